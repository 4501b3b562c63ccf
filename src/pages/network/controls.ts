/** The controls above the drawing: the view, the search, drawing or table, how much is shown; below them the filters. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkSentences} from "../../messages/network-sentences.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {segments} from "./choices.js";
import {filterControls} from "./filter-controls.js";
import type {FilterOptions} from "./more-filters.js";
import {type SearchOptions, searchBox} from "./search-box.js";

interface ControlsOptions extends FilterOptions, Omit<SearchOptions, "query"> {}

export function controls(options: ControlsOptions): TemplateResult {
  const {viewModel, language} = options;
  const {network, visible, lineCounts, planChange} = viewModel;
  const {filters} = inLanguage(networkMessages, language);
  const {showing} = inLanguage(networkSentences, language);
  const wide = isWide();
  const searchAndForm = html`${searchBox({...options, query: options.state.value.q})}
      ${formChoice(options)}`;
  const shown = showing(visible.units.size, network.units.length, lineCounts.shown, lineCounts.all);
  return html`<div class="controls network-first">
      ${planChange === null ? viewChoice(options) : ""}
      ${wide ? searchAndForm : ""}
      <span class="shown" role="status" aria-live="polite">${shown}</span>
    </div>
    <details class="network-filters" ?open=${wide}><summary class="btn line">${filters}</summary>
    ${wide ? "" : html`<div class="controls">${searchAndForm}</div>`}
    ${filterControls(options)}</details>`;
}

/** Next to a wide drawing the filters are open; on a narrow screen they are closed. */
const isWide = () => matchMedia("(min-width: 761px)").matches;

function viewChoice({state, language, change}: ControlsOptions): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const {beside} = inLanguage(networkViewMessages, language);
  return segments(
    say.view,
    state.value.view,
    [
      ["leads", say.leads],
      ["shared", say.shared],
      ["matrix", say.matrix],
      ["beside", beside],
    ],
    (view) => change({view, min: 0}),
  );
}

/** Drawing, table of lines, or table of units. */
function formChoice({state, language, change}: ControlsOptions): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const {figures} = inLanguage(networkMeasureMessages, language);
  return segments(
    say.form,
    state.value.figures ? "figures" : state.value.table ? "table" : "picture",
    [
      ["picture", say.picture],
      ["table", say.table],
      ["figures", figures],
    ],
    (form) => change({table: form === "table", figures: form === "figures"}),
  );
}
