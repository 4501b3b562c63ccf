/**
 * An answer's columns, the rows that are shown of it, and how wide the columns stand.
 *
 * Answer and the reader's choices in, plain data out. Pure: no DOM.
 */
import {openValue} from "../../../client/values.js";
import {emWidth} from "../../node-link/name-width.js";
import type {Answered, ConsoleContext, Tab} from "../state/context.js";
import {decimalsOf} from "../values/cell.js";
import {asText, compare, isNumeric, shown, type Value} from "../values/values.js";

export interface Column {
  name: string;
  /** In words, where the question names it; else the code name itself. */
  title: string;
  numeric: boolean;
  /** Holds dates or times and nothing else. */
  temporal: boolean;
  decimals: number;
  largest: number;
}

const known = new WeakMap<Answered, Column[]>();

export function columnsOf(answered: Answered, {language}: Pick<ConsoleContext, "language">): Column[] {
  const before = known.get(answered);
  if (before !== undefined) return before;
  const {result, question} = answered;
  const columns = result.columns.map((name, index) => {
    const values = result.rows.map((row) => row[index] as Value);
    const numeric = isNumeric(values);
    const sizes = numeric ? values.map((value) => (typeof value === "number" ? value : 0)) : [];
    return {
      name,
      title: question?.columns.find((column) => column.name === name)?.[language] ?? name,
      numeric,
      temporal: !numeric && isTemporal(values),
      decimals: numeric ? decimalsOf(values) : 0,
      largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    };
  });
  known.set(answered, columns);
  return columns;
}

const TEMPORAL = new Set(["Date", "DateTime", "LocalDateTime", "OffsetDateTime", "ZonedDateTime"]);

function isTemporal(values: readonly Value[]): boolean {
  const present = values.filter((value) => value !== null);
  return (
    present.length > 0 &&
    present.every((value) => {
      if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/.test(value);
      const opened = openValue(value);
      return opened.type === "Other" && TEMPORAL.has(opened.name);
    })
  );
}

/** The rows that hold all words of the filter, in the order that the reader asked for. */
export function shownRows({result}: Answered, {sort, filter}: Pick<Tab, "sort" | "filter">): Value[][] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows =
    words.length === 0
      ? result.rows
      : result.rows.filter((row) => {
          const text = row.map(asText).join("\n").toLowerCase();
          return words.every((word) => text.includes(word));
        });
  if (sort === null) return rows;
  const {column, descending} = sort;
  return rows.toSorted((a, b) => compare(a[column] ?? null, b[column] ?? null, descending));
}

/** Px a em of the table's type, and what a cell needs around its text. */
const EM = 13;
const AROUND = 26;
/** Room for the bars of the column that the rows are sorted by. */
const BAR = 72;
const WIDEST = 560;
const CHIPS = 320;
/** A longer title wraps. */
const TITLE = 12.5;
/** Texts and lists wrap: they give way down to this width, and take the room that is left. */
const LEAST = 160;
/** A table that has to be scrolled sideways anyway keeps them easy to read. */
const READABLE = 300;
/** Rows that are looked at for a column's width. */
const LOOKED_AT = 200;

export interface Room {
  /** Px for the whole table. */
  available: number;
  /** Widths that the reader set. */
  given: Readonly<Record<number, number>>;
  /** The column that the rows are sorted by. */
  sorted: number | null;
}

/** Width of each column in px: as its title and its first rows need, so that the table fills its room where it can. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  {available, given, sorted}: Room,
): number[] {
  const sample = rows.slice(0, LOOKED_AT);
  const widths = columns.map((column, index) => {
    const set = given[index];
    if (set !== undefined) return set;
    const title = Math.max(Math.min(TITLE, emWidth(column.title) + 1.2), emWidth(column.name));
    const content = sample.reduce((most, row) => Math.max(most, cellEm(row[index] ?? null)), 0);
    const bar = column.numeric && sorted === index ? BAR : 0;
    return Math.round(Math.min(WIDEST, Math.max(title * EM, content * EM + bar)) + AROUND);
  });
  const yielding = columns.flatMap(({numeric}, index) =>
    !numeric && given[index] === undefined && (widths[index] ?? 0) >= LEAST ? [index] : [],
  );
  let over = widths.reduce((sum, width) => sum + width, 0) - available;
  const most = yielding.reduce((sum, index) => sum + (widths[index] as number) - LEAST, 0);
  const least = over > most ? READABLE : LEAST;
  // The last ones first: they are the texts and lists behind the names and figures.
  for (const index of yielding.toReversed()) {
    const width = widths[index] as number;
    const give = over > 0 ? Math.max(0, Math.min(over, width - least)) : 0;
    widths[index] = width - give;
    over -= give;
  }
  const last = yielding.at(-1) ?? columns.length - 1;
  if (over < 0 && given[last] === undefined && widths[last] !== undefined) widths[last] -= over;
  return widths;
}

/** About how wide a value stands, in em; lists wrap after some chips. */
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
