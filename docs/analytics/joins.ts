/**
 * What holds a network together: units and ties that alone join parts of it.
 *
 * A unit is a cut unit when others fall apart without it, a tie is a bridge when its two ends do. Found by one walk in
 * depth: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972). Pure: no Neo4j,
 * no DOM.
 */
import type {Tie} from "./collaboration.js";

export interface CutUnit {
  id: string;
  /** Parts that its own part of the network falls into without it. */
  parts: number;
  /** Units outside the largest of these parts. */
  off: number;
}

export interface Joins {
  /** Those that cut off most first. */
  units: CutUnit[];
  ties: {a: string; b: string}[];
}

export function joinsOf(ids: readonly string[], ties: readonly Pick<Tie, "a" | "b">[]): Joins {
  const next = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const {a, b} of ties) {
    next.get(a)?.push(b);
    next.get(b)?.push(a);
  }
  const found = new Map<string, number>();
  const low = new Map<string, number>();
  const cuts = new Set<string>();
  const bridges: {a: string; b: string}[] = [];
  for (const root of ids) {
    if (found.has(root)) continue;
    // The walk keeps its own way: a long chain of units would be too deep for calls.
    const way: {id: string; from: string | null; at: number; children: number}[] = [];
    const enter = (id: string, from: string | null) => {
      found.set(id, found.size);
      low.set(id, found.get(id)!);
      way.push({id, from, at: 0, children: 0});
    };
    enter(root, null);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const {id, from} = here;
      const other = next.get(id)![here.at];
      here.at += 1;
      if (other === undefined) {
        way.pop();
        const above = way.at(-1);
        if (above === undefined) {
          if (here.children > 1) cuts.add(id);
          continue;
        }
        low.set(above.id, Math.min(low.get(above.id)!, low.get(id)!));
        if (low.get(id)! > found.get(above.id)!) bridges.push({a: above.id, b: id});
        if (above.from !== null && low.get(id)! >= found.get(above.id)!) cuts.add(above.id);
      } else if (!found.has(other)) {
        here.children += 1;
        enter(other, id);
      } else if (other !== from) low.set(id, Math.min(low.get(id)!, found.get(other)!));
    }
  }
  const units = [...cuts].map((id) => {
    const sizes = partsWithout(id, next);
    return {id, parts: sizes.length, off: sizes.slice(1).reduce((sum, size) => sum + size, 0)};
  });
  return {units: units.sort((a, b) => b.off - a.off || b.parts - a.parts), ties: bridges};
}

/** Sizes of the parts that a unit's neighbours stand in when it is gone, largest first. */
function partsWithout(gone: string, next: ReadonlyMap<string, readonly string[]>): number[] {
  const seen = new Set([gone]);
  const sizes: number[] = [];
  for (const start of next.get(gone) ?? []) {
    if (seen.has(start)) continue;
    seen.add(start);
    const queue = [start];
    for (const id of queue)
      for (const other of next.get(id) ?? [])
        if (!seen.has(other)) {
          seen.add(other);
          queue.push(other);
        }
    sizes.push(queue.length);
  }
  return sizes.sort((a, b) => b - a);
}
