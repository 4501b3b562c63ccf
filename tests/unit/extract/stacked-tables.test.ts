/** Tables that text extraction left as one cell below another: rows are put together again by what columns can hold. */
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {assigned} from "./reading.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const TITLE = "2026年清河市科普工作任务清单";
const read = (...lines: string[]) => extract({path: "清单.txt", text: [TITLE, ...lines].join("\n")}, {ontology});
const short = (plan: ReturnType<typeof read>) =>
  assigned(plan, []).map(({label, units, deadline}) => [label, ...units, deadline ?? ""]);
const codes = (plan: ReturnType<typeof read>) => plan.diagnostics.map((each) => each.code);

describe("a table with each cell on lines of its own", () => {
  it("is read by its heads, wrapped ones too, over page numbers and heads that come again", () => {
    const heads = ["序", "号", "工作任务", "牵头单位", "配合单位", "完成时限"];
    const plan = read(
      ...heads,
      ...[
        "1",
        "举办全国科普日主场活动，全年开放科",
        "普教育基地。",
        "市科协",
        "市教育局、市科",
        "技局",
        "2026年9",
        "月底前",
      ],
      ...["2", "建设科普示范社区。", "市民政局", "无", "持续推进"],
      "— 3 —",
      ...heads,
      ...["3", "培训科普志愿者。", "团市委", "市妇联、市科协", "12月底"],
    );
    expect(short(plan)).toEqual([
      ["1", "市科协 lead stated", "市教育局 support", "市科技局 support", "2026年9月底前"],
      ["2", "市民政局 lead stated", "持续推进"],
      ["3", "团市委 lead stated", "市妇联 support", "市科协 support", "12月底"],
    ]);
    expect(plan.points[0]!.text).toMatch(/^举办全国科普日主场活动，全年开放科普教育基地。/);
    expect(codes(plan)).toContain("table-from-lines");
  });

  it("joins to its point the rest of a row that a page's end cut", () => {
    const plan = read(
      ...["序号", "工作任务", "责任单位", "完成时限"],
      ...["1", "办好科技节，开放科普基地，组织科普讲座进", "市科协、市教育局", "6月", "社区。"],
      ...["2", "建设科普队伍。", "市科技局", "全年"],
    );
    expect(short(plan)).toEqual([
      ["1", "市科协 listed first-against-order", "市教育局 listed", "6月"],
      ["2", "市科技局 listed sole", "全年"],
    ]);
  });

  it("gives a merged cell's units to the rows that it covers, and says so", () => {
    const plan = read(
      ...["类别", "序号", "工作任务", "责任单位"],
      ...[
        "重点",
        "任务",
        "1",
        "办好科技节。",
        "市科协、市教育局",
        "2",
        "开放科普基地。",
        "3",
        "编写读物。",
        "市科技局",
      ],
    );
    expect(short(plan).map(([label, ...units]) => [label, units.length - 1])).toEqual([
      ["1", 2],
      ["2", 2],
      ["3", 1],
    ]);
    expect(codes(plan)).toContain("cell-carried-down");
  });

  it("ends where paragraphs follow, and leaves lines alone that only look like heads", () => {
    const plan = read(
      ...["序号", "工作任务", "责任单位", "1", "办好科技节。", "市科协", "2", "开放基地。", "市教育局"],
      "各单位要按照任务清单认真抓好落实，于每季度末报送进展。",
    );
    expect(plan.points).toHaveLength(2);
    expect(plan.points[1]!.text).not.toContain("报送进展");
    const prose = read("一、工作任务", "1.办好科技节。（市科协）", "责任单位", "完成时限", "2.开放基地。（市教育局）");
    expect(codes(prose)).not.toContain("table-from-lines");
  });

  const UNITS = [
    "市科协",
    "市教育局",
    "市科技局",
    "市民政局",
    "团市委",
    "市妇联",
    "市农业农村局",
    "市卫生健康委",
    "市生态环境局",
  ];
  const TASKS = [
    "举办全国科普日主场活动，开放科普教育基地",
    "培训科普志愿者一百名",
    "组织科普大篷车进校园",
    "编写读物",
  ];
  const row = fc.record({
    task: fc.array(fc.constantFrom(...TASKS), {minLength: 1, maxLength: 4}).map((tasks) => `${tasks.join("；")}。`),
    lead: fc.shuffledSubarray(UNITS, {minLength: 1, maxLength: 2}),
    support: fc.shuffledSubarray(UNITS, {maxLength: 4}),
    deadline: fc.constantFrom("2026年6月底前", "持续推进", "12月底", "全年"),
  });

  it("reads any numbered rows back as they were laid out, however narrow the columns", () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 2, maxLength: 12}), fc.integer({min: 6, max: 20}), (rows, width) => {
        const wrap = (words: string) => words.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
        const lines = rows.flatMap(({task, lead, support, deadline}, index) => [
          String(index + 1),
          ...[task, lead.join("、"), support.join("、") || "无", deadline].flatMap(wrap),
        ]);
        const plan = read("序号", "工作任务", "牵头单位", "配合单位", "完成时限", ...lines);
        expect(short(plan)).toEqual(
          rows.map(({lead, support, deadline}, index) => [
            String(index + 1),
            ...lead.map((name) => `${name} lead stated`),
            ...support.map((name) => `${name} support`),
            deadline,
          ]),
        );
      }),
      {numRuns: 60},
    );
  });
});
