/** What the tables of lines and of units share: heads that sort, and rows that are shown a few hundred at a time. */
import {html, nothing, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";

export interface Sorting {
  /** Index of the column. */
  column: number;
  descending: boolean;
  /** Rows that the reader has asked for so far. */
  rows?: number;
}

export interface Head {
  title: string;
  /** Numbers are aligned to the right, and sorted by the largest first. */
  number: boolean;
  /** What the column means, as a tooltip. */
  meaning?: string;
}

/** Heads of a table: a click sorts by the column, a second one reverses the order. */
export const sortableHeads = (
  heads: readonly Head[],
  sorting: Sorting,
  sort: (next: Sorting) => void,
): TemplateResult[] =>
  heads.map(({title, number, meaning}, index) => {
    const {column, descending} = sorting;
    const sorted = index === column;
    const order = sorted ? (descending ? "descending" : "ascending") : "none";
    const next = {...sorting, column: index, descending: sorted ? !descending : number};
    return html`<th scope="col" class=${number ? "r" : ""} aria-sort=${order}>
      <button type="button" title=${meaning ?? nothing} @click=${() => sort(next)}>${title}${
        sorted ? (descending ? " ↓" : " ↑") : ""
      }</button></th>`;
  });

/** Rows that a table shows at first, and more at each press. */
const ROWS = 200;

/** The rows that are shown. */
export const shownRows = <Row>(all: readonly Row[], {rows = ROWS}: Sorting): readonly Row[] => all.slice(0, rows);

/** Says how many of the rows a table shows, and offers more; "" when it shows all. */
export function moreRows(
  all: number,
  sorting: Sorting,
  language: Language,
  sort: (next: Sorting) => void,
): TemplateResult | "" {
  const {rows = ROWS} = sorting;
  if (all <= rows) return "";
  const say = inLanguage(networkViewMessages, language);
  const more = () => sort({...sorting, rows: rows + ROWS});
  return html`<p class="s soft more-rows">${say.rowsShown(rows, all)} <button type="button" class="btn line"
    @click=${more}>${say.moreRows(Math.min(ROWS, all - rows))}</button></p>`;
}
