/** The units with their measures as a table that one can sort; each measure says in a sentence what it is. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMeasureMessages} from "../../../messages/network-measures.js";
import {circleName, type Measures} from "../model/measures.js";
import type {Hovered, Network, NetworkUnit, Visible} from "../model/network.js";
import {FIGURES, type Figure} from "../model/visual-encoding.js";
import {moreRows, ROWS, type Sorting} from "./link-table.js";

/** Led and shared-out points stand on the workload page. */
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

export interface UnitTableOptions {
  network: Network;
  visible: Visible;
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
  const key = KEYS[sorting.column] ?? "degree";
  const circleOf = (unit: NetworkUnit) => measures.circle.get(unit.id) ?? Infinity;
  const order = (a: NetworkUnit, b: NetworkUnit) => {
    if (key === "name") return a.name.localeCompare(b.name, "zh");
    if (key === "circle") return circleOf(a) === circleOf(b) ? 0 : circleOf(a) - circleOf(b);
    const [one, two] = [figureOf(a, key, measures), figureOf(b, key, measures)];
    return (typeof one === "number" ? one : -1) - (typeof two === "number" ? two : -1);
  };
  const units = network.units
    .filter(({id}) => visible.units.has(id))
    .sort((a, b) => (sorting.descending ? order(b, a) : order(a, b)));
  const written = (value: string | number | null, of: Key) =>
    value === null
      ? "–"
      : typeof value === "string" || WHOLE.includes(of)
        ? value
        : value.toFixed(of === "strength" ? 2 : 3);
  return html`<div class="scroll"><table class="t unit-figures"><thead><tr>${KEYS.map(
    (of, index) =>
      html`<th scope="col" class=${index < 2 ? "" : "r"} aria-sort=${
        of === key ? (sorting.descending ? "descending" : "ascending") : "none"
      }><button type="button" title=${say.meaning[of] ?? ""} @click=${() =>
        sort({
          ...sorting,
          column: index,
          descending: of === key ? !sorting.descending : index > 1,
        })}>${say.columns[of]}${of === key ? (sorting.descending ? " ↓" : " ↑") : ""}</button></th>`,
  )}</tr></thead><tbody>${units
    .slice(0, sorting.rows ?? ROWS)
    .map(
      (unit) =>
        html`<tr class=${pinned.includes(unit.id) ? "found" : ""} @pointerenter=${() => hover({unit: unit.id})} @pointerleave=${() => hover(null)}>${KEYS.map(
          (of, index) =>
            of === "name"
              ? html`<th scope="row"><button type="button" class="link" @click=${() => pin(unit.id)}>${unit.name}</button></th>`
              : html`<td class=${index < 2 ? "" : "r"}>${written(figureOf(unit, of, measures), of)}</td>`,
        )}</tr>`,
    )}</tbody></table></div>${moreRows(units.length, sorting, language, sort)}
  <p class="s soft meanings">${say.measuredOn}</p>
  <dl class="meanings s soft">${KEYS.slice(3).map((of) => html`<div><dt>${say.columns[of]}</dt><dd>${say.meaning[of]}</dd></div>`)}</dl>`;
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

/** The circles with their first units, and how much to believe them. */
export function circleList(network: Network, measures: Measures | null, language: Language): TemplateResult | string {
  if (measures === null || measures.circles.circles.length === 0) return "";
  const say = inLanguage(networkMeasureMessages, language);
  const {circles, modularity, seeds, same} = measures.circles;
  return html`<h3>${say.circles}</h3>
    <ul class="circles">${circles.slice(0, 10).map((ids, index) => {
      const names = ids.slice(0, 3).map((id) => network.unit.get(id)?.name ?? "");
      return html`<li><b>${circleName(index)}</b> <span>${say.some(names, ids.length)}</span> <span class="r">${ids.length}</span></li>`;
    })}</ul><p class="s soft hint">${say.stability(modularity.toFixed(2), modularity < 0.3, seeds, same)}</p>`;
}
