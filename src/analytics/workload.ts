/**
 * Workload: how much each unit carries, under several ways of counting.
 *
 * Rows of responsibilities, points and units in, one `UnitLoad` a unit out, each figure with the points that make
 * it. The ways of counting stand in measures.ts. Pure: no Neo4j, no DOM.
 */
import {divide, figureOf, MEASURES, type Measure, type MeasureId, type Parts, type Share} from "./measures.js";
import type {MentionRow, PointRow, ResponsibilityRow, UnitRow} from "./rows.js";
import {sentenceCount} from "./wording.js";

export {isInferred, MEASURES, type Measure, type MeasureId, type Parts, partOf, type Share} from "./measures.js";

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
  const direct = directLoads(rows, borders);
  return includeGroups ? withGroupPoints(direct, rows, borders) : direct;
}

/** The loads from the points that name units; order and errors as in `workloads`. */
export function directLoads(rows: WorkloadRows, borders: ListBorders): UnitLoad[] {
  const contents = contentOf(rows);
  const shares = new Map<string, Share[]>(rows.units.map((unit) => [unit.id, []]));
  for (const row of rows.responsibilities) {
    if (row.unitId !== null) shares.get(row.unitId)?.push(shareOf(row, row.of, contents, borders));
  }
  return heaviestFirst(rows.units.map((unit) => loadOf(unit, shares.get(unit.id) ?? [])));
}

/**
 * The same loads with the points given to a group counted for every unit that the plan names. A load without such
 * points stays the same object, so that what was counted of it holds on.
 *
 * @param direct  as `directLoads` gives them for these rows and borders
 */
export function withGroupPoints(
  direct: readonly UnitLoad[],
  {units, points, responsibilities, mentions = []}: WorkloadRows,
  borders: ListBorders,
): UnitLoad[] {
  const groups = groupOnlyPoints(responsibilities);
  const at = new Set(groups.map((row) => row.pointId));
  const contents = contentOf({
    units,
    points: points.filter(({id}) => at.has(id)),
    responsibilities: [],
    mentions: mentions.filter(({pointId}) => at.has(pointId)),
  });
  const shares = new Map<string, Share[]>();
  for (const row of groups) {
    const meant = units.filter(({documentIds = [row.documentId]}) => documentIds.includes(row.documentId));
    const share = {...shareOf(row, meant.length, contents, borders), lead: false, viaGroup: true};
    for (const {id} of meant) {
      const own = shares.get(id);
      if (own === undefined) shares.set(id, [share]);
      else own.push(share);
    }
  }
  return heaviestFirst(
    direct.map((load) => {
      const own = shares.get(load.unit.id);
      return own === undefined ? load : loadOf(load.unit, [...load.shares, ...own]);
    }),
  );
}

/** A direct share in the row's point; `of` is the number of units that the point counts for. */
function shareOf(
  row: ResponsibilityRow,
  of: number,
  contents: ReturnType<typeof contentOf>,
  borders: ListBorders,
): Share {
  const content = contents.get(row.pointId);
  if (content === undefined) throw new RangeError(`responsibility at an unknown point: ${row.pointId}`);
  // Each property written out: spreading takes ten times as long, and there may be tens of thousands of shares.
  return {
    point: content.point,
    of,
    lead: row.lead,
    leadBasis: row.leadBasis,
    position: 1 + content.positions.filter((other) => other < row.position).length,
    viaGroup: false,
    sentences: content.sentences,
    programmes: content.programmes,
    terms: content.terms,
    units: content.units,
    length: of <= borders.short ? "short" : of >= borders.long ? "long" : "middle",
  };
}

/** @param shares  in any order; they are sorted in place */
function loadOf(unit: UnitRow, shares: Share[]): UnitLoad {
  shares.sort((a, b) => a.point.position - b.point.position);
  return {unit, shares, figures: figuresOf(shares, unit.id)};
}

const heaviestFirst = (loads: UnitLoad[]): UnitLoad[] =>
  loads.sort((a, b) => b.figures.all - a.figures.all || byUsualOrder(a.unit, b.unit));

/** What stands at each point, the same for all its units. */
function contentOf({units, points, responsibilities, mentions = []}: WorkloadRows) {
  const at = new Map<string, {programmes: Set<string>; terms: Set<string>; units: string[]; positions: number[]}>(
    points.map((point) => [point.id, {programmes: new Set(), terms: new Set(), units: [], positions: []}]),
  );
  // One string for one unit or term, however many rows write it: equal strings that are one are met much faster.
  const same = new Map(units.map(({id}) => [id, id]));
  const one = (text: string): string => {
    const known = same.get(text);
    if (known !== undefined) return known;
    same.set(text, text);
    return text;
  };
  for (const {pointId, kind, name} of mentions) {
    const own = at.get(pointId);
    if (kind === "programme") own?.programmes.add(name);
    else own?.terms.add(one(`${kind} ${name}`));
  }
  for (const {pointId, unitId, position} of responsibilities) {
    if (unitId === null) continue;
    at.get(pointId)?.units.push(one(unitId));
    at.get(pointId)?.positions.push(position);
  }
  return new Map(
    points.map((point) => {
      const {programmes, terms, ...direct} = at.get(point.id)!;
      const sentences = sentenceCount(point);
      return [point.id, {point, sentences, programmes: programmes.size, terms: [...terms], ...direct}];
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
  // Each of a point's k units brings 1/k of it: together they are the points.
  let points = 0;
  let most = 0;
  let first: UnitLoad | null = null;
  for (const load of loads) {
    let own = 0;
    for (const {viaGroup, of} of load.shares) {
      if (viaGroup) continue;
      own += 1;
      points += 1 / of;
    }
    if (own > most) [most, first] = [own, load];
  }
  return loads.length > 2 && most * 2 > Math.round(points) ? first : null;
}

export interface Rank {
  rank: number;
  tied: boolean;
}

/** Ranks by a measure, 1 = heaviest; units with the same figure share the better rank (1, 2, 2, 4). */
export function ranks(loads: readonly UnitLoad[], measure: MeasureId): Map<string, Rank> {
  const sorted = [...loads].sort((a, b) => b.figures[measure] - a.figures[measure]);
  const byId = new Map<string, Rank>();
  for (let first = 0; first < sorted.length; ) {
    const figure = sorted[first]!.figures[measure];
    let next = first + 1;
    while (next < sorted.length && figure - sorted[next]!.figures[measure] < 1e-9) next += 1;
    for (const load of sorted.slice(first, next)) byId.set(load.unit.id, {rank: first + 1, tied: next - first > 1});
    first = next;
  }
  return byId;
}
