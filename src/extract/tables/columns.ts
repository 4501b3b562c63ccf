/**
 * Columns of a table by their heads: 序号, 工作任务, 牵头单位, 配合单位, 完成时限 …
 *
 * A grid of cells in; out comes where its rows begin and what each column holds, or null for a table whose heads say
 * nothing of tasks and units. Heads may be in two rows: 责任分工 above 牵头单位 and 配合单位.
 */
import type {SourceCell, SourceTable} from "../../document/source.js";
import {FIRST_LEADS} from "../people/phrases.js";
import {labelRole, predicateOf} from "../people/predicates.js";
import type {Role} from "../plan.js";
import {wordsIn} from "../text/words.js";

export type ColumnKind = Role | "number" | "task" | "time" | "person" | "group" | "other";

export interface GridCell extends SourceCell {
  /** Row in which the cell begins. */
  row: number;
  column: number;
}

/** Rows of cells, a merged cell in every place that it covers; undefined where a row is short. */
export type Grid = (GridCell | undefined)[][];

export interface Columns {
  /** Row of the first head; those above it are a title. */
  header: number;
  /** First row below the heads. */
  body: number;
  kinds: ColumnKind[];
  /** The heads' words, one for each column. */
  heads: string[];
  /** A head says 列第一位的为牵头单位. */
  firstLeads: boolean;
}

type Words = (cell: GridCell | undefined) => string;

const MAX_COLUMNS = 64;
/** Heads are near the top, below a title and a line that says who filled the table in. */
const MAX_HEADER_ROW = 6;

/** The cells of a table by row and column; a table has 64 columns at most. */
export function gridOf(table: SourceTable): Grid {
  const grid: Grid = table.rows.map(() => []);
  table.rows.forEach(({cells}, row) => {
    let column = 0;
    for (const cell of cells) {
      while (column < MAX_COLUMNS && grid[row]![column] !== undefined) column++;
      if (column >= MAX_COLUMNS) break;
      const placed: GridCell = {...cell, row, column};
      const right = Math.min(MAX_COLUMNS, column + (cell.colSpan ?? 1));
      const bottom = Math.min(grid.length, row + (cell.rowSpan ?? 1));
      for (let below = row; below < bottom && grid[below]![column] === undefined; below++) {
        for (let at = column; at < right; at++) grid[below]![at] ??= placed;
      }
      column = right;
    }
  });
  return grid;
}

/** @returns null where no row near the top has heads of tasks and units */
export function columnsOf(grid: Grid, text: string): Columns | null {
  const words: Words = (cell) => wordsIn(text, cell);
  for (let row = 0; row < Math.min(grid.length - 1, MAX_HEADER_ROW); row++) {
    const one = readHeads(grid, row, 1, words);
    const two = row + 2 < grid.length && isTwoTier(grid, row, words) ? readHeads(grid, row, 2, words) : null;
    const best = two && speaks(two) ? two : one;
    if (speaks(best)) return best;
  }
  return null;
}

function readHeads(grid: Grid, row: number, tiers: number, words: Words): Columns {
  const width = Math.max(...grid.slice(row, row + tiers).map((cells) => cells.length));
  const kinds: ColumnKind[] = [];
  const heads: string[] = [];
  let firstLeads = false;
  for (let column = 0; column < width; column++) {
    const above = words(grid[row]![column]);
    const below = tiers > 1 ? words(grid[row + 1]![column]) : above;
    const kind = kindOfHead(below);
    kinds.push(kind === "other" ? kindOfHead(above) : kind);
    heads.push(below || above);
    firstLeads ||= FIRST_LEADS.test(above) || FIRST_LEADS.test(below);
  }
  return {header: row, body: row + tiers, kinds, heads, firstLeads};
}

/** A head over several columns, below which there are heads again. */
function isTwoTier(grid: Grid, row: number, words: Words): boolean {
  const cells = [...new Set(grid[row]!)].filter((cell) => cell !== undefined);
  const wide = cells.filter((cell) => (cell.colSpan ?? 1) > 1);
  if (cells.length < 2 || wide.length === 0) return false;
  const below = new Set(
    wide.flatMap((cell) => grid[row + 1]!.slice(cell.column, cell.column + (cell.colSpan ?? 1)).map(words)),
  );
  return [...below].every((head) => kindOfHead(head) !== "other");
}

/** Whether the columns hold tasks with units, or numbered tasks that are called so: 序号 and 指标 are figures. */
function speaks({kinds, heads}: Columns): boolean {
  const units = kinds.some((kind) => kind === "lead" || kind === "support" || kind === "listed");
  const tasks = kinds.includes("task");
  const roles = kinds.includes("lead") || kinds.includes("support");
  if (tasks && units) return true;
  if (tasks && heads.some((head) => /任务|举措|措施|事项|工作(?:内容|要点)/.test(head)))
    return kinds.includes("number") || kinds.includes("time");
  return roles && kinds.includes("other");
}

const NUMBER = /^(?:序号|编号|项次|序|号|No\.?|№|#)$/i;
const GROUP =
  /^(?:工作|任务|目标|项目|重点|所属)?(?:类别|类型|领域|板块|分类|大类|方面|专题|章节)$|^(?:所属|专项)(?:行动|工程)?$|^一级(?:指标|任务)$/;
const TASK = /任务|举措|措施|内容|事项|要点|项目|工作|目标|行动|要求|路径|做法|指标/;
const BODY = "(?:单位|部门|处室|科室|股室|机构|主体)";
const LEAD = new RegExp(`^(?:牵头|主办|主责|主要责任)(?:责任)?${BODY}`);
const SUPPORT = new RegExp(`^(?:配合|协办|参与|参加|协同|协作|支持|协助)(?:责任)?${BODY}`);
const LISTED = new RegExp(
  `^(?:责任|负责|承办|实施|落实|承担|主管|分工|牵头(?:及|和|与|、|／|/)(?:责任|配合|参与))?${BODY}|^责任分工$`,
);
const TIME = /时限|时间|期限|节点|进度安排/;

/** What a column with such a head holds. */
export function kindOfHead(head: string): ColumnKind {
  const plain = head.replace(/[（(〔[].*?[）)〕\]]/g, "").replace(/^(?:省级?|市级?|县级?|区级?|本级)(?=.{2})/, "");
  if (plain === "" || plain.length > 14) return "other";
  if (NUMBER.test(plain)) return "number";
  if (/(?:牵头|主办).*(?:配合|责任|参与).*(?:单位|部门)/.test(plain)) return "listed";
  const role = labelRole(plain);
  if (role !== null) return role;
  if (LEAD.test(plain)) return "lead";
  if (SUPPORT.test(plain)) return "support";
  if (LISTED.test(plain)) return "listed";
  if (predicateOf(plain).name === "" && predicateOf(plain).role !== null) return predicateOf(plain).role!;
  if (TIME.test(plain)) return "time";
  if (/领导|责任人|负责人|联系人|联系方式|电话|手机|姓名|职务|邮箱/.test(plain)) return "person";
  // Where another table took its rows from is no wording of the task.
  if (/^(?:依据|出处|来源|原文依据)$/.test(plain)) return "person";
  if (GROUP.test(plain)) return "group";
  return TASK.test(plain) ? "task" : "other";
}
