/** The assignment table as headings and cells of text: what docx, xlsx and csv have in common. */
import {group} from "d3-array";
import {type Assignment, assignments, assignmentsByUnit} from "../../analytics/assignments.js";
import type {PointRow, ResponsibilityRow, SectionRow, UnitRow} from "../../analytics/rows.js";
import {assignmentMessages} from "../../messages/assignment.js";
import {inLanguage, type Language} from "../../messages/language.js";

export interface AssignmentBlock {
  /** A section's heading, or a unit with its totals. */
  heading: string;
  rows: string[][];
}

export interface AssignmentTable {
  title: string;
  columns: readonly string[];
  blocks: AssignmentBlock[];
  foot: string;
}

export interface TableOptions {
  language: Language;
  /** Title of the plan. */
  plan: string;
  /** Day of the data. */
  date: string;
  by: "point" | "unit";
  /** Only this unit's points. */
  unitId?: string | undefined;
}

export interface TableRows {
  units: readonly UnitRow[];
  sections: readonly SectionRow[];
  points: readonly PointRow[];
  responsibilities: readonly ResponsibilityRow[];
}

/** Index of the column of supporting units in the messages. */
const SUPPORT = 3;

/**
 * The table of a plan. Read by this project again, it gives the same plan: its heads are ones that the reader knows, and
 * a lead that the text does not state is marked, so that it is not read as stated.
 */
export function assignmentTable(rows: TableRows, options: TableOptions): AssignmentTable {
  const {language, plan, date, by, unitId} = options;
  const words = inLanguage(assignmentMessages, language);
  // A column for supporting units only if the text distinguishes them from units that it names without a role.
  const roles = rows.responsibilities.some(({role, lead}) => role === "support" && !lead);
  const columns = words.columns.filter((_, index) => roles || index !== SUPPORT);
  const cells = ({number, point, task, leads, supporting, others, deadline, clause}: Assignment) => [
    String(number),
    task,
    leads.map(({name, certainty}) => (certainty === "written" ? name : words[certainty](name))).join(words.separator),
    ...(roles ? [supporting.join(words.separator)] : []),
    others.join(words.separator),
    deadline ?? "",
    words.source(point.label, point.line, clause),
  ];
  const inferred = (list: readonly Assignment[]) =>
    list.reduce((sum, {leads}) => sum + leads.filter(({certainty}) => certainty === "inferred").length, 0);
  const title = `${plan}${language === "zh" ? "" : ": "}${words.name}`;
  if (by === "point" && unitId === undefined) {
    const all = assignments(rows);
    const sections = group(all, (row) => row.section);
    const blocks = [...sections].map(([heading, own]) => ({heading, rows: own.map(cells)}));
    return {title, columns, blocks, foot: words.foot(inferred(all), date)};
  }
  const units = assignmentsByUnit(rows).filter(({unit}) => unitId === undefined || unit.id === unitId);
  const blocks = units.map((own) => ({
    heading: words.unitHeading(own.unit.name, own.rows.length, own.led),
    rows: own.rows.map(cells),
  }));
  return {title, columns, blocks, foot: words.foot(inferred(units.flatMap((own) => own.rows)), date)};
}
