/**
 * Lines between units, as all views draw and list them: arcs from a lead to the units that it leads, and ties between
 * units that share points. Pure: no DOM.
 */
import {pairKey, type Tie} from "../../../analytics/collaboration.js";
import type {Arc} from "../../../analytics/leading.js";
import type {Network} from "./network.js";

/** What a tie's strength is: shared points, the same shared out by 1/(k−1), or shared ÷ expected. */
export type Measure = "points" | "weight" | "expected";

/** A line between two units, whichever view draws it. */
export interface Link {
  key: string;
  source: string;
  target: string;
  points: number;
  /** By the measure that the reader chose; `points` unless another was. */
  value: number;
}

/** What the reader points at. */
export type Hovered = {unit: string} | {link: Link} | null;

export const arcKey = (arc: Pick<Arc, "from" | "to">): string => `${arc.from}\n${arc.to}`;

export const linkOfArc = (arc: Arc): Link => ({
  key: arcKey(arc),
  source: arc.from,
  target: arc.to,
  points: arc.points,
  value: arc.points,
});

export const linkOfTie = (tie: Tie, value = tie.points): Link => ({
  key: pairKey(tie.a, tie.b),
  source: tie.a,
  target: tie.b,
  points: tie.points,
  value,
});

const knownLinks = new WeakMap<Network, Map<Measure | "arcs", Link[]>>();

/** All lines of a view; the same list each time, so that a drawing sees whether anything changed. */
export function linksOf(network: Network, kind: Measure | "arcs"): Link[] {
  const own = knownLinks.get(network) ?? new Map<Measure | "arcs", Link[]>();
  knownLinks.set(network, own);
  const links =
    own.get(kind) ??
    (kind === "arcs"
      ? network.arcs.map(linkOfArc)
      : network.ties.map((tie) => linkOfTie(tie, tieStrength(network, tie, kind))));
  own.set(kind, links);
  return links;
}

function tieStrength({pairs}: Network, tie: Tie, measure: Measure): number {
  if (measure === "weight") return tie.weight;
  return measure === "expected" ? (pairs.get(pairKey(tie.a, tie.b))?.ratio ?? tie.points) : tie.points;
}

/** Ids of a unit's partners by the lines given, strongest first. */
export function partnersOf(id: string, links: readonly Link[]): string[] {
  const strength = new Map<string, number>();
  for (const {source, target, points} of links) {
    const other = source === id ? target : target === id ? source : null;
    if (other !== null) strength.set(other, Math.max(strength.get(other) ?? 0, points));
  }
  return [...strength].sort((x, y) => y[1] - x[1]).map(([other]) => other);
}
