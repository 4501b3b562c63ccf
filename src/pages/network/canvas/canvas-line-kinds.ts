/**
 * Kinds of lines in a large network, with a dash and colour each, as in the svg drawings: how certain a lead is, or
 * what changed of a tie from one plan to the next. A line has the index of its kind in `KINDS`.
 */
import type {Certainty} from "../../../analytics/leading.js";
import type {Scene} from "../model/drawing.js";
import {arcKey, type Link} from "../model/links.js";
import type {ChangeKind} from "../model/plan-change.js";

type LineKind = "shared" | Certainty | ChangeKind;

/** In the order in which they are drawn: what changed is on top of what did not. */
export const KINDS: readonly LineKind[] = [
  "same",
  "shared",
  "weak",
  "strong",
  "written",
  "weaker",
  "lost",
  "stronger",
  "gained",
];

const INDEX = Object.fromEntries(KINDS.map((kind, index) => [kind, index])) as Record<LineKind, number>;

export interface Stroke {
  colour: string;
  /** Lengths of dash and gap in css px; [] for a solid line. */
  dash: readonly number[];
  /** How much darker than other lines at rest: many faint lines would hide what the comparison is about. */
  weight: number;
  /** Colour of the same line when it is highlighted. */
  highlight: string;
}

const LONG_DASH = [9, 3];
const SHORT_DASH = [2.5, 2.5];

/** Index of each line's kind. */
export function kindsOf({
  directed,
  network,
  changeKind,
}: Pick<Scene, "directed" | "network" | "changeKind">): (link: Link) => number {
  const certainty = new Map(directed ? network.arcs.map((arc) => [arcKey(arc), arc.certainty]) : []);
  if (changeKind === null && certainty.size === 0) return () => INDEX.shared;
  return ({key}) => INDEX[changeKind?.get(key) ?? certainty.get(key) ?? "shared"];
}

/**
 * The stroke of each kind, in the order of `KINDS`.
 *
 * @param colour  a colour of the page by the name of its variable
 */
export function strokesOf(colour: (name: string) => string): Stroke[] {
  const lead = colour("--lead");
  const stroke = (name: string, dash: readonly number[] = [], weight = 1): Stroke => ({
    colour: colour(name),
    dash,
    weight,
    // A tie that was lost is not highlighted in the colour of one that was gained.
    highlight: name === "--group-line" ? colour(name) : lead,
  });
  const strokes: Record<LineKind, Stroke> = {
    same: stroke("--support"),
    shared: stroke("--support-line"),
    weak: stroke("--lead-inferred", SHORT_DASH),
    strong: stroke("--lead-inferred", LONG_DASH),
    written: stroke("--lead"),
    weaker: stroke("--group-line", [], 2),
    lost: stroke("--group-line", SHORT_DASH, 2),
    stronger: stroke("--lead", [], 2),
    gained: stroke("--lead", LONG_DASH, 2),
  };
  return KINDS.map((kind) => strokes[kind]);
}
