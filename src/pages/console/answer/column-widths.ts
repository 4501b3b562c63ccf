/**
 * How wide the columns of a table are.
 *
 * Columns, rows and the available width in, widths in px out. Pure.
 */

import {shown, type Value} from "../../../tables/answer-values.js";
import {emWidth} from "../../node-link/name-width.js";
import type {Column} from "./columns.js";

/** Px of one em of the table's type, and of a cell's padding. */
const EM = 13;
const PADDING = 26;
/** Px for the bars of the column that the rows are sorted by. */
const BAR = 72;
const WIDEST = 560;
const CHIPS = 320;
/** Em of a title; a longer one wraps. */
const TITLE = 12.5;
/** Texts and lists wrap. They shrink down to this width, and take the width that is left. */
const LEAST = 160;
/** Where the table has to be scrolled sideways anyway, texts and lists stay easy to read. */
const READABLE = 300;
/** Rows that decide about a column's width. */
const SAMPLE = 200;

interface Room {
  /** Px for the whole table. */
  available: number;
  /** Px that the reader set, by the index of the column. */
  given: Readonly<Record<number, number>>;
  /** Index of the column that the rows are sorted by. */
  sorted: number | null;
}

/** Width of each column in px: what its title and its first rows need, so that the table fills its width if it can. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  {available, given, sorted}: Room,
): number[] {
  const sample = rows.slice(0, SAMPLE);
  const widths = columns.map((column, index) => {
    const set = given[index];
    if (set !== undefined) return set;
    const title = Math.max(Math.min(TITLE, emWidth(column.title) + 1.2), emWidth(column.name));
    const content = sample.reduce((most, row) => Math.max(most, cellEm(row[index] ?? null)), 0);
    const bar = column.numeric && sorted === index ? BAR : 0;
    return Math.round(Math.min(WIDEST, Math.max(title * EM, content * EM + bar)) + PADDING);
  });
  /** The columns that shrink and grow. */
  const flexible = columns.flatMap(({numeric}, index) =>
    !numeric && given[index] === undefined && (widths[index] ?? 0) >= LEAST ? [index] : [],
  );
  let over = widths.reduce((sum, width) => sum + width, 0) - available;
  const most = flexible.reduce((sum, index) => sum + (widths[index] as number) - LEAST, 0);
  const least = over > most ? READABLE : LEAST;
  // The last ones first: they are the texts and lists after the names and numbers.
  for (const index of flexible.toReversed()) {
    const width = widths[index] as number;
    const shrunk = over > 0 ? Math.max(0, Math.min(over, width - least)) : 0;
    widths[index] = width - shrunk;
    over -= shrunk;
  }
  const last = flexible.at(-1) ?? columns.length - 1;
  if (over < 0 && given[last] === undefined && widths[last] !== undefined) widths[last] -= over;
  return widths;
}

/** About how wide a value is, in em; lists wrap after some chips. */
function cellEm(value: Value): number {
  if (Array.isArray(value)) {
    const all = value.slice(0, 12).reduce<number>((sum, item) => sum + cellEm(item) + 1.6, 0);
    return Math.min(CHIPS / EM, all);
  }
  const what = shown(value);
  if (what.kind === "number") return what.text.length > 12 ? 7 : emWidth(what.text);
  if (what.kind === "text") return emWidth(what.text.slice(0, 60));
  return what.kind === "node" || what.kind === "relationship" || what.kind === "map"
    ? 16
    : what.kind === "path"
      ? 40
      : 3;
}
