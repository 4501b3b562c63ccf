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
import type {Line} from "../../document/lines.js";
import type {SourceCell, SourceTable} from "../../document/source.js";
import type {Names} from "../people/names.js";
import type {ColumnKind} from "./columns.js";
import {CellFit, IMPOSSIBLE} from "./stacked-fit.js";
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

const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}部分)/;
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

class Parting {
  private readonly width: number;
  private readonly fit: CellFit;

  constructor(
    text: string,
    private readonly body: Body,
    private readonly heads: readonly Head[],
    names: Names,
  ) {
    this.width = heads.length;
    this.fit = new CellFit(text, body, heads, names);
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
    const count = this.fit.words.length;
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
        const gain = this.fit.score(column, from, to);
        if (gain > IMPOSSIBLE) reach(to, next, score + gain, step);
        if (this.body.numbers.has(from)) break;
      }
    };
    for (let from = 0; from <= count; from++) {
      const here = best[from]!;
      for (let column = 1; column < width; column++) {
        if (here[column] === IMPOSSIBLE) continue;
        reach(from, (column + 1) % width, here[column]! + this.fit.emptyScore(column, false), {
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
        open += this.fit.emptyScore(column, this.body.breaks.has(from));
      }
    }
    let end = 0;
    for (let at = 0; at <= count; at++) if (best[at]![0]! > best[end]![0]!) end = at;
    return back(end, came);
  }

  private isHeading(line: number): boolean {
    const words = this.fit.words[line]!;
    return words.length <= 40 && HEADING.test(words) && !/[。；]$/.test(words);
  }
}
