/**
 * Planners' own columns: figures and words by unit, by point, or by point and unit, read from a table of text.
 *
 * Rows of cells in, columns or problems out, never some of both: a table with a problem changes nothing. Pure: no
 * Neo4j, no DOM, no files.
 */
import type {PointRow, ResponsibilityRow, UnitRow} from "./rows.js";
import type {UnitLoad} from "./workload.js";

export type OwnKey = "unit" | "point" | "both";

export interface OwnColumn {
  name: string;
  by: OwnKey;
  /** All its cells are figures. */
  numeric: boolean;
  /** By unit id, point id, or both joined by "|"; empty cells are left out. */
  values: Record<string, string>;
}

type RowProblem = "unnamed" | "unknown-unit" | "unknown-point" | "not-at-point" | "doubled" | "not-positive";

/** What is wrong, with the row as the file counts it (the head is row 1). */
export type OwnProblem =
  | {code: "empty"}
  | {code: "no-key" | "no-column"; found: string}
  | {code: RowProblem; row: number; found: string}
  | {code: "twice-named"; found: string};

export type OwnTable = {columns: OwnColumn[]; problems: []} | {columns: []; problems: OwnProblem[]};

export interface OwnTableRows {
  units: readonly UnitRow[];
  points: readonly PointRow[];
  responsibilities: readonly ResponsibilityRow[];
}

const UNIT_HEADS = new Set(["单位", "unit"]);
const POINT_HEADS = new Set(["任务", "序号", "任务序号", "point", "no."]);
/** Columns by which work is divided: zero or less has no meaning. */
const STAFF = /编制|人数|在编|staff|head/i;

/**
 * @param cells  the head, then the rows; a column headed 单位 or 序号 says what a row is about
 */
export function readOwnTable(
  cells: readonly (readonly string[])[],
  {units, points, responsibilities}: OwnTableRows,
): OwnTable {
  const [head, ...rows] = cells.map((row) => row.map((cell) => cell.trim()));
  const filled = rows
    .map((row, index) => ({row, number: index + 2}))
    .filter(({row}) => row.some((cell) => cell !== ""));
  if (head === undefined || filled.length === 0) return refused({code: "empty"});
  const unitAt = head.findIndex((name) => UNIT_HEADS.has(name.toLowerCase()));
  const pointAt = head.findIndex((name) => POINT_HEADS.has(name.toLowerCase()));
  const found = head.filter((name) => name !== "").join("、");
  if (unitAt < 0 && pointAt < 0) return refused({code: "no-key", found});
  const own = head.flatMap((name, index) =>
    index === unitAt || index === pointAt || name === "" ? [] : [{name, index}],
  );
  if (own.length === 0) return refused({code: "no-column", found});
  const twice = own.find(({name, index}) => own.some((other) => other.name === name && other.index < index));
  if (twice !== undefined) return refused({code: "twice-named", found: twice.name});
  const unitIds = new Map(
    units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit.id] as const)),
  );
  const pointIds = new Map(points.map((point) => [point.label, point.id]));
  const named = new Set(responsibilities.map((row) => `${row.pointId}|${row.unitId}`));
  const problems: OwnProblem[] = [];
  const met = new Set<string>();
  const values = own.map((): Record<string, string> => ({}));
  for (const {row, number} of filled) {
    const [unitName, label] = [row[unitAt] ?? "", row[pointAt] ?? ""];
    const unitId = unitIds.get(unitName);
    const pointId = pointIds.get(label.replace(/^第\s*|\s*项$/g, ""));
    const problem = (code: RowProblem, found: string) => problems.push({code, row: number, found});
    const unknown = (at: number, id: string | undefined, written: string, code: "unknown-unit" | "unknown-point") => {
      if (at < 0 || id !== undefined) return;
      if (written === "") problem("unnamed", head[at]!);
      else problem(code, written);
    };
    unknown(unitAt, unitId, unitName, "unknown-unit");
    unknown(pointAt, pointId, label, "unknown-point");
    const about = [label, unitName].join(" ").trim();
    const key = [pointId ?? [], unitId ?? []].flat().join("|");
    if (pointId !== undefined && unitId !== undefined && !named.has(key)) problem("not-at-point", about);
    const isWhole = (unitAt < 0 || unitId !== undefined) && (pointAt < 0 || pointId !== undefined);
    if (isWhole && met.has(key)) problem("doubled", about);
    met.add(key);
    own.forEach(({name, index}, column) => {
      const value = row[index] ?? "";
      if (STAFF.test(name) && value !== "" && !(Number(value) > 0)) problem("not-positive", `${name} ${value}`);
      if (value !== "") values[column]![key] = value;
    });
  }
  if (problems.length > 0) return {columns: [], problems};
  const by: OwnKey = unitAt < 0 ? "point" : pointAt < 0 ? "unit" : "both";
  const columns = own.map(({name}, column): OwnColumn => {
    const cellsOf = Object.values(values[column]!);
    const numeric = cellsOf.length > 0 && cellsOf.every((value) => Number.isFinite(Number(value)));
    return {name, by, numeric, values: values[column]!};
  });
  return {columns, problems: []};
}

const refused = (problem: OwnProblem): OwnTable => ({columns: [], problems: [problem]});

/** Columns that set how much a unit should carry at most. */
const LIMIT = /上限|限额|limit/i;

/** What a column by unit is for: to divide the load, to bound it, or just to stand beside it. */
export const useOf = ({by, numeric, name}: OwnColumn): "staff" | "limit" | "plain" =>
  by !== "unit" || !numeric ? "plain" : STAFF.test(name) ? "staff" : LIMIT.test(name) ? "limit" : "plain";

/** By how much a figure is above the unit's own limit; 0 = not, null without a limit. */
export function beyond(figure: number, column: OwnColumn, unitId: string): number | null {
  const limit = column.values[unitId];
  return useOf(column) !== "limit" || limit === undefined ? null : Math.max(0, figure - Number(limit));
}

/** Load per head: a unit's figure divided by its cell; null where the column has none. */
export function perHead(figure: number, column: OwnColumn, unitId: string): number | null {
  const value = Number(column.values[unitId]);
  return useOf(column) === "staff" && value > 0 ? figure / value : null;
}

/** How many of a unit's points stand at each word of a column (进度: 已完成, 推进中, 滞后); most frequent first. */
export function tally(load: UnitLoad, column: OwnColumn): [string, number][] {
  const count = new Map<string, number>();
  for (const {point, viaGroup} of load.shares) {
    if (viaGroup || column.by === "unit") continue;
    const value = column.values[column.by === "point" ? point.id : `${point.id}|${load.unit.id}`];
    if (value !== undefined) count.set(value, (count.get(value) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "zh"));
}
