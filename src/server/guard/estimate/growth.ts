/**
 * How `reduce` grows its accumulator: from what one step makes of a small and of a larger one, to what all steps do.
 */
import {number, type Size} from "./size.js";

/** How much more the accumulator is given, to see how it grows. */
const PROBE = 1000;

/** An accumulator that is larger and deeper. */
export const enlarged = (start: Size): Size => ({
  ...start,
  weight: start.weight + PROBE,
  length: start.weight + PROBE,
  depth: start.depth + PROBE,
});

/** A number after so many steps; one that at most doubles counts as unknown, since sums are what people write. */
export function grownNumber(start: Size, after: Size, times: number): Size {
  if (start.value === null || after.value === null) return number(null);
  const factor = after.value / Math.max(1, start.value);
  return number(factor > 2 ? Math.min(factor ** times, Number.MAX_VALUE) : null);
}

/**
 * A list or text after so many steps; its cost is that of copying it again and again.
 *
 * @param small  what one step makes of `start`
 * @param large  what one step makes of `enlarged(start)`
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
    // A thousand characters cost about as much to copy as a step.
    cost: growth >= 1 ? (times * Math.min(weight, 1e12)) / 2 / 1000 : 0,
  };
}
