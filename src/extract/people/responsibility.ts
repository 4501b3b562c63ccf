/**
 * The grammar of a responsibility: who does what, in the words between two brackets or behind a label.
 *
 *     clause := field { (";" | "。") field }
 *     field  := [label ":"] phrase { ("、" | "，") phrase }        a label begins a new field behind any separator
 *     phrase := ["由"] names [predicate] | time | rule             names may hold brackets of their own
 *     names  := name { ("及" | "和") name } | name "会同" names
 *
 * A predicate (牵头, 配合, 按职责分工负责) holds for every name since the last predicate of its field; a label
 * (牵头单位：) for the names that no predicate takes. Words in, entries with offsets out; whether they really are a
 * responsibility is for the caller to judge (clauses.ts), by what the entries are.
 */

import type {Role, Span} from "../plan.js";
import type {Bracket} from "../text/brackets.js";
import {ClauseCursor} from "./clause-cursor.js";
import {type Token, tokensOf} from "./clause-tokens.js";
import {type Entry, EntryList} from "./entry-list.js";
import type {Names} from "./names.js";
import {plainName} from "./names.js";
import {FIRST_LEADS, isAside, phraseKind} from "./phrases.js";
import {BETWEEN, predicateOf} from "./predicates.js";
import {isRegionHead, isRegionTail} from "./splitting.js";

export type {Entry} from "./entry-list.js";

export interface ParsedClause {
  entries: Entry[];
  times: Span[];
  /** It holds a label such as 责任单位：. */
  labelled: boolean;
  /** It holds a predicate such as 牵头 or 负责. */
  spoken: boolean;
  /** 列第一位的为牵头单位: from here on the first of a list leads. */
  firstLeads: boolean;
  /** A sentence for all points (以下各项工作均需…政府推进). */
  forAll: Span | null;
}

/** Behind a name in the column of leads: the lead was concluded, no text states it. Our own tables write it so. */
const CONCLUDED = /^(?:推定|独家)$/;

/** A clause while it is parsed. */
interface Parsing {
  cursor: ClauseCursor;
  names: Names;
  list: EntryList;
  result: ParsedClause;
}

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
  const cursor = new ClauseCursor(text, tokensOf(text, start, end, pairAt));
  const list = new EntryList(text, names);
  const result: ParsedClause = {
    entries: list.entries,
    times: [],
    labelled: false,
    spoken: false,
    firstLeads: false,
    forAll: null,
  };
  while (cursor.token()) {
    readField({cursor, names, list, result});
    if (cursor.endsField()) cursor.step();
  }
  list.shareTails();
  return result;
}

/** A field ends at a semicolon, a full stop or the next label. */
function readField(parsing: Parsing): void {
  const {cursor, list, result} = parsing;
  const label = cursor.label();
  if (label) cursor.step(2);
  list.beginField();
  if (label === "time" || label === "person") {
    const span = asideAt(cursor);
    if (label === "time" && span) result.times.push(span);
    return;
  }
  if (label) result.labelled = true;
  while (!cursor.endsField()) {
    const kind = cursor.token()!.kind;
    if (kind === "list" || kind === "comma" || kind === "colon") cursor.step();
    else if (cursor.label()) break;
    else readPhrase(parsing, phraseAt(cursor), label);
  }
  list.settle(label ?? "listed", label === "lead" || label === "support");
}

/** A time or a person: everything up to the next field; null for nothing. */
function asideAt(cursor: ClauseCursor): Span | null {
  const start = cursor.token()?.start ?? 0;
  let end = start;
  for (; !cursor.endsField() && !cursor.label(); cursor.step()) {
    const token = cursor.token()!;
    if (token.kind === "words" || token.kind === "group") end = token.end;
  }
  return end > start ? {start, end} : null;
}

interface Phrase extends Span {
  /** What the bracket at its end says that the names do: 市科协（牵头）. */
  inBracket: Role | null;
  /** The bracket at its end says 列第一位的为牵头单位. */
  firstLeads: boolean;
}

/** Words and brackets up to the next punctuation, without a bracket at the end that is no part of a name. */
function phraseAt(cursor: ClauseCursor): Phrase {
  const {start} = cursor.token()!;
  let end = start;
  let bracket: Token | null = null;
  for (let token = cursor.token(); token; token = cursor.token()) {
    if (token.kind === "words" || token.kind === "group") {
      end = token.end;
      bracket = token.kind === "group" ? token : null;
    } else {
      const goesOn = token.kind === "list" && isRegionHead(cursor.text.slice(start, end));
      if (!goesOn || !isRegionTail(cursor.words(cursor.token(1)))) break;
    }
    cursor.step();
  }
  const whole: Phrase = {start, end, inBracket: null, firstLeads: false};
  if (!bracket) return whole;
  const before = {...whole, end: bracket.start};
  const inside = plainName(cursor.text.slice(bracket.start + 1, bracket.end - 1));
  if (FIRST_LEADS.test(inside)) return {...before, firstLeads: true};
  if (CONCLUDED.test(inside)) return {...before, inBracket: "listed"};
  if (isAside(inside)) return before;
  const predicate = predicateOf(inside);
  return predicate.name === "" && predicate.role !== null ? {...before, inBracket: predicate.role} : whole;
}

function readPhrase({cursor, names, list, result}: Parsing, phrase: Phrase, label: Role | null): void {
  if (phrase.firstLeads) result.firstLeads = true;
  const {kind, skip} = phraseKind(cursor.text.slice(phrase.start, phrase.end));
  const start = phrase.start + skip;
  if (kind === "first-leads") result.firstLeads = true;
  else if (kind === "for-all") result.forAll = sentenceFrom(start, cursor);
  else if (kind === "time") result.times.push({start, end: phrase.end});
  else if (kind === "names") {
    const spoken = readNames({start, end: phrase.end}, cursor.text, phrase.inBracket, label, list, names);
    result.spoken ||= spoken;
  }
}

/**
 * The names of a phrase and what they do: by a verb between them (A牵头B), by the bracket or the predicate behind them.
 *
 * @returns whether the phrase itself says what they do
 */
function readNames(
  {start, end}: Span,
  text: string,
  inBracket: Role | null,
  label: Role | null,
  list: EntryList,
  names: Names,
): boolean {
  const predicate = predicateOf(text.slice(start, end));
  const between = BETWEEN.exec(predicate.name);
  const joins = between !== null && joinsNames(predicate.name, between, list.hasWaiting, names);
  if (joins) {
    list.add(start, start + between.index);
    list.settleLeads();
  }
  list.add(joins ? start + between.index + between[0].length : start, start + predicate.name.length);
  if (inBracket !== null) list.settle(inBracket, true);
  else if (predicate.role !== null) {
    const keepLabel = predicate.role === "listed" && (label === "lead" || label === "support");
    const role = keepLabel ? label : predicate.role;
    list.settle(role, role !== "listed", predicate.shared);
  }
  return joins || inBracket !== null || predicate.role !== null;
}

/** A会同B, and 会同B behind names that wait for their role. */
function joinsNames(name: string, between: RegExpExecArray, hasWaiting: boolean, names: Names): boolean {
  const left = name.slice(0, between.index);
  const right = name.slice(between.index + between[0].length);
  if (right === "") return false;
  if (left === "") return between[0] !== "牵头" || hasWaiting;
  return names.kind(left) !== "none";
}

/** 以下各项工作均需…政府推进，不再单独列出: kept as a remark, since it names nobody for this point alone. */
function sentenceFrom(start: number, cursor: ClauseCursor): Span {
  let end = cursor.token(-1)!.end;
  for (; !cursor.endsField(); cursor.step()) end = cursor.token()!.end;
  return {start, end: Math.max(start, end)};
}
