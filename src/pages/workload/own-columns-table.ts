/** The planner's own columns next to each unit's figure: load per head, what is above a limit, words of points. */
import {html, type TemplateResult} from "lit-html";
import {beyond, type OwnColumn, perHead, tally, useOf} from "../../analytics/own-columns.js";
import type {UnitLoad} from "../../analytics/workload.js";
import {joinNames, type Language, type Messages} from "../../messages/language.js";
import type {ownColumnMessages} from "../../messages/own-columns.js";
import {inSentence} from "../../tables/figures.js";
import {downloadCsv} from "../shared/download.js";
import {MOST_ROWS} from "./bars.js";
import {inOrder, type WorkloadContext} from "./context.js";
import {scrollingTable, showMore, sortableHead} from "./table-parts.js";

type Words = Messages<typeof ownColumnMessages>;

export function ownColumnsTable(
  context: WorkloadContext,
  columns: readonly OwnColumn[],
  plan: string,
  own: Words,
): TemplateResult {
  const {words, state, set, language} = context;
  const {method} = state;
  const measure = words.measure[method];
  const heads = [
    words.unit,
    measure,
    ...columns.flatMap((column) =>
      useOf(column) === "staff" ? [column.name, own.perHead(measure, column.name)] : [column.name],
    ),
  ];
  const rows = inOrder(context, method).map(({load}) => [
    load.unit.name,
    inSentence(load.figures[method]),
    ...columns.flatMap((column) => cellsOf(load, column, load.figures[method], own, language)),
  ]);
  const sortedBy = state.by.startsWith("own:") ? Number(state.by.slice("own:".length)) : 0;
  const ordered =
    sortedBy > 0 && sortedBy < heads.length ? [...rows].sort((a, b) => descending(a[sortedBy]!, b[sortedBy]!)) : rows;
  const head = (name: string, index: number) =>
    index === 0
      ? html`<th scope="col">${name}</th>`
      : sortableHead({
          label: (arrow) => `${name}${arrow}`,
          title: words.sortBy(name),
          sort: index === sortedBy ? "descending" : "none",
          onClick: () => set({by: index === sortedBy ? "" : `own:${index}`}),
          class: "r",
        });
  const csv = () => downloadCsv(`${plan}-${own.title}`, heads, rows);
  const table = scrollingTable(own.title, {
    head: heads.map(head),
    body: (state.all ? ordered : ordered.slice(0, MOST_ROWS)).map(
      ([name, ...cells]) =>
        html`<tr><th scope="row">${name}</th>${cells.map(
          (cell) => html`<td class="r">${cell === "" ? "–" : cell}</td>`,
        )}</tr>`,
    ),
  });
  const cut = !state.all && rows.length > MOST_ROWS;
  return html`<p><button type="button" class="btn" @click=${csv}>csv</button></p>
    ${table}${cut ? showMore(words.allRows(rows.length), () => set({all: true})) : ""}`;
}

/** A unit's cells under an own column: two for a number of staff, else one. */
function cellsOf(load: UnitLoad, column: OwnColumn, figure: number, own: Words, language: Language): string[] {
  if (column.by !== "unit")
    return [
      joinNames(
        language,
        tally(load, column).map(([word, count]) => `${word} ${count}`),
      ),
    ];
  const value = column.values[load.unit.id] ?? "";
  const over = beyond(figure, column, load.unit.id);
  if (over !== null && over > 1e-9) return [own.beyond(value, inSentence(over))];
  if (useOf(column) !== "staff") return [value];
  const each = perHead(figure, column, load.unit.id);
  return [value, each === null ? "" : each.toFixed(2)];
}

/** Numbers by size, the largest first; words after them in their own order; empty cells last. */
function descending(one: string, other: string): number {
  if ((one === "") !== (other === "")) return one === "" ? 1 : -1;
  const [a, b] = [Number.parseFloat(one), Number.parseFloat(other)];
  if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
  return Number.isNaN(a) ? one.localeCompare(other, "zh") : b - a;
}
