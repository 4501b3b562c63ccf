/**
 * Which chart fits an answer's columns, and which others are possible.
 *
 * Columns and the reader's choice in, the chart out: bars for a name and a number, a line over dates or years, dots
 * for two numbers. Pure.
 */
import type {ChartChoice, ChartKind} from "../state/tab.js";
import type {Column} from "./columns.js";

export interface Chart extends ChartChoice {
  /** The kinds that these columns allow. */
  kinds: ChartKind[];
  /** Columns that each axis can have, for this kind. */
  xs: number[];
  ys: number[];
  /** Columns of texts, which name a row. */
  names: number[];
}

/** Names of columns with numbers in sequence, over which a line can be drawn. */
const ORDERED = /year|date|month|day|quarter|年|月|日|季/i;

/** The chart of an answer; null when there is nothing to draw: no numbers, or a single row. */
export function chartOf(columns: readonly Column[], rows: number, chosen: Partial<ChartChoice> = {}): Chart | null {
  if (rows < 2) return null;
  const all = columns.map((_, index) => index);
  const numbers = all.filter((index) => columns[index]?.numeric);
  const isOrdered = (index: number) => {
    const column = columns[index];
    return column?.temporal === true || (column?.numeric === true && ORDERED.test(`${column.name} ${column.title}`));
  };
  const ordered = all.filter(isOrdered);
  const names = all.filter((index) => !columns[index]?.numeric && !columns[index]?.temporal);
  const measures = numbers.filter((index) => !isOrdered(index));
  const along: Record<ChartKind, {xs: number[]; ys: number[]}> = {
    bar: {xs: [...names, ...ordered], ys: measures},
    line: {xs: [...ordered, ...numbers.filter((index) => !ordered.includes(index))], ys: measures},
    scatter: {xs: numbers, ys: measures},
  };
  const kinds = (["bar", "line", "scatter"] as const).filter((kind) => pair(along[kind]) !== null);
  const proposed = ordered.length > 0 && kinds.includes("line") ? "line" : kinds[0];
  const kind = chosen.kind !== undefined && kinds.includes(chosen.kind) ? chosen.kind : proposed;
  if (kind === undefined) return null;
  const {xs, ys} = along[kind];
  const first = pair(along[kind]) as {x: number; y: number};
  const x = chosen.x !== undefined && xs.includes(chosen.x) ? chosen.x : first.x;
  const y =
    chosen.y !== undefined && ys.includes(chosen.y) && chosen.y !== x
      ? chosen.y
      : (ys.find((at) => at !== x) ?? first.y);
  return {kind, x, y, kinds, xs, ys, names};
}

/** The first two different columns that fit; null where there are none. */
function pair({xs, ys}: {xs: number[]; ys: number[]}): {x: number; y: number} | null {
  for (const x of xs) {
    const y = ys.find((index) => index !== x);
    if (y !== undefined) return {x, y};
  }
  return null;
}
