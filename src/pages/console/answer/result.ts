/** The result of the last run: rows, no rows, an error, a cancelled query, or no service at all. */
import {html, type TemplateResult} from "lit-html";
import {type AnswerGraph, answerGraph} from "../graph/answer-graph.js";
import {graphView} from "../graph/graph-view.js";
import type {Actions} from "../state/actions.js";
import type {ConsoleContext} from "../state/context.js";
import type {Answered, Tab, View} from "../state/tab.js";
import {type Chart, chartOf} from "./chart.js";
import {chartView} from "./chart-view.js";
import {columnsOf, shownRows} from "./columns.js";
import {exportButtons} from "./export.js";
import {planView} from "./plan-view.js";
import {resultTable} from "./result-table.js";

const VIEWS: readonly View[] = ["table", "graph", "chart", "plan", "raw"];

export function resultPart(tab: Tab, context: ConsoleContext, actions: Actions): TemplateResult {
  return html`<div class="result" aria-busy=${tab.run.kind === "running" ? "true" : "false"}>
    ${runCard(tab, context, actions)}
    ${tab.answer === null ? "" : answer(tab.answer, tab, context, actions)}</div>`;
}

/** A card about a run that gave no answer; "" when it did. */
function runCard({run, answer: last, cypher}: Tab, {words}: ConsoleContext, actions: Actions): TemplateResult | "" {
  const retry = () => html`<button type="button" class="btn line" @click=${actions.run}>${words.retry}</button>`;
  if (run.kind === "away") {
    return html`<div class="card state error" role="alert"><h2>${words.away}</h2><p>${words.awayWhy}</p><pre>npm start</pre>
      ${retry()}</div>`;
  }
  if (run.kind === "cancelled") {
    return html`<div class="card state" role="status"><h2>${words.cancelled}</h2><p class="soft">${words.cancelledWhy}</p></div>`;
  }
  if (run.kind === "failed" && run.error.position === undefined) {
    const {code, message, remedy} = run.error;
    const mayPass = code === "query-busy" || code === "neo4j-unreachable";
    return html`<div class="card state error" role="alert"><h2>${message}</h2><p class="soft">${remedy}</p>
      ${mayPass ? retry() : ""}</div>`;
  }
  if (run.kind === "running" && last === null) {
    return html`${placeholder()}<p class="visually-hidden" role="status">${words.running}</p>`;
  }
  if (run.kind === "none" && last === null) {
    return html`<p class="card state soft">${cypher.trim() === "" ? words.empty : words.notRun}</p>`;
  }
  return "";
}

/** Grey bars instead of an answer that is not there yet. */
const placeholder = (): TemplateResult => {
  const bars = [92, 80, 70, 64, 58].map((width) => html`<i style=${`width:${width}%`}></i>`);
  return html`<div class="card waiting" aria-hidden="true">${bars}</div>`;
};

/** What an answer can be shown as. */
interface Possible {
  table: boolean;
  graph: AnswerGraph | null;
  chart: Chart | null;
}

function possibleViews(answered: Answered, tab: Tab, context: ConsoleContext): Possible {
  const {result, plan} = answered;
  const graph = answerGraph(answered);
  return {
    table: result.columns.length > 0 || plan === null,
    graph: graph.nodes.size > 0 ? graph : null,
    chart: chartOf(columnsOf(answered, context), result.rows.length, tab.chart),
  };
}

const isPossible = (view: View, {table, graph, chart}: Possible): boolean =>
  ({table, graph: graph !== null, chart: chart !== null, plan: true, raw: true})[view];

/** The view that the reader chose, where the answer can be shown so. */
function viewOf(chosen: View, possible: Possible): View {
  if (!possible.table && chosen !== "raw") return "plan";
  return isPossible(chosen, possible) ? chosen : "table";
}

function answer(answered: Answered, tab: Tab, context: ConsoleContext, actions: Actions): TemplateResult {
  const {words} = context;
  const {result} = answered;
  const stale = tab.run.kind !== "answered" || answered.cypher !== tab.cypher;
  const possible = possibleViews(answered, tab, context);
  const view = viewOf(tab.view, possible);
  const show = (kind: View) => (kind === "plan" ? actions.showPlan() : actions.setTab({view: kind}));
  const button = (kind: View) => html`<button type="button" aria-pressed=${view === kind ? "true" : "false"}
    @click=${() => show(kind)}>${words.views[kind]}</button>`;
  const buttons = VIEWS.map((kind) => (isPossible(kind, possible) ? button(kind) : ""));
  const count = possible.table ? rowCount(answered, tab, context) : words.planOnly;
  return html`<div class="result-head">
      <span class="seg" role="group" aria-label=${words.result}>${buttons}</span>
      ${stale ? html`<span class="chip">${words.before}</span>` : ""}
      <span class="soft" role="status">${count} · ${words.milliseconds(result.summary.consumedAfterMs)}</span>
      ${view === "table" && result.rows.length > 1 ? filterBox(tab, context, actions) : ""}
      ${possible.table ? exportButtons(answered, tab, context, actions) : ""}</div>
    ${cutNotice(answered, context)}
    <div class=${stale ? "stale" : ""}>${content(view, possible, answered, tab, context, actions)}</div>`;
}

function content(
  view: View,
  {graph, chart}: Possible,
  answered: Answered,
  tab: Tab,
  context: ConsoleContext,
  actions: Actions,
): TemplateResult | HTMLElement {
  const {result, plan} = answered;
  if (view === "raw") return html`<pre class="raw" tabindex="0">${JSON.stringify(result, null, 2)}</pre>`;
  if (view === "plan") return plan === null ? placeholder() : planView(plan, context);
  if (view === "graph" && graph !== null) return graphView(answered, graph, context);
  if (view === "chart" && chart !== null) return chartView(chart, answered, tab, context, actions);
  return result.rows.length === 0 ? noRows(answered, context) : resultTable(answered, tab, context, actions);
}

/** How many rows there are, and how many of them are shown. */
function rowCount(answered: Answered, tab: Tab, {words}: ConsoleContext): string {
  const {rows, summary} = answered.result;
  const all = rows.length;
  const seen = tab.filter.trim() === "" || tab.view !== "table" ? all : shownRows(answered, tab).length;
  const cut = summary.truncatedBy !== undefined;
  if (seen < all) return cut ? words.someOfAtLeast(seen, all + 1) : words.someOf(seen, all);
  return cut ? words.someOfAtLeast(all, all + 1) : words.allRows(all);
}

function cutNotice({result: {summary}}: Answered, {words}: ConsoleContext): TemplateResult | "" {
  if (summary.truncatedBy === undefined) return "";
  const limit =
    summary.truncatedBy === "rows" ? words.cutByRows(summary.rowLimit) : words.cutByBytes(summary.byteLimit);
  return html`<p class="notice">${words.moreRows(limit)}</p>`;
}

function filterBox(tab: Tab, {words}: ConsoleContext, actions: Actions): TemplateResult {
  const typed = (event: Event) => actions.setTab({filter: (event.target as HTMLInputElement).value});
  return html`<input type="search" class="box filter" aria-label=${words.filter} placeholder=${words.filter}
    .value=${tab.filter} @input=${typed} />`;
}

/** An answer without rows, with the parameters that it was run with: one of them may be the reason. */
function noRows({params}: Answered, {words}: ConsoleContext): TemplateResult {
  const used = Object.entries(params).filter(([, value]) => value !== null);
  const chips = used.map(([name, value]) => html`<span class="chip"><code>${name}</code> ${String(value)}</span> `);
  return html`<div class="card state"><h2>${words.noRows}</h2>${
    used.length === 0 ? "" : html`<p class="soft">${words.usedParameters} ${chips}</p>`
  }</div>`;
}
