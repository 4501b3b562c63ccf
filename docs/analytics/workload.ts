/**
 * Workload: how much each unit carries, under several ways of counting.
 *
 * Rows of responsibilities, points and units in, one `UnitLoad` a unit out, each figure with the points that make
 * it. The ways of counting stand in measures.ts. Pure: no Neo4j, no DOM.
 */
import {divide, figureOf, MEASURES, type Measure, type MeasureId, type Parts, type Share} from "./measures.js";
import type {MentionRow, PointRow, ResponsibilityRow, UnitRow} from "./rows.js";
import {sentenceCount} from "./wording.js";

export {MEASURES, type Measure, type MeasureId, type Parts, partOf, type Share} from "./measures.js";

export interface UnitLoad {
  unit: UnitRow;
  /** In the plan's order. */
  shares: Share[];
  figures: Record<MeasureId, number>;
}

/** Where a list of units counts as short, and where as long; both borders belong to it. */
export interface ListBorders {
  short: number;
  long: number;
}

export const LIST_BORDERS: ListBorders = {short: 3, long: 8};

export interface WorkloadOptions {
  /** Count the points given to a group for every unit that the plan names: an assumption, off by default. */
  includeGroups?: boolean;
  borders?: ListBorders;
}

export interface WorkloadRows {
  units: readonly UnitRow[];
  points: readonly PointRow[];
  responsibilities: readonly ResponsibilityRow[];
  /** Without them no programme, activity or target is counted. */
  mentions?: readonly MentionRow[];
}

/**
 * The load of every unit that the plan names.
 *
 * @returns heaviest first by all points, then by the usual order of organs, then by name; [] without units
 * @throws  RangeError at a responsibility whose point is not among the rows
 */
export function workloads(
  rows: WorkloadRows,
  {includeGroups = false, borders = LIST_BORDERS}: WorkloadOptions = {},
): UnitLoad[] {
  const contents = contentOf(rows);
  const shares = new Map<string, Share[]>(rows.units.map((unit) => [unit.id, []]));
  const add = (unitId: string, row: ResponsibilityRow, of: number, viaGroup: boolean) => {
    const content = contents.get(row.pointId);
    if (content === undefined) throw new RangeError(`responsibility at an unknown point: ${row.pointId}`);
    const {lead, leadBasis, position} = row;
    const length = of <= borders.short ? "short" : of >= borders.long ? "long" : "middle";
    const own: Share = {...content, of, lead: lead && !viaGroup, leadBasis, position, viaGroup, length};
    shares.get(unitId)?.push(own);
  };
  for (const row of rows.responsibilities) if (row.unitId !== null) add(row.unitId, row, row.of, false);
  if (includeGroups) {
    for (const row of groupOnlyPoints(rows.responsibilities)) {
      const meant = rows.units.filter(({documentIds = [row.documentId]}) => documentIds.includes(row.documentId));
      for (const unit of meant) add(unit.id, row, meant.length, true);
    }
  }
  return rows.units
    .map((unit) => {
      const own = (shares.get(unit.id) ?? []).sort((a, b) => a.point.position - b.point.position);
      return {unit, shares: own, figures: figuresOf(own, unit.id)};
    })
    .sort((a, b) => b.figures.all - a.figures.all || byUsualOrder(a.unit, b.unit));
}

/** What stands at each point, the same for all its units. */
function contentOf({points, responsibilities, mentions = []}: WorkloadRows) {
  const named = new Map<string, {programmes: Set<string>; terms: Set<string>; units: string[]}>(
    points.map((point) => [point.id, {programmes: new Set(), terms: new Set(), units: []}]),
  );
  for (const {pointId, kind, name} of mentions) {
    const own = named.get(pointId);
    if (kind === "programme") own?.programmes.add(name);
    else own?.terms.add(`${kind} ${name}`);
  }
  for (const {pointId, unitId} of responsibilities) if (unitId !== null) named.get(pointId)?.units.push(unitId);
  return new Map(
    points.map((point) => {
      const {programmes, terms, units} = named.get(point.id)!;
      const sentences = sentenceCount(point);
      return [point.id, {point, sentences, programmes: programmes.size, terms: [...terms], units}];
    }),
  );
}

function figuresOf(shares: readonly Share[], unitId: string): Record<MeasureId, number> {
  const entries = MEASURES.map((measure) => [measure.id, figureOf(shares, measure, unitId)]);
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

/** A unit's figure under a measure, divided by part; the parts add up to the figure. */
export const parts = (load: UnitLoad, measure: Measure): Parts => divide(load.shares, measure, load.unit.id);

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
