/** 独家承担: what depends on one unit alone, and who is on every long list, as sentences with links. */
import {html, type TemplateResult} from "lit-html";
import {risks} from "../../analytics/risk.js";
import type {MentionRow, PointRow} from "../../analytics/rows.js";
import {joinNames} from "../../messages/language.js";
import {memoize} from "../shared/memoize.js";
import {pageAddress} from "../shared/page-tools.js";
import type {WorkloadContext} from "./context.js";
import {showMore} from "./table-parts.js";

const risksOf = memoize(risks);
/** Sentences shown at once. */
const SHOWN = 12;

interface RiskSentence {
  sentence: string;
  address: string;
}

/** Each finding as a sentence with the page that shows its points; all of them, in the order of their kinds. */
export function riskSentences(context: WorkloadContext, mentions: readonly MentionRow[]): RiskSentence[] {
  const {words, loads, language} = context;
  const {units, terms, everywhere, longLists} = risksOf(loads, mentions);
  const labels = (points: readonly PointRow[]) =>
    joinNames(
      language,
      points.map((point) => point.label),
    );
  return [
    ...units.map(({load, points}) => ({
      sentence: words.soleUnit(load.unit.name, points.length, labels(points)),
      address: pageAddress("points", {unit: load.unit.id}),
    })),
    ...terms.map(({kind, name, load, points}) => ({
      sentence: words.soleTerm[kind](name, load.unit.name, labels(points)),
      address: pageAddress("points", {[kind]: name}),
    })),
    ...everywhere.map((load) => ({
      sentence: words.everywhere(load.unit.name, longLists, context.state.long),
      address: pageAddress("unit", {id: load.unit.id}),
    })),
  ];
}

export function riskCard(context: WorkloadContext, mentions: readonly MentionRow[]): TemplateResult {
  const {words, state, set} = context;
  const all = riskSentences(context, mentions);
  const shown = state.all ? all : all.slice(0, SHOWN);
  const items = shown.map(({sentence, address}) => html`<li><a href=${address}>${sentence}</a></li>`);
  return html`<section class="card suggestions"><header><h2>${words.riskTitle}</h2></header>
    ${all.length === 0 ? html`<p class="soft">${words.riskNone}</p>` : html`<ul>${items}</ul>`}
    ${
      shown.length === all.length ? "" : showMore(words.openMore(all.length - shown.length), () => set({all: true}))
    }</section>`;
}
