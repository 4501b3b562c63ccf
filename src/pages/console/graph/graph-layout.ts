/**
 * Places for an answer's nodes: the site's own force layout, started from where nodes stand already.
 *
 * The same nodes give the same picture; a node that is opened pushes the others aside and does not scatter them.
 * Pure: no DOM.
 */
import {type ForceNode, finish, prepare, SVG_UNIT_LIMIT} from "../../node-link/force-layout.js";
import type {Seen} from "./answer-graph.js";

const TICKS = 300;
/** A node's size as the layout counts it: part of the largest circle. */
const PARTS = {small: 0.04, middle: 0.12, large: 0.4} as const;
export type NodeSize = keyof typeof PARTS;

export interface LayoutInput extends Pick<Seen, "nodes" | "ties"> {
  width: number;
  height: number;
  nameOf: (id: string) => string;
  sizeOf: (id: string) => NodeSize;
  /** Where nodes stood before. */
  before: ReadonlyMap<string, {x: number; y: number}>;
}

export function layOut({nodes, ties, width, height, nameOf, sizeOf, before}: LayoutInput): ForceNode[] {
  const units = nodes.map(({id}) => ({
    id,
    name: nameOf(id),
    category: null,
    rank: null,
    points: 1,
    led: 0,
    fractional: 0,
    partners: 0,
    inferred: false,
  }));
  const links = ties
    .filter(({from, to}) => from !== to)
    .map(({id, from, to}) => ({key: id, source: from, target: to, points: 1, value: 1}));
  const {nodes: placed, simulation} = prepare(units, {
    width,
    height,
    links,
    size: (id) => PARTS[sizeOf(id)],
  });
  const kept = placed.filter(({id}) => before.has(id));
  for (const node of placed) {
    const place = before.get(node.id) ?? beside(node.id, ties, before);
    if (place !== undefined) Object.assign(node, {x: place.x, y: place.y});
  }
  const fix = (on: boolean) => {
    for (const node of kept) Object.assign(node, on ? {fx: node.x, fy: node.y} : {fx: null, fy: null});
  };
  if (kept.length > 0 && kept.length < placed.length) {
    // First the new ones find their places around the old, then all give way a little.
    fix(true);
    simulation.tick(TICKS / 2);
    fix(false);
    simulation.alpha(0.2).tick(TICKS / 6);
  } else simulation.tick(TICKS);
  // In a crowd names give way instead of nodes: only circles need their room.
  if (placed.length > SVG_UNIT_LIMIT)
    for (const node of placed) Object.assign(node, {halfWidth: node.radius + 4, halfHeight: node.radius + 2});
  finish(placed, width, height);
  return placed;
}

/** Near a neighbour that stands already; a little apart by the order of ids, so that two do not fall together. */
function beside(
  id: string,
  ties: LayoutInput["ties"],
  before: LayoutInput["before"],
): {x: number; y: number} | undefined {
  const tie = ties.find(({from, to}) => (from === id && before.has(to)) || (to === id && before.has(from)));
  const at = tie === undefined ? undefined : before.get(tie.from === id ? tie.to : tie.from);
  if (at === undefined) return undefined;
  const turn = [...id].reduce((sum, sign) => sum * 31 + (sign.codePointAt(0) ?? 0), 7) % 360;
  const angle = (turn * Math.PI) / 180;
  return {x: at.x + 40 * Math.cos(angle), y: at.y + 40 * Math.sin(angle)};
}
