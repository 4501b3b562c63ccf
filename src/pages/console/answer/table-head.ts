/** The head of a table's column: its title, which sorts, and its edge, which changes the width. */
import {html, type TemplateResult} from "lit-html";
import type {Words} from "../state/context.js";
import type {Sort} from "../state/tab.js";
import type {Column} from "./columns.js";

/** Px of the narrowest column. */
const NARROWEST = 48;
/** Px that an arrow key changes the width by. */
const STEP = 16;

interface HeadOptions {
  words: Words;
  sort: Sort | null;
  /** Px of a column now. */
  width(index: number): number | undefined;
  onSort(sort: Sort | null): void;
  /** While the edge is moved. */
  onResize(index: number, width: number): void;
  /** When the edge is let go. */
  onResized(): void;
}

export function headCell(column: Column, index: number, options: HeadOptions): TemplateResult {
  const {sort, onSort} = options;
  const isSorted = sort?.column === index;
  const mark = isSorted ? (sort.descending ? " ▾" : " ▴") : "";
  const order = isSorted ? (sort.descending ? "descending" : "ascending") : "none";
  const name = column.title === column.name ? "" : html`<code>${column.name}</code>`;
  const edge = grip(column, index, options);
  return html`<th scope="col" class=${column.numeric ? "r" : ""} aria-sort=${order}><button type="button"
    @click=${() => onSort(nextSort(index, column.numeric, sort))}>${column.title}${mark}${name}</button>${edge}</th>`;
}

/** Numbers are sorted from the largest first, texts from the first; then the other way round, then as answered. */
function nextSort(index: number, numeric: boolean, sort: Sort | null): Sort | null {
  if (sort?.column !== index) return {column: index, descending: numeric};
  return sort.descending === numeric ? {column: index, descending: !numeric} : null;
}

/** The edge that makes a column wider or narrower, by the pointer or by the arrow keys. */
function grip(column: Column, index: number, options: HeadOptions): TemplateResult {
  const {words, onResize, onResized} = options;
  const width = () => options.width(index) ?? NARROWEST;
  const resize = (to: number) => onResize(index, Math.max(NARROWEST, Math.round(to)));
  const onPointerDown = (event: PointerEvent) => {
    const edge = event.currentTarget as HTMLElement;
    const start = {x: event.clientX, width: edge.parentElement?.getBoundingClientRect().width ?? width()};
    edge.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => resize(start.width + moved.clientX - start.x);
    const end = () => {
      edge.removeEventListener("pointermove", move);
      onResized();
    };
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", end, {once: true});
    event.preventDefault();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? STEP : event.key === "ArrowLeft" ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(width() + step);
    onResized();
  };
  return html`<span class="grip" role="separator" tabindex="0" aria-orientation="vertical"
    aria-label=${words.columnWidth(column.title)} aria-valuenow=${Math.round(width())}
    @pointerdown=${onPointerDown} @keydown=${onKey}></span>`;
}
