/** How a unit's rank changes with the counting: its ranks with ties, and the range that they span. */
import {html, svg, type TemplateResult} from "lit-html";
import {gini} from "../../analytics/inequality.js";
import {downloadCsv} from "../shared/download.js";
import {pageAddress} from "../shared/page-tools.js";
import {chosenUnit, type WorkloadContext} from "./context.js";
import {rankPicture} from "./rank-picture.js";
import {type RankRow, rankRows} from "./rank-rows.js";
import {scrollingTable, sortableHead, tableTools} from "./table-parts.js";

const SHOWN = 12;
const SPREAD = "spread";

/** Best rank first under one counting, or widest spread first; else in the order of the loads. */
function sorted(rows: readonly RankRow[], by: string, columns: WorkloadContext["columns"]): RankRow[] {
  const column = columns.findIndex(({id}) => id === by);
  if (by === SPREAD) return [...rows].sort((a, b) => b.worst - b.best - (a.worst - a.best));
  return column < 0 ? [...rows] : [...rows].sort((a, b) => a.ranks[column]!.rank - b.ranks[column]!.rank);
}

/** The drawing of the first units, for files and the report. */
export function ranksDrawing(context: Pick<WorkloadContext, "words" | "loads" | "columns">, plan: string) {
  const {words, loads, columns} = context;
  return rankPicture(
    rankRows(context).slice(0, SHOWN),
    columns.map(({id}) => words.short[id]),
    {title: words.ranksTitle, plan, last: loads.length, ends: [words.firstRank, words.lastRank(loads.length)]},
  );
}

export function rankTable(context: WorkloadContext, plan: {id: string; title: string}): TemplateResult {
  const {words, loads, columns, state, set} = context;
  if (loads.length < 2) return html``;
  const sortedBy = state.by.startsWith("rank:") ? state.by.slice("rank:".length) : "";
  const rows = sorted(rankRows(context), sortedBy, columns);
  const last = loads.length;
  const head = (key: string, name: string) =>
    sortableHead({
      label: (arrow) => `${name}${arrow}`,
      title: words.sortBy(name),
      sort: key !== sortedBy ? "none" : key === SPREAD ? "descending" : "ascending",
      onClick: () => set({by: key === sortedBy ? "" : `rank:${key}`}),
      class: "r",
    });
  const csv = () =>
    downloadCsv(
      `${plan.title}-${words.ranksTitle}`,
      [words.unit, ...columns.map(({id}) => words.measure[id]), words.spread],
      rows.map(({name, ranks: own, best, worst}) => [name, ...own.map(({rank}) => rank), worst - best]),
    );
  return html`<section class="card ranks"><header><h2>${words.ranksTitle}</h2>${tableTools({
    onCsv: csv,
    picture: () => ranksDrawing(context, plan.title),
    name: `${plan.title}-${words.ranksTitle}`,
    console: pageAddress("console", {query: "unit-workload", "param.documentId": plan.id}),
    cypher: words.cypher,
  })}</header>
    <p class="soft s">${words.ranksNote(Math.min(SHOWN, last), last)}</p>
    ${scrollingTable(words.ranksTitle, {
      head: html`<th scope="col">${words.unit}</th>${columns.map(({id}) => head(id, words.short[id]))}
        <th scope="col" class="range"><span>${words.firstRank}</span><span>${words.lastRank(last)}</span></th>
        ${head(SPREAD, words.spread)}`,
      body: rows.slice(0, SHOWN).map((row) => rankLine(row, context)),
      foot: giniLine(context),
    })}<p class="foot">${words.giniNote}</p></section>`;
}

function rankLine({id, name, ranks, best, worst}: RankRow, context: WorkloadContext): TemplateResult {
  const {words, loads, set} = context;
  const x = (rank: number) => `${(100 * (rank - 1)) / Math.max(1, loads.length - 1)}%`;
  return html`<tr aria-current=${chosenUnit(context) === id ? "true" : "false"}>
    <th scope="row"><button type="button" class="as-link"
      @click=${() => set({unit: id, open: []}, {push: true})}>${name}</button></th>
    ${ranks.map(
      ({rank, tied}) =>
        html`<td class="r">${rank <= 3 ? html`<b>${rank}</b>` : rank}<i>${tied ? words.tied : ""}</i></td>`,
    )}
    <td class="range"><svg width="100%" height="10" aria-hidden="true">
      <line class="all" x1="0" x2="100%" y1="5" y2="5"></line>${svg`
      <line class="span" x1=${x(best)} x2=${x(worst)} y1="5" y2="5"></line>
      <circle cx=${x(best)} cy="5" r="4"></circle><circle cx=${x(worst)} cy="5" r="4"></circle>`}</svg></td>
    <td class="r">${worst - best}</td></tr>`;
}

/** The Gini coefficient of each counting, under its column. */
const giniLine = ({words, loads, columns}: WorkloadContext): TemplateResult =>
  html`<th scope="row" title=${words.giniNote}>${words.gini}</th>${columns.map(({id}) => {
    const value = gini(loads.map((load) => load.figures[id]));
    return html`<td class="r">${value === null ? "–" : value.toFixed(2)}<i></i></td>`;
  })}<td class="range"></td><td></td>`;
