/** The width of a line by its strength. */

/** Up to so many points every point adds the same width; above, all widths are scaled. */
const UNSCALED_POINTS = 10;
/** Weights below 1 can be seen as well. */
const LEAST_WIDTH = 0.6;

/**
 * Width of a line in px.
 *
 * @param points  its strength
 * @param most    the strongest line's; above 10 points widths are scaled so that this one is `widest` px wide
 */
export function lineWidth(points: number, most: number, narrow: boolean, widest = 10): number {
  const [first, step] = narrow ? [1, 0.8] : [1.2, 1.05];
  const width =
    most > UNSCALED_POINTS ? first + ((widest - first) * (points - 1)) / (most - 1) : first + step * (points - 1);
  return Math.max(LEAST_WIDTH, width);
}
