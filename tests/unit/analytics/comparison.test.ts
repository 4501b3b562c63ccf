import {describe, expect, it} from "vitest";
import {compare} from "../../../src/analytics/comparison.js";
import type {DocumentRow} from "../../../src/analytics/rows.js";
import {workloads} from "../../../src/analytics/workload.js";
import {plan, point} from "./rows.js";

const document = (year: number | null) => ({title: `${year} 年要点`, year}) as DocumentRow;
const first = {
  document: document(2019),
  loads: workloads(plan(point("1", "一。", ["甲局", "乙局"]), point("2", "二。", ["甲局"]))),
};
const second = {
  document: document(2020),
  loads: workloads(plan(point("1", "一。", ["乙局", "丙局"]), point("2", "二。", ["乙局"]))),
};

describe("compare(plans, measure)", () => {
  it("sets each unit's figures side by side; a plan that does not name it has none", () =>
    expect(compare([first, second], "all").map(({name, figures, change}) => [name, figures, change])).toEqual([
      ["乙局", [1, 2], 1],
      ["甲局", [2, null], -2],
      ["丙局", [null, 1], 1],
    ]));
  it("says nothing of no plans", () => expect(compare([], "all")).toEqual([]));
});
