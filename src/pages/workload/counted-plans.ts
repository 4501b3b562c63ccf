/** Which plans are counted together: a choice that reads rows anew, so the page opens again with it. */
import {html, type TemplateResult} from "lit-html";
import type {DocumentRow} from "../../analytics/rows.js";
import {comparisonMessages} from "../../messages/comparison.js";
import {inLanguage, type Language} from "../../messages/language.js";

/** In the address: every plan there is. */
export const EVERY = "all";

/** The plans that the address adds to the chosen one. */
export const othersIn = (
  wanted: readonly string[],
  documents: readonly DocumentRow[],
  chosen: DocumentRow,
): DocumentRow[] =>
  documents.filter(
    (row) => row !== chosen && (wanted.includes(row.id) || (wanted.length === 1 && wanted[0] === EVERY)),
  );

/** A title for all of them. */
export const titleOf = (counted: readonly DocumentRow[], chosen: DocumentRow, language: Language): string =>
  counted.length === 1
    ? chosen.title
    : inLanguage(comparisonMessages, language).severalPlans(chosen.title, counted.length);

/** @param href  address of the page with other plans counted */
export function countedPlans(
  documents: readonly DocumentRow[],
  counted: readonly DocumentRow[],
  chosen: DocumentRow,
  language: Language,
  href: (ids: readonly string[]) => string,
): TemplateResult | "" {
  if (documents.length < 2) return "";
  const words = inLanguage(comparisonMessages, language);
  const ids = counted.filter((row) => row !== chosen).map(({id}) => id);
  const toggle = (id: string) =>
    location.assign(href(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
  return html`<details class="chooser"><summary>${words.together(counted.length, documents.length)}</summary><div>
    <p class="soft">${words.togetherNote}</p>
    <p class="units">${documents.map((row) => html`<label><input type="checkbox" name="with" value=${row.id} .checked=${counted.includes(row)} ?disabled=${row === chosen} @change=${() => toggle(row.id)}> ${row.title}</label>`)}</p>
    <a class="btn line" href=${href([EVERY])}>${words.all}</a>${ids.length === 0 ? "" : html` <a class="btn line" href=${href([])}>${words.one}</a>`}</div></details>`;
}
