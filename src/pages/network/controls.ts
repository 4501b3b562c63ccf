/** The controls above the drawing: view, search, how many are shown. The filters: filter-controls.ts. */
import {html, type TemplateResult} from "lit-html";
import type {DocumentRow} from "../../analytics/rows.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkSentences} from "../../messages/network-sentences.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {choices, filterControls} from "./filter-controls.js";
import type {NetworkUnit} from "./model/network.js";
import type {NetworkState, NetworkUrlState} from "./model/network-state.js";
import type {ViewModel} from "./model/view-model.js";

export interface ControlsOptions {
  sight: ViewModel;
  state: NetworkUrlState;
  language: Language;
  /** All plans of the graph, and the page's own. */
  documents: readonly DocumentRow[];
  document: DocumentRow;
  /** Units that the search finds, best first. */
  found: readonly NetworkUnit[];
  change: (change: Partial<NetworkState>) => void;
  typed: (query: string) => void;
  choose: (id: string) => void;
}

export function controls(options: ControlsOptions): TemplateResult {
  const {sight, state, language, change} = options;
  const {network, visible} = sight;
  const say = inLanguage(networkMessages, language);
  const words = inLanguage(networkSentences, language);
  const views = inLanguage(networkViewMessages, language);
  const measured = inLanguage(networkMeasureMessages, language);
  const {view, table, figures} = state.value;
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
      ${
        sight.change === null
          ? choices(
              say.view,
              view,
              [
                ["leads", say.leads],
                ["shared", say.shared],
                ["matrix", say.matrix],
                ["beside", views.beside],
              ],
              (value) => change({view: value, min: 0}),
            )
          : ""
      }
      ${isWide() ? searchAndForm : ""}
      <span class="shown" role="status" aria-live="polite">${words.showing(visible.units.size, network.units.length, sight.lines.shown, sight.lines.all)}</span>
    </div>
    <details class="network-filters" ?open=${isWide()}><summary class="btn line">${say.filters}</summary>
    ${isWide() ? "" : html`<div class="controls">${searchAndForm}</div>`}
    ${filterControls(options)}</details>`;
}

/** The filters stand open beside a wide drawing and fold away on a narrow screen. */
const isWide = () => matchMedia("(min-width: 761px)").matches;

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
