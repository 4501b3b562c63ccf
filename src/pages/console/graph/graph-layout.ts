/**
 * Positions for an answer's nodes: the force layout, started from where nodes are already.
 *
 * The same nodes give the same picture. A node that is opened pushes the others aside and does not scatter them.
 * Pure: no DOM.
 */
import {isNarrow, type Size} from "../../node-link/drawing-size.js";
import {forceLayout, type PlacedNode} from "../../node-link/force-layout.js";
import {sizedNode} from "../../node-link/node-size.js";
import {fitWithoutOverlap} from "../../node-link/overlap-removal.js";
import type {VisibleGraph} from "./answer-graph.js";

const TICKS = 300;

/** Up to so many nodes every name has room; of more, some names are left out. */
export const ALL_NAMES_LIMIT = 60;

/** A node's figure, which decides the size of its circle, as part of the largest that the layout knows. */
const PARTS = {small: 0.04, middle: 0.12, large: 0.4} as const;
export type NodeSize = keyof typeof PARTS;

type Point = {x: number; y: number};

interface LayoutInput extends Pick<VisibleGraph, "nodes" | "ties">, Size {
  nameOf: (id: string) => string;
  sizeOf: (id: string) => NodeSize;
  /** Where nodes were before. */
  before: ReadonlyMap<string, Point>;
}

export function layOut({nodes, ties, width, height, nameOf, sizeOf, before}: LayoutInput): PlacedNode[] {
  const size = {width, height};
  const {nodes: placed, simulation} = forceLayout(
    nodes.map(({id}) => sizedNode({id, name: nameOf(id)}, PARTS[sizeOf(id)], isNarrow(width))),
    ties.filter(({from, to}) => from !== to).map(({from, to}) => ({source: from, target: to, value: 1})),
    size,
  );
  const kept = placed.filter(({id}) => before.has(id));
  for (const node of placed) {
    const start = before.get(node.id) ?? nextToNeighbour(node.id, ties, before);
    if (start !== undefined) Object.assign(node, {x: start.x, y: start.y});
  }
  const fix = (fixed: boolean) => {
    for (const node of kept) Object.assign(node, fixed ? {fx: node.x, fy: node.y} : {fx: null, fy: null});
  };
  if (kept.length > 0 && kept.length < placed.length) {
    // First the new nodes find their places around the old ones, then all of them give way a little.
    fix(true);
    simulation.tick(TICKS / 2);
    fix(false);
    simulation.alpha(0.2).tick(TICKS / 6);
  } else simulation.tick(TICKS);
  // Of many nodes only the circles need room: names that would overlap are left out instead.
  if (placed.length > ALL_NAMES_LIMIT)
    for (const node of placed) Object.assign(node, {halfWidth: node.radius + 4, halfHeight: node.radius + 2});
  fitWithoutOverlap(placed, size);
  return placed;
}

/** Near a neighbour that has a place already; the direction depends on the id, so that two do not coincide. */
function nextToNeighbour(id: string, ties: LayoutInput["ties"], before: ReadonlyMap<string, Point>): Point | undefined {
  const tie = ties.find(({from, to}) => (from === id && before.has(to)) || (to === id && before.has(from)));
  const neighbour = tie === undefined ? undefined : before.get(tie.from === id ? tie.to : tie.from);
  if (neighbour === undefined) return undefined;
  const turn = [...id].reduce((sum, sign) => sum * 31 + (sign.codePointAt(0) ?? 0), 7) % 360;
  const angle = (turn * Math.PI) / 180;
  return {x: neighbour.x + 40 * Math.cos(angle), y: neighbour.y + 40 * Math.sin(angle)};
}
