/** The same as the bars in numbers: every counting of every unit at once, as a table and as csv. */
import {html, type TemplateResult} from "lit-html";
import {measuresIn} from "../../analytics/judgement.js";
import type {Verdict} from "../../analytics/threshold.js";
import {MEASURES, type MeasureId, parts} from "../../analytics/workload.js";
import {decimalsOf, inColumn, inSentence} from "../../tables/figures.js";
import {workloadTable} from "../../tables/workload-table.js";
import {downloadCsv} from "../shared/download.js";
import {mark} from "../shared/marks.js";
import {MOST_ROWS} from "./bars.js";
import {activeLine, chosenUnit, inOrder, type WorkloadContext} from "./context.js";
import {withMeasure} from "./controls.js";
import {valuesOf} from "./own-columns-store.js";
import {scrollingTable, showMore, sortableHead} from "./table-parts.js";

export function measureTable(context: WorkloadContext): TemplateResult {
  const {words, verdicts, state, set, ownColumns} = context;
  const measures = measuresIn(context).map(({id}) => id);
  const sorted = inOrder(context, state.method);
  const decimals = new Map(measures.map((id) => [id, decimalsOf(verdicts.map(({load}) => load.figures[id]))]));
  const lineCell = (id: MeasureId) => {
    const {active} = activeLine(context, id);
    return html`<td class="r over">${active === null ? "–" : inSentence(active)}</td>`;
  };
  const table = scrollingTable(words.chartTitle, {
    kind: "t measures",
    head: heads(context, measures),
    body: (state.all ? sorted : sorted.slice(0, MOST_ROWS)).map((verdict) => tableRow(verdict, context, decimals)),
    foot: html`<th scope="row">${words.line}</th>${measures.map(lineCell)}<td></td><td></td>${ownColumns.map(
      () => html`<td></td>`,
    )}`,
  });
  return html`${table}
    ${state.all || sorted.length <= MOST_ROWS ? "" : showMore(words.allRows(sorted.length), () => set({all: true}))}`;
}

function heads(context: WorkloadContext, measures: readonly MeasureId[]): TemplateResult {
  const {words, state, set, ownColumns} = context;
  const sortedBy = state.order === "rank" ? null : state.method;
  return html`${sortableHead({
    label: (arrow) => `${words.unit}${arrow}`,
    title: words.orderBy.rank,
    sort: sortedBy === null ? "ascending" : "none",
    onClick: () => set({order: "rank"}),
  })}${measures.map((id) =>
    sortableHead({
      label: (arrow) => `${words.measure[id]}${arrow}`,
      title: words.explain[id],
      sort: id === sortedBy ? "descending" : "none",
      onClick: () => set({...withMeasure(id, context), order: "load"}),
      class: "r",
    }),
  )}
    <th scope="col" class="r">${words.part.strong}</th><th scope="col" class="r">${words.part.weak}</th>
    ${ownColumns.map(({name}) => html`<th scope="col">${name}</th>`)}`;
}

function tableRow(
  {load, marks}: Verdict,
  context: WorkloadContext,
  decimals: ReadonlyMap<MeasureId, number>,
): TemplateResult {
  const {words, set, ownColumns} = context;
  const {id: unitId, name} = load.unit;
  const {strong, weak} = parts(load, MEASURES[0]!);
  const cell = ([id, digits]: [MeasureId, number]) =>
    html`<td class=${marks[id] === "over" ? "r over" : "r"}>${inColumn(load.figures[id], digits)} ${mark(
      marks[id],
      words.mark[marks[id]],
    )}</td>`;
  return html`<tr aria-current=${chosenUnit(context) === unitId ? "true" : "false"}>
    <th scope="row"><button type="button" class="as-link"
      @click=${() => set({unit: unitId, open: []}, {push: true})}>${name}</button></th>
    ${[...decimals].map(cell)}<td class="r">${inColumn(strong, 0)}</td><td class="r">${inColumn(weak, 0)}</td>
    ${ownColumns.map((column) => html`<td>${valuesOf(load, column).join("、") || "–"}</td>`)}</tr>`;
}

/** The same table as a file. */
export function downloadMeasures(context: WorkloadContext, name: string): void {
  const {columns, rows} = workloadTable(context, context.state, context.language);
  downloadCsv(name, columns, rows);
}
