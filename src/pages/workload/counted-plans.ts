/** Which plans are counted together: a choice that needs other rows, so the page is opened again with it. */
import {html, type TemplateResult} from "lit-html";
import type {DocumentRow} from "../../analytics/rows.js";
import {comparisonMessages} from "../../messages/comparison.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {toggled} from "../shared/url-state.js";
import {checkboxList} from "./checkbox-list.js";

/** In the address: every plan of the graph. */
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

/** One title for all plans that are counted. */
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
  const boxes = checkboxList(
    "with",
    documents.map((row) => ({
      id: row.id,
      label: row.title,
      checked: counted.includes(row),
      disabled: row === chosen,
    })),
    (id) => location.assign(href(toggled(ids, id))),
  );
  return html`<details class="chooser"><summary>${words.together(counted.length, documents.length)}</summary><div>
    <p class="soft">${words.togetherNote}</p>
    ${boxes}
    <a class="btn line" href=${href([EVERY])}>${words.all}</a>${
      ids.length === 0 ? "" : html` <a class="btn line" href=${href([])}>${words.one}</a>`
    }</div></details>`;
}
