/**
 * The matrix: every pair of units as a cell with its shared points, shaded, and marked where these are more or fewer
 * than chance would give. It is a table, so it needs no other form for screen readers.
 */
import {html, type TemplateResult} from "lit-html";
import {aboveChance, belowChance} from "../../../analytics/chance.js";
import {pairKey} from "../../../analytics/collaboration.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {Measure} from "../model/links.js";
import {circleName, type Measures} from "../model/measures.js";
import type {Network, NetworkUnit} from "../model/network.js";
import type {MatrixOrder} from "../model/network-state.js";
import type {Visible} from "../model/visible.js";
import {moveByKeys} from "./matrix-keys.js";

interface MatrixOptions {
  network: Network;
  visible: Visible;
  language: Language;
  order: MatrixOrder;
  by: Measure;
  measures: Measures | null;
  pinned: readonly string[];
  found: ReadonlySet<string>;
  hover: (a: string | null, b: string | null) => void;
  /** A cell was chosen; both ids are the same where a unit stands for several. */
  pin: (a: string, b: string) => void;
}

interface MatrixLine {
  unit: NetworkUnit;
  /** Whether a new circle or sector begins, before which a gap is left. */
  gap: boolean;
}

/** Units in the order of the rows. */
export function matrixOrder(
  units: readonly NetworkUnit[],
  order: MatrixOrder,
  measures: Measures | null = null,
): MatrixLine[] {
  if (order === "circles") {
    if (measures === null) return units.map((unit) => ({unit, gap: false}));
    const circle = ({id}: NetworkUnit) => measures.circle.get(id) ?? measures.circles.circles.length;
    return withGaps(
      [...units].sort((a, b) => circle(a) - circle(b)),
      circle,
    );
  }
  if (order === "points") return [...units].sort((a, b) => b.points - a.points).map((unit) => ({unit, gap: false}));
  if (order === "name")
    return [...units].sort((a, b) => a.name.localeCompare(b.name, "zh")).map((unit) => ({unit, gap: false}));
  const firstRank = (category: string | null) =>
    Math.min(...units.filter((unit) => unit.category === category).map(({rank}) => rank ?? Infinity));
  return withGaps(
    [...units].sort(
      (a, b) =>
        Number(a.category === null) - Number(b.category === null) ||
        compare(firstRank(a.category), firstRank(b.category)) ||
        b.points - a.points,
    ),
    ({category}) => category,
  );
}

/** A gap before each unit whose group is not that of the unit before. */
const withGaps = (sorted: readonly NetworkUnit[], groupOf: (unit: NetworkUnit) => unknown): MatrixLine[] =>
  sorted.map((unit, index) => ({unit, gap: index > 0 && groupOf(sorted[index - 1]!) !== groupOf(unit)}));

const compare = (a: number, b: number) => (a === b ? 0 : a - b);

/**
 * Share of `--lead` in a cell's background, in %.
 *
 * Between 63 and 84 % neither ink nor the card's own colour can be read at 4.5:1, so that range is left out.
 */
export function shade(points: number, most: number): {percent: number; strong: boolean} {
  const t = most <= 1 ? 0 : (points - 1) / (most - 1);
  return t <= 0.8 ? {percent: 7 + 70 * t, strong: false} : {percent: 84 + 80 * (t - 0.8), strong: true};
}

export function matrix(options: MatrixOptions): TemplateResult {
  const {network, visible, language, order, measures, pinned, found} = options;
  const say = inLanguage(networkMessages, language);
  const lines = matrixOrder(
    network.units.filter(({id}) => visible.units.has(id)),
    order,
    measures,
  );
  const cell = cells(options);
  const mark = ({id}: NetworkUnit) => (found.has(id) || (pinned.length === 1 && pinned[0] === id) ? "found" : "");
  const columnHead = ({unit, gap}: MatrixLine) =>
    html`<th scope="col" class="${mark(unit)} ${gap ? "gap" : ""}" data-column=${unit.id}><span>${unit.name}</span></th>`;
  const rowHead = ({unit, gap}: MatrixLine, index: number) => {
    const circle = order === "circles" && (gap || index === 0) ? measures?.circle.get(unit.id) : undefined;
    const letter = circle === undefined ? "" : html`<small class="circle">${circleName(circle)}</small>`;
    const size = unit.memberCount === undefined ? "" : html` <small>${say.countUnits(unit.memberCount)}</small>`;
    return html`<th scope="row" class=${mark(unit)} data-row=${unit.id}>${letter}${unit.name}${size}</th>`;
  };
  return html`<div class="scroll matrix-scroll"><table class="matrix" @keydown=${moveByKeys}>
    <thead><tr><td class="corner"><span class="visually-hidden">${say.corner}</span></td>${lines.map(columnHead)}</tr></thead>
    <tbody>${lines.map(
      (row, index) =>
        html`<tr class=${row.gap ? "gap" : ""}>${rowHead(row, index)}${lines.map((column, at) =>
          cell(row.unit, column, index === 0 && at === 1),
        )}</tr>`,
    )}</tbody></table></div>`;
}

/** Makes the cells; where none is pinned the `first` takes the tab key. */
function cells({network, visible, language, by, pinned, hover, pin}: MatrixOptions) {
  const say = inLanguage(networkMessages, language);
  const most = mostPoints(network);
  const cellValue = cellValues(network, by, most);
  const isPinned = (a: string, b: string) => pinned.length === 2 && pinned.includes(a) && pinned.includes(b);
  const anyPinned = pinned.length === 2 && pinned.every((id) => visible.units.has(id));
  const diagonal = ({id, name, points, memberCount}: NetworkUnit, gap: boolean) => {
    const content =
      memberCount === undefined
        ? html`<span>${points}</span>`
        : html`<button type="button" tabindex="-1" aria-label=${name} @click=${() => pin(id, id)}>${points}</button>`;
    return html`<td class=${gap ? "own gap" : "own"} data-row=${id} data-column=${id}>${content}</td>`;
  };
  return (a: NetworkUnit, {unit: b, gap}: MatrixLine, first: boolean): TemplateResult => {
    if (a.id === b.id) return diagonal(a, gap);
    const key = pairKey(a.id, b.id);
    const points = network.tie.get(key)?.points ?? 0;
    const {text, scale} = cellValue(key, points);
    const {percent, strong} = shade(scale, most);
    const classes = [
      points === 0 ? "none" : strong ? "strong" : "",
      ...chanceClasses(network, key, points),
      visible.keys.has(key) || points === 0 ? "" : "filtered",
      gap ? "gap" : "",
    ];
    const enter = () => hover(a.id, b.id);
    const leave = () => hover(null, null);
    return html`<td class=${classes.filter(Boolean).join(" ")} data-row=${a.id} data-column=${b.id}><button type="button"
      tabindex=${isPinned(a.id, b.id) || (!anyPinned && first) ? 0 : -1}
      style=${points > 0 ? `--part:${percent.toFixed(0)}%` : ""}
      aria-pressed=${isPinned(a.id, b.id)} aria-label=${say.cell(a.name, b.name, points)}
      @click=${() => pin(a.id, b.id)} @focus=${enter} @blur=${leave}
      @pointerenter=${enter} @pointerleave=${leave}>${text}</button></td>`;
  };
}

const mostPoints = ({ties}: Network) => Math.max(1, ...ties.map(({points}) => points));

/** What a cell says, and its shade on the scale of the points. */
function cellValues(network: Network, by: Measure, most: number) {
  const heaviest = Math.max(...network.ties.map(({weight}) => weight));
  return (key: string, points: number): {text: string | number; scale: number} => {
    if (by === "points" || points === 0) return {text: points === 0 ? "" : points, scale: points};
    if (by === "weight") {
      const weight = network.tie.get(key)?.weight ?? 0;
      return {text: weight.toFixed(1), scale: 1 + (weight / heaviest) * (most - 1)};
    }
    const ratio = network.pairs.get(key)?.ratio ?? 0;
    return {text: ratio.toFixed(1), scale: 1 + (Math.min(3, Math.log2(1 + ratio)) / 3) * (most - 1)};
  };
}

/** Marks of a pair that meets more, or less, often than chance would have it. */
function chanceClasses(network: Network, key: string, points: number): string[] {
  const pair = network.pairs.get(key);
  if (pair === undefined) return [];
  return [
    points > 0 && pair.upper < 0.05 ? "above" : "",
    points > 0 && pair.upper < 0.01 ? "far" : "",
    pair.lower < 0.05 ? "below" : "",
  ];
}

/** Key of the shades and marks. */
export function matrixLegend(network: Network, language: Language, by: Measure): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const most = mostPoints(network);
  const steps = [...new Set([0, 0.17, 0.33, 0.6, 1].map((t) => Math.round(1 + t * (most - 1))))];
  const pairs = [...network.pairs.values()];
  const above = aboveChance(pairs);
  const swatch = (points: number) => {
    const {percent, strong} = shade(points, most);
    return html`<i class="swatch ${strong ? "strong" : ""}" style=${`--part:${percent.toFixed(0)}%`}>${points}</i>`;
  };
  const far = above.filter(({upper}) => upper < 0.01).length;
  const shades = by === "points" ? html`<span>${say.count} ${steps.map(swatch)}</span>` : "";
  const marks = html`<span><i class="swatch above" style="--part:15%"></i>${say.above05(above.length)}</span>
    <span><i class="swatch above far" style="--part:15%"></i>${say.above01(far)}</span>
    <span><i class="swatch below"></i>${say.below05(belowChance(pairs).length)}</span>`;
  return html`<div class="legend matrix-legend">${shades}
    ${pairs.length === 0 ? "" : marks}
    <span><i class="swatch own">n</i>${say.diagonal}</span></div>`;
}
