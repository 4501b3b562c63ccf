/** Tables of tasks: columns by their heads, merged cells for every row they cover, what is not read is told. */
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readDocx} from "../../../src/document/docx.js";
import {readPlainText} from "../../../src/document/text.js";
import {TextWriter} from "../../../src/document/writer.js";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {cell, docx, paragraph, row, run, table} from "../document/office.js";
import {reading} from "./reading.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const TITLE = "2026年清河市科普工作任务分解表";
const ofText = (text: string) => extract({path: "表.txt", ...readPlainText(Buffer.from(text), "表.txt")}, {ontology});
const ofWord = async (...rows: string[]) =>
  extract(
    {path: "表.docx", ...(await readDocx(docx({body: paragraph(run(TITLE)) + table(...rows)}), "表.docx"))},
    {ontology},
  );
const short = (plan: ReturnType<typeof extract>) =>
  reading(plan).points.map(({id, text, units, deadline}) => [
    id.replace("表/", ""),
    text.split("\n")[0],
    units.map((unit) => unit.replace(/ (?:stated|sole|first-.*)$/, "")).join("；"),
    ...(deadline ? [deadline] : []),
  ]);
const codes = (plan: ReturnType<typeof extract>) => plan.diagnostics.map((each) => each.code);
const merge = (start: boolean) => (start ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");

describe("a table of tasks in text", () => {
  it("reads a Markdown table by its heads, with roles and deadlines by column", () => {
    const plan = ofText(
      `# ${TITLE}\n\n## 一、重点任务\n\n| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|:--:|---|---|---|\n` +
        "| 1 | 办好科技节 | 市科协 | 教育局、科技局 | 2026年6月底前 |\n| 2 | 建设科普基地 | 市文化广电和旅游局 | 无 | 持续推进 |\n",
    );
    expect(short(plan)).toEqual([
      ["1", "办好科技节", "市科协 lead；教育局 support；科技局 support", "2026年6月底前 null…2026-06-30"],
      ["2", "建设科普基地", "市文化广电和旅游局 lead", "持续推进 null…null"],
    ]);
    expect(plan.sections.map((section) => section.title)).toEqual(["重点任务"]);
    expect(plan.points[0]!.section).toBe(plan.sections[0]!.id);
  });

  it("carries units down into empty cells, and says so", () => {
    const plan = ofText(
      `${TITLE}\n序号\t任务\t责任单位\t时间节点\n1\t办好科技节\t市科协、教育局\t6月\n2\t开展培训\t\t9月底前\n3\t评选\t市妇联\t全年\n`,
    );
    expect(short(plan)).toEqual([
      ["1", "办好科技节", "市科协 listed；教育局 listed", "6月 2026-06-01…2026-06-30"],
      ["2", "开展培训", "市科协 listed；教育局 listed", "9月底前 null…2026-09-30"],
      ["3", "评选", "市妇联 listed", "全年 2026-01-01…2026-12-31"],
    ]);
    expect(codes(plan)).toContain("cell-carried-down");
  });

  it("leaves a table of figures alone and says that it was not read", () => {
    const plan = ofText(
      `${TITLE}\n1.办好科技节。（市科协）\n\n序号\t指标名称\t2026年\n1\t科学素质比例\t15%\n\n2.开展培训。（市教育局）\n`,
    );
    expect(short(plan).map(([id, words]) => [id, words])).toEqual([
      ["1", "办好科技节。（市科协）"],
      ["2", "开展培训。（市教育局）"],
    ]);
    expect(codes(plan)).toContain("table-unread");
  });
});

describe("what only looks like a table of tasks", () => {
  it("takes numbers that a tab parts from their paragraphs for paragraphs", () => {
    const plan = ofText(
      "2026年清河市科普工作要点\n一、\t重点任务\n1.\t办好科技节。（市科协）\n2.\t开展培训。（教育局）\n",
    );
    expect(short(plan).map(([id]) => id)).toEqual(["1", "2"]);
    expect(plan.sections.map((section) => section.title)).toEqual(["重点任务"]);
  });

  it("makes no points of a list of members", () => {
    const plan = ofText(
      `${TITLE}\n1.办好科技节。（市科协）\n\n序号\t姓名\t单位\t职务\n1\t张三\t市科协\t主席\n2\t李四\t市教育局\t局长\n`,
    );
    expect(short(plan).map(([id]) => id)).toEqual(["1"]);
    expect(codes(plan)).toContain("table-unread");
  });

  it("names the tables in the error where nothing else is read", () => {
    expect(() => ofText(`${TITLE}\n1\t办好科技节\t市科协\n2\t开展培训\t市教育局\n`)).toThrowError(/1 张表的表头/);
  });
});

describe("a table of tasks in Word", () => {
  it("lets a merged cell speak for every row that it covers, above the row as it stands", async () => {
    const plan = await ofWord(
      row(cell("序号"), cell("重点举措"), cell("责任单位"), cell("配合单位")),
      row(cell("1"), cell("办好科技节"), cell("市科协", merge(true)), cell("/")),
      row(cell("2"), cell("开展培训"), cell("", merge(false)), cell("市妇联")),
    );
    expect(short(plan)).toEqual([
      ["1", "办好科技节", "市科协 listed"],
      ["2", "开展培训", "市科协 listed；市妇联 support"],
    ]);
    const [first] = plan.points[1]!.responsibilities;
    expect(plan.document.text.slice(first!.start, first!.end)).toBe("市科协");
  });

  it("reads heads in two rows, repeated heads, rows that are headings, and columns of groups", async () => {
    const heads = [
      row(cell("序号", merge(true)), cell("工作任务", merge(true)), cell("责任分工", '<w:gridSpan w:val="2"/>')),
      row(cell("", merge(false)), cell("", merge(false)), cell("牵头单位"), cell("参与单位")),
    ];
    const plan = await ofWord(
      ...heads,
      row(cell("一、青少年科学素质提升", '<w:gridSpan w:val="4"/>')),
      row(cell("1"), cell("办好科技节"), cell("市科协"), cell("市教育局")),
      ...heads,
      row(cell("二、农民科学素质提升", '<w:gridSpan w:val="4"/>')),
      row(cell("2"), cell("开展培训"), cell("市农业农村局"), cell("")),
    );
    expect(short(plan)).toEqual([
      ["1", "办好科技节", "市科协 lead；市教育局 support"],
      ["2", "开展培训", "市农业农村局 lead"],
    ]);
    expect(plan.points.map((point) => plan.sections.find((each) => each.id === point.section)?.title)).toEqual([
      "青少年科学素质提升",
      "农民科学素质提升",
    ]);
  });

  it("goes on behind a page's end, with the row that was cut", async () => {
    const heads = row(cell("序号"), cell("任务"), cell("牵头单位"));
    const parts = [
      table(heads, row(cell("1"), cell("办好科技节，"), cell("市科协、"))),
      paragraph(run("— 2 —")),
      table(row(cell(""), cell("开放基地"), cell("市教育局")), row(cell("2"), cell("开展培训"), cell("市妇联"))),
      paragraph(run("— 3 —")),
      table(heads, row(cell("3"), cell("评选"), cell("市科技局"))),
    ];
    const read = await readDocx(docx({body: paragraph(run(TITLE)) + parts.join("")}), "表.docx");
    const plan = extract({path: "表.docx", ...read}, {ontology});
    expect(short(plan).map(([id, , units]) => [id, units])).toEqual([
      ["1", "市科协 lead；市教育局 lead"],
      ["2", "市妇联 lead"],
      ["3", "市科技局 lead"],
    ]);
    expect(plan.points[0]!.text).toContain("办好科技节，\n开放基地");
  });

  it("takes one unit a line for as many units, and a name that is wrapped for one", async () => {
    const plan = await ofWord(
      row(cell("任务内容"), cell("责任单位（列第一位的为牵头单位）")),
      row(cell("办好科技节"), cell("市科协\n市教育局\n市妇联")),
      row(cell("建设基地"), cell("市文化广电\n和旅游局、市科协")),
    );
    expect(short(plan)).toEqual([
      ["1", "办好科技节", "市科协 lead rule；市教育局 listed；市妇联 listed"],
      ["2", "建设基地", "市文化广电和旅游局 lead rule；市科协 listed"],
    ]);
  });

  it("keeps one point whose units fill several rows, and numbers apart that are merged over several tasks", async () => {
    const plan = await ofWord(
      row(cell("序号"), cell("任务"), cell("举措"), cell("责任单位")),
      row(cell("1", merge(true)), cell("科普", merge(true)), cell("办科技节", merge(true)), cell("市科协")),
      row(cell("", merge(false)), cell("", merge(false)), cell("", merge(false)), cell("市妇联")),
      row(cell("2", merge(true)), cell("培训", merge(true)), cell("办培训班"), cell("市教育局")),
      row(cell("", merge(false)), cell("", merge(false)), cell("办讲座"), cell("市科技局")),
    );
    expect(short(plan).map(([id, , units]) => [id, units])).toEqual([
      ["1", "市科协 listed；市妇联 listed"],
      ["2", "市教育局 listed"],
      ["2~2", "市科技局 listed"],
    ]);
    expect(codes(plan)).not.toContain("number-repeat");
  });
});

describe("any table", () => {
  const words = fc.constantFrom(
    ..."序号,任务,工作任务,责任单位,牵头单位,配合单位,完成时限,类别,1,2,3,一、,（一）章,市科协,教育局、科技局,无,/,,市科协牵头,省委网信\u2028办,2026年6月底前,持续推进,1.办好科技节。（市科协）,备注：见附件,（,〔,责任单位（列第一位的为牵头单位）".split(
      ",",
    ),
    "",
    "\u0000",
    "\ud800",
  );
  const grids = fc.array(
    fc.array(fc.record({words, colSpan: fc.integer({min: 1, max: 4}), rowSpan: fc.integer({min: 1, max: 4})}), {
      minLength: 1,
      maxLength: 6,
    }),
    {minLength: 1, maxLength: 9},
  );

  it("never throws, keeps every quote on its words", () => {
    fc.assert(
      fc.property(fc.array(grids, {minLength: 1, maxLength: 3}), fc.boolean(), (all, spans) => {
        const writer = new TextWriter();
        for (const rows of all) {
          writer.write("一、章\n1.办好科技节。（市科协）\n");
          writer.beginTable(spans);
          for (const cells of rows) {
            writer.beginRow();
            for (const each of cells) {
              writer.beginCell(spans ? each : {});
              writer.write(each.words);
              writer.endCell();
            }
            writer.endRow();
          }
          writer.endTable();
        }
        const {text, tables} = writer;
        const plan = extract({path: "表.docx", text, tables}, {ontology});
        for (const point of plan.points) {
          const quotes = [...point.responsibilities, ...point.targets, ...point.activities];
          for (const {raw, start, end} of point.deadline ? [...quotes, point.deadline] : quotes) {
            expect(raw).not.toBe("");
            expect(text.slice(start, end)).toBe(raw);
          }
          expect(point.start <= point.end && point.end <= text.length).toBe(true);
        }
        for (const doubt of plan.diagnostics) expect(doubt.start >= 0 && doubt.end <= text.length).toBe(true);
        expect(new Set(plan.points.map((point) => point.id)).size).toBe(plan.points.length);
        expect(new Set(plan.sections.map((section) => section.id)).size).toBe(plan.sections.length);
        const ids = new Set(plan.sections.map((section) => section.id));
        expect(plan.points.every((point) => ids.has(point.section))).toBe(true);
      }),
      {numRuns: 400},
    );
  });
});
