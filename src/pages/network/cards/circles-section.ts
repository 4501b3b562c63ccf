/** The circles (协作圈) with their first units, and how far to trust them. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMeasureMessages} from "../../../messages/network-measures.js";
import {circleName, type Measures} from "../model/measures.js";
import type {Network} from "../model/network.js";

const SHOWN = 10;
const NAMED = 3;
/** Circles of less modularity hardly stand out from the rest of the network. */
const CLEAR_MODULARITY = 0.3;

export function circlesSection(network: Network, measures: Measures | null, language: Language): TemplateResult | "" {
  if (measures === null || measures.circles.circles.length === 0) return "";
  const say = inLanguage(networkMeasureMessages, language);
  const {circles, modularity, seeds, same} = measures.circles;
  const entry = (ids: readonly string[], index: number) => {
    const names = ids.slice(0, NAMED).map((id) => network.unit.get(id)?.name ?? "");
    const members = say.some(names, ids.length);
    return html`<li><b>${circleName(index)}</b> <span>${members}</span> <span class="r">${ids.length}</span></li>`;
  };
  const stability = say.stability(modularity.toFixed(2), modularity < CLEAR_MODULARITY, seeds, same);
  return html`<h3>${say.circles}</h3>
    <ul class="circles">${circles.slice(0, SHOWN).map(entry)}</ul><p class="s soft hint">${stability}</p>`;
}
