/** A page of a PDF as blocks from top to bottom: lines of text, and ruled tables cell by cell. */
import {bandsOf, linesOf, type Run} from "./pdf-lines.js";
import type {RuledCell, RuledTable} from "./pdf-tables.js";

export interface LaidCell {
  cell: RuledCell;
  lines: string[];
}

export interface LaidTable {
  /** Cells of each row that begin in it, from left to right. */
  rows: LaidCell[][];
}

export type PageBlock = {lines: string[]} | LaidTable;

/**
 * @param left  the document's margin
 * @returns the blocks, and whether text stood in two columns
 */
export function layPage(
  runs: readonly Run[],
  tables: readonly RuledTable[],
  left: number | null,
): {blocks: PageBlock[]; columns: boolean} {
  const worded = tables
    .map((table) => ({table, box: {x1: table.left, x2: table.right, y1: table.bottom, y2: table.top}}))
    .map(({table, box}) => ({table, inside: runs.filter((run) => holds(box, run))}))
    .filter(({inside}) => inside.some((run) => run.text.trim() !== ""));
  const inTables = new Set(worded.flatMap(({inside}) => inside));
  let rest = runs.filter((run) => !inTables.has(run));
  let columns = false;
  const blocks: PageBlock[] = [];
  const addLines = (part: readonly Run[]) => {
    const bands = bandsOf(part);
    columns ||= bands.length > 1;
    const lines = bands.flatMap((band) => linesOf(band, bands.length > 1 ? null : left));
    if (lines.length > 0) blocks.push({lines});
  };
  for (const {table, inside} of worded) {
    addLines(rest.filter((run) => run.y >= table.top));
    rest = rest.filter((run) => run.y < table.top);
    const laid = (cell: RuledCell): LaidCell => ({
      cell,
      lines: linesOf(inside.filter((run) => holds(cell, run))).map((line) => line.trim()),
    });
    blocks.push({rows: table.rows.map((row) => row.map(laid))});
  }
  addLines(rest);
  return {blocks, columns};
}

function holds(box: {x1: number; x2: number; y1: number; y2: number}, run: Run): boolean {
  const [x, y] = [run.x + run.width / 2, run.y + run.height / 3];
  return x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2;
}

const PAGE_NUMBER = /^(?:[-—–―－·•\s]*\d{1,4}[-—–―－·•\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/;

/** Takes the page's number off its head or foot, where it would stand in the middle of a sentence. */
export function takePageNumber(blocks: PageBlock[]): string | null {
  for (const [block, at] of [
    [blocks.at(-1), -1],
    [blocks[0], 0],
  ] as const) {
    const words = block && "lines" in block ? block.lines.at(at) : undefined;
    if (words === undefined || !PAGE_NUMBER.test(words.trim())) continue;
    (block as {lines: string[]}).lines.splice(at, 1);
    return words.trim();
  }
  return null;
}
