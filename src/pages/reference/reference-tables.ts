/** Tables of the reference pages, made from the product's own lists so that they cannot lag behind. */
import {html, render} from "lit-html";
import type {Language} from "../../messages/language.js";

type Sentence = Record<Language, string>;

export interface ErrorEntry {
  code: string;
  status: number;
  remedy: Sentence;
}

export interface QueryEntry {
  name: string;
  title: Sentence;
  parameters: (Sentence & {name: string; type: string; optional: boolean; fallback: unknown})[];
  columns: (Sentence & {name: string; type: string})[];
  cypher: string;
}

/** Figures of `yaodian accuracy --json`: precision and recall are null where there is nothing to judge. */
export interface AccuracyReport {
  documents: ({file: string} & AccuracyFigures)[];
  all: AccuracyFigures;
}

const KINDS = ["points", "units", "roles", "unitsWithRole", "deadlines"] as const;
type AccuracyFigures = Record<
  (typeof KINDS)[number],
  {right: number; wrong: number; missed: number; precision: number | null; recall: number | null; f1: number | null}
>;

const HEADS = {
  zh: {
    code: "代码",
    status: "HTTP",
    remedy: "怎么办",
    parameters: "参数",
    columns: "列",
    run: "在控制台里打开",
    none: "没有参数",
    document: "文件",
    all: "合计",
    points: "任务",
    units: "单位",
    roles: "角色",
    unitsWithRole: "单位和角色",
    deadlines: "时限",
    noted: "标注",
  },
  en: {
    code: "code",
    status: "HTTP",
    remedy: "what to do",
    parameters: "parameters",
    columns: "columns",
    run: "open in the console",
    none: "none",
    document: "document",
    all: "all",
    points: "points",
    units: "units",
    roles: "roles",
    unitsWithRole: "unit and role",
    deadlines: "deadlines",
    noted: "noted",
  },
} as const;

/** One row a failure. */
export function errorTable(errors: readonly ErrorEntry[], language: Language): HTMLElement {
  const heads = HEADS[language];
  return element(html`<table><thead><tr><th>${heads.code}</th><th>${heads.status}</th><th>${heads.remedy}</th></tr></thead>
    <tbody>${errors.map(({code, status, remedy}) => html`<tr id=${code}><td><code>${code}</code></td><td>${status}</td><td>${remedy[language]}</td></tr>`)}</tbody></table>`);
}

/** One part a named query: its question, what it takes and answers, its text. */
export function queryList(queries: readonly QueryEntry[], language: Language): HTMLElement {
  const heads = HEADS[language];
  const fallback = (value: unknown) => (value === null ? "" : html` = <code>${JSON.stringify(value)}</code>`);
  return element(
    html`${queries.map(
      ({
        name,
        title,
        parameters,
        columns,
        cypher,
      }) => html`<section id=${name}><h2><code>${name}</code></h2><p>${title[language]}</p>
      <p><b>${heads.parameters}</b> ${parameters.length === 0 ? heads.none : parameters.map((each) => html`<br><code>${each.name}</code> ${each.type}${each.optional ? "?" : ""}${fallback(each.fallback)} ${each[language]}`)}</p>
      <p><b>${heads.columns}</b> ${columns.map((each) => html`<br><code>${each.name}</code> ${each.type} ${each[language]}`)}</p>
      <details><summary>Cypher</summary><pre>${cypher}</pre></details>
      <p><a href=${`../console?query=${name}`}>${heads.run}</a> · <code>GET /api/queries/${name}</code></p></section>`,
    )}`,
  );
}

/** One row a plan, F1 of each kind with how many a person noted; a dash where the plan has none. */
export function accuracyTable({documents, all}: AccuracyReport, language: Language): HTMLElement {
  const heads = HEADS[language];
  const cells = (figures: AccuracyFigures) =>
    KINDS.map((kind) => {
      const {right, missed, f1} = figures[kind];
      return html`<td class="number">${f1 === null ? "—" : html`${f1.toFixed(3)} <small>${heads.noted} ${right + missed}</small>`}</td>`;
    });
  return element(html`<table><thead><tr><th>${heads.document}</th>${KINDS.map((kind) => html`<th class="number">${heads[kind]} F1</th>`)}</tr></thead>
    <tbody>${documents.map((each) => html`<tr><td><code>${each.file}</code></td>${cells(each)}</tr>`)}
      <tr><td>${heads.all}</td>${cells(all)}</tr></tbody></table>`);
}

function element(template: ReturnType<typeof html>): HTMLElement {
  const root = document.createElement("div");
  render(template, root);
  return root;
}
