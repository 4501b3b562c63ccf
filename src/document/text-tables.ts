/**
 * Tables in plain text and Markdown: rows of pipes, or of tabs, found in a text that stays as it is.
 *
 * A row is a line, a cell what stands between two marks, without the spaces around it. Text does not say which cells
 * are merged. Wrapped cells of a table that was cut into lines cannot be put together here.
 */
import {linesOf} from "./lines.js";
import type {SourceCell, SourceTable} from "./source.js";

type Row = SourceCell[];

/** A head of a table is a few short words in each cell. */
const MAX_HEAD = 30;

export function tablesInText(text: string): SourceTable[] {
  if (!text.includes("|") && !text.includes("｜") && !text.includes("\t")) return [];
  const tables: SourceTable[] = [];
  let rows: {cells: Row; rule: boolean}[] = [];
  let kind: "pipe" | "tab" | null = null;
  const close = () => {
    const kept = rows.filter((row) => !row.rule).map(({cells}) => ({cells}));
    if (kind && isTable(text, kept, kind)) {
      const start = kept[0]!.cells[0]!.start;
      tables.push({
        start: lineStart(text, start),
        end: lineEnd(text, kept.at(-1)!.cells.at(-1)!.end),
        rows: kept,
        spans: false,
      });
    }
    rows = [];
    kind = null;
  };
  for (const {start, end} of linesOf(text)) {
    const pipes = pipeCells(text, start, end);
    const cells = pipes ?? tabCells(text, start, end);
    const here = pipes ? "pipe" : cells ? "tab" : null;
    if (kind !== null && here !== kind) close();
    if (!cells) continue;
    const rule = pipes !== null && cells.every((cell) => /^:?-+:?$/.test(text.slice(cell.start, cell.end)));
    kind = here;
    rows.push({cells, rule});
  }
  close();
  return tables;
}

/** At least two rows, and a first one of short heads. */
function isTable(text: string, rows: readonly {cells: Row}[], kind: "pipe" | "tab"): boolean {
  const heads = rows[0]?.cells.filter((cell) => cell.end > cell.start) ?? [];
  if (rows.length < 2 || heads.length < 2) return false;
  if (heads.some((cell) => cell.end - cell.start > MAX_HEAD || /[。；]/.test(text.slice(cell.start, cell.end))))
    return false;
  // A number that a tab parts from its paragraph is no head.
  if (/^[（(]?[\d一二三四五六七八九十]+[）)、.．]+$/.test(text.slice(heads[0]!.start, heads[0]!.end))) return false;
  return kind === "pipe" || rows.slice(1).every((row) => row.cells.length <= rows[0]!.cells.length + 1);
}

/** `| a | b |`, with or without the outer pipes; an escaped pipe is no border. */
function pipeCells(text: string, start: number, end: number): Row | null {
  const borders: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if ((unit === "|" || unit === "｜" || unit === "│") && text.charAt(at - 1) !== "\\") borders.push(at);
  }
  if (borders.length === 0) return null;
  const from = text.slice(start, borders[0]).trim() === "" ? borders.shift()! + 1 : start;
  if (borders.length > 0 && text.slice(borders.at(-1)! + 1, end).trim() === "") end = borders.pop()!;
  return borders.length === 0 ? null : cellsBetween(text, from, end, borders);
}

function tabCells(text: string, start: number, end: number): Row | null {
  const borders: number[] = [];
  for (let at = text.indexOf("\t", start); at >= 0 && at < end; at = text.indexOf("\t", at + 1)) borders.push(at);
  // Tabs in front of words only indent them.
  const worded = borders.some((at) => text.slice(start, at).trim() !== "");
  return worded ? cellsBetween(text, start, end, borders) : null;
}

function cellsBetween(text: string, start: number, end: number, borders: readonly number[]): Row {
  const cells: Row = [];
  let from = start;
  for (const to of [...borders, end]) {
    let [first, last] = [from, to];
    while (first < last && /\s/.test(text.charAt(first))) first++;
    while (last > first && /\s/.test(text.charAt(last - 1))) last--;
    cells.push({start: first, end: last});
    from = to + 1;
  }
  return cells;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const found = /[\r\n\f]/.exec(text.slice(offset, offset + 4000));
  return found ? offset + found.index : Math.min(text.length, offset + 4000);
}
