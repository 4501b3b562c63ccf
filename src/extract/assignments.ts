/**
 * Assignments: the entries of the clauses become responsibilities of units and groups, with role and lead.
 *
 * Two passes, since a unit is named as the plan writes it most: first every mention is met, then names are given.
 */
import type {Doubts} from "./diagnostics.js";
import {NOTHING_CARRIED} from "./people/bodies.js";
import {type Candidate, leadsOf} from "./people/leads.js";
import type {Names} from "./people/names.js";
import {FIRST_LEADS} from "./people/phrases.js";
import {setPositions} from "./people/positions.js";
import type {Entry} from "./people/responsibility.js";
import {type Meeting, PlanUnits} from "./people/units.js";
import type {GroupEntry, Quote, Responsibility, Span, UnitEntry, WorkPoint} from "./plan.js";
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

/** A name in a clause: what the clause says of it, whom it means, its words in the document. */
interface Mention {
  entry: Entry;
  meeting: Meeting;
  quote: Quote;
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
  const mentions = outline.points.map((found) => mentionsAt(found, text, units));
  const entries = units.entries();
  let rule = ruleInProse(outline);
  outline.points.forEach((found, index) => {
    rule ||= found.clauses.some((clause) => clause.parsed.firstLeads);
    points[index]!.responsibilities = responsibilitiesOf(mentions[index]!, rule, units, entries);
  });
  doubtsOfUnits(points, mentions, units, entries, doubts);
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

/** A point's mentions; what the units are called is known when those of all points are met. */
function mentionsAt(found: FoundPoint, text: string, units: PlanUnits): Mention[] {
  const mentions: Mention[] = [];
  for (const clause of found.clauses) {
    let carried = NOTHING_CARRIED;
    for (const entry of clause.parsed.entries) {
      const meeting = units.meet(entry.whole ?? entry.name, carried);
      carried = meeting.carried;
      const {start, end} = found.flow.span(entry.start, entry.end);
      mentions.push({entry, meeting, quote: {raw: wordsAt(text, start, end, entry.name), start, end}});
    }
  }
  return mentions;
}

/** @param rule  the first of a list leads, where the list itself says nothing of roles */
function responsibilitiesOf(
  mentions: readonly Mention[],
  rule: boolean,
  units: PlanUnits,
  entries: ReadonlyMap<string, UnitEntry>,
): Responsibility[] {
  const ruled = rule && mentions.length > 0 && mentions.every(({entry}) => entry.role === "listed");
  const candidates = mentions.map(
    ({entry, meeting: {group, identity}}, index): Candidate => ({
      role: ruled && index === 0 ? "lead" : entry.role,
      stated: entry.stated,
      byRule: ruled,
      shared: entry.shared,
      group,
      identity,
      rank: units.rank(identity),
    }),
  );
  const leads = leadsOf(candidates);
  const responsibilities = mentions.map(({meeting: {group, identity}, quote}, index): Responsibility => {
    const {lead, leadBasis} = leads[index]!;
    return {
      raw: quote.raw,
      unit: group ? null : entries.get(identity)!.name,
      group: group ? units.groupName(identity) : null,
      role: candidates[index]!.role,
      lead,
      leadBasis,
      position: 0,
      start: quote.start,
      end: quote.end,
    };
  });
  setPositions(responsibilities);
  return responsibilities;
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
  mentions: readonly (readonly Mention[])[],
  units: PlanUnits,
  entries: ReadonlyMap<string, UnitEntry>,
  doubts: Doubts,
): void {
  /** Units of which the plan's first mention has said that they are unknown, or of several forms. */
  const told = new Set<string>();
  points.forEach((point, index) => {
    const here = new Set<string>();
    for (const {meeting, quote} of mentions[index]!) {
      if (meeting.group) continue;
      const {identity, doubt, name} = meeting;
      const entry = entries.get(identity)!;
      const about = {point: point.id};
      if (here.has(identity)) doubts.add("duplicate-unit", quote, {unit: entry.name}, about);
      here.add(identity);
      if (doubt && name !== entry.name) {
        const facts = {written: name, read: entry.name, why: doubt};
        doubts.add("suspected-copy-error", quote, facts, {...about, suggestion: entry.name});
      }
      if (told.has(identity)) continue;
      if (units.isKnown(identity) && !units.hasAliases(identity)) continue;
      told.add(identity);
      if (!units.isKnown(identity)) doubts.add("unknown-unit", quote, {unit: entry.name}, about);
      else doubts.add("alias-assumed", quote, {unit: entry.name, forms: entry.aliases}, about);
    }
  });
  doubtsOfGroups(points, mentions, units, doubts);
}

/** One doubt for each group whose members nobody has named, at its first mention. */
function doubtsOfGroups(
  points: readonly WorkPoint[],
  mentions: readonly (readonly Mention[])[],
  units: PlanUnits,
  doubts: Doubts,
): void {
  const groups = new Map<string, {span: Span; labels: string[]}>();
  points.forEach(({label}, index) => {
    for (const {meeting, quote} of mentions[index]!) {
      const {identity} = meeting;
      if (!meeting.group || units.hasMembers(identity)) continue;
      const group = groups.get(identity) ?? {span: quote, labels: []};
      groups.set(identity, group);
      if (group.labels.at(-1) !== label) group.labels.push(label);
    }
  });
  for (const [identity, {span, labels}] of groups) {
    doubts.add("group-unresolved", span, {name: units.groupName(identity), labels});
  }
}
