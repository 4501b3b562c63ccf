/** Which nodes of a large picture get their names. Pure. */
import {type ForceNode, NAME_SIZE, SVG_UNIT_LIMIT} from "../../node-link/force-layout.js";
import {emWidth} from "../../node-link/name-width.js";

/** Px of the cells in which names may not meet. */
const CELL = 8;

/** Ids of the nodes whose names cover no other name; all nodes of a picture that is not large. */
export function namesWithRoom(placed: readonly ForceNode[]): ReadonlySet<string> {
  if (placed.length <= SVG_UNIT_LIMIT) return new Set(placed.map(({id}) => id));
  const taken = new Set<string>();
  const named = new Set<string>();
  for (const node of placed) {
    const cells = nameCells(node);
    if (cells.some((cell) => taken.has(cell))) continue;
    named.add(node.id);
    for (const cell of cells) taken.add(cell);
  }
  return named;
}

/** The cells that the name below a node covers. */
function nameCells({x, y, radius, name}: ForceNode): string[] {
  const half = (Math.max(...name.map(emWidth)) * NAME_SIZE) / 2;
  const cells: string[] = [];
  for (let at = x - half; at <= x + half; at += CELL)
    for (const row of [-4, 4]) cells.push(`${Math.round(at / CELL)},${Math.round((y + radius + 9 + row) / CELL)}`);
  return cells;
}
