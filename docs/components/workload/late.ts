/**
 * Parts of a page that are drawn after the others have been painted, one a task, so that an answer to a click does not
 * wait for tables that stand far below. Until its turn comes a part stays as it was.
 */
import {html, render, type TemplateResult} from "lit-html";
import {ref} from "lit-html/directives/ref.js";

export interface Late<Name extends string> {
  /** The place of a part; it is empty until its first drawing. */
  slot: (name: Name) => TemplateResult;
  /** Draws the parts anew, after the next frame; a later call gives up on what an earlier one left undone. */
  draw: (parts: readonly LatePart<Name>[]) => void;
}

export type LatePart<Name extends string> = readonly [name: Name, draw: () => TemplateResult | ""];

export function lateParts<Name extends string>(): Late<Name> {
  const places = new Map<Name, Element>();
  const keepers = new Map<Name, (place?: Element) => void>();
  let turn = 0;
  /** The same function for the same part: another one would make lit take its place away and give it again. */
  const keeper = (name: Name) => {
    const known = keepers.get(name);
    if (known !== undefined) return known;
    const keep = (place?: Element) => {
      if (place === undefined) places.delete(name);
      else places.set(name, place);
    };
    keepers.set(name, keep);
    return keep;
  };
  return {
    slot: (name) => html`<div class="late" ${ref(keeper(name))}></div>`,
    draw(parts) {
      turn += 1;
      const own = turn;
      const next = (index: number) => {
        const part = parts[index];
        if (own !== turn || part === undefined) return;
        const [name, draw] = part;
        const place = places.get(name);
        if (place !== undefined) render(draw(), place as HTMLElement);
        setTimeout(() => next(index + 1));
      };
      requestAnimationFrame(() => setTimeout(() => next(0)));
    },
  };
}
