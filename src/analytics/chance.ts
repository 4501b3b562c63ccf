/**
 * Chance: is a tie more than the size of its two units?
 *
 * Were a unit's n points drawn blindly from all N points that name units, two units would share nₐn_b/N of them on
 * average, and the number shared would follow the hypergeometric distribution. Small upper tail: they meet more
 * often than that; small lower tail: less often. Pure: no Neo4j, no DOM.
 */
import {type Mention, pairKey, unitsByPoint} from "./collaboration.js";

export interface Chance {
  /** nₐn_b/N. */
  expected: number;
  /** shared ÷ expected; 0 where nothing is shared. */
  ratio: number;
  /** P(X ≥ shared). */
  upper: number;
  /** P(X ≤ shared). */
  lower: number;
}

export interface PairChance extends Chance {
  a: string;
  b: string;
  shared: number;
}

/**
 * What chance alone gives for two units with `a` and `b` of `total` points.
 *
 * @throws RangeError where the numbers contradict each other (more shared points than either has, …)
 */
export function chance(total: number, a: number, b: number, shared: number): Chance {
  const least = Math.max(0, a + b - total);
  const most = Math.min(a, b);
  if (!(a > 0 && b > 0 && a <= total && b <= total && shared >= least && shared <= most))
    throw new RangeError(`${shared} shared of ${a} and ${b} in ${total} points cannot be`);
  const probability = (k: number) => Math.exp(logChoose(a, k) + logChoose(total - a, b - k) - logChoose(total, b));
  let upper = 0;
  let lower = 0;
  for (let k = least; k <= most; k += 1) {
    const p = probability(k);
    if (k >= shared) upper += p;
    if (k <= shared) lower += p;
  }
  const expected = (a * b) / total;
  return {expected, ratio: shared / expected, upper: Math.min(1, upper), lower: Math.min(1, lower)};
}

/**
 * Every pair of units against chance, pairs without a shared point included.
 *
 * @returns least likely first by the upper tail, then more shared first, then by a and b
 * @throws  RangeError if a unit stands twice at one point
 */
export function pairsAgainstChance(rows: Iterable<Mention>): PairChance[] {
  const points = unitsByPoint(rows);
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const units of points.values()) {
    units.forEach((unit, index) => {
      sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
      for (const other of units.slice(index + 1)) {
        const key = pairKey(unit, other);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    });
  }
  const units = [...sizes.keys()].sort();
  const pairs = units.flatMap((a, index) =>
    units.slice(index + 1).map((b): PairChance => {
      const both = shared.get(pairKey(a, b)) ?? 0;
      return {a, b, shared: both, ...chance(points.size, sizes.get(a) ?? 0, sizes.get(b) ?? 0, both)};
    }),
  );
  return pairs.sort((x, y) => x.upper - y.upper || y.shared - x.shared);
}

/** Pairs below this p are called more, or less, than chance. */
const SIGNIFICANT = 0.05;

/** Pairs that share more points than chance lets expect (p < 0.05 in the upper tail), least likely first. */
export const aboveChance = (pairs: Iterable<PairChance>): PairChance[] =>
  [...pairs].filter(({upper, shared}) => shared > 0 && upper < SIGNIFICANT).sort((x, y) => x.upper - y.upper);

/** Pairs that share fewer points than chance lets expect (p < 0.05 in the lower tail), least likely first. */
export const belowChance = (pairs: Iterable<PairChance>): PairChance[] =>
  [...pairs].filter(({lower}) => lower < SIGNIFICANT).sort((x, y) => x.lower - y.lower);

/**
 * The chance that two units with `a` and `b` of `total` points reach p < 0.05 in the upper tail by chance alone.
 *
 * With few points p falls in steps, so this is the largest p below 0.05 that they can have, often far less than 0.05.
 */
export function falsePositiveChance(total: number, a: number, b: number): number {
  for (let shared = Math.max(0, a + b - total); shared <= Math.min(a, b); shared += 1) {
    const {upper} = chance(total, a, b, shared);
    if (upper < SIGNIFICANT) return upper;
  }
  return 0;
}

/**
 * How many of many tests still hold when their number is taken into account.
 *
 * Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", J. R. Stat. Soc. B 57 (1995).
 *
 * @param values  one p a test
 * @param rate    the share of false finds that one accepts
 */
export function survivors(values: readonly number[], rate = 0.05): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted.findLastIndex((p, index) => p <= (rate * (index + 1)) / sorted.length) + 1;
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let at = logFactorials.length; at <= n; at += 1) logFactorials.push((logFactorials[at - 1] ?? 0) + Math.log(at));
  return logFactorials[n] ?? 0;
}

const logChoose = (n: number, k: number) =>
  k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
