/** The units with their measures as a table that one can sort; each measure has a sentence that says what it is. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMeasureMessages} from "../../../messages/network-measures.js";
import type {Hovered} from "../model/links.js";
import {circleName, type Measures} from "../model/measures.js";
import type {Network, NetworkUnit} from "../model/network.js";
import type {Visible} from "../model/visible.js";
import {FIGURES, type Figure} from "../model/visual-encoding.js";
import {moreRows, type Sorting, shownRows, sortableHeads} from "./sorting.js";

/** Points led and points by 1/k are on the workload page. */
const MEASURED = FIGURES.filter(
  (figure): figure is Exclude<Figure, "led" | "fractional"> => figure !== "led" && figure !== "fractional",
);
const KEYS = ["name", "circle", ...MEASURED] as const;
type Key = (typeof KEYS)[number];

const WHOLE: readonly Key[] = ["points", "degree", "core"];

function figureOf(unit: NetworkUnit, key: Key, measures: Measures): string | number | null {
  if (key === "name") return unit.name;
  if (key === "points") return unit.points;
  if (key === "circle") {
    const circle = measures.circle.get(unit.id);
    return circle === undefined ? null : circleName(circle);
  }
  return measures.units.get(unit.id)?.[key] ?? null;
}

interface UnitTableOptions {
  network: Network;
  visible: Visible;
  /** Null while they are computed. */
  measures: Measures | null;
  language: Language;
  sorting: Sorting;
  pinned: readonly string[];
  sort: (next: Sorting) => void;
  pin: (id: string) => void;
  hover: (target: Hovered) => void;
}

export function unitTable(options: UnitTableOptions): TemplateResult {
  const {network, visible, measures, language, sorting, pinned, sort, pin, hover} = options;
  const say = inLanguage(networkMeasureMessages, language);
  if (measures === null) return html`<p class="state-line" role="status">${say.computing} <progress></progress></p>`;
  const heads = KEYS.map((key, index) => ({
    title: say.columns[key] ?? key,
    number: index > 1,
    meaning: say.meaning[key] ?? "",
  }));
  const units = sortedUnits(
    network.units.filter(({id}) => visible.units.has(id)),
    sorting,
    measures,
  );
  const cell = (unit: NetworkUnit, key: Key, index: number) =>
    key === "name"
      ? html`<th scope="row"><button type="button" class="link" @click=${() => pin(unit.id)}>${unit.name}</button></th>`
      : html`<td class=${index < 2 ? "" : "r"}>${written(figureOf(unit, key, measures), key)}</td>`;
  const row = (unit: NetworkUnit) =>
    html`<tr class=${pinned.includes(unit.id) ? "found" : ""} @pointerenter=${() => hover({unit: unit.id})}
      @pointerleave=${() => hover(null)}>${KEYS.map((key, index) => cell(unit, key, index))}</tr>`;
  return html`<div class="scroll"><table class="t unit-figures"><thead><tr>${sortableHeads(
    heads,
    sorting,
    sort,
  )}</tr></thead><tbody>${shownRows(units, sorting).map(
    row,
  )}</tbody></table></div>${moreRows(units.length, sorting, language, sort)}
  <p class="s soft meanings">${say.measuredOn}</p>
  <dl class="meanings s soft">${KEYS.slice(3).map(
    (key) => html`<div><dt>${say.columns[key]}</dt><dd>${say.meaning[key]}</dd></div>`,
  )}</dl>`;
}

/** Units without a figure come after those with the least. */
function sortedUnits(units: NetworkUnit[], {column, descending}: Sorting, measures: Measures): NetworkUnit[] {
  const key = KEYS[column] ?? "degree";
  const circleOf = (unit: NetworkUnit) => measures.circle.get(unit.id) ?? Infinity;
  const order = (a: NetworkUnit, b: NetworkUnit) => {
    if (key === "name") return a.name.localeCompare(b.name, "zh");
    if (key === "circle") return circleOf(a) === circleOf(b) ? 0 : circleOf(a) - circleOf(b);
    const [one, two] = [figureOf(a, key, measures), figureOf(b, key, measures)];
    return (typeof one === "number" ? one : -1) - (typeof two === "number" ? two : -1);
  };
  return units.sort((a, b) => (descending ? order(b, a) : order(a, b)));
}

function written(value: string | number | null, key: Key): string | number {
  if (value === null) return "–";
  if (typeof value === "string" || WHOLE.includes(key)) return value;
  return value.toFixed(key === "strength" ? 2 : 3);
}

/** The same rows for a csv. */
export function unitRows(network: Network, visible: Visible, measures: Measures, language: Language) {
  const say = inLanguage(networkMeasureMessages, language);
  return {
    head: KEYS.map((key) => say.columns[key] ?? key),
    rows: network.units
      .filter(({id}) => visible.units.has(id))
      .map((unit) =>
        KEYS.map((key) => {
          const value = figureOf(unit, key, measures);
          return typeof value === "number" ? Number(value.toFixed(6)) : (value ?? "");
        }),
      ),
  };
}
