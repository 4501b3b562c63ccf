/**
 * Stacked tables: a 任务清单 as text extraction leaves it, each cell on lines of its own below the one before.
 *
 *     序号            The heads stand below each other, then the cells of row 1, wrapped as they were in the table,
 *     工作任务        then those of row 2. Nothing marks where a cell ends; what a column can hold does: a number, a
 *     责任单位        time, whole names of units. The parting of lines into cells that fits best is found by dynamic
 *     1               programming over lines and columns, linear in the lines.
 *     办好科技节，
 *     开放科普基地。
 *     市科协
 *
 * A text without such heads costs one look at each line.
 */
import type {Line} from "../document/lines.js";
import type {SourceCell, SourceTable} from "../document/source.js";
import type {ColumnKind} from "./columns.js";
import {isDeadline} from "./deadlines.js";
import type {Names} from "./names.js";
import {predicateOf} from "./predicates.js";
import {type Body, bodyOf, type Head, headsAt, isUnits, trimmed} from "./stacked-heads.js";

/** A head of units ends its line, or stands between spaces: most texts have none, and cost no more than this look. */
const UNIT_HEAD =
  /(?:单位|部门|机构|主体|处室|科室|分工|单\s{0,4}位|部\s{0,4}门)(?:[（(][^（）()\n]{1,16}[）)])?[^\S\n]*(?:[\n\r]|$|[^\S\n])/;

/** Each attempt looks at the lines below it; a text that is nothing but heads must not cost their square. */
const MAX_ATTEMPTS = 50;
const MAX_FAILURES = 5;

/** @param lines  of the text with plain characters */
export function stackedTables(text: string, lines: readonly Line[], names: Names): SourceTable[] {
  if (!UNIT_HEAD.test(text)) return [];
  const rows = trimmed(text, lines);
  const tables: SourceTable[] = [];
  let attempts = 0;
  let failures = 0;
  for (let at = 0; at < rows.length && attempts < MAX_ATTEMPTS && failures < MAX_FAILURES; at++) {
    const heads = headsAt(text, rows, at);
    if (!heads) continue;
    attempts++;
    const body = bodyOf(text, rows, at, heads);
    const found = new Parting(text, body, heads, names).tables();
    tables.push(...found);
    if (found.length === 0) failures++;
    const end = found.at(-1)?.end ?? 0;
    while (at + 1 < rows.length && rows[at + 1]!.start < end) at++;
  }
  return tables;
}

const EMPTY_MARK = /^(?:无|\/|／|—+|-+|－+|–+)$/;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}部分)/;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;
/** Lines that one cell of a kind may have. */
const MAX_CELL: Record<ColumnKind, number> = {
  number: 1,
  time: 4,
  group: 6,
  person: 4,
  lead: 14,
  support: 20,
  listed: 20,
  task: 40,
  other: 24,
};

/** Lines between a cut cell and the page's end, at most: those of the cells beside it. */
const NEAR_BREAK = 12;

/** A cell's lines in a row that goes on or opens with them, its cells in front being empty; or a heading over rows. */
interface Step {
  from: number;
  column: number;
  kind: "goes on" | "opens" | "heading";
}

/** The rows that lead to an end between rows. */
function back(end: number, came: readonly (Step | undefined)[][]): [number, number][][] {
  const rows: [number, number][][] = [];
  let row: [number, number][] = [];
  let [to, column] = [end, 0];
  for (let step = came[to]![column]; step; step = came[to]![column]) {
    const {from, kind} = step;
    row.unshift([from, to]);
    if (kind === "goes on") [to, column] = [from, step.column];
    else {
      if (kind === "opens") for (let empty = 0; empty < step.column; empty++) row.unshift([from, from]);
      rows.unshift(row);
      row = [];
      [to, column] = [from, 0];
    }
  }
  return rows;
}

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

class Parting {
  private readonly width: number;
  private readonly words: string[];
  private readonly facts: readonly LineFacts[];
  private readonly hasTask: boolean;
  private readonly lastTask: number;

  constructor(
    text: string,
    private readonly body: Body,
    private readonly heads: readonly Head[],
    private readonly names: Names,
  ) {
    this.width = heads.length;
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

  /** The best parting as tables: one for each page, since a row may be cut by a page's end. */
  tables(): SourceTable[] {
    const rows = this.rows();
    const units = this.heads.flatMap((head, column) => (isUnits(head.kind) ? [column] : []));
    const plain = rows.filter((row) => row.length === this.width);
    const assigned = plain.filter((row) => units.some((column) => row[column]![1] > row[column]![0]));
    if (plain.length < 2 || assigned.length < plain.length * 0.5) return [];
    const tables: SourceTable[] = [];
    let open: SourceTable | null = null;
    for (const row of rows) {
      const first = row.find(([from, to]) => to > from)?.[0] ?? 0;
      const again = this.body.breaks.get(first);
      if (!open || again) {
        const heads = again ?? this.heads;
        open = {
          start: heads[0]!.start,
          end: heads.at(-1)!.end,
          rows: [{cells: [...heads]}],
          spans: false,
          stacked: true,
        };
        tables.push(open);
      }
      const cells = this.cellsOf(row, open.end);
      open.rows.push({cells});
      open.end = Math.max(open.end, cells.at(-1)!.end);
    }
    return tables;
  }

  private cellsOf(row: readonly [number, number][], after: number): SourceCell[] {
    let at = after;
    return row.map(([from, to]) => {
      if (to === from) return {start: at, end: at};
      const cell = {start: this.body.lines[from]!.start, end: this.body.lines[to - 1]!.end};
      at = cell.end;
      return cell;
    });
  }

  /** Rows as ranges of lines, one for each column; a heading has a single range. */
  private rows(): [number, number][][] {
    const {width} = this;
    const count = this.words.length;
    // best[line][column]: the row that is open in front of the line goes on with the column; 0 is between rows.
    const best = Array.from({length: count + 1}, () => new Float64Array(width).fill(IMPOSSIBLE));
    const came: (Step | undefined)[][] = Array.from({length: count + 1}, () => []);
    best[0]![0] = 0;
    const reach = (to: number, column: number, score: number, step: Step) => {
      if (score <= best[to]![column]!) return;
      best[to]![column] = score;
      came[to]![column] = step;
    };
    const fill = (score: number, step: Step) => {
      const {from, column} = step;
      const next = (column + 1) % width;
      for (let to = from + 1; to <= Math.min(count, from + MAX_CELL[this.heads[column]!.kind]); to++) {
        if (to > from + 1 && (this.body.breaks.has(to - 1) || this.body.numbers.has(to - 1))) break;
        const gain = this.score(column, from, to);
        if (gain > IMPOSSIBLE) reach(to, next, score + gain, step);
        if (this.body.numbers.has(from)) break;
      }
    };
    for (let from = 0; from <= count; from++) {
      const here = best[from]!;
      for (let column = 1; column < width; column++) {
        if (here[column] === IMPOSSIBLE) continue;
        reach(from, (column + 1) % width, here[column]! + this.emptyScore(column, false), {
          from,
          column,
          kind: "goes on",
        });
        // A page's end ends the row, or the part of it that stands on the page.
        if (!this.body.breaks.has(from)) fill(here[column]!, {from, column, kind: "goes on"});
      }
      let open = here[0]!;
      if (open === IMPOSSIBLE) continue;
      if (from < count && this.isHeading(from)) reach(from + 1, 0, open, {from, column: 0, kind: "heading"});
      for (let column = 0; column < width; column++) {
        fill(open, {from, column, kind: "opens"});
        open += this.emptyScore(column, this.body.breaks.has(from));
      }
    }
    let end = 0;
    for (let at = 0; at <= count; at++) if (best[at]![0]! > best[end]![0]!) end = at;
    return back(end, came);
  }

  /** Whether a page ends within a row's length of the lines: their cells may be cut. */
  private nearBreak(from: number, to: number): boolean {
    for (const at of this.body.breaks.keys()) if (at >= from - NEAR_BREAK && at <= to + NEAR_BREAK) return true;
    return false;
  }

  private isHeading(line: number): boolean {
    const words = this.words[line]!;
    return words.length <= 40 && HEADING.test(words) && !/[。；]$/.test(words);
  }

  /** How well lines fit a column: above 0 they speak for it. */
  private score(column: number, from: number, to: number): number {
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

  private emptyScore(column: number, cut: boolean): number {
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
