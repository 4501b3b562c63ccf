/** A unit's page: its figures, its points with their words, and whom it works with. */
import {html, type TemplateResult} from "lit-html";
import {collaborations} from "../../analytics/collaboration.js";
import {type Judgement, judge, USUAL_CHOICES} from "../../analytics/judgement.js";
import {isInferred, type Measure, measureOf, USUAL} from "../../analytics/measures.js";
import {onePage} from "../../analytics/one-page.js";
import type {Verdict} from "../../analytics/threshold.js";
import {type UnitProfile, unitProfile} from "../../analytics/unit-profile.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {onePageMessages} from "../../messages/one-page.js";
import {pointMessages} from "../../messages/points.js";
import {workloadMessages} from "../../messages/workload.js";
import {inSentence} from "../../tables/figures.js";
import {exportMenu} from "../assignment/export-menu.js";
import {onePageDrawing} from "../onepage/one-page.js";
import {mark, patterns} from "../shared/marks.js";
import {memoize} from "../shared/memoize.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {downloadPicture, type PictureFormat} from "../shared/picture.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import {pointEntry, pointFacts} from "../shared/point-entry.js";
import type {RowsSource} from "../shared/rows-source.js";
import {list, oneOf, text, toggled, urlState} from "../shared/url-state.js";
import {flag} from "../workload/flag.js";
import {formsCard, type Partner, partnersCard, termsCard} from "./unit-cards.js";
import {unitSheet} from "./unit-sheet.js";

const QUERIES = ["points", "sections", "units", "responsibilities", "mentions"] as const;
type UnitState = {id: string; open: readonly string[]; view: "all" | "onepage"};
type Context = PlanContext<(typeof QUERIES)[number], UnitState>;

/** The page's element. */
export function unitPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const {unitTitle} = inLanguage(pointMessages, language);
  return planPage({
    language,
    source,
    queries: QUERIES,
    state: urlState({id: text(), open: list(), view: oneOf(["all", "onepage"], "all")}),
    title: unitTitle,
    view,
  });
}

/** Computed once for the same rows: opening a point changes no figure. */
const judged = memoize((rows: Context["rows"]) => judge(rows, USUAL_CHOICES));

function view(context: Context): TemplateResult {
  const {rows, language, document: plan, state} = context;
  const words = inLanguage(pointMessages, language);
  const {id} = state.value;
  const judgement = judged(rows);
  const verdict = judgement.verdicts.find(({load}) => load.unit.id === id);
  if (verdict === undefined) return choose(context);
  const {load} = verdict;
  if (state.value.view === "onepage") return onePageView(context, judgement, verdict);
  const {unit, figures} = load;
  const workload = inLanguage(workloadMessages, language);
  const profile = unitProfile(load, rows);
  const partners = partnersOf(id, rows);
  const flags = flag(verdict, {...judgement, words: workload, language});
  const sheet = {language, plan, date: dayOf(context), verdict, profile, partners, flags};
  const inferred = load.shares.filter(isInferred).length;
  const links = html`<a href=${pageAddress("workload", {unit: id})}>${words.seeWorkload}</a> ·
    <a href=${pageAddress("network", {pin: id})}>${words.seeNetwork}</a>`;
  const flagMark = verdict.kind === "not" ? "" : mark(verdict.kind === "certain" ? "over" : "over-without", "");
  const tile = ({id: measure, unit: counted}: Measure) =>
    html`<div class="figure-tile"><b>${inSentence(figures[measure])}</b> ${workload.unitOf[counted]}<span>${
      workload.measure[measure]
    }</span></div>`;
  return html`${patterns()}
    ${unitTools(context, unit.name)}
    <div class="unit-screen"><div class="answer"><h1>${words.unitHeadline(unit.name, figures.all, figures.lead, inferred)}</h1>
      <p>${unit.category === null ? "" : html`${words.sector} ${unit.category} · `}${words.aliases(
        unit.aliases.join("、") || unit.name,
      )} · ${links}</p></div>
    <p class=${verdict.kind === "not" ? "soft" : "flag"}>${flagMark} ${flags}</p>
    <div class="figure-tiles">${USUAL.map(measureOf).map(tile)}</div>
    <div class="overview"><section class="card unit-points">${pointsBySection(context, profile, id)}</section>
    <div class="stack">${partnersCard(partners, words)}${termsCard(profile, words, language)}${formsCard(
      profile,
      words,
      language,
    )}</div></div></div>
    ${unitSheet(sheet)}`;
}

/** Units that share a point with this one, strongest first. */
const partnersOf = (id: string, rows: Context["rows"]): Partner[] =>
  collaborations(rows.responsibilities.filter((row) => row.unitId !== null))
    .filter((tie) => tie.a === id || tie.b === id)
    .map((tie) => {
      const partner = tie.a === id ? tie.b : tie.a;
      return {id: partner, name: rows.units.find((row) => row.id === partner)?.name ?? partner, points: tie.points};
    });

function unitTools(context: Context, name: string): TemplateResult {
  const {rows, language, document: plan, state} = context;
  const words = inLanguage(pointMessages, language);
  const options = {language, plan: plan.title, date: dayOf(context), unitId: state.value.id};
  const onePageName = inLanguage(onePageMessages, language).name;
  return pageTools({
    language,
    page: words.unitPage,
    plan: plan.title,
    console: pageAddress("console", {query: "partners", "param.documentId": plan.id, "param.unit": name}),
    more: html`<button type="button" class="btn wide" @click=${() => print()}>${words.printUnit}</button>
      <a class="btn line" href=${state.href({view: "onepage"})}>${onePageName}</a>${exportMenu(rows, options)}`,
  });
}

/** The points under their sections; each can be opened to its quoted words. */
function pointsBySection({rows, language, state}: Context, {sections}: UnitProfile, id: string): TemplateResult {
  const facts = pointFacts(rows);
  const units = new Map(rows.units.map((row) => [row.id, row]));
  const {open} = state.value;
  const toggle = (pointId: string) => state.set({open: toggled(open, pointId)});
  return html`${sections.map(
    ({heading, shares}) =>
      html`${heading === "" ? "" : html`<h2 class="section-heading s">${heading}</h2>`}<ul>${shares.map((share) =>
        pointEntry(facts.get(share.point.id)!, {
          language,
          unitId: id,
          basis: share.lead ? share.leadBasis : null,
          role: share.role,
          open: open.includes(share.point.id),
          onToggle: () => toggle(share.point.id),
          units,
        }),
      )}</ul>`,
  )}`;
}

const dayOf = ({graph}: Context): string => graph.loadedAt?.slice(0, 10) ?? "–";

/** The picture for a director, with its downloads. */
function onePageView(context: Context, {loads, lines, coordinators}: Judgement, verdict: Verdict): TemplateResult {
  const {rows, language, document: plan, state} = context;
  const words = inLanguage(onePageMessages, language);
  const {load} = verdict;
  const page = onePage(verdict, loads, lines, coordinators, rows);
  const save = (format: PictureFormat) => (event: Event) => {
    const drawing = (event.currentTarget as HTMLElement).closest(".page")?.querySelector<SVGSVGElement>("svg.one-page");
    if (drawing) void downloadPicture(drawing, `${load.unit.name}-${words.name}`, format);
  };
  const button = (format: PictureFormat) =>
    html`<button type="button" class="btn" @click=${save(format)}>${words[format]}</button>`;
  const frame = {
    language,
    plan: plan.title,
    date: dayOf(context),
    fingerprint: plan.contentHash.slice(0, 8),
  };
  return html`${patterns()}
    ${pageTools({
      language,
      page: words.name,
      plan: plan.title,
      more: html`${button("png")}${button("svg")}
      <button type="button" class="btn" @click=${() => print()}>${words.print}</button>
      <a class="btn line" href=${state.href({view: "all"})}>${words.back}</a>`,
    })}
    <div class="one-page-frame">${onePageDrawing(page, frame)}</div>`;
}

/** Without a known id: says so, and lists the units of the plan. */
function choose({rows, language, document: plan, state}: Context): TemplateResult {
  const words = inLanguage(pointMessages, language);
  const {id} = state.value;
  return html`${pageTools({language, page: words.unitPage, plan: plan.title})}
    <div class="answer"><h1>${id === "" ? words.unitTitle : words.unknownUnit(id)}</h1><p>${words.chooseUnit}</p></div>
    <ul class="card unit-choice">${rows.units.map(
      (row) => html`<li><a href=${pageAddress("unit", {id: row.id})}>${row.name}</a></li>`,
    )}</ul>`;
}
