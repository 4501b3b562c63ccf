/**
 * The rows that pages, tests and the CLI start from: one interface a named query in `graph/queries/`, with its
 * columns. Ids are those of the graph. Offsets count UTF-16 units into the document's text.
 */

/** graph/queries/documents.cypher */
export interface DocumentRow {
  id: string;
  title: string;
  issuer: string | null;
  addressees: string | null;
  place: string | null;
  year: number | null;
  documentNumber: string | null;
  date: string | null;
  contentHash: string;
  points: number;
  units: number;
  diagnostics: number;
}

/** graph/queries/sections.cypher */
export interface SectionRow {
  documentId: string;
  id: string;
  parentId: string | null;
  label: string;
  title: string;
  level: number;
  position: number;
  /** Names of the target groups in the heading. */
  targets: string[];
}

/** graph/queries/points.cypher */
export interface PointRow {
  documentId: string;
  id: string;
  label: string;
  position: number;
  sectionId: string;
  /** The wording, wraps mended, with its clause. */
  text: string;
  /** The document's own words from `start` to `end`. */
  source: string;
  start: number;
  end: number;
  /** Starts and ends of the responsibility clauses in turn: [start, end, start, end, …]. */
  clauses: number[];
  /** Line of `start` in the document, from 1. */
  line: number;
  page: number | null;
  deadlineRaw: string | null;
  deadlineFrom: string | null;
  deadlineTo: string | null;
}

/** graph/queries/units.cypher */
export interface UnitRow {
  documentId: string;
  id: string;
  name: string;
  place: string;
  /** 党委, 政府, 群团, … or null where the ontology does not know the unit. */
  category: string | null;
  /** Place in the usual order of organs, smaller first; null = unknown. */
  rank: number | null;
  aliases: string[];
  /** Only where several plans are counted as one: the plans that name it. */
  documentIds?: readonly string[];
}

export type LeadBasis = "stated" | "rule" | "sole" | "first-against-order" | "first-in-order";

/** graph/queries/responsibilities.cypher: one row per (point, unit) and per (point, group). */
export interface ResponsibilityRow {
  documentId: string;
  pointId: string;
  /** Null when the point names a group. */
  unitId: string | null;
  /** Name of the unit, or of the group. */
  name: string;
  group: boolean;
  role: "lead" | "support" | "listed";
  lead: boolean;
  leadBasis: LeadBasis | null;
  /** Place among the point's distinct units, or for a group among its groups; from 1. */
  position: number;
  /** k: distinct direct units at the point. */
  of: number;
  raw: string;
  start: number;
  end: number;
}

/** graph/queries/mentions.cypher: what a point serves, does and names. */
export interface MentionRow {
  documentId: string;
  pointId: string;
  kind: "target" | "activity" | "programme";
  name: string;
  raw: string;
  start: number;
  end: number;
}

/** graph/queries/diagnostics.cypher */
export interface DiagnosticRow {
  documentId: string;
  id: string;
  code: string;
  severity: "error" | "warning" | "info";
  zh: string;
  en: string;
  suggestion: string | null;
  start: number;
  end: number;
  line: number;
  column: number;
  pointId: string | null;
  /** The words that it is about. */
  raw: string;
}

/** The rows of each query that pages read, by the query's name. */
export interface Rows {
  documents: DocumentRow;
  sections: SectionRow;
  points: PointRow;
  units: UnitRow;
  responsibilities: ResponsibilityRow;
  mentions: MentionRow;
  diagnostics: DiagnosticRow;
}
