/**
 * A plan as rows for the statements in graph/load/: one list a kind of node or relationship.
 *
 * Where the plan names a unit twice at one point, the graph keeps the first mention as its one relationship (the
 * reader has said so in a diagnostic), and k counts distinct units.
 */
import type {Mention, Plan, Responsibility, WorkPoint} from "../extract/plan.js";

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
  const keys = new Map(plan.units.map((unit) => [unit.name, unit.key]));
  const idOf = (name: string) => unitId(place, keys.get(name) ?? name);
  const groupIdOf = (name: string) => `group/${place}/${name}`;
  const quoted = points.map((point) => ({point, ...distinctResponsibilities(point)}));
  const lineAt = lineCounter(document.text);

  return {
    document: {...document, place, contentHash},
    sections: sections.map(({targets: _, parent, ...section}, position) => ({
      parent,
      properties: {...section, position},
    })),
    units: plan.units.map(({key, aliases, ...unit}) => ({...unit, id: unitId(place, key), place, aliases})),
    unitGroups: [...new Set(quoted.flatMap(({groups}) => groups.map((entry) => entry.group as string)))].map(
      (name) => ({
        id: groupIdOf(name),
        name,
      }),
    ),
    points: points.map((point, position) => ({
      section: point.section,
      properties: {
        id: point.id,
        label: point.label,
        text: point.text,
        source: document.text.slice(point.start, point.end),
        position: position + 1,
        start: point.start,
        end: point.end,
        clauses: point.clauses.flatMap((clause) => [clause.start, clause.end]),
        line: lineAt(point.start),
        page: point.page ?? null,
        deadlineRaw: point.deadline?.raw ?? null,
        deadlineFrom: point.deadline?.from ?? null,
        deadlineTo: point.deadline?.to ?? null,
      },
    })),
    responsibilities: quoted.flatMap(({point, units}) =>
      units.map((entry) => ({
        unit: idOf(entry.unit as string),
        point: point.id,
        properties: responsibilityProperties(entry, units.length),
      })),
    ),
    groupResponsibilities: quoted.flatMap(({point, units, groups}) =>
      groups.map((entry) => ({
        group: groupIdOf(entry.group as string),
        point: point.id,
        properties: responsibilityProperties(entry, units.length),
      })),
    ),
    groupMembers: plan.groups.flatMap(({name, members, basis}) =>
      members.map((member) => ({group: groupIdOf(name), unit: idOf(member), basis})),
    ),
    pointTargets: points.flatMap((point) => point.targets.map((mention) => mentionRow(point.id, "target", mention))),
    sectionTargets: sections.flatMap((section) =>
      section.targets.map((mention) => mentionRow(section.id, "target", mention)),
    ),
    pointActivities: points.flatMap((point) =>
      point.activities.map((mention) => mentionRow(point.id, "activity", mention)),
    ),
    pointProgrammes: points.flatMap((point) =>
      point.programmes.map(({kind, ...mention}) => ({...mentionRow(point.id, "programme", mention), kind})),
    ),
    diagnostics: diagnostics.map(({point, message, ...diagnostic}, position) => ({
      point,
      properties: {
        ...diagnostic,
        zh: message.zh,
        en: message.en,
        id: `${document.id}/diagnostic/${position + 1}`,
        position,
        raw: document.text.slice(diagnostic.start, diagnostic.end),
      },
    })),
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

function mentionRow(from: string, kind: "target" | "activity" | "programme", {name, ...quote}: Mention): Row {
  return {from, id: `${kind}/${name}`, name, properties: quote};
}

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
