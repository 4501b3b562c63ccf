/**
 * An answer's rows as a table: titles in words with the name below them, numbers at the right; it can be sorted and
 * filtered, and its columns can be resized. Only the rows in sight are in the page, so that ten thousand scroll as
 * fast as ten.
 *
 * There is one element for each answer. It draws itself when it is scrolled.
 */
import {html, render, type TemplateResult} from "lit-html";
import {shown, type Value} from "../../../tables/answer-values.js";
import type {TabActions} from "../state/actions.js";
import type {ConsoleContext} from "../state/context.js";
import type {Answered, Sort, Tab} from "../state/tab.js";
import {cell} from "../values/cell.js";
import {columnWidths} from "./column-widths.js";
import {type Column, columnsOf, shownRows} from "./columns.js";
import {headCell} from "./table-head.js";
import {visibleRows} from "./visible-rows.js";

interface Table {
  element: HTMLElement;
  update(tab: Tab): void;
}

const tables = new WeakMap<Answered, Table>();

/** The table of an answer, as its tab wants it shown. */
export function resultTable(answered: Answered, tab: Tab, context: ConsoleContext, actions: TabActions): HTMLElement {
  let table = tables.get(answered);
  if (table === undefined) {
    table = newTable(answered, context, actions);
    tables.set(answered, table);
  }
  table.update(tab);
  return table.element;
}

function newTable(answered: Answered, context: ConsoleContext, actions: TabActions): Table {
  const element = newElement(context);
  const columns = columnsOf(answered, context);
  let rows: Value[][] = [];
  let sort: Sort | null = null;
  let widths: Tab["widths"] = {};
  /** What `rows` are shown by. */
  let last: Pick<Tab, "sort" | "filter"> | null = null;
  /** Whether the page is being printed, with all rows. */
  let printing = false;

  const layout = () =>
    columnWidths(columns, answered.result.rows, {
      available: (element.clientWidth || 800) - 2,
      given: widths,
      sorted: sort?.column ?? null,
    });
  const draw = () => {
    const {indexes, above, below} = printing ? {indexes: [...rows.keys()], above: 0, below: 0} : visible.current();
    const pixels = layout();
    const total = pixels.reduce((sum, width) => sum + width, 0);
    const head = columns.map((column, index) =>
      headCell(column, index, {
        words: context.words,
        sort,
        width: (at) => layout()[at],
        onSort: (next) => actions.setTab({sort: next}),
        onResize(at, width) {
          widths = {...widths, [at]: width};
          draw();
        },
        onResized: () => actions.setTab({widths}),
      }),
    );
    const body = indexes.map((index) => line(rows[index] as Value[], index, columns, sort, context));
    render(
      html`<table class="t" style=${`width:${total}px`} aria-rowcount=${rows.length + 1}>
        <colgroup>${pixels.map((width) => html`<col style=${`width:${width}px`}>`)}</colgroup>
        <thead><tr>${head}</tr></thead>
        <tbody>${spacer(above, columns)}${body}${spacer(below, columns)}</tbody></table>`,
      element,
    );
    for (const row of element.querySelectorAll<HTMLTableRowElement>("tr[data-row]")) visible.measure(row);
  };
  const drawSoon = oncePerFrame(draw);
  const visible = visibleRows(element, drawSoon);

  const print = (on: boolean) => () => {
    printing = on;
    if (element.isConnected) draw();
  };
  addEventListener("beforeprint", print(true));
  addEventListener("afterprint", print(false));

  return {
    element,
    update(tab) {
      widths = tab.widths;
      sort = tab.sort;
      if (last === null || last.sort !== tab.sort || last.filter !== tab.filter) {
        last = {sort: tab.sort, filter: tab.filter};
        rows = shownRows(answered, tab);
        visible.reset(rows.length);
      }
      draw();
      // The element is put into the page after this drawing.
      queueMicrotask(() => {
        visible.attached();
        drawSoon();
      });
    },
  };
}

function newElement({words}: ConsoleContext): HTMLElement {
  const element = document.createElement("div");
  element.className = "scroll sheet";
  element.tabIndex = 0;
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", words.result);
  return element;
}

/** Calls `work` in the next frame, once, no matter how often it is asked for. */
function oncePerFrame(work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      work();
    });
  };
}

/** The room of rows that are not in the page. */
const spacer = (height: number, {length}: readonly Column[]): TemplateResult | "" =>
  height > 0
    ? html`<tr class="space" aria-hidden="true"><td colspan=${length} style=${`height:${height}px`}></td></tr>`
    : "";

function line(
  row: readonly Value[],
  index: number,
  columns: readonly Column[],
  sort: Sort | null,
  context: ConsoleContext,
): TemplateResult {
  const cells = columns.map((column, at) => {
    const value = row[at] ?? null;
    const itsBar = sort?.column === at && column.numeric ? bar(value, column.largest) : "";
    return html`<td class=${classOf(value, column)}>${itsBar}${cell(value, column.name, context, column.decimals)}</td>`;
  });
  return html`<tr data-row data-index=${index} aria-rowindex=${index + 2}>${cells}</tr>`;
}

/** Short texts such as names and dates stay on one line; long ones wrap. */
function classOf(value: Value, column: Column): string {
  if (column.numeric) return "r";
  if (Array.isArray(value)) return "list";
  const what = shown(value);
  if (what.kind === "text") return what.text.length > 24 ? "text" : "short";
  return what.kind === "number" || what.kind === "boolean" || what.kind === "missing" ? "short" : "thing";
}

function bar(value: Value, largest: number): TemplateResult | "" {
  const what = shown(value);
  if (what.kind !== "number" || !(what.value > 0) || largest <= 0) return "";
  return html`<i class="bar" aria-hidden="true"><i style=${`width:${(100 * what.value) / largest}%`}></i></i>`;
}
