/**
 * How well lines of a stacked table fit a cell of one of its columns: what a column can hold speaks for it or against.
 *
 * Scores add up over the cells of a table; the parting with the highest sum is taken (stacked-parting.ts).
 */
import type {Names} from "../people/names.js";
import {predicateOf} from "../people/predicates.js";
import {isDeadline} from "../text/deadlines.js";
import {type Body, type Head, isUnits} from "./stacked-heads.js";

/** No cell of this kind can have these lines. */
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

const EMPTY_MARK = /^(?:无|\/|／|—+|-+|－+|–+)$/;

/** Lines between a cut cell and the page's end, at most: those of the cells next to it. */
const NEAR_BREAK = 12;

interface LineFacts {
  /** As long as the widest column. */
  full: boolean;
  closed: boolean;
  time: boolean;
  /** Units that the ontology knows and nothing else. */
  known: boolean;
  /** A name ends with the line before, and another begins here. */
  apart: boolean;
}

/** The lines of one table's body with what is known of them, ready for scores. */
export interface StackedBody {
  body: Body;
  heads: readonly Head[];
  names: Names;
  /** The lines, without spaces. */
  words: readonly string[];
  facts: readonly LineFacts[];
  /** Column of the last head of tasks; -1 for none. */
  lastTask: number;
}

export function stackedBody(text: string, body: Body, heads: readonly Head[], names: Names): StackedBody {
  const words = body.lines.map(({start, end}) => closedUp(text.slice(start, end), names));
  const lengths = words.map((line) => line.length).sort((a, b) => a - b);
  // A line of the widest column, filled to its end, goes on in the next one.
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const facts = words.map((line, at) => ({
    apart: at > 0 && isApart(words[at - 1]!, line, names),
    full: line.length >= widest * 0.75,
    closed: /[。；！？]$/.test(line),
    time: isDeadline(line),
    known: tokensOf(line).every((token) => names.kind(token) === "known"),
  }));
  return {body, heads, names, words, facts, lastTask: heads.findLastIndex((head) => head.kind === "task")};
}

/** How well the lines from `from` to before `to` fit a column: above 0 they speak for it. */
export function score(stacked: StackedBody, column: number, from: number, to: number): number {
  const {body, heads, lastTask} = stacked;
  const {kind} = heads[column]!;
  if (body.numbers.has(from) !== (kind === "number")) return IMPOSSIBLE;
  if (kind === "number") return 8;
  const words = stacked.words.slice(from, to).join("");
  if (kind === "time") return timeScore(words, stacked.words[to] ?? "");
  if (isUnits(kind)) return unitsScore(stacked, from, to);
  if (kind === "group" || kind === "person") return words.length <= 20 ? -1 : IMPOSSIBLE;
  return wordingScore(stacked, from, to, words, kind === "task" || lastTask < 0);
}

/** How well no lines at all fit it; `cut` where a page ends here. */
export function emptyScore({body, heads, lastTask}: StackedBody, column: number, cut: boolean): number {
  const {kind} = heads[column]!;
  if (cut) return 0;
  if (kind === "number") return body.numbers.size > 0 ? -9 : 0;
  // Of several columns with wording, a merged one may stand for many rows.
  if (kind === "task") return column === lastTask ? -8 : -1;
  if (kind === "other") return lastTask >= 0 ? 0 : -8;
  if (kind === "time") return -2;
  if (kind === "support") return -1;
  return isUnits(kind) ? -3 : 0;
}

function wordingScore({facts, names}: StackedBody, from: number, to: number, words: string, isTask: boolean): number {
  let sum = isTask ? 0 : -0.5;
  if (EMPTY_MARK.test(words)) return -6;
  if (isDeadline(words.replace(/[、，]$/, ""))) sum -= 6;
  else if (tokensOf(words).every((token) => isWhole(token, names))) sum -= 6;
  for (let line = from; line < to; line++) {
    const {full, closed, time, known} = facts[line]!;
    if (line + 1 < to && !full) sum -= 1.5;
    if (line + 1 === to && full && !closed) sum -= 1;
    if (line > from && time) sum -= 3;
    if (known) sum -= 4;
  }
  return sum;
}

/** @param next  the line behind the cell, which must not go on with the time */
function timeScore(words: string, next: string): number {
  if (EMPTY_MARK.test(words)) return 1;
  if (!isDeadline(words)) return IMPOSSIBLE;
  return /^(?:底|末|前|之前|以前|月|日|年)/.test(next) ? -2 : 6;
}

function unitsScore({body, words, facts, names}: StackedBody, from: number, to: number): number {
  const lines = words.slice(from, to);
  const whole = lines.join("");
  const cut = isNearBreak(body, from, to);
  if (EMPTY_MARK.test(whole)) return 2;
  if (!cut && /[、，,；;（(〔]$/.test(whole)) return IMPOSSIBLE;
  if (/^[、，,；;。（(]|[。；].|[！？]/.test(whole)) return IMPOSSIBLE;
  if (whole.lastIndexOf("（") > whole.lastIndexOf("）")) return IMPOSSIBLE;
  let sum = 0;
  let list = lines[0]!;
  for (let at = 1; at < lines.length; at++) {
    // A name that ends where its line ends may begin the next cell, or the cell has a name on each line.
    const {apart} = facts[from + at]!;
    if (apart) sum -= 2;
    list += (apart ? "、" : "") + lines[at]!;
  }
  const tokens = tokensOf(list);
  if (!tokens.some((token) => isWhole(token, names))) return -7;
  tokens.forEach((token, index) => {
    sum += nameScore(token, cut && (index === 0 || index === tokens.length - 1), names);
  });
  return sum;
}

/** Whether a page ends within a row's length of the lines: their cells may be cut. */
function isNearBreak({breaks}: Body, from: number, to: number): boolean {
  for (const at of breaks.keys()) if (at >= from - NEAR_BREAK && at <= to + NEAR_BREAK) return true;
  return false;
}

/** A line without spaces; between whole names a space is as good as a comma. */
function closedUp(line: string, names: Names): string {
  return line.split(/\s+/).reduce((left, right) => {
    const apart = /[\u4e00-\u9fff）]$/.test(left) && names.kind(tokensOf(left).at(-1) ?? "") === "known";
    return left + (apart ? "、" : "") + right;
  });
}

/** Whether a name ends with one line and another begins with the next. */
function isApart(before: string, line: string, names: Names): boolean {
  const [left, right] = [tokensOf(before).at(-1) ?? "", tokensOf(line)[0] ?? ""];
  const closed = !/[、，,；;]$/.test(before) && isWhole(left, names) && isWhole(right, names);
  return closed && names.kind(left + right) !== "known";
}

function isWhole(token: string, names: Names): boolean {
  const kind = names.kind(token);
  return kind === "known" || kind === "group" || (kind === "likely" && token.length <= 14);
}

/** The names in a list, without brackets and predicates. */
function tokensOf(words: string): string[] {
  return words
    .replace(/（[^（）]*(?:）|$)/g, "")
    .split(/[、，,；;。]+/)
    .filter((token) => token !== "")
    .map((token) => predicateOf(token).name || token);
}

function nameScore(token: string, cut: boolean, names: Names): number {
  const kind = names.kind(token);
  if (kind === "known" || kind === "group") return 4;
  if (kind === "likely" && token.length <= 14) {
    const {level, place} = names.reading(token);
    return level || place ? 1 : 0;
  }
  return cut ? -3 : -7;
}
