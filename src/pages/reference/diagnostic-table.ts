/** The reference table of diagnostics: code, severity, what it means, and what to do. */
import {html} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {referenceMessages} from "../../messages/reference.js";
import {element, table} from "./table.js";

type Sentence = Record<Language, string>;

interface DiagnosticEntry {
  code: string;
  severity: "error" | "warning" | "info";
  means: Sentence;
  mend: Sentence;
}

/** One row per code; each can be linked to as #code. */
export function diagnosticTable(entries: readonly DiagnosticEntry[], language: Language): HTMLElement {
  const words = inLanguage(referenceMessages, language);
  const row = ({code, severity, means, mend}: DiagnosticEntry) =>
    html`<tr id=${code}><td><code>${code}</code></td><td>${words.severities[severity]}</td><td>${means[language]}</td>
      <td>${mend[language]}</td></tr>`;
  return element(table([words.code, words.severity, words.meaning, words.remedy], entries.map(row)));
}
