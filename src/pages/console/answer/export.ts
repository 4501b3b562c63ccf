/** An answer for other programs: copied as text with tabs, or as CSV, JSON or a page of the site. */
import {html, type TemplateResult} from "lit-html";
import {records} from "../../../analytics/records.js";
import {asText, type Value} from "../../../tables/answer-values.js";
import {download, downloadCsv} from "../../shared/download.js";
import type {Actions} from "../state/actions.js";
import type {ConsoleContext} from "../state/context.js";
import type {Answered, Tab} from "../state/tab.js";
import {columnsOf, shownRows} from "./columns.js";

/** Buttons that export the rows as they are shown: those of the filter, in their order. */
export function exportButtons(answered: Answered, tab: Tab, context: ConsoleContext, actions: Actions): TemplateResult {
  const {words} = context;
  const titles = () => columnsOf(answered, context).map(({title}) => title);
  const rows = () => shownRows(answered, tab);
  const name = () => answered.question?.name ?? words.page;
  const csvValue = (value: Value) => (typeof value === "number" ? value : asText(value));
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    const lines = [titles(), ...rows().map((row) => row.map((value) => asText(value).replace(/[\t\r\n]+/g, " ")))];
    await navigator.clipboard.writeText(lines.map((line) => line.join("\t")).join("\n"));
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = words.copy;
    }, 2000);
  };
  const csv = () =>
    downloadCsv(
      name(),
      titles(),
      rows().map((row) => row.map(csvValue)),
    );
  const json = () => {
    const objects = records({columns: answered.result.columns, rows: rows()});
    download(`${name()}.json`, "application/json", `${JSON.stringify(objects, null, 2)}\n`);
  };
  return html`<span class="tools"><button type="button" class="btn" @click=${copy}>${words.copy}</button>
    <button type="button" class="btn" @click=${csv}>CSV</button><button type="button" class="btn" @click=${json}>JSON</button>
    <button type="button" class="btn" title=${words.notebookWhy} @click=${actions.notebook}>${words.notebook}</button></span>`;
}
