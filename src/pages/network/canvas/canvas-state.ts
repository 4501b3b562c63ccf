/**
 * What the drawing of a large network shows now: the scene in the form that frames need, and what the reader points at
 * and drags. Plain data; units and lines are named by their indices.
 */
import {CanvasPositions} from "../layout/canvas-positions.js";
import type {Scene} from "../model/drawing.js";
import type {Hovered} from "../model/links.js";
import type {CanvasColours} from "./canvas-colours.js";
import {canvasFills} from "./canvas-encoding.js";
import {kindsOf} from "./canvas-line-kinds.js";
import {type CanvasLinks, canvasLinks, type Highlight, highlightOf} from "./canvas-links.js";

/** A scene as it is drawn. */
export interface DrawnScene {
  scene: Scene;
  /** Index of each unit in the list. */
  index: ReadonlyMap<string, number>;
  lines: CanvasLinks;
  /** Index of each unit's fill in the palette. */
  fills: Uint8Array<ArrayBuffer>;
  colours: CanvasColours;
}

export interface CanvasState {
  /** Null before the first scene. */
  drawn: DrawnScene | null;
  readonly positions: CanvasPositions;
  hovered: Hovered;
  /** Index of the unit that is being dragged, or −1. */
  dragged: number;
  highlight: Highlight;
}

export const emptyState = (): CanvasState => ({
  drawn: null,
  positions: new CanvasPositions(),
  hovered: null,
  dragged: -1,
  highlight: {lines: [], near: null},
});

/** Whether a scene has other units, or lines of another kind, than the one before. */
export const isOtherNetwork = (before: DrawnScene | null, {base, directed}: Scene): boolean =>
  before?.scene.base !== base || before.scene.directed !== directed;

/** A scene as it is drawn; what did not change is taken from the one before. */
export function drawnScene(before: DrawnScene | null, scene: Scene, colours: CanvasColours): DrawnScene {
  const kept = isOtherNetwork(before, scene) ? null : before;
  const {links} = scene.visible;
  const index = kept?.index ?? new Map(scene.network.units.map(({id}, at) => [id, at]));
  const lines = kept?.lines.links === links ? kept.lines : canvasLinks(links, index, kindsOf(scene));
  return {scene, index, lines, fills: canvasFills(scene), colours};
}

/** Passes a scene on to the positions: which units can be seen, and where the reader moved some of them. */
export function updatePositions({positions}: CanvasState, {scene, index}: DrawnScene, byHandChanged: boolean): void {
  positions.visible = Uint8Array.from(scene.network.units, ({id}) => (scene.visible.units.has(id) ? 1 : 0));
  positions.keepFirst = scene.network.generated === true;
  if (!byHandChanged) return;
  const byHand = [...scene.handPlaces].flatMap(([id, spot]) =>
    index.has(id) ? [[index.get(id)!, spot] as const] : [],
  );
  positions.setByHand(new Map(byHand));
}

/** Units under the pointer, else pinned ones; and the unit that is being dragged. */
export function centreOf({drawn, hovered, dragged}: CanvasState): number[] {
  const pinned = drawn?.scene.pinned ?? [];
  const ids = hovered === null ? pinned : "unit" in hovered ? [hovered.unit] : [];
  const units = ids.flatMap((id) => drawn?.index.get(id) ?? []);
  return dragged >= 0 && !units.includes(dragged) ? [...units, dragged] : units;
}

/** What stands out now. */
export function highlightNow(state: CanvasState): Highlight {
  const {drawn, hovered} = state;
  if (drawn === null) return {lines: [], near: null};
  const line = hovered !== null && "link" in hovered ? hovered.link.key : null;
  return highlightOf(drawn.lines, centreOf(state), hovered === null && drawn.scene.pinned.length === 2, line);
}

/** Id of a unit; "" without one. */
export const idAt = ({drawn}: CanvasState, index: number): string => drawn?.scene.network.units[index]?.id ?? "";
