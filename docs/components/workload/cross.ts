/** Units × terms as a table: how many of a unit's points meet each target group or activity type, and which. */
import {html, type TemplateResult} from "lit-html";
import {crossTable} from "../../analytics/coverage.js";
import type {MentionRow} from "../../analytics/rows.js";
import {chosenUnit, type WorkloadContext} from "./context.js";

export function cross(
  context: WorkloadContext,
  mentions: readonly MentionRow[],
  kind: "target" | "activity",
): TemplateResult {
  const {words, loads, set} = context;
  const {columns, rows} = crossTable(loads, mentions, kind);
  const most = Math.max(1, ...rows.flatMap(({cells}) => cells.map((points) => points.length)));
  const title = kind === "target" ? words.byTarget : words.byActivity;
  return html`<section class="card cross"><header><h2>${title}</h2></header>
    ${
      columns.length === 0
        ? html`<p class="soft">${words.crossEmpty}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="t"><thead><tr><th scope="col">${words.unit}</th>
          ${columns.map(({name, points}) => html`<th scope="col" class="term"><span>${name}</span><small>${points}</small></th>`)}</tr></thead>
          <tbody>${rows.map(
            ({
              load,
              cells,
            }) => html`<tr aria-current=${chosenUnit(context) === load.unit.id ? "true" : "false"}><th scope="row">${load.unit.name}</th>
            ${cells.map((points) =>
              points.length === 0
                ? html`<td class="cell">–</td>`
                : html`<td class="cell" style=${`--share:${Math.round((60 * points.length) / most) / 100}`}><button type="button" title=${words.cellPoints(points.map((point) => point.label).join(context.language === "zh" ? "、" : ", "))}
                    @click=${() => set({unit: load.unit.id, open: points.map((point) => point.id)}, {push: true})}>${points.length}</button></td>`,
            )}</tr>`,
          )}</tbody></table></div>
          <p class="foot">${words.crossNote}</p>`
    }</section>`;
}
