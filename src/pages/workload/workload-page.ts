/** 任务量: which units carry too much, by how much, whether that depends on the counting, and because of which points. */
import {html, type TemplateResult} from "lit-html";
import {measureOf} from "../../analytics/measures.js";
import type {DocumentRow, ResponsibilityRow} from "../../analytics/rows.js";
import {groupOnlyPoints} from "../../analytics/workload.js";
import {inLanguage, type Language, sentences} from "../../messages/language.js";
import {workloadMessages} from "../../messages/workload.js";
import {exportMenu} from "../assignment/export-menu.js";
import {reportButton} from "../report/report-button.js";
import {type DeferredPart, type DeferredParts, deferredParts} from "../shared/deferred-render.js";
import {patterns} from "../shared/marks.js";
import {memoize} from "../shared/memoize.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {planPage} from "../shared/plan-page.js";
import type {PointFacts} from "../shared/point-entry.js";
import type {RowsSource} from "../shared/rows-source.js";
import {bars} from "./bars.js";
import {barsPicture} from "./bars-picture.js";
import {comparisonCard} from "./comparison-card.js";
import type {WorkloadContext, WorkloadState} from "./context.js";
import {controls, coordinatorChoices} from "./controls.js";
import {countedPlans, EVERY, othersIn, titleOf} from "./counted-plans.js";
import {heatMap} from "./heat-map.js";
import {heatMaps} from "./heat-maps.js";
import {downloadMeasures, measureTable} from "./measure-table.js";
import {membersCard} from "./members-card.js";
import {ownColumnsCard} from "./own-columns-card.js";
import {type Attempt, attempt, factsOf, type PageContext, QUERIES, workloadContext} from "./page-context.js";
import {workloadState} from "./page-state.js";
import {panel} from "./panel.js";
import {pictureButtons} from "./picture-buttons.js";
import {rankTable} from "./ranks.js";
import {riskCard} from "./risk-card.js";
import {scenarioCard} from "./scenario-card.js";
import {suggestionCard} from "./suggestion-card.js";
import {headline, restsOn, verdictCards} from "./verdict.js";

/** Cards below the first screens, from top to bottom. */
const BELOW = [
  "suggestions",
  "risk",
  "members",
  "own",
  "comparison",
  "section",
  "target",
  "activity",
  "month",
] as const;
/** Parts of the page that are drawn after the rest. */
type DeferredName = "coordinators" | "ranks" | (typeof BELOW)[number];
/** With more units than this, rows and cards outside the window are laid out only when they come into view. */
const MANY = 60;

/** The page's element. */
export function workloadPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const words = inLanguage(workloadMessages, language);
  const state = workloadState();
  const deferred = deferredParts<DeferredName>();
  let parts: DeferredPart<DeferredName>[] = [];
  return planPage({
    language,
    source,
    queries: QUERIES,
    state,
    title: words.title,
    others: (documents, chosen) => othersIn(state.value.with, documents, chosen),
    view: (context) => {
      const drawn = view(context, source, deferred);
      parts = drawn.parts;
      return drawn.page;
    },
    drawn: () => deferred.draw(parts),
  });
}

/** The page, and its parts that are drawn afterwards. */
function view(
  context: PageContext,
  source: RowsSource,
  deferred: DeferredParts<DeferredName>,
): {page: TemplateResult; parts: DeferredPart<DeferredName>[]} {
  const {rows, language, document: chosen, documents, counted} = context;
  const plan = {...chosen, title: titleOf(counted, chosen, language)};
  const tried = attempt(rows, context.state.value.try.join(","));
  const page = workloadContext(context, tried);
  const {words} = page;
  const date = context.graph.loadedAt?.slice(0, 10) ?? "–";
  const tools = pageTools({
    language,
    page: words.page,
    plan: plan.title,
    onCsv: () => downloadMeasures(page, `${plan.title}-${words.page}`),
    console: pageAddress("console", {query: "unit-workload", "param.documentId": plan.id}),
    more: html`${reportButton(page, tried.rows, {plan, counted, date, source})}${exportMenu(rows, {
      language,
      plan: plan.title,
      date,
    })}`,
  });
  const drawn = html`${patterns()}
    ${missing(page, documents).map((sentence) => html`<p class="notice" role="status">${sentence}</p>`)}
    ${tools}
    <div class="answer"><h1>${tried.made > 0 ? words.afterTrying : ""}${headline(page)}</h1>
      <p>${restsOn(tried.rows.responsibilities, rows.units.length, page)}</p></div>
    ${page.loads.length === 0 ? "" : body(context, page, tried, {plan, date, slot: deferred.slot})}`;
  const parts: DeferredPart<DeferredName>[] = [
    ["coordinators", () => coordinatorChoices(page)],
    ["ranks", () => rankTable(page, plan)],
    ["suggestions", () => suggestionCard(page)],
    ["risk", () => riskCard(page, rows.mentions)],
    ["members", () => membersCard(page, chosen.id)],
    ["own", () => ownColumnsCard(page, plan, rows)],
    ["comparison", () => comparisonCard(page, source, documents)],
    ...heatMaps(page, rows).map(
      (map): DeferredPart<DeferredName> => [map.key, () => heatMap(page, map, {plan: plan.title, documentId: plan.id})],
    ),
  ];
  return {page: drawn, parts};
}

/** Everything below the answer: verdicts, choices, the scenario, bars with the side panel, and the cards. */
function body(
  {rows, language, document: chosen, documents, counted}: PageContext,
  page: WorkloadContext,
  tried: Attempt,
  {plan, date, slot}: {plan: DocumentRow; date: string; slot: DeferredParts<DeferredName>["slot"]},
): TemplateResult {
  const {words, state} = page;
  const groups = groupsOf(rows.responsibilities);
  const facts = factsOf(tried.rows);
  const names = {names: [...new Set(groups.map((row) => row.name))].join("、"), points: groups.length};
  const plans = countedPlans(documents, counted, chosen, language, (ids) => page.href({with: ids, unit: "", open: []}));
  const many = page.loads.length > MANY ? " many" : "";
  const groupSentence = groups.length > 0 ? words.method2(labels(groups, facts), groups.length) : "";
  return html`
    ${verdictCards(page)}
    ${controls(page, names, slot("coordinators"), plans)}
    ${state.groups ? html`<p class="notice">${words.groupsAssumed(rows.units.length)}</p>` : ""}
    ${scenarioCard(page, plan, date)}
    <div class=${`columns${many}`}><div class="stack">${loadCard(page, plan.title)}${slot("ranks")}</div>${panel(
      page,
      facts,
      new Map(rows.units.map((unit) => [unit.id, unit])),
    )}</div>
    <div class=${`stack crosses${many}`}>${BELOW.map(slot)}</div>
    <p class="foot">${sentences(language, words.method1, groupSentence, words.method3)}
      <a href=${pageAddress("about/method")}>${words.details}</a></p>`;
}

/** The workload of every unit, as bars or as a table. */
function loadCard(page: WorkloadContext, plan: string): TemplateResult {
  const {words, state, set} = page;
  const measure = measureOf(state.method);
  const tab = (view: WorkloadState["view"], label: string) =>
    html`<button type="button" aria-pressed=${state.view === view} @click=${() => set({view})}>${label}</button>`;
  const pictures = pictureButtons(() => barsPicture(page, measure, plan), `${plan}-${words.measure[measure.id]}`);
  return html`<section class="card load"><header><h2>${words.chartTitle}</h2>
      <span class="tabs">${pictures}${tab("chart", words.chart)}${tab("table", words.table)}</span></header>
    ${state.view === "chart" ? bars(page, measure) : measureTable(page)}</section>`;
}

/** Sentences about units and plans that the link asks for and that are not there. */
function missing({state, words, loads}: WorkloadContext, documents: readonly DocumentRow[]): string[] {
  const {unit} = state;
  const plans = state.with.filter((id) => id !== EVERY && documents.every((row) => row.id !== id));
  return [
    ...(unit === "" || unit === "none" || loads.some((load) => load.unit.id === unit) ? [] : [words.unitMissing(unit)]),
    ...(plans.length === 0 ? [] : [words.plansMissing(plans.join("、"))]),
  ];
}

const groupsOf = memoize(groupOnlyPoints);

function labels(groups: readonly ResponsibilityRow[], facts: ReadonlyMap<string, PointFacts>): string {
  return groups.map((row) => facts.get(row.pointId)?.point.label ?? "").join("、");
}
