/**
 * 任务量: who carries too much, whether that is the counting, by how much, and because of which points.
 */
import {html, type TemplateResult} from "lit-html";
import {judge} from "../../analytics/judgement.js";
import {MEASURES, type MeasureId, USUAL} from "../../analytics/measures.js";
import type {DocumentRow, ResponsibilityRow} from "../../analytics/rows.js";
import {applyEdits, readEdit} from "../../analytics/scenario.js";
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
/** What is drawn after the answer. */
type LateName = "coordinators" | "ranks" | (typeof BELOW)[number];
/** Units above which rows and cards that stand outside the window are not laid out before they are seen. */
const MANY = 60;
const QUERIES = ["points", "sections", "units", "responsibilities", "mentions"] as const;
type Context = PlanContext<(typeof QUERIES)[number], WorkloadState>;

/** A rule by its name, or a figure. */
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
  const late = deferredParts<LateName>();
  let below: DeferredPart<LateName>[] = [];
  return planPage({
    language,
    source,
    queries: QUERIES,
    state,
    title: words.title,
    others: (documents, chosen) => othersIn(state.value.with, documents, chosen),
    view: (context) => {
      const drawn = view(context, source, late);
      below = drawn.below;
      return drawn.page;
    },
    drawn: () => late.draw(below),
  });
}

/** The page, and what stands below its first screens. */
function view(
  context: Context,
  source: RowsSource,
  late: DeferredParts<LateName>,
): {page: TemplateResult; below: DeferredPart<LateName>[]} {
  const {rows, language, document: chosen, documents, counted} = context;
  const plan = {...chosen, title: titleOf(counted, chosen, language)};
  const words = inLanguage(workloadMessages, language);
  const state = context.state.value;
  const {edits, made, applied, tried} = attempt(rows, state.try.join(","));
  const facts = factsOf(tried);
  const units = new Map(rows.units.map((unit) => [unit.id, unit]));
  const present = judge(tried, state, loadsNow);
  const ownColumns = keptColumns(chosen.id)?.columns ?? [];
  const marked = ownColumns.find(({name}) => name === state.own);
  const page: WorkloadContext = {
    language,
    words,
    state,
    set: context.state.set,
    href: context.state.href,
    ...present,
    ownColumns,
    ownOf: (load) => (marked === undefined ? [] : valuesOf(load, marked)),
    scenario: {
      edits: made,
      unread: state.try.filter((_, index) => edits[index] === undefined),
      refused: applied.refused,
      units: rows.units,
      before: {
        verdicts: made.length === 0 ? present.verdicts : judge(rows, state, loadsBefore).verdicts,
        responsibilities: rows.responsibilities,
      },
      responsibilities: applied.responsibilities,
      labelOf: (pointId) => facts.get(pointId)?.point.label ?? pointId,
      nameOf: (unitId) => units.get(unitId)?.name ?? unitId,
    },
  };
  const measure = MEASURES.find(({id}) => id === state.method)!;
  const groups = groupsOf(rows.responsibilities);
  const date = context.graph.loadedAt?.slice(0, 10) ?? "–";
  const tab = (view: WorkloadState["view"], label: string) =>
    html`<button type="button" aria-pressed=${state.view === view} @click=${() => page.set({view})}>${label}</button>`;
  const below: DeferredPart<LateName>[] = [
    ["coordinators", () => coordinatorChoices(page)],
    ["ranks", () => rankTable(page, plan)],
    ["suggestions", () => suggestionCard(page)],
    ["risk", () => riskCard(page, rows.mentions)],
    ["members", () => membersCard(page, chosen.id)],
    ["own", () => ownColumnsCard(page, plan, rows)],
    ["comparison", () => comparisonCard(page, source, documents)],
    ...heatMaps(page, rows).map(
      (map): DeferredPart<LateName> => [map.key, () => heatMap(page, map, {plan: plan.title, documentId: plan.id})],
    ),
  ];
  const gone = goneIn(page, documents);
  const many = page.loads.length > MANY;
  const drawn = html`${patterns()}${gone.map((sentence) => html`<p class="notice" role="status">${sentence}</p>`)}
    ${pageTools({
      language,
      page: words.page,
      plan: plan.title,
      onCsv: () => downloadMeasures(page, `${plan.title}-${words.page}`),
      console: pageAddress("console", {query: "unit-workload", "param.documentId": plan.id}),
      more: html`${reportButton(page, tried, {plan, counted, date, source})}${exportMenu(rows, {language, plan: plan.title, date})}`,
    })}
    <div class="answer"><h1>${made.length > applied.refused.length ? words.afterTrying : ""}${headline(page)}</h1><p>${restsOn(tried.responsibilities, rows.units.length, page)}</p></div>
    ${
      page.loads.length === 0
        ? ""
        : html`
    ${verdictCards(page)}
    ${controls(
      page,
      {names: [...new Set(groups.map((row) => row.name))].join("、"), points: groups.length},
      late.slot("coordinators"),
      countedPlans(documents, counted, chosen, language, (ids) => page.href({with: ids, unit: "", open: []})),
    )}
    ${state.groups ? html`<p class="notice">${words.groupsAssumed(rows.units.length)}</p>` : ""}
    ${scenarioCard(page, plan, date)}
    <div class=${many ? "columns many" : "columns"}><div class="stack">
      <section class="card load"><header><h2>${words.chartTitle}</h2><span class="tabs">${pictureButtons(() => barsPicture(page, measure, plan.title), `${plan.title}-${words.measure[measure.id]}`)}${tab("chart", words.chart)}${tab("table", words.table)}</span></header>
        ${state.view === "chart" ? bars(page, measure) : measureTable(page)}</section>
      ${late.slot("ranks")}
    </div>${panel(page, facts, units)}</div>
    <div class=${many ? "stack crosses many" : "stack crosses"}>${BELOW.map(late.slot)}</div>
    <p class="foot">${sentences(language, words.method1, groups.length > 0 ? words.method2(labels(groups, facts), groups.length) : "", words.method3)} <a href=${pageAddress("about/method")}>${words.details}</a></p>`
    }`;
  return {page: drawn, below};
}

/** What a link asks for that is there no more. */
function goneIn({state, words, loads}: WorkloadContext, documents: readonly DocumentRow[]): string[] {
  const {unit} = state;
  const plans = state.with.filter((id) => id !== EVERY && documents.every((row) => row.id !== id));
  return [
    ...(unit === "" || unit === "none" || loads.some((load) => load.unit.id === unit) ? [] : [words.unitGone(unit)]),
    ...(plans.length === 0 ? [] : [words.plansGone(plans.join("、"))]),
  ];
}

/** Counting takes a while with hundreds of units: each of its two steps is done once for the same rows and choices. */
const counted = () => {
  const direct = memoize((rows: WorkloadRows, short: number, long: number) => directLoads(rows, {short, long}));
  const grouped = memoize((loads: UnitLoad[], rows: WorkloadRows, short: number, long: number) =>
    withGroupPoints(loads, rows, {short, long}),
  );
  return (rows: WorkloadRows, {includeGroups = false, borders = LIST_BORDERS}: WorkloadOptions) => {
    const loads = direct(rows, borders.short, borders.long);
    return includeGroups ? grouped(loads, rows, borders.short, borders.long) : loads;
  };
};
const [loadsNow, loadsBefore] = [counted(), counted()];
const groupsOf = memoize(groupOnlyPoints);
const factsOf = memoize((rows: Context["rows"]) => pointFacts(rows));

/** The rows after the adjustments in the address; `key` is their text. */
const attempt = memoize((rows: Context["rows"], key: string) => {
  const edits = key === "" ? [] : key.split(",").map(readEdit);
  const made = edits.filter((edit) => edit !== undefined);
  const applied = applyEdits(rows, made);
  return {
    edits,
    made,
    applied,
    tried: made.length === 0 ? rows : {...rows, responsibilities: applied.responsibilities},
  };
});

function labels(groups: readonly ResponsibilityRow[], facts: ReturnType<typeof pointFacts>): string {
  return groups.map((row) => facts.get(row.pointId)?.point.label ?? "").join("、");
}
