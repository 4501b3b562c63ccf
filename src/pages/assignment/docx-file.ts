/** The assignment table as a Word document: A4 landscape, the table's head on every page. Loaded on request. */
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type {AssignmentTable} from "./table.js";

/** In twentieths of a point, by number of columns; they add up to the width between the margins of A4 landscape. */
const WIDTHS: Readonly<Record<number, readonly number[]>> = {
  6: [680, 5400, 1900, 3300, 1300, 2858],
  7: [680, 4700, 1700, 2100, 2300, 1300, 2658],
};
const WIDTH = 15438;
const FONTS = {ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋"};
const HEAD_FONTS = {...FONTS, eastAsia: "黑体"};

const MARGINS = {top: 40, bottom: 40, left: 80, right: 80};

const text = (words: string, bold = false) =>
  new TextRun({text: words, bold, size: 21, font: bold ? HEAD_FONTS : FONTS});

/** @returns the file's bytes */
export async function docxFile(table: AssignmentTable): Promise<Blob> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: {after: 200},
    children: [new TextRun({text: table.title, bold: true, size: 32, font: HEAD_FONTS})],
  });
  const foot = new Paragraph({
    spacing: {before: 160},
    children: [new TextRun({text: table.foot, size: 18, font: FONTS})],
  });
  const document = new Document({
    title: table.title,
    creator: "Yaodian",
    sections: [
      {
        properties: {
          page: {
            size: {orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838},
            margin: {top: 1000, bottom: 900, left: 700, right: 700},
          },
        },
        footers: {default: pageNumbers()},
        children: [title, tableOf(table), foot],
      },
    ],
  });
  return Packer.toBlob(document);
}

function tableOf({columns, blocks}: AssignmentTable): Table {
  const widths = WIDTHS[columns.length]!;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((name, column) => cell(name, column, widths, true)),
  });
  const body = blocks.flatMap(({heading, rows}) => [
    ...(heading === "" ? [] : [headingRow(heading, widths.length)]),
    ...rows.map(
      (row) => new TableRow({cantSplit: true, children: row.map((words, column) => cell(words, column, widths))}),
    ),
  ]);
  return new Table({
    width: {size: WIDTH, type: WidthType.DXA},
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [head, ...body],
  });
}

/** Heads, numbers and deadlines are centred. */
function cell(words: string, column: number, widths: readonly number[], bold = false): TableCell {
  const centred = bold || column === 0 || column === widths.length - 2;
  return new TableCell({
    width: {size: widths[column]!, type: WidthType.DXA},
    verticalAlign: VerticalAlign.CENTER,
    margins: MARGINS,
    children: [
      new Paragraph({
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [text(words, bold)],
      }),
    ],
  });
}

/** A section's or a unit's heading, across the whole table and never alone at the end of a page. */
const headingRow = (heading: string, columns: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: {size: WIDTH, type: WidthType.DXA},
        margins: MARGINS,
        children: [new Paragraph({keepNext: true, children: [text(heading, true)]})],
      }),
    ],
  });

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 18})],
      }),
    ],
  });
