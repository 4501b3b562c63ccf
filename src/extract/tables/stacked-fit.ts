/**
 * How well lines of a stacked table fit a cell of one of its columns: what a column can hold speaks for it or against.
 *
 * Scores add up over the cells of a table; the parting with the highest sum is taken (stacked-tables.ts).
 */

import type {Names} from "../people/names.js";
import {predicateOf} from "../people/predicates.js";
import {isDeadline} from "../text/deadlines.js";
import {type Body, type Head, isUnits} from "./stacked-heads.js";

/** No cell of this kind can have these lines. */
export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

const EMPTY_MARK = /^(?:无|\/|／|—+|-+|－+|–+)$/;

/** Lines between a cut cell and the page's end, at most: those of the cells beside it. */
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

/** The lines of one table's body, and how well a run of them fits each column. */
export class CellFit {
  /** The lines, without spaces. */
  readonly words: readonly string[];
  private readonly facts: readonly LineFacts[];
  private readonly hasTask: boolean;
  private readonly lastTask: number;

  constructor(
    text: string,
    private readonly body: Body,
    private readonly heads: readonly Head[],
    private readonly names: Names,
  ) {
    this.words = body.lines.map(({start, end}) => this.closedUp(text.slice(start, end)));
    const lengths = this.words.map((line) => line.length).sort((a, b) => a - b);
    // A line of the widest column, filled to its end, goes on in the next one.
    const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
    this.facts = this.words.map((line, at) => ({
      apart: at > 0 && this.isApart(this.words[at - 1]!, line),
      full: line.length >= widest * 0.75,
      closed: /[。；！？]$/.test(line),
      time: isDeadline(line),
      known: this.tokens(line).every((token) => this.names.kind(token) === "known"),
    }));
    this.lastTask = heads.findLastIndex((head) => head.kind === "task");
    this.hasTask = this.lastTask >= 0;
  }

  /** Whether a page ends within a row's length of the lines: their cells may be cut. */
  private nearBreak(from: number, to: number): boolean {
    for (const at of this.body.breaks.keys()) if (at >= from - NEAR_BREAK && at <= to + NEAR_BREAK) return true;
    return false;
  }

  /** How well the lines from `from` to before `to` fit a column: above 0 they speak for it. */
  score(column: number, from: number, to: number): number {
    const {kind} = this.heads[column]!;
    const words = this.words.slice(from, to).join("");
    const isNumber = this.body.numbers.has(from);
    const cut = this.nearBreak(from, to);
    if (isNumber !== (kind === "number")) return IMPOSSIBLE;
    if (kind === "number") return 8;
    if (kind === "time") return this.timeScore(words, to);
    if (isUnits(kind)) return this.unitsScore(from, to, cut);
    if (kind === "group" || kind === "person") return words.length <= 20 ? -1 : IMPOSSIBLE;
    return this.wordingScore(from, to, words, kind === "task" || !this.hasTask);
  }

  /** How well no lines at all fit it; `cut` where a page ends here. */
  emptyScore(column: number, cut: boolean): number {
    const {kind} = this.heads[column]!;
    if (cut) return 0;
    if (kind === "number") return this.body.numbers.size > 0 ? -9 : 0;
    // Of several columns with wording, a merged one may stand for many rows.
    if (kind === "task") return column === this.lastTask ? -8 : -1;
    if (kind === "other") return this.hasTask ? 0 : -8;
    if (kind === "time") return -2;
    if (kind === "support") return -1;
    return isUnits(kind) ? -3 : 0;
  }

  private wordingScore(from: number, to: number, words: string, isTask: boolean): number {
    let score = isTask ? 0 : -0.5;
    if (EMPTY_MARK.test(words)) return -6;
    if (isDeadline(words.replace(/[、，]$/, ""))) score -= 6;
    else if (this.tokens(words).every((token) => this.isWhole(token))) score -= 6;
    for (let line = from; line < to; line++) {
      const {full, closed, time, known} = this.facts[line]!;
      if (line + 1 < to && !full) score -= 1.5;
      if (line + 1 === to && full && !closed) score -= 1;
      if (line > from && time) score -= 3;
      if (known) score -= 4;
    }
    return score;
  }

  private timeScore(words: string, to: number): number {
    if (EMPTY_MARK.test(words)) return 1;
    if (!isDeadline(words)) return IMPOSSIBLE;
    return /^(?:底|末|前|之前|以前|月|日|年)/.test(this.words[to] ?? "") ? -2 : 6;
  }

  private unitsScore(from: number, to: number, cut: boolean): number {
    const lines = this.words.slice(from, to);
    const whole = lines.join("");
    if (EMPTY_MARK.test(whole)) return 2;
    if (!cut && /[、，,；;（(〔]$/.test(whole)) return IMPOSSIBLE;
    if (/^[、，,；;。（(]|[。；].|[！？]/.test(whole)) return IMPOSSIBLE;
    if (whole.lastIndexOf("（") > whole.lastIndexOf("）")) return IMPOSSIBLE;
    let score = 0;
    let list = lines[0]!;
    for (let at = 1; at < lines.length; at++) {
      // A name that ends where its line ends may begin the next cell, or the cell has a name on each line.
      const {apart} = this.facts[from + at]!;
      if (apart) score -= 2;
      list += (apart ? "、" : "") + lines[at]!;
    }
    const tokens = this.tokens(list);
    if (!tokens.some((token) => this.isWhole(token))) return -7;
    tokens.forEach((token, index) => {
      score += this.nameScore(token, cut && (index === 0 || index === tokens.length - 1));
    });
    return score;
  }

  /** A line without spaces; between whole names a space is as good as a comma. */
  private closedUp(line: string): string {
    return line.split(/\s+/).reduce((left, right) => {
      const apart = /[\u4e00-\u9fff）]$/.test(left) && this.names.kind(this.tokens(left).at(-1) ?? "") === "known";
      return left + (apart ? "、" : "") + right;
    });
  }

  /** Whether a name ends with one line and another begins with the next. */
  private isApart(before: string, line: string): boolean {
    const [left, right] = [this.tokens(before).at(-1) ?? "", this.tokens(line)[0] ?? ""];
    const closed = !/[、，,；;]$/.test(before) && this.isWhole(left) && this.isWhole(right);
    return closed && this.names.kind(left + right) !== "known";
  }

  private isWhole(token: string): boolean {
    const kind = this.names.kind(token);
    return kind === "known" || kind === "group" || (kind === "likely" && token.length <= 14);
  }

  private tokens(words: string): string[] {
    return words
      .replace(/（[^（）]*(?:）|$)/g, "")
      .split(/[、，,；;。]+/)
      .filter((token) => token !== "")
      .map((token) => predicateOf(token).name || token);
  }

  private nameScore(token: string, cut: boolean): number {
    const kind = this.names.kind(token);
    if (kind === "known" || kind === "group") return 4;
    if (kind === "likely" && token.length <= 14) {
      const {level, place} = this.names.reading(token);
      return level || place ? 1 : 0;
    }
    return cut ? -3 : -7;
  }
}
