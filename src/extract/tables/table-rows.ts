/**
 * The rows of one table of tasks: what kind of row each is, and which of its cells say what.
 *
 * Pure functions of one table and its columns; what was read above a row is in table-reader.ts.
 */
import type {SourceTable} from "../../document/source.js";
import {wordsIn} from "../text/words.js";
import type {ColumnKind, Columns, Grid, GridCell} from "./columns.js";

/** A table in which `kinds` says what each column holds. */
export interface TaskTable {
  text: string;
  table: SourceTable;
  grid: Grid;
  kinds: readonly ColumnKind[];
  /** Row of the first head. */
  header: number;
  /** First row below the heads. */
  body: number;
}

/** @param own  the table's own heads; null where it goes on with the columns of the table before it */
export function taskTable(
  text: string,
  table: SourceTable,
  grid: Grid,
  own: Columns | null,
  kinds: readonly ColumnKind[],
): TaskTable {
  return {text, table, grid, kinds, header: own?.header ?? 0, body: own?.body ?? 0};
}

/** A cell that says nothing: blank, a dash, 无. */
export const EMPTY = /^(?:无|\/|／|\\|—+|-+|－+|–+)?$/;
const NOTE = /^(?:备注|注[：:]|说明|填报|填表|合计|总计|制表)/;

export type Row =
  /** Nothing, or the heads again. */
  | {kind: "blank"}
  /** One cell across the table. */
  | {kind: "heading" | "note"; cell: GridCell}
  /** A task, or more of the task above; `group` is the cell that begins a group of tasks here. */
  | {kind: "task"; group: GridCell | null};

export function rowOf(table: TaskTable, row: number): Row {
  const {text, grid} = table;
  const cells = [...new Set(grid[row]!)].filter((cell) => cell !== undefined);
  const filled = cells.filter((cell) => wordsIn(text, cell) !== "");
  if (filled.length === 0 || repeatsHeads(table, row)) return {kind: "blank"};
  const alone = filled.length === 1 && filled[0]!.row === row ? filled[0]! : null;
  if (alone && spansTable(table, alone, cells)) {
    return {kind: NOTE.test(wordsIn(text, alone)) ? "note" : "heading", cell: alone};
  }
  const groups = cellsOfKind(table, row, "group");
  return {kind: "task", group: groups.find((cell) => cell.row === row && wordsIn(text, cell) !== "") ?? null};
}

function repeatsHeads({text, grid, kinds, header, body}: TaskTable, row: number): boolean {
  const same = (head: number) =>
    kinds.every((_, column) => wordsIn(text, grid[head]![column]) === wordsIn(text, grid[row]![column]));
  for (let head = header; head < body; head++) if (same(head)) return true;
  return false;
}

function spansTable({text, table, kinds}: TaskTable, cell: GridCell, cells: readonly GridCell[]): boolean {
  const width = kinds.length;
  if (table.spans) return cells.length === 1 && ((cell.colSpan ?? 1) >= width - 1 || width === 1);
  return cell.column === 0 && !/^\d+$/.test(wordsIn(text, cell)) && width > 2;
}

/** What a row of a task holds. */
export interface TaskRow {
  /** Cells with words of the task, those that a merged cell above brings in among them. */
  wording: GridCell[];
  /** Those of `wording` that begin in this row. */
  fresh: GridCell[];
  /** Cells of units and times, empty ones too. */
  assigning: GridCell[];
  /** The cell of the number, where there is such a column. */
  number: GridCell | undefined;
  /** The row has a number of its own. */
  numbered: boolean;
  /** Where the row begins and ends in the text. */
  start: number;
  end: number;
}

export function taskRow(table: TaskTable, row: number): TaskRow {
  const {text, grid} = table;
  const wording = cellsOfKind(table, row, "task", "other").filter((cell) => !EMPTY.test(wordsIn(text, cell)));
  const number = cellsOfKind(table, row, "number")[0];
  const own = grid[row]!.filter((cell): cell is GridCell => cell?.row === row);
  return {
    wording,
    fresh: wording.filter((cell) => cell.row === row),
    assigning: cellsOfKind(table, row, "lead", "support", "listed", "time"),
    number,
    numbered: number !== undefined && number.row === row && wordsIn(text, number) !== "",
    start: own[0]?.start ?? table.table.start,
    end: own.reduce((last, cell) => Math.max(last, cell.end), 0),
  };
}

/** The cells of a row in columns of these kinds, each once. */
function cellsOfKind({grid, kinds}: TaskTable, row: number, ...wanted: readonly ColumnKind[]): GridCell[] {
  const found = new Set<GridCell>();
  kinds.forEach((kind, column) => {
    const cell = grid[row]![column];
    if (cell && wanted.includes(kind)) found.add(cell);
  });
  return [...found];
}
