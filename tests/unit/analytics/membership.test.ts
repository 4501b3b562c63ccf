import {describe, expect, it} from "vitest";
import {membership, membersInTable, membersInYaml} from "../../../src/analytics/membership.js";
import {workloads} from "../../../src/analytics/workload.js";
import {plan, point} from "./rows.js";

const loads = workloads(plan(point("1", "一。", ["市委宣传部", "科协"]), point("2", "二。", ["科协", "教育局"])));

describe("membersInTable(cells)", () => {
  it("takes the column headed 单位, or the only column", () => {
    expect(
      membersInTable([
        ["序号", "成员单位"],
        ["1", "科协"],
        ["2", " 教育局 "],
      ]).names,
    ).toEqual(["科协", "教育局"]);
    expect(membersInTable([["科协"], [""], ["教育局"]]).names).toEqual(["科协", "教育局"]);
  });
  it("takes nothing of a list with a doubled name, and says in which row", () => {
    const {names, problems} = membersInTable([["单位"], ["科协"], [""], ["科协"]]);
    expect([names, problems]).toEqual([[], [{code: "doubled", row: 4, found: "科协"}]]);
  });
  it("says when there is no list, or no column of names", () => {
    expect(membersInTable([[""]]).problems).toEqual([{code: "empty"}]);
    expect(
      membersInTable([
        ["序号", "电话"],
        ["1", "2"],
      ]).problems,
    ).toEqual([{code: "no-names", found: "序号、电话"}]);
  });
});

describe("membersInYaml(value)", () => {
  it("takes a list, a list under a name, or records with a name", () => {
    expect(membersInYaml(["科协"]).names).toEqual(["科协"]);
    expect(membersInYaml({members: ["科协", "教育局"]}).names).toEqual(["科协", "教育局"]);
    expect(membersInYaml([{name: "科协"}]).names).toEqual(["科协"]);
  });
  it.each([[{}], ["科协"], [[1]], [null]])("refuses %j", (value) => expect(membersInYaml(value).names).toEqual([]));
});

describe("membership(names, loads)", () => {
  it("finds members without a point, and units with points that are no members", () => {
    const {idle, outside, busy} = membership(["科协", "气象局", "市委宣传部"], loads);
    expect([idle, outside.map(({unit}) => unit.name), busy]).toEqual([["气象局"], ["教育局"], 2]);
  });
  it("knows a unit with its place or level before the name", () => {
    expect(membership(["市科协", "某市教育局", "某市委宣传部", "市委宣传部"], loads)).toMatchObject({
      idle: [],
      outside: [],
    });
  });
});
