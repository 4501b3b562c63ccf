import {describe, expect, it} from "vitest";
import {unitProfile} from "../../../src/analytics/unit-profile.js";
import {workloads} from "../../../src/analytics/workload.js";
import {mention, plan, point} from "./rows.js";

const rows = {
  ...plan(
    point("1", "办培训。", ["教育局", "科协"], "first-in-order"),
    point("2", "建场馆。", ["科协"], "sole"),
    point("3", "人人有责。", ["各成员单位"], null),
  ),
  sections: ["一", "二"].map((label, index) => ({
    documentId: "p",
    id: index === 0 ? "p/s" : "p/t",
    parentId: null,
    label,
    title: index === 0 ? "总则" : "场馆",
    level: 1,
    position: index + 1,
    targets: [],
  })),
  mentions: [
    mention("p/1", "target", "农民"),
    mention("p/1", "target", "农民"),
    mention("p/2", "target", "农民"),
    mention("p/2", "programme", "科技馆"),
    mention("p/3", "activity", "培训"),
  ],
};
rows.points[1]!.sectionId = "p/t";
const load = (name: string) => workloads(rows).find(({unit}) => unit.name === name)!;

describe("unitProfile(load, rows)", () => {
  it("puts a unit's points under their sections, in the plan's order", () => {
    const {sections} = unitProfile(load("科协"), rows);
    expect(sections.map(({heading, shares}) => [heading, shares.map((share) => share.point.label)])).toEqual([
      ["一、总则", ["1"]],
      ["二、场馆", ["2"]],
    ]);
  });
  it("counts a point once for what it serves, does or names, and leaves other units' points out", () => {
    const {terms} = unitProfile(load("科协"), rows);
    const told = (list: (typeof terms)["target"]) =>
      list.map(({name, points}) => [name, points.map(({label}) => label)]);
    expect([told(terms.target), told(terms.activity), told(terms.programme)]).toEqual([
      [["农民", ["1", "2"]]],
      [],
      [["科技馆", ["2"]]],
    ]);
  });
  it("says where each form of the name was read", () => {
    rows.responsibilities[1]!.raw = "市科协";
    const {forms} = unitProfile(load("科协"), rows);
    expect(forms.map(({raw, places}) => [raw, places.map(({point: {label}, line}) => `${label}:${line}`)])).toEqual([
      ["市科协", ["1:1"]],
      ["科协", ["2:2"]],
    ]);
  });
});
