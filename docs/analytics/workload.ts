/**
 * Workload: how much each unit carries, under several ways of counting.
 *
 * Rows of responsibilities, points and units in, one `UnitLoad` a unit out, each figure with the points that make
 * it. A way of counting is a record in `MEASURES`; pages, csv and help follow from the list. Pure: no Neo4j, no DOM.
 */
import type {LeadBasis, PointRow, ResponsibilityRow, UnitRow} from "./rows.js";
import {sentenceCount} from "./wording.js";

export type MeasureId = "all" | "lead" | "fractional" | "sentences";

export interface Measure {
  id: MeasureId;
  /** Counted in points (项) or in sentences (句). */
  unit: "point" | "sentence";
  /** What one responsibility adds to its unit. */
  weigh(share: Share): number;
}

/** One unit's part in one point. */
export interface Share {
  point: PointRow;
  /** Distinct direct units at the point (k); for a point given to a group, the units that it is taken to mean. */
  of: number;
  lead: boolean;
  leadBasis: LeadBasis | null;
  position: number;
  /** True when the unit is meant through a group such as 各成员单位. */
  viaGroup: boolean;
  sentences: number;
}

export const MEASURES: readonly Measure[] = [
  {id: "all", unit: "point", weigh: () => 1},
  {id: "lead", unit: "point", weigh: (share) => (share.lead ? 1 : 0)},
  {id: "fractional", unit: "point", weigh: (share) => 1 / share.of},
  {id: "sentences", unit: "sentence", weigh: (share) => share.sentences},
];

export interface UnitLoad {
  unit: UnitRow;
  /** In the plan's order. */
  shares: Share[];
  figures: Record<MeasureId, number>;
}

export interface WorkloadOptions {
  /** Count the points given to a group for every unit that the plan names: an assumption, off by default. */
  includeGroups?: boolean;
}

/**
 * The load of every unit that the plan names.
 *
 * @returns heaviest first by all points, then by the usual order of organs, then by name; [] without units
 */
export function workloads(
  rows: {units: readonly UnitRow[]; points: readonly PointRow[]; responsibilities: readonly ResponsibilityRow[]},
  {includeGroups = false}: WorkloadOptions = {},
): UnitLoad[] {
  const points = new Map(rows.points.map((point) => [point.id, point]));
  const sentences = new Map(rows.points.map((point) => [point.id, sentenceCount(point)]));
  const shares = new Map<string, Share[]>(rows.units.map((unit) => [unit.id, []]));
  const add = (unitId: string, row: ResponsibilityRow, of: number, viaGroup: boolean) => {
    const {pointId, lead, leadBasis, position} = row;
    const point = points.get(pointId);
    if (point === undefined) throw new RangeError(`responsibility at an unknown point: ${pointId}`);
    const own = {
      point,
      of,
      lead: lead && !viaGroup,
      leadBasis,
      position,
      viaGroup,
      sentences: sentences.get(pointId) ?? 0,
    };
    shares.get(unitId)?.push(own);
  };
  for (const row of rows.responsibilities) if (row.unitId !== null) add(row.unitId, row, row.of, false);
  if (includeGroups) {
    for (const row of groupOnlyPoints(rows.responsibilities))
      for (const unit of rows.units) add(unit.id, row, rows.units.length, true);
  }
  return rows.units
    .map((unit) => {
      const own = (shares.get(unit.id) ?? []).sort((a, b) => a.point.position - b.point.position);
      return {unit, shares: own, figures: figuresOf(own)};
    })
    .sort((a, b) => b.figures.all - a.figures.all || byUsualOrder(a.unit, b.unit));
}

function figuresOf(shares: readonly Share[]): Record<MeasureId, number> {
  const entries = MEASURES.map((measure) => [measure.id, shares.reduce((sum, share) => sum + measure.weigh(share), 0)]);
  return Object.fromEntries(entries) as Record<MeasureId, number>;
}

/** One row for each point that names a group and no unit. */
export function groupOnlyPoints(responsibilities: readonly ResponsibilityRow[]): ResponsibilityRow[] {
  const direct = new Set(responsibilities.filter((row) => row.unitId !== null).map((row) => row.pointId));
  const met = new Set<string>();
  return responsibilities.filter((row) => {
    if (row.unitId !== null || direct.has(row.pointId) || met.has(row.pointId)) return false;
    met.add(row.pointId);
    return true;
  });
}

/** The usual order of organs; units that the ontology does not know come last, by name. */
export function byUsualOrder(a: UnitRow, b: UnitRow): number {
  return (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.name.localeCompare(b.name, "zh");
}

/** How a unit's points divide: on what its leads rest, and what it only takes part in. */
export interface Parts {
  /** Stated in the text, by the plan's rule, or the only unit. */
  certain: number;
  /** Named first against the usual order. */
  strong: number;
  /** Named first in the usual order. */
  weak: number;
  /** Through a group. */
  group: number;
  rest: number;
}

export const partOf = (share: Share): keyof Parts => {
  if (share.viaGroup) return "group";
  if (!share.lead) return "rest";
  if (share.leadBasis === "first-against-order") return "strong";
  return share.leadBasis === "first-in-order" ? "weak" : "certain";
};

/** A unit's figure under a measure, divided by part; the parts add up to the figure. */
export function parts(load: UnitLoad, measure: Measure): Parts {
  const sum: Parts = {certain: 0, strong: 0, weak: 0, group: 0, rest: 0};
  for (const share of load.shares) sum[partOf(share)] += measure.weigh(share);
  return sum;
}

/**
 * The unit that runs the plan, where one stands in more than half of the points that name units.
 *
 * @returns its load, or null
 */
export function coordinatingUnit(loads: readonly UnitLoad[]): UnitLoad | null {
  const direct = new Set(
    loads.flatMap((load) => load.shares.filter((share) => !share.viaGroup).map((s) => s.point.id)),
  );
  const count = (load: UnitLoad) => load.shares.filter((share) => !share.viaGroup).length;
  const first = [...loads].sort((a, b) => count(b) - count(a))[0];
  return first !== undefined && loads.length > 2 && count(first) * 2 > direct.size ? first : null;
}

export interface Rank {
  rank: number;
  tied: boolean;
}

/** Ranks by a measure, 1 = heaviest; units with the same figure share the better rank (1, 2, 2, 4). */
export function ranks(loads: readonly UnitLoad[], measure: MeasureId): Map<string, Rank> {
  const figures = loads.map((load) => load.figures[measure]);
  return new Map(
    loads.map((load) => {
      const own = load.figures[measure];
      const same = (figure: number) => Math.abs(figure - own) < 1e-9;
      const above = figures.filter((figure) => figure > own && !same(figure)).length;
      return [load.unit.id, {rank: above + 1, tied: figures.filter(same).length > 1}];
    }),
  );
}
