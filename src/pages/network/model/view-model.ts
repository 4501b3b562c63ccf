/**
 * What the page shows of one plan under one address, worked out in stages: rows → network → filtered → view → layout.
 *
 * What a stage does is a function of plain inputs in the file of its subject. Here the stages are put together: each
 * answer is kept until what it depends on changes, so a change of the address computes no more than it has to; and all
 * of it can be done in steps, so that the page answers in between.
 */
import type {Language} from "../../../messages/language.js";
import {atOnce, type Steps} from "../../shared/cooperative-work.js";
import {memoize, memoizeSteps} from "../../shared/memoize.js";
import {type BipartiteModel, bipartiteModel} from "./bipartite.js";
import {type GeneratedSize, generatedSize, generatedSteps} from "./generated-network.js";
import {type Link, linksOf} from "./links.js";
import {type Measures, measuresOf} from "./measures.js";
import {type Network, network, networkSteps, recounted} from "./network.js";
import {knownPointFilter, type NetworkState} from "./network-state.js";
import {together} from "./other-plans.js";
import {type PlanChange, planChange} from "./plan-change.js";
import {type NetworkRows, NO_FILTER, type PointFilter, unknownTopics} from "./point-filter.js";
import {measuresWanted, type ResolvedState, resolveState} from "./resolve-state.js";
import type {Subnetwork} from "./subnetwork.js";
import {type ViewLayout, viewLayout} from "./view-layout.js";
import {viewSubnetwork} from "./view-subnetwork.js";
import {type Visible, visible} from "./visible.js";
import {type Figure, type VisualEncoding, visualEncoding} from "./visual-encoding.js";

/** Rows of the plans under one address. */
export interface PlanRows {
  /** Of the page's own plan. */
  own: NetworkRows;
  /** Of plans that are counted together with it. */
  others: readonly NetworkRows[];
  /** Of a plan that it is compared with, or null. */
  earlier: NetworkRows | null;
}

interface NetworkStage {
  /** Rows of all plans. */
  rows: NetworkRows;
  /** The network before anything was left out. */
  base: Network;
  /** Size of a network generated for measuring; "bad" where the address asks for one that cannot be. */
  demo: GeneratedSize | "bad" | null;
}

interface FilteredStage {
  /** What is left of the network when points or units are left out. */
  network: Network;
  /** What became of the ties since an earlier plan; null outside a comparison. */
  planChange: PlanChange | null;
  pointFilter: PointFilter;
  /** Id of a section in the address that no plan has. */
  missingSections: string[];
  /** Names of targets, activities and programmes in the address that no point has. */
  unknownTopics: string[];
}

interface ViewStage {
  resolved: ResolvedState;
  /** Lines that decide where units are placed. */
  layoutLinks: Link[];
  visible: Visible;
  /** What the two columns and the matrix draw of both; null while it is computed, and for other drawings. */
  subnetwork: Subnetwork | null;
  bipartite: BipartiteModel | null;
  /** Null where nothing asks for them, and while they are computed. */
  measures: Measures | null;
  encoding: VisualEncoding;
  /** Lines that are shown, and those of the view before anything was left out. */
  lineCounts: {shown: number; all: number};
}

export interface ViewModel extends NetworkStage, FilteredStage, ViewStage, ViewLayout {}

interface ViewModelOptions {
  /** Of the names of units that are taken together. */
  language: Language;
  /** Called when measures that were computed in a worker have come. */
  redraw: () => void;
}

/** What the page shows. */
export const viewModel = (state: NetworkState, plans: PlanRows, options: ViewModelOptions): ViewModel =>
  atOnce(viewModelSteps(state, plans, options));

/** The same in steps; what they compute is kept for the next call of either. */
export function* viewModelSteps(state: NetworkState, plans: PlanRows, options: ViewModelOptions): Steps<ViewModel> {
  const whole = yield* networkOf(state, plans);
  yield;
  const filtered = yield* filteredOf(state, plans, whole);
  const view = yield* viewOf(state, whole, filtered, options);
  const {drawn} = view.resolved;
  const layout = viewLayout(state, {drawn, base: whole.base, network: filtered.network, measures: view.measures});
  return {...whole, ...filtered, ...view, ...layout};
}

/** Networks of large plans are large: of these stages only the answer for the present address is kept. */
const answers = 1;

// Rows and network ------------------------------------------------------------------------------------------------

const rowsOfPlans = memoize((own: NetworkRows, ...others: NetworkRows[]) =>
  others.length === 0 ? own : together([own, ...others]),
);

const demoSize = memoize(generatedSize);

const baseNetwork = memoizeSteps(
  (rows: NetworkRows, demo: GeneratedSize | null): Steps<Network> =>
    demo === null ? networkSteps(rows) : generatedSteps(demo),
  {answers},
);

function* networkOf({demo: text}: NetworkState, {own, others, earlier}: PlanRows): Steps<NetworkStage> {
  const demo = demoSize(text);
  const rows = rowsOfPlans(own, ...others, ...(earlier === null ? [] : [earlier]));
  return {rows, demo, base: yield* baseNetwork(rows, demo === "bad" ? null : demo)};
}

// Filtered --------------------------------------------------------------------------------------------------------

const filteredNetwork = memoize(recounted, {
  answers,
  key: (base, _rows, filter) => [base, JSON.stringify(filter)],
});

/** The networks of both plans of a comparison, before filters. */
const comparedNetwork = memoize((rows: NetworkRows) => network(rows));

const changeBetween = memoize(
  (earlier: NetworkRows, later: NetworkRows, filter: PointFilter) =>
    planChange(recounted(comparedNetwork(earlier), earlier, filter), recounted(comparedNetwork(later), later, filter)),
  {answers, key: (earlier, later, filter) => [earlier, later, JSON.stringify(filter)]},
);

function* filteredOf(
  state: NetworkState,
  {own, others, earlier}: PlanRows,
  {rows, base}: NetworkStage,
): Steps<FilteredStage> {
  const {filter, missingSections} = knownPointFilter(state, rows.sections);
  const filtered = filteredNetwork(base, rows, filter);
  yield;
  return {
    network: filtered,
    planChange: earlier === null || base.generated ? null : changeBetween(earlier, rowsOfPlans(own, ...others), filter),
    pointFilter: filter,
    missingSections,
    unknownTopics: unknownTopics(rows, state),
  };
}

// View ------------------------------------------------------------------------------------------------------------

/** Parts of the state that do not decide what is drawn, or of which only the ids of units do. */
const UNRESOLVED: ReadonlySet<string> = new Set(["q", "size", "shade", "open", "place", "pin"]);

const resolvedState = memoize(resolveState, {
  answers,
  key: (filtered, state, base, change) => [
    filtered,
    base,
    change,
    JSON.stringify(state, (name, value) => (UNRESOLVED.has(name) ? undefined : value)),
    state.pin.join(),
    [...state.place.keys()].join(),
  ],
});

const visibleNetwork = memoize(({units}: Network, {links, filter}: ResolvedState) => visible(units, links, filter), {
  answers,
});

/** With the filters and without: both are kept. */
const bipartite = memoize(bipartiteModel, {key: (rows, filter, kind) => [rows, JSON.stringify(filter), kind]});

const encoding = memoize(
  (filtered: Network, base: Network, size: Figure, shade: Figure | "", measures: Measures | null) =>
    visualEncoding(filtered, {size, shade: shade === "" ? null : shade}, measures, base),
  {answers},
);

function* viewOf(
  state: NetworkState,
  {rows, base}: NetworkStage,
  {network: filtered, planChange: change, pointFilter}: FilteredStage,
  {language, redraw}: ViewModelOptions,
): Steps<ViewStage> {
  const layoutLinks = linksOf(base, state.view === "leads" && change === null ? "arcs" : "points");
  yield;
  const resolved = resolvedState(filtered, state, base, change);
  const things = resolved.drawn === "bipartite" ? bipartite(rows, pointFilter, state.beside) : null;
  yield;
  const shown = visibleNetwork(filtered, resolved);
  yield;
  const measures = measuresWanted(state, resolved.drawn, base) ? measuresOf(filtered, state.hide, redraw) : null;
  return {
    resolved,
    layoutLinks,
    visible: shown,
    subnetwork: viewSubnetwork(state, {network: filtered, resolved, visible: shown, measures}, language),
    bipartite: things,
    measures,
    encoding: encoding(filtered, base, state.size, state.shade, measures),
    lineCounts:
      things === null
        ? {shown: shown.links.length, all: resolved.lineCount}
        : {
            shown: things.links.filter(({source}) => shown.units.has(source)).length,
            all: bipartite(rows, NO_FILTER, state.beside).links.length,
          },
  };
}
