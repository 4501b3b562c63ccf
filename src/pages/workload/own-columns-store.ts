/** Planners' own columns as this browser keeps them, by plan, and what they say of a unit. */
import {type OwnColumn, tally} from "../../analytics/own-columns.js";
import type {UnitLoad} from "../../analytics/workload.js";

export interface KeptColumns {
  /** The file that they were read from last. */
  file: string;
  columns: OwnColumn[];
}

const placeOf = (documentId: string) => `yaodian.columns.${documentId}`;

export function keptColumns(documentId: string): KeptColumns | null {
  try {
    return JSON.parse(localStorage.getItem(placeOf(documentId)) ?? "null") as KeptColumns | null;
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing. */
export function keepColumns(documentId: string, columns: KeptColumns): boolean {
  try {
    localStorage.setItem(placeOf(documentId), JSON.stringify(columns));
    return true;
  } catch {
    return false;
  }
}

export const removeColumns = (documentId: string): void => localStorage.removeItem(placeOf(documentId));

/** The words or figures that a column has for a unit: one by unit, else those of its points. */
export function valuesOf(load: UnitLoad, column: OwnColumn): string[] {
  if (column.by !== "unit") return tally(load, column).map(([value]) => value);
  const value = column.values[load.unit.id];
  return value === undefined ? [] : [value];
}
