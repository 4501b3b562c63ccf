/**
 * Backbone: the ties that stand out among the ties of at least one of their two units.
 *
 * Were a unit's strength spread over its ties at random, a tie would hold its share or more with probability
 * (1 − share)^(degree − 1); a tie is kept when that is below `alpha` for one of its ends. Made for networks that are
 * weighted in themselves: a network of shared points is a projection, so what is left is a reading aid, not a finding.
 *
 * M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the multiscale backbone of complex weighted networks",
 * PNAS 106, 6483 (2009), doi:10.1073/pnas.0808904106. Pure: no Neo4j, no DOM.
 */
import type {Tie} from "./collaboration.js";

export type Weighted = Pick<Tie, "a" | "b" | "weight">;

/**
 * The ties that the filter keeps, in the order given; a tie of two units without other ties is never kept.
 *
 * @param alpha  between 0 and 1; the smaller, the fewer ties
 */
export function backbone<T extends Weighted>(ties: readonly T[], alpha: number): T[] {
  const degree = new Map<string, number>();
  const strength = new Map<string, number>();
  for (const {a, b, weight} of ties)
    for (const id of [a, b]) {
      degree.set(id, (degree.get(id) ?? 0) + 1);
      strength.set(id, (strength.get(id) ?? 0) + weight);
    }
  const chance = (id: string, weight: number) => {
    const own = degree.get(id) ?? 1;
    return own < 2 ? 1 : (1 - weight / (strength.get(id) ?? 1)) ** (own - 1);
  };
  return ties.filter(({a, b, weight}) => Math.min(chance(a, weight), chance(b, weight)) < alpha);
}
