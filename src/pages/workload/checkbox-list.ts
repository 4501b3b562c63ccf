/** Checkboxes in a paragraph: units or plans to choose from. */
import {html, type TemplateResult} from "lit-html";

interface CheckboxOption {
  id: string;
  label: string;
  checked: boolean;
  disabled?: boolean;
}

/** @param onToggle  called with the id of the box that was clicked */
export const checkboxList = (
  name: string,
  options: readonly CheckboxOption[],
  onToggle: (id: string) => void,
): TemplateResult =>
  html`<p class="units">${options.map(
    ({id, label, checked, disabled = false}) =>
      html`<label><input type="checkbox" name=${name} value=${id} .checked=${checked} ?disabled=${disabled}
        @change=${() => onToggle(id)}> ${label}</label>`,
  )}</p>`;
