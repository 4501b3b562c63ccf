/** The controls above the drawing: view, search, how many are shown; then the filters. All of it is in the address. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkSentences} from "../../messages/network-sentences.js";
import type {Measure, Network, NetworkUnit, Visible} from "./model.js";
import {
  DEFAULTS,
  isFiltered,
  measureOf,
  type NetworkState,
  type NetworkUrlState,
  type Reading,
} from "./network-state.js";

export interface ControlsOptions {
  network: Network;
  reading: Reading;
  visible: Visible;
  state: NetworkUrlState;
  language: Language;
  /** Units that the search finds, best first. */
  found: readonly NetworkUnit[];
  change: (change: Partial<NetworkState>) => void;
  typed: (query: string) => void;
  choose: (id: string) => void;
}

export function controls(options: ControlsOptions): TemplateResult {
  const {network, reading, visible, state, language, change} = options;
  const say = inLanguage(networkMessages, language);
  const words = inLanguage(networkSentences, language);
  const measured = inLanguage(networkMeasureMessages, language);
  const {view, table, figures, hide, column, order, most, backbone} = state.value;
  const by = measureOf(network, state.value);
  const choices = <Value extends string>(
    label: string,
    taken: Value,
    of: readonly (readonly [Value, string])[],
    set: (value: Value) => void,
  ) =>
    html`<span class="seg" role="group" aria-label=${label}>${of.map(
      ([value, text]) =>
        html`<button type="button" aria-pressed=${value === taken} @click=${() => set(value)}>${text}</button>`,
    )}</span>`;
  const drawnAsColumns = reading.drawn === "columns" && !table && !figures;
  const searchAndForm = html`${search(options)}
      ${choices(
        say.form,
        figures ? "figures" : table ? "table" : "picture",
        [
          ["picture", say.picture],
          ["table", say.table],
          ["figures", measured.figures],
        ],
        (value) => change({table: value === "table", figures: value === "figures"}),
      )}`;
  return html`<div class="controls network-first">
      ${choices(
        say.view,
        view,
        [
          ["leads", say.leads],
          ["shared", say.shared],
          ["matrix", say.matrix],
        ],
        (value) => change({view: value, min: 0}),
      )}
      ${isWide() ? searchAndForm : ""}
      <span class="shown" role="status" aria-live="polite">${words.showing(visible.units.size, network.units.length, visible.links.length, reading.all)}</span>
    </div>
    <details class="network-filters" ?open=${isWide()}><summary class="btn line">${say.filters}</summary>
    <div class="controls">
      ${isWide() ? "" : searchAndForm}
      ${
        view === "leads" || network.madeUp
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
      <span class="field"><span class="label">${say.atLeast}</span>${stepper(options)}<span class="unit">${measured.measureUnit[by]}</span></span>
      ${
        network.madeUp
          ? ""
          : html`<label class="field"><span class="label">${measured.perPoint}</span><select class="box" @change=${(event: Event) => change({most: Number(chosenIn(event)), min: 0})}>
            ${option("0", measured.anyNumber, String(most))}${[...new Set([3, 5, 7, 10, ...(most > 0 ? [most] : [])])].sort((a, b) => a - b).map((count) => option(String(count), measured.atMost(count), String(most)))}</select></label>`
      }
      ${
        view === "leads"
          ? ""
          : html`<label class="field"><span class="label">${measured.backbone}</span><select class="box" @change=${(event: Event) => change({backbone: Number(chosenIn(event)), min: 0})}>
            ${option("0", measured.wholeNet, String(backbone))}${[...new Set([0.05, 0.1, 0.2, ...(backbone > 0 ? [backbone] : [])])].map((alpha) => option(String(alpha), `α = ${alpha}`, String(backbone)))}</select></label>`
      }
      ${
        drawnAsColumns
          ? html`<label class="field"><span class="label">${say.grouping}</span><select class="box" @change=${(event: Event) => change({column: chosenIn(event) as NetworkState["column"], hand: []})}>
            ${option("sector", say.bySector, column)}${option("lead", say.byLead, column)}</select></label>`
          : ""
      }
      ${
        reading.drawn === "matrix" && !table
          ? html`<label class="field"><span class="label">${say.order}</span><select class="box" @change=${(event: Event) => change({order: chosenIn(event) as NetworkState["order"]})}>
            ${option("circles", measured.byCircle, order)}${option("points", say.byPoints, order)}${option("sector", say.bySector, order)}${option("name", say.byName, order)}</select></label>`
          : ""
      }
      <label class="field"><span class="label">${say.hidden}</span><select class="box" .value=${""} @change=${(
        event: Event,
      ) => {
        const id = chosenIn(event);
        (event.target as HTMLSelectElement).value = "";
        if (id !== "") change({hide: [...hide, id]});
      }}><option value="">${say.hideUnit}</option>${network.units
        .filter(({id}) => !hide.includes(id))
        .map(({id, name}) => html`<option value=${id}>${name}</option>`)}</select></label>
      ${hide.map((id) => {
        const name = network.unit.get(id)?.name;
        return name === undefined
          ? ""
          : html`<button type="button" class="chip removable" aria-label=${say.showAgain(name)} @click=${() => change({hide: hide.filter((other) => other !== id)})}>${name} ×</button>`;
      })}
      ${
        reading.filter.centre === null
          ? ""
          : html`<button type="button" class="chip removable" @click=${() => change({centre: ""})}>${say.centreOn(network.unit.get(reading.filter.centre)?.name ?? "")} ×</button>`
      }
      ${state.value.hand.length > 0 ? html`<button type="button" class="btn line" @click=${() => change({hand: []})}>${say.resetOrder}</button>` : ""}
      ${isFiltered(state.value) ? html`<button type="button" class="btn" @click=${() => change(DEFAULTS)}>${say.reset}</button>` : ""}
    </div></details>`;
}

/** The filters stand open beside a wide drawing and fold away on a narrow screen. */
const isWide = () => matchMedia("(min-width: 761px)").matches;

const chosenIn = (event: Event) => (event.target as HTMLSelectElement).value;

const option = (value: string, text: string, taken: string) =>
  html`<option value=${value} ?selected=${value === taken}>${text}</option>`;

function stepper({reading, change, language, network, state}: ControlsOptions): TemplateResult {
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

function search({state, language, found, typed, choose}: ControlsOptions): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const query = state.value.q;
  const keys = (event: KeyboardEvent) => {
    const box = (event.currentTarget as Element).closest(".network-search")!;
    const items = [...box.querySelectorAll<HTMLElement>("[role=option]")];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (items[next] ?? box.querySelector("input"))?.focus();
    } else if (event.key === "Enter" && at === -1 && found[0] !== undefined) choose(found[0].id);
    else return;
    event.preventDefault();
  };
  return html`<span class="network-search" role="search" @keydown=${keys}>
    <input class="box" type="search" role="combobox" aria-expanded=${query !== ""} aria-controls="found-units" aria-autocomplete="list" autocomplete="off"
      aria-label=${say.searchLabel} placeholder=${say.search} .value=${query} @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}><kbd aria-hidden="true">/</kbd>
    <ul id="found-units" role="listbox" aria-label=${say.searchLabel} ?hidden=${query === ""}>${
      found.length === 0
        ? html`<li class="soft">${say.noMatch}</li>`
        : found.slice(0, 8).map(
            ({id, name, points}) =>
              html`<li role="option" tabindex="-1" aria-selected="false" @click=${() => choose(id)} @keydown=${(
                event: KeyboardEvent,
              ) => {
                if (event.key === "Enter") choose(id);
              }}>${name} <span class="soft">${points} ${say.pointsUnit}</span></li>`,
          )
    }</ul></span>`;
}
