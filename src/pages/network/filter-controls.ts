/** The filters of the network: what a tie is, which points and units are counted, how circles look. All in the address. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkViewMessages} from "../../messages/network-views.js";
import type {ControlsOptions} from "./controls.js";
import type {Measure} from "./model/network.js";
import {type Beside, DEFAULTS, isFiltered, type Layout, type NetworkState} from "./model/network-state.js";
import {TOPICS} from "./model/point-filter.js";
import {measureOf} from "./model/resolve-state.js";
import {figureNames} from "./model/view-model.js";
import {moreFilters} from "./more-filters.js";

/** Buttons of which one is pressed. */
export const choices = <Value extends string>(
  label: string,
  taken: Value,
  of: readonly (readonly [Value, string])[],
  set: (value: Value) => void,
): TemplateResult =>
  html`<span class="seg" role="group" aria-label=${label}>${of.map(
    ([value, text]) =>
      html`<button type="button" aria-pressed=${value === taken} @click=${() => set(value)}>${text}</button>`,
  )}</span>`;

/** A labelled choice of one among several. */
export const chooser = <Value extends string>(
  label: string,
  taken: Value,
  of: readonly (readonly [Value, string])[],
  set: (value: Value) => void,
): TemplateResult =>
  html`<label class="field"><span class="label">${label}</span><select class="box" .value=${taken} @change=${(event: Event) => set((event.target as HTMLSelectElement).value as Value)}>${of.map(
    ([value, text]) => html`<option value=${value} ?selected=${value === taken}>${text}</option>`,
  )}</select></label>`;

/** Above so many units hiding one goes by the search and the card alone. */
const LISTED = 300;

export function filterControls(options: ControlsOptions): TemplateResult {
  const {sight, state, language, change} = options;
  const {network, reading} = sight;
  const say = inLanguage(networkMessages, language);
  const measured = inLanguage(networkMeasureMessages, language);
  const {view, table, figures, hide, column, order, most, backbone, depth} = state.value;
  const compared = sight.change !== null;
  const by = measureOf(network, state.value);
  const picture = !table && !figures;
  const undirected = view !== "leads" && view !== "beside" && !compared;
  const numbers = (fixed: readonly number[], own: number) =>
    [...new Set([...fixed, ...(own > 0 ? [own] : [])])].sort((a, b) => a - b);
  const views = inLanguage(networkViewMessages, language);
  return html`<div class="controls">
      ${
        view === "beside" && !compared && !network.madeUp
          ? html`<span class="field"><span class="label">${views.besideWhat}</span>${choices<Beside>(
              views.besideWhat,
              state.value.beside,
              (["points", ...TOPICS] as const).map((kind) => [kind, views.things[kind]] as const),
              (value) => change({beside: value}),
            )}</span>`
          : ""
      }
      ${
        !undirected || network.madeUp
          ? ""
          : html`<span class="field"><span class="label">${measured.by}</span>${choices<Measure>(
              measured.by,
              by,
              (network.pairs.size > 0
                ? (["points", "weight", "expected"] as const)
                : (["points", "weight"] as const)
              ).map((kind) => [kind, measured.measures[kind]] as const),
              (value) => change({by: value, min: 0}),
            )}</span>`
      }
      ${view === "beside" ? "" : html`<span class="field"><span class="label">${say.atLeast}</span>${stepper(options)}<span class="unit">${measured.measureUnit[by]}</span></span>`}
      ${
        network.madeUp
          ? ""
          : chooser(
              measured.perPoint,
              String(most),
              [
                ["0", measured.anyNumber],
                ...numbers([3, 5, 7, 10], most).map((count) => [String(count), measured.atMost(count)] as const),
              ],
              (value) => change({most: Number(value), min: 0}),
            )
      }
      ${
        undirected
          ? chooser(
              measured.backbone,
              String(backbone),
              [
                ["0", measured.wholeNet],
                ...numbers([0.05, 0.1, 0.2], backbone).map((alpha) => [String(alpha), `α = ${alpha}`] as const),
              ],
              (value) => change({backbone: Number(value), min: 0}),
            )
          : ""
      }
      ${
        reading.drawn === "columns" && picture
          ? chooser(
              say.grouping,
              column,
              [
                ["sector", say.bySector],
                ["lead", say.byLead],
              ],
              (value) => change({column: value, hand: []}),
            )
          : ""
      }
      ${
        reading.drawn === "matrix" && picture
          ? chooser(
              say.order,
              order,
              [
                ["circles", measured.byCircle],
                ["points", say.byPoints],
                ["sector", say.bySector],
                ["name", say.byName],
              ],
              (value) => change({order: value}),
            )
          : ""
      }
      ${picture && (reading.drawn === "force" || reading.drawn === "crowd") ? looksControls(options) : ""}
      ${
        network.units.length > LISTED
          ? ""
          : chooser(
              say.hidden,
              "",
              [
                ["", say.hideUnit],
                ...network.units.filter(({id}) => !hide.includes(id)).map(({id, name}) => [id, name] as const),
              ],
              (id) => {
                if (id !== "") change({hide: [...hide, id]});
              },
            )
      }
      ${hide.map((id) => {
        const name = network.unit.get(id)?.name;
        return name === undefined
          ? ""
          : html`<button type="button" class="chip removable" aria-label=${say.showAgain(name)} @click=${() => change({hide: hide.filter((other) => other !== id)})}>${name} ×</button>`;
      })}
      ${
        reading.filter.centre === null
          ? ""
          : html`<button type="button" class="chip removable" @click=${() => change({centre: "", depth: 1})}>${say.centreOn(network.unit.get(reading.filter.centre)?.name ?? "")} ×</button>
            ${chooser(
              views.depth,
              String(depth),
              numbers([1, 2, 3], depth).map((steps) => [String(steps), String(steps)] as const),
              (value) => change({depth: Number(value)}),
            )}`
      }
      ${state.value.hand.length > 0 ? html`<button type="button" class="btn line" @click=${() => change({hand: []})}>${say.resetOrder}</button>` : ""}
      ${isFiltered(state.value) ? html`<button type="button" class="btn" @click=${() => change(DEFAULTS as Partial<NetworkState>)}>${say.reset}</button>` : ""}
    </div>
    ${network.madeUp ? "" : moreFilters(options)}`;
}

/** How the free views look. */
function looksControls({state, language, change}: ControlsOptions): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const {layout, rings, size, shade} = state.value;
  const figures = figureNames(language);
  return html`${chooser<Layout>(
    say.layout,
    layout,
    (["force", "rings", "circles"] as const).map((kind) => [kind, say.layouts[kind]] as const),
    (value) => change({layout: value, place: DEFAULTS.place}),
  )}${layout === "rings" ? chooser(say.ringsBy, rings, figures, (value) => change({rings: value, place: DEFAULTS.place})) : ""}
  ${chooser(say.sizeBy, size, figures, (value) => change({size: value}))}
  ${chooser<typeof shade>(say.shadeBy, shade, [["", say.plain], ...figures], (value) => change({shade: value}))}`;
}

function stepper({sight: {reading, network}, change, language, state}: ControlsOptions): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const {min} = reading.filter;
  const [step, least] = {points: [1, 1], weight: [0.25, 0], expected: [0.5, 0]}[measureOf(network, state.value)] as [
    number,
    number,
  ];
  const set = (next: number) => {
    const value = Math.max(least, Math.round(next / step) * step);
    change({min: value === reading.ownMin ? 0 : value});
  };
  return html`<span class="stepper"><button type="button" aria-label=${say.fewer} ?disabled=${min <= least} @click=${() => set(min - step)}>−</button>
    <input type="number" min=${least} step=${step} inputmode="decimal" aria-label=${say.atLeast} .value=${String(min)} @change=${(event: Event) => set(Number((event.target as HTMLInputElement).value) || least)}>
    <button type="button" aria-label=${say.more} @click=${() => set(min + step)}>＋</button></span>`;
}
