/**
 * The names of one clause as entries. A name waits until a predicate or its field's label says what it does.
 */
import type {Role, Span} from "../plan.js";
import type {Names} from "./names.js";
import {plainName} from "./names.js";
import {splitNames} from "./splitting.js";

export interface Entry extends Span {
  name: string;
  role: Role;
  /** The role is written at the names or in the label: 牵头, 配合单位. */
  stated: boolean;
  /** The name in full, where the last of a list states what all of them are: 临江 of 临江、永丰市人民政府. */
  whole: string | null;
  /** Several names share the work alike (按职责分工负责): the place in the list says nothing. */
  shared: boolean;
}

/** An empty cell or field. */
const NOBODY = /^\s*(?:无|暂无|\/|[-—－]+|\\)\s*$/;

export class EntryList {
  readonly entries: Entry[] = [];
  private waiting: Entry[] = [];
  /** Behind A牵头 or A会同 the names of the field support A. */
  private supporting = false;

  constructor(
    private readonly text: string,
    private readonly names: Names,
  ) {}

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** The names in text[start, end) wait for what they do. */
  add(start: number, end: number): void {
    if (end <= start) return;
    if (end - start < 6 && NOBODY.test(this.text.slice(start, end))) return;
    for (const name of splitNames(this.text, start, end, this.names)) {
      this.waiting.push({
        start: name.start,
        end: name.end,
        name: this.names.reading(plainName(this.text.slice(name.start, name.end))).name,
        role: "listed",
        stated: false,
        shared: false,
        whole: null,
      });
    }
  }

  /** Gives the names that wait their role. */
  settle(role: Role, stated: boolean, shared = false): void {
    const taken: Role = this.supporting && role !== "lead" ? "support" : role;
    for (const entry of this.waiting) {
      entry.role = taken;
      entry.stated = stated || this.supporting;
      entry.shared = shared;
      this.entries.push(entry);
    }
    this.waiting = [];
  }

  /** The names that wait lead; those behind them in the field support them. */
  settleLeads(): void {
    this.settle("lead", true);
    this.supporting = true;
  }

  beginField(): void {
    this.supporting = false;
  }

  /** 临江、永丰、长宁市人民政府: three governments. */
  shareTails(): void {
    const {entries, names} = this;
    if (!entries.some((entry) => entry.name.endsWith("政府"))) return;
    let tail = "";
    for (let index = entries.length - 2; index >= 0; index--) {
      const own = names.sharedTail(entries[index]!.name, entries[index + 1]!.name);
      if (own) tail = own;
      if (own === null) tail = "";
      else if (tail !== "") entries[index]!.whole = entries[index]!.name + tail;
    }
  }
}
