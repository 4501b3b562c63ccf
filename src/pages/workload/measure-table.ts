/** The chart's twin: every counting of every unit at once, as a table and as csv. */
import {html, type TemplateResult} from "lit-html";
import {measuresIn} from "../../analytics/judgement.js";
import {MEASURES, parts} from "../../analytics/workload.js";
import {decimalsOf, inColumn, inSentence} from "../../tables/figures.js";
import {workloadTable} from "../../tables/workload-table.js";
import {downloadCsv} from "../shared/download.js";
import {mark} from "../shared/marks.js";
import {MOST_ROWS} from "./bars.js";
import {activeLine, chosenUnit, inOrder, type WorkloadContext} from "./context.js";
import {withMeasure} from "./controls.js";
import {valuesOf} from "./own-columns-store.js";

export function measureTable(context: WorkloadContext): TemplateResult {
  const {words, verdicts, state, set, ownColumns} = context;
  const measures = measuresIn(context);
  const sortedBy = state.order === "rank" ? null : state.method;
  const sorted = inOrder(context, state.method);
  const decimals = new Map(measures.map(({id}) => [id, decimalsOf(verdicts.map(({load}) => load.figures[id]))]));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.chartTitle}><table class="t measures"><thead><tr>
    <th scope="col" aria-sort=${sortedBy === null ? "ascending" : "none"}><button type="button" title=${words.orderBy.rank} @click=${() => set({order: "rank"})}>${words.unit}${sortedBy === null ? " ▴" : ""}</button></th>
    ${measures.map(
      ({id}) =>
        html`<th scope="col" class="r" aria-sort=${id === sortedBy ? "descending" : "none"}><button type="button" title=${words.explain[id]} @click=${() => set({...withMeasure(id, context), order: "load"})}>${words.measure[id]}${id === sortedBy ? " ▾" : ""}</button></th>`,
    )}
    <th scope="col" class="r">${words.part.strong}</th><th scope="col" class="r">${words.part.weak}</th>${ownColumns.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${(state.all ? sorted : sorted.slice(0, MOST_ROWS)).map(({load, signs}) => {
      const divided = parts(load, MEASURES[0]!);
      return html`<tr aria-current=${chosenUnit(context) === load.unit.id ? "true" : "false"}><th scope="row"><button type="button" class="as-link" @click=${() => set({unit: load.unit.id, open: []}, {push: true})}>${load.unit.name}</button></th>
        ${measures.map(({id}) => html`<td class=${signs[id] === "over" ? "r over" : "r"}>${inColumn(load.figures[id], decimals.get(id)!)} ${mark(signs[id], words.sign[signs[id]])}</td>`)}
        <td class="r">${inColumn(divided.strong, 0)}</td><td class="r">${inColumn(divided.weak, 0)}</td>${ownColumns.map((column) => html`<td>${valuesOf(load, column).join("、") || "–"}</td>`)}</tr>`;
    })}</tbody>
    <tfoot><tr><th scope="row">${words.line}</th>${measures.map(({id}) => {
      const {active} = activeLine(context, id);
      return html`<td class="r over">${active === null ? "–" : inSentence(active)}</td>`;
    })}<td></td><td></td>${ownColumns.map(() => html`<td></td>`)}</tr></tfoot></table></div>
    ${state.all || sorted.length <= MOST_ROWS ? "" : html`<p><button type="button" class="btn line" @click=${() => set({all: true})}>${words.allRows(sorted.length)}</button></p>`}`;
}

/** The same table as a file. */
export function downloadMeasures(context: WorkloadContext, name: string): void {
  const {columns, rows} = workloadTable(context, context.state, context.language);
  downloadCsv(name, columns, rows);
}
