import {describe, expect, it} from "vitest";
import {onePage} from "../../../src/analytics/one-page.js";
import {thresholds, verdicts} from "../../../src/analytics/threshold.js";
import {workloads} from "../../../src/analytics/workload.js";
import {plan, point} from "./rows.js";

const many = ["甲局", "乙局", "丙局", "丁局", "戊局", "己局", "科协"];
const section = (id: string, parentId: string | null, title: string, position: number) => ({
  documentId: "p",
  id,
  parentId,
  label: "",
  title,
  level: parentId === null ? 1 : 2,
  position,
  targets: [],
});
const made = plan(
  point("1", "办培训，办讲座。", ["科协", "甲局"], "first-in-order"),
  point("2", "建场馆。", many, "first-against-order"),
  point("3", "写文章。", ["科协"], "sole"),
  point("4", "开会。", ["乙局"], "sole"),
  point("5", "人人有责。", ["各成员单位"], null),
);
const rows = {
  ...made,
  points: made.points.map((each) => ({...each, sectionId: each.position < 4 ? "p/a" : "p/b"})),
  sections: [section("p/a", null, "甲章", 1), section("p/b", null, "乙章", 2)],
};
const loads = workloads(rows, {borders: {short: 1, long: 7}});
const lines = thresholds(loads, "tukey", []);
const page = onePage(verdicts(loads, lines, [])[0]!, loads, lines, [], rows);

describe("onePage(verdict, loads, lines, coordinators, rows)", () => {
  it("sets each figure beside those of all other units", () => {
    const [all, lead, fractional] = page.figures;
    expect(page.name).toBe("科协");
    // 科协 3 points; 甲局 2 and 乙局 2.
    expect(all).toMatchObject({value: 3, rank: 1, tiedWith: [], beside: {value: 2}});
    expect(lead).toMatchObject({value: 2, rank: 1, beside: {value: 1}});
    expect(fractional?.value).toBeCloseTo(1 / 2 + 1 / 7 + 1, 12);
    expect(fractional?.share).toBeCloseTo((1 / 2 + 1 / 7 + 1) / 4, 12);
    expect(all?.others).toHaveLength(many.length - 1);
  });
  it("shows the unit's part in every point, where it stands", () => {
    expect(page.rows.map(({heading, opens}) => [heading, opens])).toEqual([
      ["甲章", true],
      ["乙章", true],
    ]);
    expect(page.rows.flatMap((row) => row.tiles.map((tile) => `${tile.label} ${tile.part}`))).toEqual([
      "1 weak",
      "2 rest",
      "3 certain",
      "4 none",
      "5 group-only",
    ]);
    expect(page.count).toEqual({led: 2, rest: 1, none: 1, groupOnly: 1});
  });
  it("quotes the first clause of what it leads", () => {
    expect(page.led).toEqual([
      {label: "1", words: "办培训"},
      {label: "3", words: "写文章"},
    ]);
  });
  it("names what could be talked about, with the figure that would be left", () => {
    expect(page.talk).toEqual([
      {
        kind: "long-lists",
        labels: ["2"],
        least: 7,
        most: 7,
        left: 3 - 1,
        line: lines.all.line,
        over: expect.any(Boolean),
      },
      {kind: "weak-leads", labels: ["1"], count: 2},
      {kind: "sole", labels: ["3"]},
    ]);
  });
});
