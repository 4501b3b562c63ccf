/** Rows of further plans that are counted or compared with the page's own: fetched once, told when they are there. */
import type {RowsSource} from "../../shared/rows-source.js";
import type {NetworkRows} from "./point-filter.js";

export interface OtherPlans {
  /** The rows of a plan; null while they are fetched or when they could not be. */
  rows(documentId: string): NetworkRows | null;
  /** What went wrong with a plan, or null. */
  failure(documentId: string): string | null;
}

export function otherPlans(source: RowsSource, arrived: () => void): OtherPlans {
  const known = new Map<string, NetworkRows | null>();
  const failures = new Map<string, string>();
  const read = async (documentId: string) => {
    const own = {documentId};
    const [units, points, responsibilities, sections, mentions] = await Promise.all([
      source.read("units", own),
      source.read("points", own),
      source.read("responsibilities", own),
      source.read("sections", own),
      source.read("mentions", own),
    ]);
    known.set(documentId, {
      units: units.rows,
      points: points.rows,
      responsibilities: responsibilities.rows,
      sections: sections.rows,
      mentions: mentions.rows,
    });
  };
  return {
    rows(documentId) {
      const found = known.get(documentId);
      if (found === undefined) {
        known.set(documentId, null);
        read(documentId)
          .catch((error: unknown) => {
            failures.set(documentId, error instanceof Error ? error.message : String(error));
          })
          .then(arrived, arrived);
      }
      return found ?? null;
    },
    failure: (documentId) => failures.get(documentId) ?? null,
  };
}

/** Rows of several plans as those of one; a unit of several stands once, by its first plan. */
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
