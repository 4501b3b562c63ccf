/**
 * Corrections by people: a YAML beside the document, <name>.overrides.yaml, that mends what was read wrongly.
 *
 *     document: {title: …, year: 2024, place: 柳州市}
 *     groups: {各成员单位: [科协, 教育局]}
 *     corrections:
 *       - {point: liuzhou-2019/12, split: 深入实施}              a point of its own from these words on
 *       - {point: liuzhou-2019/12, join: liuzhou-2019/13}        the next point belongs to it
 *       - {point: liuzhou-2019/12, drop: true, words: 深入实施}
 *       - {point: liuzhou-2019/12, add: {unit: 团市委, words: 团组织, role: support}}
 *       - {point: liuzhou-2019/12, remove: {target: 农民}}
 *       - {point: liuzhou-2019/12, role: {unit: 科协, is: lead}}
 *       - {rename: {unit: 科技厅, to: 科技局}}                    at every point, or at one
 *
 * A correction speaks of points by id and of words as they are written. Where either is no longer there it fails,
 * with file, line and column: a document that has changed must not be mended by halves. In order, each on what those
 * before it left.
 */
import type {Sentence, YaodianError} from "../../errors.js";
import {leadsOf} from "../people/leads.js";
import {setPositions} from "../people/positions.js";
import type {Mention, Plan, ProgrammeMention, Quote, Span, UnitEntry, WorkPoint} from "../plan.js";
import {dateRange} from "../text/deadlines.js";
import {type Correction, failure, KINDS, type Overrides, offsetOf, type Where} from "./overrides-file.js";

/** Applies the corrections to the plan itself. */
export function applyOverrides(plan: Plan, overrides: Overrides): void {
  const {document, groups, corrections} = overrides;
  if (document.title !== undefined) plan.document.title = document.title;
  if (document.year !== undefined) {
    plan.document.year = document.year;
    for (const {deadline} of plan.points) {
      if (deadline) Object.assign(deadline, dateRange(deadline.raw.replace(/\s/g, ""), document.year));
    }
  }
  corrections.forEach((correction, index) => {
    new Mending(plan, overrides, correction, ["corrections", index]).apply();
  });
  for (const [name, members] of Object.entries(groups)) setMembers(plan, overrides, name, members);
  tidy(plan);
}

class Mending {
  /** The point's units share the work alike, as it was before the correction. */
  private shared = false;

  constructor(
    private readonly plan: Plan,
    private readonly overrides: Overrides,
    private readonly correction: Correction,
    private readonly where: Where,
  ) {}

  apply(): void {
    const {words, split, join, drop, add, remove, role: given, rename} = this.correction;
    const actions = [split, join, drop, add, remove, given, rename].filter((each) => each !== undefined);
    if (actions.length !== 1) {
      throw this.failure([], {
        zh: "一条更正只做一件事：split、join、drop、add、remove、role、rename 取其一",
        en: "a correction does one thing: split, join, drop, add, remove, role or rename",
      });
    }
    if (rename !== undefined && this.correction.point === undefined) {
      this.rename(this.plan.points, rename);
      return;
    }
    const point = this.point(this.correction.point, ["point"]);
    this.shared = sharesAlike(point);
    if (words !== undefined) this.locate(point, words, ["words"]);
    if (split !== undefined) this.split(point, split);
    else if (join !== undefined) this.join(point, join);
    else if (drop) this.plan.points.splice(this.plan.points.indexOf(point), 1);
    else if (add) this.add(point, add);
    else if (remove) this.remove(point, remove);
    else if (given) {
      const mentions = point.responsibilities.filter((each) => (each.unit ?? each.group) === given.unit);
      if (mentions.length === 0) throw this.missing(given.unit, point, ["role", "unit"]);
      for (const each of mentions) each.role = given.is;
      lead(point, this.plan, this.shared);
    } else if (rename) this.rename([point], rename);
  }

  private point(id: string | undefined, where: Where): WorkPoint {
    const found = this.plan.points.find((each) => each.id === id);
    if (found) return found;
    throw this.failure(where, {zh: `没有编号为“${id ?? ""}”的任务`, en: `no point has the id “${id ?? ""}”`});
  }

  /** The words where they stand in the point, line breaks between them or not. */
  private locate(point: WorkPoint, words: string, where: Where): Quote {
    const pattern = new RegExp(
      [...words.replace(/\s/g, "")].map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s*"),
    );
    const match = pattern.exec(this.plan.document.text.slice(point.start, point.end));
    if (!match) throw this.missing(words, point, where);
    const start = point.start + match.index;
    return {raw: match[0], start, end: start + match[0].length};
  }

  private split(point: WorkPoint, words: string): void {
    const {start} = this.locate(point, words, ["split"]);
    const plain = words.replace(/\s/g, "");
    const at = point.text.indexOf(plain);
    const before = (span: Span) => span.end <= start;
    const behind = (span: Span) => span.start >= start;
    if (at <= 0) throw this.missing(words, point, ["split"]);
    const id = fresh(this.plan, point.id);
    const second: WorkPoint = {
      ...point,
      id,
      label: `${point.label}-${id.slice(point.id.length + 1)}`,
      text: point.text.slice(at),
      start,
      responsibilities: point.responsibilities.filter(behind),
      clauses: point.clauses.filter(behind),
      targets: point.targets.filter(behind),
      activities: point.activities.filter(behind),
      programmes: point.programmes.filter(behind),
      figures: point.figures.filter(behind),
      deadline: point.deadline && behind(point.deadline) ? point.deadline : null,
    };
    point.text = point.text.slice(0, at).trimEnd();
    point.end = start;
    point.responsibilities = point.responsibilities.filter(before);
    point.clauses = point.clauses.filter(before);
    point.targets = point.targets.filter(before);
    point.activities = point.activities.filter(before);
    point.programmes = point.programmes.filter(before);
    point.figures = point.figures.filter(before);
    point.deadline = point.deadline && before(point.deadline) ? point.deadline : null;
    this.plan.points.splice(this.plan.points.indexOf(point) + 1, 0, second);
    lead(point, this.plan, this.shared);
    lead(second, this.plan, this.shared);
  }

  private join(point: WorkPoint, id: string): void {
    const other = this.point(id, ["join"]);
    const {points} = this.plan;
    if (points.indexOf(other) !== points.indexOf(point) + 1) {
      throw this.failure(["join"], {zh: `“${id}”不是紧接着的下一项`, en: `“${id}” is not the next point`});
    }
    point.text += `\n${other.text}`;
    point.end = Math.max(point.end, other.end);
    for (const key of ["responsibilities", "clauses", "targets", "activities", "programmes", "figures"] as const) {
      (point[key] as unknown[]).push(...other[key]);
    }
    point.deadline ??= other.deadline;
    points.splice(points.indexOf(other), 1);
    lead(point, this.plan, this.shared);
  }

  private add(point: WorkPoint, add: NonNullable<Correction["add"]>): void {
    const [sort, name] = this.one(add, "add");
    const quote = this.locate(point, add.words ?? name, ["add", add.words === undefined ? sort : "words"]);
    if (sort === "unit") {
      const group = point.responsibilities.find((each) => each.group === name) ? name : null;
      const unit = group === null ? entryOf(this.plan, name).name : null;
      const given = add.role ?? "listed";
      point.responsibilities.push({...quote, unit, group, role: given, lead: false, leadBasis: null, position: 0});
      lead(point, this.plan, this.shared);
    } else if (sort === "target") insert(point.targets, {name, ...quote});
    else if (sort === "activity") insert(point.activities, {name, ...quote});
    else insert(point.programmes, {name, ...quote, kind: add.kind ?? "campaign"} satisfies ProgrammeMention);
  }

  private remove(point: WorkPoint, remove: NonNullable<Correction["remove"]>): void {
    const [sort, name] = this.one(remove, "remove");
    const gone = <T>(list: T[], is: (each: T) => boolean): T[] => {
      if (!list.some(is)) throw this.missing(name, point, ["remove", sort]);
      return list.filter((each) => !is(each));
    };
    const isNamed = (each: Mention) => each.name === name;
    if (sort === "unit") {
      point.responsibilities = gone(point.responsibilities, (each) => (each.unit ?? each.group) === name);
      lead(point, this.plan, this.shared);
    } else if (sort === "target") point.targets = gone(point.targets, isNamed);
    else if (sort === "activity") point.activities = gone(point.activities, isNamed);
    else point.programmes = gone(point.programmes, isNamed);
  }

  private rename(points: readonly WorkPoint[], {unit, to}: {unit: string; to: string}): void {
    const mentions = points.flatMap((point) => point.responsibilities.filter((each) => each.unit === unit));
    if (mentions.length === 0) {
      throw this.failure(["rename", "unit"], {zh: `没有名为“${unit}”的单位`, en: `no unit is named “${unit}”`});
    }
    const entry = entryOf(this.plan, to);
    for (const each of mentions) {
      each.unit = entry.name;
      const written = each.raw.replace(/\s/g, "");
      if (!entry.aliases.includes(written)) entry.aliases.push(written);
    }
    for (const point of points) lead(point, this.plan, sharesAlike(point));
  }

  /** The one thing that an addition or removal names. */
  private one(given: Partial<Record<(typeof KINDS)[number], string>>, where: string): [(typeof KINDS)[number], string] {
    const present = KINDS.filter((each) => given[each] !== undefined);
    if (present.length === 1) return [present[0]!, given[present[0]!]!];
    throw this.failure([where], {
      zh: "要写明 unit、target、activity、programme 之一",
      en: "name one of unit, target, activity, programme",
    });
  }

  private missing(words: string, point: WorkPoint, where: Where): YaodianError {
    return this.failure(where, {zh: `任务 ${point.id} 里没有“${words}”`, en: `point ${point.id} has no “${words}”`});
  }

  private failure(where: Where, sentence: Sentence): YaodianError {
    return failure(this.overrides, offsetOf(this.overrides.yaml, [...this.where, ...where]), sentence);
  }
}

/** Without any lead although a unit stands first, the text says that they share the work (按职责分工负责). */
function sharesAlike({responsibilities}: WorkPoint): boolean {
  const first = responsibilities[0];
  return responsibilities.length > 1 && first?.group === null && responsibilities.every((each) => !each.lead);
}

/** Positions and leads anew, from the roles as they now are. */
function lead(point: WorkPoint, plan: Plan, shared: boolean): void {
  const {responsibilities} = point;
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
function entryOf(plan: Plan, name: string): UnitEntry {
  const known = plan.units.find((unit) => unit.name === name) ?? plan.units.find((unit) => unit.aliases.includes(name));
  if (known) return known;
  const entry: UnitEntry = {name, key: name, aliases: [name], level: null, category: null, rank: null};
  plan.units.push(entry);
  return entry;
}

function setMembers(plan: Plan, overrides: Overrides, name: string, members: readonly string[]): void {
  if (!plan.points.some((point) => point.responsibilities.some((each) => each.group === name))) {
    throw failure(overrides, offsetOf(overrides.yaml, ["groups", name]), {
      zh: `没有名为“${name}”的统称`,
      en: `no group is named “${name}”`,
    });
  }
  plan.groups = plan.groups.filter((each) => each.name !== name);
  plan.groups.push({name, members: members.map((member) => entryOf(plan, member).name), basis: "override"});
}

/** Takes out units that nothing names any more, and doubts that the corrections have settled. */
function tidy(plan: Plan): void {
  const used = new Set(plan.points.flatMap((point) => point.responsibilities.flatMap((each) => each.unit ?? [])));
  for (const {members} of plan.groups) for (const member of members) used.add(member);
  plan.units = plan.units.filter((unit) => used.has(unit.name));
  const points = new Map(plan.points.map((point) => [point.id, point]));
  const settled = new Set(plan.groups.map((group) => group.name));
  plan.diagnostics = plan.diagnostics.filter((doubt) => {
    if (doubt.code === "group-unresolved") return ![...settled].some((name) => doubt.message.zh.includes(`“${name}”`));
    if (doubt.point === null) return true;
    const point = points.get(doubt.point);
    if (!point) return false;
    if (doubt.code === "point-without-unit") return point.responsibilities.length === 0;
    const isOfUnit = ["duplicate-unit", "unknown-unit", "alias-assumed", "suspected-copy-error"].includes(doubt.code);
    return !isOfUnit || point.responsibilities.some((each) => each.start === doubt.start && each.unit !== null);
  });
}

function insert<T extends Span>(list: T[], item: T): void {
  list.push(item);
  list.sort((a, b) => a.start - b.start);
}

/** An id for the second part of a point: the point's own with ~2, or the next that is free. */
function fresh(plan: Plan, id: string): string {
  const taken = new Set(plan.points.map((point) => point.id));
  let part = 2;
  while (taken.has(`${id}~${part}`)) part++;
  return `${id}~${part}`;
}
