/**
 * The drawing 牵头→参与: the two columns of column-layout.ts as svg, with hover, pin, keyboard and dragging.
 *
 * Dragging a unit up or down changes its place in its column or group; the page gets the new order and keeps it.
 */
import {columnLayout} from "../layout/column-layout.js";
import type {ColumnLayout} from "../layout/column-shapes.js";
import type {Drawing, DrawingEvents, Scene} from "../model/drawing.js";
import {partnersOf} from "../model/links.js";
import {columnDrag} from "./column-drag.js";
import {drawCaptions} from "./column-parts.js";
import {drawLines, drawUnits} from "./column-view.js";
import {svgDrawing} from "./svg-base.js";

export function columnDrawing(events: DrawingEvents): Drawing {
  const base = svgDrawing("two-columns", events);
  const captions = base.layerBelow("captions");
  const headings = base.layerBelow("headings");
  let state: {scene: Scene; layout: ColumnLayout} | null = null;
  const dragging = columnDrag(
    base,
    () => state?.layout ?? null,
    (ids) => events.arrange(ids),
  );

  const update = (scene: Scene) => {
    const {network, grouping, handOrder: hand} = scene;
    const layout = columnLayout(network.units, network.arcs, {width: base.width(), grouping, hand});
    const moves = state?.scene.network === network;
    state = {scene, layout};
    base.frame(scene, layout);
    drawCaptions(captions, headings, layout, scene);
    drawLines(base, layout, scene.visible, moves);
    drawUnits(base, layout, scene, dragging, moves);
    base.highlight();
  };

  /** Ids of the column that a unit is in, from top to bottom. */
  const column = (id: string): string[] => {
    const {cards, rows} = state?.layout ?? {cards: [], rows: []};
    const own = cards.some((card) => card.id === id) ? cards : rows;
    return own.map((part) => part.id);
  };
  return {
    ...base.common,
    update,
    ...base.steps(column),
    partners: (id) => partnersOf(id, state?.scene.visible.links ?? []),
  };
}
