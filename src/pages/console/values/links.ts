/**
 * Which values of an answer are units, points or plans, and the addresses of their pages.
 *
 * The plan's rows in, an address for a value out. A point's number is a link only where the plan has it once.
 */
import type {DocumentRow, PointRow, UnitRow} from "../../../analytics/rows.js";
import {pageAddress} from "../../shared/page-tools.js";

export interface Links {
  /** Address for a text in a column; null where it has none. */
  of(text: string, column: string): string | null;
}

/** Columns that contain the numbers of points. */
const NUMBERS = /^(points?|labels?)$/i;

export function links(
  units: readonly UnitRow[],
  points: readonly PointRow[],
  documents: readonly DocumentRow[],
): Links {
  const unitIds = new Map(units.flatMap((unit) => [[unit.name, unit.id] as const, [unit.id, unit.id] as const]));
  const pointIds = new Set(points.map((point) => point.id));
  const byLabel = new Map<string, string | null>();
  for (const {label, id} of points) byLabel.set(label, byLabel.has(label) ? null : id);
  const plans = new Set(documents.map((row) => row.id));
  return {
    of(text, column) {
      const unit = unitIds.get(text);
      if (unit !== undefined) return pageAddress("unit", {id: unit});
      const point = pointIds.has(text) ? text : NUMBERS.test(column) ? byLabel.get(text) : undefined;
      if (point) return pageAddress("points", {point});
      return plans.has(text) ? `./?doc=${encodeURIComponent(text)}` : null;
    },
  };
}
