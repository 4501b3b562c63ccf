/**
 * Parts of a page that are drawn after the others have been painted, one a task, so that an answer to a click does not
 * wait for tables that stand far below. Until its turn comes a part stays as it was.
 */
import {html, render, type TemplateResult} from "lit-html";
import {createRef, type Ref, ref} from "lit-html/directives/ref.js";

export interface DeferredParts<Name extends string> {
  /** The place of a part; it is empty until its first drawing. */
  slot: (name: Name) => TemplateResult;
  /** Draws the parts anew, after the next frame; a later call gives up on what an earlier one left undone. */
  draw: (parts: readonly DeferredPart<Name>[]) => void;
}

export type DeferredPart<Name extends string> = readonly [name: Name, draw: () => TemplateResult | ""];

export function deferredParts<Name extends string>(): DeferredParts<Name> {
  const places = new Map<Name, Ref<HTMLElement>>();
  const placeOf = (name: Name): Ref<HTMLElement> => {
    const place = places.get(name) ?? createRef<HTMLElement>();
    places.set(name, place);
    return place;
  };
  let turn = 0;
  return {
    slot: (name) => html`<div class="late" ${ref(placeOf(name))}></div>`,
    draw(parts) {
      turn += 1;
      const own = turn;
      const next = (index: number) => {
        const part = parts[index];
        if (own !== turn || part === undefined) return;
        const [name, draw] = part;
        const place = placeOf(name).value;
        if (place !== undefined) render(draw(), place);
        setTimeout(() => next(index + 1));
      };
      requestAnimationFrame(() => setTimeout(() => next(0)));
    },
  };
}
