/** An answer's rows as a table: titles in words with the code name under them, figures at the right, sortable. */
import {html, type TemplateResult} from "lit-html";
import {cell, decimalsOf} from "./cell.js";
import type {Actions, Answered, ConsoleContext, ConsoleState} from "./context.js";
import {compare, isNumeric, shown, type Value} from "./values.js";

export interface Column {
  name: string;
  /** In words, where the question names it; else the code name itself. */
  title: string;
  numeric: boolean;
  decimals: number;
  largest: number;
}

export function columnsOf({result, question}: Answered, {language}: ConsoleContext): Column[] {
  return result.columns.map((name, index) => {
    const values = result.rows.map((row) => row[index] as Value);
    const numeric = isNumeric(values);
    const sizes = numeric ? values.map((value) => (typeof value === "number" ? value : 0)) : [];
    return {
      name,
      title: question?.columns.find((column) => column.name === name)?.[language] ?? name,
      numeric,
      decimals: numeric ? decimalsOf(values) : 0,
      largest: Math.max(0, ...sizes),
    };
  });
}

/** The rows in the order that the reader asked for. */
export function sortedRows({result}: Answered, sort: ConsoleState["sort"]): Value[][] {
  if (sort === null) return result.rows;
  const {column, descending} = sort;
  return result.rows.toSorted((a, b) => compare(a[column] ?? null, b[column] ?? null, descending));
}

export function resultTable(
  answered: Answered,
  state: ConsoleState,
  context: ConsoleContext,
  actions: Actions,
): TemplateResult {
  const columns = columnsOf(answered, context);
  const {sort} = state;
  // A figure's column is looked at from its largest, a text's from its first; then the other way, then as answered.
  const next = (index: number, numeric: boolean): ConsoleState["sort"] => {
    if (sort?.column !== index) return {column: index, descending: numeric};
    return sort.descending === numeric ? {column: index, descending: !numeric} : null;
  };
  const head = (column: Column, index: number) => {
    const mark = sort?.column === index ? (sort.descending ? " ▾" : " ▴") : "";
    const order = sort?.column === index ? (sort.descending ? "descending" : "ascending") : "none";
    return html`<th scope="col" class=${column.numeric ? "r" : ""} aria-sort=${order}><button type="button" @click=${() => actions.set({sort: next(index, column.numeric)})}>${column.title}${mark}${
      column.title === column.name ? "" : html`<code>${column.name}</code>`
    }</button></th>`;
  };
  const data = (value: Value, column: Column, index: number) =>
    html`<td class=${kindOf(value, column)}>${
      sort?.column === index && column.numeric ? bar(value, column.largest) : ""
    }${cell(value, column.name, context, column.decimals)}</td>`;
  return html`<div class="scroll sheet" tabindex="0" role="region" aria-label=${context.words.result}><table class="t">
    <thead><tr>${columns.map(head)}</tr></thead>
    <tbody>${sortedRows(answered, sort).map(
      (row) => html`<tr>${columns.map((column, index) => data(row[index] ?? null, column, index))}</tr>`,
    )}</tbody></table></div>`;
}

/** Short texts such as names and dates stay on one line; long ones wrap. */
function kindOf(value: Value, column: Column): string {
  if (column.numeric) return "r";
  if (Array.isArray(value)) return "list";
  const what = shown(value);
  return what.kind === "text" && what.text.length > 24 ? "text" : "short";
}

function bar(value: Value, largest: number): TemplateResult | "" {
  const what = shown(value);
  if (what.kind !== "number" || !(what.value > 0) || largest <= 0) return "";
  return html`<i class="bar" aria-hidden="true"><i style=${`width:${(100 * what.value) / largest}%`}></i></i>`;
}
