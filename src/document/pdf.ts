/**
 * PDF with a text layer: bytes in; lines of text with the page on which each begins out.
 *
 * Each page is laid out on its own (pdf-page.ts); a table row that a page's end cuts is put together again before the
 * text is written. Nothing is recognised in pictures: a scan gives an error that says so.
 */
import {createRequire} from "node:module";
import path from "node:path";
import {YaodianError} from "../errors.js";
import {damaged, encrypted} from "./archive.js";
import {mendCutRow} from "./pdf-cut-rows.js";
import {type PageRuns, type Run, textBlockOf} from "./pdf-lines.js";
import {type LaidTable, layPage, type PageBlock, takePageNumber} from "./pdf-page.js";
import {type RuledTable, ruledTables, rulesIn} from "./pdf-tables.js";
import {withoutRadicals} from "./repair.js";
import type {PageStart, Read, Remark} from "./source.js";
import {TextWriter} from "./writer.js";

/** @throws YaodianError `file-damaged`, `file-encrypted`, `file-scanned` */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Read> {
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
    const writer = new TextWriter();
    const pages: PageStart[] = [];
    const inColumns: number[] = [];
    const bare: number[] = [];
    const found: (PageRuns & {tables: RuledTable[]})[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const runs: Run[] = [];
      for (const item of content.items) {
        if (!("str" in item) || item.str === "") continue;
        const [, , , , x, y] = item.transform as number[];
        runs.push({
          text: withoutRadicals(item.str),
          x: x!,
          y: y!,
          width: item.width,
          height: item.height || Math.abs(item.transform[3]),
        });
      }
      const tables = ruledTables(rulesIn(await page.getOperatorList(), pdfjs.OPS));
      found.push({runs, tables, width: page.view[2]! - page.view[0]!});
      if (runs.every((run) => run.text.trim() === "")) bare.push(number);
      page.cleanup();
    }
    const {left, lineWidth} = textBlockOf(found.filter(({tables}) => tables.length === 0));
    const numbers: {page: number; words: string}[] = [];
    const laid = found.map(({runs, tables}, index) => {
      const {blocks, columns} = layPage(runs, tables, left);
      if (columns) inColumns.push(index + 1);
      const number = takePageNumber(blocks);
      if (number !== null) numbers.push({page: index + 1, words: number});
      return blocks;
    });
    mendCutRows(laid);
    laid.forEach((blocks, index) => {
      pages.push({page: index + 1, start: writer.length});
      for (const block of blocks) writeBlock(writer, block);
    });
    const {text, tables} = writer;
    if (text.trim() === "") throw scanned(file, pdf.numPages);
    const remarks: Remark[] = [];
    const at = (page: number) => ({start: pages[page - 1]!.start, end: pages[page - 1]!.start});
    if (inColumns[0]) remarks.push({code: "columns-read", ...at(inColumns[0]), facts: {pages: inColumns}});
    if (bare[0]) {
      const facts = {what: "page" as const, count: bare.length, words: bare.slice(0, 40).join("、")};
      remarks.push({code: "left-out", ...at(bare[0]), facts});
    }
    if (numbers[0]) {
      const words = numbers.slice(0, 40).map((number) => number.words.replace(/\s/g, ""));
      const facts = {what: "page-number" as const, count: numbers.length, words: words.join("、")};
      remarks.push({code: "left-out", ...at(numbers[0].page), facts});
    }
    const setInLines = lineWidth !== null && inColumns.length === 0;
    return {text, pages, tables, remarks, ...(setInLines && {lineWidth})};
  } catch (cause) {
    throw cause instanceof YaodianError ? cause : unreadable(file, cause);
  } finally {
    await task.destroy();
  }
}

/** A row that begins on one page and ends on the next stands whole on the first. */
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
