import {describe, expect, it} from "vitest";
import {beyond, perHead, readOwnTable, tally} from "../../../src/analytics/own-columns.js";
import {workloads} from "../../../src/analytics/workload.js";
import {plan, point, unit} from "./rows.js";

const rows = {
  ...plan(point("1", "一。", ["甲局", "乙局"]), point("2", "二。", ["甲局"]), point("3", "三。", ["甲局"])),
};
const read = (...cells: string[][]) => readOwnTable(cells, rows);
const load = (name: string) => workloads(rows).find((each) => each.unit.name === name)!;

describe("readOwnTable(cells, rows)", () => {
  it("reads figures by unit, and divides the load by them", () => {
    const {columns} = read(["单位", "编制人数"], ["甲局", "12"], ["乙局", " 4 "]);
    expect(columns).toMatchObject([{name: "编制人数", by: "unit", numeric: true}]);
    expect(perHead(load("甲局").figures.all, columns[0]!, unit("甲局").id)).toBe(3 / 12);
    expect(perHead(1, columns[0]!, unit("丙局").id)).toBeNull();
  });
  it("measures the load against a limit, and divides by no column that is not staff", () => {
    const {columns} = read(["单位", "任务上限", "得分"], ["甲局", "2", "90"], ["乙局", "5", "80"]);
    expect(beyond(3, columns[0]!, unit("甲局").id)).toBe(3 - 2);
    expect(beyond(1, columns[0]!, unit("乙局").id)).toBe(0);
    expect(beyond(1, columns[1]!, unit("乙局").id)).toBeNull();
    expect(perHead(3, columns[1]!, unit("甲局").id)).toBeNull();
  });
  it("reads words by point, and counts a unit's points by them", () => {
    const {columns} = read(["序号", "进度"], ["1", "已完成"], ["第 2 项", "滞后"], ["3", "已完成"], ["", ""]);
    expect(columns[0]).toMatchObject({by: "point", numeric: false});
    expect(tally(load("甲局"), columns[0]!)).toEqual([
      ["已完成", 2],
      ["滞后", 1],
    ]);
    expect(tally(load("乙局"), columns[0]!)).toEqual([["已完成", 1]]);
  });
  it("reads cells by point and unit", () => {
    const {columns} = read(["序号", "单位", "得分"], ["1", "甲局", "90"], ["1", "乙局", "80"]);
    expect(columns[0]).toMatchObject({by: "both", numeric: true, values: {[`p/1|${unit("乙局").id}`]: "80"}});
    expect(tally(load("甲局"), columns[0]!)).toEqual([["90", 1]]);
  });
  it("names every problem by its row, and then changes nothing", () => {
    const {columns, problems} = read(["单位", "编制人数"], ["甲局", "0"], ["无名局", "3"], ["甲局", "-2"]);
    expect(columns).toEqual([]);
    expect(problems).toEqual([
      {code: "not-positive", row: 2, found: "编制人数 0"},
      {code: "unknown-unit", row: 3, found: "无名局"},
      {code: "doubled", row: 4, found: "甲局"},
      {code: "not-positive", row: 4, found: "编制人数 -2"},
    ]);
  });
  it("refuses a cell of a unit at a point that does not name it, and a row that names nothing", () => {
    const head = ["序号", "单位", "进度"];
    expect(read(head, ["2", "乙局", "滞后"], ["1", "", "已完成"], ["", "甲局", "已完成"]).problems).toEqual([
      {code: "not-at-point", row: 2, found: "2 乙局"},
      {code: "unnamed", row: 3, found: "单位"},
      {code: "unnamed", row: 4, found: "序号"},
    ]);
  });
  it("says when there is nothing to go by", () => {
    expect(read(["单位"], ["甲局"]).problems).toEqual([{code: "no-column", found: "单位"}]);
    expect(read(["部门", "人数"], ["甲局", "1"]).problems).toEqual([{code: "no-key", found: "部门、人数"}]);
    expect(read(["单位", "备注", "备注"], ["甲局", "1", "2"]).problems).toEqual([{code: "twice-named", found: "备注"}]);
    expect(read(["单位", "备注"]).problems).toEqual([{code: "empty"}]);
    expect(read().problems).toEqual([{code: "empty"}]);
  });
  it("names a point that is not in the plan", () =>
    expect(read(["序号", "进度"], ["9", "滞后"]).problems).toEqual([{code: "unknown-point", row: 2, found: "9"}]));
});
