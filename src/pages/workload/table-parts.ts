/** Parts that the tables of the workload page have in common: sortable heads, a scrolling frame, tools, "show all". */
import {html, nothing, type TemplateResult} from "lit-html";
import {pictureButtons} from "./picture-buttons.js";

interface SortableHead {
  /** What is written in the head; `arrow` says that the table is sorted by this column, and in which direction. */
  label: (arrow: string) => unknown;
  title: string;
  sort: "ascending" | "descending" | "none";
  onClick: () => void;
  class?: string;
}

const ARROWS = {ascending: " ▴", descending: " ▾", none: ""} as const;

/** A column's head as a button that sorts the table by the column. */
export const sortableHead = ({label, title, sort, onClick, class: kind}: SortableHead): TemplateResult =>
  html`<th scope="col" class=${kind ?? nothing} aria-sort=${sort}><button type="button" title=${title}
    @click=${onClick}>${label(ARROWS[sort])}</button></th>`;

/** A table that scrolls sideways inside its card; the region can be reached by keyboard. */
export const scrollingTable = (
  label: string,
  {kind = "t", head, body, foot = ""}: {kind?: string; head: unknown; body: unknown; foot?: unknown},
): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class=${kind}>
    <thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot === "" ? "" : html`<tfoot><tr>${foot}</tr></tfoot>`}
  </table></div>`;

interface TableTools {
  onCsv: () => void;
  /** The drawing to download as svg or png, and the name of its file. */
  picture: () => TemplateResult;
  name: string;
  /** The console with the query behind the table, and what the link is called. */
  console: string;
  cypher: string;
}

/** What can be done with a table: csv, svg, png, and its query in the console. */
export const tableTools = ({onCsv, picture, name, console, cypher}: TableTools): TemplateResult =>
  html`<span class="tools"><button type="button" class="btn" @click=${onCsv}>csv</button>${pictureButtons(picture, name)}
    <a class="btn" href=${console}>${cypher}</a></span>`;

/** A button below a list that was cut. */
export const showMore = (label: string, onClick: () => void): TemplateResult =>
  html`<p><button type="button" class="btn line" @click=${onClick}>${label}</button></p>`;
