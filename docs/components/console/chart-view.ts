/**
 * An answer as a chart, where its columns make one: bars for a name and a figure, dots for two figures.
 *
 * Columns in, what can be drawn out; the chart is Observable Plot's.
 */
import * as Plot from "@observablehq/plot";
import type {Column} from "./result-table.js";
import {asText, shown, type Value} from "./values.js";

export type Chart =
  | {kind: "bars"; name: number; figure: number}
  | {kind: "dots"; x: number; y: number; name: number | null};

const MOST_BARS = 60;

/** The chart that the columns make; null when they make none. */
export function chartOf(columns: readonly Column[], rows: number): Chart | null {
  if (rows < 2) return null;
  const figures = columns.flatMap(({numeric}, index) => (numeric ? [index] : []));
  const name = columns.findIndex(({numeric}) => !numeric);
  if (figures.length === 0) return null;
  if (name >= 0 && (figures.length === 1 || rows <= MOST_BARS))
    return {kind: "bars", name, figure: figures[0] as number};
  if (figures.length >= 2)
    return {kind: "dots", x: figures[0] as number, y: figures[1] as number, name: name < 0 ? null : name};
  return null;
}

export function chartElement(chart: Chart, columns: readonly Column[], rows: readonly Value[][]): Element {
  const figure = (value: Value | undefined) => {
    const what = shown(value ?? null);
    return what.kind === "number" ? what.value : Number.NaN;
  };
  const title = (index: number) => columns[index]?.title ?? "";
  if (chart.kind === "bars") {
    const data = rows
      .slice(0, MOST_BARS)
      .map((row) => ({name: asText(row[chart.name] ?? null), figure: figure(row[chart.figure])}));
    return Plot.plot({
      marginLeft: 150,
      width: 860,
      x: {label: title(chart.figure), grid: true},
      y: {
        label: null,
        domain: data.map(({name}) => name),
        tickFormat: (name: string) => (name.length > 12 ? `${name.slice(0, 12)}…` : name),
      },
      marks: [
        Plot.barX(data, {x: "figure", y: "name", fill: "var(--accent, currentColor)", tip: true}),
        Plot.ruleX([0]),
      ],
    });
  }
  const data = rows.map((row) => ({
    x: figure(row[chart.x]),
    y: figure(row[chart.y]),
    name: chart.name === null ? "" : asText(row[chart.name] ?? null),
  }));
  return Plot.plot({
    width: 860,
    grid: true,
    x: {label: title(chart.x)},
    y: {label: title(chart.y)},
    marks: [Plot.dot(data, {x: "x", y: "y", title: "name", tip: true, stroke: "var(--accent, currentColor)"})],
  });
}
