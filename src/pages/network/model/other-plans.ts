/** Rows of further plans that are counted together or compared with the page's own; each plan is fetched once. */
import type {DocumentRow} from "../../../analytics/rows.js";
import type {RowsSource} from "../../shared/rows-source.js";
import type {NetworkState} from "./network-state.js";
import type {NetworkRows} from "./point-filter.js";

interface OtherPlans {
  /** The rows of a plan; null while they are fetched, and when that failed. The first call fetches them. */
  rows(documentId: string): NetworkRows | null;
  /** Why the rows of a plan could not be fetched, or null. */
  failure(documentId: string): string | null;
}

/** @param arrived  called when rows have come or could not be fetched */
export function otherPlans(source: RowsSource, arrived: () => void): OtherPlans {
  const known = new Map<string, NetworkRows | null>();
  const failures = new Map<string, string>();
  const fetchOnce = (documentId: string) => {
    known.set(documentId, null);
    rowsOfPlan(source, documentId)
      .then((rows) => {
        known.set(documentId, rows);
      })
      .catch((error: unknown) => {
        failures.set(documentId, error instanceof Error ? error.message : String(error));
      })
      .then(arrived, arrived);
  };
  return {
    rows(documentId) {
      if (!known.has(documentId)) fetchOnce(documentId);
      return known.get(documentId) ?? null;
    },
    failure: (documentId) => failures.get(documentId) ?? null,
  };
}

async function rowsOfPlan(source: RowsSource, documentId: string): Promise<NetworkRows> {
  const plan = {documentId};
  const [units, points, responsibilities, sections, mentions] = await Promise.all([
    source.read("units", plan),
    source.read("points", plan),
    source.read("responsibilities", plan),
    source.read("sections", plan),
    source.read("mentions", plan),
  ]);
  return {
    units: units.rows,
    points: points.rows,
    responsibilities: responsibilities.rows,
    sections: sections.rows,
    mentions: mentions.rows,
  };
}

/** The plans that an address names next to the page's own. */
export interface NamedPlans {
  /** Rows of the plans that are counted together with the page's own, as far as they are there. */
  others: NetworkRows[];
  /** Rows of the plan that the page's own is compared with; null where there is none, or not yet. */
  earlier: NetworkRows | null;
  /** Whether rows are still being fetched. */
  loading: boolean;
  /** Why rows of a plan could not be fetched. */
  failure: string | undefined;
  /** Ids in the address that no plan has. */
  missing: string[];
}

/** @param document  the page's own plan */
export function namedPlans(
  {also, versus}: Pick<NetworkState, "also" | "versus">,
  documents: readonly DocumentRow[],
  document: DocumentRow,
  otherPlans: OtherPlans,
): NamedPlans {
  const exists = (id: string) => documents.some((row) => row.id === id);
  const isOther = (id: string) => exists(id) && id !== document.id;
  const others = also.filter(isOther).map((id) => otherPlans.rows(id));
  const earlier = isOther(versus) ? otherPlans.rows(versus) : null;
  const named = [...also, ...(versus === "" ? [] : [versus])];
  return {
    others: others.filter((rows) => rows !== null),
    earlier,
    loading: others.includes(null) || (isOther(versus) && earlier === null),
    failure: named.map((id) => otherPlans.failure(id)).find((reason) => reason !== null) ?? undefined,
    missing: named.filter((id) => !exists(id)),
  };
}

/** Rows of several plans as those of one. A unit of several plans is there once, as its first plan has it. */
export function together(all: readonly NetworkRows[]): NetworkRows {
  const units = new Map(all.flatMap((rows) => rows.units.map((unit) => [unit.id, unit] as const)).reverse());
  const inOrder = [...new Set(all.flatMap((rows) => rows.units.map(({id}) => id)))];
  return {
    units: inOrder.map((id) => units.get(id)!),
    points: all.flatMap(({points}) => points),
    responsibilities: all.flatMap(({responsibilities}) => responsibilities),
    sections: all.flatMap(({sections}) => sections),
    mentions: all.flatMap(({mentions}) => mentions),
  };
}
