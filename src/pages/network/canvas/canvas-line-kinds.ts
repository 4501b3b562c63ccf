/**
 * Kinds of lines in a large network, told apart by dash and colour as in the svg drawings: how sure a lead is, or what
 * became of a tie between two plans. A line carries the place of its kind in `KINDS`.
 */
import type {Certainty} from "../../../analytics/leading.js";
import type {Scene} from "../model/drawing.js";
import {arcKey, type Link} from "../model/network.js";
import type {Fate} from "../model/plan-change.js";

export type LineKind = "shared" | Certainty | Fate;

/** In the order in which lines lie on each other: what changed on top of what did not. */
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

const PLACE = Object.fromEntries(KINDS.map((kind, at) => [kind, at])) as Record<LineKind, number>;

export interface Stroke {
  colour: string;
  /** Lengths of stroke and gap in css px; [] for a solid line. */
  dash: readonly number[];
  /** How much darker than other lines at rest: many faint lines would hide what the comparison is about. */
  weight: number;
  /** Colour of the same line when it is lit. */
  lit: string;
}

const LONG = [9, 3];
const SHORT = [2.5, 2.5];

/** Place of each line's kind. */
export function kindsOf({
  directed,
  network,
  fate,
}: Pick<Scene, "directed" | "network" | "fate">): (link: Link) => number {
  const certainty = new Map(directed ? network.arcs.map((arc) => [arcKey(arc), arc.certainty]) : []);
  if (fate === null && certainty.size === 0) return () => PLACE.shared;
  return ({key}) => PLACE[fate?.get(key) ?? certainty.get(key) ?? "shared"];
}

/** @param colour  a colour of the page by its name */
export function strokesOf(colour: (name: string) => string): Stroke[] {
  const lead = colour("--lead");
  const stroke = (name: string, dash: readonly number[] = [], weight = 1): Stroke => ({
    colour: colour(name),
    dash,
    weight,
    // A tie that went is not lit in the colour of one that came.
    lit: name === "--group-line" ? colour(name) : lead,
  });
  const by: Record<LineKind, Stroke> = {
    same: stroke("--support"),
    shared: stroke("--support-line"),
    weak: stroke("--lead-inferred", SHORT),
    strong: stroke("--lead-inferred", LONG),
    written: stroke("--lead"),
    weaker: stroke("--group-line", [], 2),
    lost: stroke("--group-line", SHORT, 2),
    stronger: stroke("--lead", [], 2),
    gained: stroke("--lead", LONG, 2),
  };
  return KINDS.map((kind) => by[kind]);
}
