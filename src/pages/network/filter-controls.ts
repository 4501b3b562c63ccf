/**
 * The filters of the network, all in the address: what a tie is, which points and units are counted, and how the view
 * is ordered and drawn.
 */
import {html, type TemplateResult} from "lit-html";
import {inLanguage} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {dropdown, labelledSegments, numberDropdown, removableChip} from "./choices.js";
import {figureNames} from "./model/figure-names.js";
import type {Measure} from "./model/links.js";
import {type BipartiteKind, DEFAULTS, isFiltered, type Layout, type NetworkState} from "./model/network-state.js";
import {TOPICS} from "./model/point-filter.js";
import {isFree, measureOf} from "./model/resolve-state.js";
import {type FilterOptions, moreFilters} from "./more-filters.js";

/** Up to so many units are listed to choose one to hide; in larger plans its card does that. */
const LISTED = 300;

type Control = TemplateResult | "";

export function filterControls(options: FilterOptions): TemplateResult {
  const {viewModel, state} = options;
  const {drawn} = viewModel.resolved;
  const generated = viewModel.network.generated === true;
  const compared = viewModel.planChange !== null;
  const {view, table, figures} = state.value;
  const bipartite = view === "beside";
  const undirected = view !== "leads" && !bipartite && !compared;
  const picture = !table && !figures;
  const when = (condition: boolean, control: (own: FilterOptions) => Control) => (condition ? control(options) : "");
  return html`<div class="controls">
      ${when(bipartite && !compared && !generated, bipartiteKind)}
      ${when(undirected && !generated, measure)}
      ${when(!bipartite, leastStrength)}
      ${when(!generated, unitsPerPoint)}
      ${when(undirected, backbone)}
      ${when(picture && drawn === "columns", columnGrouping)}
      ${when(picture && drawn === "matrix", matrixOrder)}
      ${when(picture && isFree(drawn), encodingControls)}
      ${hiddenUnits(options)}
      ${centre(options)}
      ${resets(options)}
    </div>
    ${when(!generated, moreFilters)}`;
}

function bipartiteKind({state, language, change}: FilterOptions): Control {
  const {besideWhat, things} = inLanguage(networkViewMessages, language);
  return labelledSegments<BipartiteKind>(
    besideWhat,
    state.value.beside,
    (["points", ...TOPICS] as const).map((kind) => [kind, things[kind]] as const),
    (value) => change({beside: value}),
  );
}

function measure({viewModel: {network}, state, language, change}: FilterOptions): Control {
  const {by, measures} = inLanguage(networkMeasureMessages, language);
  const kinds: Measure[] = network.pairs.size > 0 ? ["points", "weight", "expected"] : ["points", "weight"];
  return labelledSegments<Measure>(
    by,
    measureOf(network, state.value),
    kinds.map((kind) => [kind, measures[kind]] as const),
    (value) => change({by: value, min: 0}),
  );
}

/** Step and least value of each measure. */
const STEPS: Record<Measure, readonly [step: number, least: number]> = {
  points: [1, 1],
  weight: [0.25, 0],
  expected: [0.5, 0],
};

function leastStrength({viewModel: {resolved, network}, state, language, change}: FilterOptions): Control {
  const say = inLanguage(networkMessages, language);
  const {measureUnit} = inLanguage(networkMeasureMessages, language);
  const {min} = resolved.filter;
  const by = measureOf(network, state.value);
  const [step, least] = STEPS[by];
  const set = (next: number) => {
    const value = Math.max(least, Math.round(next / step) * step);
    change({min: value === resolved.defaultMin ? 0 : value});
  };
  const typed = (event: Event) => set(Number((event.target as HTMLInputElement).value) || least);
  const stepper = html`<span class="stepper"><button type="button" aria-label=${say.fewer}
      ?disabled=${min <= least} @click=${() => set(min - step)}>−</button>
    <input type="number" min=${least} step=${step} inputmode="decimal" aria-label=${say.atLeast}
      .value=${String(min)} @change=${typed}>
    <button type="button" aria-label=${say.more} @click=${() => set(min + step)}>＋</button></span>`;
  return html`<span class="field"><span class="label">${say.atLeast}</span>${stepper}<span
    class="unit">${measureUnit[by]}</span></span>`;
}

function unitsPerPoint({state, language, change}: FilterOptions): Control {
  const {perPoint, anyNumber, atMost} = inLanguage(networkMeasureMessages, language);
  const choose = (most: number) => change({most, min: 0});
  return numberDropdown(perPoint, state.value.most, [3, 5, 7, 10], atMost, choose, anyNumber);
}

function backbone({state, language, change}: FilterOptions): Control {
  const words = inLanguage(networkMeasureMessages, language);
  const alpha = (value: number) => `α = ${value}`;
  const choose = (value: number) => change({backbone: value, min: 0});
  return numberDropdown(words.backbone, state.value.backbone, [0.05, 0.1, 0.2], alpha, choose, words.wholeNet);
}

function columnGrouping({state, language, change}: FilterOptions): Control {
  const say = inLanguage(networkMessages, language);
  return dropdown<NetworkState["column"]>(
    say.grouping,
    state.value.column,
    [
      ["sector", say.bySector],
      ["lead", say.byLead],
    ],
    (column) => change({column, hand: []}),
  );
}

function matrixOrder({state, language, change}: FilterOptions): Control {
  const say = inLanguage(networkMessages, language);
  const {byCircle} = inLanguage(networkMeasureMessages, language);
  return dropdown<NetworkState["order"]>(
    say.order,
    state.value.order,
    [
      ["circles", byCircle],
      ["points", say.byPoints],
      ["sector", say.bySector],
      ["name", say.byName],
    ],
    (order) => change({order}),
  );
}

/** Layout of the free views, and what size and shade of circles show. */
function encodingControls({state, language, change}: FilterOptions): Control {
  const say = inLanguage(networkViewMessages, language);
  const {layout, rings, size, shade} = state.value;
  const figures = figureNames(language);
  const layouts = (["force", "rings", "circles"] as const).map((kind) => [kind, say.layouts[kind]] as const);
  // A new layout has no use for places that were made by hand in another one.
  const {place} = DEFAULTS;
  const layoutChoice = dropdown<Layout>(say.layout, layout, layouts, (value) => change({layout: value, place}));
  const ringsChoice = dropdown(say.ringsBy, rings, figures, (value) => change({rings: value, place}));
  return html`${layoutChoice}${layout === "rings" ? ringsChoice : ""}
  ${dropdown(say.sizeBy, size, figures, (value) => change({size: value}))}
  ${dropdown<typeof shade>(say.shadeBy, shade, [["", say.plain], ...figures], (value) => change({shade: value}))}`;
}

/** A list of units to hide, and the hidden ones, each with a way back. */
function hiddenUnits({viewModel: {network}, state, language, change}: FilterOptions): Control {
  const say = inLanguage(networkMessages, language);
  const {hide} = state.value;
  const choices = network.units.filter(({id}) => !hide.includes(id)).map(({id, name}) => [id, name] as const);
  const hideOne = (id: string) => {
    if (id !== "") change({hide: [...hide, id]});
  };
  return html`${
    network.units.length > LISTED ? "" : dropdown(say.hidden, "", [["", say.hideUnit], ...choices], hideOne)
  }
      ${hide.map((id) => {
        const name = network.unit.get(id)?.name;
        const show = () => change({hide: hide.filter((other) => other !== id)});
        return name === undefined ? "" : removableChip(name, show, say.showAgain(name));
      })}`;
}

/** The unit in the middle, and how many steps from it are shown. */
function centre({viewModel: {network, resolved}, state, language, change}: FilterOptions): Control {
  const id = resolved.filter.centre;
  if (id === null) return "";
  const {centreOn} = inLanguage(networkMessages, language);
  const {depth} = inLanguage(networkViewMessages, language);
  const name = network.unit.get(id)?.name ?? "";
  return html`${removableChip(centreOn(name), () => change({centre: "", depth: 1}))}
            ${numberDropdown(depth, state.value.depth, [1, 2, 3], String, (value) => change({depth: value}))}`;
}

function resets({state, language, change}: FilterOptions): Control {
  const say = inLanguage(networkMessages, language);
  const order = html`<button type="button" class="btn line"
    @click=${() => change({hand: []})}>${say.resetOrder}</button>`;
  const all = html`<button type="button" class="btn"
    @click=${() => change(DEFAULTS as Partial<NetworkState>)}>${say.reset}</button>`;
  return html`${state.value.hand.length > 0 ? order : ""}
      ${isFiltered(state.value) ? all : ""}`;
}
