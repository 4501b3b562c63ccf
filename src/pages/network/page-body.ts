/** The page's main part: what is said above the drawing, the drawing or table itself, its legend, and the method. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language, sentences} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkSentences} from "../../messages/network-sentences.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {legend} from "./cards/legend.js";
import {notice as stateSentence} from "./cards/notices.js";
import {aggregateId} from "./model/aggregate.js";
import {LONG} from "./model/bipartite.js";
import type {Drawing} from "./model/drawing.js";
import type {Hovered, NetworkUnit} from "./model/network.js";
import {DEFAULTS, type NetworkState} from "./model/network-state.js";
import {measureOf} from "./model/resolve-state.js";
import type {ViewModel} from "./model/view-model.js";
import {isolatesList} from "./tables/isolates-list.js";
import {linkTable, listing, type Sorting} from "./tables/link-table.js";
import {matrix, matrixLegend} from "./tables/matrix.js";
import {unitTable} from "./tables/unit-table.js";

export interface BodyOptions {
  sight: ViewModel;
  state: NetworkState;
  directed: boolean;
  language: Language;
  drawing: Drawing | null;
  /** The line that says what is pointed at. */
  sentence: HTMLElement;
  found: ReadonlySet<string>;
  sorting: {links: Sorting; units: Sorting};
  lassoing: boolean;
  change: (next: Partial<NetworkState>) => void;
  hover: (target: Hovered) => void;
  redraw: () => void;
  lasso: () => void;
}

export function pageBody(options: BodyOptions): TemplateResult {
  const {sight, state, directed, language, drawing, sentence, found, sorting, change, hover, redraw} = options;
  const {network, reading, visible, measures, part} = sight;
  const say = inLanguage(networkMessages, language);
  const told = sight.change !== null && visible.links.length > 0 ? "" : stateSentence(sight, state, language, change);
  const by = measureOf(network, state);
  if (state.figures)
    return html`${told}${notes(options)}${unitTable({
      network,
      visible,
      measures,
      language,
      sorting: sorting.units,
      pinned: reading.pinned,
      sort: (next) => {
        sorting.units = next;
        redraw();
      },
      pin: (id) => change({pin: [id]}),
      hover,
    })}`;
  if (state.table)
    return html`${told}${notes(options)}${linkTable(
      network,
      listing(network, visible, directed, language, sight.change),
      sorting.links,
      language,
      {
        sort: (next) => {
          sorting.links = next;
          redraw();
        },
        pin: (a, b) => change({pin: [a, b]}),
      },
    )}`;
  if (reading.drawn === "apart") {
    const left = network.units.filter(({id}) => visible.units.has(id));
    return html`${told}${notes(options)}${isolatesList(left, reading.pinned, language, (id) => change({pin: [id]}))}`;
  }
  if (reading.drawn === "matrix" && part === null) {
    const {computing} = inLanguage(networkMeasureMessages, language);
    return html`<p class="state-line" role="status">${computing} <progress></progress></p>`;
  }
  if (reading.drawn === "matrix" && part !== null)
    return html`${told}${notes(options)}<div class="stage">${matrix({
      ...part,
      language,
      order: state.order,
      by,
      measures,
      pinned: reading.pinned,
      found,
      hover: (a, b) => hoverCell(options, a, b),
      pin: (a, b) => {
        // A circle is opened by the name of its first unit.
        const open = part.folds.filter(({key}) => [a, b].includes(aggregateId(key))).map(({key}) => key);
        change(open.length > 0 ? {open, pin: []} : {pin: [a, b]});
      },
    })}</div>${sentence}${matrixLegend(part.network, language, by)}`;
  if (reading.drawn === "none")
    return html`${told}${state.view === "beside" ? html`<p class="state-line">${inLanguage(networkViewMessages, language).besideNone}</p>` : ""}`;
  return html`${told}${notes(options)}<div class="stage ${options.lassoing ? "lassoing" : ""}">${drawing?.element}${zoomButtons(options)}</div>${sentence}${
    network.madeUp ? "" : legend(sight, state, directed, language, change)
  }<p class="visually-hidden">${say.drawing(visible.units.size, visible.links.length)}</p>`;
}

/** The units that are counted: not hidden, and with a point that the filters leave. */
export const counted = ({network, base}: ViewModel, {hide}: Pick<NetworkState, "hide">): NetworkUnit[] =>
  network.units.filter(({id, points}) => !hide.includes(id) && (network === base || points > 0));

/** What the choices mean that need a word. */
function notes({sight, state, language}: BodyOptions): TemplateResult | string {
  const {network} = sight;
  const measured = inLanguage(networkMeasureMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const left = counted(sight, state).length;
  const again = state.view !== "leads" && state.view !== "beside" && network !== sight.base && sight.change === null;
  const said = sentences(
    language,
    again ? measured.recounted((left * (left - 1)) / 2, network.ties.length) : "",
    measured.measureMeaning[measureOf(network, state)],
    state.backbone > 0 && state.view !== "leads" ? measured.backboneNote(state.backbone) : "",
    state.groups ? views.groupsNote(sight.base.units.length) : "",
    sight.unknownTopics.length > 0 ? views.topicGone(sight.unknownTopics) : "",
  );
  return said === "" ? "" : html`<p class="state-line">${said}</p>`;
}

/** A cell of the matrix is pointed at: its row and column light up. */
function hoverCell({sight, hover}: BodyOptions, a: string | null, b: string | null): void {
  const key = a === null || b === null ? null : [a, b].sort().join("\n");
  const points = (sight.part ?? sight).network.tie.get(key ?? "")?.points ?? 0;
  hover(key === null ? null : {link: {key, source: a!, target: b!, points, value: 0}});
  for (const label of document.querySelectorAll<HTMLElement>(".matrix th"))
    label.classList.toggle(
      "lit",
      (a !== null && label.dataset.row === a) || (b !== null && label.dataset.column === b),
    );
}

function zoomButtons({drawing, state, language, lassoing, lasso, change}: BodyOptions): TemplateResult | string {
  if (drawing?.zoom === undefined) return "";
  const {zoom} = drawing;
  const say = inLanguage(networkMessages, language);
  const {lasso: around} = inLanguage(networkViewMessages, language);
  return html`<div class="zoom" role="group" aria-label=${say.zoomFit}>
    <button type="button" aria-label=${say.zoomIn} title="${say.zoomIn} +" @click=${() => zoom.by(1.25)}>＋</button>
    <button type="button" aria-label=${say.zoomOut} title="${say.zoomOut} −" @click=${() => zoom.by(0.8)}>−</button>
    <button type="button" aria-label=${say.zoomFit} title="${say.zoomFit} 0" @click=${() => zoom.fit()}>⤢</button>
    <button type="button" aria-label=${around} title=${around} aria-pressed=${lassoing} @click=${lasso}>◌</button>
    <button type="button" aria-label=${say.resetPlaces} title=${say.resetPlaces} ?disabled=${state.place.size === 0} @click=${() => change({place: DEFAULTS.place})}>↺</button></div>`;
}

/** How the view is counted. */
export function method(sight: ViewModel, state: NetworkState, language: Language): string {
  const words = inLanguage(networkSentences, language);
  const views = inLanguage(networkViewMessages, language);
  const {network} = sight;
  if (network.madeUp) return "";
  if (sight.change !== null) return words.methodShared(network.directPoints, network.groupPoints);
  if (state.view === "beside") return state.beside === "points" ? views.besideMethod(LONG) : views.besideTopicMethod;
  if (state.view === "matrix")
    return network.pairs.size > 0 ? words.methodMatrix(network.directPoints) : words.methodCounts(network.directPoints);
  return state.view === "shared"
    ? words.methodShared(network.directPoints, network.groupPoints)
    : words.method(network.directPoints, network.groupPoints, network.bases);
}
