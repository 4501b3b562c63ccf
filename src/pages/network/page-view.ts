/** The page as it is rendered: tools, notices, the answer, the controls, the main part and the card next to it. */
import {html, type TemplateResult} from "lit-html";
import type {DocumentRow} from "../../analytics/rows.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {controls} from "./controls.js";
import {type FilesOptions, filesMenu, saveCsv} from "./files/files-menu.js";
import {answerOf} from "./model/answer.js";
import type {Drawing} from "./model/drawing.js";
import {GENERATED_LIMITS} from "./model/generated-network.js";
import type {NamedPlans} from "./model/other-plans.js";
import {findUnits} from "./model/search.js";
import type {ViewModel} from "./model/view-model.js";
import {countedUnits, methodText, pageBody} from "./page-body.js";
import type {PageEvents} from "./page-events.js";
import {pageSide} from "./page-side.js";
import type {PageState} from "./page-state.js";

interface PageViewOptions {
  viewModel: ViewModel;
  plans: NamedPlans;
  /** All plans of the graph, and the page's own. */
  documents: readonly DocumentRow[];
  document: DocumentRow;
  state: PageState;
  events: PageEvents;
  language: Language;
  drawing: Drawing | null;
  /** The line that says what is pointed at, and the list of keys. */
  line: HTMLElement;
  help: HTMLDialogElement;
}

export function pageView(options: PageViewOptions): TemplateResult {
  const {viewModel, documents, document, state, language, drawing, help} = options;
  const say = inLanguage(networkMessages, language);
  const {value} = state;
  const {title, rests} = answerOf(viewModel, {
    counted: {...viewModel.network, units: countedUnits(viewModel, value)},
    view: value.view,
    plan: document,
    earlier: documents.find(({id}) => id === value.versus),
    language,
  });
  const files: FilesOptions = {
    stem: document.id,
    title,
    plan: document.title,
    viewModel,
    state: value,
    directed: state.directed,
    drawing,
    language,
  };
  const empty = viewModel.network.units.length === 0;
  return html`${pageTools({
    language,
    page: say.title,
    plan: document.title,
    onCsv: empty ? undefined : () => saveCsv(files),
    console: pageAddress("console", {query: "responsibilities", "param.documentId": document.id}),
    more: empty ? undefined : filesMenu(files),
  })}
    ${addressNotices(options)}
    <div class="answer"><h1>${title}</h1><p>${rests}</p></div>
    ${empty ? noUnits(language) : network(options)}
    ${help}`;
}

/** What the address asks for and cannot have, or not yet. */
function addressNotices({viewModel, plans, state, language}: PageViewOptions): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const {resolved, missingSections, demo} = viewModel;
  const notice = (text: string) => html`<p class="notice" role="status">${text}</p>`;
  const missing = [...resolved.missingIds, ...missingSections];
  const badDemo = () => say.badDemo(state.value.demo.slice(0, 40), GENERATED_LIMITS.units, GENERATED_LIMITS.ties);
  return html`${demo === "bad" ? notice(badDemo()) : ""}
    ${missing.length > 0 ? notice(say.goneIds(missing)) : ""}${
      plans.missing.length > 0 ? notice(views.planGone(plans.missing)) : ""
    }
    ${plans.failure !== undefined ? notice(plans.failure) : plans.loading ? notice(views.planLoading) : ""}`;
}

function noUnits(language: Language): TemplateResult {
  const say = inLanguage(networkMessages, language);
  return html`<div class="card state"><h2>${say.noUnits}</h2><p><a
    href=${pageAddress("points")}>${say.toPoints}</a></p></div>`;
}

function network({
  viewModel,
  documents,
  document,
  state,
  events,
  language,
  drawing,
  line,
}: PageViewOptions): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const {value, change, directed} = state;
  const found = findUnits(viewModel.network.units, value.q);
  const {typed, choose, hide, centreOn} = events;
  // Nothing is listed next to a generated network until something is pinned or picked out.
  const alone =
    viewModel.network.generated && viewModel.resolved.pinned.length + viewModel.resolved.picked.length === 0;
  const main = pageBody({
    viewModel,
    state: value,
    directed,
    language,
    drawing,
    line,
    found: new Set(found.map(({id}) => id)),
    sorting: state.sorting,
    lassoing: state.lassoing,
    change,
    hover: events.hover,
    redraw: state.redraw,
    toggleLasso: events.toggleLasso,
  });
  const side = () =>
    pageSide({
      viewModel,
      state: value,
      language,
      expanded: state.sheetExpanded,
      toggleSheet: events.toggleSheet,
      change,
      hide,
      centreOn,
    });
  return html`${controls({
    ...{viewModel, language, documents, document, found, change, typed, choose},
    state: state.address,
  })}
          <div class="network-wrap ${alone ? "alone" : ""}"><section class="card main"
      aria-label=${say.title}>${main}</section>${alone ? "" : side()}</div>
      <p class="foot">${methodText(viewModel, value, language)} <button type="button" class="link"
        @click=${events.openHelp}>${say.keys}</button></p>`;
}
