/**
 * Coverage: in how many of its points a unit meets each section, target group, activity type or month.
 *
 * Rows and loads in, a table of cells out, each cell with its points. A point counts once in a column however often
 * it names the term.
 */
import type {MentionRow, PointRow, SectionRow} from "./rows.js";
import type {UnitLoad} from "./workload.js";

export interface CrossTable {
  columns: {name: string; points: number}[];
  rows: {load: UnitLoad; cells: PointRow[][]}[];
}

/** @returns units in the order of the loads, terms with most points first; [] columns when the plan names no such term */
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
  const names = [...pointsOf.keys()].sort(
    (a, b) => pointsOf.get(b)!.size - pointsOf.get(a)!.size || a.localeCompare(b, "zh"),
  );
  return tableOf(loads, names, pointsOf);
}

/** A section's label and title as a plan prints them; two sections may have one title, so the label stays. */
export const headingOf = ({label, title}: SectionRow): string =>
  `${label}${/^[^（(、.]+$/.test(label) && title !== "" ? "、" : ""}${title}`;

/** Units × sections, in the plan's order; sections without points are left out. */
export function sectionTable(
  loads: readonly UnitLoad[],
  sections: readonly SectionRow[],
  points: readonly PointRow[],
): CrossTable {
  const named = [...sections].sort((a, b) => a.position - b.position);
  const pointsOf = new Map<string, Set<string>>();
  for (const section of named) {
    const own = points.filter((point) => point.sectionId === section.id).map((point) => point.id);
    if (own.length > 0)
      pointsOf.set(headingOf(section), new Set([...(pointsOf.get(headingOf(section)) ?? []), ...own]));
  }
  return tableOf(loads, [...pointsOf.keys()], pointsOf);
}

/** Units × months (2026-03) in which points are due; [] columns when the plan names no date. */
export function monthTable(loads: readonly UnitLoad[], points: readonly PointRow[]): CrossTable {
  const pointsOf = new Map<string, Set<string>>();
  for (const {id, deadlineTo} of points) {
    if (deadlineTo === null) continue;
    const month = deadlineTo.slice(0, 7);
    pointsOf.set(month, (pointsOf.get(month) ?? new Set()).add(id));
  }
  return tableOf(loads, [...pointsOf.keys()].sort(), pointsOf);
}

function tableOf(
  loads: readonly UnitLoad[],
  names: readonly string[],
  pointsOf: ReadonlyMap<string, ReadonlySet<string>>,
): CrossTable {
  const columns = names.map((name) => ({name, points: pointsOf.get(name)!.size}));
  const rows = loads.map((load) => {
    const cells = new Map<string, PointRow[]>(names.map((name) => [name, []]));
    for (const {point} of load.shares)
      for (const name of names) if (pointsOf.get(name)!.has(point.id)) cells.get(name)!.push(point);
    return {load, cells: [...cells.values()]};
  });
  return {columns, rows};
}
