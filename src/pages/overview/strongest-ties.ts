/** The pairs of units that share the most points. */
import {group} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import {collaborations} from "../../analytics/collaboration.js";
import type {ResponsibilityRow, UnitRow} from "../../analytics/rows.js";
import type {Messages} from "../../messages/language.js";
import type {overviewMessages} from "../../messages/overview.js";
import {pageAddress} from "../shared/page-tools.js";

const SHOWN = 13;

export function strongestTies(
  units: readonly UnitRow[],
  direct: readonly ResponsibilityRow[],
  words: Messages<typeof overviewMessages>,
): TemplateResult {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const points = new Map([...group(direct, (row) => row.unitId as string)].map(([id, list]) => [id, list.length]));
  const all = collaborations(direct);
  const most = all[0]?.points ?? 1;
  // The unit with more points is named first.
  const pair = (a: string, b: string) => ((points.get(a) ?? 0) >= (points.get(b) ?? 0) ? [a, b] : [b, a]);
  const item = ({a, b, points: shared}: (typeof all)[number]) => {
    const [first, second] = pair(a, b).map((id) => names.get(id) ?? id);
    return html`<li><a href=${pageAddress("network", {view: "ties"})}><span>${first} – ${second}</span><b>${shared}</b><i
      style=${`width:${(100 * shared) / most}%`}></i></a></li>`;
  };
  return html`<section class="card"><header><h2>${words.ties}</h2>
      <a class="s" href=${pageAddress("network")}>${words.network}</a></header>
    ${
      all.length === 0
        ? html`<p class="soft">${words.noTies}</p>`
        : html`<ol class="ties">${all.slice(0, SHOWN).map(item)}</ol>
            <p class="foot">${words.tiesNote(Math.min(SHOWN, all.length), all.length)}</p>`
    }</section>`;
}
