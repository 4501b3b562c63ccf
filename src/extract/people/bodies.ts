/**
 * Bodies: what a name in a list means in one plan, and how the plan's bodies are called.
 *
 * A name by itself (names.ts) and what the list and the plan add in; the body's level and place out. 科技局 is 市科技局
 * in a city's plan and 省科技局 behind 省教育厅、.
 */
import type {UnitEntry} from "../plan.js";
import {type Level, levelOfPlace, namesOfPlace} from "../text/places.js";
import type {NameReading} from "./names.js";

/** Level or place that the names before it in the list have stated. */
export interface Carried {
  level: Level | null;
  place: string | null;
}

/** At the beginning of a list. */
export const NOTHING_CARRIED: Carried = {level: null, place: null};

/** Why a name was read as it was, where a person should look. */
export type Doubt = "generic-form" | "other-level";

/** What the plan says of the bodies that it names without level or place. */
export interface Home {
  place: string | null;
  level: Level | null;
}

export interface Situation extends Carried {
  doubt: Doubt | null;
  /** What the names behind it in the list take over. */
  next: Carried;
}

/** The level and place of a name in a plan, behind what is carried along its list. */
export function situationOf(reading: NameReading, carried: Carried, home: Home): Situation {
  const {level, place} = statedBy(reading, home);
  if (level !== null || place !== null) return {level, place, doubt: null, next: {level, place}};
  if (reading.scope === "national") return {level: "national", place: null, doubt: null, next: carried};
  const local = home.level === "city" || home.level === "county";
  if (reading.scope === "provincial" && local && carried.level !== "provincial") {
    return {level: home.level, place: carried.place, doubt: "other-level", next: carried};
  }
  const generic = reading.scope === "generic" && !(home.place?.endsWith("自治区") ?? false);
  return {
    level: carried.level ?? home.level,
    place: carried.place,
    doubt: generic ? "generic-form" : null,
    next: carried,
  };
}

/** The level and place that the name itself states; the plan's own place is no other place. */
function statedBy(reading: NameReading, home: Home): Carried {
  let {level, place} = reading;
  if (place !== null && isSamePlace(place, home.place)) {
    place = null;
    level = level === null ? null : (levelOfPlace(home.place) ?? level);
  }
  // 市 in a municipality and 区 in an autonomous region mean the plan's own, provincial level.
  if (home.level === "provincial" && home.place !== null && place === null) {
    if (level === "city" && home.place.endsWith("市")) level = "provincial";
    if (level === "county" && home.place.endsWith("自治区")) level = "provincial";
  }
  return {level, place};
}

function isSamePlace(place: string, other: string | null): boolean {
  if (other === null) return false;
  const own = namesOfPlace(other);
  return namesOfPlace(place).some((name) => own.includes(name));
}

export interface Body {
  reading: NameReading;
  level: Level | null;
  place: string | null;
  /** How often each form was written, without doubtful ones; in order of first writing. */
  written: Map<string, number>;
  doubtful: Map<string, number>;
  /** Forms in the sense of the ontology: two of them mean that an alias was assumed. */
  forms: Set<string>;
}

const PREFIX: Record<Level, string> = {national: "国家", provincial: "省", city: "市", county: "县"};

/** One entry per body, in the order given; no two have one name or one key. */
export function unitEntries(bodies: ReadonlyMap<string, Body>, home: Home): Map<string, UnitEntry> {
  const names = new Set<string>();
  const keys = new Set<string>();
  const entries = new Map<string, UnitEntry>();
  for (const [identity, body] of bodies) {
    const {unit, form} = body.reading;
    const ownLevel = body.level === null || body.level === home.level;
    const base = unit?.name ?? form;
    const apart = `${body.place ?? (ownLevel ? "" : PREFIX[body.level!])}${base}`;
    const usual = mostWritten(body.written) ?? formFor(body) ?? mostWritten(body.doubtful)!;
    const name = names.has(usual) ? firstFree(names, apart, (again) => `${apart}（${again}）`) : usual;
    const key = firstFree(keys, body.place === null && ownLevel ? base : apart, (again) => `${apart}~${again}`);
    names.add(name);
    keys.add(key);
    entries.set(identity, {
      name,
      key,
      aliases: [...body.written.keys(), ...body.doubtful.keys()],
      level: body.level,
      category: unit?.category ?? categoryByEnding(base),
      rank: unit?.rank ?? null,
    });
  }
  return entries;
}

/** The first that is not taken: the word itself, else one with a number from 2 on. */
function firstFree(taken: ReadonlySet<string>, word: string, numbered: (again: number) => string): string {
  let free = word;
  for (let again = 2; taken.has(free); again++) free = numbered(again);
  return free;
}

/** The ontology's form for a body that was only met in a doubtful one. */
function formFor({reading: {unit}, level, written}: Body): string | null {
  if (!unit || written.size > 0) return null;
  return (level === "provincial" ? unit.provincial[0] : unit.local[0]) ?? null;
}

function mostWritten(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [form, count] of counts) {
    if (count > most) {
      best = form;
      most = count;
    }
  }
  return best;
}

function categoryByEnding(name: string): string | null {
  if (/(?:公司|集团|大学|学院|医院|银行|分行|支行|实验室|研究院|中心|台|社|馆)$/.test(name)) return "企事业";
  if (/^委.*[部办委]$|工委$|党校$/.test(name)) return "党委";
  if (/(?:联|协|协会|学会|联合会|商会)$/.test(name)) return "群团";
  if (/(?:局|厅|办|委|政府|管委会)$/.test(name)) return "政府";
  return null;
}
