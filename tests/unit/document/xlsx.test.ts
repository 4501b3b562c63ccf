/** Workbooks: each visible sheet as a table, with merged cells, dates as people read them. */
import {describe, expect, it} from "vitest";
import {readXlsx} from "../../../src/document/xlsx.js";
import {xlsx, zipped} from "./office.js";

describe("readXlsx", () => {
  it("reads a sheet's title as a line and its table by cells, merged ones once", async () => {
    const bytes = xlsx(
      {
        name: "任务",
        rows: [
          ["2026年清河市科普工作任务分解表", "", "", ""],
          ["序号", "任务", "责任单位", "完成时限"],
          [1, "办好\n科技节", "市科协", 46203],
          [2, "开展培训", "", 0.1 + 0.2],
        ],
        merges: ["A1:D1", "C3:C4"],
        dates: [3],
      },
      {name: "草稿", rows: [["旧"]], hidden: true},
    );
    const {text, tables, remarks} = await readXlsx(bytes, "表.xlsx");
    expect(text).toBe(
      "2026年清河市科普工作任务分解表\n序号\t任务\t责任单位\t完成时限\n1\t办好\u2028科技节\t市科协\t2026年6月30日\n2\t开展培训\t0.3\n",
    );
    expect(tables!.map(({rows}) => rows.map(({cells}) => cells.map((cell) => cell.rowSpan ?? 1)))).toEqual([
      [
        [1, 1, 1, 1],
        [1, 1, 2, 1],
        [1, 1, 1],
      ],
    ]);
    expect(remarks!.map((each) => each.facts)).toEqual([{what: "hidden-sheet", count: 1, words: "草稿"}]);
  });

  it("cuts a merged range to the rows that there are", async () => {
    const bytes = xlsx({
      name: "表",
      rows: [
        ["任务", "单位"],
        ["甲", "市科协"],
      ],
      merges: ["B2:B1048576"],
    });
    expect((await readXlsx(bytes, "表.xlsx")).tables![0]!.rows[1]!.cells).toMatchObject([{}, {}]);
  });

  it("says that a workbook without its parts is damaged", async () => {
    const bytes = zipped({"xl/workbook.xml": "<workbook><sheets>"});
    await expect(readXlsx(bytes, "表.xlsx")).rejects.toMatchObject({code: "file-damaged"});
  });
});
