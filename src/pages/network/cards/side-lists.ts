/** Cards of several units: those that the reader picked out, and the largest changes between two plans. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import type {Link} from "../model/links.js";
import {largerFirst} from "../model/network.js";
import type {NetworkState} from "../model/network-state.js";
import type {ViewModel} from "../model/view-model.js";
import {cardHead} from "./card-head.js";

interface PickedOptions {
  viewModel: ViewModel;
  state: NetworkState;
  language: Language;
  change: (next: Partial<NetworkState>) => void;
  pin: (...ids: string[]) => void;
}

/** How many of the units picked out are listed. */
const LISTED = 60;

/** Units picked out by Ctrl and click or by a lasso, and what one can do with them. */
export function pickedCard({viewModel, state, language, change, pin}: PickedOptions): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const {network, resolved} = viewModel;
  const {picked} = resolved;
  const isPicked = new Set(picked);
  const ties = network.ties.filter(({a, b}) => isPicked.has(a) && isPicked.has(b)).length;
  const pairs = (picked.length * (picked.length - 1)) / 2;
  const drop = (id: string) => {
    const left = picked.filter((other) => other !== id);
    change({pick: left, only: state.only && left.length > 0});
  };
  const clear = () => change({pick: [], only: false});
  const hideAll = () => change({hide: [...new Set([...state.hide, ...picked])], pick: [], only: false});
  const item = (id: string) =>
    html`<li><button type="button" class="link" @click=${() => pin(id)}>${network.unit.get(id)?.name}</button>
          <button type="button" class="close" aria-label=${say.clearPicked} @click=${() => drop(id)}>×</button></li>`;
  const action = (text: string, act: () => void) =>
    html`<button type="button" class="link" @click=${act}>${text}</button>`;
  return html`${cardHead(say.pickedTies(ties, pairs), say.picked(picked.length), clear, language)}
    <ul class="picked">${picked.slice(0, LISTED).map(item)}</ul>
    <p class="actions">
      ${action(state.only ? say.allAgain : say.onlyPicked, () => change({only: !state.only}))}
      ${action(say.hidePicked, hideAll)}
      ${action(say.clearPicked, clear)}
    </p>`;
}

const CHANGES_SHOWN = 12;

/** The largest changes of ties from one plan to another. */
export function changeCard(
  {network, planChange}: Pick<ViewModel, "network" | "planChange">,
  language: Language,
  pin: (...ids: string[]) => void,
): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const changeKindOf = ({key}: Link) => planChange?.changeKind.get(key) ?? "same";
  const links = (planChange?.links ?? []).filter((link) => changeKindOf(link) !== "same").slice(0, CHANGES_SHOWN);
  const item = (link: Link) => {
    const {a, b} = largerFirst(network, link.source, link.target);
    const points = `${planChange?.before.get(link.key) ?? 0}→${link.points}`;
    return html`<li><button type="button" class="link" @click=${() => pin(a, b)}>${name(a)}–${name(b)}</button>
        <span class="soft s">${say.changeKinds[changeKindOf(link)]}</span><b>${points}</b></li>`;
  };
  return html`<h2>${say.largestChanges}</h2>
    <ul class="partners wide changes">${links.map(item)}</ul>`;
}
