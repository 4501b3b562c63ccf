/** What the parts of the workload page share: loads, lines and verdicts under the present choices, and the words. */

import type {LineMethod, Threshold, Verdict} from "../../analytics/threshold.js";
import type {MeasureId, UnitLoad} from "../../analytics/workload.js";
import type {Language, Messages} from "../../messages/language.js";
import type {workloadMessages} from "../../messages/workload.js";

export interface WorkloadState extends Record<string, unknown> {
  method: MeasureId;
  line: LineMethod;
  /** Leave the coordinating unit out of the active line. */
  without: boolean;
  groups: boolean;
  view: "chart" | "table";
  /** Chosen unit's id; "" lets the page choose, "none" closes the panel. */
  unit: string;
  /** Ids of opened points. */
  open: readonly string[];
}

export interface WorkloadContext {
  language: Language;
  words: Messages<typeof workloadMessages>;
  state: WorkloadState;
  set: (change: Partial<WorkloadState>, options?: {push?: boolean}) => void;
  href: (change: Partial<WorkloadState>) => string;
  loads: UnitLoad[];
  coordinator: UnitLoad | null;
  lines: Record<MeasureId, Threshold>;
  verdicts: Verdict[];
}

/** The line in force under a measure, and the one of the other setting. */
export function activeLine(
  context: WorkloadContext,
  measure: MeasureId,
): {active: number | null; other: number | null} {
  const {line, without} = context.lines[measure];
  return context.state.without && context.coordinator !== null
    ? {active: without, other: line}
    : {active: line, other: without};
}

/** Id of the unit whose points stand at the side: the reader's choice, else the first that needs a look. */
export function chosenUnit({state, verdicts}: WorkloadContext): string | undefined {
  if (state.unit !== "") return state.unit;
  const first = verdicts.find(({kind}) => kind === "certain") ?? verdicts.find(({kind}) => kind === "depends");
  return (first ?? verdicts[0])?.load.unit.id;
}
