/** Many units of which no two share a point: there is nothing to draw, so they are listed, folded by sector. */
import {group} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import type {NetworkUnit} from "../model/network.js";

/** Units of each sector, largest sector first; within it in the order given. */
export function bySector(units: readonly NetworkUnit[]): {category: string | null; units: NetworkUnit[]}[] {
  return [...group(units, ({category}) => category)]
    .map(([category, own]) => ({category, units: own}))
    .sort((a, b) => b.units.length - a.units.length);
}

/**
 * @param units   those that the filters leave
 * @param pinned  their names are marked
 */
export function isolatesList(
  units: readonly NetworkUnit[],
  pinned: readonly string[],
  language: Language,
  pin: (id: string) => void,
): TemplateResult {
  const {sector} = inLanguage(networkMessages, language);
  const say = inLanguage(networkViewMessages, language);
  return html`<div class="apart">${bySector(units).map(
    ({category, units: own}) => html`<details ?open=${own.some(({id}) => pinned.includes(id))}>
      <summary>${say.apart(sector(category), own.length)}</summary>
      <ul>${own.map(
        ({id, name, points}) =>
          html`<li><button type="button" class="link" aria-pressed=${pinned.includes(id)} @click=${() => pin(id)}>${name}</button> <span class="soft">${points}</span></li>`,
      )}</ul></details>`,
  )}</div>`;
}
