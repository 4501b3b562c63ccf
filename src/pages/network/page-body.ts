/** The page's main part: notices above the drawing, the drawing or table itself, its legend, and the method. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language, sentences} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkSentences} from "../../messages/network-sentences.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {legend} from "./cards/legend.js";
import {notice} from "./cards/notices.js";
import {aggregateId} from "./model/aggregate.js";
import {LONG_POINT} from "./model/bipartite.js";
import type {Drawing} from "./model/drawing.js";
import type {Hovered} from "./model/links.js";
import type {NetworkUnit} from "./model/network.js";
import {DEFAULTS, type NetworkState} from "./model/network-state.js";
import {measureOf} from "./model/resolve-state.js";
import type {Subnetwork} from "./model/subnetwork.js";
import type {ViewModel} from "./model/view-model.js";
import {isolatesList} from "./tables/isolates-list.js";
import {linkListing} from "./tables/link-listing.js";
import {linkTable} from "./tables/link-table.js";
import {matrix, matrixLegend} from "./tables/matrix.js";
import type {Sorting} from "./tables/sorting.js";
import {unitTable} from "./tables/unit-table.js";

interface BodyOptions {
  viewModel: ViewModel;
  state: NetworkState;
  directed: boolean;
  language: Language;
  drawing: Drawing | null;
  /** The line that says what is pointed at. */
  line: HTMLElement;
  found: ReadonlySet<string>;
  sorting: {links: Sorting; units: Sorting};
  lassoing: boolean;
  change: (next: Partial<NetworkState>) => void;
  hover: (target: Hovered) => void;
  redraw: () => void;
  toggleLasso: () => void;
}

export function pageBody(options: BodyOptions): TemplateResult {
  const {viewModel, state, language, change} = options;
  const {resolved, visible, subnetwork, planChange} = viewModel;
  const compared = planChange !== null && visible.links.length > 0;
  const above = compared ? "" : notice({viewModel, state, language, change});
  if (state.figures) return html`${above}${notes(options)}${units(options)}`;
  if (state.table) return html`${above}${notes(options)}${links(options)}`;
  switch (resolved.drawn) {
    case "isolates":
      return html`${above}${notes(options)}${isolates(options)}`;
    case "matrix":
      return subnetwork === null
        ? computing(language)
        : html`${above}${notes(options)}${matrixPart(options, subnetwork)}`;
    case "none":
      return html`${above}${state.view === "beside" ? noBipartite(language) : ""}`;
    default:
      return html`${above}${notes(options)}${drawn(options)}`;
  }
}

/** The units with their measures. */
const units = ({viewModel, language, sorting, change, hover, redraw}: BodyOptions): TemplateResult =>
  unitTable({
    network: viewModel.network,
    visible: viewModel.visible,
    measures: viewModel.measures,
    language,
    sorting: sorting.units,
    pinned: viewModel.resolved.pinned,
    sort: (next) => {
      sorting.units = next;
      redraw();
    },
    pin: (id) => change({pin: [id]}),
    hover,
  });

/** The lines as a table. */
function links({viewModel, directed, language, sorting, change, redraw}: BodyOptions): TemplateResult {
  const {network, visible, planChange} = viewModel;
  return linkTable({
    network,
    listing: linkListing(network, visible, directed, language, planChange),
    language,
    sorting: sorting.links,
    sort: (next) => {
      sorting.links = next;
      redraw();
    },
    pin: (a, b) => change({pin: [a, b]}),
  });
}

function isolates({viewModel, language, change}: BodyOptions): TemplateResult {
  const {network, visible, resolved} = viewModel;
  const shown = network.units.filter(({id}) => visible.units.has(id));
  return isolatesList(shown, resolved.pinned, language, (id) => change({pin: [id]}));
}

const computing = (language: Language): TemplateResult =>
  html`<p class="state-line" role="status">${
    inLanguage(networkMeasureMessages, language).computing
  } <progress></progress></p>`;

const noBipartite = (language: Language): TemplateResult =>
  html`<p class="state-line">${inLanguage(networkViewMessages, language).besideNone}</p>`;

function matrixPart(options: BodyOptions, {network, visible, aggregates}: Subnetwork): TemplateResult {
  const {viewModel, state, language, line, found, change} = options;
  const by = measureOf(viewModel.network, state);
  const pin = (a: string, b: string) => {
    // An aggregate is opened; its circle is named by its first unit.
    const open = aggregates.filter(({key}) => [a, b].includes(aggregateId(key))).map(({key}) => key);
    change(open.length > 0 ? {open, pin: []} : {pin: [a, b]});
  };
  return html`<div class="stage">${matrix({
    ...{network, visible, language, by, found, pin},
    order: state.order,
    measures: viewModel.measures,
    pinned: viewModel.resolved.pinned,
    hover: (a, b) => hoverCell(options, a, b),
  })}</div>${line}${matrixLegend(network, language, by)}`;
}

/** A drawing with its buttons, the line below it and its legend. */
function drawn(options: BodyOptions): TemplateResult {
  const {viewModel, state, directed, language, drawing, line, lassoing, change} = options;
  const {network, visible} = viewModel;
  const description = inLanguage(networkMessages, language).drawing(visible.units.size, visible.links.length);
  return html`<div class="stage ${lassoing ? "lassoing" : ""}">${drawing?.element}${zoomButtons(options)}</div>${line}${
    network.generated ? "" : legend({viewModel, state, directed, language, change})
  }<p class="visually-hidden">${description}</p>`;
}

/** The units that are counted: not hidden, and with a point that the filters leave. */
export const countedUnits = ({network, base}: ViewModel, {hide}: Pick<NetworkState, "hide">): NetworkUnit[] =>
  network.units.filter(({id, points}) => !hide.includes(id) && (network === base || points > 0));

/** Explains choices that are not obvious. */
function notes({viewModel, state, language}: BodyOptions): TemplateResult | "" {
  const {network, base, planChange, unknownTopics} = viewModel;
  const measured = inLanguage(networkMeasureMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const counted = countedUnits(viewModel, state).length;
  const undirected = state.view !== "leads" && state.view !== "beside";
  const recounted = undirected && network !== base && planChange === null;
  const text = sentences(
    language,
    recounted ? measured.recounted((counted * (counted - 1)) / 2, network.ties.length) : "",
    measured.measureMeaning[measureOf(network, state)],
    state.backbone > 0 && state.view !== "leads" ? measured.backboneNote(state.backbone) : "",
    state.groups ? views.groupsNote(base.units.length) : "",
    unknownTopics.length > 0 ? views.topicGone(unknownTopics) : "",
  );
  return text === "" ? "" : html`<p class="state-line">${text}</p>`;
}

/** A cell of the matrix is pointed at: the heads of its row and column are lit. */
function hoverCell({viewModel, hover}: BodyOptions, a: string | null, b: string | null): void {
  if (a === null || b === null) hover(null);
  else {
    const key = [a, b].sort().join("\n");
    const {network} = viewModel.subnetwork ?? viewModel;
    hover({link: {key, source: a, target: b, points: network.tie.get(key)?.points ?? 0, value: 0}});
  }
  for (const head of document.querySelectorAll<HTMLElement>(".matrix th"))
    head.classList.toggle("lit", (a !== null && head.dataset.row === a) || (b !== null && head.dataset.column === b));
}

function zoomButtons({drawing, state, language, lassoing, toggleLasso, change}: BodyOptions): TemplateResult | "" {
  if (drawing?.zoom === undefined) return "";
  const {zoom} = drawing;
  const say = inLanguage(networkMessages, language);
  const {lasso} = inLanguage(networkViewMessages, language);
  const button = (label: string, key: string, mark: string, act: () => void) =>
    html`<button type="button" aria-label=${label} title="${label} ${key}" @click=${act}>${mark}</button>`;
  const reset = () => change({place: DEFAULTS.place});
  return html`<div class="zoom" role="group" aria-label=${say.zoomFit}>
    ${button(say.zoomIn, "+", "＋", () => zoom.by(1.25))}
    ${button(say.zoomOut, "−", "−", () => zoom.by(0.8))}
    ${button(say.zoomFit, "0", "⤢", () => zoom.fit())}
    <button type="button" aria-label=${lasso} title=${lasso} aria-pressed=${lassoing}
      @click=${toggleLasso}>◌</button>
    <button type="button" aria-label=${say.resetPlaces} title=${say.resetPlaces} ?disabled=${state.place.size === 0}
      @click=${reset}>↺</button></div>`;
}

/** How the view is counted. */
export function methodText(viewModel: ViewModel, state: NetworkState, language: Language): string {
  const words = inLanguage(networkSentences, language);
  const views = inLanguage(networkViewMessages, language);
  const {generated, directPoints, groupPoints, pairs, bases} = viewModel.network;
  if (generated) return "";
  if (viewModel.planChange !== null) return words.methodShared(directPoints, groupPoints);
  switch (state.view) {
    case "beside":
      return state.beside === "points" ? views.besideMethod(LONG_POINT) : views.besideTopicMethod;
    case "matrix":
      return pairs.size > 0 ? words.methodMatrix(directPoints) : words.methodCounts(directPoints);
    case "shared":
      return words.methodShared(directPoints, groupPoints);
    default:
      return words.method(directPoints, groupPoints, bases);
  }
}
