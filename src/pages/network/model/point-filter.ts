/**
 * Which rows a network is counted from: points by section, by topic (target group, activity, programme) and by their
 * number of units; units by role; and the duties of groups, if the reader counts them for every unit.
 *
 * Rows in, rows out. Pure: no DOM.
 */
import type {MentionRow, PointRow, ResponsibilityRow, SectionRow, UnitRow} from "../../../analytics/rows.js";

export interface NetworkRows {
  units: readonly UnitRow[];
  points: readonly PointRow[];
  responsibilities: readonly ResponsibilityRow[];
  sections: readonly SectionRow[];
  mentions: readonly MentionRow[];
}

export const NO_ROWS: NetworkRows = {units: [], points: [], responsibilities: [], sections: [], mentions: []};

export type Topic = "target" | "activity" | "programme";
export const TOPICS: readonly Topic[] = ["target", "activity", "programme"];

/** All units at a point, its leads (stated or inferred), or all but its leads. */
export type Role = "all" | "lead" | "rest";

export interface PointFilter {
  /** Only points with at most so many units; 0 takes all. */
  most: number;
  /** Ids of units that are left out, as if no point named them. */
  hidden: readonly string[];
  /** Id of a section, with those inside it; "" takes all. */
  section: string;
  /** Names; "" takes all. */
  topics: Readonly<Record<Topic, string>>;
  role: Role;
  /** Counts a duty of a group for every unit that its plan names. */
  groups: boolean;
}

export const NO_FILTER: PointFilter = {
  most: 0,
  hidden: [],
  section: "",
  topics: {target: "", activity: "", programme: ""},
  role: "all",
  groups: false,
};

/** True when it takes everything. */
export const takesAll = ({most, hidden, section, topics, role, groups}: PointFilter): boolean =>
  most === 0 &&
  hidden.length === 0 &&
  section === "" &&
  TOPICS.every((topic) => topics[topic] === "") &&
  role === "all" &&
  !groups;

/** Ids of a section and of all sections inside it. */
function sectionsWithin(sections: readonly SectionRow[], id: string): Set<string> {
  const within = new Set([id]);
  for (let size = 0; size !== within.size; ) {
    size = within.size;
    for (const {id: own, parentId} of sections) if (parentId !== null && within.has(parentId)) within.add(own);
  }
  return within;
}

/** Topics of each point by its own words; target groups also by the headings above it. */
export function topicsOf({points, sections, mentions}: NetworkRows, topic: Topic): Map<string, Set<string>> {
  const of = new Map(points.map(({id}) => [id, new Set<string>()]));
  for (const {pointId, kind, name} of mentions) if (kind === topic) of.get(pointId)?.add(name);
  if (topic !== "target") return of;
  const section = new Map(sections.map((row) => [row.id, row]));
  for (const {id, sectionId} of points)
    for (let at = section.get(sectionId); at !== undefined; at = section.get(at.parentId ?? ""))
      for (const name of at.targets) of.get(id)?.add(name);
  return of;
}

/** The points that a filter leaves. */
export function pointsLeft(rows: NetworkRows, {most, section, topics}: PointFilter): Set<string> {
  let left = rows.points;
  if (section !== "") {
    const within = sectionsWithin(rows.sections, section);
    left = left.filter(({sectionId}) => within.has(sectionId));
  }
  for (const topic of TOPICS) {
    const name = topics[topic];
    if (name === "") continue;
    const of = topicsOf(rows, topic);
    left = left.filter(({id}) => of.get(id)?.has(name) ?? false);
  }
  if (most > 0) {
    const sizes = new Map<string, number>();
    for (const {pointId, unitId} of rows.responsibilities)
      if (unitId !== null) sizes.set(pointId, (sizes.get(pointId) ?? 0) + 1);
    left = left.filter(({id}) => (sizes.get(id) ?? 0) <= most);
  }
  return new Set(left.map(({id}) => id));
}

/** The responsibilities that a filter leaves. */
export function responsibilitiesLeft(rows: NetworkRows, filter: PointFilter): ResponsibilityRow[] {
  const points = pointsLeft(rows, filter);
  const hidden = new Set(filter.hidden);
  const all = filter.groups ? [...rows.responsibilities, ...groupDuties(rows)] : rows.responsibilities;
  return all.filter(
    ({pointId, unitId, lead}) =>
      points.has(pointId) &&
      (unitId === null || !hidden.has(unitId)) &&
      (filter.role === "all" || unitId === null || (filter.role === "lead") === lead),
  );
}

/** A duty of a group as one row for every unit of its plan that the point does not name itself. */
function groupDuties({units, responsibilities}: NetworkRows): ResponsibilityRow[] {
  const named = new Set(responsibilities.map(({pointId, unitId}) => `${pointId}\n${unitId}`));
  const taken = new Set<string>();
  return responsibilities
    .filter((row) => row.unitId === null)
    .flatMap((row) =>
      units
        .filter(({documentId, id}) => {
          const key = `${row.pointId}\n${id}`;
          if (documentId !== row.documentId || named.has(key) || taken.has(key)) return false;
          taken.add(key);
          return true;
        })
        .map(({id, name}) => ({...row, unitId: id, name, group: false, lead: false, leadBasis: null})),
    );
}

/** Names of a topic with the number of points that have it, most first. */
export function topicCounts(rows: NetworkRows, topic: Topic): {name: string; points: number}[] {
  const counts = new Map<string, number>();
  for (const names of topicsOf(rows, topic).values())
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, points]) => ({name, points}))
    .sort((a, b) => b.points - a.points || a.name.localeCompare(b.name, "zh"));
}

/** Names of topics in the address that no plan has. */
export const unknownTopics = (rows: NetworkRows, names: Readonly<Record<Topic, string>>): string[] =>
  TOPICS.filter((topic) => names[topic] !== "" && !hasTopic(rows, topic, names[topic])).map((topic) => names[topic]);

const hasTopic = ({mentions, sections}: NetworkRows, topic: Topic, name: string): boolean =>
  mentions.some((row) => row.kind === topic && row.name === name) ||
  (topic === "target" && sections.some(({targets}) => targets.includes(name)));
