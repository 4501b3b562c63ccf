/** The reference table of doubts: code, severity, what it means, what a person can do. */
import {html, render} from "lit-html";
import type {Language} from "../../messages/language.js";

type Sentence = Record<Language, string>;

export interface DiagnosticEntry {
  code: string;
  severity: "error" | "warning" | "info";
  means: Sentence;
  mend: Sentence;
}

const HEADS = {
  zh: {
    code: "代码",
    severity: "轻重",
    means: "意思",
    mend: "怎么办",
    error: "错误",
    warning: "请核实",
    info: "说明",
  },
  en: {
    code: "code",
    severity: "severity",
    means: "meaning",
    mend: "what to do",
    error: "error",
    warning: "please check",
    info: "remark",
  },
} as const;

/** One row a code; each can be linked to as #code. */
export function diagnosticTable(entries: readonly DiagnosticEntry[], language: Language): HTMLElement {
  const heads = HEADS[language];
  const container = document.createElement("div");
  render(
    html`<table><thead><tr><th>${heads.code}</th><th>${heads.severity}</th><th>${heads.means}</th><th>${heads.mend}</th></tr></thead>
    <tbody>${entries.map(
      ({code, severity, means, mend}) =>
        html`<tr id=${code}><td><code>${code}</code></td><td>${heads[severity]}</td><td>${means[language]}</td><td>${mend[language]}</td></tr>`,
    )}</tbody></table>`,
    container,
  );
  return container;
}
