/**
 * PDF with a text layer: bytes in; lines of text with the page on which each begins out.
 *
 * The lines are made from the positions of the text runs: runs on one baseline are a line, from left to right, and a
 * line that begins right of the margin is indented, since that is how paragraphs show. A page set in two columns is
 * read column by column, a ruled table cell by cell. Nothing is recognised in pictures: a scan gives an error that says so.
 */
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";
import {YaodianError} from "../errors.js";
import {damaged, encrypted} from "./archive.js";
import {type RuledTable, ruledTables, rulesIn} from "./pdf-tables.js";
import type {PageStart, Read, Remark} from "./source.js";
import {TextWriter} from "./writer.js";

interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** @throws YaodianError `file-damaged`, `file-encrypted`, `file-scanned` */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Read> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${pathToFileURL(path.join(folder, "cmaps")).pathname}/`,
    cMapPacked: true,
    standardFontDataUrl: `${pathToFileURL(path.join(folder, "standard_fonts")).pathname}/`,
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
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const runs: Run[] = [];
      for (const item of content.items) {
        if (!("str" in item) || item.str === "") continue;
        const [, , , , x, y] = item.transform as number[];
        runs.push({
          text: item.str,
          x: x!,
          y: y!,
          width: item.width,
          height: item.height || Math.abs(item.transform[3]),
        });
      }
      pages.push({page: number, start: writer.length});
      const tables = ruledTables(rulesIn(await page.getOperatorList(), pdfjs.OPS));
      if (writePage(writer, runs, tables)) inColumns.push(number);
      if (runs.every((run) => run.text.trim() === "")) bare.push(number);
      page.cleanup();
    }
    const {text, tables} = writer;
    if (text.trim() === "") throw scanned(file, pdf.numPages);
    const remarks: Remark[] = [];
    const at = (page: number) => ({start: pages[page - 1]!.start, end: pages[page - 1]!.start});
    if (inColumns[0]) remarks.push({code: "columns-read", ...at(inColumns[0]), facts: {pages: inColumns}});
    if (bare[0]) {
      const facts = {what: "page" as const, count: bare.length, words: bare.slice(0, 40).join("、")};
      remarks.push({code: "left-out", ...at(bare[0]), facts});
    }
    return {text, pages, tables, remarks};
  } catch (cause) {
    throw cause instanceof YaodianError ? cause : unreadable(file, cause);
  } finally {
    await task.destroy();
  }
}

/** Writes lines and tables from top to bottom; says whether text stood in two columns. */
function writePage(writer: TextWriter, runs: readonly Run[], tables: readonly RuledTable[]): boolean {
  const middle = (run: Run) => ({x: run.x + run.width / 2, y: run.y + run.height / 3});
  const holds = (box: {x1: number; x2: number; y1: number; y2: number}, run: Run) => {
    const {x, y} = middle(run);
    return x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2;
  };
  const worded = tables
    .map((table) => ({table, box: {x1: table.left, x2: table.right, y1: table.bottom, y2: table.top}}))
    .map(({table, box}) => ({table, inside: runs.filter((run) => holds(box, run))}))
    .filter(({inside}) => inside.some((run) => run.text.trim() !== ""));
  const inTables = new Set(worded.flatMap(({inside}) => inside));
  let rest = runs.filter((run) => !inTables.has(run));
  let columns = false;
  const lines = (part: readonly Run[]) => {
    const bands = bandsOf(part);
    columns ||= bands.length > 1;
    for (const band of bands) {
      for (const line of linesOf(band)) {
        writer.write(line);
        writer.newLine();
      }
    }
  };
  for (const {table, inside} of worded) {
    lines(rest.filter((run) => run.y >= table.top));
    rest = rest.filter((run) => run.y < table.top);
    writer.beginTable(true);
    for (const row of table.rows) {
      writer.beginRow();
      for (const cell of row) {
        writer.beginCell(cell);
        for (const line of linesOf(inside.filter((run) => holds(cell, run)))) {
          writer.write(line.trim());
          writer.newLine();
        }
        writer.endCell();
      }
      writer.endRow();
    }
    writer.endTable();
  }
  lines(rest);
  return columns;
}

/**
 * The runs of a page in the order of reading: all of them, or where the page is set in two columns, the left and the
 * right column between the lines that go across.
 */
function bandsOf(runs: readonly Run[]): Run[][] {
  const segments = segmentsOf(runs);
  const gutter = gutterOf(segments);
  if (gutter === null) return [[...runs]];
  const across = segments.filter((run) => run.x < gutter && run.x + run.width > gutter).sort((a, b) => b.y - a.y);
  const bands: Segment[][] = [];
  let top = Number.POSITIVE_INFINITY;
  const between = (bottom: number) => {
    const inside = segments.filter((run) => run.y < top && run.y > bottom && !across.includes(run));
    bands.push(
      inside.filter((run) => run.x < gutter),
      inside.filter((run) => run.x >= gutter),
    );
  };
  for (const run of across) {
    if (run.y < top) {
      between(run.y);
      bands.push(across.filter((each) => each.y === run.y));
      top = run.y;
    }
  }
  between(Number.NEGATIVE_INFINITY);
  return bands.filter((band) => band.length > 0).map((band) => band.flatMap((segment) => segment.runs));
}

interface Segment extends Run {
  runs: Run[];
}

/** Runs on one baseline without a wide gap between them. */
function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  const worded = runs.filter((run) => run.text.trim() !== "");
  for (const run of worded.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = segments.at(-1);
    const near = last && Math.abs(last.y - run.y) < 0.5 && run.x - last.x - last.width < Math.max(run.height, 8) * 1.3;
    if (last && near) {
      last.width = run.x + run.width - last.x;
      last.runs.push(run);
    } else segments.push({...run, runs: [run]});
  }
  return segments;
}

/**
 * Where the gap between two columns of running text stands, or null. Few lines cross it, both sides have
 * lines, and most of the lines fill their side: the cells of a table do not.
 */
function gutterOf(runs: readonly Run[]): number | null {
  if (runs.length < 12) return null;
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const size = middleOf(runs.map((run) => run.height)) || 12;
  const middle = (left + right) / 2;
  for (let step = 0; step <= 20; step++) {
    const x = middle + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * size * 0.5;
    const crossing = runs.filter((run) => run.x < x + size * 0.4 && run.x + run.width > x - size * 0.4).length;
    if (crossing > runs.length * 0.35) continue;
    if (
      fills(
        runs.filter((run) => run.x + run.width <= x),
        left,
        x,
      ) &&
      fills(
        runs.filter((run) => run.x >= x),
        x,
        right,
      )
    )
      return x;
  }
  return null;
}

function fills(runs: readonly Run[], left: number, right: number): boolean {
  const lines = new Map<number, {from: number; to: number}>();
  for (const {x, y, width} of runs) {
    const line = lines.get(Math.round(y)) ?? {from: x, to: x + width};
    lines.set(Math.round(y), {from: Math.min(line.from, x), to: Math.max(line.to, x + width)});
  }
  const full = [...lines.values()].filter(({from, to}) => to - from >= (right - left) * 0.7);
  return lines.size >= 6 && full.length >= lines.size * 0.5;
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Runs on one baseline, in the order of reading. A line right of the margin begins with two ideographic spaces. */
function linesOf(runs: readonly Run[]): string[] {
  const rows: Run[][] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const near = before && Math.abs(before.y - run.y) <= Math.max(before.height, run.height) * 0.4;
    if (row && near) row.push(run);
    else if (run.text.trim() !== "") rows.push([run]);
  }
  rows.sort((a, b) => b[0]!.y - a[0]!.y);
  const starts = rows.map((row) => row[0]!.x).sort((a, b) => a - b);
  const margin = starts[Math.floor(starts.length * 0.15)] ?? 0;
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const size = row.reduce((largest, run) => Math.max(largest, run.height), 0) || 12;
    const indent = row[0]!.x > margin + size * 1.2 ? "　　" : "";
    return indent + joined(row, size).trim();
  });
}

/** A wide gap between runs is a space, as between the columns of a table. */
function joined(row: readonly Run[], size: number): string {
  let text = "";
  let end = Number.NaN;
  for (const run of row) {
    if (run.x - end > size * 0.8 && !text.endsWith(" ")) text += " ";
    text += run.text;
    end = run.x + run.width;
  }
  return text;
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
