/** How a unit's rank moves with the counting: its ranks with ties, and the range that they span. */
import {html, svg, type TemplateResult} from "lit-html";
import {gini} from "../../analytics/inequality.js";
import {type Rank, ranks} from "../../analytics/workload.js";
import {downloadCsv} from "../shared/download.js";
import {pageAddress} from "../shared/page-tools.js";
import {chosenUnit, type WorkloadContext} from "./context.js";
import {pictureButtons} from "./picture-buttons.js";
import {rankPicture} from "./rank-picture.js";

const SHOWN = 12;

export interface RankRow {
  id: string;
  name: string;
  /** In the order of the countings. */
  ranks: Rank[];
  best: number;
  worst: number;
}

/** One row a unit, in the order of the loads. */
export function rankRows({loads, columns}: Pick<WorkloadContext, "loads" | "columns">): RankRow[] {
  const byMeasure = columns.map(({id}) => ranks(loads, id));
  return loads.map(({unit}) => {
    const own = byMeasure.map((of) => of.get(unit.id)!);
    const places = own.map(({rank}) => rank);
    return {id: unit.id, name: unit.name, ranks: own, best: Math.min(...places), worst: Math.max(...places)};
  });
}

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
  const head = (key: string, name: string) =>
    html`<th scope="col" class="r" aria-sort=${key === sortedBy ? (key === SPREAD ? "descending" : "ascending") : "none"}><button type="button" title=${words.sortBy(name)} @click=${() => set({by: key === sortedBy ? "" : `rank:${key}`})}>${name}${key !== sortedBy ? "" : key === SPREAD ? " ▾" : " ▴"}</button></th>`;
  const last = loads.length;
  const place = (rank: number) => `${(100 * (rank - 1)) / Math.max(1, last - 1)}%`;
  const csv = () =>
    downloadCsv(
      `${plan.title}-${words.ranksTitle}`,
      [words.unit, ...columns.map(({id}) => words.measure[id]), words.spread],
      rows.map(({name, ranks: own, best, worst}) => [name, ...own.map(({rank}) => rank), worst - best]),
    );
  return html`<section class="card ranks"><header><h2>${words.ranksTitle}</h2><span class="tools">
      <button type="button" class="btn" @click=${csv}>csv</button>${pictureButtons(() => ranksDrawing(context, plan.title), `${plan.title}-${words.ranksTitle}`)}
      <a class="btn" href=${pageAddress("console", {query: "unit-workload", "param.documentId": plan.id})}>${words.cypher}</a></span></header>
    <p class="soft s">${words.ranksNote(Math.min(SHOWN, last), last)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.ranksTitle}><table class="t"><thead><tr><th scope="col">${words.unit}</th>
      ${columns.map(({id}) => head(id, words.short[id]))}
      <th scope="col" class="range"><span>${words.firstRank}</span><span>${words.lastRank(last)}</span></th>${head(SPREAD, words.spread)}</tr></thead>
    <tbody>${rows.slice(0, SHOWN).map(
      ({
        id,
        name,
        ranks: own,
        best,
        worst,
      }) => html`<tr aria-current=${chosenUnit(context) === id ? "true" : "false"}><th scope="row"><button type="button" class="as-link" @click=${() => set({unit: id, open: []}, {push: true})}>${name}</button></th>
        ${own.map(({rank, tied}) => html`<td class="r">${rank <= 3 ? html`<b>${rank}</b>` : rank}<i>${tied ? words.tied : ""}</i></td>`)}
        <td class="range"><svg width="100%" height="10" aria-hidden="true"><line class="all" x1="0" x2="100%" y1="5" y2="5"></line>
          ${svg`<line class="span" x1=${place(best)} x2=${place(worst)} y1="5" y2="5"></line><circle cx=${place(best)} cy="5" r="4"></circle><circle cx=${place(worst)} cy="5" r="4"></circle>`}</svg></td>
        <td class="r">${worst - best}</td></tr>`,
    )}</tbody><tfoot><tr><th scope="row" title=${words.giniNote}>${words.gini}</th>${columns.map(({id}) => {
      const value = gini(loads.map((load) => load.figures[id]));
      return html`<td class="r">${value === null ? "–" : value.toFixed(2)}<i></i></td>`;
    })}<td class="range"></td><td></td></tr></tfoot></table></div><p class="foot">${words.giniNote}</p></section>`;
}
