/** The keys of an answer's picture: walking from node to node, and what they do to the node that has the focus. */
import type {PlacedNode} from "../../node-link/force-layout.js";

export interface NodeKeys {
  /** Moves the focus to the nearest node in a direction, if there is one. */
  walk(id: string, direction: Direction): void;
  select(id: string | null): void;
  toggle(id: string): void;
  hide(id: string): void;
}

/** A step to the right and a step down. */
type Direction = readonly [x: number, y: number];

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Does what a key means at a node; other keys are left to the page. */
export function pressKey(event: KeyboardEvent, id: string, keys: NodeKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined) keys.walk(id, direction);
  else if (event.key === "Enter" || event.key === " ") keys.select(id);
  else if (event.key === "e") keys.toggle(id);
  else if (event.key === "Delete" || event.key === "Backspace") keys.hide(id);
  else if (event.key === "Escape") keys.select(null);
  else return;
  event.preventDefault();
}

/** The nearest node in a direction, or null; what is off to the side counts as further away. */
export function nearestTowards(nodes: readonly PlacedNode[], id: string, [dx, dy]: Direction): string | null {
  const from = nodes.find((node) => node.id === id);
  if (from === undefined) return null;
  let best: {id: string; distance: number} | null = null;
  for (const node of nodes) {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (node.id === id || ahead <= 0 || aside > ahead * 2) continue;
    const distance = ahead + 2 * aside;
    if (best === null || distance < best.distance) best = {id: node.id, distance};
  }
  return best?.id ?? null;
}
