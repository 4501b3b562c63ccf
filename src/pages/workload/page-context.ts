/** What the parts of the workload page share, computed from the rows, the choices and the adjustments in the address. */
import {judge} from "../../analytics/judgement.js";
import {type Applied, applyEdits, type Edit, readEdit} from "../../analytics/scenario.js";
import {
  directLoads,
  LIST_BORDERS,
  type UnitLoad,
  type WorkloadOptions,
  type WorkloadRows,
  withGroupPoints,
} from "../../analytics/workload.js";
import {inLanguage} from "../../messages/language.js";
import {workloadMessages} from "../../messages/workload.js";
import {memoize} from "../shared/memoize.js";
import type {PlanContext} from "../shared/plan-page.js";
import {pointFacts} from "../shared/point-entry.js";
import type {WorkloadContext, WorkloadState} from "./context.js";
import {keptColumns, valuesOf} from "./own-columns-store.js";

/** Named queries that the page reads. */
export const QUERIES = ["points", "sections", "units", "responsibilities", "mentions"] as const;
export type PageContext = PlanContext<(typeof QUERIES)[number], WorkloadState>;

/** The plan with the adjustments in the address. */
export interface Attempt {
  /** One per entry of the address; undefined if it is not an adjustment. */
  read: readonly (Edit | undefined)[];
  edits: Edit[];
  refused: Applied["refused"];
  /** How many adjustments were made. */
  made: number;
  responsibilities: Applied["responsibilities"];
  /** The plan's own rows if nothing is tried. */
  rows: PageContext["rows"];
}

/** @param key  the adjustments as the address has them, with commas */
export const attempt = memoize((rows: PageContext["rows"], key: string): Attempt => {
  const read = key === "" ? [] : key.split(",").map(readEdit);
  const edits = read.filter((edit) => edit !== undefined);
  const {responsibilities, refused} = applyEdits(rows, edits);
  return {
    read,
    edits,
    refused,
    made: edits.length - refused.length,
    responsibilities,
    rows: edits.length === 0 ? rows : {...rows, responsibilities},
  };
});

/** The context of the page's parts; `tried` is the attempt for the same rows and address. */
export function workloadContext(
  {rows, language, document: chosen, state: {value: state, set, href}}: PageContext,
  tried: Attempt,
): WorkloadContext {
  const words = inLanguage(workloadMessages, language);
  const facts = factsOf(tried.rows);
  const units = new Map(rows.units.map((unit) => [unit.id, unit]));
  const judgement = judge(tried.rows, state, loadsNow);
  const ownColumns = keptColumns(chosen.id)?.columns ?? [];
  const marked = ownColumns.find(({name}) => name === state.own);
  return {
    language,
    words,
    state,
    set,
    href,
    ...judgement,
    ownColumns,
    ownOf: (load) => (marked === undefined ? [] : valuesOf(load, marked)),
    scenario: {
      edits: tried.edits,
      unread: state.try.filter((_, index) => tried.read[index] === undefined),
      refused: tried.refused,
      units: rows.units,
      before: {
        verdicts: tried.edits.length === 0 ? judgement.verdicts : judge(rows, state, loadsBefore).verdicts,
        responsibilities: rows.responsibilities,
      },
      responsibilities: tried.responsibilities,
      labelOf: (pointId) => facts.get(pointId)?.point.label ?? pointId,
      nameOf: (unitId) => units.get(unitId)?.name ?? unitId,
    },
  };
}

/** Facts of each point, by its id. */
export const factsOf = memoize((rows: PageContext["rows"]) => pointFacts(rows));

/** With hundreds of units counting takes a while: each of its two steps is done once for the same rows and choices. */
const memoizedCounting = () => {
  const direct = memoize((rows: WorkloadRows, short: number, long: number) => directLoads(rows, {short, long}));
  const grouped = memoize((loads: UnitLoad[], rows: WorkloadRows, short: number, long: number) =>
    withGroupPoints(loads, rows, {short, long}),
  );
  return (rows: WorkloadRows, {includeGroups = false, borders = LIST_BORDERS}: WorkloadOptions) => {
    const loads = direct(rows, borders.short, borders.long);
    return includeGroups ? grouped(loads, rows, borders.short, borders.long) : loads;
  };
};
const [loadsNow, loadsBefore] = [memoizedCounting(), memoizedCounting()];
