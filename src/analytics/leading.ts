/**
 * Leading: who leads whom, and on what that rests.
 *
 * Responsibility rows in, one arc out for each pair of a lead and a unit that takes part in what it leads. An arc
 * keeps how many of its points rest on which basis, since most plans leave the lead unsaid. Pure: no Neo4j, no DOM.
 */
import {ascending} from "d3-array";
import {directRowsByPoint} from "./collaboration.js";
import type {LeadBasis, ResponsibilityRow} from "./rows.js";

export type Leading = Pick<ResponsibilityRow, "pointId" | "unitId" | "name" | "lead" | "leadBasis" | "position">;

/** How sure one may be: written in the text, or inferred with strong or weak evidence. */
export type Certainty = "written" | "strong" | "weak";

export interface Arc {
  /** The lead's id. */
  from: string;
  /** Id of the unit that takes part. */
  to: string;
  /** Points led by `from` at which `to` stands, ≥ 1. */
  points: number;
  /** The same points by certainty; adds up to `points`. */
  by: Record<Certainty, number>;
  certainty: Certainty;
  /** In the order in which the rows name them. */
  pointIds: string[];
}

/** A text that states the lead, gives the rule for it, or names one unit alone leaves nothing to infer. */
export function certaintyOf(basis: LeadBasis | null): Certainty {
  if (basis === "first-against-order") return "strong";
  return basis === "first-in-order" ? "weak" : "written";
}

/** A line of several points is as certain as at least half of them. */
export function certaintyOfAll(by: Readonly<Record<Certainty, number>>): Certainty {
  const all = by.written + by.strong + by.weak;
  if (by.written * 2 >= all) return "written";
  return (by.written + by.strong) * 2 >= all ? "strong" : "weak";
}

/**
 * Arcs from each point's lead to the point's other units. Two leads of one point get no arc to each other.
 *
 * @param rows  one per (point, unit); rows of groups are passed over
 * @returns     most points first, then by from and to; [] when no point with a lead has another unit
 * @throws      RangeError if a unit stands twice at one point
 */
export function leadingArcs(rows: Iterable<Leading>): Arc[] {
  const arcs = new Map<string, Arc>();
  for (const [pointId, own] of directRowsByPoint(rows)) {
    for (const lead of own.filter((row) => row.lead)) {
      for (const other of own.filter((row) => !row.lead)) {
        const [from, to] = [lead.unitId as string, other.unitId as string];
        const key = `${from}\n${to}`;
        const arc = arcs.get(key) ?? emptyArc(from, to);
        arc.points += 1;
        arc.by[certaintyOf(lead.leadBasis)] += 1;
        arc.pointIds.push(pointId);
        arcs.set(key, arc);
      }
    }
  }
  return [...arcs.values()]
    .map((arc) => ({...arc, certainty: certaintyOfAll(arc.by)}))
    .sort((x, y) => y.points - x.points || ascending(x.from, y.from) || ascending(x.to, y.to));
}

const emptyArc = (from: string, to: string): Arc => ({
  from,
  to,
  points: 0,
  by: {written: 0, strong: 0, weak: 0},
  certainty: "weak",
  pointIds: [],
});

export interface LeadEvidence {
  basis: LeadBasis;
  lead: Leading;
  /** With `first-against-order`: the unit that the usual order would have put first. */
  outranks: Leading | null;
}

/**
 * Why a point's lead is concluded.
 *
 * @param point  the point's rows
 * @param rank   a unit's place in the usual order, null where it is unknown
 * @returns      the first lead with its basis; null when the point has no lead
 */
export function leadEvidence(point: readonly Leading[], rank: (unitId: string) => number | null): LeadEvidence | null {
  const lead = point.find((row) => row.lead && row.unitId !== null);
  if (lead === undefined || lead.leadBasis === null) return null;
  const placeOf = (row: Leading) => rank(row.unitId as string) ?? Infinity;
  const others = point.filter((row) => row.unitId !== null && row !== lead && placeOf(row) < placeOf(lead));
  const first = others.sort((x, y) => placeOf(x) - placeOf(y))[0] ?? null;
  return {basis: lead.leadBasis, lead, outranks: lead.leadBasis === "first-against-order" ? first : null};
}
