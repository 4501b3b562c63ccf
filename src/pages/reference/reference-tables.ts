/** Tables of errors, named queries and accuracy, generated from the product's own lists so that they are up to date. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {referenceMessages} from "../../messages/reference.js";
import {element, table} from "./table.js";

type Sentence = Record<Language, string>;

interface ErrorEntry {
  code: string;
  status: number;
  remedy: Sentence;
}

interface QueryEntry {
  name: string;
  title: Sentence;
  parameters: (Sentence & {name: string; type: string; optional: boolean; fallback: unknown})[];
  columns: (Sentence & {name: string; type: string})[];
  cypher: string;
}

/** Figures of `yaodian accuracy --json`: precision and recall are null if there is nothing to judge. */
interface AccuracyReport {
  documents: ({file: string} & AccuracyFigures)[];
  all: AccuracyFigures;
}

const KINDS = ["points", "units", "roles", "unitsWithRole", "deadlines"] as const;
type AccuracyFigures = Record<
  (typeof KINDS)[number],
  {right: number; wrong: number; missed: number; precision: number | null; recall: number | null; f1: number | null}
>;

/** One row per error; each can be linked to as #code. */
export function errorTable(errors: readonly ErrorEntry[], language: Language): HTMLElement {
  const words = inLanguage(referenceMessages, language);
  const row = ({code, status, remedy}: ErrorEntry) =>
    html`<tr id=${code}><td><code>${code}</code></td><td>${status}</td><td>${remedy[language]}</td></tr>`;
  return element(table([words.code, words.status, words.remedy], errors.map(row)));
}

/** One section per named query: its question, its parameters and columns, its text. */
export const queryList = (queries: readonly QueryEntry[], language: Language): HTMLElement =>
  element(html`${queries.map((query) => querySection(query, language))}`);

function querySection({name, title, parameters, columns, cypher}: QueryEntry, language: Language): TemplateResult {
  const words = inLanguage(referenceMessages, language);
  const fallback = (value: unknown) => (value === null ? "" : html` = <code>${JSON.stringify(value)}</code>`);
  const parameter = (each: QueryEntry["parameters"][number]) =>
    html`<br><code>${each.name}</code> ${each.type}${each.optional ? "?" : ""}${fallback(each.fallback)} ${each[language]}`;
  const column = (each: QueryEntry["columns"][number]) =>
    html`<br><code>${each.name}</code> ${each.type} ${each[language]}`;
  return html`<section id=${name}><h2><code>${name}</code></h2><p>${title[language]}</p>
      <p><b>${words.parameters}</b> ${parameters.length === 0 ? words.none : parameters.map(parameter)}</p>
      <p><b>${words.columns}</b> ${columns.map(column)}</p>
      <details><summary>Cypher</summary><pre>${cypher}</pre></details>
      <p><a href=${`../console?query=${name}`}>${words.run}</a> · <code>GET /api/queries/${name}</code></p></section>`;
}

/** One row per plan, F1 of each kind with how many a person noted; a dash if the plan has none. */
export function accuracyTable({documents, all}: AccuracyReport, language: Language): HTMLElement {
  const words = inLanguage(referenceMessages, language);
  const cell = ({right, missed, f1}: AccuracyFigures["points"]) =>
    html`<td class="number">${
      f1 === null ? "—" : html`${f1.toFixed(3)} <small>${words.noted} ${right + missed}</small>`
    }</td>`;
  const cells = (figures: AccuracyFigures) => KINDS.map((kind) => cell(figures[kind]));
  const heads = KINDS.map((kind) => html`<th class="number">${words.kinds[kind]} F1</th>`);
  return element(html`<table><thead><tr><th>${words.document}</th>${heads}</tr></thead>
    <tbody>${documents.map((each) => html`<tr><td><code>${each.file}</code></td>${cells(each)}</tr>`)}
      <tr><td>${words.all}</td>${cells(all)}</tr></tbody></table>`);
}
