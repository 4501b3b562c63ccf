/** The lines of a view as a table that one can sort, and the same as rows of a csv. */
import {html, type TemplateResult} from "lit-html";
import {pairKey} from "../../../analytics/collaboration.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {pageAddress} from "../../shared/page-tools.js";
import {smallP} from "../cards/strongest-card.js";
import {arcKey, type Network, type Visible} from "../model/network.js";
import type {PlanChange} from "../model/plan-change.js";

interface Column {
  title: string;
  number: boolean;
}

interface Line {
  ids: [string, string];
  cells: (string | number)[];
  pointIds: string[];
}

export interface Listing {
  columns: Column[];
  lines: Line[];
}

/** The lines that the filters leave, strongest first; between two plans, the largest change first. */
export function listing(
  network: Network,
  visible: Visible,
  directed: boolean,
  language: Language,
  change: PlanChange | null = null,
): Listing {
  const say = inLanguage(networkMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  if (change !== null) {
    const views = inLanguage(networkViewMessages, language);
    return {
      columns: [
        {title: say.unitA, number: false},
        {title: say.unitB, number: false},
        {title: views.now, number: true},
        {title: views.before, number: true},
        {title: views.fate, number: false},
      ],
      lines: visible.links.map(({key, source, target, points}) => ({
        ids: [source, target],
        cells: [
          name(source),
          name(target),
          points,
          change.was.get(key) ?? 0,
          views.fates[change.fate.get(key) ?? "same"],
        ],
        pointIds: network.tie.get(key)?.pointIds ?? [],
      })),
    };
  }
  if (directed) {
    const kinds = ["written", "strong", "weak"] as const;
    return {
      columns: [
        {title: say.from, number: false},
        {title: say.to, number: false},
        {title: say.count, number: true},
        ...kinds.map((kind) => ({title: say.certainty[kind], number: true})),
      ],
      lines: network.arcs
        .filter((arc) => visible.keys.has(arcKey(arc)))
        .map((arc) => ({
          ids: [arc.from, arc.to],
          cells: [name(arc.from), name(arc.to), arc.points, ...kinds.map((kind) => arc.by[kind])],
          pointIds: arc.pointIds,
        })),
    };
  }
  const chanceKnown = network.pairs.size > 0;
  return {
    columns: [
      {title: say.unitA, number: false},
      {title: say.unitB, number: false},
      {title: say.count, number: true},
      {title: say.weight, number: true},
      ...(chanceKnown ? [say.expected, say.ratio, "p"].map((title) => ({title, number: true})) : []),
    ],
    lines: network.ties
      .filter((tie) => visible.keys.has(pairKey(tie.a, tie.b)))
      .map((tie) => {
        const pair = network.pairs.get(pairKey(tie.a, tie.b));
        return {
          ids: [tie.a, tie.b],
          cells: [
            name(tie.a),
            name(tie.b),
            tie.points,
            round(tie.weight),
            ...(pair ? [round(pair.expected), round(pair.ratio), pair.upper] : []),
          ],
          pointIds: tie.pointIds,
        };
      }),
  };
}

const round = (value: number) => Number(value.toFixed(2));

export interface Sorting {
  column: number;
  descending: boolean;
  /** Rows that the reader has asked for so far. */
  rows?: number;
}

/** Rows that a table shows at first, and more at each press. */
export const ROWS = 200;

/** Says how many of the rows a table shows, and offers more. */
export function moreRows(
  all: number,
  sorting: Sorting,
  language: Language,
  sort: (next: Sorting) => void,
): TemplateResult | string {
  const {rows = ROWS} = sorting;
  if (all <= rows) return "";
  const say = inLanguage(networkViewMessages, language);
  return html`<p class="s soft more-rows">${say.rowsShown(rows, all)} <button type="button" class="btn line" @click=${() => sort({...sorting, rows: rows + ROWS})}>${say.moreRows(Math.min(ROWS, all - rows))}</button></p>`;
}

/** The table; a click on a head sorts by it, a second one turns the order. */
export function linkTable(
  network: Network,
  {columns, lines}: Listing,
  sorting: Sorting,
  language: Language,
  events: {sort: (next: Sorting) => void; pin: (a: string, b: string) => void},
): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const {column, descending, rows = ROWS} = sorting;
  const sorted = [...lines].sort((x, y) => {
    const [one, two] = [x.cells[column] ?? 0, y.cells[column] ?? 0];
    const order =
      typeof one === "number" && typeof two === "number" ? one - two : String(one).localeCompare(String(two), "zh");
    return descending ? -order : order;
  });
  const parts = columns.map((_, index) =>
    lines.some(({cells}) => typeof cells[index] === "number" && !Number.isInteger(cells[index])),
  );
  const written = (value: string | number, index: number) => {
    if (typeof value === "string") return value;
    if (columns[index]?.title === "p") return smallP(value);
    if (value === 0) return "–";
    return parts[index] ? value.toFixed(2) : value;
  };
  return html`<div class="scroll"><table class="t links"><thead><tr>${columns.map(
    (
      {title, number},
      index,
    ) => html`<th scope="col" class=${number ? "r" : ""} aria-sort=${index === column ? (descending ? "descending" : "ascending") : "none"}>
      <button type="button" @click=${() => events.sort({...sorting, column: index, descending: index === column ? !descending : number})}>${title}${index === column ? (descending ? " ↓" : " ↑") : ""}</button></th>`,
  )}<th scope="col">${say.pointsHead}</th></tr></thead>
    <tbody>${sorted
      .slice(0, rows)
      .map(
        (line) =>
          html`<tr>${line.cells.map((value, index) =>
            index < 2
              ? html`<td><a href=${pageAddress("unit", {id: line.ids[index]!})}>${value}</a></td>`
              : index === 2
                ? html`<td class="r"><button type="button" class="link" title=${say.clickForWords} @click=${() => events.pin(...line.ids)}>${value}</button></td>`
                : html`<td class="r">${written(value, index)}</td>`,
          )}<td class="point-links">${line.pointIds.map((id) => html`<a href=${pageAddress("points", {point: id})}>${network.point.get(id)?.label ?? ""}</a> `)}</td></tr>`,
      )}</tbody></table></div>${moreRows(sorted.length, sorting, language, events.sort)}`;
}

/** Heads and rows of the csv, with the numbers of the points in the last column. */
export function csvOf(
  network: Network,
  {columns, lines}: Listing,
  language: Language,
): {head: string[]; rows: (string | number)[][]} {
  const say = inLanguage(networkMessages, language);
  return {
    head: [...columns.map(({title}) => title), say.pointsHead],
    rows: lines.map(({cells, pointIds}) => [
      ...cells.map((value) =>
        typeof value === "number" && value < 0.01 && value > 0
          ? Number(value.toPrecision(2))
          : typeof value === "number"
            ? round4(value)
            : value,
      ),
      pointIds.map((id) => network.point.get(id)?.label ?? "").join(" "),
    ]),
  };
}

const round4 = (value: number) => Number(value.toFixed(4));
