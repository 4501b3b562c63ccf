/** Units × sections, terms or months as a heat map that is a table: each cell opens its points; csv, svg and png of it. */
import {html, type TemplateResult} from "lit-html";
import type {CrossTable} from "../../analytics/coverage.js";
import {joinNames} from "../../messages/language.js";
import {downloadCsv} from "../shared/download.js";
import {pageAddress} from "../shared/page-tools.js";
import {chosenUnit, inOrder, type WorkloadContext} from "./context.js";
import {heatMapPicture} from "./heat-map-picture.js";
import type {HeatMap} from "./heat-maps.js";
import {scrollingTable, showMore, sortableHead, tableTools} from "./table-parts.js";

/** With more units than this the others are folded: a table of hundreds of rows takes long to draw and to read. */
const MOST_ROWS = 40;

interface HeatMapOptions {
  /** Title of the plan. */
  plan: string;
  documentId: string;
}

export function heatMap(context: WorkloadContext, map: HeatMap, {plan, documentId}: HeatMapOptions): TemplateResult {
  const {words, set, state} = context;
  const {key, title, note, empty} = map;
  const table = map.table();
  const {columns} = table;
  if (columns.length === 0)
    return html`<section class="card cross"><header><h2>${title}</h2></header><p class="soft">${empty}</p></section>`;
  const sortedBy = columns.findIndex(({name}) => state.by === `${key}:${name}`);
  const order = new Map(inOrder(context, state.method).map(({load}, index) => [load, index]));
  const rows = [...table.rows].sort((a, b) => order.get(a.load)! - order.get(b.load)!);
  if (sortedBy >= 0) rows.sort((a, b) => b.cells[sortedBy]!.length - a.cells[sortedBy]!.length);
  const most = Math.max(1, ...rows.flatMap(({cells}) => cells.map((points) => points.length)));
  const csv = () =>
    downloadCsv(
      `${plan}-${title}`,
      [words.unit, ...columns.map(({name}) => name)],
      rows.map(({load, cells}) => [load.unit.name, ...cells.map((points) => points.length)]),
    );
  const head = ({name, points}: CrossTable["columns"][number], index: number) =>
    sortableHead({
      label: (arrow) => html`<span>${name}</span><small>${points}${arrow}</small>`,
      title: words.sortBy(name),
      sort: index === sortedBy ? "descending" : "none",
      onClick: () => set({by: index === sortedBy ? "" : `${key}:${name}`}),
      class: "term",
    });
  const more = state.all ? words.fewerRows(MOST_ROWS) : words.allRows(rows.length);
  return html`<section class=${`card cross ${key}`}><header><h2>${title}</h2>${tableTools({
    onCsv: csv,
    picture: () => heatMapPicture({...table, rows}, title, most),
    name: `${plan}-${title}`,
    console: pageAddress("console", {
      query: key === "section" || key === "month" ? "points" : "mentions",
      "param.documentId": documentId,
    }),
    cypher: words.cypher,
  })}</header>
    ${scrollingTable(title, {
      head: html`<th scope="col">${words.unit}</th>${columns.map(head)}`,
      body: (state.all ? rows : rows.slice(0, MOST_ROWS)).map((row) => tableRow(row, most, context)),
    })}
    ${rows.length <= MOST_ROWS ? "" : showMore(more, () => set({all: !state.all}))}
    <p class="foot">${note}</p></section>`;
}

function tableRow({load, cells}: CrossTable["rows"][number], most: number, context: WorkloadContext): TemplateResult {
  const {words, language, set} = context;
  const cell = (points: (typeof cells)[number]) => {
    if (points.length === 0) return html`<td class="cell">–</td>`;
    const title = words.cellPoints(
      joinNames(
        language,
        points.map((point) => point.label),
      ),
    );
    const open = () => set({unit: load.unit.id, open: points.map((point) => point.id)}, {push: true});
    const shade = `--share:${Math.round((60 * points.length) / most) / 100}`;
    return html`<td class="cell" style=${shade}><button type="button" title=${title} @click=${open}>${points.length}</button></td>`;
  };
  return html`<tr aria-current=${chosenUnit(context) === load.unit.id ? "true" : "false"}>
    <th scope="row">${load.unit.name}</th>${cells.map(cell)}</tr>`;
}
