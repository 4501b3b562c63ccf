/** A button that lets the reader choose one file of their own. */
import {html, type TemplateResult} from "lit-html";

/** @param onFile  called with the chosen file; the same file can be chosen again afterwards */
export function fileInput(label: string, accept: string, onFile: (file: File) => void): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file !== undefined) onFile(file);
  };
  return html`<label class="btn line file">${label}<input type="file" accept=${accept} @change=${change}></label>`;
}
