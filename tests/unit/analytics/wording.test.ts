import {describe, expect, it} from "vitest";
import {crossTable, monthTable, sectionTable} from "../../../src/analytics/coverage.js";
import {clauseOf, mendWraps, pieces, sentenceCount, wordingOf} from "../../../src/analytics/wording.js";
import {workloads} from "../../../src/analytics/workload.js";
import {mention, plan, point} from "./rows.js";

describe("pieces(point)", () => {
  const {point: row} = point("12", "加强培训。", ["教育局", "科协"]);
  it("cuts the wording from its clause and leaves the number out", () => {
    expect(wordingOf(row)).toBe("加强培训。");
    expect(clauseOf(row)).toBe("（教育局、科协）");
  });
  it("covers every character after the number once, in order", () => {
    const cut = pieces(row);
    expect(cut.map(({start, end}) => row.source.slice(start - row.start, end - row.start)).join("")).toBe(
      "加强培训。（教育局、科协）",
    );
  });
  it("keeps a clause in the middle at its place", () => {
    const source = "1.一是建网（甲局）二是建站（乙局）。";
    const at = (words: string) => source.indexOf(words);
    const clauses = [at("（甲局）"), at("二是"), at("（乙局）"), at("（乙局）") + 4];
    expect(wordingOf({label: "1", source, start: 0, clauses})).toBe("一是建网二是建站。");
  });
});

describe("mendWraps(text)", () => {
  it("joins a Chinese word that a line break cuts", () => expect(mendWraps("网信\n　　办")).toBe("网信办"));
  it("keeps two Latin words apart", () => expect(mendWraps("AI\nPC")).toBe("AI PC"));
});

describe("sentenceCount(point)", () => {
  it("counts 。！？ of the wording, not of the clause", () => {
    expect(sentenceCount(point("1", "一事。二事！三事？", ["甲局。"]).point)).toBe(3);
  });
  it("is one for words without a full stop", () => expect(sentenceCount(point("1", "一事", ["甲局"]).point)).toBe(1));
});

describe("crossTable(loads, mentions, kind)", () => {
  it("counts a point once in a column however often it names the term", () => {
    const rows = plan(point("1", "培训农民、农民。", ["甲局", "乙局"]), point("2", "无。", ["甲局"]));
    const twice = [
      mention("p/1", "target", "农民"),
      mention("p/1", "target", "农民"),
      mention("p/1", "activity", "培训"),
    ];
    const table = crossTable(workloads(rows), twice, "target");
    expect(table.columns).toEqual([{name: "农民", points: 1}]);
    expect(table.rows.map(({load, cells}) => [load.unit.name, cells[0]?.length])).toEqual([
      ["甲局", 1],
      ["乙局", 1],
    ]);
  });
});

describe("sectionTable, monthTable", () => {
  const made = plan(point("1", "一。", ["甲局", "乙局"]), point("2", "二。", ["甲局"]), point("3", "三。", ["乙局"]));
  const points = made.points.map((each, index) => ({
    ...each,
    sectionId: index < 2 ? "p/a" : "p/b",
    deadlineTo: [null, "2026-06-30", "2026-03-31"][index]!,
  }));
  const section = (id: string, label: string, position: number) => ({
    documentId: "p",
    id,
    parentId: null,
    label,
    title: "章",
    level: 1,
    position,
    targets: [],
  });
  const loads = workloads({...made, points});
  const counts = (table: ReturnType<typeof sectionTable>) =>
    Object.fromEntries(table.rows.map(({load, cells}) => [load.unit.name, cells.map((cell) => cell.length)]));
  it("counts a unit's points in each section, in the plan's order, and leaves empty sections out", () => {
    const table = sectionTable(
      loads,
      [section("p/b", "二、", 2), section("p/c", "三、", 3), section("p/a", "一、", 1)],
      points,
    );
    expect(table.columns).toEqual([
      {name: "一、章", points: 2},
      {name: "二、章", points: 1},
    ]);
    expect(counts(table)).toEqual({甲局: [2, 0], 乙局: [1, 1]});
  });
  it("counts by the month in which a point is due; points without a date stay out", () => {
    const table = monthTable(loads, points);
    expect(table.columns.map((column) => column.name)).toEqual(["2026-03", "2026-06"]);
    expect(counts(table)).toEqual({甲局: [0, 1], 乙局: [1, 0]});
  });
});
