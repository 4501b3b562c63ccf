/**
 * The reader of one table of tasks, which may go on in further tables: rows in, found points out.
 *
 * A merged cell speaks for every row that it covers. The last point stays open, since a page's end may cut its row.
 */
import {Flow} from "../../document/repair.js";
import type {SourceTable} from "../../document/source.js";
import type {Names} from "../people/names.js";
import {predicateOf} from "../people/predicates.js";
import {type ParsedClause, parseClause} from "../people/responsibility.js";
import type {Role, Span} from "../plan.js";
import {type Clause, clausesIn} from "../points/clauses.js";
import type {Block, TableReading} from "../points/outline.js";
import {bracketsIn} from "../text/brackets.js";
import {type Label, labelsOf, numberOf} from "../text/labels.js";
import type {Columns, Grid, GridCell} from "./columns.js";

const EMPTY = /^(?:无|\/|／|\\|—+|-+|－+|–+)?$/;
const NOTE = /^(?:备注|注[：:]|说明|填报|填表|合计|总计|制表)/;

interface OpenPoint {
  label: string;
  number: number;
  start: number;
  end: number;
  wording: GridCell[];
  assigning: GridCell[];
  section: Block | null;
  /** Units of wording in front of the label's end, where the label stands in the wording. */
  skip: number;
}

export class TableReader {
  private open: OpenPoint | null = null;
  private section: Block | null = null;
  private count = 0;
  private lastNumber: GridCell | undefined;
  /** Cells met last in each column, for tables that do not say which cells are merged. */
  private readonly above: (GridCell | undefined)[] = [];
  private readonly firstLeads: boolean;
  private table!: SourceTable;
  /** The table's rows were put together from lines. */
  private stacked = false;
  private grid!: Grid;
  /** The rows that hold heads. */
  private header = 0;
  private body = 0;
  /** The first row of a table that goes on may be the rest of a row that a page's end cut. */
  private goingOn = false;

  constructor(
    private readonly text: string,
    private readonly columns: Columns,
    private readonly names: Names,
    private readonly reading: TableReading,
  ) {
    this.firstLeads = columns.firstLeads;
  }

  /** Whether a table has the columns of the one before: the same heads, or as many columns and no heads. */
  goesOn(grid: Grid, own: Columns | null): boolean {
    const {kinds} = this.columns;
    if (own) return own.kinds.length === kinds.length && own.kinds.every((kind, column) => kind === kinds[column]);
    return grid.every((row) => row.length === kinds.length);
  }

  /** Reads a table; the last point stays open, since the next table may go on with it. */
  read(table: SourceTable, grid: Grid, own: Columns | null): void {
    [this.table, this.grid] = [table, grid];
    this.stacked = table.stacked ?? false;
    this.header = own?.header ?? 0;
    this.body = own?.body ?? 0;
    const first = table.rows[this.header]!.cells[0];
    this.reading.taken.push({start: first?.start ?? table.start, end: table.end});
    for (let row = this.body; row < grid.length; row++) {
      this.row(row);
      this.goingOn = false;
    }
    this.goingOn = true;
    own?.kinds.forEach((kind, column) => {
      const head = grid[own.header]?.[column];
      if (kind === "person" && head)
        this.reading.passed.push({start: head.start, end: head.end, words: own.heads[column]!});
    });
  }

  private words(cell: GridCell | undefined): string {
    return cell ? this.text.slice(cell.start, cell.end).replace(/\s/g, "") : "";
  }

  private cells(row: number, ...kinds: readonly string[]): GridCell[] {
    const found = new Set<GridCell>();
    this.columns.kinds.forEach((kind, column) => {
      const cell = this.grid[row]![column];
      if (cell && kinds.includes(kind)) found.add(cell);
    });
    return [...found];
  }

  private row(row: number): void {
    const cells = [...new Set(this.grid[row]!)].filter((cell) => cell !== undefined);
    const filled = cells.filter((cell) => this.words(cell) !== "");
    if (filled.length === 0 || this.repeatsHeads(row)) return;
    const alone = filled.length === 1 && filled[0]!.row === row ? filled[0]! : null;
    if (alone && this.spansTable(alone, cells)) {
      this.close();
      const words = this.words(alone);
      if (NOTE.test(words)) this.reading.passed.push({start: alone.start, end: alone.end, words});
      else this.enter(alone);
      return;
    }
    const group = this.cells(row, "group").find((cell) => cell.row === row && this.words(cell) !== "");
    if (group && this.words(group) !== this.section?.flow.text) {
      this.close();
      this.enter(group);
    }
    this.point(row);
  }

  private repeatsHeads(row: number): boolean {
    const {header, body} = this;
    const same = (head: number) =>
      this.columns.kinds.every(
        (_, column) => this.words(this.grid[head]![column]) === this.words(this.grid[row]![column]),
      );
    for (let head = header; head < body; head++) if (same(head)) return true;
    return false;
  }

  private spansTable(cell: GridCell, cells: readonly GridCell[]): boolean {
    const width = this.columns.kinds.length;
    if (this.table.spans) return cells.length === 1 && ((cell.colSpan ?? 1) >= width - 1 || width === 1);
    return cell.column === 0 && !/^\d+$/.test(this.words(cell)) && width > 2;
  }

  /** A heading over the rows that follow. */
  private enter(cell: GridCell): void {
    const words = this.text.slice(cell.start, cell.end);
    const label: Label = labelsOf(words)[0] ?? {
      style: "han",
      label: words.replace(/\s/g, "").slice(0, 24),
      number: 0,
      above: [],
      length: 0,
    };
    this.section = {
      label,
      parent: null,
      children: [],
      paragraphs: [],
      start: cell.start,
      end: cell.end,
      flow: new Flow().add(this.text, cell.start + label.length, cell.end),
      clauses: [],
      part: "section",
    };
    this.reading.sections.push(this.section);
  }

  private point(row: number): void {
    const wording = this.cells(row, "task", "other").filter((cell) => !EMPTY.test(this.words(cell)));
    let units = this.carriedDown(row, this.cells(row, "lead", "support", "listed", "time"));
    const fresh = wording.filter((cell) => cell.row === row);
    const number = this.cells(row, "number")[0];
    const own = this.grid[row]!.filter((cell): cell is GridCell => cell?.row === row);
    const end = own.reduce((last, cell) => Math.max(last, cell.end), 0);
    const numbered = number !== undefined && number.row === row && this.words(number) !== "";
    const whole =
      fresh.length > 0 && units.some((cell) => cell.row === row && this.columns.kinds[cell.column] !== "time");
    const cut = this.columns.kinds.includes("number") && !numbered && (this.goingOn || (this.stacked && !whole));
    if (this.open && (fresh.length === 0 || cut) && !numbered) {
      // The row only goes on with the point above.
      if (cut) this.open.wording.push(...fresh);
      if (cut) units = units.filter((cell) => cell.row === row);
      for (const cell of units) if (!this.open.assigning.includes(cell)) this.open.assigning.push(cell);
      this.open.end = Math.max(this.open.end, end);
      return;
    }
    this.close();
    this.count++;
    const again = number !== undefined && !numbered && this.lastNumber !== undefined;
    if (numbered) this.lastNumber = number;
    const written = this.words(again ? this.lastNumber : number).replace(/[.．、。)）]+$/, "");
    const inWording =
      written === "" && wording[0] ? labelsOf(this.text.slice(wording[0].start, wording[0].end))[0] : undefined;
    this.open = {
      label: written || inWording?.label || String(this.count),
      // A merged number stands for several points; it neither repeats nor leaves a gap.
      number: again ? Number.NaN : written ? numberOf(written) : (inWording?.number ?? this.count),
      start: own[0]?.start ?? this.table.start,
      end,
      wording,
      assigning: units,
      section: this.section,
      skip: inWording?.length ?? 0,
    };
  }

  /** Empty cells take the words above them where nothing says which cells are merged, unless the row has units. */
  private carriedDown(row: number, cells: readonly GridCell[]): GridCell[] {
    const filled = cells.filter((cell) => this.words(cell) !== "");
    if (this.table.spans) return filled.filter((cell) => !EMPTY.test(this.words(cell)));
    const kindOf = (cell: GridCell) => this.columns.kinds[cell.column]!;
    const hasUnits = filled.some((cell) => kindOf(cell) !== "time");
    const taken = cells.map((cell) => {
      if (this.words(cell) !== "" || hasUnits || kindOf(cell) === "time") return cell;
      const above = this.above[cell.column];
      if (above) this.reading.carried.push({start: this.grid[row]![0]!.start, end: this.grid[row]![0]!.end});
      return above ?? cell;
    });
    for (const cell of taken) this.above[cell.column] = cell;
    return taken.filter((cell) => !EMPTY.test(this.words(cell)));
  }

  close(): void {
    const point = this.open;
    this.open = null;
    if (!point) return;
    const flow = new Flow();
    point.wording.forEach((cell, index) => {
      if (flow.length > 0) flow.breakAt(this.breakAfter(point.wording[index - 1]!));
      flow.add(this.text, cell.start + (index === 0 ? point.skip : 0), cell.end);
    });
    const assigning = point.assigning.sort((a, b) => a.start - b.start);
    const parts = assigning.map((cell) => ({cell, pieces: this.pieces(flow, cell)}));
    const brackets = bracketsIn(flow.text);
    const pairAt = new Map(brackets.pairs.map((pair) => [pair.start, pair]));
    let clauses: Clause[] = parts.map(({cell, pieces}) => {
      const kind = this.columns.kinds[cell.column]!;
      const span = {start: pieces[0]!.start, end: pieces.at(-1)!.end};
      const parsed =
        kind === "time"
          ? timeOf(span)
          : merged(pieces.map((piece) => parseClause(flow.text, piece.start, piece.end, pairAt, this.names)));
      if (kind === "lead" || kind === "support") parsed.entries = parsed.entries.map((entry) => withRole(entry, kind));
      parsed.firstLeads ||= this.firstLeads;
      return {...span, parsed, unclosed: false};
    });
    if (!clauses.some((clause) => clause.parsed.entries.length > 0)) {
      const found = clausesIn(flow.text, this.names);
      clauses = [...found, ...clauses.filter((clause) => found.every((each) => each.end <= clause.start))];
    }
    const {label, number, start, end, section} = point;
    if (section) section.end = Math.max(section.end, end);
    this.reading.points.push({label, number, style: "row", start, end: Math.max(end, start), flow, clauses, section});
  }

  private breakAfter(cell: GridCell): number {
    return Math.max(0, Math.min(cell.end, this.text.length - 1));
  }

  /** Adds a cell's words, a paragraph for each list of units in it: one unit a line, or parted by spaces. */
  private pieces(flow: Flow, cell: GridCell): Span[] {
    const lines: Span[] = [];
    const words = this.text.slice(cell.start, cell.end);
    for (const match of words.matchAll(/\S+/g)) {
      const span = {start: cell.start + match.index, end: cell.start + match.index + match[0].length};
      const last = lines.at(-1);
      if (last && !this.parts(this.text.slice(last.start, last.end), match[0])) last.end = span.end;
      else lines.push(span);
    }
    return lines.map((line) => {
      if (flow.length > 0) flow.breakAt(Math.max(0, line.start - 1));
      const start = flow.length;
      flow.add(this.text, line.start, line.end);
      return {start, end: flow.length};
    });
  }

  /** Whether white space stands between two names rather than inside one. */
  private parts(left: string, right: string): boolean {
    if (/[、，,；;：:（(〔]$/.test(left) || /^[、，,；;：:）)〕]/.test(right)) return false;
    const last = nameOf(
      left
        .replace(/\s/g, "")
        .split(/[、，,；;：:]/)
        .at(-1)!,
    );
    const first = nameOf(right.split(/[、，,；;：:（(〔]/)[0]!);
    const isName = (name: string) => this.names.kind(name) !== "none";
    if (!isName(last) || !isName(first)) return false;
    // 柳州市 and 科协 on two lines are one name, 市科协 and 市教育局 are two.
    const whole = this.names.reading(last + first);
    return !(whole.kind === "known" && (whole.place === null || whole.place === last));
  }
}

function nameOf(phrase: string): string {
  return predicateOf(phrase).name;
}

function withRole(entry: ParsedClause["entries"][number], role: Role): ParsedClause["entries"][number] {
  return entry.role === "listed" && !entry.stated ? {...entry, role, stated: true} : entry;
}

function timeOf(span: Span): ParsedClause {
  return {entries: [], times: [span], labelled: true, spoken: false, firstLeads: false, forAll: null};
}

function merged(parsed: readonly ParsedClause[]): ParsedClause {
  return {
    entries: parsed.flatMap((each) => each.entries),
    times: parsed.flatMap((each) => each.times),
    labelled: true,
    spoken: parsed.some((each) => each.spoken),
    firstLeads: parsed.some((each) => each.firstLeads),
    forAll: parsed.find((each) => each.forAll)?.forAll ?? null,
  };
}
