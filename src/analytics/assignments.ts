/**
 * The table that offices circulate (任务分工表): one row a point, or one block a unit with its points.
 *
 * Rows of points and responsibilities in, plain rows of the table out; nothing here knows a file format. A lead that
 * the text does not state keeps its basis, so that the table can mark it as inferred. Pure: no Neo4j, no DOM.
 */
import {group} from "d3-array";
import {headingOf} from "./coverage.js";
import type {LeadBasis, PointRow, ResponsibilityRow, SectionRow, UnitRow} from "./rows.js";
import {clauseOf, wordingOf} from "./wording.js";
import {byUsualOrder} from "./workload.js";

export interface AssignmentLead {
  name: string;
  basis: LeadBasis;
  /** How far the text itself says so: inferred from the order of the list, the only unit, or written. */
  certainty: "inferred" | "sole" | "written";
}

export interface Assignment {
  /** 1, 2, 3 … in the table. */
  number: number;
  point: PointRow;
  /** Heading of the point's section; "" without one. */
  section: string;
  task: string;
  leads: AssignmentLead[];
  /** Units that the text calls supporting (配合), in the plan's order. */
  supporting: string[];
  /** Units and groups that it names without a role, in the plan's order. */
  others: string[];
  deadline: string | null;
  /** The responsibility clause in the document's words. */
  clause: string;
}

export interface UnitAssignments {
  unit: UnitRow;
  /** Points that it leads first, each part in the plan's order. */
  rows: Assignment[];
  led: number;
}

interface AssignmentRows {
  units: readonly UnitRow[];
  sections: readonly SectionRow[];
  points: readonly PointRow[];
  responsibilities: readonly ResponsibilityRow[];
}

const certaintyOf = (basis: LeadBasis): AssignmentLead["certainty"] =>
  basis.startsWith("first-") ? "inferred" : basis === "sole" ? "sole" : "written";

/** One row a point, in the plan's order; a point without any unit keeps its row with empty cells. */
export function assignments({sections, points, responsibilities}: AssignmentRows): Assignment[] {
  const headings = new Map(sections.map((section) => [section.id, headingOf(section)]));
  const byPoint = group(responsibilities, (row) => row.pointId);
  return [...points]
    .sort((a, b) => a.position - b.position)
    .map((point, index) => {
      // By their place in the text: positions count units and groups apart.
      const own = [...(byPoint.get(point.id) ?? [])].sort((a, b) => a.start - b.start);
      const leads = own.flatMap(({lead, leadBasis, name}) =>
        lead && leadBasis !== null ? [{name, basis: leadBasis, certainty: certaintyOf(leadBasis)}] : [],
      );
      return {
        number: index + 1,
        point,
        section: headings.get(point.sectionId) ?? "",
        task: wordingOf(point),
        leads,
        supporting: own.filter((row) => !row.lead && row.role === "support").map((row) => row.name),
        others: own.filter((row) => !row.lead && row.role !== "support").map((row) => row.name),
        deadline: point.deadlineRaw,
        clause: clauseOf(point),
      };
    });
}

/** One block a unit, in the usual order of organs; each block numbers its rows from 1. Points for groups are left out. */
export function assignmentsByUnit(rows: AssignmentRows): UnitAssignments[] {
  const all = new Map(assignments(rows).map((row) => [row.point.id, row]));
  const byUnit = group(
    rows.responsibilities.filter((row) => row.unitId !== null),
    (row) => row.unitId as string,
  );
  return [...rows.units].sort(byUsualOrder).map((unit) => {
    const own = byUnit.get(unit.id) ?? [];
    const led = own.filter((row) => row.lead);
    const inPlan = (list: readonly ResponsibilityRow[]) =>
      list.flatMap(({pointId}) => all.get(pointId) ?? []).sort((a, b) => a.number - b.number);
    const ordered = [...inPlan(led), ...inPlan(own.filter((row) => !row.lead))];
    return {unit, led: led.length, rows: ordered.map((row, index) => ({...row, number: index + 1}))};
  });
}
