import {describe, expect, it} from "vitest";
import {robustZLine, thresholds, tukeyFence, verdicts} from "../../../src/analytics/threshold.js";
import {coordinatingUnit, workloads} from "../../../src/analytics/workload.js";
import {plan, point} from "./rows.js";

describe("tukeyFence(figures)", () => {
  it("is Q3 + 1.5 × (Q3 − Q1) with quartiles by linear interpolation", () => {
    // R-7 on 1, 2, 3, 4, 10: positions 1 and 3 are whole, so Q1 = 2 and Q3 = 4.
    expect(tukeyFence([10, 1, 3, 2, 4])).toBe(4 + 1.5 * (4 - 2));
  });
  it("interpolates between two figures", () => {
    // R-7 on 1, 2, 3, 4, 5, 6: Q1 at 1.25 = 2.25, Q3 at 3.75 = 4.75.
    expect(tukeyFence([1, 2, 3, 4, 5, 6])).toBe(4.75 + 1.5 * (4.75 - 2.25));
  });
  it("draws no line for fewer than five units", () => expect(tukeyFence([1, 2, 3, 40])).toBeNull());
  it("draws no line when the middle half is all alike", () => expect(tukeyFence([2, 2, 2, 2, 9])).toBeNull());
});

describe("robustZLine(figures)", () => {
  it("is median + 3.5 × 1.4826 × MAD", () => {
    // 1, 2, 3, 4, 10: median 3, deviations 2, 1, 0, 1, 7, their median 1.
    expect(robustZLine([10, 1, 3, 2, 4])).toBeCloseTo(3 + 3.5 * 1.4826 * 1, 12);
  });
  it("draws no line when MAD is 0", () => expect(robustZLine([0, 0, 0, 0, 8])).toBeNull());
});

describe("thresholds(loads, method, coordinators, set)", () => {
  const rows = plan(
    ...[1, 2, 3, 4, 10].flatMap((times, unit) =>
      Array.from({length: times}, (_, index) =>
        point(String(unit * 20 + index + 1), "做事。", [`${"甲乙丙丁戊"[unit]}局`]),
      ),
    ),
  );
  const loads = workloads(rows);
  it("draws one line from all units, one without those that run the plan", () => {
    // All: 1, 2, 3, 4, 10 as above. Without the heaviest four figures are left: too few for quartiles.
    expect(thresholds(loads, "tukey", [loads[0]!]).all).toEqual({line: 7, without: null});
  });
  it("takes the reader's own figure for one measure and leaves the others their rule", () => {
    const lines = thresholds(loads, "tukey", [], {measure: "all", value: 3});
    expect(lines.all).toEqual({line: 3, without: null});
    expect(lines.fractional.line).toBe(7);
    const over = verdicts(loads, lines, []).filter(({marks}) => marks.all === "over");
    expect(over.map(({load}) => load.figures.all)).toEqual([10, 4]);
  });
  it("judges under the chosen measures only", () => {
    const lines = thresholds(loads, "tukey", []);
    expect(verdicts(loads, lines, [], ["all"])[0]?.kind).toBe("certain");
    expect(verdicts(loads, lines, [], ["dated"])[0]?.kind).toBe("not");
  });
});

describe("verdicts(loads, lines, coordinator)", () => {
  // 科协 stands in all ten points, the others in few: only it is above every line.
  const others = ["甲局", "乙局", "丙局", "丁局", "戊局", "己局"];
  const rows = plan(
    ...Array.from({length: 10}, (_, index) =>
      point(String(index + 1), "做事。", ["科协", ...others.slice(0, 1 + (index % others.length))], "stated"),
    ),
  );
  const loads = workloads(rows);
  const coordinator = coordinatingUnit(loads);
  const apart = coordinator === null ? [] : [coordinator];
  const lines = thresholds(loads, "tukey", apart);

  it("flags strictly above the line only", () => {
    const figure = loads[1]!.figures.all;
    const exact = {...lines, all: {line: figure, without: null}};
    expect(verdicts(loads, exact, [])[1]?.marks.all).toBe("not");
    const below = {...lines, all: {line: figure - 0.5, without: null}};
    expect(verdicts(loads, below, [])[1]?.marks.all).toBe("over");
  });
  it("never flags the coordinating unit by the line that leaves it out", () => {
    const own = {...lines, all: {line: 100, without: 1}};
    const marks = verdicts(loads, own, apart).map(({marks: {all}}) => all);
    expect(marks[0]).toBe("not");
    expect(marks[1]).toBe("over-without");
  });
  it("is certain only when every drawn line is crossed", () => {
    const crossed = {
      ...lines,
      all: {line: 1, without: null},
      lead: {line: null, without: null},
      fractional: {line: 0.1, without: null},
      sentences: {line: 1, without: null},
    };
    expect(verdicts(loads, crossed, [])[0]?.kind).toBe("certain");
    expect(verdicts(loads, {...crossed, sentences: {line: 99, without: null}}, [])[0]?.kind).toBe("depends");
  });
});
