/**
 * Accuracy: a plan as read against a plan as a person noted it down.
 *
 * Counts in four kinds: points, units of matched points, roles of matched units, deadlines of matched points. A point
 * is matched by its label and its first words; a unit by its words, whatever the shape of bracket and without spaces.
 * What the notes mark as optional counts neither way. Pure: notes and plan in, counts out.
 */
import {z} from "zod";
import type {Plan} from "./plan.js";

const role = z.enum(["lead", "support", "listed"]);
const notedUnit = z.object({
  raw: z.string().min(1),
  role,
  role_alt: z.array(role).default([]),
  raw_alt: z.array(z.string()).default([]),
  optional: z.boolean().default(false),
});
const notedItem = z.object({
  label: z.coerce.string(),
  start: z.string(),
  start_alt: z.array(z.string()).default([]),
  units: z.array(notedUnit).default([]),
  deadline: z.string().nullish(),
  deadline_alt: z.array(z.string()).nullish(),
  deadline_optional: z.boolean().default(false),
  optional: z.boolean().default(false),
});

/** The notes on one plan; `yaodian accuracy --help` shows an example. */
export const notesSchema = z.object({items: z.array(notedItem)});
export type Notes = z.infer<typeof notesSchema>;
type NotedItem = Notes["items"][number];

export const KINDS = ["points", "units", "roles", "unitsWithRole", "deadlines"] as const;
export type Kind = (typeof KINDS)[number];

/** Found rightly, found wrongly, missed. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}
export type Counts = Record<Kind, Count>;

export interface Accuracy {
  /** Of what was found, how much is right; null where nothing was found. */
  precision: number | null;
  /** Of what is there, how much was found; null where nothing is there. */
  recall: number | null;
  f1: number | null;
}

export function noCounts(): Counts {
  const none = (): Count => ({right: 0, wrong: 0, missed: 0});
  return {points: none(), units: none(), roles: none(), unitsWithRole: none(), deadlines: none()};
}

export function addCounts(to: Counts, more: Counts): void {
  for (const kind of KINDS) {
    to[kind].right += more[kind].right;
    to[kind].wrong += more[kind].wrong;
    to[kind].missed += more[kind].missed;
  }
}

export function accuracyOf({right, wrong, missed}: Count): Accuracy {
  const precision = right + wrong > 0 ? right / (right + wrong) : null;
  const recall = right + missed > 0 ? right / (right + missed) : null;
  if (precision === null && recall === null) return {precision, recall, f1: null};
  const [p, r] = [precision ?? 0, recall ?? 0];
  return {precision: p, recall: r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0};
}

/** @param onDifference  told of each difference in words, for a person who wants to see them */
export function compare(notes: Notes, plan: Plan, onDifference: (words: string) => void = () => {}): Counts {
  const counts = noCounts();
  const pairs = matched(notes.items, plan);
  notes.items.forEach((item, index) => {
    if (item.optional) return;
    const found = pairs.get(index);
    const named = `${item.label} ${item.start}`;
    if (found === undefined) {
      counts.points.missed++;
      onDifference(`− ${named}`);
      for (const unit of item.units) if (!unit.optional) missUnit(counts);
      if (item.deadline && !item.deadline_optional) counts.deadlines.missed++;
      return;
    }
    counts.points.right++;
    compareUnits(item, plan.points[found]!, counts, (words) => onDifference(`${named}: ${words}`));
    compareDeadline(item, plan.points[found]!.deadline?.raw ?? null, counts, (words) =>
      onDifference(`${named}: ${words}`),
    );
  });
  const taken = new Set(pairs.values());
  plan.points.forEach((point, index) => {
    if (taken.has(index)) return;
    counts.points.wrong++;
    onDifference(`+ ${point.label} ${point.text.slice(0, 16)}`);
    counts.units.wrong += point.responsibilities.length;
    counts.unitsWithRole.wrong += point.responsibilities.length;
    if (point.deadline) counts.deadlines.wrong++;
  });
  return counts;
}

function missUnit(counts: Counts): void {
  counts.units.missed++;
  counts.unitsWithRole.missed++;
}

function compareUnits(
  item: NotedItem,
  point: Plan["points"][number],
  counts: Counts,
  onDifference: (words: string) => void,
): void {
  const left = [...point.responsibilities];
  // What may be missing takes its words last, so that it takes none from what must be there.
  for (const unit of [...item.units].sort((a, b) => Number(a.optional) - Number(b.optional))) {
    const names = new Set([unit.raw, ...unit.raw_alt].map(plain));
    const roles = [unit.role, ...unit.role_alt];
    const same = left.filter((each) => names.has(plain(each.raw)));
    const found = same.find((each) => roles.includes(each.role)) ?? same[0];
    if (found) left.splice(left.indexOf(found), 1);
    if (unit.optional) continue;
    if (!found) {
      missUnit(counts);
      onDifference(`− ${unit.raw}`);
      continue;
    }
    counts.units.right++;
    const right = roles.includes(found.role);
    for (const kind of ["roles", "unitsWithRole"] as const) {
      if (right) counts[kind].right++;
      else {
        counts[kind].wrong++;
        counts[kind].missed++;
      }
    }
    if (!right) onDifference(`${unit.raw} ${unit.role} ≠ ${found.role}`);
  }
  for (const extra of left) {
    counts.units.wrong++;
    counts.unitsWithRole.wrong++;
    onDifference(`+ ${extra.raw}`);
  }
}

function compareDeadline(
  item: NotedItem,
  found: string | null,
  counts: Counts,
  onDifference: (words: string) => void,
): void {
  const noted = item.deadline ?? null;
  const others = (item.deadline_alt ?? []).map(plainDeadline);
  if (found === null) {
    if (noted === null || item.deadline_optional) return;
    counts.deadlines.missed++;
    onDifference(`− ${noted}`);
    return;
  }
  const words = plainDeadline(found);
  if (noted !== null && (words === plainDeadline(noted) || others.includes(words))) {
    if (!item.deadline_optional) counts.deadlines.right++;
  } else if (noted !== null || !others.includes(words)) {
    counts.deadlines.wrong++;
    if (noted !== null && !item.deadline_optional) counts.deadlines.missed++;
    onDifference(`${noted ?? "—"} ≠ ${found}`);
  }
}

/** Which point each item is: the most alike first, one to one. */
function matched(items: readonly NotedItem[], plan: Plan): Map<number, number> {
  const candidates: {item: number; point: number; weight: number; distance: number}[] = [];
  const begins = plan.points.map((point) => plain(point.text).slice(0, 12));
  items.forEach((each, item) => {
    const starts = [each.start, ...each.start_alt].map((start) => plain(start).slice(0, 12));
    begins.forEach((begin, point) => {
      const same = plainLabel(each.label) === plainLabel(plan.points[point]!.label);
      const alike = Math.max(...starts.map((start) => likeness(start, begin)));
      if (alike < (same ? 0.5 : 0.75)) return;
      const distance = Math.abs(item / Math.max(1, items.length) - point / Math.max(1, begins.length));
      candidates.push({item, point, weight: alike + (same ? 0.2 : 0), distance});
    });
  });
  candidates.sort((a, b) => b.weight - a.weight || a.distance - b.distance);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const {item, point} of candidates) {
    if (pairs.has(item) || taken.has(point)) continue;
    pairs.set(item, point);
    taken.add(point);
  }
  return pairs;
}

/** Share of common characters in order, 0 to 1; the share of the common beginning where that is more. */
function likeness(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  let begin = 0;
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin++;
  const shorter = Math.min(a.length, b.length);
  const row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    let diagonal = 0;
    for (let at = 1; at <= b.length; at++) {
      const above = row[at]!;
      row[at] = character === b[at - 1] ? diagonal + 1 : Math.max(above, row[at - 1]!);
      diagonal = above;
    }
  }
  return Math.max(shorter >= 4 ? begin / shorter : 0, (2 * row[b.length]!) / (a.length + b.length));
}

function plain(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[〔[【]/g, "(")
    .replace(/[〕\]】]/g, ")");
}

function plainLabel(label: string): string {
  return plain(label)
    .replace(/[()、.,:;。]+$/, "")
    .replace(/^\(|\)$/g, "")
    .replace(/(?<=.)是$/, "");
}

function plainDeadline(words: string): string {
  return plain(words)
    .replace(/^(?:完成时限:?|时限:?|到|于|在|截至)/, "")
    .replace(/(?:完成|办结)$/, "")
    .replace(/(?:之?前|以前)$/, "");
}
