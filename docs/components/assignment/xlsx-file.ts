/** The assignment table as an Excel workbook: one sheet, the head frozen, every cell text. Loaded when asked for. */
import writeExcelFile, {type Row} from "write-excel-file/universal";
import type {AssignmentTable} from "./table.js";

const WIDTHS: Readonly<Record<number, readonly number[]>> = {
  6: [6, 60, 20, 36, 14, 40],
  7: [6, 56, 20, 26, 30, 14, 40],
};
/** Excel's own limits: 31 characters, and none of these signs. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

/** @returns the file's bytes */
export async function xlsxFile(table: AssignmentTable): Promise<Blob> {
  const widths = WIDTHS[table.columns.length]!;
  const line = {borderColor: "#7d8894", borderStyle: "thin"} as const;
  const head: Row = table.columns.map((value) => ({
    value,
    type: String,
    fontWeight: "bold",
    align: "center",
    backgroundColor: "#f4f2ec",
    ...line,
  }));
  const body = table.blocks.flatMap(({heading, rows}): Row[] => [
    ...(heading === ""
      ? []
      : [[{value: heading, type: String, fontWeight: "bold", columnSpan: widths.length, ...line} as const]]),
    ...rows.map(
      (row): Row =>
        row.map((value, column) =>
          column === 0
            ? {value: Number(value), type: Number, align: "center", alignVertical: "center", ...line}
            : {value, type: String, wrap: true, alignVertical: "center", ...line},
        ),
    ),
  ]);
  const title: Row = [
    {value: table.title, type: String, fontWeight: "bold", fontSize: 14, align: "center", columnSpan: widths.length},
  ];
  const foot: Row = [{value: table.foot, type: String, columnSpan: widths.length}];
  return writeExcelFile([title, head, ...body, foot], {
    sheet: sheetName(table.title),
    columns: widths.map((width) => ({width})),
    stickyRowsCount: 2,
    orientation: "landscape",
  }).toBlob();
}
