/**
 * The console's keys that hold wherever one is on its page; the editor has more of its own (editor.ts).
 *
 * Ctrl/⌘ Enter runs, Esc cancels, F8 goes to the next fault, Alt Enter takes its mend, F6 goes from the editor to the
 * answer to the picture of the graph, / searches what was asked before, ? lists the keys.
 */
import {isTyping} from "../shared/page-keys.js";
import type {Actions} from "./state/context.js";

/** Where F6 goes, in its order. */
const AREAS = [".editor", ".result", ".schema"];
const STOPS = ".cm-content, button:not([disabled]), a[href], [tabindex='0']";

export type KeyActions = Pick<Actions, "run" | "cancel" | "nextFault" | "mend" | "searchKept" | "showKeys">;

export function listenForKeys(place: HTMLElement, actions: KeyActions): void {
  const doing = (event: KeyboardEvent): (() => void) | undefined => {
    const {key, altKey} = event;
    const command = event.ctrlKey || event.metaKey;
    if (key === "Escape") return actions.cancel;
    if (key === "Enter" && command) return actions.run;
    if (key === "Enter" && altKey) return actions.mend;
    if (key === "F8") return actions.nextFault;
    if (key === "F6") return () => toNextArea(place, event.shiftKey ? -1 : 1);
    if (isTyping(event) || command || altKey) return undefined;
    if (key === "/") return actions.searchKept;
    return key === "?" ? actions.showKeys : undefined;
  };
  addEventListener("keydown", (event) => {
    if (!place.isConnected || event.defaultPrevented || place.querySelector("dialog[open]") !== null) return;
    const action = doing(event);
    if (action === undefined) return;
    if (event.key !== "Escape") event.preventDefault();
    action();
  });
}

/** From the area that has the focus, or from before the first, to the next that can take it. */
function toNextArea(place: HTMLElement, step: 1 | -1): void {
  const stops = AREAS.map((area) => place.querySelector<HTMLElement>(area)?.querySelector<HTMLElement>(STOPS) ?? null);
  const now = AREAS.findIndex((area) => place.querySelector(area)?.contains(document.activeElement));
  for (let count = 1; count <= AREAS.length; count += 1) {
    const from = now < 0 && step < 0 ? 0 : now;
    const stop = stops[(from + step * count + AREAS.length * 2) % AREAS.length];
    if (stop === null || stop === undefined) continue;
    stop.focus();
    return;
  }
}
