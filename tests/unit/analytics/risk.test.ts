import {describe, expect, it} from "vitest";
import {risks} from "../../../src/analytics/risk.js";
import {workloads} from "../../../src/analytics/workload.js";
import {mention, plan, point} from "./rows.js";

describe("risks(loads, mentions)", () => {
  const rows = plan(
    point("1", "一。", ["甲局"]),
    point("2", "二。", ["甲局"]),
    point("3", "三。", ["乙局"]),
    point("4", "四。", ["甲局", "乙局", "丙局"]),
    point("5", "五。", ["乙局", "丙局", "丁局"]),
    point("6", "六。", ["各成员单位"], null),
  );
  const mentions = [
    mention("p/1", "target", "农民"),
    mention("p/2", "target", "农民"),
    mention("p/3", "activity", "竞赛"),
    mention("p/4", "activity", "竞赛"),
    mention("p/6", "target", "公众"),
    mention("p/1", "programme", "科技馆"),
  ];
  const found = risks(workloads({...rows, mentions}, {borders: {short: 1, long: 3}}), mentions);

  it("names the units that stand alone at points, most points first", () =>
    expect(found.units.map(({load, points}) => `${load.unit.name} ${points.map((each) => each.label)}`)).toEqual([
      "甲局 1,2",
      "乙局 3",
    ]));
  it("names target groups and activity types that rest on one unit; a point for a group rests on none", () =>
    expect(found.terms.map(({kind, name, load, points}) => [kind, name, load.unit.name, points.length])).toEqual([
      ["target", "农民", "甲局", 2],
    ]));
  it("names the units on every long list", () => {
    expect(found.longLists).toBe(2);
    expect(found.everywhere.map((load) => load.unit.name).sort()).toEqual(["丙局", "乙局"].sort());
  });
  it("finds nothing in nothing", () =>
    expect(risks([], [])).toEqual({units: [], terms: [], everywhere: [], longLists: 0}));
});
