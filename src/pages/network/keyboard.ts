/**
 * The network's keys: walking from unit to unit, pinning, hiding, zooming, and Esc that clears step by step.
 */
import type {Drawing} from "./model/drawing.js";

export interface Keys {
  drawing: () => Drawing | null;
  /** Partners of a unit, strongest first, as the view draws them. */
  partners: (id: string) => readonly string[];
  pin: (id: string, second: boolean) => void;
  /** Points, topics and what stands folded can be focused as well; they are neither hidden nor centred on. */
  isUnit: (id: string) => boolean;
  hide: (id: string) => void;
  centre: (id: string) => void;
  /** Moves to the card that lists the unit's lines. */
  read: (id: string) => void;
  search: () => void;
  help: () => void;
  /** Clears one thing: search, then hover, then pin, then filters. True when there was something. */
  clear: () => boolean;
  undo: () => void;
  redo: () => void;
}

/** Listens on the page while `root` stands in it. */
export function listenToKeys(root: HTMLElement, keys: Keys): void {
  /** Units one came through by →, and how far one has gone through the partners of the last. */
  let way: string[] = [];
  let walk: {from: string; next: number; at: string} | null = null;

  const onDrawing = (event: KeyboardEvent, id: string): boolean => {
    const drawing = keys.drawing();
    if (drawing === null) return false;
    const go = (to: string | null | undefined) => {
      if (to === null || to === undefined) return true;
      drawing.focus(to);
      return true;
    };
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (["h", "e", "l"].includes(event.key) && !keys.isUnit(id)) return true;
    switch (event.key) {
      case "ArrowUp":
        walk = null;
        return go(drawing.above(id));
      case "ArrowDown":
        walk = null;
        return go(drawing.below(id));
      case "ArrowRight": {
        if (walk === null || walk.at !== id) {
          walk = {from: id, next: 0, at: id};
          way.push(id);
        }
        const partners = keys.partners(walk.from);
        const to = partners[walk.next % Math.max(1, partners.length)];
        if (to === undefined) return true;
        walk = {from: walk.from, next: walk.next + 1, at: to};
        return go(to);
      }
      case "ArrowLeft": {
        const back = way.pop();
        walk = null;
        return go(back);
      }
      case "Enter":
      case " ":
        keys.pin(id, event.shiftKey);
        return true;
      case "h":
        keys.hide(id);
        return true;
      case "e":
        keys.centre(id);
        return true;
      case "l":
        keys.read(id);
        return true;
      default:
        return false;
    }
  };

  const onPage = (event: KeyboardEvent, typing: boolean): boolean => {
    if (event.key === "Escape") return keys.clear();
    if (typing) return false;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      if (event.shiftKey) keys.redo();
      else keys.undo();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const zoom = keys.drawing()?.zoom;
    switch (event.key) {
      case "/":
        keys.search();
        return true;
      case "?":
        keys.help();
        return true;
      case "+":
      case "=":
        zoom?.by(1.25);
        return zoom !== undefined;
      case "-":
      case "−":
        zoom?.by(0.8);
        return zoom !== undefined;
      case "0":
        zoom?.fit();
        return zoom !== undefined;
      default:
        return false;
    }
  };

  const listen = (event: KeyboardEvent) => {
    if (!root.isConnected) {
      removeEventListener("keydown", listen);
      return;
    }
    if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
    const target = event.target as Element;
    const unit = target instanceof SVGElement || target instanceof HTMLElement ? target.dataset.unit : undefined;
    if (unit === undefined) way = [];
    const typing = target.matches("input, textarea, select, [contenteditable]");
    const done = (unit !== undefined && onDrawing(event, unit)) || onPage(event, typing);
    if (done) event.preventDefault();
  };
  addEventListener("keydown", listen);
}
