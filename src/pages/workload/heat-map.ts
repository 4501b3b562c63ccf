/** Units × sections, terms or months as a heat-map that is a table: each cell its points; csv, svg and png of it. */
import {html, svg, type TemplateResult} from "lit-html";
import type {CrossTable} from "../../analytics/coverage.js";
import {downloadCsv} from "../shared/download.js";
import {pageAddress} from "../shared/page-tools.js";
import {clip} from "../shared/picture.js";
import {chosenUnit, inOrder, type WorkloadContext} from "./context.js";
import type {HeatMap} from "./heat-maps.js";
import {pictureButtons} from "./picture-buttons.js";

/** With more units than this the others unfold: a table of hundreds of rows takes long to draw and to read. */
const MOST_ROWS = 40;

export interface HeatMapOptions {
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
  const place = new Map(inOrder(context, state.method).map(({load}, index) => [load, index]));
  const rows = [...table.rows].sort((a, b) => place.get(a.load)! - place.get(b.load)!);
  if (sortedBy >= 0) rows.sort((a, b) => b.cells[sortedBy]!.length - a.cells[sortedBy]!.length);
  const most = Math.max(1, ...rows.flatMap(({cells}) => cells.map((points) => points.length)));
  const csv = () =>
    downloadCsv(
      `${plan}-${title}`,
      [words.unit, ...columns.map(({name}) => name)],
      rows.map(({load, cells}) => [load.unit.name, ...cells.map((points) => points.length)]),
    );
  const sort = (index: number) => set({by: index === sortedBy ? "" : `${key}:${columns[index]!.name}`});
  return html`<section class=${`card cross ${key}`}><header><h2>${title}</h2><span class="tools">
      <button type="button" class="btn" @click=${csv}>csv</button>${pictureButtons(() => picture({...table, rows}, title, most), `${plan}-${title}`)}
      <a class="btn" href=${pageAddress("console", {query: key === "section" || key === "month" ? "points" : "mentions", "param.documentId": documentId})}>${words.cypher}</a></span></header>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="t"><thead><tr><th scope="col">${words.unit}</th>
      ${columns.map(({name, points}, index) => html`<th scope="col" class="term" aria-sort=${index === sortedBy ? "descending" : "none"}><button type="button" title=${words.sortBy(name)} @click=${() => sort(index)}><span>${name}</span><small>${points}${index === sortedBy ? " ▾" : ""}</small></button></th>`)}</tr></thead>
      <tbody>${(state.all ? rows : rows.slice(0, MOST_ROWS)).map(
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
      ${rows.length <= MOST_ROWS ? "" : html`<p><button type="button" class="btn line" @click=${() => set({all: !state.all})}>${state.all ? words.fewerRows(MOST_ROWS) : words.allRows(rows.length)}</button></p>`}
      <p class="foot">${note}</p></section>`;
}

const [CELL, ROW, NAME, HEAD, TOP] = [40, 26, 150, 190, 56];

/** The same as a drawing, for files. */
function picture({columns, rows}: CrossTable, title: string, most: number): TemplateResult {
  const width = Math.max(520, NAME + columns.length * CELL + 40);
  const height = TOP + HEAD + rows.length * ROW + 24;
  const text = (x: number, y: number, words: string, more = "") =>
    svg`<text x=${x} y=${y} font-size="13" fill="var(--ink)" style=${more}>${words}</text>`;
  return svg`<svg viewBox=${`0 0 ${width} ${height}`} font-family="var(--font)"><rect width=${width} height=${height} fill="var(--card)"></rect>
    <text x="20" y="34" font-size="18" font-weight="700" fill="var(--ink)">${title}</text>
    ${columns.map(({name}, index) => svg`<text transform=${`translate(${NAME + 20 + index * CELL + CELL / 2 + 4} ${TOP + HEAD - 10}) rotate(-90)`} font-size="13" fill="var(--ink-soft)">${clip(name, HEAD - 14, 13)}</text>`)}
    ${rows.map(({load, cells}, row) => {
      const y = TOP + HEAD + row * ROW;
      return svg`${text(20, y + 18, clip(load.unit.name, NAME - 8, 13))}
        ${cells.map((points, column) => {
          const x = NAME + 20 + column * CELL;
          const shade = points.length / most;
          return svg`<rect x=${x} y=${y} width=${CELL - 2} height=${ROW - 2} fill=${points.length === 0 ? "var(--sunk)" : "var(--target)"} fill-opacity=${points.length === 0 ? 1 : 0.08 + 0.34 * shade}></rect>
            <text x=${x + CELL / 2 - 1} y=${y + 17} font-size="13" text-anchor="middle" fill=${points.length === 0 ? "var(--ink-faint)" : "var(--ink)"}>${points.length === 0 ? "–" : points.length}</text>`;
        })}`;
    })}</svg>`;
}
