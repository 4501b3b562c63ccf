/** How many units the points list: a histogram, and the points with long lists. */
import {median} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import type {PointRow, ResponsibilityRow} from "../../analytics/rows.js";
import type {Messages} from "../../messages/language.js";
import type {overviewMessages} from "../../messages/overview.js";
import {inSentence} from "../../tables/figures.js";

/** From this number of units on a list is long. */
export const LONG_LIST = 8;
/** Height of the highest column, in px. */
const HEIGHT = 96;

/** How long a list of units is, as a step of shade. */
export const listStep = (units: number): "few" | "some" | "many" =>
  units <= 3 ? "few" : units < LONG_LIST ? "some" : "many";

/** @param lengths  number of units at each point that names units, in any order */
export function listLengths(
  points: readonly PointRow[],
  direct: readonly ResponsibilityRow[],
  lengths: readonly number[],
  words: Messages<typeof overviewMessages>,
): TemplateResult {
  if (lengths.length === 0) return html``;
  const longest = Math.max(...lengths);
  const counts = Array.from({length: longest}, (_, index) => lengths.filter((length) => length === index + 1).length);
  const most = Math.max(...counts);
  const long = new Set(direct.filter((row) => row.of >= LONG_LIST).map((row) => row.pointId));
  const labels = points.filter((point) => long.has(point.id)).map((point) => point.label);
  const column = (count: number, index: number) =>
    html`<div><b>${count}</b><i class=${listStep(index + 1)} style=${`height:${(HEIGHT * count) / most}px`}></i><small>${words.units(
      index + 1,
    )}</small></div>`;
  return html`<section class="card"><header><h2>${words.lengths}</h2>
      <span class="s">${words.lengthsNote(lengths.length, inSentence(median(lengths) ?? 0))}</span></header>
    <div class="lengths" style=${`--columns:${longest}`}>${counts.map(column)}</div>
    ${labels.length > 0 ? html`<p class="foot">${words.longOnes(labels.length, labels.join("、"))}</p>` : ""}</section>`;
}
