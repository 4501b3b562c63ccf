/**
 * Stacked tables: a 任务清单 as text extraction leaves it, each cell on lines of its own below the one before.
 *
 *     序号            First come the heads, one below another, then the cells of row 1, wrapped as they were in the
 *     工作任务        table, then those of row 2. Nothing marks where a cell ends; what a column can hold does: a
 *     责任单位        number, a time, whole names of units. stacked-parting.ts finds the parting of lines into cells
 *     1               that fits best.
 *     办好科技节，
 *     开放科普基地。
 *     市科协
 *
 * A text without such heads costs one look at each line.
 */
import type {Line} from "../../document/lines.js";
import type {SourceCell, SourceTable} from "../../document/source.js";
import type {Names} from "../people/names.js";
import {type StackedBody, stackedBody} from "./stacked-fit.js";
import {type Body, bodyOf, type Head, headsAt, isUnits, trimmed} from "./stacked-heads.js";
import {partedRows, type Range} from "./stacked-parting.js";

/** A head of units ends its line, or is between spaces: most texts have none, and cost no more than this look. */
const UNIT_HEAD =
  /(?:单位|部门|机构|主体|处室|科室|分工|单\s{0,4}位|部\s{0,4}门)(?:[（(][^（）()\n]{1,16}[）)])?[^\S\n]*(?:[\n\r]|$|[^\S\n])/;

/** Each attempt looks at the lines below it; a text that is nothing but heads must not cost their square. */
const MAX_ATTEMPTS = 50;
const MAX_FAILURES = 5;

/** @param lines  of the text with plain characters */
export function stackedTables(text: string, lines: readonly Line[], names: Names): SourceTable[] {
  if (!UNIT_HEAD.test(text)) return [];
  const rows = trimmed(text, lines);
  const tables: SourceTable[] = [];
  let attempts = 0;
  let failures = 0;
  for (let at = 0; at < rows.length && attempts < MAX_ATTEMPTS && failures < MAX_FAILURES; at++) {
    const heads = headsAt(text, rows, at);
    if (!heads) continue;
    attempts++;
    const found = tablesOf(stackedBody(text, bodyOf(text, rows, at, heads), heads, names));
    tables.push(...found);
    if (found.length === 0) failures++;
    const end = found.at(-1)?.end ?? 0;
    while (at + 1 < rows.length && rows[at + 1]!.start < end) at++;
  }
  return tables;
}

/** The parted rows as tables: one for each page, since a row may be cut by a page's end. [] where they are no table. */
function tablesOf(stacked: StackedBody): SourceTable[] {
  const {body, heads} = stacked;
  const rows = partedRows(stacked);
  if (!isTable(rows, heads)) return [];
  const tables: SourceTable[] = [];
  let open: SourceTable | null = null;
  for (const row of rows) {
    const first = row.find(([from, to]) => to > from)?.[0] ?? 0;
    const again = body.breaks.get(first);
    if (!open || again) {
      open = emptyTable(again ?? heads);
      tables.push(open);
    }
    const cells = cellsOf(row, body, open.end);
    open.rows.push({cells});
    open.end = Math.max(open.end, cells.at(-1)!.end);
  }
  return tables;
}

/** Whether there are at least two rows, and half of them have units. */
function isTable(rows: readonly Range[][], heads: readonly Head[]): boolean {
  const units = heads.flatMap((head, column) => (isUnits(head.kind) ? [column] : []));
  const plain = rows.filter((row) => row.length === heads.length);
  const assigned = plain.filter((row) => units.some((column) => row[column]![1] > row[column]![0]));
  return plain.length >= 2 && assigned.length >= plain.length * 0.5;
}

const emptyTable = (heads: readonly Head[]): SourceTable => ({
  start: heads[0]!.start,
  end: heads.at(-1)!.end,
  rows: [{cells: [...heads]}],
  spans: false,
  stacked: true,
});

function cellsOf(row: readonly Range[], {lines}: Body, after: number): SourceCell[] {
  let at = after;
  return row.map(([from, to]) => {
    if (to === from) return {start: at, end: at};
    const cell = {start: lines[from]!.start, end: lines[to - 1]!.end};
    at = cell.end;
    return cell;
  });
}
