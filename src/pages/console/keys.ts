/**
 * The console's keys that work anywhere on its page; the editor has more of its own (editor.ts).
 *
 * Ctrl/⌘ Enter runs, Esc cancels, F8 goes to the next issue, Alt Enter applies its fix, F6 goes from the editor to the
 * answer to the picture of the graph, / searches the history, ? lists the keys.
 */
import {isTyping} from "../shared/page-keys.js";
import type {Actions} from "./state/actions.js";

/** Where F6 goes, in this order. */
const AREAS = [".editor", ".result", ".schema"];
const STOPS = ".cm-content, button:not([disabled]), a[href], [tabindex='0']";

type KeyActions = Pick<Actions, "run" | "cancel" | "nextIssue" | "applyNearestFix" | "openHistory" | "showKeys">;

export function listenForKeys(place: HTMLElement, actions: KeyActions): void {
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const {key, altKey} = event;
    const command = event.ctrlKey || event.metaKey;
    if (key === "Escape") return actions.cancel;
    if (key === "Enter" && command) return actions.run;
    if (key === "Enter" && altKey) return actions.applyNearestFix;
    if (key === "F8") return actions.nextIssue;
    if (key === "F6") return () => toNextArea(place, event.shiftKey ? -1 : 1);
    if (isTyping(event) || command || altKey) return undefined;
    if (key === "/") return actions.openHistory;
    return key === "?" ? actions.showKeys : undefined;
  };
  addEventListener("keydown", (event) => {
    if (!place.isConnected || event.defaultPrevented || place.querySelector("dialog[open]") !== null) return;
    const action = actionOf(event);
    if (action === undefined) return;
    if (event.key !== "Escape") event.preventDefault();
    action();
  });
}

/** Moves the focus from its area, or from before the first, to the next area that can take it. */
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
