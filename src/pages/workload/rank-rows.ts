/** A unit's ranks under every way of counting, and the range that they span. */
import {type Rank, ranks} from "../../analytics/workload.js";
import type {WorkloadContext} from "./context.js";

export interface RankRow {
  id: string;
  name: string;
  /** In the order of the columns. */
  ranks: Rank[];
  best: number;
  worst: number;
}

/** One row per unit, in the order of the loads. */
export function rankRows({loads, columns}: Pick<WorkloadContext, "loads" | "columns">): RankRow[] {
  const byMeasure = columns.map(({id}) => ranks(loads, id));
  return loads.map(({unit}) => {
    const own = byMeasure.map((of) => of.get(unit.id)!);
    const places = own.map(({rank}) => rank);
    return {id: unit.id, name: unit.name, ranks: own, best: Math.min(...places), worst: Math.max(...places)};
  });
}
