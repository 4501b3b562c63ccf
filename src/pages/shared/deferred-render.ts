/**
 * Parts of a page that are drawn after the rest has been painted, one per task, so that a click is answered without
 * waiting for tables far below. Until its turn comes, a part stays as it was.
 */
import {html, render, type TemplateResult} from "lit-html";
import {createRef, type Ref, ref} from "lit-html/directives/ref.js";

export interface DeferredParts<Name extends string> {
  /** Where a part goes; empty until it is first drawn. */
  slot: (name: Name) => TemplateResult;
  /** Draws the parts again, after the next frame; a later call cancels what an earlier one has not drawn yet. */
  draw: (parts: readonly DeferredPart<Name>[]) => void;
}

export type DeferredPart<Name extends string> = readonly [name: Name, draw: () => TemplateResult | ""];

export function deferredParts<Name extends string>(): DeferredParts<Name> {
  const slots = new Map<Name, Ref<HTMLElement>>();
  const slotOf = (name: Name): Ref<HTMLElement> => {
    const slot = slots.get(name) ?? createRef<HTMLElement>();
    slots.set(name, slot);
    return slot;
  };
  let lastRun = 0;
  return {
    slot: (name) => html`<div class="late" ${ref(slotOf(name))}></div>`,
    draw(parts) {
      lastRun += 1;
      const run = lastRun;
      const next = (index: number) => {
        const part = parts[index];
        if (run !== lastRun || part === undefined) return;
        const [name, draw] = part;
        const slot = slotOf(name).value;
        if (slot !== undefined) render(draw(), slot);
        setTimeout(() => next(index + 1));
      };
      requestAnimationFrame(() => setTimeout(() => next(0)));
    },
  };
}
