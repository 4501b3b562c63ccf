/** What the parts of the workload page share: loads, lines and verdicts under the current choices, and the words. */
import {type Choices, type Judgement, ordered} from "../../analytics/judgement.js";
import type {OwnColumn} from "../../analytics/own-columns.js";
import type {ResponsibilityRow, UnitRow} from "../../analytics/rows.js";
import type {Applied, Edit} from "../../analytics/scenario.js";
import type {Verdict} from "../../analytics/threshold.js";
import type {MeasureId, UnitLoad} from "../../analytics/workload.js";
import type {Language, Messages} from "../../messages/language.js";
import type {workloadMessages} from "../../messages/workload.js";

export interface WorkloadState extends Record<string, unknown>, Choices {
  /** Leave the coordinating units out of the active line. */
  without: boolean;
  /** Own column that marks the bars ("" = none), and the value that a unit must have in it to be shown ("" = any). */
  own: string;
  ownIs: string;
  /** Adjustments on paper, as scenario.ts writes them. */
  try: readonly string[];
  /** Name of the scenario; "" without one. */
  named: string;
  /** Ids of the plans counted together with the chosen one. */
  with: readonly string[];
  /** Ids of the plans that are compared; [] = none yet. */
  beside: readonly string[];
  /** Column that sorts the rows of one table or heat map, such as "target:农民"; "" = the page's order. */
  by: string;
  /** Show every unit and every row, however many. */
  all: boolean;
  view: "chart" | "table";
  /** Id of the chosen unit; with "" the page chooses one, with "none" the panel is closed. */
  unit: string;
  /** Ids of opened points. */
  open: readonly string[];
}

export interface WorkloadContext extends Judgement {
  /** What the chosen own column says of a unit. */
  ownOf: (load: UnitLoad) => string[];
  ownColumns: readonly OwnColumn[];
  language: Language;
  words: Messages<typeof workloadMessages>;
  state: WorkloadState;
  set: (change: Partial<WorkloadState>, options?: {push?: boolean}) => void;
  href: (change: Partial<WorkloadState>) => string;
  scenario: Scenario;
}

/** The adjustments in the address, and the plan without them. */
export interface Scenario {
  edits: Edit[];
  /** Entries of the address that are not adjustments. */
  unread: string[];
  refused: Applied["refused"];
  units: readonly UnitRow[];
  before: {verdicts: Verdict[]; responsibilities: readonly ResponsibilityRow[]};
  responsibilities: readonly ResponsibilityRow[];
  labelOf: (pointId: string) => string;
  nameOf: (unitId: string) => string;
}

/** The line that is in force under a measure, and the line with or without the coordinating units, if it differs. */
export function activeLine(
  context: WorkloadContext,
  measure: MeasureId,
): {active: number | null; other: number | null} {
  const {line, without} = context.lines[measure];
  if (line === without) return {active: line, other: null};
  return context.state.without && context.coordinators.length > 0
    ? {active: without, other: line}
    : {active: line, other: without};
}

/** Id of the unit in the side panel: the reader's choice, else the first unit that is or may be overloaded. */
export function chosenUnit({state, verdicts}: WorkloadContext): string | undefined {
  if (state.unit === "none" || verdicts.some(({load}) => load.unit.id === state.unit)) return state.unit;
  const first = verdicts.find(({kind}) => kind === "certain") ?? verdicts.find(({kind}) => kind === "depends");
  return (first ?? verdicts[0])?.load.unit.id;
}

/** The verdicts in the order that the reader chose: heaviest first under a measure, or the usual order of organs. */
export const inOrder = ({verdicts, state, ownOf}: WorkloadContext, measure: MeasureId): Verdict[] =>
  ordered(
    state.ownIs === "" ? verdicts : verdicts.filter(({load}) => ownOf(load).includes(state.ownIs)),
    state.order,
    measure,
  );
