/**
 * The grammar of a responsibility: who does what, in the words between two brackets or behind a label.
 *
 *     clause := field { (";" | "。") field }
 *     field  := [label ":"] phrase { ("、" | "，") phrase }        a label begins a new field behind any separator
 *     phrase := ["由"] names [predicate] | time | rule             names may hold brackets of their own
 *     names  := name { ("及" | "和") name } | name "会同" names
 *
 * A predicate (牵头, 配合, 按职责分工负责) speaks for every name since the last predicate of its field; a label
 * (牵头单位：) for the names that no predicate takes. Words in, entries with offsets out; whether they really are a
 * responsibility is for the caller to judge (clauses.ts), by what the entries are.
 */

import type {Role, Span} from "../plan.js";
import type {Bracket} from "../text/brackets.js";
import {type Token, type TokenKind, tokensOf} from "./clause-tokens.js";
import type {Names} from "./names.js";
import {plainName} from "./names.js";
import {FIRST_LEADS, isAside, phraseKind} from "./phrases.js";
import {BETWEEN, labelRole, predicateOf} from "./predicates.js";
import {isRegionHead, isRegionTail, splitNames} from "./splitting.js";

export interface Entry extends Span {
  name: string;
  role: Role;
  /** The role is written at the names or in the label: 牵头, 配合单位. */
  stated: boolean;
  /** The name in full, where the last of a list states what all of them are: 临江 of 临江、永丰市人民政府. */
  whole: string | null;
  /** Several names share the work alike (按职责分工负责): place in the list says nothing. */
  shared: boolean;
}

export interface ParsedClause {
  entries: Entry[];
  times: Span[];
  /** A label such as 责任单位： stood in it. */
  labelled: boolean;
  /** A predicate such as 牵头 or 负责 stood in it. */
  spoken: boolean;
  /** 列第一位的为牵头单位: from here on the first of a list leads. */
  firstLeads: boolean;
  /** A sentence for all points (以下各项工作均需…政府推进). */
  forAll: Span | null;
}

/** An empty cell or field. */
const NOBODY = /^\s*(?:无|暂无|\/|[-—－]+|\\)\s*$/;
/** Behind a name in the column of leads: the lead was concluded, no text states it. So do our own tables say it. */
const CONCLUDED = /^(?:推定|独家)$/;

/**
 * Parses text[start, end).
 *
 * @param pairAt  the bracket pair that opens at an offset, for the whole text
 */
export function parseClause(
  text: string,
  start: number,
  end: number,
  pairAt: ReadonlyMap<number, Bracket>,
  names: Names,
): ParsedClause {
  return new Parser(text, tokensOf(text, start, end, pairAt), names).clause();
}

class Parser {
  private at = 0;
  private pending: Entry[] = [];
  private supporting = false;
  private readonly result: ParsedClause = {
    entries: [],
    times: [],
    labelled: false,
    spoken: false,
    firstLeads: false,
    forAll: null,
  };

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly names: Names,
  ) {}

  clause(): ParsedClause {
    while (this.at < this.tokens.length) {
      this.field();
      this.at++; // the separator behind the field
    }
    this.shareTails();
    return this.result;
  }

  /** 临江、永丰、长宁市人民政府: three governments. */
  private shareTails(): void {
    const {entries} = this.result;
    if (!entries.some((entry) => entry.name.endsWith("政府"))) return;
    let tail = "";
    for (let index = entries.length - 2; index >= 0; index--) {
      const own = this.names.sharedTail(entries[index]!.name, entries[index + 1]!.name);
      if (own) tail = own;
      if (own === null) tail = "";
      else if (tail !== "") entries[index]!.whole = entries[index]!.name + tail;
    }
  }

  private kind(ahead = 0): TokenKind | undefined {
    return this.tokens[this.at + ahead]?.kind;
  }

  private words(token: Span | undefined): string {
    return token ? this.text.slice(token.start, token.end) : "";
  }

  /** The role of a label that stands here, or null. */
  private label(): ReturnType<typeof labelRole> {
    if (this.kind() !== "words" || this.kind(1) !== "colon") return null;
    return labelRole(plainName(this.words(this.tokens[this.at])));
  }

  private field(): void {
    const label = this.label();
    if (label) this.at += 2;
    this.supporting = false;
    if (label === "time" || label === "person") {
      this.aside(label);
      return;
    }
    if (label) this.result.labelled = true;
    while (this.at < this.tokens.length && this.kind() !== "semi" && this.kind() !== "stop") {
      if (this.kind() === "list" || this.kind() === "comma" || this.kind() === "colon") this.at++;
      else if (this.label()) {
        this.at--; // a new field: clause() steps over one token
        break;
      } else this.phrase(label);
    }
    this.settle(label ?? "listed", label === "lead" || label === "support", false);
  }

  /** A time or a person: everything up to the next field. */
  private aside(label: "time" | "person"): void {
    const first = this.tokens[this.at]?.start ?? 0;
    let last = first;
    while (this.at < this.tokens.length && this.kind() !== "semi" && this.kind() !== "stop") {
      if (this.label()) {
        this.at--;
        break;
      }
      const token = this.tokens[this.at]!;
      if (token.kind === "words" || token.kind === "group") last = token.end;
      this.at++;
    }
    if (label === "time" && last > first) this.result.times.push({start: first, end: last});
  }

  private phrase(label: Role | null): void {
    const start = this.tokens[this.at]!.start;
    let end = start;
    let lastGroup: Token | null = null;
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at]!;
      if (token.kind === "words" || token.kind === "group") {
        end = token.end;
        lastGroup = token.kind === "group" ? token : null;
      } else {
        const goesOn = token.kind === "list" && isRegionHead(this.text.slice(start, end));
        if (!goesOn || !isRegionTail(this.words(this.tokens[this.at + 1]))) break;
      }
      this.at++;
    }
    let inGroup: Role | null = null;
    if (lastGroup) {
      const inside = plainName(this.text.slice(lastGroup.start + 1, lastGroup.end - 1));
      const predicate = predicateOf(inside);
      if (FIRST_LEADS.test(inside)) {
        this.result.firstLeads = true;
        end = lastGroup.start;
      } else if (CONCLUDED.test(inside)) {
        inGroup = "listed";
        end = lastGroup.start;
      } else if (isAside(inside)) {
        end = lastGroup.start;
      } else if (predicate.name === "" && predicate.role !== null) {
        inGroup = predicate.role;
        end = lastGroup.start;
      }
    }
    this.meaning(start, end, label, inGroup);
  }

  private meaning(phraseStart: number, end: number, label: Role | null, inGroup: Role | null): void {
    const {kind, skip} = phraseKind(this.text.slice(phraseStart, end));
    let start = phraseStart + skip;
    if (kind === "nothing") return;
    if (kind === "first-leads") {
      this.result.firstLeads = true;
      return;
    }
    if (kind === "for-all") {
      this.sentenceForAll(start);
      return;
    }
    if (kind === "time") {
      this.result.times.push({start, end});
      return;
    }
    const phrase = this.text.slice(start, end);
    const predicate = predicateOf(phrase);
    const nameEnd = start + predicate.name.length;
    if (predicate.role !== null || inGroup !== null) this.result.spoken = true;

    const between = BETWEEN.exec(predicate.name);
    if (between && this.joins(predicate.name, between)) {
      const middle = start + between.index;
      this.pend(start, middle);
      this.settle("lead", true, false);
      this.supporting = true;
      this.result.spoken = true;
      start = middle + between[0].length;
    }
    this.pend(start, nameEnd);
    if (inGroup !== null) this.settle(inGroup, true, false);
    else if (predicate.role !== null) {
      const keepLabel = predicate.role === "listed" && (label === "lead" || label === "support");
      const role = keepLabel ? label : predicate.role;
      this.settle(role, role !== "listed", predicate.shared);
    }
  }

  /** A会同B, and 会同B behind names that wait for their role. */
  private joins(name: string, between: RegExpExecArray): boolean {
    const left = name.slice(0, between.index);
    const right = name.slice(between.index + between[0].length);
    if (right === "") return false;
    if (left === "") return between[0] !== "牵头" || this.pending.length > 0;
    return this.names.kind(left) !== "none";
  }

  /** Names that wait for a predicate. */
  private pend(start: number, end: number): void {
    if (end <= start) return;
    if (end - start < 6 && NOBODY.test(this.text.slice(start, end))) return;
    for (const name of splitNames(this.text, start, end, this.names)) {
      this.pending.push({
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

  private settle(role: Role, stated: boolean, shared: boolean): void {
    const taken: Role = this.supporting && role !== "lead" ? "support" : role;
    for (const entry of this.pending) {
      entry.role = taken;
      entry.stated = stated || this.supporting;
      entry.shared = shared;
      this.result.entries.push(entry);
    }
    this.pending = [];
  }

  /** 以下各项工作均需…政府推进，不再单独列出: kept as a remark, since it names nobody for this point alone. */
  private sentenceForAll(start: number): void {
    let end = start;
    for (this.at--; this.at < this.tokens.length && this.kind() !== "semi" && this.kind() !== "stop"; this.at++) {
      end = this.tokens[this.at]!.end;
    }
    this.result.forAll = {start, end: Math.max(start, end)};
  }
}
