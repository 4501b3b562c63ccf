/**
 * A table row that a page's end cuts in two: its second half begins the table on the next page.
 *
 * Nothing in a PDF says so. The half shows by a column that is filled in every other row, as numbers are, and empty
 * here, while all that it holds goes on under cells that have words. Heads that the next page repeats come before it.
 */
import type {LaidCell, LaidTable} from "./pdf-page.js";

const NEAR = 6;
/** Share of rows in which a column that is never left empty has words; a head or a merged cell may lack it. */
const ALWAYS = 0.9;

/** Moves the second half of a cut row from the head of one table to the last row of the one before. */
export function mendCutRow(before: LaidTable, after: LaidTable): void {
  const last = before.rows.at(-1);
  const at = repeatedHeads(before, after);
  const row = after.rows[at];
  if (!last || !row || before.rows.length <= at) return;
  const pairs = row.map((half) => ({half, whole: last.find((each) => sameColumn(each, half))}));
  // A merged cell that covers the last row too begins in a row above it.
  if (pairs.some(({half, whole}) => filled(half) && !(whole && filled(whole)))) return;
  const others = [...before.rows.slice(at), ...after.rows.slice(at + 1)].filter((each) => each !== last);
  const never = pairs.some(
    ({half, whole}) => !filled(half) && whole !== undefined && filled(whole) && alwaysFilled(half, others),
  );
  if (!never || pairs.every(({half}) => !filled(half))) return;
  for (const {half, whole} of pairs) whole?.lines.push(...half.lines);
  after.rows.splice(at, 1);
  goOn(row, after.rows[at]);
}

/** Rows at the head of a table that repeat the first rows of the table before. */
function repeatedHeads(before: LaidTable, after: LaidTable): number {
  const words = (row: readonly LaidCell[] | undefined) => row?.map(({lines}) => lines.join("")).join("\t");
  let at = 0;
  while (at < after.rows.length && words(after.rows[at]) !== "" && words(after.rows[at]) === words(before.rows[at]))
    at++;
  return at;
}

function sameColumn(one: LaidCell, other: LaidCell): boolean {
  return Math.abs(one.cell.x1 - other.cell.x1) <= NEAR && Math.abs(one.cell.x2 - other.cell.x2) <= NEAR;
}

function filled({lines}: LaidCell): boolean {
  return lines.some((line) => line.trim() !== "");
}

function alwaysFilled(cell: LaidCell, rows: readonly LaidCell[][]): boolean {
  const having = rows.filter((row) => row.some((each) => sameColumn(each, cell) && filled(each)));
  return rows.length > 0 && having.length >= rows.length * ALWAYS;
}

/** A merged cell that begins in a row taken away begins in the next one. */
function goOn(row: readonly LaidCell[], next: LaidCell[] | undefined): void {
  for (const {cell} of row) {
    if (!next || cell.rowSpan < 2) continue;
    const at = next.findIndex((each) => each.cell.x1 > cell.x1);
    next.splice(at < 0 ? next.length : at, 0, {cell: {...cell, rowSpan: cell.rowSpan - 1}, lines: []});
  }
}
