/** 调整试算: what is changed on paper, what it does, and what could be changed; each step can be taken back. */
import {html, type TemplateResult} from "lit-html";
import {changes, type Edit, tieChanges, writeEdit} from "../../analytics/scenario.js";
import {inSentence} from "../../tables/figures.js";
import {downloadCsv} from "../shared/download.js";
import type {PointFacts} from "../shared/point-entry.js";
import type {WorkloadContext} from "./context.js";
import {downloadMemo, type Memo, memoSheet, printMemo} from "./scenario-memo.js";
import {dropScenario, type KeptScenario, keepScenario, keptScenarios} from "./scenario-store.js";

/** A longer list of changes stands folded. */
const MOST_OPEN = 6;
/** Edits taken back by "undo", newest last; a new edit empties it. */
let undone: string[] = [];

/** Adds adjustments to those in the address. */
export function tryEdits({state, set}: WorkloadContext, edits: readonly Edit[]): void {
  undone = [];
  set({try: [...state.try, ...edits.map(writeEdit)]}, {push: true});
}

/** An adjustment in words. */
export function editSentence({words, scenario}: WorkloadContext, edit: Edit): string {
  const {labelOf, nameOf} = scenario;
  const label = labelOf(edit.pointId);
  return edit.kind === "move"
    ? words.edit.move(label, nameOf(edit.unitId), nameOf(edit.to))
    : words.edit[edit.kind](label, nameOf(edit.unitId));
}

/** The changes and their effect, and what is kept under a name; nothing where there is neither. */
export function scenarioCard(
  context: WorkloadContext,
  plan: {id: string; title: string},
  date: string,
): TemplateResult | "" {
  const {words, state, set, scenario, columns, verdicts} = context;
  if (state.try.length === 0 && undone.length === 0) {
    const chooser = keptChooser(context, plan.id);
    return chooser === "" ? "" : html`<div class="choosers">${chooser}</div>`;
  }
  const moved = changes(scenario.before.verdicts, verdicts);
  const undo = () => {
    undone = [...undone, state.try.at(-1)!];
    set({try: state.try.slice(0, -1)}, {push: true});
  };
  const redo = () => {
    const last = undone.at(-1)!;
    undone = undone.slice(0, -1);
    set({try: [...state.try, last]}, {push: true});
  };
  const clear = () => {
    undone = [...undone, ...[...state.try].reverse()];
    set({try: [], named: ""}, {push: true});
  };
  const cells = ({before, after}: (typeof moved)[number]) =>
    columns.map(({id}) => {
      const [was, is] = [inSentence(before[id]), inSentence(after[id])];
      return was === is ? was : `${was} → ${is}`;
    });
  const crossedOf = ({crossed}: (typeof moved)[number]) =>
    crossed
      .filter(({id}) => columns.some((column) => column.id === id))
      .map(({id, before, after}) => words.crossed(words.short[id], words.sign[before], words.sign[after]))
      .join(context.language === "zh" ? "；" : "; ");
  const columnNames = [words.unit, ...columns.map(({id}) => words.measure[id]), words.crossedHead];
  const rows = moved.map((change) => [change.unit.name, ...cells(change), crossedOf(change)]);
  const title = words.tryTitle(scenario.edits.length - scenario.refused.length);
  const made = scenario.edits.filter((edit) => !scenario.refused.some((no) => no.edit === edit));
  const memo: Memo = {
    plan: plan.title,
    name: state.named,
    edits: made.map((edit) => editSentence(context, edit)),
    columns: columnNames,
    rows,
    ties: tieSentence(context),
    date,
  };
  return html`<section class="card scenario" aria-label=${title}><header><h2>${title}</h2><span class="tools">
      <button type="button" class="btn line" ?disabled=${state.try.length === 0} @click=${undo}>${words.undo}</button>
      <button type="button" class="btn line" ?disabled=${undone.length === 0} @click=${redo}>${words.redo}</button>
      <button type="button" class="btn line" ?disabled=${state.try.length === 0} @click=${clear}>${words.clear}</button>
      <button type="button" class="btn" @click=${() => downloadCsv(`${plan.title}-${words.tryHere}`, columnNames, rows)}>csv</button>
      <button type="button" class="btn" @click=${() => downloadMemo(context, memo)}>${words.memo}</button>
      <button type="button" class="btn" @click=${printMemo}>${words.printMemo}</button></span></header>
    <p class="soft s">${words.tryNote}</p>${keeper(context, plan.id)}
    <details ?open=${scenario.edits.length <= MOST_OPEN}><summary class="s">${words.editList(scenario.edits.length)}</summary><ol class="edits">${scenario.edits.map(
      (edit) => {
        const no = scenario.refused.find((each) => each.edit === edit);
        return html`<li><span>${editSentence(context, edit)}</span>${no === undefined ? "" : html`<span class="refused">${words.refusal[no.why]}</span>`}
        <button type="button" class="btn" aria-label=${`${words.takeBack} ${editSentence(context, edit)}`} @click=${() => set({try: state.try.filter((each) => each !== writeEdit(edit))}, {push: true})}>${words.takeBack}</button></li>`;
      },
    )}</ol></details>
    ${scenario.unread.length === 0 ? "" : html`<p class="refused s">${words.unread(scenario.unread.length)}</p>`}
    ${
      moved.length === 0
        ? html`<p class="soft s">${words.unchanged}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="t"><thead><tr>${columnNames.map((name, index) => html`<th scope="col" class=${index > 0 && index <= columns.length ? "r" : ""}>${name}</th>`)}</tr></thead>
          <tbody>${moved.map((change) => html`<tr><th scope="row">${change.unit.name}</th>${cells(change).map((cell) => html`<td class="r">${cell}</td>`)}<td>${crossedOf(change)}</td></tr>`)}</tbody></table></div>`
    }
    <p class="foot">${tieSentence(context)}</p>${memoSheet(context, memo)}</section>`;
}

/** What the last click on "keep" came to. */
let said = "";

/** A name for the scenario: in the link as one types, in the browser when asked. */
function keeper(context: WorkloadContext, documentId: string): TemplateResult {
  const {words, state, set} = context;
  const keep = (event: Event) => {
    event.preventDefault();
    const name = state.named.trim();
    said =
      name === ""
        ? words.nameFirst
        : keepScenario(documentId, {name, edits: state.try})
          ? words.kept(name)
          : words.notKept;
    set({});
  };
  return html`<form class="keeper" @submit=${keep}><label>${words.name} <input class="box" name="named" maxlength="60" .value=${state.named}
      @change=${(event: Event) => set({named: (event.target as HTMLInputElement).value.trim()})}></label>
    <button class="btn line">${words.save}</button><span role="status" class="s">${said}</span>${keptChooser(context, documentId)}</form>`;
}

/** Scenarios kept in this browser: each opens, or goes. */
function keptChooser({words, set, href}: WorkloadContext, documentId: string): TemplateResult | "" {
  const kept = keptScenarios(documentId);
  if (kept.length === 0) return "";
  const open = (event: MouseEvent, {name, edits}: KeptScenario) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    [undone, said] = [[], ""];
    set({try: edits, named: name}, {push: true});
  };
  const drop = (name: string) => {
    dropScenario(documentId, name);
    said = "";
    set({});
  };
  return html`<details class="chooser"><summary>${words.scenarios(kept.length)}</summary><div><ul>${kept.map(
    (
      each,
    ) => html`<li><a href=${href({try: each.edits, named: each.name})} @click=${(event: MouseEvent) => open(event, each)}>${each.name}</a>（${words.editList(each.edits.length)}）
      <button type="button" class="btn" aria-label=${`${words.remove} ${each.name}`} @click=${() => drop(each.name)}>${words.remove}</button></li>`,
  )}</ul></div></details>`;
}

function tieSentence({words, scenario, language}: WorkloadContext): string {
  const {made, broken} = tieChanges(scenario.before.responsibilities, scenario.responsibilities);
  const {nameOf} = scenario;
  const pairs = [...made, ...broken].slice(0, 6).map(([a, b]) => `${nameOf(a)}–${nameOf(b)}`);
  const names = pairs.length === 0 ? "" : language === "zh" ? `（${pairs.join("、")}）` : ` (${pairs.join(", ")})`;
  return words.ties(made.length, broken.length, names);
}

/** The changes that one may make at an opened point. */
export function editRow(
  context: WorkloadContext,
  {point, responsibilities}: PointFacts,
  unitId: string,
): TemplateResult {
  const {words, scenario} = context;
  const at = {pointId: point.id, unitId};
  const own = responsibilities.find((row) => row.unitId === unitId);
  const absent = scenario.units.filter((unit) => responsibilities.every((row) => row.unitId !== unit.id));
  const pick = (label: string, made: (id: string) => Edit) =>
    html`<select class="box" aria-label=${label} @change=${(event: Event) => {
      const select = event.target as HTMLSelectElement;
      const chosen = select.value;
      select.value = "";
      if (chosen !== "") tryEdits(context, [made(chosen)]);
    }}><option value="">${label}</option>${absent.map((unit) => html`<option value=${unit.id}>${unit.name}</option>`)}</select>`;
  const button = (label: string, edit: Edit) =>
    html`<button type="button" class="btn line" @click=${() => tryEdits(context, [edit])}>${label}</button>`;
  return html`<div class="edit-row" role="group" aria-label=${words.tryHere}><span class="soft">${words.tryHere}</span>
    ${button(words.dropIt, {kind: "drop", ...at})}
    ${own?.lead === true && (own.leadBasis === "stated" || own.of === 1) ? "" : button(words.leadIt, {kind: "lead", ...at})}
    ${pick(words.moveTo, (to) => ({kind: "move", ...at, to}))}${pick(words.addUnit, (id) => ({kind: "add", pointId: point.id, unitId: id}))}</div>`;
}
