/** 调整试算: what is changed on paper and what it does; each step can be taken back. */
import {html, type TemplateResult} from "lit-html";
import {changes, type Edit, tieChanges, type UnitChange, writeEdit} from "../../analytics/scenario.js";
import {joinClauses, joinNames} from "../../messages/language.js";
import {inSentence} from "../../tables/figures.js";
import {downloadCsv} from "../shared/download.js";
import type {WorkloadContext} from "./context.js";
import {editSentence, madeEdits, redo, undo, undoAll, undoneCount} from "./scenario-edits.js";
import {downloadMemo, type Memo, memoSheet, printMemo} from "./scenario-memo.js";
import {keptChooser, nameForm} from "./scenario-names.js";
import {scrollingTable} from "./table-parts.js";

/** A longer list of adjustments is folded. */
const MOST_OPEN = 6;
/** Pairs of units named in the sentence about ties. */
const MOST_PAIRS = 6;

/** The adjustments and their effect, and what is kept under a name; nothing if there is neither. */
export function scenarioCard(
  context: WorkloadContext,
  plan: {id: string; title: string},
  date: string,
): TemplateResult | "" {
  const {words, state, scenario, columns, verdicts} = context;
  if (state.try.length === 0 && undoneCount() === 0) {
    const chooser = keptChooser(context, plan.id);
    return chooser === "" ? "" : html`<div class="choosers">${chooser}</div>`;
  }
  const heads = [words.unit, ...columns.map(({id}) => words.measure[id]), words.crossedHead];
  const rows = changes(scenario.before.verdicts, verdicts).map((change) => changeCells(change, context));
  const made = madeEdits(context);
  const title = words.tryTitle(made.length);
  const memo: Memo = {
    plan: plan.title,
    name: state.named,
    edits: made.map((edit) => editSentence(context, edit)),
    columns: heads,
    rows,
    ties: tieSentence(context),
    date,
  };
  return html`<section class="card scenario" aria-label=${title}><header><h2>${title}</h2>${tools(context, memo)}</header>
    <p class="soft s">${words.tryNote}</p>${nameForm(context, plan.id)}
    ${editList(context)}
    ${scenario.unread.length === 0 ? "" : html`<p class="refused s">${words.unread(scenario.unread.length)}</p>`}
    ${rows.length === 0 ? html`<p class="soft s">${words.unchanged}</p>` : effectTable(title, heads, rows)}
    <p class="foot">${memo.ties}</p>${memoSheet(context, memo)}</section>`;
}

/** A unit's name, its figure under each counting before and after, and where it crossed a line. */
function changeCells({unit, before, after, crossed}: UnitChange, context: WorkloadContext): string[] {
  const {words, columns, language} = context;
  const figures = columns.map(({id}) => {
    const [was, is] = [inSentence(before[id]), inSentence(after[id])];
    return was === is ? was : `${was} → ${is}`;
  });
  const lines = crossed
    .filter(({id}) => columns.some((column) => column.id === id))
    .map((line) => words.crossed(words.short[line.id], words.mark[line.before], words.mark[line.after]));
  return [unit.name, ...figures, joinClauses(language, lines)];
}

function effectTable(title: string, heads: readonly string[], rows: readonly string[][]): TemplateResult {
  const last = heads.length - 1;
  return scrollingTable(title, {
    head: heads.map((name, index) => html`<th scope="col" class=${index > 0 && index < last ? "r" : ""}>${name}</th>`),
    body: rows.map(
      ([name, ...cells]) =>
        html`<tr><th scope="row">${name}</th>${cells
          .slice(0, -1)
          .map((cell) => html`<td class="r">${cell}</td>`)}<td>${cells.at(-1)}</td></tr>`,
    ),
  });
}

function tools(context: WorkloadContext, memo: Memo): TemplateResult {
  const {words, state} = context;
  const none = state.try.length === 0;
  const line = (label: string, disabled: boolean, act: (context: WorkloadContext) => void) =>
    html`<button type="button" class="btn line" ?disabled=${disabled} @click=${() => act(context)}>${label}</button>`;
  const button = (label: string, act: () => void) =>
    html`<button type="button" class="btn" @click=${act}>${label}</button>`;
  return html`<span class="tools">
      ${line(words.undo, none, undo)}
      ${line(words.redo, undoneCount() === 0, redo)}
      ${line(words.clear, none, undoAll)}
      ${button("csv", () => downloadCsv(`${memo.plan}-${words.tryHere}`, memo.columns, memo.rows))}
      ${button(words.memo, () => downloadMemo(context, memo))}
      ${button(words.printMemo, printMemo)}</span>`;
}

/** Every adjustment in the address; the refused ones with the reason. */
function editList(context: WorkloadContext): TemplateResult {
  const {words, state, set, scenario} = context;
  const item = (edit: Edit) => {
    const refused = scenario.refused.find((each) => each.edit === edit);
    const sentence = editSentence(context, edit);
    const takeBack = () => set({try: state.try.filter((each) => each !== writeEdit(edit))}, {push: true});
    return html`<li><span>${sentence}</span>${
      refused === undefined ? "" : html`<span class="refused">${words.refusal[refused.why]}</span>`
    }
      <button type="button" class="btn" aria-label=${`${words.takeBack} ${sentence}`} @click=${takeBack}>${
        words.takeBack
      }</button></li>`;
  };
  return html`<details ?open=${scenario.edits.length <= MOST_OPEN}>
    <summary class="s">${words.editList(scenario.edits.length)}</summary>
    <ol class="edits">${scenario.edits.map(item)}</ol></details>`;
}

/** Which pairs of units get or lose a common point. */
function tieSentence({words, scenario, language}: WorkloadContext): string {
  const {made, broken} = tieChanges(scenario.before.responsibilities, scenario.responsibilities);
  const {nameOf} = scenario;
  const pairs = [...made, ...broken].slice(0, MOST_PAIRS).map(([a, b]) => `${nameOf(a)}–${nameOf(b)}`);
  const list = joinNames(language, pairs);
  const names = pairs.length === 0 ? "" : language === "zh" ? `（${list}）` : ` (${list})`;
  return words.ties(made.length, broken.length, names);
}
