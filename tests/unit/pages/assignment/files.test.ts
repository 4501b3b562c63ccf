import {strFromU8, unzipSync} from "fflate";
import {readSheet} from "read-excel-file/node";
import {describe, expect, it} from "vitest";
import {readDocx} from "../../../../src/document/docx.js";
import {docxFile} from "../../../../src/pages/assignment/docx-file.js";
import {type AssignmentTable, assignmentTable} from "../../../../src/pages/assignment/table.js";
import {xlsxFile} from "../../../../src/pages/assignment/xlsx-file.js";
import {plan, point} from "../../analytics/rows.js";

const rows = {
  ...plan(
    point("1", "办培训。", ["教育局", "科协"], "first-in-order"),
    point("2", "建场馆。", ["科协", "教育局"], "stated"),
  ),
  sections: [
    {documentId: "p", id: "p/s", parentId: null, label: "一", title: "总则", level: 1, position: 1, targets: []},
  ],
};
const options = {language: "zh", plan: "某市工作要点", date: "2026-11-23"} as const;
const cellsOf = (table: AssignmentTable) => table.blocks.flatMap((block) => block.rows);

describe("assignmentTable(rows, options)", () => {
  it("has the columns that offices know, marks what is inferred, and leads back to the line", () => {
    const table = assignmentTable(rows, {...options, by: "point"});
    expect(table.title).toBe("某市工作要点任务分工表");
    expect(table.columns).toEqual(["序号", "任务", "牵头单位", "责任单位", "完成时限", "依据"]);
    expect(cellsOf(table)).toEqual([
      ["1", "办培训。", "教育局（推定）", "科协", "", "第 1 项，原文第 1 行（教育局、科协）"],
      ["2", "建场馆。", "科协", "教育局", "", "第 2 项，原文第 2 行（科协、教育局）"],
    ]);
    expect(table.foot).toContain("1 处");
  });
  it("by unit, says what each carries; one unit's table holds its points alone", () => {
    const own = assignmentTable(rows, {...options, by: "unit", unitId: rows.units[0]!.id});
    expect(own.blocks.map((block) => block.heading)).toEqual(["教育局：2 项，其中牵头 1 项"]);
  });
});

describe("docxFile(table)", () => {
  it("opens as a Word document with every cell of the table", async () => {
    const table = assignmentTable(rows, {...options, by: "point"});
    const bytes = new Uint8Array(await (await docxFile(table)).arrayBuffer());
    const text = JSON.stringify(await readDocx(bytes, "table.docx"));
    for (const words of [
      table.title,
      ...table.columns,
      ...cellsOf(table)
        .flat()
        .filter((cell) => cell !== ""),
    ])
      expect(text).toContain(words);
  });
});

describe("xlsxFile(table)", () => {
  it("opens as a workbook with the same cells", async () => {
    const table = assignmentTable(rows, {...options, by: "unit"});
    const blob = await xlsxFile(table);
    const sheet = await readSheet(Buffer.from(await blob.arrayBuffer()));
    expect([sheet[0]?.[0], sheet[1]]).toEqual([table.title, table.columns]);
    const numbered = sheet.filter((row) => typeof row[0] === "number");
    expect(numbered.map((row) => row.map((cell) => String(cell ?? "")))).toEqual(cellsOf(table));
  });
  it("gives each row room for its wrapped words, and prints all columns side by side", async () => {
    const long = "推动基础学科青少年科技人才培养。".repeat(10);
    const words = {...plan(point("1", "办培训。", ["教育局"]), point("2", long, ["科协"])), sections: rows.sections};
    const table = assignmentTable(words, {...options, by: "point"});
    const parts = unzipSync(new Uint8Array(await (await xlsxFile(table)).arrayBuffer()));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    // Title, columns' heads, section's heading, then the two points.
    const heights = [...sheet.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    // 160 letters of 11 points in a column of 60 units of 5.25 points take 6 lines at the least.
    expect(heights[4]).toBeGreaterThanOrEqual(6 * 11 * 1.3);
    expect(heights[3]).toBeLessThan(2 * 11 * 1.3);
    expect(sheet).toMatch(/<pageSetUpPr fitToPage="1"/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
  });
});
