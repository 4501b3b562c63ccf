/**
 * PDF with a text layer: bytes in; lines of text with the page on which each begins out.
 *
 * Each page is laid out on its own (pdf-page.ts); a table row that a page's end cuts is put together again before the
 * text is written. Nothing is recognised in pictures: a scan gives an error that says so.
 */
import {createRequire} from "node:module";
import path from "node:path";

import type {TextItem, TextMarkedContent} from "pdfjs-dist/types/src/display/api.js";

import {YaodianError} from "../errors.js";
import {damaged, encrypted} from "./archive.js";
import {mendCutRow} from "./pdf-cut-rows.js";
import {type PageRuns, type Run, textBlockOf} from "./pdf-lines.js";
import {type LaidTable, layPage, type PageBlock, takePageNumber} from "./pdf-page.js";
import {rulesIn} from "./pdf-rules.js";
import {type RuledTable, ruledTables} from "./pdf-tables.js";
import {leftOut} from "./remarks.js";
import {withoutRadicals} from "./repair.js";
import type {PageStart, Read, Remark} from "./source.js";
import {TextWriter} from "./writer.js";

/** @throws YaodianError `file-damaged`, `file-encrypted`, `file-scanned` */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Read> {
  try {
    const found = await pagesIn(bytes);
    const {left, lineWidth} = textBlockOf(found.filter(({tables}) => tables.length === 0));
    const laid = found.map((page) => layOut(page, left));
    mendCutRows(laid.map(({blocks}) => blocks));
    const {text, pages, tables} = written(laid.map(({blocks}) => blocks));
    if (text.trim() === "") throw scanned(file, found.length);
    const isOneColumn = laid.every(({columns}) => !columns);
    const remarks = remarksOf(laid, pages);
    return {text, pages, tables, remarks, ...(lineWidth !== null && isOneColumn && {lineWidth})};
  } catch (cause) {
    throw cause instanceof YaodianError ? cause : unreadable(file, cause);
  }
}

/** What is on a page: runs of text, ruled tables, how wide it is. */
interface FoundPage extends PageRuns {
  tables: RuledTable[];
}

/** The pages of a file, in order. */
async function pagesIn(bytes: Uint8Array): Promise<FoundPage[]> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    // Paths, not addresses: the library reads them as files, whatever letters the folder has.
    cMapUrl: `${path.join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(folder, "standard_fonts")}/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const found: FoundPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const {items} = await page.getTextContent();
      const tables = ruledTables(rulesIn(await page.getOperatorList(), pdfjs.OPS));
      found.push({runs: items.flatMap((item) => runOf(item) ?? []), tables, width: page.view[2]! - page.view[0]!});
      page.cleanup();
    }
    return found;
  } finally {
    await task.destroy();
  }
}

/** A run of text as pdfjs gives it; null for what is none. */
function runOf(item: TextItem | TextMarkedContent): Run | null {
  if (!("str" in item) || item.str === "") return null;
  const [, , , height, x, y] = item.transform as number[];
  return {
    text: withoutRadicals(item.str),
    x: x!,
    y: y!,
    width: item.width,
    height: item.height || Math.abs(height!),
  };
}

interface LaidPage {
  blocks: PageBlock[];
  /** Its text is set in two columns. */
  columns: boolean;
  /** The page's number as it is printed, taken off the blocks; null for none. */
  printed: string | null;
  /** It has no text layer. */
  bare: boolean;
}

function layOut({runs, tables}: FoundPage, left: number | null): LaidPage {
  const {blocks, columns} = layPage(runs, tables, left);
  const printed = takePageNumber(blocks);
  return {blocks, columns, printed, bare: runs.every((run) => run.text.trim() === "")};
}

/** The pages as one text, with the place where each begins. */
function written(laid: readonly PageBlock[][]): Pick<Read, "text" | "tables"> & {pages: PageStart[]} {
  const writer = new TextWriter();
  const pages = laid.map((blocks, index): PageStart => {
    const start = writer.length;
    for (const block of blocks) writeBlock(writer, block);
    return {page: index + 1, start};
  });
  return {text: writer.text, tables: writer.tables, pages};
}

/** Most things of one kind that a remark names. */
const MOST_NAMED = 40;

function remarksOf(laid: readonly LaidPage[], pages: readonly PageStart[]): Remark[] {
  const numbersOf = (has: (page: LaidPage) => boolean) => laid.flatMap((page, index) => (has(page) ? [index + 1] : []));
  const at = (page: number) => ({start: pages[page - 1]!.start, end: pages[page - 1]!.start});
  const inColumns = numbersOf(({columns}) => columns);
  const bare = numbersOf((page) => page.bare);
  const numbered = numbersOf(({printed}) => printed !== null);
  const printed = laid.flatMap((page) => page.printed?.replace(/\s/g, "") ?? []).slice(0, MOST_NAMED);
  const remarks: Remark[] = [];
  if (inColumns[0]) remarks.push({code: "columns-read", ...at(inColumns[0]), facts: {pages: inColumns}});
  if (bare[0]) remarks.push(leftOut("page", bare.length, bare.slice(0, MOST_NAMED).join("、"), at(bare[0])));
  if (numbered[0]) remarks.push(leftOut("page-number", numbered.length, printed.join("、"), at(numbered[0])));
  return remarks;
}

/** A row that begins on one page and ends on the next is put whole on the first. */
function mendCutRows(pages: readonly PageBlock[][]): void {
  let last: LaidTable | null = null;
  for (const blocks of pages) {
    const tables = blocks.filter((block) => "rows" in block);
    if (last && tables[0]) mendCutRow(last, tables[0]);
    last = tables.at(-1) ?? null;
  }
}

function writeBlock(writer: TextWriter, block: PageBlock): void {
  if ("lines" in block) {
    for (const line of block.lines) {
      writer.write(line);
      writer.newLine();
    }
    return;
  }
  if (block.rows.length === 0) return;
  writer.beginTable(true);
  for (const row of block.rows) {
    writer.beginRow();
    for (const {cell, lines} of row) {
      writer.beginCell(cell);
      for (const line of lines) {
        writer.write(line);
        writer.newLine();
      }
      writer.endCell();
    }
    writer.endRow();
  }
  writer.endTable();
}

function scanned(file: string, pages: number): YaodianError {
  return new YaodianError("file-scanned", {
    zh: `${file} 的 ${pages} 页都没有文字层，像是扫描件，要先做文字识别（OCR）。`,
    en: `None of the ${pages} pages of ${file} has a text layer; it looks like a scan and needs OCR first.`,
  });
}

function unreadable(file: string, cause: unknown): YaodianError {
  const name = cause instanceof Error ? cause.name : "";
  return name === "PasswordException" ? encrypted(file) : damaged(file, cause);
}
