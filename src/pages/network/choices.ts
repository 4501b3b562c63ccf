/** The kinds of choices in the controls: one of a few as buttons, one of many as a list. */
import {html, type TemplateResult} from "lit-html";

/** Value and text of what can be chosen. */
export type Choice<Value extends string> = readonly [value: Value, text: string];

/** Buttons of which one is pressed. */
export const segments = <Value extends string>(
  label: string,
  chosen: Value,
  choices: readonly Choice<Value>[],
  choose: (value: Value) => void,
): TemplateResult =>
  html`<span class="seg" role="group" aria-label=${label}>${choices.map(
    ([value, text]) =>
      html`<button type="button" aria-pressed=${value === chosen} @click=${() => choose(value)}>${text}</button>`,
  )}</span>`;

/** The same with its label before it. */
export const labelledSegments: typeof segments = (label, chosen, choices, choose) =>
  html`<span class="field"><span class="label">${label}</span>${segments(label, chosen, choices, choose)}</span>`;

/** A list with its label before it. */
export const dropdown = <Value extends string>(
  label: string,
  chosen: Value,
  choices: readonly Choice<Value>[],
  choose: (value: Value) => void,
): TemplateResult => {
  const changed = (event: Event) => choose((event.target as HTMLSelectElement).value as Value);
  return html`<label class="field"><span class="label">${label}</span><select class="box" .value=${chosen}
    @change=${changed}>${choices.map(
      ([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
    )}</select></label>`;
};

/**
 * A list of numbers.
 *
 * @param offered  numbers that one can choose; the chosen one is offered as well
 * @param textOf   how a number is written
 * @param none     what 0 is called, where it can be chosen
 */
export const numberDropdown = (
  label: string,
  chosen: number,
  offered: readonly number[],
  textOf: (value: number) => string,
  choose: (value: number) => void,
  none?: string,
): TemplateResult => {
  const numbers = [...new Set([...offered, ...(chosen > 0 ? [chosen] : [])])].sort((a, b) => a - b);
  const choices = numbers.map((value): Choice<string> => [String(value), textOf(value)]);
  return dropdown(label, String(chosen), none === undefined ? choices : [["0", none], ...choices], (value) =>
    choose(Number(value)),
  );
};

/** A button that takes back what it names. */
export const removableChip = (text: string, remove: () => void, label?: string): TemplateResult =>
  label === undefined
    ? html`<button type="button" class="chip removable" @click=${remove}>${text} ×</button>`
    : html`<button type="button" class="chip removable" aria-label=${label} @click=${remove}>${text} ×</button>`;
