/** 自带数据: a planner's own table, and what follows from it next to the workload. Kept in this browser. */
import {html, type TemplateResult} from "lit-html";
import {type OwnColumn, type OwnProblem, type OwnTableRows, readOwnTable} from "../../analytics/own-columns.js";
import {byUsualOrder} from "../../analytics/workload.js";
import {inLanguage, type Messages} from "../../messages/language.js";
import {ownColumnMessages} from "../../messages/own-columns.js";
import {downloadCsv} from "../shared/download.js";
import type {WorkloadContext} from "./context.js";
import {fileInput} from "./file-input.js";
import {keepColumns, keptColumns, removeColumns, valuesOf} from "./own-columns-store.js";
import {ownColumnsTable} from "./own-columns-table.js";
import {cellsOf, MOST_BYTES} from "./table-file.js";

const MOST_PROBLEMS = 12;

type Words = Messages<typeof ownColumnMessages>;
/** What was wrong with the last file; empty after a good one. */
let problems: string[] = [];

export function ownColumnsCard(
  context: WorkloadContext,
  plan: {id: string; title: string},
  rows: OwnTableRows,
): TemplateResult {
  const words = inLanguage(ownColumnMessages, context.language);
  const own = keptColumns(plan.id);
  const redraw = () => context.set({});
  const take = async (file: File) => {
    problems = await readColumns(file, plan.id, rows, words);
    redraw();
  };
  const remove = () => {
    removeColumns(plan.id);
    problems = [];
    redraw();
  };
  return html`<section class="card own"><header><h2>${words.title}</h2>${templates(plan.title, rows, words)}</header>
    <p class="soft s">${words.note}</p>
    <p>${fileInput(words.choose, ".csv,.xlsx,text/csv", take)}
      ${
        own === null
          ? ""
          : html` <span>${words.file(
              own.file,
              own.columns.map((column) => column.name),
            )}</span> <button type="button" class="btn" @click=${remove}>${words.remove}</button>`
      }</p>
    ${problems.length === 0 ? "" : problemList(words)}
    ${
      own === null
        ? ""
        : html`${choices(context, own.columns, words)}${ownColumnsTable(context, own.columns, plan.title, words)}`
    }</section>`;
}

/** Buttons that download an empty table with the plan's units or points, to be filled in. */
function templates(plan: string, rows: OwnTableRows, words: Words): TemplateResult {
  const keys = {
    unit: () => [...rows.units].sort(byUsualOrder).map((unit) => unit.name),
    point: () => rows.points.map((point) => point.label),
  };
  const button = (by: "unit" | "point", name: string) => {
    const heads = words.templateHeads[by];
    const write = () =>
      downloadCsv(
        `${plan}-${name}`,
        heads,
        keys[by]().map((key) => [key, ...heads.slice(1).map(() => "")]),
      );
    return html`<button type="button" class="btn" @click=${write}>${name}</button>`;
  };
  return html`<span class="tools">${button("unit", words.templateUnits)}
    ${button("point", words.templatePoints)}</span>`;
}

const problemList = (words: Words): TemplateResult =>
  html`<div role="alert" class="notice"><p>${words.none}</p><ul>
    ${problems.slice(0, MOST_PROBLEMS).map((problem) => html`<li>${problem}</li>`)}
    ${problems.length > MOST_PROBLEMS ? html`<li>${words.more(problems.length - MOST_PROBLEMS)}</li>` : ""}</ul></div>`;

/** By which column the bars are marked, and which units are shown. */
function choices({state, set, loads}: WorkloadContext, columns: readonly OwnColumn[], words: Words): TemplateResult {
  const chosen = columns.find(({name}) => name === state.own);
  const values = chosen === undefined ? [] : [...new Set(loads.flatMap((load) => valuesOf(load, chosen)))].sort();
  const picked = (event: Event) => (event.target as HTMLSelectElement).value;
  const options = (none: string, list: readonly string[], current: string) =>
    html`<option value="">${none}</option>${list.map(
      (value) => html`<option value=${value} ?selected=${value === current}>${value}</option>`,
    )}`;
  const names = columns.map(({name}) => name);
  return html`<p class="own-choices"><label>${words.mark} <select class="box" name="own"
      @change=${(event: Event) => set({own: picked(event), ownIs: ""}, {push: true})}>
      ${options(words.noMark, names, state.own)}</select></label>
    ${
      chosen === undefined
        ? ""
        : html`<label>${words.only} <select class="box" name="own-is"
            @change=${(event: Event) => set({ownIs: picked(event)}, {push: true})}>
            ${options(words.everyUnit, values, state.ownIs)}</select></label>`
    }</p>`;
}

/** Reads and keeps a file; with a problem nothing is kept. @returns what is wrong with it, as sentences */
async function readColumns(file: File, documentId: string, rows: OwnTableRows, words: Words): Promise<string[]> {
  if (file.size > MOST_BYTES) return [words.tooLarge((file.size / 1e6).toFixed(1))];
  let cells: string[][];
  try {
    cells = await cellsOf(file);
  } catch {
    return [words.unreadable(file.name)];
  }
  const {columns, problems: found} = readOwnTable(cells, rows);
  if (found.length > 0) return found.map((problem) => problemSentence(problem, words));
  // A later file adds its columns to those that are there, and replaces those with the same name.
  const before = keptColumns(documentId)?.columns ?? [];
  const names = new Set(columns.map((column) => column.name));
  const all = [...before.filter(({name}) => !names.has(name)), ...columns];
  return keepColumns(documentId, {file: file.name, columns: all}) ? [] : [words.notKept];
}

function problemSentence(problem: OwnProblem, words: Words): string {
  if (problem.code === "empty") return words.problem.empty();
  if ("row" in problem) return words.problem[problem.code](problem.found, problem.row);
  return words.problem[problem.code](problem.found);
}
