/**
 * An answer's rows as a table: titles in words with the code name under them, figures at the right; sorted, filtered,
 * with columns as wide as the reader draws them. Only the rows in sight are in the page, so that ten thousand scroll
 * like ten.
 *
 * One element an answer; it draws itself when it is scrolled.
 */
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import {html, render, type TemplateResult} from "lit-html";
import type {Actions, Answered, ConsoleContext, Sort, Tab} from "../state/context.js";
import {cell} from "../values/cell.js";
import {shown, type Value} from "../values/values.js";
import {type Column, columnsOf, columnWidths, shownRows} from "./columns.js";

/** Height of a row before it was measured, in px. */
const ROW = 34;
/** Rows kept above and below those in sight. */
const OVERSCAN = 8;
const NARROWEST = 48;
const STEP = 16;

interface Table {
  element: HTMLElement;
  update(tab: Tab): void;
}

const tables = new WeakMap<Answered, Table>();

/** The table of an answer, as its tab wants it shown. */
export function resultTable(answered: Answered, tab: Tab, context: ConsoleContext, actions: Actions): HTMLElement {
  let table = tables.get(answered);
  if (table === undefined) {
    table = newTable(answered, context, actions);
    tables.set(answered, table);
  }
  table.update(tab);
  return table.element;
}

function newTable(answered: Answered, context: ConsoleContext, actions: Actions): Table {
  const element = document.createElement("div");
  element.className = "scroll sheet";
  element.tabIndex = 0;
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", context.words.result);
  const columns = columnsOf(answered, context);
  let rows: Value[][] = [];
  let sort: Sort | null = null;
  let widths: Tab["widths"] = {};
  let last: {sort: Sort | null; filter: string} | null = null;
  let printing = false;
  let waiting = false;

  const options = () => ({
    count: rows.length,
    getScrollElement: () => element,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    measureElement,
    initialRect: {width: 800, height: 700},
    onChange: () => drawSoon(),
  });
  let virtual = new Virtualizer<HTMLElement, HTMLTableRowElement>(options());
  let forget = () => {};

  const drawSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
  const layout = () =>
    columnWidths(columns, answered.result.rows, {
      available: (element.clientWidth || 800) - 2,
      given: widths,
      sorted: sort?.column ?? null,
    });
  const draw = () => {
    const items: readonly VirtualItem[] = printing ? [] : virtual.getVirtualItems();
    const above = items[0]?.start ?? 0;
    const below = printing ? 0 : Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0));
    const fixed = layout();
    const total = fixed.reduce((sum, width) => sum + width, 0);
    const body = printing
      ? rows.map((row, index) => line(row, index))
      : items.map(({index}) => line(rows[index] as Value[], index));
    render(
      html`<table class="t" style=${`width:${total}px`} aria-rowcount=${rows.length + 1}>
        <colgroup>${fixed.map((width) => html`<col style=${`width:${width}px`}>`)}</colgroup>
        <thead><tr>${columns.map(head)}</tr></thead>
        <tbody>${spacer(above)}${body}${spacer(below)}</tbody></table>`,
      element,
    );
    for (const row of element.querySelectorAll<HTMLTableRowElement>("tr[data-row]")) virtual.measureElement(row);
  };
  const spacer = (height: number) =>
    height > 0
      ? html`<tr class="space" aria-hidden="true"><td colspan=${columns.length} style=${`height:${height}px`}></td></tr>`
      : "";
  const line = (row: Value[], index: number) =>
    html`<tr data-row data-index=${index} aria-rowindex=${index + 2}>${columns.map((column, at) => data(row[at] ?? null, column, at))}</tr>`;
  const data = (value: Value, column: Column, at: number) =>
    html`<td class=${kindOf(value, column)}>${sort?.column === at && column.numeric ? bar(value, column.largest) : ""}${cell(value, column.name, context, column.decimals)}</td>`;

  // A figure's column is looked at from its largest, a text's from its first; then the other way, then as answered.
  const next = (at: number, numeric: boolean): Sort | null => {
    if (sort?.column !== at) return {column: at, descending: numeric};
    return sort.descending === numeric ? {column: at, descending: !numeric} : null;
  };
  const head = (column: Column, at: number) => {
    const mark = sort?.column === at ? (sort.descending ? " ▾" : " ▴") : "";
    const order = sort?.column === at ? (sort.descending ? "descending" : "ascending") : "none";
    return html`<th scope="col" class=${column.numeric ? "r" : ""} aria-sort=${order}><button type="button" @click=${() => actions.setTab({sort: next(at, column.numeric)})}>${column.title}${mark}${
      column.title === column.name ? "" : html`<code>${column.name}</code>`
    }</button>${grip(column, at)}</th>`;
  };
  /** The edge by which a column is made wider: by the pointer, or by the arrow keys. */
  const grip = (column: Column, at: number) => {
    const now = () => layout()[at] ?? NARROWEST;
    const set = (width: number) => {
      widths = {...widths, [at]: Math.max(NARROWEST, Math.round(width))};
      draw();
    };
    const done = () => actions.setTab({widths});
    const down = (event: PointerEvent) => {
      const edge = event.currentTarget as HTMLElement;
      const from = {x: event.clientX, width: edge.parentElement?.getBoundingClientRect().width ?? now()};
      edge.setPointerCapture(event.pointerId);
      const move = (moved: PointerEvent) => set(from.width + moved.clientX - from.x);
      edge.addEventListener("pointermove", move);
      edge.addEventListener(
        "lostpointercapture",
        () => {
          edge.removeEventListener("pointermove", move);
          done();
        },
        {once: true},
      );
      event.preventDefault();
    };
    const key = (event: KeyboardEvent) => {
      const step = event.key === "ArrowRight" ? STEP : event.key === "ArrowLeft" ? -STEP : 0;
      if (step === 0) return;
      event.preventDefault();
      set(now() + step);
      done();
    };
    return html`<span class="grip" role="separator" tabindex="0" aria-orientation="vertical" aria-label=${context.words.columnWidth(column.title)} aria-valuenow=${Math.round(now())} @pointerdown=${down} @keydown=${key}></span>`;
  };

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
        // Heights belong to rows: another order or choice of rows is measured anew.
        forget();
        element.scrollTop = 0;
        virtual = new Virtualizer<HTMLElement, HTMLTableRowElement>(options());
        forget = virtual._didMount();
      }
      draw();
      // The element is put into the page after this drawing; only then its height is known.
      queueMicrotask(() => {
        virtual._willUpdate();
        drawSoon();
      });
    },
  };
}

/** Short texts such as names and dates stay on one line; long ones wrap. */
function kindOf(value: Value, column: Column): string {
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
