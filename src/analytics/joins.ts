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
  const bridges: {a: string; b: string}[] = [];
  const units: CutUnit[] = [];
  for (const root of ids) {
    if (found.has(root)) continue;
    /** Sizes of the parts below a unit that reach no higher than it. */
    const parts = new Map<string, number[]>();
    // The walk keeps its own way: a long chain of units would be too deep for calls.
    const way: {id: string; from: string | null; at: number; size: number}[] = [];
    const enter = (id: string, from: string | null) => {
      found.set(id, found.size);
      low.set(id, found.get(id)!);
      way.push({id, from, at: 0, size: 1});
    };
    enter(root, null);
    let all = 1;
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const {id, from} = here;
      const other = next.get(id)![here.at];
      here.at += 1;
      if (other === undefined) {
        way.pop();
        all = here.size;
        const above = way.at(-1);
        if (above === undefined) continue;
        above.size += here.size;
        low.set(above.id, Math.min(low.get(above.id)!, low.get(id)!));
        if (low.get(id)! > found.get(above.id)!) bridges.push({a: above.id, b: id});
        if (low.get(id)! >= found.get(above.id)!) parts.set(above.id, [...(parts.get(above.id) ?? []), here.size]);
      } else if (!found.has(other)) enter(other, id);
      else if (other !== from) low.set(id, Math.min(low.get(id)!, found.get(other)!));
    }
    for (const [id, below] of parts) {
      const above = all - 1 - below.reduce((sum, size) => sum + size, 0);
      const sizes = above > 0 ? [...below, above] : below;
      if (sizes.length > 1) units.push({id, parts: sizes.length, off: all - 1 - Math.max(...sizes)});
    }
  }
  return {units: units.sort((a, b) => b.off - a.off || b.parts - a.parts), ties: bridges};
}
