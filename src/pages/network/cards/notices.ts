/** Notices above the drawing: nothing left by the filters, too many units, units taken together, a dense plan. */
import {html, nothing, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {MATRIX_LIMIT, SVG_UNIT_LIMIT} from "../model/limits.js";
import {DEFAULTS, type NetworkState} from "../model/network-state.js";
import {isFree} from "../model/resolve-state.js";
import type {ViewModel} from "../model/view-model.js";

interface NoticeOptions {
  viewModel: Pick<ViewModel, "network" | "resolved" | "visible" | "subnetwork">;
  state: NetworkState;
  language: Language;
  change: (change: Partial<NetworkState>) => void;
}

type Notice = TemplateResult | typeof nothing;

/** The one notice that matters most, if any. */
export function notice(options: NoticeOptions): Notice {
  const {viewModel, state, language, change} = options;
  const {network, resolved, visible} = viewModel;
  const say = inLanguage(networkMessages, language);
  const picture = !state.table && !state.figures;
  if (resolved.drawn === "none" && state.view === "matrix" && picture) return line(say.matrixTooLarge(MATRIX_LIMIT));
  if (resolved.drawn === "none" && state.view === "leads")
    return line(html`${say.noLeadsToDraw} ${button(say.shared, () => change({view: "shared"}))}`);
  if (resolved.links.length === 0)
    return line(html`${say.noLinks} ${network.units.length > 1 ? say.isolated(network.units.length) : ""}`);
  if (visible.links.length === 0) return nothingVisible(options);
  if (network.generated) return line(say.madeUp);
  if (!picture) return nothing;
  if (resolved.drawn === "matrix") return matrixNotice(options);
  if (resolved.drawn === "columns") return columnNotice(options);
  return isFree(resolved.drawn) ? freeNotice(options) : nothing;
}

const line = (content: unknown) => html`<p class="state-line">${content}</p>`;

const button = (text: string, act: () => void) =>
  html`<button type="button" class="btn line" @click=${act}>${text}</button>`;

/** The filters leave no line: offers to lower the threshold where that is the reason, and to reset all filters. */
function nothingVisible({viewModel: {resolved}, language, change}: NoticeOptions): Notice {
  const say = inLanguage(networkMessages, language);
  const {links, filter} = resolved;
  const reset = button(say.reset, () => change(DEFAULTS as Partial<NetworkState>));
  const most = Number(links.reduce((top, {value}) => Math.max(top, value), 0).toFixed(2));
  return filter.min > most
    ? line(html`${say.nothingLeft(filter.min, most)} ${button(say.lower(most), () => change({min: most}))} ${reset}`)
    : line(html`${say.nothingShown} ${reset}`);
}

/** The matrix of a large plan shows its circles, or the units of those that the reader opened. */
function matrixNotice({viewModel: {network, subnetwork}, state, language, change}: NoticeOptions): Notice {
  if (subnetwork === null || subnetwork.network === network) return nothing;
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const {aggregates, omitted} = subnetwork;
  if (aggregates.length > 0)
    return line(html`${views.circleMatrix(MATRIX_LIMIT)} ${omitted > 0 ? say.isolated(omitted) : ""}`);
  const cut = omitted > 0 ? views.circleCut(MATRIX_LIMIT, omitted) : "";
  return line(
    html`${views.circleOpened(subnetwork.network.units.length)} ${cut} ${close(views.allCircles, state, change)}`,
  );
}

/** The columns of a large plan show units taken together, or only the units around one. */
function columnNotice({viewModel: {network, resolved, subnetwork}, state, language, change}: NoticeOptions): Notice {
  if (subnetwork === null) return nothing;
  const views = inLanguage(networkViewMessages, language);
  const {network: shown, aggregates} = subnetwork;
  const {centre} = resolved.filter;
  const around = centre === null ? undefined : network.unit.get(centre);
  if (around !== undefined && shown.units.length < network.units.length && aggregates.length === 0)
    return line(views.aroundNote(around.name, shown.units.length));
  return aggregates.length > 0 || state.open.length > 0
    ? line(html`${views.foldedNote} ${close(views.foldAgain, state, change)}`)
    : nothing;
}

/** A button that takes units together again where the reader opened some. */
const close = (text: string, {open}: NetworkState, change: NoticeOptions["change"]) =>
  open.length === 0 ? "" : button(text, () => change({open: []}));

/** Too many units or too dense for a free drawing, where a matrix can be read; units without lines. */
function freeNotice({viewModel: {network, resolved}, state, language, change}: NoticeOptions): Notice {
  const say = inLanguage(networkMessages, language);
  const {links, defaultMin} = resolved;
  const toMatrix = button(say.matrix, () => change({view: "matrix", min: 0}));
  const tied = new Set(links.flatMap(({source, target}) => [source, target]));
  const isolates = network.units.filter(({id}) => !tied.has(id)).length;
  const isolated = isolates > 0 ? say.isolated(isolates) : "";
  if (network.units.length > SVG_UNIT_LIMIT) return line(html`${say.tooMany} ${toMatrix} ${isolated}`);
  if (state.min === 0 && defaultMin > 1) return line(html`${say.dense(defaultMin)} ${toMatrix}`);
  return isolated === "" ? nothing : line(isolated);
}
