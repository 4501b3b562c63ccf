/**
 * What every drawing of the network can do, and what it is given.
 *
 * A drawing takes a scene (what to draw) at each change of the page's state, and is told at each move of the pointer
 * what the reader points at. That changes classes only, so it can be seen in the same frame.
 */
import type {Language} from "../../../messages/language.js";
import type {HandOrder, Spot} from "./arrangement.js";
import type {Hovered, Link} from "./links.js";
import type {Network} from "./network.js";
import type {ChangeKind} from "./plan-change.js";
import type {Visible} from "./visible.js";
import type {VisualEncoding} from "./visual-encoding.js";

export interface Scene {
  network: Network;
  /** The plan's network before anything was left out, and its lines: they decide where units are placed. */
  base: Network;
  layoutLinks: readonly Link[];
  language: Language;
  /** Lines of the view before filters, and what the filters leave. */
  links: readonly Link[];
  visible: Visible;
  directed: boolean;
  pinned: readonly string[];
  /** Units that the search finds or that the reader picked out. */
  marked: ReadonlySet<string>;
  grouping: "sector" | "lead";
  /** The order made by hand in the two columns. */
  handOrder: HandOrder;
  /** Names the layout of the free views; when it changes the drawing lays out again. */
  layoutKey: string;
  /** Places in a layout without forces; null where forces find them. */
  fixedPlaces: ReadonlyMap<string, Spot> | null;
  /** Places made by hand in the free views. */
  handPlaces: ReadonlyMap<string, Spot>;
  /** Units that an outline goes around. */
  groups: readonly {name: string; ids: readonly string[]}[];
  encoding: VisualEncoding;
  /** What became of each line between two plans, by its key; null outside a comparison. */
  changeKind: ReadonlyMap<string, ChangeKind> | null;
}

export interface DrawingEvents {
  hover(target: Hovered): void;
  /** @param second  whether the unit is pinned in addition to another one */
  pin(id: string, second: boolean): void;
  open(link: Link): void;
  /** Units of one column in an order made by hand. */
  arrange(ids: readonly string[]): void;
  /** A unit was moved to a place by hand. */
  place(id: string, spot: Spot): void;
  /** Units picked out, by Ctrl and click or by a lasso. */
  pick(ids: readonly string[]): void;
}

export interface Drawing {
  readonly element: HTMLElement;
  update(scene: Scene): void;
  light(hovered: Hovered): void;
  /** Middle of a unit in client px; null where it is not drawn. */
  position(id: string): [number, number] | null;
  focus(id: string): void;
  /** The unit next above or below one in the drawing. */
  above(id: string): string | null;
  below(id: string): string | null;
  /** What a unit has lines to where that is no unit, strongest first. */
  partners?(id: string): string[];
  zoom?: {by(factor: number): void; fit(): void};
  /** The drawing as svg for a file; null as long as there is none. */
  picture(): SVGSVGElement | null;
  /** Resolves when something is drawn for the first time. */
  readonly painted: Promise<void>;
  /** Resolves when the layout has come to rest. */
  readonly settled: Promise<void>;
}
