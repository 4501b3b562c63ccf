/** An answer as a chart, with the choice of its kind and columns. The chart itself is Observable Plot's. */
import * as Plot from "@observablehq/plot";
import {html, type TemplateResult} from "lit-html";
import type {Actions, Answered, ConsoleContext, Tab} from "../state/context.js";
import {asText, shown, type Value} from "../values/values.js";
import type {Chart, ChartKind} from "./chart.js";
import {type Column, columnsOf, shownRows} from "./columns.js";

/** Px of a chart where there is room, and below which names are shortened more. */
const WIDE = 860;
const NARROW = 560;
/** Bars that stand under each other at once. */
const MOST_BARS = 60;

export function chartView(
  chart: Chart,
  answered: Answered,
  tab: Tab,
  context: ConsoleContext,
  actions: Actions,
): TemplateResult {
  const {words} = context;
  const columns = columnsOf(answered, context);
  const rows = shownRows(answered, {sort: tab.sort, filter: ""});
  const set = (change: Tab["chart"]) => actions.setTab({chart: {...tab.chart, ...change}});
  const kind = (each: ChartKind) =>
    html`<button type="button" aria-pressed=${chart.kind === each ? "true" : "false"} @click=${() => set({kind: each})}>${words.chartKinds[each]}</button>`;
  const choice = (axis: "x" | "y", label: string, among: readonly number[]) =>
    html`<label>${label} <select class="box" @change=${(event: Event) => set({[axis]: Number((event.target as HTMLSelectElement).value)})}>${among.map(
      (index) => html`<option value=${index} ?selected=${index === chart[axis]}>${columns[index]?.title}</option>`,
    )}</select></label>`;
  const drawn = chart.kind === "bar" ? Math.min(rows.length, MOST_BARS) : rows.length;
  return html`<div class="card chart-card"><div class="chart-tools s">
      <span class="seg" role="group" aria-label=${words.views.chart}>${chart.kinds.map(kind)}</span>
      ${choice("x", words.chartAxes[chart.kind].x, chart.xs)}${choice("y", words.chartAxes[chart.kind].y, chart.ys)}
      ${drawn < rows.length ? html`<span class="soft">${words.barsShown(drawn, rows.length)}</span>` : ""}</div>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.views.chart}>${chartElement(chart, columns, rows, roomFor())}</div></div>`;
}

/** The chart alone; a notebook page draws the same. */
export function chartElement(
  {kind, x, y, names}: Pick<Chart, "kind" | "x" | "y" | "names">,
  columns: readonly Pick<Column, "title" | "temporal" | "numeric">[],
  rows: readonly (readonly Value[])[],
  width = WIDE,
): Element {
  const narrow = width < NARROW;
  const title = (index: number) => columns[index]?.title ?? "";
  const nameOf = (row: readonly Value[]) =>
    names
      .filter((index) => !Array.isArray(row[index]))
      .slice(0, 2)
      .map((index) => asText(row[index] ?? null))
      .join(" · ");
  const mark = {fill: "var(--support)", stroke: "var(--support-line)"};
  if (kind === "bar") {
    // A row a bar, whatever it is called: two rows may have the same name.
    const data = rows.slice(0, MOST_BARS).map((row, index) => ({
      index,
      name: names.includes(x) && names[0] === x ? nameOf(row) : asText(row[x] ?? null),
      figure: figureOf(row[y]),
    }));
    const letters = narrow ? 8 : 16;
    const short = (name: string) =>
      [...name].length > letters ? `${[...name].slice(0, letters - 1).join("")}…` : name;
    return Plot.plot({
      marginLeft: narrow ? 112 : 212,
      marginRight: 40,
      width,
      height: 60 + 24 * data.length,
      style: {fontSize: "12px"},
      x: {label: title(y), grid: true, zero: true},
      y: {
        label: null,
        domain: data.map(({index}) => index),
        tickFormat: (index: number) => short(data[index]?.name ?? ""),
      },
      marks: [
        Plot.barX(data, {
          x: "figure",
          y: "index",
          ...mark,
          insetTop: 3,
          insetBottom: 3,
          title: ({name, figure}) => `${name}\n${figure}`,
        }),
        Plot.text(data, {
          x: "figure",
          y: "index",
          text: ({figure}: {figure: number}) => short2(figure),
          dx: 6,
          textAnchor: "start",
          fill: "var(--ink)",
        }),
        Plot.ruleX([0], {stroke: "var(--ink-soft)"}),
      ],
    });
  }
  const temporal = columns[x]?.temporal === true;
  const data = rows.map((row) => ({
    x: temporal ? new Date(asText(row[x] ?? null)) : figureOf(row[x]),
    y: figureOf(row[y]),
    name: nameOf(row),
  }));
  const axis = temporal
    ? {label: title(x), grid: true}
    : {
        label: title(x),
        grid: true,
        tickFormat: (value: number) => String(value),
        ...(kind === "line" ? {ticks: wholeTicks(data.map((each) => each.x as number))} : {}),
      };
  const said = ({name, x: at, y: figure}: (typeof data)[number]) =>
    [name, `${title(x)} ${at instanceof Date ? at.toISOString().slice(0, 10) : at}`, `${title(y)} ${figure}`]
      .filter(Boolean)
      .join("\n");
  const series = kind === "line" && names[0] !== undefined ? {z: "name"} : {};
  return Plot.plot({
    width,
    height: 420,
    marginLeft: 56,
    marginRight: kind === "scatter" && !narrow ? 120 : 40,
    style: {fontSize: "12px"},
    x: axis,
    y: {label: title(y), grid: true, zero: true},
    marks: [
      ...(kind === "line"
        ? [Plot.lineY(data, {x: "x", y: "y", ...series, sort: "x", stroke: "var(--support-line)", strokeWidth: 2})]
        : []),
      Plot.dot(data, {x: "x", y: "y", r: 4.5, ...mark, title: said}),
      ...(!narrow && data.length <= 60 && kind === "scatter"
        ? [
            Plot.text(apart(data as Dot[]), {
              x: "x",
              y: "y",
              text: "name",
              dx: 8,
              textAnchor: "start",
              fill: "var(--ink-soft)",
            }),
          ]
        : []),
    ],
  });
}

function figureOf(value: Value | undefined): number {
  const what = shown(value ?? null);
  return what.kind === "number" ? what.value : Number.NaN;
}

const short2 = (figure: number): string => (Number.isFinite(figure) ? String(Number(figure.toFixed(2))) : "");

/** Px that the console's column leaves for a chart. */
function roomFor(): number {
  const column = document.querySelector(".console .work")?.clientWidth ?? WIDE;
  return Math.min(WIDE, Math.max(300, column - 44));
}

interface Dot {
  x: number;
  y: number;
  name: string;
}

/** The dots whose names find room beside each other, the highest first; the others say theirs when pointed at. */
function apart(dots: readonly Dot[]): Dot[] {
  const span = (values: number[]) => Math.max(...values) - Math.min(...values) || 1;
  const [wide, high] = [span(dots.map(({x}) => x)), span(dots.map(({y}) => y))];
  const named: Dot[] = [];
  for (const dot of [...dots].sort((a, b) => b.y - a.y || b.x - a.x)) {
    const near = (other: Dot) =>
      Math.abs(dot.y - other.y) / high < 0.05 &&
      (other.x >= dot.x
        ? (other.x - dot.x) / wide < 0.02 * [...dot.name].length + 0.02
        : (dot.x - other.x) / wide < 0.02 * [...other.name].length + 0.02);
    if (!dots.some((other) => other !== dot && other.x > dot.x && near(other)) && !named.some(near)) named.push(dot);
  }
  return named;
}

/** Few whole figures, such as years, are each a tick; else the scale finds its own. */
function wholeTicks(values: readonly number[]): number[] | undefined {
  const own = [...new Set(values)].sort((a, b) => a - b);
  return own.length <= 12 && own.every(Number.isInteger) ? own : undefined;
}
