/**
 * The matrix: every pair of units as a cell with its shared points, shaded, marked where it is more or less than
 * chance would give. A table, so it is its own accessible twin; one cell at a time takes the tab key.
 */
import {html, type TemplateResult} from "lit-html";
import {pairKey} from "../../../analytics/collaboration.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {circleName, type Measures} from "../model/measures.js";
import type {Measure, Network, NetworkUnit, Visible} from "../model/network.js";
import type {MatrixOrder} from "../model/network-state.js";
import {belowChance, leastLikeChance} from "../model/sentences.js";

export interface MatrixOptions {
  network: Network;
  visible: Visible;
  language: Language;
  order: MatrixOrder;
  by: Measure;
  measures: Measures | null;
  pinned: readonly string[];
  found: ReadonlySet<string>;
  hover: (a: string | null, b: string | null) => void;
  /** A cell was chosen; both are one where the unit is made of several. */
  pin: (a: string, b: string) => void;
}

/** Units in the order of the rows, with a gap before each new circle or sector. */
export function matrixOrder(
  units: readonly NetworkUnit[],
  order: MatrixOrder,
  measures: Measures | null = null,
): {unit: NetworkUnit; gap: boolean}[] {
  if (order === "circles" && measures !== null) {
    const circle = ({id}: NetworkUnit) => measures.circle.get(id) ?? measures.circles.circles.length;
    const sorted = [...units].sort((a, b) => circle(a) - circle(b));
    return sorted.map((unit, index) => ({unit, gap: index > 0 && circle(sorted[index - 1]!) !== circle(unit)}));
  }
  if (order === "circles") return units.map((unit) => ({unit, gap: false}));
  if (order === "points") return [...units].sort((a, b) => b.points - a.points).map((unit) => ({unit, gap: false}));
  if (order === "name")
    return [...units].sort((a, b) => a.name.localeCompare(b.name, "zh")).map((unit) => ({unit, gap: false}));
  const firstRank = (category: string | null) =>
    Math.min(...units.filter((unit) => unit.category === category).map(({rank}) => rank ?? Infinity));
  const sorted = [...units].sort(
    (a, b) =>
      Number(a.category === null) - Number(b.category === null) ||
      compare(firstRank(a.category), firstRank(b.category)) ||
      b.points - a.points,
  );
  return sorted.map((unit, index) => ({unit, gap: index > 0 && sorted[index - 1]!.category !== unit.category}));
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);

/**
 * Share of `--lead` in a cell's ground, in %.
 *
 * Between 63 and 84 % neither ink nor the card's own colour reads at 4.5:1, so that range is left out.
 */
export function shade(points: number, most: number): {percent: number; strong: boolean} {
  const t = most <= 1 ? 0 : (points - 1) / (most - 1);
  return t <= 0.8 ? {percent: 7 + 70 * t, strong: false} : {percent: 84 + 80 * (t - 0.8), strong: true};
}

export function matrix(options: MatrixOptions): TemplateResult {
  const {network, visible, language, order, by, measures, pinned, found, hover, pin} = options;
  const say = inLanguage(networkMessages, language);
  const rows = matrixOrder(
    network.units.filter(({id}) => visible.units.has(id)),
    order,
    measures,
  );
  const most = Math.max(1, ...network.ties.map(({points}) => points));
  const heaviest = Math.max(...network.ties.map(({weight}) => weight));
  /** What a cell says, and its shade on the scale of the points. */
  const worth = (key: string, points: number): {said: string | number; scale: number} => {
    if (by === "points" || points === 0) return {said: points === 0 ? "" : points, scale: points};
    if (by === "weight") {
      const weight = network.tie.get(key)?.weight ?? 0;
      return {said: weight.toFixed(1), scale: 1 + (weight / heaviest) * (most - 1)};
    }
    const ratio = network.pairs.get(key)?.ratio ?? 0;
    return {said: ratio.toFixed(1), scale: 1 + (Math.min(3, Math.log2(1 + ratio)) / 3) * (most - 1)};
  };
  const chosen = (a: string, b: string) => pinned.length === 2 && pinned.includes(a) && pinned.includes(b);
  const anyChosen = pinned.length === 2 && pinned.every((id) => visible.units.has(id));
  const cell = (a: NetworkUnit, b: NetworkUnit, first: boolean, gap: boolean) => {
    if (a.id === b.id)
      return html`<td class=${gap ? "own gap" : "own"} data-row=${a.id} data-column=${b.id}>${a.folded === undefined ? html`<span>${a.points}</span>` : html`<button type="button" tabindex="-1" aria-label=${a.name} @click=${() => pin(a.id, a.id)}>${a.points}</button>`}</td>`;
    const key = pairKey(a.id, b.id);
    const points = network.tie.get(key)?.points ?? 0;
    const pair = network.pairs.get(key);
    const {said, scale} = worth(key, points);
    const {percent, strong} = shade(scale, most);
    const marks = [
      points === 0 ? "none" : strong ? "strong" : "",
      pair && points > 0 && pair.upper < 0.05 ? "above" : "",
      pair && points > 0 && pair.upper < 0.01 ? "far" : "",
      pair && pair.lower < 0.05 ? "below" : "",
      visible.keys.has(key) || points === 0 ? "" : "filtered",
      gap ? "gap" : "",
    ];
    return html`<td class=${marks.filter(Boolean).join(" ")} data-row=${a.id} data-column=${b.id}><button type="button" tabindex=${chosen(a.id, b.id) || (!anyChosen && first) ? 0 : -1}
      style=${points > 0 ? `--part:${percent.toFixed(0)}%` : ""} aria-pressed=${chosen(a.id, b.id)} aria-label=${say.cell(a.name, b.name, points)}
      @click=${() => pin(a.id, b.id)} @focus=${() => hover(a.id, b.id)} @blur=${() => hover(null, null)}
      @pointerenter=${() => hover(a.id, b.id)} @pointerleave=${() => hover(null, null)}>${said}</button></td>`;
  };
  const label = (unit: NetworkUnit) =>
    found.has(unit.id) || (pinned.length === 1 && pinned[0] === unit.id) ? "found" : "";
  return html`<div class="scroll matrix-scroll"><table class="matrix" @keydown=${moveByKeys}>
    <thead><tr><td class="corner"><span class="visually-hidden">${say.corner}</span></td>${rows.map(
      ({unit, gap}) =>
        html`<th scope="col" class="${label(unit)} ${gap ? "gap" : ""}" data-column=${unit.id}><span>${unit.name}</span></th>`,
    )}</tr></thead>
    <tbody>${rows.map(
      ({unit: row, gap}, index) =>
        html`<tr class=${gap ? "gap" : ""}><th scope="row" class=${label(row)} data-row=${row.id}>${order === "circles" && (gap || index === 0) && measures?.circle.has(row.id) ? html`<small class="circle">${circleName(measures.circle.get(row.id)!)}</small>` : ""}${row.name}${row.folded === undefined ? "" : html` <small>${say.countUnits(row.folded)}</small>`}</th>${rows.map(
          ({unit: column, gap: columnGap}, at) => cell(row, column, index === 0 && at === 1, columnGap),
        )}</tr>`,
    )}</tbody></table></div>`;
}

/** Key of the shades and marks. */
export function matrixLegend(network: Network, language: Language, by: Measure): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const most = Math.max(1, ...network.ties.map(({points}) => points));
  const steps = [...new Set([0, 0.17, 0.33, 0.6, 1].map((t) => Math.round(1 + t * (most - 1))))];
  const above = leastLikeChance(network);
  const shades = () =>
    html`<span>${say.count} ${steps.map((points) => {
      const {percent, strong} = shade(points, most);
      return html`<i class="swatch ${strong ? "strong" : ""}" style=${`--part:${percent.toFixed(0)}%`}>${points}</i>`;
    })}</span>`;
  return html`<div class="legend matrix-legend">${by === "points" ? shades() : ""}
    ${
      network.pairs.size === 0
        ? ""
        : html`<span><i class="swatch above" style="--part:15%"></i>${say.above05(above.length)}</span>
    <span><i class="swatch above far" style="--part:15%"></i>${say.above01(above.filter(({upper}) => upper < 0.01).length)}</span>
    <span><i class="swatch below"></i>${say.below05(belowChance(network).length)}</span>`
    }
    <span><i class="swatch own">n</i>${say.diagonal}</span></div>`;
}

/** Arrow keys by cell, Home and End in the row, with Ctrl to the corners, m to the next marked cell. */
function moveByKeys(event: KeyboardEvent): void {
  const here = (event.target as Element).closest("td");
  const table = here?.closest("table");
  if (here === null || here === undefined || table === null || table === undefined) return;
  const cells = [...table.tBodies[0]!.rows].map((row) => [...row.querySelectorAll("td")]);
  const row = cells.findIndex((line) => line.includes(here));
  const column = cells[row]!.indexOf(here);
  const last = cells.length - 1;
  const steps: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const focus = (at: Element | undefined) => {
    const button = at?.querySelector("button");
    if (!button) return false;
    for (const other of table.querySelectorAll("button[tabindex='0']")) other.setAttribute("tabindex", "-1");
    button.tabIndex = 0;
    button.focus();
    return true;
  };
  const step = steps[event.key];
  let done = false;
  if (step !== undefined) {
    // The diagonal holds no button: one goes over it.
    for (let at = 1; at <= 2 && !done; at += 1) done = focus(cells[row + step[0] * at]?.[column + step[1] * at]);
  } else if (event.key === "Home" || event.key === "End") {
    const line = event.ctrlKey ? (event.key === "Home" ? 0 : last) : row;
    const order = event.key === "Home" ? cells[line]! : [...cells[line]!].reverse();
    done = order.some((at) => focus(at));
  } else if (event.key === "m" && !event.ctrlKey && !event.metaKey) {
    const flat = cells.flat();
    const start = flat.indexOf(here);
    const marked = [...flat.slice(start + 1), ...flat.slice(0, start)].find((at) => at.matches(".above, .below"));
    done = focus(marked);
  }
  if (done) {
    event.preventDefault();
    event.stopPropagation();
  }
}
