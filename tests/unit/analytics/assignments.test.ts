import {describe, expect, it} from "vitest";
import {assignments, assignmentsByUnit} from "../../../src/analytics/assignments.js";
import {plan, point, unit} from "./rows.js";

const rows = {
  ...plan(
    point("1", "办培训。", ["教育局", "科协"], "first-in-order"),
    point("2", "建场馆。", ["科协", "妇联", "教育局"], "stated"),
    point("3", "人人有责。", ["各成员单位"], null),
  ),
  units: [unit("科协", 9), unit("教育局", 2), unit("妇联", 8)],
  sections: [
    {documentId: "p", id: "p/s", parentId: null, label: "一", title: "总则", level: 1, position: 1, targets: []},
  ],
};

describe("assignments(rows)", () => {
  it("gives one row a point: who leads and on what that rests, who else, the clause in the document's words", () => {
    const [first, second, third] = assignments(rows);
    expect(first).toMatchObject({
      number: 1,
      section: "一、总则",
      task: "办培训。",
      leads: [{name: "教育局", basis: "first-in-order", certainty: "inferred"}],
      others: ["科协"],
      deadline: null,
      clause: "（教育局、科协）",
    });
    expect(second?.leads).toEqual([{name: "科协", basis: "stated", certainty: "written"}]);
    expect(third).toMatchObject({leads: [], others: ["各成员单位"]});
  });
});

describe("assignments(rows) of a list with groups", () => {
  it("names units and groups in the order of the text", () => {
    const mixed = {...rows, ...plan(point("1", "办培训。", ["教育局", "各成员单位", "科协"], "first-in-order"))};
    expect(assignments(mixed)[0]?.others).toEqual(["各成员单位", "科协"]);
    const turned = {...mixed, responsibilities: [...mixed.responsibilities].reverse()};
    expect(assignments(turned)[0]?.others).toEqual(["各成员单位", "科协"]);
  });
});

describe("assignmentsByUnit(rows)", () => {
  const blocks = assignmentsByUnit(rows);
  it("puts units in the usual order of organs, and the points that they lead first", () => {
    expect(blocks.map(({unit: {name}}) => name)).toEqual(["教育局", "妇联", "科协"]);
    expect(blocks.at(-1)?.rows.map(({number, point: {label}}) => `${number}:${label}`)).toEqual(["1:2", "2:1"]);
    expect(blocks.at(-1)?.led).toBe(1);
  });
  it("holds each responsibility of a unit exactly once, and no point for a group", () => {
    const direct = rows.responsibilities.filter((row) => row.unitId !== null).length;
    expect(blocks.reduce((sum, block) => sum + block.rows.length, 0)).toBe(direct);
  });
});
