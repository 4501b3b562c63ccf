/**
 * How unevenly work is spread over units, as one number.
 */

/**
 * Gini coefficient with the correction for small samples, n / (n − 1).
 *
 * G = n/(n − 1) × Σ (2i − n − 1) xᵢ / (n Σ xᵢ), x ascending, i from 1. 0 = all alike, 1 = one unit carries all.
 * C. Gini, Variabilità e mutabilità, 1912; correction: G. Deltas, "The small-sample bias of the Gini coefficient",
 * Review of Economics and Statistics 85(1), 2003, 226–234, doi:10.1162/rest.2003.85.1.226.
 *
 * @param figures  none negative; any order
 * @returns        0 to 1; null with fewer than two figures or when all are 0
 * @throws         RangeError at a negative figure, for which the coefficient has no meaning
 */
export function gini(figures: readonly number[]): number | null {
  if (figures.some((figure) => figure < 0))
    throw new RangeError("a negative figure has no place in a Gini coefficient");
  const n = figures.length;
  const sum = figures.reduce((total, figure) => total + figure, 0);
  if (n < 2 || sum === 0) return null;
  const sorted = [...figures].sort((a, b) => a - b);
  const weighted = sorted.reduce((total, figure, index) => total + (2 * (index + 1) - n - 1) * figure, 0);
  return weighted / ((n - 1) * sum);
}
