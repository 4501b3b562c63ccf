/**
 * One correction: what it does to the plan. overrides.ts shows them all, overrides-file.ts how they are written.
 */
import type {Sentence, YaodianError} from "../../errors.js";
import {leadsOf} from "../people/leads.js";
import {setPositions} from "../people/positions.js";
import type {Mention, Plan, ProgrammeMention, Quote, Span, UnitEntry, WorkPoint} from "../plan.js";
import type {Where} from "../yaml-file.js";
import {type Correction, KINDS} from "./overrides-file.js";

type Kind = (typeof KINDS)[number];

/** The error for a correction that does not fit; `where` is the way to what is wrong inside the correction. */
export type Refuse = (where: Where, sentence: Sentence) => YaodianError;

/** What a correction of one point works on. */
interface Work {
  plan: Plan;
  point: WorkPoint;
  /** The point's units share the work alike, as it was before the correction. */
  shared: boolean;
  refuse: Refuse;
}

/** @throws YaodianError of `refuse` where the correction says several things, or words and points that are not there */
export function applyCorrection(plan: Plan, correction: Correction, refuse: Refuse): void {
  const {words, split, join, drop, add, remove, role, rename} = correction;
  const actions = [split, join, drop, add, remove, role, rename].filter((each) => each !== undefined);
  if (actions.length !== 1) {
    throw refuse([], {
      zh: "一条更正只做一件事：split、join、drop、add、remove、role、rename 取其一",
      en: "a correction does one thing: split, join, drop, add, remove, role or rename",
    });
  }
  if (rename !== undefined && correction.point === undefined) {
    renameUnit(plan, plan.points, rename, refuse);
    return;
  }
  const point = pointOf(plan, correction.point, ["point"], refuse);
  const work: Work = {plan, point, shared: sharesAlike(point), refuse};
  if (words !== undefined) locate(work, words, ["words"]);
  if (split !== undefined) splitPoint(work, split);
  else if (join !== undefined) joinNext(work, join);
  else if (drop) plan.points.splice(plan.points.indexOf(point), 1);
  else if (add) addMention(work, add);
  else if (remove) removeMention(work, remove);
  else if (role) setRole(work, role);
  else if (rename) renameUnit(plan, [point], rename, refuse);
}

function pointOf(plan: Plan, id: string | undefined, where: Where, refuse: Refuse): WorkPoint {
  const found = plan.points.find((each) => each.id === id);
  if (found) return found;
  throw refuse(where, {zh: `没有编号为“${id ?? ""}”的任务`, en: `no point has the id “${id ?? ""}”`});
}

/** The words where they are in the point, line breaks between them or not. */
function locate({plan, point, refuse}: Work, words: string, where: Where): Quote {
  const pattern = new RegExp(
    [...words.replace(/\s/g, "")].map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s*"),
  );
  const match = pattern.exec(plan.document.text.slice(point.start, point.end));
  if (!match) throw refuse(where, notInPoint(words, point));
  const start = point.start + match.index;
  return {raw: match[0], start, end: start + match[0].length};
}

function splitPoint(work: Work, words: string): void {
  const {plan, point} = work;
  const {start} = locate(work, words, ["split"]);
  const at = point.text.indexOf(words.replace(/\s/g, ""));
  if (at <= 0) throw work.refuse(["split"], notInPoint(words, point));
  const id = freshId(plan, point.id);
  const second: WorkPoint = {
    ...point,
    ...contentOf(point, (span) => span.start >= start),
    id,
    label: `${point.label}-${id.slice(point.id.length + 1)}`,
    text: point.text.slice(at),
    start,
  };
  Object.assign(
    point,
    contentOf(point, (span) => span.end <= start),
  );
  point.text = point.text.slice(0, at).trimEnd();
  point.end = start;
  plan.points.splice(plan.points.indexOf(point) + 1, 0, second);
  concludeLeads(point, plan, work.shared);
  concludeLeads(second, plan, work.shared);
}

/** What was read in the part of a point that `inside` chooses. */
function contentOf(point: WorkPoint, inside: (span: Span) => boolean) {
  return {
    responsibilities: point.responsibilities.filter(inside),
    clauses: point.clauses.filter(inside),
    targets: point.targets.filter(inside),
    activities: point.activities.filter(inside),
    programmes: point.programmes.filter(inside),
    figures: point.figures.filter(inside),
    deadline: point.deadline && inside(point.deadline) ? point.deadline : null,
  } satisfies Partial<WorkPoint>;
}

function joinNext({plan, point, shared, refuse}: Work, id: string): void {
  const {points} = plan;
  const other = pointOf(plan, id, ["join"], refuse);
  if (points.indexOf(other) !== points.indexOf(point) + 1) {
    throw refuse(["join"], {zh: `“${id}”不是紧接着的下一项`, en: `“${id}” is not the next point`});
  }
  point.text += `\n${other.text}`;
  point.end = Math.max(point.end, other.end);
  for (const key of ["responsibilities", "clauses", "targets", "activities", "programmes", "figures"] as const) {
    (point[key] as unknown[]).push(...other[key]);
  }
  point.deadline ??= other.deadline;
  points.splice(points.indexOf(other), 1);
  concludeLeads(point, plan, shared);
}

function addMention(work: Work, add: NonNullable<Correction["add"]>): void {
  const {plan, point, shared} = work;
  const [kind, name] = onlyOne(add, "add", work.refuse);
  const quote = locate(work, add.words ?? name, ["add", add.words === undefined ? kind : "words"]);
  if (kind === "unit") {
    const group = point.responsibilities.find((each) => each.group === name) ? name : null;
    const unit = group === null ? entryOf(plan, name).name : null;
    const role = add.role ?? "listed";
    point.responsibilities.push({...quote, unit, group, role, lead: false, leadBasis: null, position: 0});
    concludeLeads(point, plan, shared);
  } else if (kind === "target") insert(point.targets, {name, ...quote});
  else if (kind === "activity") insert(point.activities, {name, ...quote});
  else insert(point.programmes, {name, ...quote, kind: add.kind ?? "campaign"} satisfies ProgrammeMention);
}

function removeMention({plan, point, shared, refuse}: Work, remove: NonNullable<Correction["remove"]>): void {
  const [kind, name] = onlyOne(remove, "remove", refuse);
  const without = <T>(list: T[], is: (each: T) => boolean): T[] => {
    if (!list.some(is)) throw refuse(["remove", kind], notInPoint(name, point));
    return list.filter((each) => !is(each));
  };
  const isNamed = (each: Mention) => each.name === name;
  if (kind === "unit") {
    point.responsibilities = without(point.responsibilities, (each) => (each.unit ?? each.group) === name);
    concludeLeads(point, plan, shared);
  } else if (kind === "target") point.targets = without(point.targets, isNamed);
  else if (kind === "activity") point.activities = without(point.activities, isNamed);
  else point.programmes = without(point.programmes, isNamed);
}

function setRole({plan, point, shared, refuse}: Work, {unit, is}: NonNullable<Correction["role"]>): void {
  const mentions = point.responsibilities.filter((each) => (each.unit ?? each.group) === unit);
  if (mentions.length === 0) throw refuse(["role", "unit"], notInPoint(unit, point));
  for (const each of mentions) each.role = is;
  concludeLeads(point, plan, shared);
}

function renameUnit(
  plan: Plan,
  points: readonly WorkPoint[],
  {unit, to}: NonNullable<Correction["rename"]>,
  refuse: Refuse,
): void {
  const mentions = points.flatMap((point) => point.responsibilities.filter((each) => each.unit === unit));
  if (mentions.length === 0) {
    throw refuse(["rename", "unit"], {zh: `没有名为“${unit}”的单位`, en: `no unit is named “${unit}”`});
  }
  const entry = entryOf(plan, to);
  for (const each of mentions) {
    each.unit = entry.name;
    const written = each.raw.replace(/\s/g, "");
    if (!entry.aliases.includes(written)) entry.aliases.push(written);
  }
  for (const point of points) concludeLeads(point, plan, sharesAlike(point));
}

/** The one thing that an addition or removal names. */
function onlyOne(given: Partial<Record<Kind, string>>, action: string, refuse: Refuse): [Kind, string] {
  const present = KINDS.filter((each) => given[each] !== undefined);
  if (present.length === 1) return [present[0]!, given[present[0]!]!];
  throw refuse([action], {
    zh: "要写明 unit、target、activity、programme 之一",
    en: "name one of unit, target, activity, programme",
  });
}

const notInPoint = (words: string, point: WorkPoint): Sentence => ({
  zh: `任务 ${point.id} 里没有“${words}”`,
  en: `point ${point.id} has no “${words}”`,
});

/** Without any lead although a unit is named first, the text says that they share the work (按职责分工负责). */
function sharesAlike({responsibilities}: WorkPoint): boolean {
  const first = responsibilities[0];
  return responsibilities.length > 1 && first?.group === null && responsibilities.every((each) => !each.lead);
}

/** Order, positions and leads anew, from the roles as they now are. */
function concludeLeads({responsibilities}: WorkPoint, plan: Plan, shared: boolean): void {
  responsibilities.sort((a, b) => a.start - b.start);
  const units = new Map(plan.units.map((unit) => [unit.name, unit]));
  const leads = leadsOf(
    responsibilities.map((each) => ({
      role: each.role,
      stated: each.role !== "listed",
      byRule: each.leadBasis === "rule",
      shared,
      group: each.group !== null,
      identity: each.unit ?? `group/${each.group}`,
      rank: each.unit === null ? null : (units.get(each.unit)?.rank ?? null),
    })),
  );
  responsibilities.forEach((each, index) => {
    Object.assign(each, leads[index]);
  });
  setPositions(responsibilities);
}

/** The plan's unit of this name or form; a new one where there is none. */
export function entryOf(plan: Plan, name: string): UnitEntry {
  const known = plan.units.find((unit) => unit.name === name) ?? plan.units.find((unit) => unit.aliases.includes(name));
  if (known) return known;
  const entry: UnitEntry = {name, key: name, aliases: [name], level: null, category: null, rank: null};
  plan.units.push(entry);
  return entry;
}

function insert<T extends Span>(list: T[], item: T): void {
  list.push(item);
  list.sort((a, b) => a.start - b.start);
}

/** An id for the second part of a point: the point's own with ~2, or the next that is free. */
function freshId(plan: Plan, id: string): string {
  const taken = new Set(plan.points.map((point) => point.id));
  let part = 2;
  while (taken.has(`${id}~${part}`)) part++;
  return `${id}~${part}`;
}
