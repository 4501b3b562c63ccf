/** Cards of several units: those picked out, and the largest changes between two plans. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {largerFirst} from "../model/network.js";
import type {NetworkState} from "../model/network-state.js";
import type {ViewModel} from "../model/view-model.js";
import {cardHead} from "./card-head.js";

export interface PickedOptions {
  sight: ViewModel;
  state: NetworkState;
  language: Language;
  change: (next: Partial<NetworkState>) => void;
  pin: (...ids: string[]) => void;
}

/** Units picked out by Ctrl and click or by a lasso, and what one can do with them. */
export function pickedCard({sight, state, language, change, pin}: PickedOptions): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const {network, reading} = sight;
  const {picked} = reading;
  const inside = new Set(picked);
  const ties = network.ties.filter(({a, b}) => inside.has(a) && inside.has(b)).length;
  const drop = (id: string) => {
    const left = picked.filter((other) => other !== id);
    change({pick: left, only: state.only && left.length > 0});
  };
  const clear = () => change({pick: [], only: false});
  return html`${cardHead(say.pickedTies(ties, (picked.length * (picked.length - 1)) / 2), say.picked(picked.length), clear, language)}
    <ul class="picked">${picked.slice(0, 60).map(
      (id) =>
        html`<li><button type="button" class="link" @click=${() => pin(id)}>${network.unit.get(id)?.name}</button>
          <button type="button" class="close" aria-label=${say.clearPicked} @click=${() => drop(id)}>×</button></li>`,
    )}</ul>
    <p class="actions">
      <button type="button" class="link" @click=${() => change({only: !state.only})}>${state.only ? say.allAgain : say.onlyPicked}</button>
      <button type="button" class="link" @click=${() => change({hide: [...new Set([...state.hide, ...picked])], pick: [], only: false})}>${say.hidePicked}</button>
      <button type="button" class="link" @click=${clear}>${say.clearPicked}</button>
    </p>`;
}

const SHOWN = 12;

/** The largest changes of ties from one plan to another. */
export function changeCard(
  {network, change}: ViewModel,
  language: Language,
  pin: (...ids: string[]) => void,
): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const links = (change?.links ?? []).filter(({key}) => change?.fate.get(key) !== "same").slice(0, SHOWN);
  return html`<h2>${say.largestChanges}</h2>
    <ul class="partners wide changes">${links.map((link) => {
      const {a, b} = largerFirst(network, link.source, link.target);
      return html`<li><button type="button" class="link" @click=${() => pin(a, b)}>${name(a)}–${name(b)}</button>
        <span class="soft s">${say.fates[change!.fate.get(link.key)!]}</span><b>${change!.was.get(link.key) ?? 0}→${link.points}</b></li>`;
    })}</ul>`;
}
