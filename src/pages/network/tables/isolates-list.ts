/** Many units of which no two share a point: there are no lines to draw, so the units are listed by sector. */
import {group} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import type {NetworkUnit} from "../model/network.js";

/**
 * @param units   those that the filters leave
 * @param pinned  ids of units whose names are marked and whose sector is open
 */
export function isolatesList(
  units: readonly NetworkUnit[],
  pinned: readonly string[],
  language: Language,
  pin: (id: string) => void,
): TemplateResult {
  const {sector} = inLanguage(networkMessages, language);
  const say = inLanguage(networkViewMessages, language);
  const item = ({id, name, points}: NetworkUnit) =>
    html`<li><button type="button" class="link" aria-pressed=${pinned.includes(id)}
      @click=${() => pin(id)}>${name}</button> <span class="soft">${points}</span></li>`;
  return html`<div class="apart">${bySector(units).map(
    ({category, units: own}) => html`<details ?open=${own.some(({id}) => pinned.includes(id))}>
      <summary>${say.apart(sector(category), own.length)}</summary>
      <ul>${own.map(item)}</ul></details>`,
  )}</div>`;
}

/** Units of each sector, largest sector first; the units of a sector in their own order. */
const bySector = (units: readonly NetworkUnit[]): {category: string | null; units: NetworkUnit[]}[] =>
  [...group(units, ({category}) => category)]
    .map(([category, own]) => ({category, units: own}))
    .sort((a, b) => b.units.length - a.units.length);
