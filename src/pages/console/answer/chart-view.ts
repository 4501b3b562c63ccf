/** An answer as a chart, with controls for its kind and columns. */
import {html, type TemplateResult} from "lit-html";
import type {Actions} from "../state/actions.js";
import type {ConsoleContext} from "../state/context.js";
import type {Answered, ChartKind, Tab} from "../state/tab.js";
import type {Chart} from "./chart.js";
import {chartElement, MOST_BARS, WIDE} from "./chart-element.js";
import {columnsOf, shownRows} from "./columns.js";

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
  const drawn = chart.kind === "bar" ? Math.min(rows.length, MOST_BARS) : rows.length;
  const axes = words.chartAxes[chart.kind];
  const set = (change: Tab["chart"]) => actions.setTab({chart: {...tab.chart, ...change}});
  const kindButton = (kind: ChartKind) =>
    html`<button type="button" aria-pressed=${chart.kind === kind ? "true" : "false"}
      @click=${() => set({kind})}>${words.chartKinds[kind]}</button>`;
  const columnChoice = (axis: "x" | "y", label: string, among: readonly number[]) => {
    const changed = (event: Event) => set({[axis]: Number((event.target as HTMLSelectElement).value)});
    const options = among.map(
      (index) => html`<option value=${index} ?selected=${index === chart[axis]}>${columns[index]?.title}</option>`,
    );
    return html`<label>${label} <select class="box" @change=${changed}>${options}</select></label>`;
  };
  return html`<div class="card chart-card"><div class="chart-tools s">
      <span class="seg" role="group" aria-label=${words.views.chart}>${chart.kinds.map(kindButton)}</span>
      ${columnChoice("x", axes.x, chart.xs)}${columnChoice("y", axes.y, chart.ys)}
      ${drawn < rows.length ? html`<span class="soft">${words.barsShown(drawn, rows.length)}</span>` : ""}</div>
    <div class="scroll" tabindex="0" role="region"
      aria-label=${words.views.chart}>${chartElement(chart, columns, rows, availableWidth())}</div></div>`;
}

/** Px that the console's column leaves for a chart. */
function availableWidth(): number {
  const column = document.querySelector(".console .work")?.clientWidth ?? WIDE;
  return Math.min(WIDE, Math.max(300, column - 44));
}
