/**
 * A plan as plain data: what `extract` returns, what `inspect --json` prints, what the loader writes.
 *
 * Every offset counts UTF-16 units into `document.text`, and every `raw` is exactly
 * `document.text.slice(start, end)`, line breaks included. That is what lets a figure lead back to its words.
 */
import type {Span} from "../document/source.js";
import type {Sentence} from "../errors.js";

export type {Span};

/** Words of the document with the place where they are. */
export interface Quote extends Span {
  raw: string;
}

export interface PlanDocument {
  id: string;
  title: string | null;
  issuer: string | null;
  /** Whom the covering notice addresses, as written. */
  addressees: string | null;
  place: string | null;
  year: number | null;
  documentNumber: string | null;
  /** Date of issue, ISO 8601 (2019-04-18), as far as the text gives it. */
  date: string | null;
  /** The decoded text without BOM, lines ended by "\n", otherwise unchanged: offsets count into it. */
  text: string;
}

export interface Section extends Span {
  id: string;
  /** Id of the section that this one stands in, or null at the top. */
  parent: string | null;
  /** 1 for a chapter 一、, 2 for a section （一） under it, and so on. */
  level: number;
  /** As written without punctuation: "一", "（一）"; "" for the untitled section of a plan without headings. */
  label: string;
  title: string;
  /** Target groups that the heading names for all points under it. */
  targets: Mention[];
}

/** A target group or activity type where the text names it. */
export interface Mention extends Quote {
  /** Canonical name from the ontology. */
  name: string;
}

/** Campaign 活动, plan 计划工程, platform 平台品牌, venue 场所. */
export type ProgrammeKind = "campaign" | "plan" | "platform" | "venue";

/** A named campaign, plan, platform or venue where the text names it. */
export interface ProgrammeMention extends Mention {
  kind: ProgrammeKind;
}

export type Role = "lead" | "support" | "listed";

/**
 * On what a lead rests: `stated` (牵头), `rule` (列第一位的为牵头单位，下同), `sole` (the only unit),
 * `first-against-order` (named first although the usual order of organs would put it later),
 * `first-in-order` (named first as the usual order would have it: weak).
 */
export type LeadBasis = "stated" | "rule" | "sole" | "first-against-order" | "first-in-order";

/** One mention of a unit, or of a group of units, at one work point. */
export interface Responsibility extends Quote {
  /** Canonical name, or null for a group. */
  unit: string | null;
  /** Name of the unit group, or null for a unit. */
  group: string | null;
  role: Role;
  lead: boolean;
  leadBasis: LeadBasis | null;
  /** Place among the distinct units of the point, or for a group among its groups; from 1. */
  position: number;
}

export interface Deadline extends Quote {
  /** ISO dates, both inclusive, or null where the words give none. */
  from: string | null;
  to: string | null;
}

export interface WorkPoint extends Span {
  id: string;
  /** As written without punctuation: "1", "（一）". */
  label: string;
  /** The wording without its number, with line wraps mended. */
  text: string;
  /** Id of the section. */
  section: string;
  /** Page in the source document, where the format has pages. */
  page?: number;
  responsibilities: Responsibility[];
  /** The parts of the point that assign responsibility, such as （教育局、科技局）: the wording is the rest. */
  clauses: Span[];
  deadline: Deadline | null;
  targets: Mention[];
  activities: Mention[];
  programmes: ProgrammeMention[];
  /** Amounts with their unit: 100场以上, 85%. */
  figures: Quote[];
}

export type Severity = "error" | "warning" | "info";

/** Something in the text that a person should look at. */
export interface Diagnostic extends Span {
  code: string;
  severity: Severity;
  message: Sentence;
  suggestion: string | null;
  /** Id of the work point that it is about, or null. */
  point: string | null;
  /** Line and column of `start`, from 1. */
  line: number;
  column: number;
}

/** A unit after aliases are resolved, with what the ontology knows of it. */
export interface UnitEntry {
  /** Canonical name in this plan: the form that the plan writes most. */
  name: string;
  /** Name in the graph's id, the same in every plan of a place: the ontology's own, else the name without level. */
  key: string;
  /** Forms met in this plan. */
  aliases: string[];
  level: "national" | "provincial" | "city" | "county" | null;
  /** 党委, 政府, 群团, … or null where the ontology does not know the unit. */
  category: string | null;
  /** Place in the usual order of organs, smaller first; null where the ontology does not know the unit. */
  rank: number | null;
}

/** Who belongs to a collective mention, where somebody has said so. */
export interface GroupEntry {
  name: string;
  /** Names of units of this plan. */
  members: string[];
  /** Said in graph/ontology/unit-groups.yaml, or in the corrections beside the document. */
  basis: "ontology" | "override";
}

export interface Plan {
  document: PlanDocument;
  sections: Section[];
  points: WorkPoint[];
  units: UnitEntry[];
  /** Groups whose members are known; the others are diagnostics. */
  groups: GroupEntry[];
  diagnostics: Diagnostic[];
}
