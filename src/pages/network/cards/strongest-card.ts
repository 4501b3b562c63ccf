/** The card beside the drawing when nothing is pinned: the strongest lines, and in the matrix what is more than size. */
import {html, type TemplateResult} from "lit-html";
import type {PairChance} from "../../../analytics/chance.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {inSentence} from "../../../tables/figures.js";
import type {Measures} from "../model/measures.js";
import {largerFirst, type Network} from "../model/network.js";
import type {View} from "../model/network-state.js";
import {belowChance, leastLikeChance, manyTests} from "../model/sentences.js";
import {circleList} from "../tables/unit-table.js";
import {joinsPart} from "./joins-card.js";

const SHOWN = 8;

export function strongestCard(
  network: Network,
  view: View,
  language: Language,
  pin: (...ids: string[]) => void,
  measures: Measures | null = null,
): TemplateResult {
  const circles = circleList(network, measures, language);
  if (view === "matrix" && network.pairs.size > 0)
    return html`${chanceTables(network, language, pin)}${circles}${joinsPart(network, measures, language, pin)}`;
  const say = inLanguage(networkMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const lines =
    view === "leads" && network.arcs.length > 0
      ? network.arcs
          .slice(0, SHOWN)
          .map(({from, to, points, certainty}) => ({a: from, b: to, points, certainty, sign: " → "}))
      : network.ties
          .slice(0, SHOWN)
          .map(({a, b, points}) => ({...largerFirst(network, a, b), points, certainty: "rest", sign: "–"}));
  if (lines.length === 0) return html`<h2>${say.strongest}</h2><p class="soft">${say.noLinks}</p>`;
  const most = Math.max(1, ...lines.map(({points}) => points));
  return html`<h2>${say.strongest}</h2>
    <ul class="partners wide">${lines.map(
      ({a, b, points, certainty, sign}) => html`<li>
        <button type="button" class="link" title=${say.clickForWords} @click=${() => pin(a, b)}>${name(a)}${sign}${name(b)}</button>
        <i class=${certainty} style=${`width:${Math.max(4, (points / most) * 100)}%`}></i><b>${points}</b></li>`,
    )}</ul>${view === "leads" ? "" : html`${leastByChance(network, language, pin)}${circles}${joinsPart(network, measures, language, pin)}`}`;
}

/** Ties that are least like chance, beside those of most points: the highest counts are mostly size. */
function leastByChance(network: Network, language: Language, pin: (...ids: string[]) => void): TemplateResult | string {
  const least = leastLikeChance(network).slice(0, 3);
  if (least.length === 0) return "";
  const say = inLanguage(networkMessages, language);
  return html`<h3>${say.leastChance}</h3>${chanceTable(network, least, language, pin)}
    <p class="s soft hint">${manyTests(network, language)}</p>`;
}

function chanceTables(network: Network, language: Language, pin: (...ids: string[]) => void): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const words = inLanguage(networkSentences, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const most = [...network.pairs.values()]
    .filter(({shared}) => shared > 0)
    .sort((x, y) => y.shared - x.shared || x.upper - y.upper)
    .slice(0, 5);
  const least = leastLikeChance(network).slice(0, 6);
  const below = belowChance(network).slice(0, 3);
  const table = (pairs: readonly PairChance[]) => chanceTable(network, pairs, language, pin);
  return html`<h3>${say.mostShared}</h3>${table(most)}
    ${least.length > 0 ? html`<h3>${say.leastChance}</h3>${table(least)}` : ""}
    <p class="s soft hint">${manyTests(network, language)}</p>
    ${
      below.length > 0
        ? html`<h3>${say.neverTogether}</h3>${below.map((pair) => {
            const {a, b} = largerFirst(network, pair.a, pair.b);
            return html`<p class="s">${words.belowPair(name(a), name(b), pair.shared, inSentence(pair.expected), smallP(pair.lower))}</p>`;
          })}`
        : ""
    }`;
}

function chanceTable(
  network: Network,
  pairs: readonly PairChance[],
  language: Language,
  pin: (...ids: string[]) => void,
): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  return html`<table class="t chance"><thead><tr>
      <th scope="col">${say.pair}</th><th scope="col" class="r">${say.sharedCount}</th><th scope="col" class="r">${say.expected}</th><th scope="col" class="r">${say.ratio}</th></tr></thead>
    <tbody>${pairs.map((pair) => {
      const {a, b} = largerFirst(network, pair.a, pair.b);
      return html`<tr><th scope="row"><button type="button" class="link" @click=${() => pin(a, b)}>${name(a)}–<wbr>${name(b)}</button></th>
        <td class="r">${pair.shared}</td><td class="r">${pair.expected.toFixed(2)}</td><td class="r">${pair.ratio.toFixed(2)}</td></tr>`;
    })}</tbody></table>`;
}

/** p with three decimals; below 0.001 it says so. */
export const smallP = (p: number): string => (p < 0.001 ? "<0.001" : p.toFixed(3));
