/**
 * The workload page as one file: figures, tables, the points in their own words, method, and what is to be checked.
 *
 * A context in, the text of an html file out; it asks for nothing from anywhere, its search is a few lines of its own,
 * and it prints on A4. Links lead nowhere in a file, so it has none but those within it.
 */
import {html, render, type TemplateResult} from "lit-html";
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
import {clauseOf, wordingOf} from "../../analytics/wording.js";
import {diagnosticMessages} from "../../messages/diagnostics.js";
import {inLanguage, sentences} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {reportMessages} from "../../messages/report.js";
import {workloadTable} from "../../tables/workload-table.js";
import {patterns} from "../shared/marks.js";
import {pointFacts} from "../shared/point-entry.js";
import {barsPicture} from "../workload/bars-picture.js";
import type {WorkloadContext} from "../workload/context.js";
import {flag} from "../workload/flag.js";
import {heatMaps} from "../workload/heat-maps.js";
import {ranksDrawing} from "../workload/ranks.js";
import {riskSentences} from "../workload/risk-card.js";
import {editSentence} from "../workload/scenario-card.js";
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
 * @param plan  its title may stand for several plans
 * @param date  day of the data
 */
export function reportFile(context: WorkloadContext, rows: ReportRows, plan: DocumentRow, date: string): string {
  const {language, words} = context;
  const report = inLanguage(reportMessages, language);
  const title = `${plan.title} ${report.name}`;
  const body = written(html`${patterns()}<main>
    ${opening(context, rows, plan, date)}
    <h2>${report.figures}</h2>
    ${context.columns.map((measure) => html`<figure>${barsPicture(context, measure, plan.title)}</figure>`)}
    ${context.loads.length < 2 ? "" : html`<figure>${ranksDrawing(context, plan.title)}<figcaption>${words.giniNote}</figcaption></figure>`}
    ${measures(context)}${crosses(context, rows)}
    <h2>${report.risks}</h2>${listed(
      riskSentences(context, rows.mentions).map(({sentence}) => sentence),
      words.riskNone,
    )}
    ${points(context, rows)}${doubts(context, rows.diagnostics)}${method(context)}
  </main>`);
  const script = `<script>${SEARCH}</script>`;
  return `<!doctype html>\n<html lang="${language === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><style>${reportStyle()}</style></head>\n<body>${body}${script}</body></html>\n`;
}

/** A template as text, without the marks that lit leaves. */
function written(template: TemplateResult): string {
  const place = document.createElement("div");
  render(template, place);
  return place.innerHTML.replace(/<!--.*?-->/gs, "");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const listed = (list: readonly string[], none: string): TemplateResult =>
  list.length === 0 ? html`<p>${none}</p>` : html`<ul>${list.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

function opening(context: WorkloadContext, rows: ReportRows, plan: DocumentRow, date: string): TemplateResult {
  const {language, scenario, verdicts} = context;
  const report = inLanguage(reportMessages, language);
  const made = scenario.edits.filter((edit) => !scenario.refused.some((no) => no.edit === edit));
  const flagged = verdicts.filter(({kind}) => kind !== "not");
  return html`<p class="soft">${plan.title} · ${report.name}</p>
    <h1>${made.length === 0 ? "" : context.words.afterTrying}${headline(context)}</h1>
    <p>${restsOn(rows.responsibilities, rows.units.length, context)}</p>
    <p class="soft">${sentences(language, report.asOf(date, plan.contentHash.slice(0, 8)), report.alone)}</p>
    ${made.length === 0 ? "" : html`<p>${report.edited}</p><ol>${made.map((edit) => html`<li>${editSentence(context, edit)}</li>`)}</ol>`}
    <h2>${report.verdicts}</h2>
    ${
      flagged.length === 0
        ? html`<p>${report.nobody}</p>`
        : html`<dl>${flagged.map((verdict) => html`<dt>${verdict.load.unit.name}</dt><dd>${flag(verdict, context)}</dd>`)}</dl>`
    }`;
}

/** All figures; what is above a line stands bold with its sign. */
function measures(context: WorkloadContext): TemplateResult {
  const {words, state, language} = context;
  const {columns, rows} = workloadTable(context, state, language);
  const of = (columns.length - 1) / 2;
  const over = words.sign.over;
  const without = words.sign["over-without"];
  return html`<h2>${inLanguage(reportMessages, language).table}</h2><div class="wide"><table><thead><tr>${columns.slice(0, of + 1).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([name, ...cells]) =>
        html`<tr><th scope="row">${name}</th>${cells.slice(0, of).map((cell, index) => {
          const sign = cells[of + index];
          return html`<td class=${sign === over ? "over" : ""}>${Number(Number(cell).toFixed(2))}${sign === over ? " ▲" : sign === without ? " △" : ""}</td>`;
        })}</tr>`,
    )}</tbody></table></div><p class="soft">▲ ${over} · △ ${without}</p>`;
}

function crosses(context: WorkloadContext, rows: ReportRows): TemplateResult[] {
  return heatMaps(context, rows).flatMap(({title, note, table}) => {
    const {columns, rows: lines} = table();
    if (columns.length === 0) return [];
    const most = Math.max(1, ...lines.flatMap(({cells}) => cells.map(({length}) => length)));
    return [
      html`<h2>${title}</h2><div class="wide"><table class="cross"><thead><tr><th scope="col">${context.words.unit}</th>${columns.map(({name}) => html`<th scope="col"><span>${name}</span></th>`)}</tr></thead>
      <tbody>${lines.map(({load, cells}) => html`<tr><th scope="row">${load.unit.name}</th>${cells.map(({length}) => html`<td style=${length === 0 ? "" : `--share:${Math.round((60 * length) / most)}%`}>${length === 0 ? "–" : length}</td>`)}</tr>`)}</tbody></table></div><p class="soft">${note}</p>`,
    ];
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
      return html`<li><p class="soft"><b>${name(point.label)}</b> ${section?.title ?? ""} · ${line(point.line)}${leads.map((row) => html` · ${report.lead}${row.name}（${basis[row.leadBasis!]}）`)}</p>
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
  return html`<h2>${report.check}（${list.length}）</h2>${listed(list, report.noDoubts)}`;
}

function method({words, language}: WorkloadContext): TemplateResult {
  const report = inLanguage(reportMessages, language);
  return html`<h2>${report.method}</h2><p>${sentences(language, words.method1, words.method3, words.giniNote)}</p>
    <dl>${MEASURES.map(({id, source}) => html`<dt>${words.measure[id]}</dt><dd>${words.explain[id]}${source === null ? "" : html` <span class="soft">${report.source}${source}</span>`}</dd>`)}</dl>`;
}

/** Runs in the report: hides the points that do not hold every word asked for. */
const SEARCH = `
const field = document.querySelector(".find input"), told = document.querySelector(".find output");
const all = [...document.querySelectorAll(".points > li")].map((item) => ({item, text: item.textContent.toLowerCase()}));
const find = () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const {item, text} of all) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) shown += 1;
  }
  told.textContent = told.dataset.words.replace("{shown}", shown).replace("{all}", all.length);
};
field.addEventListener("input", find);
find();
`;
