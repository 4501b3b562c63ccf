/**
 * Excel workbooks (xlsx): each sheet that shows is a table, its merged cells kept; words above the table are lines.
 *
 * Values are read as a person sees them, as far as plans need it: shared and inline words, numbers, and dates as
 * 2026年6月30日. SpreadsheetML: ECMA-376 part 1, chapter 18.
 */
import {Archive, damaged, tooLarge} from "./archive.js";
import {leftOut} from "./remarks.js";
import type {Read} from "./source.js";
import {TextWriter} from "./writer.js";
import {child, children, readXml, relationships, wordsOf, type XmlElement, xmlPart} from "./xml.js";

/** A plan's table has some hundred rows and a dozen columns. */
const MAX_CELLS = 2_000_000;
const MAX_COLUMNS = 256;

interface Cell {
  words: string;
  colSpan: number;
  rowSpan: number;
  /** Covered by a merged cell that begins elsewhere. */
  covered: boolean;
}
type Rows = Map<number, Map<number, Cell>>;

/** @throws YaodianError `file-damaged`, `file-encrypted`, `file-too-large` */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<Read> {
  const archive = await Archive.open(bytes, file);
  const main =
    (await relationships(archive, "", file)).find((each) => each.type === "officeDocument")?.target ??
    "xl/workbook.xml";
  const workbook = await xmlPart(archive, main, file);
  if (!workbook) throw damaged(file, new Error(`no part ${main}`));
  const parts = await relationships(archive, main, file);
  const partOf = (type: string) => parts.find((each) => each.type === type)?.target ?? "";
  const shared = children(await xmlPart(archive, partOf("sharedStrings"), file), "s:si").map(richWords);
  const styles = await xmlPart(archive, partOf("styles"), file);
  const since1904 = /^(?:1|true)$/.test(child(workbook, "s:workbookPr")?.attributes.date1904 ?? "");
  const isDate = dateStyles(styles);

  const writer = new TextWriter();
  const hidden: string[] = [];
  for (const sheet of children(child(workbook, "s:sheets"), "s:sheet")) {
    const name = sheet.attributes.name ?? "";
    if (/hidden/i.test(sheet.attributes.state ?? "")) {
      hidden.push(name);
      continue;
    }
    const part = parts.find((each) => each.id === sheet.attributes["r:id"])?.target;
    if (part && archive.has(part)) writeSheet(writer, await rowsIn(archive, part, file, {shared, isDate, since1904}));
  }
  const remark = leftOut("hidden-sheet", hidden.length, hidden.join("、"), {start: 0, end: 0});
  return {text: writer.text, tables: writer.tables, remarks: hidden.length === 0 ? [] : [remark]};
}

interface Values {
  shared: readonly string[];
  isDate: readonly boolean[];
  since1904: boolean;
}

async function rowsIn(archive: Archive, part: string, file: string, values: Values): Promise<Rows> {
  const rows: Rows = new Map();
  let count = 0;
  let rowNumber = 0;
  await readXml(
    archive,
    part,
    file,
    (row) => {
      if (row.name !== "s:row") return;
      rowNumber = Number(row.attributes.r) || rowNumber + 1;
      const cells = new Map<number, Cell>();
      let column = 0;
      for (const cell of children(row, "s:c")) {
        column = placeOf(cell.attributes.r ?? "")?.column ?? column + 1;
        if (column > MAX_COLUMNS) continue;
        if (++count > MAX_CELLS) throw tooLarge(file);
        const words = wordsOfCell(cell, values).trim();
        cells.set(column, {words, colSpan: 1, rowSpan: 1, covered: false});
      }
      rows.set(rowNumber, cells);
    },
    "s:sheetData",
  );
  await readXml(archive, part, file, (merge) => mergeCells(rows, merge, rowNumber), "s:mergeCells");
  return rows;
}

/** A merged range: its first cell spans it, the others are covered. Ranges over rows without cells are cut. */
function mergeCells(rows: Rows, merge: XmlElement, last: number): void {
  const [from, to] = (merge.attributes.ref ?? "").split(":").map(placeOf);
  if (!from || !to) return;
  const right = Math.min(to.column, MAX_COLUMNS);
  const first = rows.get(from.row)?.get(from.column);
  if (!first) return;
  let height = 0;
  for (let number = from.row; number <= to.row; number++) {
    const cells = rows.get(number);
    if (!cells) {
      if (number > last) break;
      continue;
    }
    height++;
    for (let column = from.column; column <= right; column++) {
      if (number === from.row && column === from.column) continue;
      if (cells.get(column)?.covered) break; // ranges do not overlap
      cells.set(column, {words: "", colSpan: 1, rowSpan: 1, covered: true});
    }
  }
  first.colSpan = right - from.column + 1;
  first.rowSpan = height;
}

/** Rows with one worded cell above the table are lines: a title, who filled it in. Empty rows part tables. */
function writeSheet(writer: TextWriter, rows: Rows): void {
  let open = false;
  let width = 0;
  const close = () => {
    if (open) writer.endTable();
    open = false;
  };
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  for (const cells of ordered)
    for (const [column, cell] of cells) if (cell.words !== "") width = Math.max(width, column + cell.colSpan - 1);
  for (const cells of ordered) {
    const worded = [...cells.values()].filter((cell) => cell.words !== "");
    const covered = [...cells.values()].some((cell) => cell.covered);
    if (worded.length === 0 && !covered) {
      close();
      continue;
    }
    if (!open && worded.length <= 1) {
      for (const cell of worded) {
        writer.newLine();
        writer.write(cell.words.replace(/\n+/g, " "));
        writer.newLine();
      }
      continue;
    }
    if (!open) writer.beginTable(true);
    open = true;
    writer.beginRow();
    for (let column = 1; column <= width; column++) {
      const cell = cells.get(column);
      if (cell?.covered) continue;
      writer.beginCell({colSpan: Math.min(cell?.colSpan ?? 1, width - column + 1), rowSpan: cell?.rowSpan ?? 1});
      writer.write(cell?.words ?? "");
      writer.endCell();
    }
    writer.endRow();
  }
  close();
}

function wordsOfCell(cell: XmlElement, {shared, isDate, since1904}: Values): string {
  const {t: type = "n", s: style} = cell.attributes;
  if (type === "inlineStr") return richWords(child(cell, "s:is"));
  const value = child(cell, "s:v");
  const words = value ? wordsOf(value) : "";
  if (type === "s") return shared[Number(words)] ?? "";
  if (type === "n" && words !== "" && isDate[Number(style ?? -1)])
    return dateOf(Number(words), since1904) ?? figure(words);
  if (type === "b") return words === "1" ? "是" : "否";
  if (type === "e") return "";
  return type === "n" ? figure(words) : words;
}

/** 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3. */
function figure(words: string): string {
  const value = Number(words);
  return words !== "" && Number.isFinite(value) && Math.abs(value) < 1e15
    ? String(Number(value.toPrecision(12)))
    : words;
}

/** Runs of one string, without the pronunciation that may stand beside them. */
function richWords(element: XmlElement | undefined): string {
  return children(element)
    .map((each) => (each.name === "s:t" ? wordsOf(each) : each.name === "s:r" ? richWords(each) : ""))
    .join("");
}

/** For each cell style whether it shows a date. */
function dateStyles(styles: XmlElement | null): boolean[] {
  const custom = new Map(
    children(child(styles, "s:numFmts"), "s:numFmt").map(({attributes}) => [
      attributes.numFmtId,
      attributes.formatCode ?? "",
    ]),
  );
  return children(child(styles, "s:cellXfs"), "s:xf").map(({attributes}) => {
    const id = Number(attributes.numFmtId ?? 0);
    const code = custom.get(attributes.numFmtId);
    if (code !== undefined) return /[ymd年月日]/i.test(code.replace(/"[^"年月日]*"|\[[^\]]*\]|\\./g, ""));
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  });
}

/** Days since the workbook's epoch as 2026年6月30日; null for what is no day of our time. */
function dateOf(serial: number, since1904: boolean): string | null {
  if (!(serial >= 1 && serial < 200_000)) return null;
  const date = new Date(
    Date.UTC(since1904 ? 1904 : 1899, since1904 ? 0 : 11, since1904 ? 1 : 30) + Math.floor(serial) * 86_400_000,
  );
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** B12 → column 2, row 12. */
function placeOf(reference: string): {column: number; row: number} | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return {column, row: Number(match[2])};
}
