/** A saved answer as a page: its question, its plan and day, the table or chart, and the Cypher. */
import {html, render, type TemplateResult} from "lit-html";
import {consoleMessages} from "../../messages/console.js";
import {inLanguage} from "../../messages/language.js";
import {chartElement} from "../console/answer/chart-element.js";
import type {Column} from "../console/answer/columns.js";
import type {NotebookOptions} from "../console/answer/notebook-file.js";
import {type CellContext, cell} from "../console/values/cell.js";
import {patterns} from "../shared/marks.js";
import {siteRoot} from "../shared/rows-source.js";

/** The page's element. */
export function notebook(options: NotebookOptions): HTMLElement {
  const {language, title, plan, fingerprint, day, cypher, params, cut, chart, columns, rows} = options;
  const words = inLanguage(consoleMessages, language);
  const context = {language, words, links: {of: () => null}};
  const given = Object.entries(params).filter(([, value]) => value !== null);
  const search = new URLSearchParams({cypher, ...(given.length === 0 ? {} : {params: JSON.stringify(params)})});
  const home = language === "en" ? `${siteRoot()}en/console` : `${siteRoot()}console`;
  const element = document.createElement("div");
  element.className = "page console notebook";
  const sent = given.map(([name, value]) => html`<span class="chip"><code>${name}</code> ${String(value)}</span> `);
  const count = cut ? words.someOfAtLeast(rows.length, rows.length + 1) : words.allRows(rows.length);
  render(
    html`${patterns()}<div class="answer"><h1>${title}</h1><p>${words.notebookNote(plan, fingerprint, day)}</p></div>
    <p class="soft s">${count} ${sent}</p>
    ${
      chart === null
        ? table(options, context)
        : html`<div class="card scroll" tabindex="0">${chartElement(chart, columns, rows)}</div>`
    }
    <details open><summary>Cypher</summary><pre class="raw">${cypher}</pre></details>
    <p><a class="btn line" href=${`${home}?${search}`}>${words.askAgain}</a></p>`,
    element,
  );
  return element;
}

function table({columns, rows}: NotebookOptions, context: CellContext): TemplateResult {
  const head = columns.map((column) => html`<th scope="col" class=${column.numeric ? "r" : ""}>${column.title}</th>`);
  const data = (row: NotebookOptions["rows"][number], column: Column, at: number) =>
    html`<td class=${column.numeric ? "r" : ""}>${cell(row[at] ?? null, column.name, context, column.decimals)}</td>`;
  const body = rows.map((row) => html`<tr>${columns.map((column, at) => data(row, column, at))}</tr>`);
  return html`<div class="scroll sheet" tabindex="0" role="region" aria-label=${context.words.result}><table class="t">
    <thead><tr>${head}</tr></thead>
    <tbody>${body}</tbody></table></div>`;
}
