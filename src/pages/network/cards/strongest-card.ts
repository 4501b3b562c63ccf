/** The card next to the drawing when nothing is pinned: the strongest lines, and in the matrix what is more than size. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {Measures} from "../model/measures.js";
import {largerFirst, type Network} from "../model/network.js";
import type {View} from "../model/network-state.js";
import {chanceTables, leastByChance} from "./chance-section.js";
import {circlesSection} from "./circles-section.js";
import {joinsSection} from "./joins-section.js";

const SHOWN = 8;

interface StrongLine {
  a: string;
  b: string;
  points: number;
  /** Class of its bar. */
  certainty: string;
  /** Between the two names. */
  sign: string;
}

export function strongestCard(
  network: Network,
  view: View,
  language: Language,
  pin: (...ids: string[]) => void,
  measures: Measures | null = null,
): TemplateResult {
  const circles = circlesSection(network, measures, language);
  const joins = joinsSection(network, measures, language, pin);
  if (view === "matrix" && network.pairs.size > 0)
    return html`${chanceTables(network, language, pin)}${circles}${joins}`;
  const say = inLanguage(networkMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const lines = strongestLines(network, view);
  if (lines.length === 0) return html`<h2>${say.strongest}</h2><p class="soft">${say.noLinks}</p>`;
  const most = Math.max(1, ...lines.map(({points}) => points));
  const entry = ({a, b, points, certainty, sign}: StrongLine) => html`<li>
        <button type="button" class="link" title=${say.clickForWords}
          @click=${() => pin(a, b)}>${name(a)}${sign}${name(b)}</button>
        <i class=${certainty} style=${`width:${Math.max(4, (points / most) * 100)}%`}></i><b>${points}</b></li>`;
  return html`<h2>${say.strongest}</h2>
    <ul class="partners wide">${lines.map(entry)}</ul>${
      view === "leads" ? "" : html`${leastByChance(network, language, pin)}${circles}`
    }${joins}`;
}

const strongestLines = (network: Network, view: View): StrongLine[] =>
  view === "leads" && network.arcs.length > 0
    ? network.arcs
        .slice(0, SHOWN)
        .map(({from, to, points, certainty}) => ({a: from, b: to, points, certainty, sign: " → "}))
    : network.ties
        .slice(0, SHOWN)
        .map(({a, b, points}) => ({...largerFirst(network, a, b), points, certainty: "rest", sign: "–"}));
