/**
 * Adjustments on paper (调整试算): responsibilities moved, dropped or added, leads changed, and what that does.
 *
 * Rows and a list of edits in, new rows out; the rows that came in stay as they are, so undoing is leaving an edit
 * out. Nothing here reaches the graph. Pure: no Neo4j, no DOM.
 */
import {group} from "d3-array";
import {collaborations} from "./collaboration.js";
import {MEASURES, type MeasureId} from "./measures.js";
import type {ResponsibilityRow, UnitRow} from "./rows.js";
import type {Mark, Verdict} from "./threshold.js";

export type Edit =
  | {kind: "drop" | "add" | "lead"; pointId: string; unitId: string}
  | {kind: "move"; pointId: string; unitId: string; to: string};

/** Why an edit could not be made: a link may be older than the plan. */
export type Refusal = "no-such-point" | "no-such-unit" | "not-at-point" | "already-at-point" | "already-leads";

export interface Applied {
  responsibilities: ResponsibilityRow[];
  /** One for each edit that was left out; the others are made. */
  refused: {edit: Edit; why: Refusal}[];
}

interface PlanRows {
  points: readonly {id: string}[];
  units: readonly UnitRow[];
  responsibilities: readonly ResponsibilityRow[];
}

/** An edit as a word of an address, and back; undefined when the text is not one. */
export const writeEdit = (edit: Edit): string =>
  [edit.kind, edit.pointId, edit.unitId, ...(edit.kind === "move" ? [edit.to] : [])].join("|");
export function readEdit(text: string): Edit | undefined {
  const [kind, pointId, unitId, to, ...rest] = text.split("|");
  if (!pointId || !unitId || rest.length > 0) return undefined;
  if (kind === "move") return to ? {kind, pointId, unitId, to} : undefined;
  return to === undefined && (kind === "drop" || kind === "add" || kind === "lead")
    ? {kind, pointId, unitId}
    : undefined;
}

/**
 * The responsibilities after the edits, in their order.
 *
 * A unit that takes over takes the place, role and lead of the one that leaves. Where the lead is dropped, the point
 * has none until one is set; where one unit is left, it is sole.
 */
export function applyEdits({points, units, responsibilities}: PlanRows, edits: readonly Edit[]): Applied {
  const byPoint = new Map(group(responsibilities, (row) => row.pointId));
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const pointIds = new Set(points.map((point) => point.id));
  const refused: Applied["refused"] = [];
  for (const edit of edits) {
    const own = byPoint.get(edit.pointId) ?? [];
    const outcome = pointIds.has(edit.pointId) ? applyOne(own, edit, known) : "no-such-point";
    if (typeof outcome === "string") refused.push({edit, why: outcome});
    else byPoint.set(edit.pointId, recount(outcome));
  }
  return {responsibilities: [...byPoint.values()].flat(), refused};
}

function applyOne(
  own: readonly ResponsibilityRow[],
  edit: Edit,
  known: ReadonlyMap<string, UnitRow>,
): ResponsibilityRow[] | Refusal {
  const unit = known.get(edit.unitId);
  if (unit === undefined) return "no-such-unit";
  const row = own.find((each) => each.unitId === edit.unitId);
  if (edit.kind === "add") {
    if (row !== undefined) return "already-at-point";
    // Behind the list, where the text has no word for it.
    const end = Math.max(0, ...own.map((each) => each.end));
    const added: ResponsibilityRow = {
      documentId: own[0]?.documentId ?? unit.documentId,
      pointId: edit.pointId,
      unitId: unit.id,
      name: unit.name,
      group: false,
      role: "listed",
      lead: false,
      leadBasis: null,
      position: own.length + 1,
      of: 1,
      raw: "",
      start: end,
      end,
    };
    return [...own, added];
  }
  if (row === undefined) return "not-at-point";
  if (edit.kind === "drop") return own.filter((each) => each !== row);
  if (edit.kind === "move") {
    const to = known.get(edit.to);
    if (to === undefined) return "no-such-unit";
    if (own.some((each) => each.unitId === to.id)) return "already-at-point";
    return own.map((each) => (each === row ? {...each, unitId: to.id, name: to.name} : each));
  }
  if (row.lead && row.leadBasis === "stated") return "already-leads";
  const leadOf = (each: ResponsibilityRow): ResponsibilityRow => {
    if (each === row) return {...each, lead: true, leadBasis: "stated"};
    return each.lead ? {...each, lead: false, leadBasis: null} : each;
  };
  return own.map(leadOf);
}

/** k and positions anew; one unit alone leads its point, and one that was alone leads a list as the first of it. */
function recount(own: readonly ResponsibilityRow[]): ResponsibilityRow[] {
  const units = own.filter((row) => row.unitId !== null);
  const of = units.length;
  return own.map((row) => {
    if (row.unitId === null) return row;
    const place = {of, position: units.indexOf(row) + 1};
    if (of === 1 && row.leadBasis !== "stated") return {...row, ...place, lead: true, leadBasis: "sole"};
    return {...row, ...place, leadBasis: row.leadBasis === "sole" && of > 1 ? "first-in-order" : row.leadBasis};
  });
}

export interface UnitChange {
  unit: UnitRow;
  before: Record<MeasureId, number>;
  after: Record<MeasureId, number>;
  /** Measures under which the mark is another one than before. */
  crossed: {id: MeasureId; before: Mark; after: Mark}[];
}

/** Units whose figures or marks differ, in the order of the verdicts before. */
export function changes(before: readonly Verdict[], after: readonly Verdict[]): UnitChange[] {
  const then = new Map(after.map((verdict) => [verdict.load.unit.id, verdict]));
  return before.flatMap((was) => {
    const is = then.get(was.load.unit.id);
    if (is === undefined) return [];
    const differs = ({id}: {id: MeasureId}) => Math.abs(was.load.figures[id] - is.load.figures[id]) > 1e-9;
    const crossed = MEASURES.filter(({id}) => was.marks[id] !== is.marks[id]).map(({id}) => ({
      id,
      before: was.marks[id],
      after: is.marks[id],
    }));
    if (!MEASURES.some(differs) && crossed.length === 0) return [];
    return [{unit: was.load.unit, before: was.load.figures, after: is.load.figures, crossed}];
  });
}

/** Pairs of units that work together only after, and only before. */
export function tieChanges(
  before: readonly ResponsibilityRow[],
  after: readonly ResponsibilityRow[],
): {made: [string, string][]; broken: [string, string][]} {
  const pairs = (rows: readonly ResponsibilityRow[]) =>
    collaborations(rows.filter((row) => row.unitId !== null)).map(({a, b}): [string, string] => [a, b]);
  const [was, is] = [pairs(before), pairs(after)];
  const without = (list: [string, string][], others: [string, string][]) => {
    const known = new Set(others.map((pair) => pair.join("|")));
    return list.filter((pair) => !known.has(pair.join("|")));
  };
  return {made: without(is, was), broken: without(was, is)};
}
