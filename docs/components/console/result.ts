/** What came of the last run: rows, none, an error, a cancelled query, or no service at all. */
import {html, type TemplateResult} from "lit-html";
import {download, downloadCsv} from "../download.js";
import {chartElement, chartOf} from "./chart-view.js";
import type {Actions, Answered, ConsoleContext, ConsoleState} from "./context.js";
import {graphOf, graphView} from "./graph-view.js";
import {planView} from "./plan-view.js";
import {columnsOf, resultTable, sortedRows} from "./result-table.js";
import {asText} from "./values.js";

export function resultPart(state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult {
  return html`<div class="result" aria-live="polite" aria-busy=${state.run.kind === "running" ? "true" : "false"}>
    ${stateOf(state, context, actions)}
    ${state.answer === null ? "" : answer(state.answer, state, context, actions)}</div>`;
}

/** A card about a run that gave no rows; nothing when it did. */
function stateOf(state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult | "" {
  const {words} = context;
  const {run, answer: last} = state;
  if (run.kind === "away") {
    return html`<div class="card state error" role="alert"><h2>${words.away}</h2><p>${words.awayWhy}</p><pre>npm start</pre>
      <button type="button" class="btn line" @click=${actions.run}>${words.retry}</button></div>`;
  }
  if (run.kind === "cancelled") {
    return html`<div class="card state"><h2>${words.cancelled}</h2><p class="soft">${words.cancelledWhy}</p></div>`;
  }
  if (run.kind === "failed" && run.error.position === undefined) {
    return html`<div class="card state error" role="alert"><h2>${run.error.message}</h2><p class="soft">${run.error.remedy}</p>
      ${run.error.code === "query-busy" || run.error.code === "neo4j-unreachable" ? html`<button type="button" class="btn line" @click=${actions.run}>${words.retry}</button>` : ""}</div>`;
  }
  if (run.kind === "running" && last === null) {
    return html`<div class="card waiting" aria-hidden="true">${[92, 80, 70, 64, 58].map((width) => html`<i style=${`width:${width}%`}></i>`)}</div>
      <p class="visually-hidden">${words.running}</p>`;
  }
  if (run.kind === "none" && last === null) {
    return html`<p class="card state soft">${state.cypher.trim() === "" ? words.empty : words.notRun}</p>`;
  }
  return "";
}

function answer(answered: Answered, state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult {
  const {words} = context;
  const {result} = answered;
  const stale = state.run.kind !== "answered";
  const {truncatedBy} = result.summary;
  const planOnly = result.columns.length === 0 && result.plan !== undefined;
  const count = truncatedBy ? words.rowsShown(result.rows.length) : words.allRows(result.rows.length);
  const columns = columnsOf(answered, context);
  const chart = chartOf(columns, result.rows.length);
  const possible = {
    table: !planOnly,
    graph: graphOf(result.rows).nodes.length > 0,
    chart: chart !== null,
    plan: result.plan !== undefined,
    raw: true,
  };
  const view = planOnly && state.view !== "raw" ? "plan" : possible[state.view] ? state.view : "table";
  const tab = (kind: ConsoleState["view"]) =>
    html`<button type="button" aria-pressed=${view === kind ? "true" : "false"} @click=${() => actions.set({view: kind})}>${words.views[kind]}</button>`;
  return html`<div class="result-head">
      <span class="seg" role="group" aria-label=${words.result}>${(["table", "graph", "chart", "plan", "raw"] as const).map((kind) => (possible[kind] ? tab(kind) : ""))}</span>
      ${stale ? html`<span class="chip">${words.before}</span>` : ""}
      <span class="soft">${planOnly ? words.planOnly : count} · ${words.milliseconds(result.summary.consumedAfterMs)}</span>
      ${planOnly ? "" : takeAway(answered, state, context)}</div>
    ${truncatedBy ? html`<p class="notice">${words.moreRows(words.cutBy[truncatedBy])}</p>` : ""}
    <div class=${stale ? "stale" : ""}>${
      view === "raw"
        ? html`<pre class="raw">${JSON.stringify(result, null, 2)}</pre>`
        : view === "plan" && result.plan !== undefined
          ? planView(result.plan)
          : view === "graph"
            ? graphView(result.rows, context)
            : view === "chart" && chart !== null
              ? html`<div class="card">${chartElement(chart, columns, sortedRows(answered, state.sort))}</div>`
              : result.rows.length === 0
                ? noRows(answered, context)
                : resultTable(answered, state, context, actions)
    }</div>`;
}

function noRows({params}: Answered, {words}: ConsoleContext): TemplateResult {
  const used = Object.entries(params).filter(([, value]) => value !== null);
  return html`<div class="card state"><h2>${words.noRows}</h2>${
    used.length === 0
      ? ""
      : html`<p class="soft">${words.usedParameters} ${used.map(([name, value]) => html`<span class="chip"><code>${name}</code> ${String(value)}</span> `)}</p>`
  }</div>`;
}

/** Copies for another program: text with tabs, CSV for office programs, JSON. */
function takeAway(answered: Answered, state: ConsoleState, context: ConsoleContext): TemplateResult {
  const {words} = context;
  const titles = () => columnsOf(answered, context).map(({title}) => title);
  const rows = () => sortedRows(answered, state.sort);
  const name = () => (answered.question?.name ?? words.page) as string;
  const figures = (value: Parameters<typeof asText>[0]) => (typeof value === "number" ? value : asText(value));
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    const lines = [titles(), ...rows().map((row) => row.map((value) => asText(value).replace(/[\t\n]/g, " ")))];
    await navigator.clipboard.writeText(lines.map((line) => line.join("\t")).join("\n"));
    button.textContent = words.copied;
  };
  const csv = () =>
    downloadCsv(
      name(),
      titles(),
      rows().map((row) => row.map(figures)),
    );
  const json = () => {
    const {columns} = answered.result;
    const objects = rows().map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    download(`${name()}.json`, "application/json", `${JSON.stringify(objects, null, 2)}\n`);
  };
  return html`<span class="tools"><button type="button" class="btn" @click=${copy}>${words.copy}</button>
    <button type="button" class="btn" @click=${csv}>CSV</button><button type="button" class="btn" @click=${json}>JSON</button></span>`;
}
