/**
 * The rows that pages, tests and the CLI start from: one interface a named query in `graph/queries/`, with its
 * columns. Ids are those of the graph. Offsets count UTF-16 units into the document's text.
 *
 * What the graph gives back as the reader found it has the types of the plan: a row is the plan's record without what
 * the graph turns into nodes, and with the ids of these. Types only: nothing of the reader runs here.
 */
import type {Diagnostic, Mention, PlanDocument, Responsibility, UnitEntry} from "../extract/plan.js";

export type {LeadBasis} from "../extract/plan.js";

/** graph/queries/documents.cypher */
export interface DocumentRow extends Omit<PlanDocument, "title" | "text"> {
  title: string;
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
export interface UnitRow extends Omit<UnitEntry, "key" | "level"> {
  documentId: string;
  id: string;
  place: string;
  /** Only where several plans are counted as one: the plans that name it. */
  documentIds?: readonly string[];
}

/** graph/queries/responsibilities.cypher: one row per (point, unit) and per (point, group). */
export interface ResponsibilityRow extends Omit<Responsibility, "unit" | "group"> {
  documentId: string;
  pointId: string;
  /** Null when the point names a group. */
  unitId: string | null;
  /** Name of the unit, or of the group. */
  name: string;
  group: boolean;
  /** k: distinct direct units at the point. */
  of: number;
}

/** graph/queries/mentions.cypher: what a point serves, does and names. */
export interface MentionRow extends Mention {
  documentId: string;
  pointId: string;
  kind: "target" | "activity" | "programme";
}

/** graph/queries/diagnostics.cypher */
export interface DiagnosticRow extends Omit<Diagnostic, "message" | "point"> {
  documentId: string;
  id: string;
  zh: string;
  en: string;
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
