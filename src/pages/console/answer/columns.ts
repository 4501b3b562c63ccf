/**
 * An answer's columns, and the rows that are shown of it.
 *
 * Answer and the reader's choices in, plain data out. Pure.
 */
import {openValue} from "../../../client/values.js";
import {asText, compare, decimalsOf, isNumeric, type Value} from "../../../tables/answer-values.js";
import type {ConsoleContext} from "../state/context.js";
import type {Answered, Tab} from "../state/tab.js";

export interface Column {
  name: string;
  /** In words, where the question has them; else the name itself. */
  title: string;
  numeric: boolean;
  /** Whether it contains dates or times and nothing else. */
  temporal: boolean;
  /** Decimals that its numbers are shown with. */
  decimals: number;
  /** The largest number; 0 where there are none. */
  largest: number;
}

const known = new WeakMap<Answered, Column[]>();

/** The columns of an answer, worked out once. */
export function columnsOf(answered: Answered, {language}: Pick<ConsoleContext, "language">): Column[] {
  const cached = known.get(answered);
  if (cached !== undefined) return cached;
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

/** The rows that contain all words of the filter, in the order that the reader chose. */
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
