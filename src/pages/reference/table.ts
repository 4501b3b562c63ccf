/** Templates as elements, for pages written in Markdown: they display elements, not templates. */
import {html, render, type TemplateResult} from "lit-html";

export function element(template: TemplateResult): HTMLElement {
  const container = document.createElement("div");
  render(template, container);
  return container;
}

/** A table of rows that are templates of `<tr>`. */
export const table = (heads: readonly string[], rows: unknown): TemplateResult =>
  html`<table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
