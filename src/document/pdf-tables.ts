/**
 * Ruled tables on a page of a PDF: lines drawn on the page in, cells out.
 *
 * Lines that meet form a table; its rows and columns are the places of the lines, and a cell goes on over a place
 * where no line parts it from the next. A single rule, or a frame around text, is no table.
 */

import {MAX_RULES, type Rule} from "./pdf-rules.js";

export interface RuledCell extends Rule {
  colSpan: number;
  rowSpan: number;
}

export interface RuledTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Cells of each row that begin in it, from left to right. */
  rows: RuledCell[][];
}

/** Lines nearer than this, in points, meet. */
const NEAR = 3;
const MAX_ROWS = 200;
const MAX_COLUMNS = 40;

export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  if (rules.length < 6 || rules.length > MAX_RULES) return [];
  const tables = meeting(rules).map(tableOf);
  return tables.filter((table) => table !== null).sort((a, b) => b.top - a.top);
}

/** Groups of lines that meet. */
function meeting(rules: readonly Rule[]): Rule[][] {
  const group = rules.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) {
      group[at] = group[group[at]!]!;
      at = group[at]!;
    }
    return at;
  };
  for (let one = 0; one < rules.length; one++) {
    for (let other = one + 1; other < rules.length; other++) {
      const [a, b] = [rules[one]!, rules[other]!];
      const apart = a.x1 > b.x2 + NEAR || b.x1 > a.x2 + NEAR || a.y1 > b.y2 + NEAR || b.y1 > a.y2 + NEAR;
      if (!apart) group[root(one)] = root(other);
    }
  }
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const members = groups.get(root(index)) ?? [];
    members.push(rule);
    groups.set(root(index), members);
  });
  return [...groups.values()];
}

function tableOf(rules: readonly Rule[]): RuledTable | null {
  const across = rules.filter((rule) => rule.x2 - rule.x1 > rule.y2 - rule.y1);
  const down = rules.filter((rule) => rule.x2 - rule.x1 <= rule.y2 - rule.y1);
  const xs = places(down.map((rule) => (rule.x1 + rule.x2) / 2));
  const ys = withOpenEnds(places(across.map((rule) => (rule.y1 + rule.y2) / 2)).reverse(), down, xs.length);
  const [height, width] = [ys.length - 1, xs.length - 1];
  if (height < 2 || width < 2 || height > MAX_ROWS || width > MAX_COLUMNS) return null;
  const partedBelow = (row: number, column: number) => {
    const [y, x] = [ys[row + 1]!, (xs[column]! + xs[column + 1]!) / 2];
    return across.some((rule) => Math.abs((rule.y1 + rule.y2) / 2 - y) <= NEAR && rule.x1 <= x && rule.x2 >= x);
  };
  const partedRight = (row: number, column: number) => {
    const [x, y] = [xs[column + 1]!, (ys[row]! + ys[row + 1]!) / 2];
    return down.some((rule) => Math.abs((rule.x1 + rule.x2) / 2 - x) <= NEAR && rule.y1 <= y && rule.y2 >= y);
  };
  const taken = new Set<number>();
  const rows: RuledCell[][] = [];
  for (let row = 0; row < height; row++) {
    const cells: RuledCell[] = [];
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      let [colSpan, rowSpan] = [1, 1];
      while (column + colSpan < width && !partedRight(row, column + colSpan - 1)) colSpan++;
      while (row + rowSpan < height && !partedBelow(row + rowSpan - 1, column)) rowSpan++;
      for (let below = row; below < row + rowSpan; below++)
        for (let at = column; at < column + colSpan; at++) taken.add(below * width + at);
      cells.push({
        x1: xs[column]!,
        x2: xs[column + colSpan]!,
        y1: ys[row + rowSpan]!,
        y2: ys[row]!,
        colSpan,
        rowSpan,
      });
    }
    rows.push(cells);
  }
  return {top: ys[0]!, bottom: ys.at(-1)!, left: xs[0]!, right: xs.at(-1)!, rows};
}

/** A row that goes on over the page's end may lack its line there: it ends where the lines beside its cells end. */
function withOpenEnds(ys: readonly number[], down: readonly Rule[], columns: number): number[] {
  const reach = (end: number) =>
    new Set(
      down.filter((rule) => rule.y1 <= end + NEAR && rule.y2 >= end - NEAR).map((rule) => Math.round(rule.x1 / NEAR)),
    ).size;
  const [top, bottom] = [Math.max(...down.map((rule) => rule.y2)), Math.min(...down.map((rule) => rule.y1))];
  const open = (end: number) => reach(end) > columns / 2;
  return [
    ...(ys[0] !== undefined && top > ys[0] + 2 * NEAR && open(top) ? [top] : []),
    ...ys,
    ...(ys.length > 0 && bottom < ys.at(-1)! - 2 * NEAR && open(bottom) ? [bottom] : []),
  ];
}

/** Places from small to large; those nearer than a line is thick are one. */
function places(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (found.length === 0 || number - found.at(-1)! > NEAR) found.push(number);
  }
  return found;
}
