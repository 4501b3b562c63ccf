/** One diagnostic: its severity, its sentence with the quoted words, where it is, and a link to the point. */
import {html, type TemplateResult} from "lit-html";
import type {DiagnosticRow} from "../../analytics/rows.js";
import {mendWraps} from "../../analytics/wording.js";
import {diagnosticMessages} from "../../messages/diagnostics.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageAddress} from "../shared/page-tools.js";

/** Longest quote shown, in characters; the document has all of it. */
const QUOTED = 40;

export function diagnosticEntry(row: DiagnosticRow, language: Language): TemplateResult {
  const words = inLanguage(diagnosticMessages, language);
  const raw = mendWraps(row.raw);
  const quoted = raw.length > QUOTED ? `${raw.slice(0, QUOTED)}…` : raw;
  const severity = words.severity[row.severity];
  const suggestion = row.suggestion === null ? "" : html` · ${words.suggestion(row.suggestion)}`;
  return html`<li class=${row.severity}><span class="severity" aria-label=${severity} title=${severity}>${
    row.severity === "info" ? "ⓘ" : "⚠"
  }</span>
    <div><p>${row[language]}</p>
      <p class="s soft">${raw === "" ? "" : html`<mark class="doubt">${quoted}</mark> `}${words.at(
        row.line,
        row.column,
      )}${suggestion}</p></div>
    ${row.pointId === null ? "" : html`<a class="s" href=${pageAddress("points", {point: row.pointId})}>${words.check}</a>`}</li>`;
}
