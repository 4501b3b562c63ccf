/**
 * The reader of one table of tasks, which may go on in further tables: rows in, found points out.
 *
 * A merged cell holds for every row that it covers. The last point stays open, since a page's end may cut its row.
 */
import {Flow} from "../../document/repair.js";
import type {SourceTable} from "../../document/source.js";
import type {Names} from "../people/names.js";
import type {Block, TableReading} from "../points/outline.js";
import {type Label, labelsOf, numberOf} from "../text/labels.js";
import {wordsIn} from "../text/words.js";
import type {Columns, Grid, GridCell} from "./columns.js";
import {type OpenPoint, pointOfRows} from "./row-point.js";
import {EMPTY, rowOf, type TaskRow, type TaskTable, taskRow, taskTable} from "./table-rows.js";

export class TableReader {
  private open: OpenPoint | null = null;
  private section: Block | null = null;
  private count = 0;
  private lastNumber: GridCell | undefined;
  /** Cells met last in each column, for tables that do not say which cells are merged. */
  private readonly above: (GridCell | undefined)[] = [];
  /** The first row of a table that goes on may be the rest of a row that a page's end cut. */
  private goingOn = false;

  constructor(
    private readonly text: string,
    private readonly columns: Columns,
    private readonly names: Names,
    private readonly reading: TableReading,
  ) {}

  /** Whether a table has the columns of the one before: the same heads, or as many columns and no heads. */
  goesOn(grid: Grid, own: Columns | null): boolean {
    const {kinds} = this.columns;
    if (own) return own.kinds.length === kinds.length && own.kinds.every((kind, column) => kind === kinds[column]);
    return grid.every((row) => row.length === kinds.length);
  }

  /** Reads a table; the last point stays open, since the next table may go on with it. */
  read(source: SourceTable, grid: Grid, own: Columns | null): void {
    const table = taskTable(this.text, source, grid, own, this.columns.kinds);
    const first = source.rows[table.header]!.cells[0];
    this.reading.taken.push({start: first?.start ?? source.start, end: source.end});
    for (let row = table.body; row < grid.length; row++) {
      this.readRow(table, row);
      this.goingOn = false;
    }
    this.goingOn = true;
    if (own) this.passPersons(grid, own);
  }

  /** Ends the point that is open. */
  close(): void {
    const {open} = this;
    this.open = null;
    if (!open) return;
    if (open.section) open.section.end = Math.max(open.section.end, open.end);
    this.reading.points.push(pointOfRows(open, this.text, this.columns, this.names));
  }

  private readRow(table: TaskTable, at: number): void {
    const row = rowOf(table, at);
    if (row.kind === "blank") return;
    if (row.kind === "task") {
      if (row.group && wordsIn(this.text, row.group) !== this.section?.flow.text) this.enter(row.group);
      this.readTask(table, taskRow(table, at), at);
    } else if (row.kind === "heading") this.enter(row.cell);
    else {
      this.close();
      const {start, end} = row.cell;
      this.reading.passed.push({start, end, words: wordsIn(this.text, row.cell)});
    }
  }

  /** Columns of people and of remarks on where a row is from are no part of a point. */
  private passPersons(grid: Grid, own: Columns): void {
    own.kinds.forEach((kind, column) => {
      const head = grid[own.header]?.[column];
      if (kind === "person" && head)
        this.reading.passed.push({start: head.start, end: head.end, words: own.heads[column]!});
    });
  }

  /** Begins a section: a heading over the rows that follow. */
  private enter(cell: GridCell): void {
    this.close();
    this.section = sectionOf(this.text, cell);
    this.reading.sections.push(this.section);
  }

  private readTask(table: TaskTable, row: TaskRow, at: number): void {
    const {fresh, numbered} = row;
    const units = this.carriedDown(table, row, at);
    const hasNumbers = this.columns.kinds.includes("number");
    const stacked = table.table.stacked ?? false;
    const whole = fresh.length > 0 && units.some((cell) => cell.row === at && this.kindOf(cell) !== "time");
    const isCut = hasNumbers && !numbered && (this.goingOn || (stacked && !whole));
    if (!this.open || numbered || (fresh.length > 0 && !isCut)) {
      this.begin(row, units);
      return;
    }
    // The row only goes on with the point above.
    const {open} = this;
    if (isCut) open.wording.push(...fresh);
    for (const cell of isCut ? units.filter((each) => each.row === at) : units)
      if (!open.assigning.includes(cell)) open.assigning.push(cell);
    open.end = Math.max(open.end, row.end);
  }

  private begin({wording, number, numbered, start, end}: TaskRow, assigning: GridCell[]): void {
    this.close();
    this.count++;
    const again = number !== undefined && !numbered && this.lastNumber !== undefined;
    if (numbered) this.lastNumber = number;
    const written = wordsIn(this.text, again ? this.lastNumber : number).replace(/[.．、。)）]+$/, "");
    const first = wording[0];
    const inWording = written === "" && first ? labelsOf(this.text.slice(first.start, first.end))[0] : undefined;
    this.open = {
      label: written || inWording?.label || String(this.count),
      // A merged number stands for several points; it neither repeats nor leaves a gap.
      number: again ? Number.NaN : written ? numberOf(written) : (inWording?.number ?? this.count),
      start,
      end,
      wording,
      assigning,
      section: this.section,
      skip: inWording?.length ?? 0,
    };
  }

  /** Empty cells take the words above them where nothing says which cells are merged, unless the row has units. */
  private carriedDown({table, grid}: TaskTable, {assigning}: TaskRow, at: number): GridCell[] {
    const filled = assigning.filter((cell) => wordsIn(this.text, cell) !== "");
    const isEmpty = (cell: GridCell) => EMPTY.test(wordsIn(this.text, cell));
    if (table.spans) return filled.filter((cell) => !isEmpty(cell));
    const hasUnits = filled.some((cell) => this.kindOf(cell) !== "time");
    const taken = assigning.map((cell) => {
      if (wordsIn(this.text, cell) !== "" || hasUnits || this.kindOf(cell) === "time") return cell;
      const above = this.above[cell.column];
      const first = grid[at]![0]!;
      if (above) this.reading.carried.push({start: first.start, end: first.end});
      return above ?? cell;
    });
    for (const cell of taken) this.above[cell.column] = cell;
    return taken.filter((cell) => !isEmpty(cell));
  }

  private kindOf(cell: GridCell) {
    return this.columns.kinds[cell.column]!;
  }
}

function sectionOf(text: string, cell: GridCell): Block {
  const words = text.slice(cell.start, cell.end);
  const label: Label = labelsOf(words)[0] ?? {
    style: "han",
    label: words.replace(/\s/g, "").slice(0, 24),
    number: 0,
    above: [],
    length: 0,
  };
  return {
    label,
    parent: null,
    children: [],
    paragraphs: [],
    start: cell.start,
    end: cell.end,
    flow: new Flow().add(text, cell.start + label.length, cell.end),
    clauses: [],
    part: "section",
  };
}
