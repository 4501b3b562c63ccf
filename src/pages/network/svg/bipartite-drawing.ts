/** The drawing 单位–任务: units and what they do, with hover, pin and keyboard. */
import {animated} from "../../node-link/motion.js";
import {type BipartiteLayout, type BipartiteLine, bipartiteLayout} from "../layout/bipartite-layout.js";
import type {BipartiteModel} from "../model/bipartite.js";
import type {Drawing, DrawingEvents, Scene} from "../model/drawing.js";
import {drawCaptions, drawHeadings, drawParts} from "./bipartite-parts.js";
import {type SvgDrawing, svgDrawing} from "./svg-base.js";

/** What this drawing shows besides the scene. */
export interface BipartiteScene {
  model: BipartiteModel;
  sectionTitle: (id: string) => string;
  /** Head of the column of things. */
  title: string;
  /** Things that stand out as if they were pinned. */
  chosen: readonly string[];
}

/** ms in which a line goes to its new place. */
const TIME = 300;
/** With more lines each of them is fainter. */
const DENSE = 150;
/** Width of a line that a pointer can hit. */
const HIT_WIDTH = 6;

/** @param bipartite  gives what belongs to a scene; null where there is nothing to draw */
export function bipartiteDrawing(events: DrawingEvents, bipartite: () => BipartiteScene | null): Drawing {
  const base = svgDrawing("beside", events);
  const captions = base.layerBelow("captions");
  const headings = base.layerBelow("headings");
  let layout: BipartiteLayout | null = null;

  const update = (scene: Scene) => {
    const own = bipartite();
    if (own === null) return;
    const moves = layout !== null;
    layout = layoutOf(scene, own, base.width());
    const links = layout.lines.map(({link}) => link);
    const visible = {units: scene.visible.units, links, keys: new Set(links.map(({key}) => key))};
    base.frame({...scene, visible, pinned: [...scene.pinned, ...own.chosen]}, layout);
    base.element.classList.toggle("dense", layout.lines.length > DENSE);
    drawCaptions(captions, layout, own, scene.language);
    drawHeadings(headings, layout);
    drawLines(base, layout, moves);
    drawParts(base, layout);
    base.highlight();
  };

  /** Ids of the column that a unit or thing is in, from top to bottom. */
  const column = (id: string) => {
    const {units, things} = layout ?? {units: [], things: []};
    return (units.some((part) => part.id === id) ? units : things).map((part) => part.id);
  };
  return {
    ...base.common,
    update,
    ...base.steps(column),
    partners: (id) =>
      (layout?.lines ?? [])
        .filter(({link}) => link.source === id || link.target === id)
        .sort((a, b) => b.link.points - a.link.points)
        .map(({link}) => (link.source === id ? link.target : link.source))
        .filter((other) => other !== id),
  };
}

function layoutOf({network, visible}: Scene, {model, sectionTitle}: BipartiteScene, width: number): BipartiteLayout {
  const units = network.units.filter(({id}) => visible.units.has(id));
  return bipartiteLayout(units, model.things, model.links, {width, sectionTitle});
}

/** @param moves  whether lines that are there already go gradually to their new places */
function drawLines(base: SvgDrawing, {lines}: BipartiteLayout, moves: boolean): void {
  const paths = base.lines
    .selectAll<SVGPathElement, BipartiteLine>("path")
    .data(lines, ({link}) => link.key)
    .join((enter) => enter.append("path").attr("d", ({d}) => d))
    .order()
    .attr("class", ({link}) => `line ${link.lead ?? "shared"}`)
    .attr("data-link", ({link}) => link.key)
    .attr("stroke-width", ({width}) => width);
  (moves ? animated(paths, TIME) : paths).attr("d", ({d}) => d);
  const byKey = new Map(lines.map((line) => [line.link.key, line]));
  base.hits(
    lines.map(({link}) => link),
    ({key}) => byKey.get(key)!.d,
    () => HIT_WIDTH,
  );
}
