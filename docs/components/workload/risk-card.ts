/** 独家承担: what rests on one unit alone, and who stands on every long list, as sentences with links. */
import {html, type TemplateResult} from "lit-html";
import {risks} from "../../analytics/risk.js";
import type {MentionRow, PointRow} from "../../analytics/rows.js";
import {pageAddress} from "../page-tools.js";
import type {WorkloadContext} from "./context.js";
import {remember} from "./remember.js";

const risksOf = remember(risks);
/** Sentences of one kind shown at once. */
const SHOWN = 10;

export function riskCard(context: WorkloadContext, mentions: readonly MentionRow[]): TemplateResult {
  const {words, loads, language} = context;
  const {units, terms, everywhere, longLists} = risksOf(loads, mentions);
  const labels = (points: readonly PointRow[]) =>
    points.map((point) => point.label).join(language === "zh" ? "、" : ", ");
  const list = [
    ...units.slice(0, SHOWN).map(({load, points}) => ({
      sentence: words.soleUnit(load.unit.name, points.length, labels(points)),
      address: pageAddress("points", {unit: load.unit.id}),
    })),
    ...terms.slice(0, SHOWN).map(({kind, name, load, points}) => ({
      sentence: words.soleTerm[kind](name, load.unit.name, labels(points)),
      address: pageAddress("points", {[kind]: name}),
    })),
    ...everywhere.slice(0, SHOWN).map((load) => ({
      sentence: words.everywhere(load.unit.name, longLists, context.state.long),
      address: pageAddress("unit", {id: load.unit.id}),
    })),
  ];
  return html`<section class="card suggestions"><header><h2>${words.riskTitle}</h2></header>
    ${list.length === 0 ? html`<p class="soft">${words.riskNone}</p>` : html`<ul>${list.map(({sentence, address}) => html`<li><a href=${address}>${sentence}</a></li>`)}</ul>`}</section>`;
}
