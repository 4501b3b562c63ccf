/**
 * How `reduce` grows its accumulator: from one step on a small and one on a larger accumulator to the effect of all.
 */
import {number, type Size} from "./size.js";

/** How much larger the second accumulator is. */
const PROBE = 1000;

/** A larger and deeper accumulator, to see how a step depends on it. */
export const enlarged = (start: Size): Size => ({
  ...start,
  weight: start.weight + PROBE,
  length: start.weight + PROBE,
  depth: start.depth + PROBE,
});

/** A number after `times` steps. One that at most doubles counts as unknown, since most people write sums. */
export function grownNumber(start: Size, after: Size, times: number): Size {
  if (start.value === null || after.value === null) return number(null);
  const factor = after.value / Math.max(1, start.value);
  return number(factor > 2 ? Math.min(factor ** times, Number.MAX_VALUE) : null);
}

/**
 * A list or text after `times` steps; the cost is that of copying it in each step.
 *
 * @param small  `start` after one step
 * @param large  `enlarged(start)` after one step
 */
export function grown(start: Size, small: Size, large: Size, times: number): Size {
  const growth = (large.weight - small.weight) / PROBE;
  const added = Math.max(0, small.weight - growth * start.weight);
  const weight =
    growth > 1 ? Math.min(Number.MAX_VALUE, Math.max(1, start.weight) * growth ** times) : start.weight + times * added;
  const deeper = large.depth - small.depth >= PROBE ? Math.max(0, small.depth - start.depth) : 0;
  return {
    length: weight,
    weight,
    depth: start.depth + deeper * times,
    value: null,
    kind: "known",
    // To copy a thousand characters takes about as long as a step.
    cost: growth >= 1 ? (times * Math.min(weight, 1e12)) / 2 / 1000 : 0,
  };
}
