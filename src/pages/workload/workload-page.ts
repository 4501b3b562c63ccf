/** 任务量: which units carry too much, by how much, whether that depends on the counting, and because of which points. */
import {html, type TemplateResult} from "lit-html";
import {judge} from "../../analytics/judgement.js";
import {MEASURES, type MeasureId, measureOf, USUAL} from "../../analytics/measures.js";
import type {DocumentRow, ResponsibilityRow} from "../../analytics/rows.js";
import {type Applied, applyEdits, type Edit, readEdit} from "../../analytics/scenario.js";
import type {LineMethod} from "../../analytics/threshold.js";
import {
  directLoads,
  groupOnlyPoints,
  LIST_BORDERS,
  type UnitLoad,
  type WorkloadOptions,
  type WorkloadRows,
  withGroupPoints,
} from "../../analytics/workload.js";
import {inLanguage, type Language, sentences} from "../../messages/language.js";
import {workloadMessages} from "../../messages/workload.js";
import {exportMenu} from "../assignment/export-menu.js";
import {reportButton} from "../report/report-button.js";
import {type DeferredPart, type DeferredParts, deferredParts} from "../shared/deferred-render.js";
import {patterns} from "../shared/marks.js";
import {memoize} from "../shared/memoize.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import {pointFacts} from "../shared/point-entry.js";
import type {RowsSource} from "../shared/rows-source.js";
import {flag, list, number, oneOf, type Parameter, text, urlState} from "../shared/url-state.js";
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
import {keptColumns, valuesOf} from "./own-columns-store.js";
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
const QUERIES = ["points", "sections", "units", "responsibilities", "mentions"] as const;
type Context = PlanContext<(typeof QUERIES)[number], WorkloadState>;

/** A rule by its name, or a number. */
const LINE: Parameter<LineMethod | number> = {
  fallback: "tukey",
  read: (value) => oneOf<LineMethod>(["tukey", "robust-z"], "tukey").read(value) ?? number(0, {min: 0}).read(value),
  write: String,
};

const COLUMNS: Parameter<readonly MeasureId[]> = {
  fallback: USUAL,
  read: (value) => {
    const wanted = value.split(",");
    const known = MEASURES.map(({id}) => id).filter((id) => wanted.includes(id));
    return known.length > 0 && known.length === wanted.length ? known : undefined;
  },
  write: (value) => value.join(","),
};

/** The page's element. */
export function workloadPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const words = inLanguage(workloadMessages, language);
  const state = urlState({
    method: oneOf(
      MEASURES.map(({id}) => id),
      "all",
    ),
    line: LINE,
    without: flag(),
    apart: list(),
    columns: COLUMNS,
    short: number(LIST_BORDERS.short, {min: 1, max: 999}),
    long: number(LIST_BORDERS.long, {min: 1, max: 999}),
    order: oneOf(["load", "rank"], "load"),
    try: list(),
    named: text(),
    own: text(),
    ownIs: text(),
    with: list(),
    beside: list(),
    by: text(),
    all: flag(),
    groups: flag(),
    view: oneOf(["chart", "table"], "chart"),
    unit: text(),
    open: list(),
  });
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
  context: Context,
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
  {rows, language, document: chosen, documents, counted}: Context,
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

/** What the parts of the page share, under the choices and adjustments in the address. */
function workloadContext(
  {rows, language, document: chosen, state: {value: state, set, href}}: Context,
  tried: Attempt,
) {
  const words = inLanguage(workloadMessages, language);
  const facts = factsOf(tried.rows);
  const units = new Map(rows.units.map((unit) => [unit.id, unit]));
  const judgement = judge(tried.rows, state, loadsNow);
  const ownColumns = keptColumns(chosen.id)?.columns ?? [];
  const marked = ownColumns.find(({name}) => name === state.own);
  const page: WorkloadContext = {
    language,
    words,
    state,
    set,
    href,
    ...judgement,
    ownColumns,
    ownOf: (load) => (marked === undefined ? [] : valuesOf(load, marked)),
    scenario: {
      edits: tried.edits,
      unread: state.try.filter((_, index) => tried.read[index] === undefined),
      refused: tried.refused,
      units: rows.units,
      before: {
        verdicts: tried.edits.length === 0 ? judgement.verdicts : judge(rows, state, loadsBefore).verdicts,
        responsibilities: rows.responsibilities,
      },
      responsibilities: tried.responsibilities,
      labelOf: (pointId) => facts.get(pointId)?.point.label ?? pointId,
      nameOf: (unitId) => units.get(unitId)?.name ?? unitId,
    },
  };
  return page;
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

/** With hundreds of units counting takes a while: each of its two steps is done once for the same rows and choices. */
const memoizedCounting = () => {
  const direct = memoize((rows: WorkloadRows, short: number, long: number) => directLoads(rows, {short, long}));
  const grouped = memoize((loads: UnitLoad[], rows: WorkloadRows, short: number, long: number) =>
    withGroupPoints(loads, rows, {short, long}),
  );
  return (rows: WorkloadRows, {includeGroups = false, borders = LIST_BORDERS}: WorkloadOptions) => {
    const loads = direct(rows, borders.short, borders.long);
    return includeGroups ? grouped(loads, rows, borders.short, borders.long) : loads;
  };
};
const [loadsNow, loadsBefore] = [memoizedCounting(), memoizedCounting()];
const groupsOf = memoize(groupOnlyPoints);
const factsOf = memoize((rows: Context["rows"]) => pointFacts(rows));

/** The plan with the adjustments in the address. */
interface Attempt {
  /** One per entry of the address; undefined if it is not an adjustment. */
  read: readonly (Edit | undefined)[];
  edits: Edit[];
  refused: Applied["refused"];
  /** How many adjustments were made. */
  made: number;
  responsibilities: Applied["responsibilities"];
  /** The plan's own rows if nothing is tried. */
  rows: Context["rows"];
}

/** @param key  the adjustments as the address has them, with commas */
const attempt = memoize((rows: Context["rows"], key: string): Attempt => {
  const read = key === "" ? [] : key.split(",").map(readEdit);
  const edits = read.filter((edit) => edit !== undefined);
  const {responsibilities, refused} = applyEdits(rows, edits);
  return {
    read,
    edits,
    refused,
    made: edits.length - refused.length,
    responsibilities,
    rows: edits.length === 0 ? rows : {...rows, responsibilities},
  };
});

function labels(groups: readonly ResponsibilityRow[], facts: ReturnType<typeof pointFacts>): string {
  return groups.map((row) => facts.get(row.pointId)?.point.label ?? "").join("、");
}
