/**
 * The network of one plan: units with their figures, ties and arcs between them.
 *
 * Rows of the named queries in, plain data out; every view, table and sentence of the page is made from this one model.
 * Pure: no DOM.
 */
import {type PairChance, pairsAgainstChance} from "../../../analytics/chance.js";
import {collaborations, pairKey, partnerCounts, type Tie} from "../../../analytics/collaboration.js";
import {type Arc, leadingArcs} from "../../../analytics/leading.js";
import type {PointRow, ResponsibilityRow} from "../../../analytics/rows.js";
import {byUsualOrder, groupOnlyPoints, workloads} from "../../../analytics/workload.js";
import {atOnce, type Steps} from "../../shared/cooperative-work.js";
import {MATRIX_LIMIT} from "./limits.js";
import {type NetworkRows, type PointFilter, responsibilitiesLeft, takesAll} from "./point-filter.js";

export interface NetworkUnit {
  id: string;
  name: string;
  category: string | null;
  rank: number | null;
  /** Points that name it; how many of these it leads; the same by 1/k. */
  points: number;
  led: number;
  fractional: number;
  /** Units with which it shares a point. */
  partners: number;
  /** True when at least one of its leads is inferred. */
  inferred: boolean;
  /** How many units it stands for, where several are taken together as one. */
  memberCount?: number;
}

export interface Network {
  /** Most points first, then by the usual order. */
  units: NetworkUnit[];
  unit: ReadonlyMap<string, NetworkUnit>;
  ties: Tie[];
  tie: ReadonlyMap<string, Tie>;
  arcs: Arc[];
  /** By pair; filled for plans of up to `MATRIX_LIMIT` units. */
  pairs: ReadonlyMap<string, PairChance>;
  point: ReadonlyMap<string, PointRow>;
  /** Rows of units and groups at each point, in the order of the text. */
  rowsAt: ReadonlyMap<string, ResponsibilityRow[]>;
  /** Points that name at least one unit (N). */
  directPoints: number;
  /** Points that name a group and no unit. */
  groupPoints: number;
  /** Points with a lead, by its basis. */
  bases: Record<string, number>;
  /** True of a network generated for measuring the page, which has no points. */
  generated?: boolean;
}

type CountedRows = Pick<NetworkRows, "units" | "points" | "responsibilities">;

/**
 * The network behind a plan's rows.
 *
 * @throws RangeError if a unit is named twice at one point
 */
export const network = (rows: CountedRows): Network => atOnce(networkSteps(rows));

/** The same in steps. */
export function* networkSteps(rows: CountedRows): Steps<Network> {
  const ties = collaborations(rows.responsibilities);
  yield;
  const partners = partnerCounts(ties);
  yield;
  const units = workloads(rows)
    .filter((load) => load.shares.length > 0)
    .sort((a, b) => b.figures.all - a.figures.all || byUsualOrder(a.unit, b.unit))
    .map(({unit, figures, shares}) => ({
      id: unit.id,
      name: unit.name,
      category: unit.category,
      rank: unit.rank,
      points: figures.all,
      led: figures.lead,
      fractional: figures.fractional,
      partners: partners.get(unit.id) ?? 0,
      inferred: shares.some((share) => share.lead && (share.leadBasis ?? "").startsWith("first")),
    }));
  yield;
  const rowsAt = rowsByPoint(rows.responsibilities);
  const bases = leadBases(rowsAt);
  yield;
  const place = new Map(units.map(({id}, index) => [id, index]));
  const larger = (x: string, y: string) => (place.get(x) ?? 0) - (place.get(y) ?? 0);
  const arcs = leadingArcs(rows.responsibilities).sort(
    (x, y) => y.points - x.points || larger(x.from, y.from) || larger(x.to, y.to),
  );
  yield;
  const pairs = units.length <= MATRIX_LIMIT ? pairsAgainstChance(rows.responsibilities) : [];
  return {
    units,
    unit: new Map(units.map((unit) => [unit.id, unit])),
    ties,
    tie: new Map(ties.map((tie) => [pairKey(tie.a, tie.b), tie])),
    arcs,
    pairs: new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair])),
    point: new Map(rows.points.map((point) => [point.id, point])),
    rowsAt,
    directPoints: [...rowsAt.values()].filter((own) => own.some((row) => row.unitId !== null)).length,
    groupPoints: groupOnlyPoints(rows.responsibilities).length,
    bases,
  };
}

/** Rows of units and groups at each point, in the order of the text. */
function rowsByPoint(responsibilities: readonly ResponsibilityRow[]): Map<string, ResponsibilityRow[]> {
  const at = new Map<string, ResponsibilityRow[]>();
  for (const row of responsibilities) {
    const own = at.get(row.pointId);
    if (own === undefined) at.set(row.pointId, [row]);
    else own.push(row);
  }
  for (const own of at.values()) own.sort((a, b) => a.start - b.start);
  return at;
}

/** How many points have a lead, by its basis. */
function leadBases(rowsAt: ReadonlyMap<string, readonly ResponsibilityRow[]>): Record<string, number> {
  const bases: Record<string, number> = {};
  for (const own of rowsAt.values()) {
    const basis = own.find((row) => row.lead)?.leadBasis;
    if (basis) bases[basis] = (bases[basis] ?? 0) + 1;
  }
  return bases;
}

/**
 * The filtered network: counted again from the rows that a filter leaves. Every unit of `base` is still in it, in the
 * same order, so that it keeps its place; what it lost can be seen in its figures.
 */
export function recounted(base: Network, rows: NetworkRows, filter: PointFilter): Network {
  if (base.generated || takesAll(filter)) return base;
  const again = network({...rows, responsibilities: responsibilitiesLeft(rows, filter)});
  const hidden = new Set(filter.hidden);
  const units = base.units.map(
    (unit) =>
      (hidden.has(unit.id) ? unit : undefined) ??
      again.unit.get(unit.id) ?? {...unit, points: 0, led: 0, fractional: 0, partners: 0, inferred: false},
  );
  return {...again, units, unit: new Map(units.map((unit) => [unit.id, unit]))};
}

/** Tied pairs ÷ possible pairs; 0 with fewer than two units. */
export function density({units, ties}: Pick<Network, "units" | "ties">): number {
  const possible = (units.length * (units.length - 1)) / 2;
  return possible === 0 ? 0 : ties.length / possible;
}

/** A pair with the unit of more points first, as sentences name it. */
export function largerFirst(network: Network, a: string, b: string): {a: string; b: string} {
  const [one, two] = [network.unit.get(a), network.unit.get(b)];
  if (one === undefined || two === undefined) return {a, b};
  return network.units.indexOf(one) <= network.units.indexOf(two) ? {a, b} : {a: b, b: a};
}
