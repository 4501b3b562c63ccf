/** The button that writes the report; the diagnostics are read when it is clicked. */
import {html, type TemplateResult} from "lit-html";
import type {DocumentRow} from "../../analytics/rows.js";
import {inLanguage} from "../../messages/language.js";
import {reportMessages} from "../../messages/report.js";
import {safeName} from "../assignment/file-name.js";
import {download} from "../shared/download.js";
import type {RowsSource} from "../shared/rows-source.js";
import type {WorkloadContext} from "../workload/context.js";
import type {ReportRows} from "./report.js";

/** @param counted  the plans that the page counts */
export function reportButton(
  page: WorkloadContext,
  rows: Omit<ReportRows, "diagnostics">,
  {plan, counted, date, source}: {plan: DocumentRow; counted: readonly DocumentRow[]; date: string; source: RowsSource},
): TemplateResult {
  const words = inLanguage(reportMessages, page.language);
  const write = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    button.disabled = true;
    button.textContent = words.making;
    try {
      const [{reportFile}, ...answers] = await Promise.all([
        import("./report.js"),
        ...counted.map(({id}) => source.read("diagnostics", {documentId: id})),
      ]);
      const diagnostics = answers.flatMap((answer) => answer.rows);
      const text = reportFile(page, {...rows, diagnostics}, plan, date);
      download(`${safeName(`${plan.title}-${words.name}`)}.html`, "text/html;charset=utf-8", text);
      button.textContent = words.button;
    } catch (error) {
      button.textContent = words.failed(error instanceof Error ? error.message : String(error));
    } finally {
      button.disabled = false;
    }
  };
  return html`<button type="button" class="btn wide" @click=${write}>${words.button}</button>`;
}
