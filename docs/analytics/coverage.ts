/**
 * Coverage: in how many of its points a unit meets each target group or activity type.
 *
 * Rows of mentions and loads in, a table of cells out, each cell with its points. A point counts once in a column
 * however often it names the term.
 */
import type {MentionRow, PointRow} from "./rows.js";
import type {UnitLoad} from "./workload.js";

export interface CrossTable {
  /** Terms, most points first. */
  columns: {name: string; points: number}[];
  rows: {load: UnitLoad; cells: PointRow[][]}[];
}

/** @returns units in the order of the loads; [] columns when the plan names no such term */
export function crossTable(
  loads: readonly UnitLoad[],
  mentions: readonly MentionRow[],
  kind: MentionRow["kind"],
): CrossTable {
  const pointsOf = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.kind !== kind) continue;
    pointsOf.set(mention.name, (pointsOf.get(mention.name) ?? new Set()).add(mention.pointId));
  }
  const columns = [...pointsOf]
    .map(([name, points]) => ({name, points: points.size}))
    .sort((a, b) => b.points - a.points || a.name.localeCompare(b.name, "zh"));
  const rows = loads.map((load) => ({
    load,
    cells: columns.map(({name}) =>
      load.shares.map((share) => share.point).filter((point) => pointsOf.get(name)?.has(point.id)),
    ),
  }));
  return {columns, rows};
}
