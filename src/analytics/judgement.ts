/**
 * From rows and choices to the answer of the workload page: loads, lines, and a verdict a unit.
 *
 * The page, its files and `yaodian workload` all ask here, so that no two of them can differ. Pure: no Neo4j, no DOM.
 */
import {MEASURES, type Measure, type MeasureId, USUAL} from "./measures.js";
import {type LineMethod, type Lines, thresholds, type Verdict, verdicts} from "./threshold.js";
import {
  byUsualOrder,
  coordinatingUnit,
  LIST_BORDERS,
  type UnitLoad,
  type WorkloadOptions,
  type WorkloadRows,
  workloads,
} from "./workload.js";

export interface Choices {
  /** The way of counting in use: a line of the reader's own belongs to it, and it orders the units. */
  method: MeasureId;
  /** A rule, or the reader's own figure for the way of counting in use. */
  line: LineMethod | number;
  /** Ids of the coordinating units; [] = as suggested, ["none"] = no unit. */
  apart: readonly string[];
  /** Measures that the verdict rests on. */
  columns: readonly MeasureId[];
  /** Lists of at most, and of at least, so many units count as short, and as long. */
  short: number;
  long: number;
  groups: boolean;
  order: "load" | "rank";
}

export const USUAL_CHOICES: Choices = {
  method: "all",
  line: "tukey",
  apart: [],
  columns: USUAL,
  short: LIST_BORDERS.short,
  long: LIST_BORDERS.long,
  groups: false,
  order: "load",
};

export interface Judgement {
  /** Heaviest first by all points. */
  loads: UnitLoad[];
  coordinators: UnitLoad[];
  /** Their names as one word of a sentence; "" without any. */
  coordinatorNames: string;
  /** The measures that the verdict rests on, in their usual order. */
  columns: readonly Measure[];
  lines: Lines;
  verdicts: Verdict[];
}

/**
 * @param count  how loads are counted; a page hands in one that keeps its last answer
 * @returns      verdicts in the order of the loads
 */
export function judge(
  rows: WorkloadRows,
  choices: Choices,
  count: (rows: WorkloadRows, options: WorkloadOptions) => UnitLoad[] = workloads,
): Judgement {
  const {groups, short, long, apart, line, method} = choices;
  const loads = count(rows, {includeGroups: groups, borders: {short, long}});
  const suggested = coordinatingUnit(loads);
  const coordinators =
    apart.length > 0 ? loads.filter((load) => apart.includes(load.unit.id)) : suggested === null ? [] : [suggested];
  const own = typeof line === "number" ? {measure: method, value: line} : null;
  const lines = thresholds(loads, typeof line === "number" ? "tukey" : line, coordinators, own);
  return {
    loads,
    coordinators,
    coordinatorNames: coordinators.map((load) => load.unit.name).join("、"),
    columns: MEASURES.filter(({id}) => choices.columns.includes(id)),
    lines,
    verdicts: verdicts(loads, lines, coordinators, choices.columns),
  };
}

/** Ways of counting that give any unit a figure: a column of zeros says nothing. */
export const measuresIn = ({loads}: Pick<Judgement, "loads">): Measure[] =>
  MEASURES.filter(({id}) => loads.some((load) => load.figures[id] > 0));

/** The verdicts heaviest first under a measure, or in the usual order of organs. */
export const ordered = (verdicts: readonly Verdict[], order: Choices["order"], measure: MeasureId): Verdict[] =>
  [...verdicts].sort((a, b) =>
    order === "rank" ? byUsualOrder(a.load.unit, b.load.unit) : b.load.figures[measure] - a.load.figures[measure],
  );
