/**
 * The workload page as one file: figures, tables, the points in their own words, method, and what is to be checked.
 *
 * A context in, the text of an html file out. The file requests nothing from anywhere, its search is a short script of
 * its own, and it prints on A4. Links to the site would lead nowhere from a file, so it has none.
 */
import {html, nothing, render, type TemplateResult} from "lit-html";
import {MEASURES} from "../../analytics/measures.js";
import type {
  DiagnosticRow,
  DocumentRow,
  MentionRow,
  PointRow,
  ResponsibilityRow,
  SectionRow,
  UnitRow,
} from "../../analytics/rows.js";
import type {Verdict} from "../../analytics/threshold.js";
import {clauseOf, wordingOf} from "../../analytics/wording.js";
import {diagnosticMessages} from "../../messages/diagnostics.js";
import {inLanguage, sentences} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {reportMessages} from "../../messages/report.js";
import {inSentence} from "../../tables/figures.js";
import {workloadTable} from "../../tables/workload-table.js";
import {patterns} from "../shared/marks.js";
import {pointFacts} from "../shared/point-entry.js";
import {barsPicture} from "../workload/bars-picture.js";
import type {WorkloadContext} from "../workload/context.js";
import {flag} from "../workload/flag.js";
import {heatMaps} from "../workload/heat-maps.js";
import {ranksDrawing} from "../workload/ranks.js";
import {riskSentences} from "../workload/risk-card.js";
import {editSentence, madeEdits} from "../workload/scenario-edits.js";
import {headline, restsOn} from "../workload/verdict.js";
import {reportStyle} from "./report-style.js";

export interface ReportRows {
  units: readonly UnitRow[];
  sections: readonly SectionRow[];
  points: readonly PointRow[];
  responsibilities: readonly ResponsibilityRow[];
  mentions: readonly MentionRow[];
  diagnostics: readonly DiagnosticRow[];
}

/**
 * The text of the report's file.
 *
 * @param plan  with several plans counted together, its title names all of them
 * @param date  day of the data
 */
export function reportFile(context: WorkloadContext, rows: ReportRows, plan: DocumentRow, date: string): string {
  const {language, words} = context;
  const report = inLanguage(reportMessages, language);
  const ranks =
    context.loads.length < 2
      ? ""
      : html`<figure>${ranksDrawing(context, plan.title)}<figcaption>${words.giniNote}</figcaption></figure>`;
  const riskList = riskSentences(context, rows.mentions).map(({sentence}) => sentence);
  const body = asText(html`${patterns()}<main>
    ${opening(context, rows, plan, date)}
    <h2>${report.figures}</h2>
    ${context.columns.map((measure) => html`<figure>${barsPicture(context, measure, plan.title)}</figure>`)}
    ${ranks}
    ${measures(context)}${heatMapTables(context, rows)}
    <h2>${report.risks}</h2>${listOrNone(riskList, words.riskNone)}
    ${points(context, rows)}${doubts(context, rows.diagnostics)}${method(context)}
  </main>`);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(`${plan.title} ${report.name}`)}</title>`,
    `<style>${reportStyle()}</style>`,
  ].join("");
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}"><head>${head}</head>
<body>${body}<script>${SEARCH}</script></body></html>
`;
}

/** A template as text, without the comments that lit leaves in it. */
function asText(template: TemplateResult): string {
  const container = document.createElement("div");
  render(template, container);
  return container.innerHTML.replace(/<!--.*?-->/gs, "");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const listOrNone = (list: readonly string[], none: string): TemplateResult =>
  list.length === 0 ? html`<p>${none}</p>` : html`<ul>${list.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

function opening(context: WorkloadContext, rows: ReportRows, plan: DocumentRow, date: string): TemplateResult {
  const {language, verdicts} = context;
  const report = inLanguage(reportMessages, language);
  const made = madeEdits(context);
  const edits = made.map((edit) => html`<li>${editSentence(context, edit)}</li>`);
  const flagged = verdicts.filter(({kind}) => kind !== "not");
  const item = (verdict: Verdict) => html`<dt>${verdict.load.unit.name}</dt><dd>${flag(verdict, context)}</dd>`;
  return html`<p class="soft">${plan.title} · ${report.name}</p>
    <h1>${made.length === 0 ? "" : context.words.afterTrying}${headline(context)}</h1>
    <p>${restsOn(rows.responsibilities, rows.units.length, context)}</p>
    <p class="soft">${sentences(language, report.asOf(date, plan.contentHash.slice(0, 8)), report.alone)}</p>
    ${made.length === 0 ? "" : html`<p>${report.edited}</p><ol>${edits}</ol>`}
    <h2>${report.verdicts}</h2>
    ${flagged.length === 0 ? html`<p>${report.nobody}</p>` : html`<dl>${flagged.map(item)}</dl>`}`;
}

/** All figures; those above a line in bold with their mark. */
function measures(context: WorkloadContext): TemplateResult {
  const {words, state, language} = context;
  const {columns, rows} = workloadTable(context, state, language);
  const {table} = inLanguage(reportMessages, language);
  // After the unit's name, a row has all figures and then all marks.
  const count = (columns.length - 1) / 2;
  const {over, "over-without": without} = words.mark;
  const symbols: Record<string, string> = {[over]: " ▲", [without]: " △"};
  const row = ([name, ...cells]: (string | number)[]) =>
    html`<tr><th scope="row">${name}</th>${cells.slice(0, count).map((cell, index) => {
      const mark = String(cells[count + index]);
      return html`<td class=${mark === over ? "over" : ""}>${inSentence(Number(cell))}${symbols[mark] ?? ""}</td>`;
    })}</tr>`;
  return html`<h2>${table}</h2>${wideTable("", columns.slice(0, count + 1), rows.map(row))}
    <p class="soft">▲ ${over} · △ ${without}</p>`;
}

const wideTable = (kind: string, heads: readonly unknown[], rows: readonly TemplateResult[]): TemplateResult =>
  html`<div class="wide"><table class=${kind === "" ? nothing : kind}>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

function heatMapTables(context: WorkloadContext, rows: ReportRows): TemplateResult[] {
  return heatMaps(context, rows).flatMap(({title, note, table}) => {
    const {columns, rows: lines} = table();
    if (columns.length === 0) return [];
    const most = Math.max(1, ...lines.flatMap(({cells}) => cells.map(({length}) => length)));
    const heads = [context.words.unit, ...columns.map(({name}) => html`<span>${name}</span>`)];
    const cell = ({length}: readonly unknown[]) =>
      length === 0
        ? html`<td style="">–</td>`
        : html`<td style=${`--share:${Math.round((60 * length) / most)}%`}>${length}</td>`;
    const rowOf = ({load, cells}: (typeof lines)[number]) =>
      html`<tr><th scope="row">${load.unit.name}</th>${cells.map(cell)}</tr>`;
    return [html`<h2>${title}</h2>${wideTable("cross", heads, lines.map(rowOf))}<p class="soft">${note}</p>`];
  });
}

function points({language}: WorkloadContext, rows: ReportRows): TemplateResult {
  const report = inLanguage(reportMessages, language);
  const {basis, point: name, line} = inLanguage(pageMessages, language);
  const facts = pointFacts({...rows});
  return html`<h2>${report.points}</h2>
    <p class="find"><label>${report.search} <input type="search"></label> <output data-words=${report.showing}></output></p>
    <ol class="points">${rows.points.map((point) => {
      const {section, responsibilities} = facts.get(point.id)!;
      const leads = responsibilities.filter((row) => row.lead && row.leadBasis !== null);
      const leading = leads.map((row) => html` · ${report.lead}${row.name}（${basis[row.leadBasis!]}）`);
      return html`<li><p class="soft"><b>${name(point.label)}</b> ${section?.title ?? ""} · ${line(point.line)}${leading}</p>
        <p>${wordingOf(point)}<span class="soft">${clauseOf(point)}</span></p></li>`;
    })}</ol>`;
}

function doubts({language}: WorkloadContext, rows: readonly DiagnosticRow[]): TemplateResult {
  const report = inLanguage(reportMessages, language);
  const words = inLanguage(diagnosticMessages, language);
  const list = rows.map((row) =>
    sentences(
      language,
      row[language],
      words.at(row.line, row.column),
      row.suggestion === null ? "" : words.suggestion(row.suggestion),
    ),
  );
  return html`<h2>${report.check}（${list.length}）</h2>${listOrNone(list, report.noDoubts)}`;
}

function method({words, language}: WorkloadContext): TemplateResult {
  const report = inLanguage(reportMessages, language);
  return html`<h2>${report.method}</h2><p>${sentences(language, words.method1, words.method3, words.giniNote)}</p>
    <dl>${MEASURES.map(
      ({id, source}) =>
        html`<dt>${words.measure[id]}</dt><dd>${words.explain[id]}${
          source === null ? "" : html` <span class="soft">${report.source}${source}</span>`
        }</dd>`,
    )}</dl>`;
}

/** Runs in the report: hides the points that do not contain every word of the search. */
const SEARCH = `
const field = document.querySelector(".find input"), status = document.querySelector(".find output");
const all = [...document.querySelectorAll(".points > li")].map((item) => ({item, text: item.textContent.toLowerCase()}));
const find = () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const {item, text} of all) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown += 1;
  }
  status.textContent = status.dataset.words.replace("{shown}", shown).replace("{all}", all.length);
};
field.addEventListener("input", find);
find();
`;
