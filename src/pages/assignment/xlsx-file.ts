/**
 * The assignment table as an Excel workbook: one sheet, the head frozen, every cell text, printed one page wide. Loaded
 * on request.
 */
import writeExcelFile, {type Feature, type Row} from "write-excel-file/universal";
import {widthOf} from "../shared/picture.js";
import type {AssignmentTable} from "./table.js";

const WIDTHS: Readonly<Record<number, readonly number[]>> = {
  6: [6, 60, 20, 36, 14, 40],
  7: [6, 56, 20, 26, 30, 14, 40],
};
/** In points; a screen draws 4 pixels for 3 points, and 7 for each unit of a column's width. */
const FONT = 11;
const LINE = 16;
const UNIT = 7 * (3 / 4);
/** Excel's maximum. */
const HIGHEST = 409;

/** A row's height in points: a program that opens the file does not measure wrapped text by itself. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((value, column) => Math.ceil((1.05 * widthOf(value, FONT)) / (widths[column]! * UNIT - 6)));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines) + 6);
}

/** On paper all columns fit on one page's width, on as many pages as the rows need. */
const fitToPageWidth: Feature<Blob> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (sheet) =>
          sheet
            .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
};

/** Excel's own limits: 31 characters, and none of these. */
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
    height: LINE + 6,
    backgroundColor: "#f4f2ec",
    ...line,
  }));
  const body = table.blocks.flatMap(({heading, rows}): Row[] => [
    ...(heading === ""
      ? []
      : [
          [
            {
              value: heading,
              type: String,
              fontWeight: "bold",
              height: LINE + 6,
              columnSpan: widths.length,
              ...line,
            } as const,
          ],
        ]),
    ...rows.map((row): Row => {
      const look = {alignVertical: "center", height: heightOf(row, widths), ...line} as const;
      return row.map((value, column) =>
        column === 0
          ? {value: Number(value), type: Number, align: "center", ...look}
          : {value, type: String, wrap: true, ...look},
      );
    }),
  ]);
  const title: Row = [
    {
      value: table.title,
      type: String,
      fontWeight: "bold",
      fontSize: 14,
      height: 2 * LINE,
      align: "center",
      columnSpan: widths.length,
    },
  ];
  const foot: Row = [{value: table.foot, type: String, columnSpan: widths.length}];
  return writeExcelFile(
    [title, head, ...body, foot],
    {
      sheet: sheetName(table.title),
      columns: widths.map((width) => ({width})),
      stickyRowsCount: 2,
      orientation: "landscape",
    },
    {fontSize: FONT, features: [fitToPageWidth]},
  ).toBlob();
}
