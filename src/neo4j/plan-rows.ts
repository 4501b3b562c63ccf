/**
 * A plan as rows for the statements in graph/load/: one list a kind of node or relationship.
 *
 * Where the plan names a unit twice at one point, the graph keeps the first mention as its one relationship (the
 * reader has said so in a diagnostic), and k counts distinct units.
 */
import type {Diagnostic, Mention, Plan, PlanDocument, Responsibility, Section, WorkPoint} from "../extract/plan.js";

type Row = Record<string, unknown>;

export interface PlanRows {
  document: Row;
  sections: Row[];
  units: Row[];
  unitGroups: Row[];
  points: Row[];
  responsibilities: Row[];
  groupResponsibilities: Row[];
  groupMembers: Row[];
  pointTargets: Row[];
  sectionTargets: Row[];
  pointActivities: Row[];
  pointProgrammes: Row[];
  diagnostics: Row[];
}

/** Id of a unit: the same name in two places is two units. */
export const unitId = (place: string, key: string): string => `unit/${place}/${key}`;

/** @param contentHash  fingerprint of everything that the reading depends on */
export function planRows(plan: Plan, contentHash: string): PlanRows {
  const {document, sections, points, diagnostics} = plan;
  const place = document.place ?? document.id;
  const lineAt = lineCounter(document.text);
  return {
    document: {...document, place, contentHash},
    sections: sections.map(sectionRow),
    units: plan.units.map(({key, aliases, ...unit}) => ({...unit, id: unitId(place, key), place, aliases})),
    points: points.map((point, index) => pointRow(point, index, document.text, lineAt)),
    ...responsibilityRows(plan, place),
    ...mentionRows(plan),
    diagnostics: diagnostics.map((diagnostic, index) => diagnosticRow(diagnostic, index, document)),
  };
}

const sectionRow = ({targets: _, parent, ...section}: Section, position: number): Row => ({
  parent,
  properties: {...section, position},
});

const pointRow = (point: WorkPoint, index: number, text: string, lineAt: (offset: number) => number): Row => ({
  section: point.section,
  properties: {
    id: point.id,
    label: point.label,
    text: point.text,
    source: text.slice(point.start, point.end),
    position: index + 1,
    start: point.start,
    end: point.end,
    clauses: point.clauses.flatMap((clause) => [clause.start, clause.end]),
    line: lineAt(point.start),
    page: point.page ?? null,
    deadlineRaw: point.deadline?.raw ?? null,
    deadlineFrom: point.deadline?.from ?? null,
    deadlineTo: point.deadline?.to ?? null,
  },
});

type ResponsibilityRows = Pick<PlanRows, "unitGroups" | "responsibilities" | "groupResponsibilities" | "groupMembers">;

/** Who is responsible for what: units, groups, and who belongs to a group. */
function responsibilityRows({units, groups, points}: Plan, place: string): ResponsibilityRows {
  const keys = new Map(units.map((unit) => [unit.name, unit.key]));
  const idOf = (name: string) => unitId(place, keys.get(name) ?? name);
  const groupIdOf = (name: string) => `group/${place}/${name}`;
  const distinct = points.map((point) => ({point, ...distinctResponsibilities(point)}));
  const groupNames = new Set(distinct.flatMap((at) => at.groups.map((entry) => entry.group as string)));
  return {
    unitGroups: [...groupNames].map((name) => ({id: groupIdOf(name), name})),
    responsibilities: distinct.flatMap(({point, units: named}) =>
      named.map((entry) => ({
        unit: idOf(entry.unit as string),
        point: point.id,
        properties: responsibilityProperties(entry, named.length),
      })),
    ),
    groupResponsibilities: distinct.flatMap(({point, units: named, groups: namedGroups}) =>
      namedGroups.map((entry) => ({
        group: groupIdOf(entry.group as string),
        point: point.id,
        properties: responsibilityProperties(entry, named.length),
      })),
    ),
    groupMembers: groups.flatMap(({name, members, basis}) =>
      members.map((member) => ({group: groupIdOf(name), unit: idOf(member), basis})),
    ),
  };
}

/** The first mention of each unit and of each group at a point, in the list's order. */
function distinctResponsibilities(point: WorkPoint): {units: Responsibility[]; groups: Responsibility[]} {
  const first = (name: (entry: Responsibility) => string | null) => {
    const met = new Map<string, Responsibility>();
    for (const entry of point.responsibilities) {
      const key = name(entry);
      if (key !== null && !met.has(key)) met.set(key, entry);
    }
    return [...met.values()];
  };
  return {units: first((entry) => entry.unit), groups: first((entry) => entry.group)};
}

function responsibilityProperties(entry: Responsibility, of: number): Row {
  const {unit: _unit, group: _group, ...properties} = entry;
  return {...properties, of};
}

type MentionRows = Pick<PlanRows, "pointTargets" | "sectionTargets" | "pointActivities" | "pointProgrammes">;

/** What points and headings serve, do and name. */
const mentionRows = ({points, sections}: Plan): MentionRows => ({
  pointTargets: points.flatMap(({id, targets}) => targets.map((mention) => mentionRow(id, "target", mention))),
  sectionTargets: sections.flatMap(({id, targets}) => targets.map((mention) => mentionRow(id, "target", mention))),
  pointActivities: points.flatMap(({id, activities}) =>
    activities.map((mention) => mentionRow(id, "activity", mention)),
  ),
  pointProgrammes: points.flatMap(({id, programmes}) =>
    programmes.map(({kind, ...mention}) => ({...mentionRow(id, "programme", mention), kind})),
  ),
});

function mentionRow(from: string, kind: "target" | "activity" | "programme", {name, ...quote}: Mention): Row {
  return {from, id: `${kind}/${name}`, name, properties: quote};
}

const diagnosticRow = (
  {point, message, ...diagnostic}: Diagnostic,
  position: number,
  {id, text}: PlanDocument,
): Row => ({
  point,
  properties: {
    ...diagnostic,
    zh: message.zh,
    en: message.en,
    id: `${id}/diagnostic/${position + 1}`,
    position,
    raw: text.slice(diagnostic.start, diagnostic.end),
  },
});

/** Line of an offset, from 1, for offsets asked in any order. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
