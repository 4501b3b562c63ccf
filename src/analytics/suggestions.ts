/**
 * Adjustments that an office would accept, each with what it rests on: shorter lists, and leads spread more evenly.
 *
 * Loads and responsibilities in, edits out; whether to make them is for people. Pure: no Neo4j, no DOM.
 */
import {group, max, rollup} from "d3-array";
import type {ResponsibilityRow} from "./rows.js";
import type {Edit} from "./scenario.js";
import type {Share, UnitLoad} from "./workload.js";

export interface ShorterList {
  load: UnitLoad;
  share: Share;
  edit: Edit;
}

/**
 * Units on long lists that they do not lead, where none of their other points shares a target group or an activity
 * type with this one: the list probably named them for completeness.
 *
 * @returns heaviest unit first, then the plan's order; [] where nothing is known of what points serve and do
 */
export function shorterLists(loads: readonly UnitLoad[]): ShorterList[] {
  return loads.flatMap((load) => {
    const own = load.shares.filter((share) => !share.viaGroup);
    return own.flatMap((share): ShorterList[] => {
      if (share.length !== "long" || share.lead || share.terms.length === 0 || own.length === 1) return [];
      const elsewhere = new Set(own.filter((other) => other !== share).flatMap((other) => other.terms));
      if (share.terms.some((term) => elsewhere.has(term))) return [];
      return [{load, share, edit: {kind: "drop", pointId: share.point.id, unitId: load.unit.id}}];
    });
  });
}

export interface LeadSpread {
  /** The largest number of leads of one unit, now and after. */
  before: number;
  after: number;
  edits: Edit[];
}

/**
 * Leads given to units already named at each point so that the largest number of leads of one unit is smallest. Leads
 * that the text states, a rule gives, or a sole unit has stay where they are. Exact: for each possible maximum, a flow
 * from points to units decides whether it can be kept; leads as they are stay where they can.
 *
 * Flow by augmenting paths: L. R. Ford and D. R. Fulkerson, "Maximal flow through a network", Canadian Journal of
 * Mathematics 8 (1956), 399–404.
 *
 * @returns `after` = `before` and no edits when nothing can be gained
 */
export function spreadLeads(responsibilities: readonly ResponsibilityRow[]): LeadSpread {
  const direct = responsibilities.filter((row) => row.unitId !== null);
  const fixed = new Map<string, number>();
  const free: {pointId: string; units: string[]; lead: string | null}[] = [];
  for (const [pointId, rows] of group(direct, (row) => row.pointId)) {
    const bound = rows.filter((row) => row.lead && !row.leadBasis?.startsWith("first-"));
    for (const {unitId} of bound) fixed.set(unitId as string, (fixed.get(unitId as string) ?? 0) + 1);
    const lead = rows.find((row) => row.lead)?.unitId ?? null;
    if (bound.length === 0 && lead !== null) free.push({pointId, units: rows.map((row) => row.unitId as string), lead});
  }
  const now = rollup(
    direct.filter((row) => row.lead),
    (rows) => rows.length,
    (row) => row.unitId as string,
  );
  const before = max(now.values()) ?? 0;
  for (let most = max(fixed.values()) ?? 0; most < before; most += 1) {
    const given = assign(free, (unitId) => most - (fixed.get(unitId) ?? 0));
    if (given === null) continue;
    const edits = free.flatMap(({pointId, lead}, index): Edit[] =>
      given[index] === lead ? [] : [{kind: "lead", pointId, unitId: given[index]!}],
    );
    return {before, after: most, edits};
  }
  return {before, after: before, edits: []};
}

/** A unit for each point within the units' room, or null; begins from the leads as they are. */
function assign(
  points: readonly {units: readonly string[]; lead: string | null}[],
  room: (unitId: string) => number,
): string[] | null {
  const of = new Map<string, Set<number>>();
  const given: (string | undefined)[] = [];
  const held = (unit: string) => of.get(unit) ?? new Set<number>();
  const give = (index: number, unit: string) => {
    const last = given[index];
    if (last !== undefined) of.get(last)?.delete(index);
    given[index] = unit;
    of.set(unit, held(unit).add(index));
  };
  points.forEach(({lead}, index) => {
    if (lead !== null && held(lead).size < room(lead)) give(index, lead);
  });
  const augment = (index: number, met: Set<string>): boolean => {
    for (const unit of points[index]!.units) {
      if (met.has(unit) || room(unit) <= 0) continue;
      met.add(unit);
      if (held(unit).size < room(unit)) {
        give(index, unit);
        return true;
      }
      for (const other of [...held(unit)]) {
        if (augment(other, met)) {
          give(index, unit);
          return true;
        }
      }
    }
    return false;
  };
  for (const index of points.keys()) if (given[index] === undefined && !augment(index, new Set())) return null;
  return given as string[];
}
