/** 待核实: every diagnostic of the reading, with its words and where they are. */
import {html, type TemplateResult} from "lit-html";
import {diagnosticMessages} from "../../messages/diagnostics.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {downloadCsv} from "../shared/download.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import type {RowsSource} from "../shared/rows-source.js";
import {urlState} from "../shared/url-state.js";
import {diagnosticEntry} from "./diagnostic-entry.js";

type Context = PlanContext<"diagnostics", Record<string, never>>;

/** The page's element. */
export function diagnosticsPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const {title} = inLanguage(diagnosticMessages, language);
  return planPage({language, source, queries: ["diagnostics"], state: urlState({}), title, view});
}

function view({rows, language, document: plan}: Context): TemplateResult {
  const words = inLanguage(diagnosticMessages, language);
  const {diagnostics} = rows;
  const csv = () =>
    downloadCsv(
      `${plan.title}-${words.page}`,
      ["code", "severity", "message", "suggestion", "line", "column", "words"],
      diagnostics.map((row) => [
        row.code,
        words.severity[row.severity],
        row[language],
        row.suggestion,
        row.line,
        row.column,
        row.raw,
      ]),
    );
  const tools = pageTools({
    language,
    page: words.page,
    plan: plan.title,
    onCsv: csv,
    console: pageAddress("console", {query: "diagnostics", "param.documentId": plan.id}),
  });
  return html`${tools}
    <div class="answer"><h1>${words.headline(diagnostics.length)}</h1><p>${words.explain}</p></div>
    ${
      diagnostics.length === 0
        ? ""
        : html`<ul class="card doubts">${diagnostics.map((row) => diagnosticEntry(row, language))}</ul>`
    }`;
}
