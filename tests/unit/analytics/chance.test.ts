import {describe, expect, it} from "vitest";
import {
  aboveChance,
  belowChance,
  chance,
  falsePositiveChance,
  pairsAgainstChance,
  survivors,
} from "../../../src/analytics/chance.js";

const rows = (pointId: string, ...units: string[]) => units.map((name) => ({pointId, unitId: name, name}));

describe("chance(total, a, b, shared)", () => {
  it("expects a·b/total shared points: 科协 24 and 教育局 14 of 29 give 11.59, and they share 10", () => {
    const found = chance(29, 24, 14, 10);
    expect(found.expected).toBeCloseTo((24 * 14) / 29, 12);
    expect(found.ratio).toBeCloseTo((10 * 29) / (24 * 14), 12);
  });
  it("sums the hypergeometric tails: 2 and 2 of 4 points share both in 1 of 6 ways, at most one in 5", () => {
    expect(chance(4, 2, 2, 2).upper).toBeCloseTo(1 / 6, 12);
    expect(chance(4, 2, 2, 1).lower).toBeCloseTo(5 / 6, 12);
    expect(chance(4, 2, 2, 0)).toMatchObject({ratio: 0, upper: expect.closeTo(1, 12)});
  });
  it("finds 教育局 14 and 民政局 6 of 29 without a shared point at p = 0.011", () =>
    // C(15, 6) / C(29, 6) = 5005 / 475020
    expect(chance(29, 14, 6, 0).lower).toBeCloseTo(5005 / 475020, 12));
  it("refuses more shared points than a unit has", () => expect(() => chance(29, 3, 3, 4)).toThrow(RangeError));
});

describe("pairsAgainstChance(rows)", () => {
  it("has every pair, also those that share nothing, least likely first", () => {
    const pairs = pairsAgainstChance([
      ...rows("1", "甲", "乙"),
      ...rows("2", "甲", "乙"),
      ...rows("3", "丙"),
      ...rows("4", "丙"),
    ]);
    expect(pairs.map(({a, b, shared}) => [a, b, shared])[0]).toEqual(["乙", "甲", 2]);
    expect(pairs).toHaveLength(3);
    expect(pairs[2]?.shared).toBe(0);
  });
  it("has none without rows", () => expect(pairsAgainstChance([])).toEqual([]));
});

describe("aboveChance(pairs) and belowChance(pairs)", () => {
  const pair = (a: string, shared: number, upper: number, lower: number) => ({
    ...{a, b: "乙", shared, upper, lower},
    ...{expected: 1, ratio: shared},
  });
  const pairs = [pair("甲", 4, 0.04, 1), pair("丙", 6, 0.01, 1), pair("丁", 1, 0.6, 0.7), pair("戊", 0, 1, 0.02)];
  it("find the pairs below 0.05 in one tail, least likely first", () => {
    expect(aboveChance(pairs).map(({a}) => a)).toEqual(["丙", "甲"]);
    expect(belowChance(pairs).map(({a}) => a)).toEqual(["戊"]);
  });
});

describe("falsePositiveChance(total, a, b)", () => {
  it("is the largest p below 0.05 that two units can have", () => {
    // C(5, 2) = 10: even both shared, in 1 of 10 ways, is not below 0.05.
    expect(falsePositiveChance(5, 2, 2)).toBe(0);
    // C(8, 4) = 70: all four shared in 1 way, three or four in 17.
    expect(falsePositiveChance(8, 4, 4)).toBeCloseTo(1 / 70, 12);
  });
});

describe("survivors(values, rate)", () => {
  // Benjamini and Hochberg's rule at 0.05 with four tests: 0.0125, 0.025, 0.0375, 0.05
  it("keeps all up to the last p under its own bar", () => expect(survivors([0.01, 0.02, 0.03, 0.9])).toBe(3));
  it("keeps a p over its bar when a later one is under its own", () =>
    expect(survivors([0.02, 0.024, 0.9, 0.9])).toBe(2));
  it("keeps none when none is under its bar", () => expect(survivors([0.04, 0.04, 0.2, 0.9])).toBe(0));
  it("keeps none of none", () => expect(survivors([])).toBe(0));
});
