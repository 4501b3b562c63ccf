/** Scenarios that a reader keeps under a name: in this browser, per plan. */
import {keep, readKept} from "../shared/browser-store.js";

export interface KeptScenario {
  name: string;
  /** Adjustments as scenario.ts writes them. */
  edits: readonly string[];
}

const storageKey = (documentId: string) => `yaodian.scenarios.${documentId}`;

/** What is kept for a plan; [] if the browser keeps nothing or the entry is not ours. */
export function keptScenarios(documentId: string): KeptScenario[] {
  const kept = readKept(storageKey(documentId));
  return Array.isArray(kept) ? kept.filter(isScenario) : [];
}

const isScenario = (value: unknown): value is KeptScenario =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as KeptScenario).name === "string" &&
  Array.isArray((value as KeptScenario).edits) &&
  (value as KeptScenario).edits.every((edit) => typeof edit === "string");

/** Keeps a scenario in place of one with the same name. @returns false if the browser refuses */
export const keepScenario = (documentId: string, scenario: KeptScenario): boolean =>
  keep(storageKey(documentId), [...withoutScenario(documentId, scenario.name), scenario]);

export const removeScenario = (documentId: string, name: string): boolean =>
  keep(storageKey(documentId), withoutScenario(documentId, name));

const withoutScenario = (documentId: string, name: string): KeptScenario[] =>
  keptScenarios(documentId).filter((each) => each.name !== name);
