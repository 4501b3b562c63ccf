/** 自带数据: the door for a planner's own table, and what comes of it beside the load. Kept in this browser. */
import {html, type TemplateResult} from "lit-html";
import {
  beyond,
  type OwnColumn,
  type OwnProblem,
  type OwnTableRows,
  perHead,
  readOwnTable,
  tally,
  useOf,
} from "../../analytics/own-columns.js";
import {byUsualOrder} from "../../analytics/workload.js";
import {inLanguage, type Messages} from "../../messages/language.js";
import {ownColumnMessages} from "../../messages/own-columns.js";
import {downloadCsv} from "../shared/download.js";
import {MOST_ROWS} from "./bars.js";
import {inOrder, type WorkloadContext} from "./context.js";
import {keepColumns, keptColumns, removeColumns, valuesOf} from "./own-columns-store.js";
import {cellsOf, MOST_BYTES} from "./table-file.js";

const MOST_PROBLEMS = 12;

type Words = Messages<typeof ownColumnMessages>;
/** What went wrong with the last file; a good one empties it. */
let complaint: string[] = [];

export function ownColumnsCard(
  context: WorkloadContext,
  plan: {id: string; title: string},
  rows: OwnTableRows,
): TemplateResult {
  const words = inLanguage(ownColumnMessages, context.language);
  const own = keptColumns(plan.id);
  const redraw = () => context.set({});
  const take = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file === undefined) return;
    complaint = await read(file, plan.id, rows, words);
    redraw();
  };
  const remove = () => {
    removeColumns(plan.id);
    complaint = [];
    redraw();
  };
  const template = (by: "unit" | "point") => () => {
    const heads = words.templateHeads[by];
    const keys =
      by === "unit"
        ? [...rows.units].sort(byUsualOrder).map((unit) => unit.name)
        : rows.points.map((point) => point.label);
    downloadCsv(
      `${plan.title}-${by === "unit" ? words.templateUnits : words.templatePoints}`,
      heads,
      keys.map((key) => [key, ...heads.slice(1).map(() => "")]),
    );
  };
  return html`<section class="card own"><header><h2>${words.title}</h2><span class="tools">
      <button type="button" class="btn" @click=${template("unit")}>${words.templateUnits}</button>
      <button type="button" class="btn" @click=${template("point")}>${words.templatePoints}</button></span></header>
    <p class="soft s">${words.note}</p>
    <p><label class="btn line file">${words.choose}<input type="file" accept=".csv,.xlsx,text/csv" @change=${take}></label>
      ${
        own === null
          ? ""
          : html` <span>${words.file(
              own.file,
              own.columns.map((column) => column.name),
            )}</span> <button type="button" class="btn" @click=${remove}>${words.remove}</button>`
      }</p>
    ${
      complaint.length === 0
        ? ""
        : html`<div role="alert" class="notice"><p>${words.none}</p><ul>${complaint.slice(0, MOST_PROBLEMS).map((sentence) => html`<li>${sentence}</li>`)}
          ${complaint.length > MOST_PROBLEMS ? html`<li>${words.more(complaint.length - MOST_PROBLEMS)}</li>` : ""}</ul></div>`
    }
    ${own === null ? "" : html`${choices(context, own.columns, words)}${table(context, own.columns, plan.title, words)}`}</section>`;
}

/** By which column the bars are marked, and which units are shown. */
function choices({state, set, loads}: WorkloadContext, columns: readonly OwnColumn[], words: Words): TemplateResult {
  const chosen = columns.find(({name}) => name === state.own);
  const values = chosen === undefined ? [] : [...new Set(loads.flatMap((load) => valuesOf(load, chosen)))].sort();
  const picked = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<p class="own-choices"><label>${words.mark} <select class="box" name="own" @change=${(event: Event) => set({own: picked(event), ownIs: ""}, {push: true})}>
      <option value="">${words.noMark}</option>${columns.map(({name}) => html`<option value=${name} ?selected=${name === state.own}>${name}</option>`)}</select></label>
    ${
      chosen === undefined
        ? ""
        : html`<label>${words.only} <select class="box" name="own-is" @change=${(event: Event) => set({ownIs: picked(event)}, {push: true})}>
      <option value="">${words.everyUnit}</option>${values.map((value) => html`<option value=${value} ?selected=${value === state.ownIs}>${value}</option>`)}</select></label>`
    }</p>`;
}

function table(context: WorkloadContext, columns: readonly OwnColumn[], plan: string, own: Words): TemplateResult {
  const {words, state, language} = context;
  const measure = words.measure[state.method];
  const heads = columns.flatMap((column) =>
    useOf(column) === "staff" ? [column.name, own.perHead(measure, column.name)] : [column.name],
  );
  const rows = inOrder(context, state.method).map(({load}) => [
    load.unit.name,
    String(Number(load.figures[state.method].toFixed(2))),
    ...columns.flatMap((column) => {
      if (column.by !== "unit")
        return [
          tally(load, column)
            .map(([word, count]) => `${word} ${count}`)
            .join(language === "zh" ? "、" : ", "),
        ];
      const value = column.values[load.unit.id] ?? "";
      const over = beyond(load.figures[state.method], column, load.unit.id);
      if (over !== null && over > 1e-9) return [own.beyond(value, String(Number(over.toFixed(2))))];
      if (useOf(column) !== "staff") return [value];
      const each = perHead(load.figures[state.method], column, load.unit.id);
      return [value, each === null ? "" : each.toFixed(2)];
    }),
  ]);
  const all = [words.unit, measure, ...heads];
  const sortedBy = state.by.startsWith("own:") ? Number(state.by.slice("own:".length)) : 0;
  const ordered =
    sortedBy > 0 && sortedBy < all.length ? [...rows].sort((a, b) => descending(a[sortedBy]!, b[sortedBy]!)) : rows;
  const head = (name: string, index: number) =>
    html`<th scope="col" class="r" aria-sort=${index === sortedBy ? "descending" : "none"}><button type="button" title=${words.sortBy(name)} @click=${() => context.set({by: index === sortedBy ? "" : `own:${index}`})}>${name}${index === sortedBy ? " ▾" : ""}</button></th>`;
  return html`<p><button type="button" class="btn" @click=${() => downloadCsv(`${plan}-${own.title}`, all, rows)}>csv</button></p>
    <div class="scroll" tabindex="0" role="region" aria-label=${own.title}><table class="t"><thead><tr>${all.map((name, index) => (index === 0 ? html`<th scope="col">${name}</th>` : head(name, index)))}</tr></thead>
    <tbody>${(state.all ? ordered : ordered.slice(0, MOST_ROWS)).map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="r">${cell === "" ? "–" : cell}</td>`)}</tr>`)}</tbody></table></div>${state.all || rows.length <= MOST_ROWS ? "" : html`<p><button type="button" class="btn line" @click=${() => context.set({all: true})}>${words.allRows(rows.length)}</button></p>`}`;
}

/** Figures by size, the largest first; words after them by their order; empty cells last. */
function descending(one: string, other: string): number {
  if ((one === "") !== (other === "")) return one === "" ? 1 : -1;
  const [a, b] = [Number.parseFloat(one), Number.parseFloat(other)];
  if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
  return Number.isNaN(a) ? one.localeCompare(other, "zh") : b - a;
}

/** Reads and keeps a file, or says what is wrong with it; with a problem nothing is kept. */
async function read(file: File, documentId: string, rows: OwnTableRows, words: Words): Promise<string[]> {
  if (file.size > MOST_BYTES) return [words.tooLarge((file.size / 1e6).toFixed(1))];
  let cells: string[][];
  try {
    cells = await cellsOf(file);
  } catch {
    return [words.unreadable(file.name)];
  }
  const {columns, problems} = readOwnTable(cells, rows);
  if (problems.length > 0) return problems.map((problem) => sentence(problem, words));
  // A later file adds its columns to those that are there, and replaces those of the same name.
  const before = keptColumns(documentId)?.columns ?? [];
  const names = new Set(columns.map((column) => column.name));
  const all = [...before.filter(({name}) => !names.has(name)), ...columns];
  return keepColumns(documentId, {file: file.name, columns: all}) ? [] : [words.notKept];
}

function sentence(problem: OwnProblem, words: Words): string {
  if (problem.code === "empty") return words.problem.empty();
  if ("row" in problem) return words.problem[problem.code](problem.found, problem.row);
  return words.problem[problem.code](problem.found);
}
