/**
 * Several plans counted as one: their rows side by side, so that everything after works as with one plan.
 *
 * Ids of points and sections begin with their plan's and stay apart; a unit that several plans name is one unit. A
 * point's label gains its plan's short name, since every plan has a point 1. Pure: no Neo4j, no DOM.
 */
import {group} from "d3-array";
import type {DocumentRow, PointRow, SectionRow, UnitRow} from "./rows.js";

/** Oldest plan first; plans without a year last, by title. */
export const byYear = (documents: readonly DocumentRow[]): DocumentRow[] =>
  [...documents].sort(
    (a, b) => yearOf(a) - yearOf(b) || a.title.localeCompare(b.title, "zh") || (a.id < b.id ? -1 : 1),
  );

const yearOf = ({year}: DocumentRow): number => year ?? 9999;

/** The year where it tells the plans apart, else the plan's place in the list with its title's first words. */
export function shortName(document: DocumentRow, documents: readonly DocumentRow[]): string {
  if (document.year !== null && documents.filter((other) => other.year === document.year).length === 1)
    return String(document.year);
  const others = documents.filter((other) => other !== document && other.title === document.title);
  return others.length === 0 ? document.title : `${document.title} ${document.id}`;
}

interface PlanRows {
  units: readonly UnitRow[];
  points: readonly PointRow[];
  sections: readonly SectionRow[];
}

/**
 * @param documents  the plans that are counted together, in the order in which their points shall stand
 * @param rows       the rows of these plans, in any order; of other plans too, which are left out
 */
export function together<Given extends PlanRows>(rows: Given, documents: readonly DocumentRow[]): Given {
  const place = new Map(documents.map((document, index) => [document.id, index]));
  // Positions count from 1 in each plan: room for the longest keeps the plans apart.
  const room = 1 + Math.max(0, ...[...rows.points, ...rows.sections].map(({position}) => position));
  const own = <Row extends {documentId: string}>(list: readonly Row[]) =>
    list.filter(({documentId}) => place.has(documentId));
  const shifted = <Row extends {documentId: string; position: number}>(list: readonly Row[]) =>
    own(list)
      .map((row) => ({...row, position: row.position + room * place.get(row.documentId)!}))
      .sort((a, b) => a.position - b.position);
  const names = new Map(documents.map((document, index) => [document.id, tag(document, documents, index)]));
  const labelled = ({documentId, label}: PointRow) =>
    documents.length === 1 ? label : `${names.get(documentId)}·${label}`;
  const units = [...group(own(rows.units), ({id}) => id).values()].map(
    (same): UnitRow => ({
      ...same[0]!,
      aliases: [...new Set(same.flatMap(({aliases}) => aliases))],
      documentIds: same.map(({documentId}) => documentId),
    }),
  );
  const points = shifted(rows.points).map((row) => ({...row, label: labelled(row)}));
  const rest = Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [name, own(list as readonly {documentId: string}[])]),
  );
  return {...rest, units, points, sections: shifted(rows.sections)} as unknown as Given;
}

/** Before a point's label there is room for a year or a number, not for a title. */
const tag = (document: DocumentRow, documents: readonly DocumentRow[], index: number): string => {
  const name = shortName(document, documents);
  return name.length <= 6 ? name : `〔${index + 1}〕`;
};
