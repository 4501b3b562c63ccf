/** Scenarios that a reader keeps under a name: in this browser, by plan. */
export interface KeptScenario {
  name: string;
  /** Adjustments as scenario.ts writes them. */
  edits: readonly string[];
}

const placeOf = (documentId: string) => `yaodian.scenarios.${documentId}`;

/** What is kept for a plan, by name; nothing where the browser keeps nothing or something else stands there. */
export function keptScenarios(documentId: string): KeptScenario[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(documentId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isScenario) : [];
  } catch {
    return [];
  }
}

const isScenario = (value: unknown): value is KeptScenario =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as KeptScenario).name === "string" &&
  Array.isArray((value as KeptScenario).edits) &&
  (value as KeptScenario).edits.every((edit) => typeof edit === "string");

/** Keeps a scenario in place of one of the same name; false where the browser refuses. */
export function keepScenario(documentId: string, scenario: KeptScenario): boolean {
  return write(documentId, [...keptScenarios(documentId).filter(({name}) => name !== scenario.name), scenario]);
}

export function dropScenario(documentId: string, name: string): boolean {
  return write(
    documentId,
    keptScenarios(documentId).filter((each) => each.name !== name),
  );
}

function write(documentId: string, scenarios: readonly KeptScenario[]): boolean {
  try {
    localStorage.setItem(placeOf(documentId), JSON.stringify(scenarios));
    return true;
  } catch {
    return false;
  }
}
