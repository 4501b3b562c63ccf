/**
 * Units: the bodies and groups that a plan names, as they are met one after another.
 *
 * Names as written in, one identity for each body out: 市科技局 and 科技局 of one place are one unit, named as this plan
 * writes it most. A level carries on along a list (省工业和信息化厅、广电局 names 省广电局). Only the ontology's forms join
 * two names; likeness of letters never does.
 */
import type {UnitEntry} from "../plan.js";
import {type Level, levelOfPlace} from "../text/places.js";
import {type Body, type Carried, type Doubt, type Home, situationOf, unitEntries} from "./bodies.js";
import type {Names} from "./names.js";
import {plainName} from "./names.js";

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

export class PlanUnits {
  private readonly bodies = new Map<string, Body>();
  private readonly groups = new Map<string, string>();
  private readonly home: Home;
  /** Answers already given: a plan writes the same names behind the same levels again and again. */
  private readonly met = new Map<Carried, Map<string, Met>>();

  /**
   * @param place  the plan's place, or null
   * @param usual  the level that most names state, for a plan without place
   */
  constructor(
    private readonly names: Names,
    place: string | null,
    usual: Level | null,
  ) {
    this.home = {place, level: levelOfPlace(place) ?? usual};
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
    const {level, place, doubt, next} = situationOf(reading, carried, this.home);
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
    return unitEntries(this.bodies, this.home);
  }
}
