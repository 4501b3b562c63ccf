import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gini} from "../../../src/analytics/inequality.js";

describe("gini(figures)", () => {
  it("is 0 when all carry alike and 1 when one carries all", () => {
    expect(gini([3, 3, 3])).toBe(0);
    expect(gini([0, 0, 0, 9])).toBe(1);
  });
  it("is Σ (2i − n − 1) x / ((n − 1) Σ x)", () => {
    // 1, 2, 6: (−2 × 1 + 0 × 2 + 2 × 6) / (2 × 9)
    expect(gini([6, 1, 2])).toBe((-2 * 1 + 0 * 2 + 2 * 6) / (2 * 9));
  });
  it("is half the mean difference of pairs over the mean, order and scale aside", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 100}), {minLength: 2, maxLength: 30}), (figures) => {
        const n = figures.length;
        const sum = figures.reduce((total, figure) => total + figure, 0);
        fc.pre(sum > 0);
        let differences = 0;
        for (const a of figures) for (const b of figures) differences += Math.abs(a - b);
        expect(gini(figures)).toBeCloseTo(differences / (n * (n - 1)) / (2 * (sum / n)), 9);
        expect(gini(figures.map((figure) => figure * 3).reverse())).toBeCloseTo(gini(figures)!, 9);
      }),
    );
  });
  it("says nothing of one unit, or of no work", () =>
    expect([gini([4]), gini([0, 0]), gini([])]).toEqual([null, null, null]));
  it("refuses what is negative", () => expect(() => gini([1, -1])).toThrow(RangeError));
});
