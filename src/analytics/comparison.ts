/**
 * Several plans beside one another: each unit's figure under one measure in each of them.
 *
 * Loads of each plan in, one row a unit out. Units are the same where their ids are. Pure: no Neo4j, no DOM.
 */
import type {DocumentRow} from "./rows.js";
import type {MeasureId, UnitLoad} from "./workload.js";

export interface PlanLoads {
  document: DocumentRow;
  loads: readonly UnitLoad[];
}

export interface ComparedUnit {
  id: string;
  name: string;
  /** In the order of the plans; null where the plan does not name the unit. */
  figures: (number | null)[];
  /** Last minus first figure, a plan that does not name it counting 0. */
  change: number;
}

/** @returns one row for each unit that any of the plans names, the heaviest over all plans first; [] without plans */
export function compare(plans: readonly PlanLoads[], measure: MeasureId): ComparedUnit[] {
  const units = new Map<string, ComparedUnit>();
  plans.forEach(({loads}, index) => {
    for (const {unit, figures} of loads) {
      const own = units.get(unit.id) ?? {id: unit.id, name: unit.name, figures: plans.map(() => null), change: 0};
      own.figures[index] = figures[measure];
      units.set(unit.id, own);
    }
  });
  const sum = ({figures}: ComparedUnit) => figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
  return [...units.values()]
    .map((unit) => ({...unit, change: (unit.figures.at(-1) ?? 0) - (unit.figures[0] ?? 0)}))
    .sort((a, b) => sum(b) - sum(a) || a.name.localeCompare(b.name, "zh"));
}
