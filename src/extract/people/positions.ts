/**
 * Positions: a unit's place among the units of a point, a group's among its groups, each from 1.
 *
 * The two are counted apart, so that the k distinct units of a point have the positions 1 to k. A unit that is named
 * again keeps the position of its first mention.
 */
import type {Responsibility} from "../plan.js";

/** Sets the position of each responsibility of one point; `list` is in the order of the text, its names are known. */
export function setPositions(list: readonly Responsibility[]): void {
  const units = new Map<string, number>();
  const groups = new Map<string, number>();
  for (const responsibility of list) {
    const {unit, group} = responsibility;
    responsibility.position = unit === null ? placeOf(group ?? "", groups) : placeOf(unit, units);
  }
}

function placeOf(name: string, met: Map<string, number>): number {
  const known = met.get(name);
  if (known !== undefined) return known;
  met.set(name, met.size + 1);
  return met.size;
}
