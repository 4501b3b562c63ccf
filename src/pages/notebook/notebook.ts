/** A saved answer on a page of its own: its question, what it was asked of, the table or chart, and the Cypher. */
import {html, render} from "lit-html";
import {consoleMessages} from "../../messages/console.js";
import {inLanguage, type Language} from "../../messages/language.js";
import type {Chart} from "../console/answer/chart.js";
import {chartElement} from "../console/answer/chart-view.js";
import type {Column} from "../console/answer/columns.js";
import {cell} from "../console/values/cell.js";
import type {Value} from "../console/values/values.js";
import {patterns} from "../shared/marks.js";
import {siteRoot} from "../shared/rows-source.js";

export interface NotebookOptions {
  language: Language;
  title: string;
  /** Title of the plan that was asked, and the first signs of its fingerprint. */
  plan: string;
  fingerprint: string;
  /** When it was asked: yyyy-mm-dd. */
  day: string;
  cypher: string;
  params: Record<string, unknown>;
  /** Whether a limit left rows out. */
  cut: boolean;
  /** Drawn instead of the table. */
  chart: Pick<Chart, "kind" | "x" | "y" | "names"> | null;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
}

export function notebook(options: NotebookOptions): HTMLElement {
  const {language, title, plan, fingerprint, day, cypher, params, cut, chart, columns, rows} = options;
  const words = inLanguage(consoleMessages, language);
  const context = {language, words, links: {of: () => null}};
  const given = Object.entries(params).filter(([, value]) => value !== null);
  const search = new URLSearchParams({cypher, ...(given.length === 0 ? {} : {params: JSON.stringify(params)})});
  const home = language === "en" ? `${siteRoot()}en/console` : `${siteRoot()}console`;
  const table =
    () => html`<div class="scroll sheet" tabindex="0" role="region" aria-label=${words.result}><table class="t">
    <thead><tr>${columns.map((column) => html`<th scope="col" class=${column.numeric ? "r" : ""}>${column.title}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr>${columns.map((column, at) => html`<td class=${column.numeric ? "r" : ""}>${cell(row[at] ?? null, column.name, context, column.decimals)}</td>`)}</tr>`,
    )}</tbody></table></div>`;
  const element = document.createElement("div");
  element.className = "page console notebook";
  render(
    html`${patterns()}<div class="answer"><h1>${title}</h1><p>${words.notebookNote(plan, fingerprint, day)}</p></div>
    <p class="soft s">${cut ? words.someOfAtLeast(rows.length, rows.length + 1) : words.allRows(rows.length)} ${given.map(([name, value]) => html`<span class="chip"><code>${name}</code> ${String(value)}</span> `)}</p>
    ${chart === null ? table() : html`<div class="card scroll" tabindex="0">${chartElement(chart, columns, rows)}</div>`}
    <details open><summary>Cypher</summary><pre class="raw">${cypher}</pre></details>
    <p><a class="btn line" href=${`${home}?${search}`}>${words.askAgain}</a></p>`,
    element,
  );
  return element;
}
