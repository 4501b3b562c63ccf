/**
 * The network's keys: they go from unit to unit, pin, hide and zoom; Esc clears step by step.
 */
import type {Drawing} from "./model/drawing.js";

export interface Keys {
  drawing: () => Drawing | null;
  /** Partners of a unit, strongest first, as the view draws them. */
  partners: (id: string) => readonly string[];
  pin: (id: string, second: boolean) => void;
  /** Points, topics and aggregates can have the focus as well; they are neither hidden nor centred on. */
  isUnit: (id: string) => boolean;
  hide: (id: string) => void;
  centre: (id: string) => void;
  /** Moves to the card that lists the unit's lines. */
  read: (id: string) => void;
  search: () => void;
  help: () => void;
  /** Clears one thing: search, then hover, then pin, then filters. False when there was nothing to clear. */
  clear: () => boolean;
  undo: () => void;
  redo: () => void;
}

/** Listens on the page as long as `root` is in it. */
export function listenToKeys(root: HTMLElement, keys: Keys): void {
  const walk = new Walk(keys.partners);
  const listen = (event: KeyboardEvent) => {
    if (!root.isConnected) {
      removeEventListener("keydown", listen);
      return;
    }
    if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
    const target = event.target as Element;
    const unit = target instanceof SVGElement || target instanceof HTMLElement ? target.dataset.unit : undefined;
    if (unit === undefined) walk.forget();
    const typing = target.matches("input, textarea, select, [contenteditable]");
    if ((unit !== undefined && onUnit(event, unit, keys, walk)) || onPage(event, typing, keys)) event.preventDefault();
  };
  addEventListener("keydown", listen);
}

/** A walk along lines: → goes to one partner after the other, ← back to where the walk came from. */
class Walk {
  /** Units that the walk left by →. */
  private way: string[] = [];
  /** The unit whose partners are visited, how many of them were, and the one that has the focus. */
  private visit: {from: string; next: number; at: string} | null = null;

  constructor(private readonly partners: Keys["partners"]) {}

  /** The next partner of the unit from which the walk came to `id`, or of `id` itself. */
  next(id: string): string | undefined {
    if (this.visit === null || this.visit.at !== id) {
      this.visit = {from: id, next: 0, at: id};
      this.way.push(id);
    }
    const {from, next} = this.visit;
    const partners = this.partners(from);
    const to = partners[next % Math.max(1, partners.length)];
    if (to !== undefined) this.visit = {from, next: next + 1, at: to};
    return to;
  }

  back(): string | undefined {
    this.stop();
    return this.way.pop();
  }

  /** The focus moved otherwise: → begins with the partners of where it is now. */
  stop(): void {
    this.visit = null;
  }

  forget(): void {
    this.way = [];
  }
}

const hasModifier = ({ctrlKey, metaKey, altKey}: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

/** Keys of a unit that has the focus. */
function onUnit(event: KeyboardEvent, id: string, keys: Keys, walk: Walk): boolean {
  const drawing = keys.drawing();
  if (drawing === null || hasModifier(event)) return false;
  if (["h", "e", "l"].includes(event.key) && !keys.isUnit(id)) return true;
  const focus = (to: string | null | undefined) => {
    if (to !== null && to !== undefined) drawing.focus(to);
  };
  switch (event.key) {
    case "ArrowUp":
    case "ArrowDown":
      walk.stop();
      focus(event.key === "ArrowUp" ? drawing.above(id) : drawing.below(id));
      return true;
    case "ArrowRight":
      focus(walk.next(id));
      return true;
    case "ArrowLeft":
      focus(walk.back());
      return true;
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
}

/** Keys that work anywhere on the page. */
function onPage(event: KeyboardEvent, typing: boolean, keys: Keys): boolean {
  if (event.key === "Escape") return keys.clear();
  if (typing) return false;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    if (event.shiftKey) keys.redo();
    else keys.undo();
    return true;
  }
  if (hasModifier(event)) return false;
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
}
