/**
 * Louvain's method: moves units between circles while modularity grows, then takes circles as units and goes on.
 *
 * V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of communities in large networks",
 * J. Stat. Mech. P10008 (2008). Pure: no Neo4j, no DOM.
 */

/** For each unit its neighbours' places with weights; a loop stands once with twice its weight. */
type Graph = Map<number, number>[];

export interface Division {
  /** The circle of each unit. */
  circle: number[];
  modularity: number;
}

/**
 * One division into circles, by one random order of the units.
 *
 * @param count   units; `ties` name them by place
 * @param random  numbers from 0 to 1 that fix the order
 */
export function louvain(
  count: number,
  ties: readonly (readonly [number, number, number])[],
  random: () => number,
): Division {
  let graph: Graph = Array.from({length: count}, () => new Map());
  for (const [a, b, weight] of ties) {
    graph[a]!.set(b, (graph[a]!.get(b) ?? 0) + weight);
    graph[b]!.set(a, (graph[b]!.get(a) ?? 0) + weight);
  }
  const first = graph;
  let circle = Array.from({length: count}, (_, index) => index);
  for (;;) {
    const moved = pass(graph, random);
    const names = new Map<number, number>();
    const next = moved.map((own) => {
      if (!names.has(own)) names.set(own, names.size);
      return names.get(own)!;
    });
    circle = circle.map((own) => next[own]!);
    if (names.size === graph.length) break;
    const joined: Graph = Array.from({length: names.size}, () => new Map());
    graph.forEach((own, from) => {
      for (const [to, weight] of own) {
        const target = joined[next[from]!]!;
        target.set(next[to]!, (target.get(next[to]!) ?? 0) + weight);
      }
    });
    graph = joined;
  }
  return {circle, modularity: modularity(first, circle)};
}

/** Moves units one by one until no move helps; gives the circle of each. */
function pass(graph: Graph, random: () => number): number[] {
  const strength = graph.map((own) => total(own.values()));
  const all = total(strength);
  const circle = graph.map((_, index) => index);
  const sums = [...strength];
  const order = graph.map((_, index) => index);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  for (let again = true; again; ) {
    again = false;
    for (const unit of order) {
      const own = circle[unit]!;
      const towards = new Map<number, number>([[own, 0]]);
      for (const [to, weight] of graph[unit]!)
        if (to !== unit) towards.set(circle[to]!, (towards.get(circle[to]!) ?? 0) + weight);
      sums[own]! -= strength[unit]!;
      const gain = (to: number) => (towards.get(to) ?? 0) - (sums[to]! * strength[unit]!) / all;
      let best = own;
      for (const to of towards.keys()) if (gain(to) > gain(best) + 1e-12) best = to;
      sums[best]! += strength[unit]!;
      if (best === own) continue;
      circle[unit] = best;
      again = true;
    }
  }
  return circle;
}

function modularity(graph: Graph, circle: readonly number[]): number {
  const strength = graph.map((own) => total(own.values()));
  const all = total(strength);
  const sums = new Map<number, number>();
  let inside = 0;
  graph.forEach((own, from) => {
    sums.set(circle[from]!, (sums.get(circle[from]!) ?? 0) + strength[from]!);
    for (const [to, weight] of own) if (circle[to] === circle[from]) inside += weight;
  });
  return all === 0 ? 0 : inside / all - total([...sums.values()].map((sum) => (sum / all) ** 2));
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
