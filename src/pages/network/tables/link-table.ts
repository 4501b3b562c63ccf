/** The lines of a view as a table that one can sort. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {pValue} from "../../../tables/figures.js";
import {pageAddress} from "../../shared/page-tools.js";
import type {Network} from "../model/network.js";
import {type LinkListing, type LinkRow, P_VALUE} from "./link-listing.js";
import {moreRows, type Sorting, shownRows, sortableHeads} from "./sorting.js";

interface LinkTableOptions {
  network: Network;
  listing: LinkListing;
  language: Language;
  sorting: Sorting;
  sort: (next: Sorting) => void;
  pin: (a: string, b: string) => void;
}

export function linkTable({network, listing, language, sorting, sort, pin}: LinkTableOptions): TemplateResult {
  const {columns, rows} = listing;
  const say = inLanguage(networkMessages, language);
  const sorted = sortedRows(rows, sorting);
  const hasDecimals = columns.map((_, index) =>
    rows.some(({cells}) => typeof cells[index] === "number" && !Number.isInteger(cells[index])),
  );
  const written = (value: string | number, index: number) => {
    if (typeof value === "string") return value;
    if (columns[index]?.title === P_VALUE) return pValue(value);
    if (value === 0) return "–";
    return hasDecimals[index] ? value.toFixed(2) : value;
  };
  const cell = (value: string | number, index: number, {ids}: LinkRow) => {
    if (index < 2) return html`<td><a href=${pageAddress("unit", {id: ids[index]!})}>${value}</a></td>`;
    if (index > 2) return html`<td class="r">${written(value, index)}</td>`;
    return html`<td class="r"><button type="button" class="link" title=${say.clickForWords}
      @click=${() => pin(...ids)}>${value}</button></td>`;
  };
  const pointLink = (id: string) =>
    html`<a href=${pageAddress("points", {point: id})}>${network.point.get(id)?.label ?? ""}</a> `;
  return html`<div class="scroll"><table class="t links"><thead><tr>${sortableHeads(columns, sorting, sort)}<th
      scope="col">${say.pointsHead}</th></tr></thead>
    <tbody>${shownRows(sorted, sorting).map(
      (row) =>
        html`<tr>${row.cells.map((value, index) => cell(value, index, row))}<td
          class="point-links">${row.pointIds.map(pointLink)}</td></tr>`,
    )}</tbody></table></div>${moreRows(sorted.length, sorting, language, sort)}`;
}

/** Numbers by size, names in the order of pinyin. */
const sortedRows = (rows: readonly LinkRow[], {column, descending}: Sorting): LinkRow[] =>
  [...rows].sort((x, y) => {
    const [one, two] = [x.cells[column] ?? 0, y.cells[column] ?? 0];
    const order =
      typeof one === "number" && typeof two === "number" ? one - two : String(one).localeCompare(String(two), "zh");
    return descending ? -order : order;
  });
