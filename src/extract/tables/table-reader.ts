/**
 * The reader of one table of tasks, which may go on in further tables: rows in, found points out.
 *
 * A merged cell holds for every row that it covers. The last point stays open, since a page's end may cut its row.
 */
import {Flow} from "../../document/repair.js";
import type {SourceTable} from "../../document/source.js";
import type {Names} from "../people/names.js";
import type {Span} from "../plan.js";
import type {Block, TableReading} from "../points/outline.js";
import {type Label, labelsOf, numberOf} from "../text/labels.js";
import {wordsIn} from "../text/words.js";
import type {Columns, Grid, GridCell} from "./columns.js";
import {type OpenPoint, pointOfRows} from "./row-point.js";
import {EMPTY, rowOf, type TaskRow, type TaskTable, taskRow, taskTable} from "./table-rows.js";

/** Whether a table has the columns of the one before: the same heads, or as many columns and no heads. */
export function goesOn({kinds}: Columns, grid: Grid, own: Columns | null): boolean {
  if (own) return own.kinds.length === kinds.length && own.kinds.every((kind, column) => kind === kinds[column]);
  return grid.every((row) => row.length === kinds.length);
}

export class TableReader {
  private open: OpenPoint | null = null;
  private section: Block | null = null;
  private count = 0;
  private lastNumber: GridCell | undefined;
  private readonly carrying: Carrying;
  /** The first row of a table that goes on may be the rest of a row that a page's end cut. */
  private goingOn = false;

  constructor(
    private readonly text: string,
    readonly columns: Columns,
    private readonly names: Names,
    private readonly reading: TableReading,
  ) {
    this.carrying = {above: [], carried: reading.carried};
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
    if (own) this.reading.passed.push(...personHeads(grid, own));
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

  /** Begins a section: a heading over the rows that follow. */
  private enter(cell: GridCell): void {
    this.close();
    this.section = sectionOf(this.text, cell);
    this.reading.sections.push(this.section);
  }

  private readTask(table: TaskTable, row: TaskRow, at: number): void {
    const {fresh, numbered} = row;
    const units = carriedDown(table, row, at, this.carrying);
    const whole = fresh.length > 0 && units.some((cell) => cell.row === at && table.kinds[cell.column] !== "time");
    const mayBeCut = this.goingOn || (table.table.stacked === true && !whole);
    const isCut = table.kinds.includes("number") && !numbered && mayBeCut;
    const {open} = this;
    if (!open || numbered || (fresh.length > 0 && !isCut)) {
      this.begin(row, units);
      return;
    }
    // The row only goes on with the point above.
    if (isCut) open.wording.push(...fresh);
    for (const cell of isCut ? units.filter((each) => each.row === at) : units)
      if (!open.assigning.includes(cell)) open.assigning.push(cell);
    open.end = Math.max(open.end, row.end);
  }

  private begin(row: TaskRow, assigning: GridCell[]): void {
    this.close();
    this.count++;
    const {number, numbered, start, end, wording} = row;
    const again = number !== undefined && !numbered && this.lastNumber !== undefined;
    if (numbered) this.lastNumber = number;
    const label = labelOf(this.text, row, again ? this.lastNumber : number, again, this.count);
    this.open = {...label, start, end, wording, assigning, section: this.section};
  }
}

/**
 * A task's number as written in its cell, else in front of its wording, else counted.
 *
 * @param again  the cell is one of a row above: a merged number stands for several points
 */
function labelOf(
  text: string,
  {wording}: TaskRow,
  cell: GridCell | undefined,
  again: boolean,
  count: number,
): Pick<OpenPoint, "label" | "number" | "skip"> {
  const written = wordsIn(text, cell).replace(/[.．、。)）]+$/, "");
  const first = wording[0];
  const inWording = written === "" && first ? labelsOf(text.slice(first.start, first.end))[0] : undefined;
  const number = written ? numberOf(written) : (inWording?.number ?? count);
  return {
    label: written || inWording?.label || String(count),
    // A merged number neither repeats nor leaves a gap.
    number: again ? Number.NaN : number,
    skip: inWording?.length ?? 0,
  };
}

/** What is carried from row to row, for tables that do not say which cells are merged. */
interface Carrying {
  /** Cells met last in each column. */
  above: (GridCell | undefined)[];
  /** Rows that took cells from above. */
  carried: Span[];
}

/** Empty cells take the words above them where nothing says which cells are merged, unless the row has units. */
function carriedDown(
  {text, table, grid, kinds}: TaskTable,
  {assigning}: TaskRow,
  at: number,
  {above, carried}: Carrying,
): GridCell[] {
  const isBlank = (cell: GridCell) => wordsIn(text, cell) === "";
  const saysNothing = (cell: GridCell) => EMPTY.test(wordsIn(text, cell));
  if (table.spans) return assigning.filter((cell) => !saysNothing(cell));
  const isTime = (cell: GridCell) => kinds[cell.column] === "time";
  const hasUnits = assigning.some((cell) => !isBlank(cell) && !isTime(cell));
  const taken = assigning.map((cell) => {
    if (!isBlank(cell) || hasUnits || isTime(cell)) return cell;
    const before = above[cell.column];
    const first = grid[at]![0]!;
    if (before) carried.push({start: first.start, end: first.end});
    return before ?? cell;
  });
  for (const cell of taken) above[cell.column] = cell;
  return taken.filter((cell) => !saysNothing(cell));
}

/** Heads of columns of people, and of remarks on where a row is from: they are no part of a point. */
function personHeads(grid: Grid, {kinds, header, heads}: Columns): TableReading["passed"] {
  return kinds.flatMap((kind, column) => {
    const head = grid[header]?.[column];
    return kind === "person" && head ? [{start: head.start, end: head.end, words: heads[column]!}] : [];
  });
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
