/** Pairs of units against chance: which share more, or fewer, points than their sizes let expect. */
import {html, type TemplateResult} from "lit-html";
import {aboveChance, belowChance, falsePositiveChance, type PairChance, survivors} from "../../../analytics/chance.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {inSentence, pValue} from "../../../tables/figures.js";
import {largerFirst, type Network} from "../model/network.js";

type Pin = (...ids: string[]) => void;

/** Next to the ties of most points, which are mostly size, those that are least like chance; "" where none is. */
export function leastByChance(network: Network, language: Language, pin: Pin): TemplateResult | "" {
  const least = aboveChance(network.pairs.values()).slice(0, 3);
  if (least.length === 0) return "";
  const say = inLanguage(networkMessages, language);
  return html`<h3>${say.leastChance}</h3>${chanceTable(network, least, language, pin)}
    <p class="s soft hint">${manyTests(network, language)}</p>`;
}

/** The pairs of most points, those least like chance, and large units that never meet. */
export function chanceTables(network: Network, language: Language, pin: Pin): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const pairs = [...network.pairs.values()];
  const most = pairs
    .filter(({shared}) => shared > 0)
    .sort((x, y) => y.shared - x.shared || x.upper - y.upper)
    .slice(0, 5);
  const least = aboveChance(pairs).slice(0, 6);
  const below = belowChance(pairs).slice(0, 3);
  const table = (rows: readonly PairChance[]) => chanceTable(network, rows, language, pin);
  return html`<h3>${say.mostShared}</h3>${table(most)}
    ${least.length > 0 ? html`<h3>${say.leastChance}</h3>${table(least)}` : ""}
    <p class="s soft hint">${manyTests(network, language)}</p>
    ${
      below.length > 0
        ? html`<h3>${say.neverTogether}</h3>${below.map((pair) => belowChanceEntry(network, pair, language))}`
        : ""
    }`;
}

function belowChanceEntry(network: Network, pair: PairChance, language: Language): TemplateResult {
  const {belowPair} = inLanguage(networkSentences, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const {a, b} = largerFirst(network, pair.a, pair.b);
  const text = belowPair(name(a), name(b), pair.shared, inSentence(pair.expected), pValue(pair.lower));
  return html`<p class="s">${text}</p>`;
}

function chanceTable(network: Network, pairs: readonly PairChance[], language: Language, pin: Pin): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const row = (pair: PairChance) => {
    const {a, b} = largerFirst(network, pair.a, pair.b);
    return html`<tr><th scope="row"><button type="button" class="link"
        @click=${() => pin(a, b)}>${name(a)}–<wbr>${name(b)}</button></th>
        <td class="r">${pair.shared}</td><td class="r">${pair.expected.toFixed(2)}</td><td
          class="r">${pair.ratio.toFixed(2)}</td></tr>`;
  };
  return html`<table class="t chance"><thead><tr>
      <th scope="col">${say.pair}</th><th scope="col" class="r">${say.sharedCount}</th><th scope="col"
        class="r">${say.expected}</th><th scope="col" class="r">${say.ratio}</th></tr></thead>
    <tbody>${pairs.map(row)}</tbody></table>`;
}

/** What it means that so many pairs were tested: how many chance alone would bring, and how many hold after all. */
function manyTests({pairs: byKey, unit, directPoints}: Network, language: Language): string {
  const pairs = [...byKey.values()];
  const points = (id: string) => unit.get(id)?.points ?? 0;
  const byChance = pairs.reduce((sum, {a, b}) => sum + falsePositiveChance(directPoints, points(a), points(b)), 0);
  return inLanguage(networkSentences, language).byChance(
    inSentence(byChance, 1),
    aboveChance(pairs).length,
    pairs.length,
    survivors(pairs.map(({upper}) => upper)),
  );
}
