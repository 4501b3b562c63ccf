/**
 * Collaboration: which units work together, and how strongly.
 *
 * Responsibility rows in, one tie a pair of units out. A point with k units adds 1/(k−1) to each of its pairs, so
 * that a point for ten units does not drown a point for two. A point given to a group makes no tie: what is
 * everybody's load binds nobody to anybody. Pure: no Neo4j, no DOM.
 *
 * Weights: M. E. J. Newman, "Scientific collaboration networks. II", Phys. Rev. E 64, 016132 (2001),
 * doi:10.1103/PhysRevE.64.016132.
 */
import {ascending} from "d3-array";
import type {ResponsibilityRow} from "./rows.js";

/** What a tie is made from; rows of graph/queries/responsibilities.cypher have it. */
export type Mention = Pick<ResponsibilityRow, "pointId" | "unitId" | "name">;

export interface Tie {
  /** Ids of the two units, a < b. */
  a: string;
  b: string;
  /** Shared points, ≥ 1. */
  points: number;
  /** Sum of 1/(k−1) over the shared points, > 0. */
  weight: number;
  /** In the order in which the rows name them. */
  pointIds: string[];
}

/**
 * The rows of units at each point that names any, in the order of the rows; rows of groups are passed over.
 *
 * @throws RangeError if a unit is named twice at one point, since k would be wrong
 */
export function directRowsByPoint<Row extends Mention>(rows: Iterable<Row>): Map<string, Row[]> {
  const points = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.unitId === null) continue;
    const own = points.get(row.pointId) ?? [];
    if (own.some(({unitId}) => unitId === row.unitId))
      throw new RangeError(`${row.name} stands twice at ${row.pointId}`);
    own.push(row);
    points.set(row.pointId, own);
  }
  return points;
}

/**
 * Ids of the units of each point that names any, in the order of the rows.
 *
 * @throws RangeError if a unit is named twice at one point
 */
export const unitsByPoint = (rows: Iterable<Mention>): Map<string, string[]> =>
  new Map([...directRowsByPoint(rows)].map(([pointId, own]) => [pointId, own.map(({unitId}) => unitId as string)]));

/**
 * Ties between units that share at least one point.
 *
 * @param rows  one per (point, unit); rows of groups are passed over
 * @returns     one per pair; most shared points first, then by weight, then by a and b; [] when no point has two units
 * @throws      RangeError if a unit is named twice at one point
 */
export function collaborations(rows: Iterable<Mention>): Tie[] {
  const ties = new Map<string, Tie>();
  for (const [pointId, units] of unitsByPoint(rows)) {
    const share = 1 / (units.length - 1);
    const sorted = [...units].sort(ascending);
    sorted.forEach((a, index) => {
      for (const b of sorted.slice(index + 1)) {
        const key = pairKey(a, b);
        const tie = ties.get(key) ?? {a, b, points: 0, weight: 0, pointIds: []};
        tie.points += 1;
        tie.weight += share;
        tie.pointIds.push(pointId);
        ties.set(key, tie);
      }
    });
  }
  return [...ties.values()].sort(
    (x, y) => y.points - x.points || y.weight - x.weight || ascending(x.a, y.a) || ascending(x.b, y.b),
  );
}

/** One key for a pair, whichever unit is named first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** How many others each unit has a tie with; a unit without ties is not in the map. */
export function partnerCounts(ties: Iterable<Pick<Tie, "a" | "b">>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {a, b} of ties) {
    counts.set(a, (counts.get(a) ?? 0) + 1);
    counts.set(b, (counts.get(b) ?? 0) + 1);
  }
  return counts;
}
