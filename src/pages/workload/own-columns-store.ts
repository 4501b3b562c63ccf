/** Planners' own columns as this browser keeps them, per plan, and what they say of a unit. */
import {type OwnColumn, tally} from "../../analytics/own-columns.js";
import type {UnitLoad} from "../../analytics/workload.js";
import {keep, readKept, removeKept} from "../shared/browser-store.js";

interface KeptColumns {
  /** The file that was read last. */
  file: string;
  columns: OwnColumn[];
}

const storageKey = (documentId: string) => `yaodian.columns.${documentId}`;

export const keptColumns = (documentId: string): KeptColumns | null =>
  readKept(storageKey(documentId)) as KeptColumns | null;

/** @returns false if the browser refuses */
export const keepColumns = (documentId: string, columns: KeptColumns): boolean => keep(storageKey(documentId), columns);

export const removeColumns = (documentId: string): void => removeKept(storageKey(documentId));

/** The words or figures that a column has for a unit: its own in a column by unit, else those of its points. */
export function valuesOf(load: UnitLoad, column: OwnColumn): string[] {
  if (column.by !== "unit") return tally(load, column).map(([value]) => value);
  const value = column.values[load.unit.id];
  return value === undefined ? [] : [value];
}
