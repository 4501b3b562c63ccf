/**
 * Parts of a page that are drawn after the others have been painted, one a task, so that an answer to a click does not
 * wait for tables that stand far below. Until its turn comes a part stays as it was.
 */
import {html, render, type TemplateResult} from "lit-html";

export interface Late {
  /** The places of the parts, in their order; they are empty until the first drawing. */
  slots: TemplateResult;
  /** Draws the parts anew, after the next frame; a later call gives up on what an earlier one left undone. */
  draw: (root: HTMLElement, parts: readonly (() => TemplateResult | "")[]) => void;
}

/** @param count  number of parts */
export function lateParts(count: number): Late {
  let turn = 0;
  return {
    slots: html`${Array.from({length: count}, () => html`<div class="late"></div>`)}`,
    draw(root, parts) {
      turn += 1;
      const own = turn;
      const next = (index: number) => {
        const slot = root.querySelectorAll<HTMLElement>(".late")[index];
        const part = parts[index];
        if (own !== turn || slot === undefined || part === undefined) return;
        render(part(), slot);
        setTimeout(() => next(index + 1));
      };
      requestAnimationFrame(() => setTimeout(() => next(0)));
    },
  };
}
