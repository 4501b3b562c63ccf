/**
 * The parting of a stacked table's lines into cells that fits best, by dynamic programming over lines and columns.
 *
 * Linear in the lines, since a cell has a bounded number of them.
 */
import type {ColumnKind} from "./columns.js";
import {emptyScore, IMPOSSIBLE, type StackedBody, score} from "./stacked-fit.js";

/** Lines [from, to) of a cell. */
export type Range = readonly [from: number, to: number];

const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}部分)/;
/** Lines that one cell of a kind may have. */
const MAX_CELL: Record<ColumnKind, number> = {
  number: 1,
  time: 4,
  group: 6,
  person: 4,
  lead: 14,
  support: 20,
  listed: 20,
  task: 40,
  other: 24,
};

/** A cell's lines in a row that goes on or opens with them, its cells in front being empty; or a heading over rows. */
interface Step {
  from: number;
  column: number;
  kind: "goes on" | "opens" | "heading";
}

/** The best sums so far and the steps that gave them. */
interface Search {
  stacked: StackedBody;
  width: number;
  count: number;
  /** best[line][column]: the row that is open in front of the line goes on with the column; 0 is between rows. */
  best: Float64Array[];
  came: (Step | undefined)[][];
}

/** Rows as ranges of lines, one for each column; a heading has a single range. */
export function partedRows(stacked: StackedBody): Range[][] {
  const width = stacked.heads.length;
  const count = stacked.words.length;
  const search: Search = {
    stacked,
    width,
    count,
    best: Array.from({length: count + 1}, () => new Float64Array(width).fill(IMPOSSIBLE)),
    came: Array.from({length: count + 1}, () => []),
  };
  search.best[0]![0] = 0;
  for (let from = 0; from <= count; from++) {
    goOnFrom(search, from);
    openFrom(search, from);
  }
  let end = 0;
  for (let at = 0; at <= count; at++) if (search.best[at]![0]! > search.best[end]![0]!) end = at;
  return rowsTo(end, search.came);
}

/** What may come next in a row that is open in front of a line: an empty cell, or a cell of lines from here. */
function goOnFrom(search: Search, from: number): void {
  const {stacked, width, best} = search;
  const here = best[from]!;
  for (let column = 1; column < width; column++) {
    const sum = here[column]!;
    if (sum === IMPOSSIBLE) continue;
    const step: Step = {from, column, kind: "goes on"};
    reach(search, from, (column + 1) % width, sum + emptyScore(stacked, column, false), step);
    // A page's end ends the row, or the part of it that is on the page.
    if (!stacked.body.breaks.has(from)) fill(search, sum, step);
  }
}

/** What may come next between rows: a heading, or a row whose first cells are empty. */
function openFrom(search: Search, from: number): void {
  const {stacked, width, count, best} = search;
  let sum = best[from]![0]!;
  if (sum === IMPOSSIBLE) return;
  if (from < count && isHeading(stacked.words[from]!))
    reach(search, from + 1, 0, sum, {from, column: 0, kind: "heading"});
  for (let column = 0; column < width; column++) {
    fill(search, sum, {from, column, kind: "opens"});
    sum += emptyScore(stacked, column, stacked.body.breaks.has(from));
  }
}

/** Tries each number of lines for the cell of a step. */
function fill(search: Search, sum: number, step: Step): void {
  const {stacked, width, count} = search;
  const {breaks, numbers} = stacked.body;
  const {from, column} = step;
  const next = (column + 1) % width;
  for (let to = from + 1; to <= Math.min(count, from + MAX_CELL[stacked.heads[column]!.kind]); to++) {
    if (to > from + 1 && (breaks.has(to - 1) || numbers.has(to - 1))) break;
    const gain = score(stacked, column, from, to);
    if (gain > IMPOSSIBLE) reach(search, to, next, sum + gain, step);
    if (numbers.has(from)) break;
  }
}

function reach({best, came}: Search, to: number, column: number, sum: number, step: Step): void {
  if (sum <= best[to]![column]!) return;
  best[to]![column] = sum;
  came[to]![column] = step;
}

/** The rows that lead to an end between rows. */
function rowsTo(end: number, came: Search["came"]): Range[][] {
  const rows: Range[][] = [];
  let row: Range[] = [];
  let [to, column] = [end, 0];
  for (let step = came[to]![column]; step; step = came[to]![column]) {
    const {from, kind} = step;
    row.unshift([from, to]);
    if (kind === "goes on") [to, column] = [from, step.column];
    else {
      if (kind === "opens") for (let empty = 0; empty < step.column; empty++) row.unshift([from, from]);
      rows.unshift(row);
      row = [];
      [to, column] = [from, 0];
    }
  }
  return rows;
}

function isHeading(words: string): boolean {
  return words.length <= 40 && HEADING.test(words) && !/[。；]$/.test(words);
}
