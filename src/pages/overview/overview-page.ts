/** 总览: what the plan is, its one finding, five figures, and the way to everything else. */
import {group, median} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import {collaborations} from "../../analytics/collaboration.js";
import type {ResponsibilityRow, UnitRow} from "../../analytics/rows.js";
import {thresholds, verdicts} from "../../analytics/threshold.js";
import {coordinatingUnit, groupOnlyPoints, MEASURES, parts, workloads} from "../../analytics/workload.js";
import {inLanguage, type Language, type Messages} from "../../messages/language.js";
import {overviewMessages} from "../../messages/overview.js";
import {workloadMessages} from "../../messages/workload.js";
import {inSentence} from "../../tables/figures.js";
import {diagnosticEntry} from "../diagnostics/diagnostic-entry.js";
import {partKey, patterns} from "../shared/marks.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import type {RowsSource} from "../shared/rows-source.js";
import {urlState} from "../shared/url-state.js";
import {bar} from "../workload/bars.js";
import {headline} from "../workload/verdict.js";
import {pointMap} from "./point-map.js";

const QUERIES = ["points", "sections", "units", "responsibilities", "diagnostics"] as const;
const HEAVIEST = 10;
const TIES = 13;
const LONG_LIST = 8;

type Context = PlanContext<(typeof QUERIES)[number], Record<string, never>>;
type Words = Messages<typeof overviewMessages>;

/** The page's element. */
export function overviewPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const {title} = inLanguage(overviewMessages, language);
  return planPage({language, source, queries: QUERIES, state: urlState({}), title, view});
}

function view({rows, language, document: plan}: Context): TemplateResult {
  const words = inLanguage(overviewMessages, language);
  const direct = rows.responsibilities.filter((row) => row.unitId !== null);
  const lengths = [...group(direct, (row) => row.pointId).values()].map((list) => list.length);
  return html`${patterns()}
    ${pageTools({language, page: words.page, plan: plan.title, console: pageAddress("console", {query: "responsibilities", "param.documentId": plan.id})})}
    <div class="answer"><h1>${plan.title ?? words.untitled}</h1>
      <p class="facts">${fact(words.addressees, plan.addressees, words)}${fact(words.issuer, plan.issuer, words)}${fact(words.number, plan.documentNumber, words)}${fact(words.date, plan.date, words)}</p></div>
    ${finding(rows, language, lengths, words)}
    ${tiles(rows, direct, words)}
    <div class="overview"><div class="stack">${heaviest(rows, language, words)}
        <section class="card"><header><h2>${words.map(rows.points.length)}</h2><a class="s" href=${pageAddress("points")}>${words.list}</a></header>${pointMap(rows, words)}</section></div>
      <div class="stack">${toCheck(rows.diagnostics, language, words)}${lengthChart(rows, direct, lengths, words)}${ties(rows.units, direct, words)}</div></div>
    <p class="foot">${words.foot}</p>`;
}

const fact = (name: string, value: string | null, words: Words) =>
  html`<span>${name} ${value === null ? html`<i>${words.notWritten}</i>` : html`<b>${value}</b>`}</span>`;

function finding(rows: Context["rows"], language: Language, lengths: readonly number[], words: Words): TemplateResult {
  const loads = workloads(rows);
  const coordinator = coordinatingUnit(loads);
  const coordinators = coordinator === null ? [] : [coordinator];
  const lines = thresholds(loads, "tukey", coordinators);
  const sentence = headline({
    language,
    words: inLanguage(workloadMessages, language),
    lines,
    verdicts: verdicts(loads, lines, coordinators),
  });
  const long = lengths.filter((length) => length >= LONG_LIST).length;
  return html`<p class="finding"><span><b>${sentence}</b>${language === "zh" ? "。" : ". "}${long > 0 ? words.longLists(lengths.length, long) : ""}</span><a href=${pageAddress("workload")}>${words.seeWorkload}</a></p>`;
}

function tiles(rows: Context["rows"], direct: readonly ResponsibilityRow[], words: Words): TemplateResult {
  const chapters = rows.sections.filter((section) => section.parentId === null).length;
  const units = rows.units.length;
  const groups = groupOnlyPoints(rows.responsibilities);
  const names = [...new Set(groups.map((row) => row.name))];
  const forms = new Set(direct.map((row) => row.raw.replace(/\s/g, ""))).size;
  const tile = (figure: number, counted: string, name: string, note: string, to: string) =>
    html`<a class="figure-tile" href=${to}><b>${figure}</b> ${counted}<span>${name}</span><small>${note}</small></a>`;
  return html`<div class="figure-tiles">
    ${tile(rows.points.length, words.countPoint, words.tilePoints, words.tilePointsNote(chapters, rows.sections.length - chapters), pageAddress("points"))}
    ${tile(units, words.countUnit, words.tileUnits, words.tileUnitsNote(forms), pageAddress("workload"))}
    ${tile(direct.length, words.countPoint, words.tileResponsibilities, words.tileResponsibilitiesNote(new Set(direct.map((row) => row.pointId)).size), pageAddress("workload", {view: "table"}))}
    ${tile(groups.length, words.countPoint, words.tileGroups(names.length === 1 ? names[0]! : ""), words.tileGroupsNote, pageAddress("workload", {groups: "1"}))}
    ${tile(collaborations(direct).length, words.countPair, words.tilePairs, words.tilePairsNote(units, (units * (units - 1)) / 2), pageAddress("network"))}
  </div>`;
}

function heaviest(rows: Context["rows"], language: Language, words: Words): TemplateResult {
  const workload = inLanguage(workloadMessages, language);
  const loads = workloads(rows);
  const coordinator = coordinatingUnit(loads);
  const {line, without} = thresholds(loads, "tukey", coordinator === null ? [] : [coordinator]).all;
  const most = Math.max(loads[0]?.figures.all ?? 1, line ?? 0);
  return html`<section class="card"><header><h2>${words.heaviest}</h2><a class="s" href=${pageAddress("workload")}>${words.allUnits(loads.length)}</a></header>
    ${line === null ? "" : html`<p class="line-key"><b>${workload.lineAt(inSentence(line))}</b>${without === null || coordinator === null ? "" : html`<span>${workload.lineWithout(coordinator.unit.name, inSentence(without))}</span>`}</p>`}
    <ol class="heaviest">${loads.slice(0, HEAVIEST).map((load) => {
      const over = line !== null && load.figures.all > line;
      return html`<li><a class=${over ? "over" : ""} href=${pageAddress("workload", {unit: load.unit.id})}><span class="name">${load.unit.name}</span><span class="value">${load.figures.all}</span>${bar(parts(load, MEASURES[0]!), most, line, without)}</a></li>`;
    })}</ol>
    <div class="legend">${(["certain", "strong", "weak", "rest"] as const).map((part) => html`<span>${partKey(part)}${workload.part[part]}</span>`)}</div></section>`;
}

function toCheck(diagnostics: Context["rows"]["diagnostics"], language: Language, words: Words): TemplateResult {
  return html`<section class="card"><header><h2>${words.toCheck(diagnostics.length)}</h2><a class="s" href=${pageAddress("diagnostics")}>${words.oneByOne}</a></header>
    ${diagnostics.length === 0 ? html`<p class="soft">${words.nothingToCheck}</p>` : html`<ul class="doubts">${diagnostics.slice(0, 6).map((row) => diagnosticEntry(row, language))}</ul>`}</section>`;
}

function lengthChart(
  rows: Context["rows"],
  direct: readonly ResponsibilityRow[],
  lengths: readonly number[],
  words: Words,
): TemplateResult {
  if (lengths.length === 0) return html``;
  const longest = Math.max(...lengths);
  const counts = Array.from({length: longest}, (_, index) => lengths.filter((length) => length === index + 1).length);
  const most = Math.max(...counts);
  const long = new Set(direct.filter((row) => row.of >= LONG_LIST).map((row) => row.pointId));
  const labels = rows.points.filter((point) => long.has(point.id)).map((point) => point.label);
  return html`<section class="card"><header><h2>${words.lengths}</h2><span class="s">${words.lengthsNote(lengths.length, inSentence(median(lengths) ?? 0))}</span></header>
    <div class="lengths" style=${`--columns:${longest}`}>${counts.map(
      (count, index) =>
        html`<div><b>${count}</b><i class=${index + 1 <= 3 ? "few" : index + 1 <= 7 ? "some" : "many"} style=${`height:${(96 * count) / most}px`}></i><small>${words.units(index + 1)}</small></div>`,
    )}</div>
    ${labels.length > 0 ? html`<p class="foot">${words.longOnes(labels.length, labels.join("、"))}</p>` : ""}</section>`;
}

function ties(units: readonly UnitRow[], direct: readonly ResponsibilityRow[], words: Words): TemplateResult {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const order = new Map(workOrder(direct));
  const all = collaborations(direct);
  const most = all[0]?.points ?? 1;
  const pair = (a: string, b: string) => ((order.get(a) ?? 0) >= (order.get(b) ?? 0) ? [a, b] : [b, a]);
  return html`<section class="card"><header><h2>${words.ties}</h2><a class="s" href=${pageAddress("network")}>${words.network}</a></header>
    ${
      all.length === 0
        ? html`<p class="soft">${words.noTies}</p>`
        : html`<ol class="ties">${all.slice(0, TIES).map(({a, b, points}) => {
            const [first, second] = pair(a, b).map((id) => names.get(id) ?? id);
            return html`<li><a href=${pageAddress("network", {view: "ties"})}><span>${first} – ${second}</span><b>${points}</b><i style=${`width:${(100 * points) / most}%`}></i></a></li>`;
          })}</ol><p class="foot">${words.tiesNote(Math.min(TIES, all.length), all.length)}</p>`
    }</section>`;
}

/** How many points name each unit: the heavier one of a pair is named first. */
const workOrder = (direct: readonly ResponsibilityRow[]): [string, number][] =>
  [...group(direct, (row) => row.unitId as string)].map(([id, list]) => [id, list.length]);
