/**
 * Tables: the rows of a 任务分解表 as points, with units by column, deadline and headings.
 *
 * Tables of cells in, found points out, each with its words in one running text as any point has them: the wording
 * first, then the cells that assign. A merged cell speaks for every row that it covers, so its words may stand above
 * the row. A table whose columns are not understood is told, and left as text where it holds numbered paragraphs.
 */

import type {SourceTable} from "../../document/source.js";
import type {Doubts} from "../diagnostics.js";
import type {Names} from "../people/names.js";
import type {Block, FoundPoint, TableReading} from "../points/outline.js";
import {labelsOf} from "../text/labels.js";
import {wordsIn} from "../text/words.js";
import {columnsOf, gridOf} from "./columns.js";
import {goesOn, TableReader} from "./table-reader.js";

export function readTables(text: string, tables: readonly SourceTable[], names: Names): TableReading {
  const reading: TableReading = {points: [], sections: [], taken: [], unread: [], passed: [], carried: [], stacked: []};
  let reader: TableReader | null = null;
  let end = 0;
  for (const table of tables) {
    const grid = gridOf(table);
    const own = columnsOf(grid, text);
    // A table that goes on behind a page number repeats its heads or has none.
    const near = wordsIn(text, {start: end, end: table.start}).length <= 12;
    end = table.end;
    if (reader && near && goesOn(reader.columns, grid, own)) reader.read(table, grid, own);
    else {
      reader?.close();
      reader = own ? new TableReader(text, own, names, reading) : null;
      reader?.read(table, grid, own);
      if (own) continue;
      reading.unread.push(table);
      if (!holdsParagraphs(text, table)) reading.taken.push({start: table.start, end: table.end});
    }
  }
  reader?.close();
  return reading;
}

function holdsParagraphs(text: string, table: SourceTable): boolean {
  const numbered = (start: number, end: number) => end - start > 8 && labelsOf(text.slice(start, end)).length > 0;
  return table.rows.some(({cells}) => {
    const [first, last] = [cells[0], cells.at(-1)];
    if (first && last && numbered(first.start, last.end)) return true;
    return cells.some((cell) => numbered(cell.start, cell.end));
  });
}

/**
 * Puts the rows into the outline's order: a heading in front of a table becomes the section of its rows.
 *
 * @param blocks  of the text, their parts assigned; headings inside tables are put among them
 * @param end  where the body of the text ends; a table behind it stands under no heading
 */
export function placeRows(reading: TableReading, blocks: Block[], points: FoundPoint[], end: number): void {
  if (reading.points.length === 0) return;
  const text = [...blocks];
  let next = 0;
  let last: Block | null = null;
  const headingBefore = (start: number): Block | null => {
    while (next < text.length && text[next]!.start < start) last = text[next++]!;
    let heading = start < end ? last : null;
    while (heading && (heading.part === "point" || heading.part === "inside")) heading = heading.parent;
    for (let above = heading; above; above = above.parent) if (above.part === "rest") above.part = "section";
    return heading;
  };
  const order = [...reading.sections, ...reading.points].sort((a, b) => a.start - b.start);
  for (const each of order) {
    const heading = headingBefore(each.start);
    if ("part" in each) each.parent = heading;
    else each.section ??= heading;
  }
  blocks.push(...reading.sections);
  blocks.sort((a, b) => a.start - b.start);
  points.push(...reading.points);
  points.sort((a, b) => a.start - b.start);
}

/** @param beside  number of points that the text itself has */
export function doubtsOfTables(reading: TableReading, text: string, beside: number, doubts: Doubts): void {
  for (const table of reading.unread) {
    const heads = (table.rows[0]?.cells ?? []).map((cell) => wordsIn(text, cell));
    doubts.add("table-unread", {start: table.start, end: table.end}, {heads, rows: table.rows.length});
  }
  for (const {words, ...span} of reading.passed) doubts.add("table-part-not-taken", span, {words});
  const first = reading.carried[0];
  if (first) doubts.add("cell-carried-down", first, {rows: reading.carried.length});
  const stacked = reading.stacked[0];
  if (stacked) {
    const inside = (at: number) => reading.stacked.some((table) => at >= table.start && at < table.end);
    doubts.add("table-from-lines", stacked, {rows: reading.points.filter((point) => inside(point.start)).length});
  }
  const row = reading.points[0];
  if (row && beside > 0) {
    const span = {start: row.start, end: row.end};
    doubts.add("table-beside-text", span, {rows: reading.points.length, points: beside});
  }
}
