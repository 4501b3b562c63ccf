/** Facts of the sample plan, counted by hand from the document. */
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";

const file = fileURLToPath(new URL("../../../graph/documents/liuzhou-2019.txt", import.meta.url));
const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const plan = extract({path: file, text: readFileSync(file, "utf8")}, {ontology});
const {document, sections, points, units, diagnostics} = plan;
const point = (label: string) => points.find((each) => each.label === label)!;
const entries = points.flatMap((each) => each.responsibilities.map((entry) => ({...entry, point: each.label})));

function count<T>(items: readonly T[], key: (item: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const name = key(item);
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe("extract(source, options) on the sample", () => {
  it("finds what the document says of itself", () => {
    expect(document).toMatchObject({
      id: "liuzhou-2019",
      title: "2019年柳州市全民科学素质行动工作要点",
      issuer: null,
      addressees: "市全民科学素质工作领导小组各成员单位、各县区科协",
      place: "柳州市",
      year: 2019,
      documentNumber: null,
      date: null,
    });
  });

  it("finds 36 points in 4 chapters and 13 sections", () => {
    expect(points.map((each) => each.label)).toEqual(Array.from({length: 36}, (_, index) => String(index + 1)));
    expect(points.map((each) => each.id)).toEqual(points.map((each) => `liuzhou-2019/${each.label}`));
    expect(sections.filter((section) => section.parent === null).map((section) => section.label)).toEqual([
      ..."一二三四",
    ]);
    expect(sections.filter((section) => section.level === 2)).toHaveLength(3 + 4 + 6);
    expect(point("12").section).toBe("liuzhou-2019/s/二/（二）");
    expect(point("36").section).toBe("liuzhou-2019/s/四");
  });

  it("finds 162 list entries: 155 of named units and 7 of 各成员单位", () => {
    expect(entries).toHaveLength(155 + 7);
    expect(entries.filter((entry) => entry.group === "各成员单位").map((entry) => entry.point)).toEqual([
      ..."1235",
      "23",
      "34",
      "35",
    ]);
  });

  it("reads 25 forms as 23 units", () => {
    expect(units).toHaveLength(23);
    expect(units.flatMap((unit) => unit.aliases)).toHaveLength(25);
    expect(count(entries, (entry) => entry.unit)).toMatchObject({
      科协: 24,
      科技局: 15,
      教育局: 14,
      文化广电和旅游局: 13,
      市委宣传部: 9,
      团市委: 9,
    });
  });

  it("finds 168 pairs of units that share a point", () => {
    const pairs = points.flatMap((each) => {
      const names = [...new Set(each.responsibilities.flatMap((entry) => entry.unit ?? []))].sort();
      return names.flatMap((one, index) => names.slice(index + 1).map((other) => `${one}–${other}`));
    });
    const shared = count(pairs, (pair) => pair);
    expect(Object.keys(shared)).toHaveLength(168);
    expect(shared["科协–科技局"]).toBe(13);
    expect(shared["文化广电和旅游局–科协"]).toBe(13);
  });

  it("infers leads from the usual order of organs: 1 sole, 16 against it, 12 in order", () => {
    const leads = entries.filter((entry) => entry.lead);
    expect(count(leads, (entry) => entry.leadBasis)).toEqual({
      sole: 1,
      "first-against-order": 16,
      "first-in-order": 12,
    });
    expect(count(leads, (entry) => entry.unit)).toEqual({
      教育局: 8,
      科协: 8,
      农业农村局: 4,
      人力资源和社会保障局: 3,
      科技局: 2,
      市委宣传部: 2,
      市委组织部: 2,
    });
    expect(
      count(
        leads.filter((entry) => entry.unit === "教育局"),
        (entry) => `${entry.point} ${entry.leadBasis}`,
      ),
    ).toEqual({
      "6 sole": 1,
      "7 first-in-order": 1,
      "8 first-in-order": 1,
      "9 first-in-order": 1,
      "10 first-in-order": 1,
      "24 first-in-order": 1,
      "25 first-in-order": 1,
      "28 first-against-order": 1,
    });
  });

  it("reads 党委宣传部 and 科技厅 at point 32 by alias, and says so", () => {
    expect(point("32").responsibilities.map((entry) => [entry.raw, entry.unit])).toEqual([
      ["科协", "科协"],
      ["党委宣传部", "市委宣传部"],
      ["科技厅", "科技局"],
      ["文化广电和旅游局", "文化广电和旅游局"],
      ["社科联", "社科联"],
    ]);
    const doubts = diagnostics.filter((each) => each.code === "suspected-copy-error");
    expect(
      doubts.map((each) => [document.text.slice(each.start, each.end), each.suggestion, each.line, each.point]),
    ).toEqual([
      ["党委宣传部", "市委宣传部", 58, "liuzhou-2019/32"],
      ["科技厅", "科技局", 58, "liuzhou-2019/32"],
    ]);
  });

  it("raises five doubts and no more", () => {
    expect(diagnostics.map((each) => each.code).sort()).toEqual([
      "group-unresolved",
      "no-deadline",
      "no-stated-lead",
      "suspected-copy-error",
      "suspected-copy-error",
    ]);
  });

  it("keeps （流程、车间） and （2019—2022年） as wording", () => {
    for (const label of ["11", "31"]) {
      const {clauses, text} = point(label);
      expect(clauses).toHaveLength(1);
      expect(text).toContain(label === "31" ? "（流程、车间）" : "（2019—2022年）");
    }
    expect(document.text.slice(point("31").clauses[0]!.start, point("31").clauses[0]!.end)).toBe(
      "（科技局、教育局、工业和信息化局、市场监督管理局、气象局、应急管理局）",
    );
  });

  it("names the targets of headings, apart from those of points", () => {
    expect(sections.flatMap((section) => section.targets.map((target) => `${section.id} ${target.name}`))).toEqual([
      "liuzhou-2019/s/二/（一） 青少年",
      "liuzhou-2019/s/二/（二） 农民",
      "liuzhou-2019/s/二/（三） 城镇劳动者",
      "liuzhou-2019/s/二/（四） 领导干部和公务员",
      "liuzhou-2019/s/三/（三） 社区居民",
    ]);
  });

  it("reads no 青少年宫, no 科普教育基地 and no title as a target", () => {
    expect(point("14").targets).toEqual([]);
    expect(point("30").targets).toEqual([]);
    expect(point("11").targets.map((each) => each.raw)).toEqual(["农民"]);
  });

  it("slices every span to its raw words", () => {
    const quotes = [
      ...sections.flatMap((section) => section.targets),
      ...points.flatMap((each) => [...each.responsibilities, ...each.targets, ...each.activities]),
    ];
    for (const {raw, start, end} of quotes) expect(document.text.slice(start, end)).toBe(raw);
    for (const each of points) expect(document.text.slice(each.start)).toMatch(new RegExp(`^${each.label}[.．]`));
  });
});
