/**
 * The chart of an answer, drawn by Observable Plot: bars, a line, or dots. A saved page (notebook.ts) draws the same.
 *
 * Chart, columns and rows in, one element out.
 */
import * as Plot from "@observablehq/plot";
import {asText, shown, type Value} from "../../../tables/answer-values.js";
import type {Chart} from "./chart.js";
import type {Column} from "./columns.js";

/** Px of a chart where there is room. */
export const WIDE = 860;
/** Px below which names are shortened more. */
const NARROW = 560;
/** Bars that are drawn. */
export const MOST_BARS = 60;
/** Dots among which some are named. */
const MOST_NAMED_DOTS = 60;

const MARK = {fill: "var(--support)", stroke: "var(--support-line)"};

type Axes = Pick<Chart, "kind" | "x" | "y" | "names">;
type Rows = readonly (readonly Value[])[];

/** @param width  in px */
export function chartElement(
  chart: Axes,
  columns: readonly Pick<Column, "title" | "temporal" | "numeric">[],
  rows: Rows,
  width = WIDE,
): Element {
  const titles = {x: columns[chart.x]?.title ?? "", y: columns[chart.y]?.title ?? ""};
  if (chart.kind === "bar") return bars(chart, titles, rows, width);
  return pointChart(chart, titles, columns[chart.x]?.temporal === true, rows, width);
}

interface Titles {
  x: string;
  y: string;
}

/** Horizontal bars, one for each row: two rows may have the same name. */
function bars({x, y, names}: Axes, titles: Titles, rows: Rows, width: number): Element {
  const isNarrow = width < NARROW;
  const data = rows.slice(0, MOST_BARS).map((row, index) => ({
    index,
    name: names[0] === x ? nameOf(row, names) : asText(row[x] ?? null),
    figure: figureOf(row[y]),
  }));
  const letters = isNarrow ? 8 : 16;
  const shorten = (name: string) =>
    [...name].length > letters ? `${[...name].slice(0, letters - 1).join("")}…` : name;
  const axis = {
    label: null,
    domain: data.map(({index}) => index),
    tickFormat: (index: number) => shorten(data[index]?.name ?? ""),
  };
  return Plot.plot({
    marginLeft: isNarrow ? 112 : 212,
    marginRight: 40,
    width,
    height: 60 + 24 * data.length,
    style: {fontSize: "12px"},
    x: {label: titles.y, grid: true, zero: true},
    y: axis,
    marks: [
      Plot.barX(data, {
        x: "figure",
        y: "index",
        ...MARK,
        insetTop: 3,
        insetBottom: 3,
        title: ({name, figure}) => `${name}\n${figure}`,
      }),
      Plot.text(data, {
        x: "figure",
        y: "index",
        text: ({figure}: {figure: number}) => rounded(figure),
        dx: 6,
        textAnchor: "start",
        fill: "var(--ink)",
      }),
      Plot.ruleX([0], {stroke: "var(--ink-soft)"}),
    ],
  });
}

/** A row as a dot. */
interface Dot {
  x: number | Date;
  y: number;
  name: string;
}

/** A line with dots, or dots alone, some of which are named. */
function pointChart(chart: Axes, titles: Titles, isTemporal: boolean, rows: Rows, width: number): Element {
  const {kind, x, y, names} = chart;
  const isNarrow = width < NARROW;
  const dots: Dot[] = rows.map((row) => ({
    x: isTemporal ? new Date(asText(row[x] ?? null)) : figureOf(row[x]),
    y: figureOf(row[y]),
    name: nameOf(row, names),
  }));
  const series = kind === "line" && names[0] !== undefined ? {z: "name"} : {};
  const named = kind === "scatter" && !isNarrow && dots.length <= MOST_NAMED_DOTS ? dotsWithRoom(dots) : null;
  return Plot.plot({
    width,
    height: 420,
    marginLeft: 56,
    marginRight: kind === "scatter" && !isNarrow ? 120 : 40,
    style: {fontSize: "12px"},
    x: isTemporal ? {label: titles.x, grid: true} : numberAxis(titles.x, kind, dots),
    y: {label: titles.y, grid: true, zero: true},
    marks: [
      ...(kind === "line"
        ? [Plot.lineY(dots, {x: "x", y: "y", ...series, sort: "x", stroke: "var(--support-line)", strokeWidth: 2})]
        : []),
      Plot.dot(dots, {x: "x", y: "y", r: 4.5, ...MARK, title: (dot: Dot) => description(dot, titles)}),
      ...(named === null
        ? []
        : [Plot.text(named, {x: "x", y: "y", text: "name", dx: 8, textAnchor: "start", fill: "var(--ink-soft)"})]),
    ],
  });
}

const numberAxis = (label: string, kind: Chart["kind"], dots: readonly Dot[]) => ({
  label,
  grid: true,
  tickFormat: (value: number) => String(value),
  ...(kind === "line" ? {ticks: wholeTicks(dots.map(({x}) => x as number))} : {}),
});

/** What is shown when a dot is pointed at. */
const description = ({name, x, y}: Dot, titles: Titles): string =>
  [name, `${titles.x} ${x instanceof Date ? x.toISOString().slice(0, 10) : x}`, `${titles.y} ${y}`]
    .filter(Boolean)
    .join("\n");

/** A row's name: its first two texts. */
const nameOf = (row: readonly Value[], names: readonly number[]): string =>
  names
    .filter((index) => !Array.isArray(row[index]))
    .slice(0, 2)
    .map((index) => asText(row[index] ?? null))
    .join(" · ");

function figureOf(value: Value | undefined): number {
  const what = shown(value ?? null);
  return what.kind === "number" ? what.value : Number.NaN;
}

const rounded = (figure: number): string => (Number.isFinite(figure) ? String(Number(figure.toFixed(2))) : "");

/** The dots whose names have room next to them, the highest first. The others show theirs when pointed at. */
function dotsWithRoom(dots: readonly Dot[]): Dot[] {
  const at = ({x}: Dot) => x as number;
  const span = (values: number[]) => Math.max(...values) - Math.min(...values) || 1;
  const [width, height] = [span(dots.map(at)), span(dots.map(({y}) => y))];
  /** Whether the name of the one on the left would reach the other. */
  const areNear = (one: Dot, two: Dot) => {
    const [left, right] = at(two) >= at(one) ? [one, two] : [two, one];
    const room = 0.02 * [...left.name].length + 0.02;
    return Math.abs(one.y - two.y) / height < 0.05 && (at(right) - at(left)) / width < room;
  };
  const named: Dot[] = [];
  for (const dot of [...dots].sort((a, b) => b.y - a.y || at(b) - at(a))) {
    const isCovered = dots.some((other) => other !== dot && at(other) > at(dot) && areNear(dot, other));
    if (!isCovered && !named.some((other) => areNear(dot, other))) named.push(dot);
  }
  return named;
}

/** A tick for each of a few whole numbers, such as years; undefined leaves the ticks to the scale. */
function wholeTicks(values: readonly number[]): number[] | undefined {
  const own = [...new Set(values)].sort((a, b) => a - b);
  return own.length <= 12 && own.every(Number.isInteger) ? own : undefined;
}
