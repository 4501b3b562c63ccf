/** How two units that share no point are connected by others. Pure: no DOM. */
import type {Tie} from "../../../analytics/collaboration.js";

/** Ids from one unit to another by the fewest ties, both included; [] when they are not connected. */
export function shortestPath(ties: readonly Pick<Tie, "a" | "b">[], from: string, to: string): string[] {
  const neighbours = new Map<string, string[]>();
  for (const {a, b} of ties) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const previous = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) break;
    for (const other of neighbours.get(id) ?? []) {
      if (previous.has(other)) continue;
      previous.set(other, id);
      queue.push(other);
    }
  }
  if (!previous.has(to)) return [];
  const path: string[] = [];
  for (let at: string | null = to; at !== null; at = previous.get(at) ?? null) path.unshift(at);
  return path;
}
