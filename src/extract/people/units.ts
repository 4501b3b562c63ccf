/**
 * Units: which body of this plan a name in a list means.
 *
 * Names as written in, one identity for each body out: 市科技局 and 科技局 of one place are one unit, named as this plan
 * writes it most. A level carries on along a list (省工业和信息化厅、广电局 names 省广电局). Only the ontology's forms join
 * two names; likeness of letters never does.
 */

import type {UnitEntry} from "../plan.js";
import type {Level} from "../text/places.js";
import {levelOfPlace, namesOfPlace} from "../text/places.js";
import type {NameReading, Names} from "./names.js";
import {plainName} from "./names.js";

/** Level or place that the names before it in the list have stated. */
export interface Carried {
  level: Level | null;
  place: string | null;
}

/** At the beginning of a list. */
export const NOTHING_CARRIED: Carried = {level: null, place: null};

/** Why a name was read as it was, where a person should look. */
export type Doubt = "generic-form" | "other-level";

export interface Meeting {
  identity: string;
  /** Name as written, plain. */
  name: string;
  group: boolean;
  doubt: Doubt | null;
  carried: Carried;
}

/** What a name means behind what is carried, and how often it was met so. */
interface Met {
  meeting: Meeting;
  body: Body | null;
}

interface Body {
  reading: NameReading;
  level: Level | null;
  place: string | null;
  /** How often each form was written, without doubtful ones; in order of first writing. */
  written: Map<string, number>;
  doubtful: Map<string, number>;
  /** Forms in the sense of the ontology: two of them means that an alias was assumed. */
  forms: Set<string>;
}

const PREFIX: Record<Level, string> = {national: "国家", provincial: "省", city: "市", county: "县"};

export class PlanUnits {
  private readonly bodies = new Map<string, Body>();
  private readonly groups = new Map<string, string>();
  private readonly level: Level | null;
  /** Answers already given: a plan writes the same names behind the same levels again and again. */
  private readonly met = new Map<Carried, Map<string, Met>>();

  /**
   * @param place  the plan's place, or null
   * @param usual  the level that most names state, for a plan without place
   */
  constructor(
    private readonly names: Names,
    private readonly place: string | null,
    usual: Level | null,
  ) {
    this.level = levelOfPlace(place) ?? usual;
  }

  /** Takes in one mention. `carried` comes from the mention before it in the same clause. */
  meet(name: string, carried: Carried): Meeting {
    let behind = this.met.get(carried);
    if (!behind) {
      behind = new Map();
      if (this.met.size < 1000) this.met.set(carried, behind);
    }
    let met = behind.get(name);
    if (!met) {
      met = this.meetAnew(name, carried);
      if (behind.size < 20_000) behind.set(name, met);
    }
    const {meeting, body} = met;
    if (body) {
      const counts = meeting.doubt ? body.doubtful : body.written;
      counts.set(meeting.name, (counts.get(meeting.name) ?? 0) + 1);
    }
    return meeting;
  }

  private meetAnew(name: string, carried: Carried): Met {
    const written = plainName(name);
    const reading = this.names.reading(written);
    if (reading.kind === "group") {
      const group = this.names.group(written)?.name ?? written;
      const identity = `group/${group}`;
      this.groups.set(identity, group);
      return {meeting: {identity, name: written, group: true, doubt: null, carried}, body: null};
    }
    const {level, place, doubt, next} = this.situate(reading, carried);
    const identity = `${place ?? ""}|${level ?? ""}|${reading.unit?.name ?? reading.form}`;
    let body = this.bodies.get(identity);
    if (!body) {
      body = {reading, level, place, written: new Map(), doubtful: new Map(), forms: new Set()};
      this.bodies.set(identity, body);
    }
    if (!doubt) body.forms.add(reading.form);
    return {meeting: {identity, name: written, group: false, doubt, carried: next}, body};
  }

  /** Place in the usual order, for the plan's own organs: governments of places under it stand behind them all. */
  rank(identity: string): number | null {
    const body = this.bodies.get(identity);
    return body && body.place === null ? (body.reading.unit?.rank ?? null) : null;
  }

  groupName(identity: string): string {
    return this.groups.get(identity)!;
  }

  /** Whether the ontology says who belongs to the group. */
  hasMembers(identity: string): boolean {
    return (this.names.group(this.groupName(identity))?.members.length ?? 0) > 0;
  }

  /** The plan's groups for which the ontology names members. */
  groupsWithMembers(): {name: string; members: readonly string[]}[] {
    return [...this.groups.values()].flatMap((name) => {
      const members = this.names.group(name)?.members ?? [];
      return members.length > 0 ? [{name, members}] : [];
    });
  }

  isKnown(identity: string): boolean {
    return this.bodies.get(identity)?.reading.unit != null;
  }

  /** Several forms of the ontology were joined in this unit. */
  hasAliases(identity: string): boolean {
    const body = this.bodies.get(identity);
    return body?.reading.unit != null && body.forms.size > 1;
  }

  /** One entry per body, in order of first mention; call it when all mentions are in. */
  entries(): Map<string, UnitEntry> {
    const taken = new Set<string>();
    const keys = new Set<string>();
    const entries = new Map<string, UnitEntry>();
    for (const [identity, body] of this.bodies) {
      const {unit} = body.reading;
      const ownLevel = body.level === null || body.level === this.level;
      const base = unit?.name ?? body.reading.form;
      const apart = `${body.place ?? (ownLevel ? "" : PREFIX[body.level!])}${base}`;
      let name = mostWritten(body.written) ?? this.formFor(body) ?? mostWritten(body.doubtful)!;
      if (taken.has(name)) name = apart;
      for (let again = 2; taken.has(name); again++) name = `${apart}（${again}）`;
      let key = body.place === null && ownLevel ? base : apart;
      for (let again = 2; keys.has(key); again++) key = `${apart}~${again}`;
      taken.add(name);
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

  private situate(reading: NameReading, carried: Carried) {
    let {level} = reading;
    let place = reading.place;
    if (place !== null && this.isOwn(place)) {
      place = null;
      level = level === null ? null : (levelOfPlace(this.place) ?? level);
    }
    // 市 in a municipality and 区 in an autonomous region mean the plan's own, provincial level.
    if (this.level === "provincial" && this.place !== null && place === null) {
      if (level === "city" && this.place.endsWith("市")) level = "provincial";
      if (level === "county" && this.place.endsWith("自治区")) level = "provincial";
    }
    const stated = level !== null || place !== null;
    if (stated) return {level, place, doubt: null, next: {level, place}};
    if (reading.scope === "national") return {level: "national" as const, place: null, doubt: null, next: carried};
    const local = this.level === "city" || this.level === "county";
    if (reading.scope === "provincial" && local && carried.level !== "provincial") {
      return {level: this.level, place: carried.place, doubt: "other-level" as const, next: carried};
    }
    const generic = reading.scope === "generic" && !(this.place?.endsWith("自治区") ?? false);
    return {
      level: carried.level ?? this.level,
      place: carried.place,
      doubt: generic ? ("generic-form" as const) : null,
      next: carried,
    };
  }

  private isOwn(place: string): boolean {
    if (this.place === null) return false;
    const own = namesOfPlace(this.place);
    return namesOfPlace(place).some((name) => own.includes(name));
  }

  /** The ontology's form for a body that was only met in a doubtful one. */
  private formFor(body: Body): string | null {
    const {unit} = body.reading;
    if (!unit || body.written.size > 0) return null;
    return (body.level === "provincial" ? unit.provincial[0] : unit.local[0]) ?? null;
  }
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
