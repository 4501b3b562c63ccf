/**
 * What every drawing of the network answers to, and what is lit in it.
 *
 * A drawing takes a scene (what to draw) as often as the page's state changes, and a light (what stands out) at each
 * move of the pointer; lighting changes classes only, so it is there in the same frame.
 */
import type {Language} from "../../../messages/language.js";
import type {HandOrder, Spot} from "./arrangement.js";
import type {Hovered, Link, Network, Visible} from "./network.js";
import type {Fate} from "./plan-change.js";
import type {VisualEncoding} from "./visual-encoding.js";

export interface Scene {
  network: Network;
  /** The plan's network before anything was left out, and its lines: they decide where units stand. */
  base: Network;
  pull: readonly Link[];
  language: Language;
  /** Lines of the view before filters, and what the filters leave. */
  links: readonly Link[];
  visible: Visible;
  directed: boolean;
  pinned: readonly string[];
  /** Units that the search finds or that the reader picked out. */
  marked: ReadonlySet<string>;
  grouping: "sector" | "lead";
  hand: HandOrder;
  /** Names the layout of the free views; a change of it lays out again. */
  layout: string;
  /** Places of a layout that needs no forces, as parts of the drawing; null lets forces find them. */
  given: ReadonlyMap<string, Spot> | null;
  /** What was put somewhere by hand, as parts of the drawing. */
  byHand: ReadonlyMap<string, Spot>;
  /** Units that an outline goes around. */
  groups: readonly {name: string; ids: readonly string[]}[];
  looks: VisualEncoding;
  /** What became of each line between two plans, by its key; null outside a comparison. */
  fate: ReadonlyMap<string, Fate> | null;
}

export interface DrawingEvents {
  hover(target: Hovered): void;
  pin(id: string, second: boolean): void;
  open(link: Link): void;
  /** An order made by hand. */
  arrange(ids: readonly string[]): void;
  /** A unit put somewhere by hand, as parts of the drawing. */
  place(id: string, spot: Spot): void;
  /** Units picked out, by Ctrl and click or by a lasso. */
  pick(ids: readonly string[]): void;
}

export interface Drawing {
  readonly element: HTMLElement;
  update(scene: Scene): void;
  light(hovered: Hovered): void;
  /** Middle of a unit in client px. */
  position(id: string): [number, number] | null;
  focus(id: string): void;
  /** Neighbours of a unit where it stands: the next above and below. */
  above(id: string): string | null;
  below(id: string): string | null;
  /** What a unit is joined to where that is not another unit, strongest first. */
  partners?(id: string): string[];
  zoom?: {by(factor: number): void; fit(): void};
  /** The drawing as svg for a file; null while there is none. */
  picture(): SVGSVGElement | null;
  /** The first picture stands. */
  readonly painted: Promise<void>;
  readonly settled: Promise<void>;
}
