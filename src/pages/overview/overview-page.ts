/** 总览: what the plan is, its main finding, five figures, and the way to everything else. */
import {group} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import {collaborations} from "../../analytics/collaboration.js";
import {type Judgement, judge, USUAL_CHOICES} from "../../analytics/judgement.js";
import type {ResponsibilityRow} from "../../analytics/rows.js";
import {groupOnlyPoints} from "../../analytics/workload.js";
import {inLanguage, type Language, type Messages} from "../../messages/language.js";
import {overviewMessages} from "../../messages/overview.js";
import {workloadMessages} from "../../messages/workload.js";
import {diagnosticEntry} from "../diagnostics/diagnostic-entry.js";
import {patterns} from "../shared/marks.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import type {RowsSource} from "../shared/rows-source.js";
import {urlState} from "../shared/url-state.js";
import {headline} from "../workload/verdict.js";
import {heaviestUnits} from "./heaviest-units.js";
import {LONG_LIST, listLengths} from "./list-lengths.js";
import {pointMap} from "./point-map.js";
import {strongestTies} from "./strongest-ties.js";

const QUERIES = ["points", "sections", "units", "responsibilities", "diagnostics"] as const;
/** Diagnostics shown; the others are on their own page. */
const DIAGNOSTICS = 6;

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
  const judgement = judge(rows, USUAL_CHOICES);
  const tools = pageTools({
    language,
    page: words.page,
    plan: plan.title,
    console: pageAddress("console", {query: "responsibilities", "param.documentId": plan.id}),
  });
  return html`${patterns()}
    ${tools}
    <div class="answer"><h1>${plan.title ?? words.untitled}</h1>
      <p class="facts">${fact(words.addressees, plan.addressees, words)}${fact(words.issuer, plan.issuer, words)}${fact(
        words.number,
        plan.documentNumber,
        words,
      )}${fact(words.date, plan.date, words)}</p></div>
    ${finding(judgement, language, lengths, words)}
    ${tiles(rows, direct, words)}
    <div class="overview"><div class="stack">${heaviestUnits(judgement, language, words)}${map(rows, words)}</div>
      <div class="stack">${toCheck(rows.diagnostics, language, words)}${listLengths(
        rows.points,
        direct,
        lengths,
        words,
      )}${strongestTies(rows.units, direct, words)}</div></div>
    <p class="foot">${words.foot}</p>`;
}

const fact = (name: string, value: string | null, words: Words) =>
  html`<span>${name} ${value === null ? html`<i>${words.notWritten}</i>` : html`<b>${value}</b>`}</span>`;

function finding(judgement: Judgement, language: Language, lengths: readonly number[], words: Words): TemplateResult {
  const sentence = headline({...judgement, language, words: inLanguage(workloadMessages, language)});
  const long = lengths.filter((length) => length >= LONG_LIST).length;
  const stop = language === "zh" ? "。" : ". ";
  return html`<p class="finding"><span><b>${sentence}</b>${stop}${
    long > 0 ? words.longLists(lengths.length, long) : ""
  }</span><a href=${pageAddress("workload")}>${words.seeWorkload}</a></p>`;
}

function tiles(rows: Context["rows"], direct: readonly ResponsibilityRow[], words: Words): TemplateResult {
  const chapters = rows.sections.filter((section) => section.parentId === null).length;
  const units = rows.units.length;
  const groups = groupOnlyPoints(rows.responsibilities);
  const names = [...new Set(groups.map((row) => row.name))];
  const forms = new Set(direct.map((row) => row.raw.replace(/\s/g, ""))).size;
  const named = new Set(direct.map((row) => row.pointId)).size;
  const sections = rows.sections.length - chapters;
  const pairs = (units * (units - 1)) / 2;
  const tile = (figure: number, counted: string, name: string, note: string, to: string) =>
    html`<a class="figure-tile" href=${to}><b>${figure}</b> ${counted}<span>${name}</span><small>${note}</small></a>`;
  const {countPoint, countUnit, countPair} = words;
  const [points, workload, network] = [pageAddress("points"), pageAddress("workload"), pageAddress("network")];
  const table = pageAddress("workload", {view: "table"});
  const withGroups = pageAddress("workload", {groups: "1"});
  const groupName = words.tileGroups(names.length === 1 ? names[0]! : "");
  return html`<div class="figure-tiles">
    ${tile(rows.points.length, countPoint, words.tilePoints, words.tilePointsNote(chapters, sections), points)}
    ${tile(units, countUnit, words.tileUnits, words.tileUnitsNote(forms), workload)}
    ${tile(direct.length, countPoint, words.tileResponsibilities, words.tileResponsibilitiesNote(named), table)}
    ${tile(groups.length, countPoint, groupName, words.tileGroupsNote, withGroups)}
    ${tile(collaborations(direct).length, countPair, words.tilePairs, words.tilePairsNote(units, pairs), network)}
  </div>`;
}

const map = (rows: Context["rows"], words: Words): TemplateResult =>
  html`<section class="card"><header><h2>${words.map(rows.points.length)}</h2>
    <a class="s" href=${pageAddress("points")}>${words.list}</a></header>${pointMap(rows, words)}</section>`;

function toCheck(diagnostics: Context["rows"]["diagnostics"], language: Language, words: Words): TemplateResult {
  const entries = diagnostics.slice(0, DIAGNOSTICS).map((row) => diagnosticEntry(row, language));
  return html`<section class="card"><header><h2>${words.toCheck(diagnostics.length)}</h2>
      <a class="s" href=${pageAddress("diagnostics")}>${words.oneByOne}</a></header>
    ${
      entries.length === 0
        ? html`<p class="soft">${words.nothingToCheck}</p>`
        : html`<ul class="doubts">${entries}</ul>`
    }</section>`;
}
