/** What came of the last run: rows, none, an error, a cancelled query, or no service at all. */
import {html, type TemplateResult} from "lit-html";
import {answerGraph} from "../graph/answer-graph.js";
import {graphView} from "../graph/graph-view.js";
import type {Actions, Answered, ConsoleContext, ConsoleState, Tab, View} from "../state/context.js";
import {chartOf} from "./chart.js";
import {chartView} from "./chart-view.js";
import {columnsOf, shownRows} from "./columns.js";
import {takeAway} from "./export.js";
import {planView} from "./plan-view.js";
import {resultTable} from "./result-table.js";

const VIEWS = ["table", "graph", "chart", "plan", "raw"] as const;

export function resultPart(state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult {
  const {tab} = state;
  return html`<div class="result" aria-busy=${tab.run.kind === "running" ? "true" : "false"}>
    ${stateOf(tab, context, actions)}
    ${tab.answer === null ? "" : answer(tab.answer, state, context, actions)}</div>`;
}

/** A card about a run that gave no rows; nothing when it did. */
function stateOf({run, answer: last, cypher}: Tab, {words}: ConsoleContext, actions: Actions): TemplateResult | "" {
  if (run.kind === "away") {
    return html`<div class="card state error" role="alert"><h2>${words.away}</h2><p>${words.awayWhy}</p><pre>npm start</pre>
      <button type="button" class="btn line" @click=${actions.run}>${words.retry}</button></div>`;
  }
  if (run.kind === "cancelled") {
    return html`<div class="card state" role="status"><h2>${words.cancelled}</h2><p class="soft">${words.cancelledWhy}</p></div>`;
  }
  if (run.kind === "failed" && run.error.position === undefined) {
    return html`<div class="card state error" role="alert"><h2>${run.error.message}</h2><p class="soft">${run.error.remedy}</p>
      ${run.error.code === "query-busy" || run.error.code === "neo4j-unreachable" ? html`<button type="button" class="btn line" @click=${actions.run}>${words.retry}</button>` : ""}</div>`;
  }
  if (run.kind === "running" && last === null) {
    return html`${waiting()}<p class="visually-hidden" role="status">${words.running}</p>`;
  }
  if (run.kind === "none" && last === null) {
    return html`<p class="card state soft">${cypher.trim() === "" ? words.empty : words.notRun}</p>`;
  }
  return "";
}

const waiting = (): TemplateResult =>
  html`<div class="card waiting" aria-hidden="true">${[92, 80, 70, 64, 58].map((width) => html`<i style=${`width:${width}%`}></i>`)}</div>`;

function answer(answered: Answered, state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult {
  const {words} = context;
  const {tab} = state;
  const {result} = answered;
  const stale = tab.run.kind !== "answered" || answered.cypher !== tab.cypher;
  const {plan} = answered;
  const planOnly = result.columns.length === 0 && plan !== null;
  const chart = chartOf(columnsOf(answered, context), result.rows.length, tab.chart);
  const graph = answerGraph(answered);
  const possible = {
    table: !planOnly,
    graph: graph.nodes.size > 0,
    chart: chart !== null,
    plan: true,
    raw: true,
  };
  const view: View = planOnly && tab.view !== "raw" ? "plan" : possible[tab.view] ? tab.view : "table";
  const button = (kind: View) =>
    html`<button type="button" aria-pressed=${view === kind ? "true" : "false"} @click=${() => (kind === "plan" ? actions.showPlan() : actions.setTab({view: kind}))}>${words.views[kind]}</button>`;
  const content = () => {
    if (view === "raw") return html`<pre class="raw" tabindex="0">${JSON.stringify(result, null, 2)}</pre>`;
    if (view === "plan") return plan === null ? waiting() : planView(plan, context);
    if (view === "graph") return graphView(answered, graph, context);
    if (view === "chart" && chart !== null) return chartView(chart, answered, tab, context, actions);
    return result.rows.length === 0 ? noRows(answered, context) : resultTable(answered, tab, context, actions);
  };
  return html`<div class="result-head">
      <span class="seg" role="group" aria-label=${words.result}>${VIEWS.map((kind) => (possible[kind] ? button(kind) : ""))}</span>
      ${stale ? html`<span class="chip">${words.before}</span>` : ""}
      <span class="soft" role="status">${planOnly ? words.planOnly : rowsSentence(answered, tab, context)} · ${words.milliseconds(result.summary.consumedAfterMs)}</span>
      ${view === "table" && result.rows.length > 1 ? filterBox(tab, context, actions) : ""}
      ${planOnly ? "" : takeAway(answered, tab, context, actions)}</div>
    ${cutNotice(answered, context)}
    <div class=${stale ? "stale" : ""}>${content()}</div>`;
}

/** How many rows there are, and how many of them are shown. */
function rowsSentence({result, ...answered}: Answered, tab: Tab, {words}: ConsoleContext): string {
  const all = result.rows.length;
  const seen = tab.filter.trim() === "" || tab.view !== "table" ? all : shownRows({result, ...answered}, tab).length;
  const cut = result.summary.truncatedBy !== undefined;
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
  return html`<input type="search" class="box filter" aria-label=${words.filter} placeholder=${words.filter} .value=${tab.filter} @input=${typed} />`;
}

function noRows({params}: Answered, {words}: ConsoleContext): TemplateResult {
  const used = Object.entries(params).filter(([, value]) => value !== null);
  return html`<div class="card state"><h2>${words.noRows}</h2>${
    used.length === 0
      ? ""
      : html`<p class="soft">${words.usedParameters} ${used.map(([name, value]) => html`<span class="chip"><code>${name}</code> ${String(value)}</span> `)}</p>`
  }</div>`;
}
