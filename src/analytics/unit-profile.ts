/**
 * What a plan says of one unit: its points by section, what they serve, do and name, and where each form of its name
 * was read. Rows and a load in, plain lists out. Pure: no Neo4j, no DOM.
 */
import {group} from "d3-array";
import {headingOf} from "./coverage.js";
import type {MentionRow, PointRow, ResponsibilityRow, SectionRow} from "./rows.js";
import type {Share, UnitLoad} from "./workload.js";

/** A share with what the text says that the unit does there. */
export type RoleShare = Share & {role: ResponsibilityRow["role"]};

export interface UnitProfile {
  /** Sections that hold its points, in the plan's order. */
  sections: {heading: string; shares: RoleShare[]}[];
  /** Target groups, activity types and programmes of its points, most points first. */
  terms: Record<MentionRow["kind"], {name: string; points: PointRow[]}[]>;
  /** Forms of its name, the most frequent first, each with the points that write it and the line there. */
  forms: {raw: string; places: {point: PointRow; line: number}[]}[];
}

export function unitProfile(
  {unit, shares}: UnitLoad,
  rows: {
    sections: readonly SectionRow[];
    responsibilities: readonly ResponsibilityRow[];
    mentions: readonly MentionRow[];
  },
): UnitProfile {
  const own = shares.filter((share) => !share.viaGroup);
  const points = new Map(own.map(({point}) => [point.id, point]));
  const roles = new Map(
    rows.responsibilities.filter((row) => row.unitId === unit.id).map((row) => [row.pointId, row.role]),
  );
  const headings = new Map(rows.sections.map((section) => [section.id, headingOf(section)]));
  const sections = [...group(own, ({point}) => point.sectionId)].map(([id, list]) => ({
    heading: headings.get(id) ?? "",
    shares: list.map((share): RoleShare => ({...share, role: roles.get(share.point.id) ?? "listed"})),
  }));
  const termsOf = (kind: MentionRow["kind"]) => {
    const byName = group(
      rows.mentions.filter((mention) => mention.kind === kind && points.has(mention.pointId)),
      ({name}) => name,
    );
    return [...byName]
      .map(([name, mentions]) => ({
        name,
        points: [...new Set(mentions.map(({pointId}) => points.get(pointId)!))].sort((a, b) => a.position - b.position),
      }))
      .sort((a, b) => b.points.length - a.points.length || a.name.localeCompare(b.name, "zh"));
  };
  const forms = [
    ...group(
      rows.responsibilities.filter((row) => row.unitId === unit.id && points.has(row.pointId)),
      ({raw}) => raw.replace(/\s/g, ""),
    ),
  ]
    .map(([raw, mentions]) => ({
      raw,
      places: mentions.map(({pointId, start}) => {
        const point = points.get(pointId)!;
        return {point, line: lineAt(point, start)};
      }),
    }))
    .sort((a, b) => b.places.length - a.places.length);
  return {
    sections,
    terms: {target: termsOf("target"), activity: termsOf("activity"), programme: termsOf("programme")},
    forms,
  };
}

/** Line of a place inside a point, from 1 at the document's begin. */
const lineAt = ({line, start, source}: PointRow, at: number): number =>
  line + source.slice(0, Math.max(0, at - start)).split("\n").length - 1;
