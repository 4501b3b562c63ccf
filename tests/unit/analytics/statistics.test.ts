/**
 * Lines, Gini and ranks of made-up figures against numpy and scipy, whose answers record_statistics.py has written to
 * statistics.json next to the figures themselves.
 */
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {gini} from "../../../src/analytics/inequality.js";
import {robustZLine, tukeyFence} from "../../../src/analytics/threshold.js";
import {ranks, type UnitLoad} from "../../../src/analytics/workload.js";
import {unit} from "./rows.js";

interface Recorded {
  figures: number[];
  /** Null where the quartiles are one figure. */
  fence: number | null;
  /** Null where the median deviation is 0. */
  robust: number | null;
  gini: number | null;
  ranks: number[];
}

const {lists} = JSON.parse(readFileSync(new URL("statistics.json", import.meta.url), "utf8")) as {lists: Recorded[]};

const near = (own: number | null, other: number | null) => {
  if (own === null || other === null) expect(own).toBe(other);
  else expect(Math.abs(own - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
};

describe("figures agree with numpy and scipy", () => {
  it("on 400 lists, equal figures and zeros among them", () => {
    expect(lists).toHaveLength(400);
    expect(lists.filter(({fence}) => fence === null).length).toBeGreaterThan(0);
    expect(lists.filter((list) => list.gini === null).length).toBeGreaterThan(0);
  });
  it("in the fence, the robust line and the Gini coefficient", () => {
    for (const {figures, fence, robust, gini: other} of lists) {
      near(tukeyFence(figures), fence);
      near(robustZLine(figures), robust);
      near(gini(figures), other);
    }
  });
  it("in the ranks", () => {
    for (const {figures, ranks: others} of lists) {
      const loads = figures.map(
        (all, place): UnitLoad => ({unit: unit(`${place}局`), shares: [], figures: {...NONE, all}}),
      );
      const own = ranks(loads, "all");
      expect(loads.map((load) => own.get(load.unit.id)?.rank)).toEqual(others);
    }
  });
});

const NONE: UnitLoad["figures"] = {
  all: 0,
  lead: 0,
  fractional: 0,
  sentences: 0,
  programmes: 0,
  small: 0,
  large: 0,
  partners: 0,
  breadth: 0,
  dated: 0,
};
