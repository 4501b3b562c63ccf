/**
 * Corrections by people: a YAML file next to the document, <name>.overrides.yaml, that corrects what was read
 * wrongly.
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
 * A correction names points by id and words as they are written. Where either is no longer there it fails, with file,
 * line and column: a document that has changed must not be corrected by halves. Corrections are applied in order, each
 * to what those before it left; what one does is in correction.ts.
 */
import type {Plan} from "../plan.js";
import {dateRange} from "../text/deadlines.js";
import {faultAt, offsetOf} from "../yaml-file.js";
import {applyCorrection, entryOf} from "./correction.js";
import type {Overrides} from "./overrides-file.js";

/**
 * Applies the corrections to the plan itself.
 *
 * @throws YaodianError `overrides-invalid` with the place of a correction that does not fit the plan
 */
export function applyOverrides(plan: Plan, overrides: Overrides): void {
  const {document, groups, corrections, yaml} = overrides;
  if (document.title !== undefined) plan.document.title = document.title;
  if (document.year !== undefined) setYear(plan, document.year);
  corrections.forEach((correction, index) => {
    applyCorrection(plan, correction, (where, sentence) =>
      faultAt("overrides-invalid", overrides, offsetOf(yaml, ["corrections", index, ...where]), sentence),
    );
  });
  for (const [name, members] of Object.entries(groups)) setMembers(plan, overrides, name, members);
  dropUnusedUnits(plan);
  dropSettledDoubts(plan);
}

/** The plan's year, and with it the deadlines that name a month only. */
function setYear(plan: Plan, year: number): void {
  plan.document.year = year;
  for (const {deadline} of plan.points) {
    if (deadline) Object.assign(deadline, dateRange(deadline.raw.replace(/\s/g, ""), year));
  }
}

function setMembers(plan: Plan, overrides: Overrides, name: string, members: readonly string[]): void {
  if (!plan.points.some((point) => point.responsibilities.some((each) => each.group === name))) {
    const sentence = {zh: `没有名为“${name}”的统称`, en: `no group is named “${name}”`};
    throw faultAt("overrides-invalid", overrides, offsetOf(overrides.yaml, ["groups", name]), sentence);
  }
  plan.groups = plan.groups.filter((each) => each.name !== name);
  plan.groups.push({name, members: members.map((member) => entryOf(plan, member).name), basis: "override"});
}

/** Units that nothing names any more. */
function dropUnusedUnits(plan: Plan): void {
  const used = new Set(plan.points.flatMap((point) => point.responsibilities.flatMap((each) => each.unit ?? [])));
  for (const {members} of plan.groups) for (const member of members) used.add(member);
  plan.units = plan.units.filter((unit) => used.has(unit.name));
}

const DOUBTS_OF_UNITS: readonly string[] = ["duplicate-unit", "unknown-unit", "alias-assumed", "suspected-copy-error"];

/** Doubts that the corrections have settled. */
function dropSettledDoubts(plan: Plan): void {
  const points = new Map(plan.points.map((point) => [point.id, point]));
  const settled = new Set(plan.groups.map((group) => group.name));
  plan.diagnostics = plan.diagnostics.filter((doubt) => {
    if (doubt.code === "group-unresolved") return ![...settled].some((name) => doubt.message.zh.includes(`“${name}”`));
    if (doubt.point === null) return true;
    const point = points.get(doubt.point);
    if (!point) return false;
    if (doubt.code === "point-without-unit") return point.responsibilities.length === 0;
    const isOfUnit = DOUBTS_OF_UNITS.includes(doubt.code);
    return !isOfUnit || point.responsibilities.some((each) => each.start === doubt.start && each.unit !== null);
  });
}
