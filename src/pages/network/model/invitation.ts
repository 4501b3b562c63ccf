/** Whom a meeting on a topic concerns, and who leads most of it. Pure: no DOM. */
import {type NetworkRows, NO_FILTER, pointsLeft, type Topic} from "./point-filter.js";

export interface InvitedUnit {
  id: string;
  points: number;
  led: number;
  /** Whether one of its leads is inferred. */
  inferred: boolean;
}

interface Invitation {
  points: string[];
  /** Units at these points, those that lead most of them first. */
  units: InvitedUnit[];
  /** How many of the points name a group and no unit. */
  groupOnly: number;
}

/** Units concerned with a topic: those at its points, by what they lead and then by what they take part in. */
export function invitation(rows: NetworkRows, topics: Readonly<Record<Topic, string>>): Invitation {
  const points = pointsLeft(rows, {...NO_FILTER, topics});
  const units = new Map<string, InvitedUnit>();
  const named = new Set<string>();
  for (const {pointId, unitId, lead, leadBasis} of rows.responsibilities) {
    if (unitId === null || !points.has(pointId)) continue;
    named.add(pointId);
    const unit = units.get(unitId) ?? {id: unitId, points: 0, led: 0, inferred: false};
    unit.points += 1;
    if (lead) {
      unit.led += 1;
      unit.inferred ||= (leadBasis ?? "").startsWith("first");
    }
    units.set(unitId, unit);
  }
  return {
    points: [...points],
    units: [...units.values()].sort((a, b) => b.led - a.led || b.points - a.points),
    groupOnly: points.size - named.size,
  };
}
