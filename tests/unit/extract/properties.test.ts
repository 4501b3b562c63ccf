/** What holds for every text: no crash, no hang, nothing lost in silence; and what is written is read back. */
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {YaodianError} from "../../../src/errors.js";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import type {Plan} from "../../../src/extract/plan.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const read = (text: string): Plan | null => {
  try {
    return extract({path: "any.txt", text}, {ontology});
  } catch (error) {
    if (error instanceof YaodianError && error.code === "no-work-points") return null;
    throw error;
  }
};

/** Pieces that plans are made of, and what breaks readers. */
const scraps = fc.constantFrom(
  ..."（）〔〕()[]《》【】、，。；：,;:.\n\r\t 　０１1234５①⑴⒈㈠\u0000\ud800\udc00\ufeff一二十百是和及与等*#|",
  "1.",
  "（一）",
  "一、",
  "1.1",
  "\n2、",
  "\n（2）",
  "责任单位：",
  "牵头单位：",
  "完成时限：",
  "市科协",
  "教育局",
  "省委宣传部",
  "各成员单位",
  "各市、县〔市、区〕政府",
  "牵头",
  "会同",
  "配合",
  "按职责分工负责",
  "列第一位的为牵头单位，下同",
  "以下各项工作均需",
  "2024年9月底前完成",
  "—7—",
  "青少年",
  "培训",
);
const anyText = fc.oneof(
  fc.string({unit: "binary", maxLength: 300}),
  fc.array(scraps, {maxLength: 80}).map((pieces) => pieces.join("")),
);

describe("extract on arbitrary strings", () => {
  it("never throws anything but no-work-points, and every span slices to its words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = read(text);
        if (!plan) return;
        expect(plan.document.text).toBe(text);
        const names = new Set(plan.units.map((unit) => unit.name));
        const sections = new Set(plan.sections.map((section) => section.id));
        expect(names.size).toBe(plan.units.length);
        expect(new Set(plan.points.map((point) => point.id)).size).toBe(plan.points.length);
        expect(sections.size).toBe(plan.sections.length);
        for (const point of plan.points) {
          expect(sections.has(point.section)).toBe(true);
          const quotes = [...point.responsibilities, ...point.targets, ...point.activities];
          for (const {raw, start, end} of point.deadline ? [...quotes, point.deadline] : quotes) {
            expect(raw).not.toBe("");
            expect(text.slice(start, end)).toBe(raw);
            expect(start >= point.start && end <= point.end).toBe(true);
          }
          for (const entry of point.responsibilities) {
            expect(entry.unit === null).toBe(entry.group !== null);
            if (entry.unit !== null) expect(names.has(entry.unit)).toBe(true);
          }
        }
        for (const doubt of plan.diagnostics) expect(doubt.start >= 0 && doubt.end <= text.length).toBe(true);
      }),
      {numRuns: 600},
    );
  });

  it("never loses a numbered paragraph in silence", () => {
    const paragraph = fc.record({
      label: fc.constantFrom("一、", "（一）", "1.", "2.", "3.", "（1）", "①", "1.1"),
      words: fc.constantFrom("办好活动。", "建设平台。（市科协）", "开展培训。（责任单位：教育局、科技局）"),
    });
    fc.assert(
      fc.property(fc.array(paragraph, {minLength: 1, maxLength: 12}), (paragraphs) => {
        const text = paragraphs.map(({label, words}) => `${label}${words}`).join("\n");
        const plan = read(text);
        expect(plan).not.toBeNull();
        const kept = [
          ...plan!.points,
          ...plan!.sections,
          ...plan!.diagnostics.filter((each) => each.code === "paragraph-not-taken"),
        ];
        let offset = 0;
        for (const {label, words} of paragraphs) {
          const at = offset;
          expect(kept.some((each) => each.start <= at && at < each.end)).toBe(true);
          offset += label.length + words.length + 1;
        }
      }),
      {numRuns: 300},
    );
  });
});

describe("extract on a generated plan", () => {
  const names = [
    "市委宣传部",
    "教育局",
    "科技局",
    "民政局",
    "文化广电和旅游局",
    "卫生健康委",
    "团市委",
    "妇联",
    "科协",
  ];
  const point = fc.record({
    words: fc.constantFrom(
      "办好科技节",
      "建设科普基地（含室外）",
      "落实《行动方案（2024年）》",
      "开放设施（流程、车间）",
    ),
    units: fc.uniqueArray(fc.constantFrom(...names), {minLength: 1, maxLength: 6}),
  });
  const plan = fc.array(fc.array(point, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 5});

  it("reads back every point and unit, however the responsibility is written", () => {
    const forms: readonly ((units: readonly string[]) => string)[] = [
      (units) => `。（${units.join("、")}）`,
      (units) => `。（责任单位：${units.join("、")}）`,
      (units) => `。〔责任单位：${units.join("、")}〕`,
      (units) => `。\n责任单位：${units.join("、")}`,
      (units) => `。责任单位：${units.join("、")}。`,
      (units) => `。（${units.join("、")}按职责分工负责）`,
    ];
    fc.assert(
      fc.property(plan, fc.constantFrom(...forms), (chapters, form) => {
        let number = 0;
        const lines = chapters.flatMap((chapter, index) => [
          `${"一二三四五"[index]}、加强科普工作`,
          ...chapter.map(({words, units}) => `${++number}.${words}${form(units)}`),
        ]);
        const found = read(`2024年清河市科普工作要点\n${lines.join("\n")}`)!;
        expect(found.sections).toHaveLength(chapters.length);
        expect(found.points.map((each) => each.responsibilities.map((entry) => entry.raw))).toEqual(
          chapters.flat().map(({units}) => units),
        );
      }),
      {numRuns: 200},
    );
  });
});
