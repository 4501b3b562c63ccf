/**
 * Centrality: who stands in the middle of the network, who joins its parts, and which parts there are.
 *
 * Ties in, figures for each unit out. Paths are counted in steps, every tie as long as any other; strength,
 * eigenvector, constraint and circles use the weight Σ 1/(k−1). Pure: no Neo4j, no DOM.
 *
 * Betweenness: L. C. Freeman (1977), computed after U. Brandes (2001). Closeness: A. Bavelas (1950), scaled for
 * networks in parts as Wasserman and Faust do. Eigenvector: P. Bonacich (1972). Clustering: D. J. Watts, S. H. Strogatz
 * (1998). Core: S. B. Seidman (1983). Constraint: R. S. Burt, "Structural Holes" (1992). Circles: V. D. Blondel et al.
 * (2008).
 */
import type {Weighted} from "./backbone.js";
import {louvain} from "./louvain.js";

export interface Centrality {
  id: string;
  /** Partners. */
  degree: number;
  /** Sum of the weights of its ties. */
  strength: number;
  /** Share of the shortest paths between two others that lead over it, 0 to 1. */
  betweenness: number;
  /** 1 ÷ mean distance to all others, 0 to 1. */
  closeness: number;
  /** Entry in the leading eigenvector of the weights; null where the iteration finds none. */
  eigenvector: number | null;
  /** Share of the pairs of its partners that are tied themselves; 0 with fewer than two. */
  clustering: number;
  /** The largest k for which it belongs to a part where all have k ties inside. */
  core: number;
  /** How much its ties lead back to each other; null without ties. Low: it joins units that others do not join. */
  constraint: number | null;
}

/**
 * The figures of every unit, in the order given.
 *
 * @param ids  all units, those without ties too
 */
export function centralities(ids: readonly string[], ties: readonly Weighted[]): Centrality[] {
  const weights = new Map(ids.map((id) => [id, new Map<string, number>()]));
  for (const {a, b, weight} of ties) {
    weights.get(a)?.set(b, weight);
    weights.get(b)?.set(a, weight);
  }
  const strength = new Map([...weights].map(([id, own]) => [id, sum(own.values())]));
  const core = cores(weights);
  const {between, close} = paths(ids, weights);
  const leading = eigenvector(ids, weights);
  return ids.map((id) => {
    const own = weights.get(id) ?? new Map<string, number>();
    return {
      id,
      degree: own.size,
      strength: strength.get(id) ?? 0,
      betweenness: between.get(id) ?? 0,
      closeness: close.get(id) ?? 0,
      eigenvector: leading?.get(id) ?? null,
      clustering: clustering(own, weights),
      core: core.get(id) ?? 0,
      constraint: constraint(id, weights, strength),
    };
  });
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** From each unit in turn all shortest paths, by breadth: how many lead over each other unit, and how far all are. */
function paths(ids: readonly string[], all: Neighbours) {
  const between = new Map(ids.map((id) => [id, 0]));
  const close = new Map<string, number>();
  for (const source of ids) {
    const distance = new Map([[source, 0]]);
    const ways = new Map([[source, 1]]);
    const before = new Map<string, string[]>();
    const queue = [source];
    for (const id of queue)
      for (const next of all.get(id)?.keys() ?? []) {
        const step = distance.get(id)! + 1;
        if (!distance.has(next)) {
          distance.set(next, step);
          queue.push(next);
        }
        if (distance.get(next) !== step) continue;
        ways.set(next, (ways.get(next) ?? 0) + ways.get(id)!);
        const own = before.get(next);
        if (own === undefined) before.set(next, [id]);
        else own.push(id);
      }
    const share = new Map<string, number>();
    for (const id of queue.reverse()) {
      const led = share.get(id) ?? 0;
      for (const one of before.get(id) ?? [])
        share.set(one, (share.get(one) ?? 0) + (ways.get(one)! / ways.get(id)!) * (1 + led));
      if (id !== source) between.set(id, between.get(id)! + led);
    }
    const reached = distance.size - 1;
    const far = sum(distance.values());
    close.set(source, far === 0 ? 0 : (reached / far) * (reached / Math.max(1, ids.length - 1)));
  }
  const pairs = Math.max(1, (ids.length - 1) * (ids.length - 2));
  for (const [id, led] of between) between.set(id, led / pairs);
  return {between, close};
}

/** Power iteration on the weights, with the unit itself added so that it does not swing; null where it finds no rest. */
function eigenvector(ids: readonly string[], all: Neighbours): Map<string, number> | null {
  if (!ids.some((id) => (all.get(id)?.size ?? 0) > 0)) return null;
  let values = new Map(ids.map((id) => [id, 1 / Math.sqrt(ids.length)]));
  for (let round = 0; round < 2000; round += 1) {
    const next = new Map(ids.map((id) => [id, values.get(id)!]));
    for (const [id, own] of all)
      for (const [to, weight] of own) next.set(to, (next.get(to) ?? 0) + weight * values.get(id)!);
    const length = Math.sqrt(sum([...next.values()].map((value) => value ** 2)));
    let change = 0;
    for (const [id, value] of next) {
      next.set(id, value / length);
      change += Math.abs(value / length - values.get(id)!);
    }
    values = next;
    if (change < 1e-9 * ids.length) return values;
  }
  return null;
}

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>;

function clustering(own: ReadonlyMap<string, number>, all: Neighbours): number {
  const ids = [...own.keys()];
  if (ids.length < 2) return 0;
  let tied = 0;
  ids.forEach((a, index) => {
    for (const b of ids.slice(index + 1)) if (all.get(a)?.has(b)) tied += 1;
  });
  return tied / ((ids.length * (ids.length - 1)) / 2);
}

/** Burt's constraint: over partners j, (share of j + what leads to j by way of other partners)². */
function constraint(id: string, all: Neighbours, strength: ReadonlyMap<string, number>): number | null {
  const own = all.get(id);
  if (own === undefined || own.size === 0) return null;
  const share = (from: string, to: string) => (all.get(from)?.get(to) ?? 0) / (strength.get(from) ?? 1);
  let total = 0;
  for (const other of own.keys()) {
    let led = share(id, other);
    for (const between of own.keys()) if (between !== other) led += share(id, between) * share(between, other);
    total += led ** 2;
  }
  return total;
}

/** Takes away the units with fewest ties, one after another: a unit's core is the most that was needed by then. */
function cores(all: Neighbours): Map<string, number> {
  const left = new Map([...all].map(([id, own]) => [id, own.size]));
  const core = new Map<string, number>();
  let reached = 0;
  while (left.size > 0) {
    let [next, least] = ["", Infinity];
    for (const [id, degree] of left) if (degree < least) [next, least] = [id, degree];
    reached = Math.max(reached, least);
    core.set(next, reached);
    left.delete(next);
    for (const other of all.get(next)?.keys() ?? []) {
      const degree = left.get(other);
      if (degree !== undefined) left.set(other, degree - 1);
    }
  }
  return core;
}

export interface Circles {
  /** Ids by circle, in the order of the units given: the circle of the first unit first. Units without ties are in none. */
  circles: string[][];
  /** Share of the weight inside circles beyond what chance gives; below about 0.3 the borders are weak. */
  modularity: number;
  /** Of so many random starts, so many came to just these circles. */
  seeds: number;
  same: number;
}

/**
 * The division into circles (协作圈) of highest modularity that Louvain's method finds from so many random starts.
 *
 * @param random  a source of random numbers for each start, so that the result is the same at each visit
 */
export function circlesOf(
  ids: readonly string[],
  ties: readonly Weighted[],
  random: (seed: number) => () => number,
  seeds = 200,
): Circles {
  if (ties.length === 0) return {circles: [], modularity: 0, seeds, same: 0};
  const tied = new Set(ties.flatMap(({a, b}) => [a, b]));
  const known = ids.filter((id) => tied.has(id));
  const at = new Map(known.map((id, index) => [id, index]));
  const edges = ties.map(({a, b, weight}) => [at.get(a)!, at.get(b)!, weight] as const);
  const found = new Map<string, {count: number; modularity: number; of: number[]}>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    const {circle, modularity} = louvain(known.length, edges, random(seed));
    const names = new Map<number, number>();
    const key = circle.map((own) => names.get(own) ?? names.set(own, names.size).size - 1).join();
    const same = found.get(key);
    if (same === undefined) found.set(key, {count: 1, modularity, of: circle});
    else same.count += 1;
  }
  const best = [...found.values()].sort((x, y) => y.modularity - x.modularity || y.count - x.count)[0]!;
  const members = new Map<number, string[]>();
  known.forEach((id, index) => {
    const own = best.of[index]!;
    members.set(own, [...(members.get(own) ?? []), id]);
  });
  return {circles: [...members.values()], modularity: best.modularity, seeds, same: best.count};
}
