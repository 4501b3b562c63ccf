/** The adjustments of a scenario: in words, as something that one can add, and as controls at an opened point. */
import {html, type TemplateResult} from "lit-html";
import {type Edit, writeEdit} from "../../analytics/scenario.js";
import type {PointFacts} from "../shared/point-entry.js";
import type {WorkloadContext} from "./context.js";

/** Adjustments taken back by "undo", newest last; cleared by a new one. As scenario.ts writes them. */
let undone: string[] = [];

/** How many adjustments "redo" can bring back. */
export const undoneCount = (): number => undone.length;

export const clearUndone = (): void => {
  undone = [];
};

/** Adds adjustments to those in the address. */
export function tryEdits({state, set}: WorkloadContext, edits: readonly Edit[]): void {
  undone = [];
  set({try: [...state.try, ...edits.map(writeEdit)]}, {push: true});
}

export function undo({state, set}: WorkloadContext): void {
  undone = [...undone, state.try.at(-1)!];
  set({try: state.try.slice(0, -1)}, {push: true});
}

export function redo({state, set}: WorkloadContext): void {
  const last = undone.at(-1)!;
  undone = undone.slice(0, -1);
  set({try: [...state.try, last]}, {push: true});
}

/** Takes all adjustments back; "redo" brings them back one by one. */
export function undoAll({state, set}: WorkloadContext): void {
  undone = [...undone, ...[...state.try].reverse()];
  set({try: [], named: ""}, {push: true});
}

/** An adjustment in words. */
export function editSentence({words, scenario}: WorkloadContext, edit: Edit): string {
  const {labelOf, nameOf} = scenario;
  const label = labelOf(edit.pointId);
  return edit.kind === "move"
    ? words.edit.move(label, nameOf(edit.unitId), nameOf(edit.to))
    : words.edit[edit.kind](label, nameOf(edit.unitId));
}

/** The adjustments that fit the plan: those in the address without the refused ones. */
export const madeEdits = ({scenario}: WorkloadContext): Edit[] =>
  scenario.edits.filter((edit) => !scenario.refused.some((refused) => refused.edit === edit));

/** The adjustments that one can make at an opened point. */
export function editRow(
  context: WorkloadContext,
  {point, responsibilities}: PointFacts,
  unitId: string,
): TemplateResult {
  const {words, scenario} = context;
  const at = {pointId: point.id, unitId};
  const own = responsibilities.find((row) => row.unitId === unitId);
  const leadsForSure = own?.lead === true && (own.leadBasis === "stated" || own.of === 1);
  const absent = scenario.units.filter((unit) => responsibilities.every((row) => row.unitId !== unit.id));
  const pick = (label: string, made: (id: string) => Edit) => {
    const change = (event: Event) => {
      const select = event.target as HTMLSelectElement;
      const chosen = select.value;
      select.value = "";
      if (chosen !== "") tryEdits(context, [made(chosen)]);
    };
    return html`<select class="box" aria-label=${label} @change=${change}><option value="">${label}</option>${absent.map(
      (unit) => html`<option value=${unit.id}>${unit.name}</option>`,
    )}</select>`;
  };
  const button = (label: string, edit: Edit) =>
    html`<button type="button" class="btn line" @click=${() => tryEdits(context, [edit])}>${label}</button>`;
  return html`<div class="edit-row" role="group" aria-label=${words.tryHere}><span class="soft">${words.tryHere}</span>
    ${button(words.dropIt, {kind: "drop", ...at})}
    ${leadsForSure ? "" : button(words.leadIt, {kind: "lead", ...at})}
    ${pick(words.moveTo, (to) => ({kind: "move", ...at, to}))}${pick(words.addUnit, (id) => ({
      kind: "add",
      pointId: point.id,
      unitId: id,
    }))}</div>`;
}
