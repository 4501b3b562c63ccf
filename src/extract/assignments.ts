/**
 * Assignments: the entries of the clauses become responsibilities of units and groups, with role and lead.
 *
 * Two passes, since a unit is named as the plan writes it most: first every mention is met, then names are given.
 */
import type {Doubts} from "./diagnostics.js";
import {type Candidate, leadsOf} from "./people/leads.js";
import type {Names} from "./people/names.js";
import {FIRST_LEADS} from "./people/phrases.js";
import {setPositions} from "./people/positions.js";
import type {Entry} from "./people/responsibility.js";
import {type Meeting, NOTHING_CARRIED, PlanUnits} from "./people/units.js";
import type {GroupEntry, Span, UnitEntry, WorkPoint} from "./plan.js";
import type {FoundPoint, Outline} from "./points/outline.js";
import {wordsAt} from "./points/points.js";
import type {Level} from "./text/places.js";
import {levelOfPlace} from "./text/places.js";

interface Context {
  names: Names;
  text: string;
  place: string | null;
  doubts: Doubts;
}

/**
 * Fills `responsibilities` of the points (one per found point, same order) and says what is doubtful.
 *
 * @returns the plan's units, in order of first mention, and the groups whose members the ontology knows
 */
export function assignments(
  outline: Outline,
  points: readonly WorkPoint[],
  context: Context,
): {units: UnitEntry[]; groups: GroupEntry[]} {
  const {names, text, place, doubts} = context;
  const units = new PlanUnits(names, place, levelOfPlace(place) ? null : usualLevel(outline.points, names));
  const met = outline.points.map((found, index) => meet(found, points[index]!, text, units));
  const entries = units.entries();
  let rule = ruleInProse(outline);
  outline.points.forEach((found, index) => {
    rule ||= found.clauses.some((clause) => clause.parsed.firstLeads);
    assign(points[index]!, found, met[index]!, rule, units, entries);
  });
  doubtsOfUnits(points, met, units, entries, doubts);
  return {units: [...entries.values()], groups: groupsOf(units, entries)};
}

/** Groups with their members; a member that the plan itself does not name becomes a unit of it. */
function groupsOf(units: PlanUnits, entries: Map<string, UnitEntry>): GroupEntry[] {
  return units.groupsWithMembers().map(({name, members}) => ({
    name,
    members: members.map((member) => {
      const {identity} = units.meet(member, NOTHING_CARRIED);
      const entry = entries.get(identity) ?? units.entries().get(identity)!;
      entries.set(identity, entry);
      return entry.name;
    }),
    basis: "ontology",
  }));
}

/** Notes a point's mentions with their words; what they are called is known when all are met. */
function meet(found: FoundPoint, point: WorkPoint, text: string, units: PlanUnits): Meeting[] {
  const met: Meeting[] = [];
  for (const clause of found.clauses) {
    let carried = NOTHING_CARRIED;
    for (const entry of clause.parsed.entries) {
      const meeting = units.meet(entry.whole ?? entry.name, carried);
      carried = meeting.carried;
      met.push(meeting);
      const start = found.flow.sourceAt(entry.start);
      const end = found.flow.sourceAt(entry.end - 1) + 1;
      point.responsibilities.push({
        raw: wordsAt(text, start, end, entry.name),
        unit: null,
        group: null,
        role: entry.role,
        lead: false,
        leadBasis: null,
        position: 0,
        start,
        end,
      });
    }
  }
  return met;
}

function assign(
  point: WorkPoint,
  found: FoundPoint,
  met: readonly Meeting[],
  rule: boolean,
  units: PlanUnits,
  entries: ReadonlyMap<string, UnitEntry>,
): void {
  const mentions: Entry[] = [];
  for (const clause of found.clauses) for (const entry of clause.parsed.entries) mentions.push(entry);
  const ruled = rule && mentions.length > 0 && mentions.every((entry) => entry.role === "listed");
  const candidates = mentions.map((entry, index): Candidate => {
    const {group, identity} = met[index]!;
    return {
      role: ruled && index === 0 ? "lead" : entry.role,
      stated: entry.stated,
      byRule: ruled,
      shared: entry.shared,
      group,
      identity,
      rank: units.rank(identity),
    };
  });
  const leads = leadsOf(candidates);
  point.responsibilities.forEach((responsibility, index) => {
    const {group, identity} = met[index]!;
    if (group) responsibility.group = units.groupName(identity);
    else responsibility.unit = entries.get(identity)!.name;
    responsibility.role = candidates[index]!.role;
    responsibility.lead = leads[index]!.lead;
    responsibility.leadBasis = leads[index]!.leadBasis;
  });
  setPositions(point.responsibilities);
}

/** The level that most names state, for a plan whose words name no place. */
function usualLevel(points: readonly FoundPoint[], names: Names): Level | null {
  const counts = new Map<Level, number>();
  for (const point of points) {
    for (const clause of point.clauses) {
      for (const entry of clause.parsed.entries) {
        const {level, place} = names.reading(entry.name);
        if (level && !place) counts.set(level, (counts.get(level) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** 列第一位的为牵头单位 said before the first point: it holds for all of them. */
function ruleInProse(outline: Outline): boolean {
  const around = [...outline.front, ...outline.back].flatMap((paragraph) => paragraph.pieces);
  return (
    around.some(({start, end}) => FIRST_LEADS.test(outline.text.slice(start, end))) ||
    outline.blocks.some(
      (block) => block.part !== "point" && block.part !== "inside" && FIRST_LEADS.test(block.flow.text),
    )
  );
}

function doubtsOfUnits(
  points: readonly WorkPoint[],
  met: readonly (readonly Meeting[])[],
  units: PlanUnits,
  entries: ReadonlyMap<string, UnitEntry>,
  doubts: Doubts,
): void {
  const told = new Set<string>();
  const groups = new Map<string, {span: Span; labels: string[]}>();
  met.forEach((mentions, index) => {
    const point = points[index]!;
    const here = new Set<string>();
    for (let at = 0; at < mentions.length; at++) {
      const meeting = mentions[at]!;
      const span = point.responsibilities[at]!;
      const {identity} = meeting;
      if (meeting.group) {
        if (units.hasMembers(identity)) continue;
        const group = groups.get(identity) ?? {span: {start: span.start, end: span.end}, labels: []};
        groups.set(identity, group);
        if (group.labels.at(-1) !== point.label) group.labels.push(point.label);
        continue;
      }
      const entry = entries.get(identity)!;
      if (here.has(identity)) doubts.add("duplicate-unit", span, {unit: entry.name}, {point: point.id});
      here.add(identity);
      if (meeting.doubt && meeting.name !== entry.name) {
        const facts = {written: meeting.name, read: entry.name, why: meeting.doubt};
        doubts.add("suspected-copy-error", span, facts, {point: point.id, suggestion: entry.name});
      }
      if (told.has(identity)) continue;
      if (!units.isKnown(identity)) {
        told.add(identity);
        doubts.add("unknown-unit", span, {unit: entry.name}, {point: point.id});
      } else if (units.hasAliases(identity)) {
        told.add(identity);
        doubts.add("alias-assumed", span, {unit: entry.name, forms: entry.aliases}, {point: point.id});
      }
    }
  });
  for (const [identity, {span, labels}] of groups) {
    doubts.add("group-unresolved", span, {name: units.groupName(identity), labels});
  }
}
