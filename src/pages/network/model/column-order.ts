/**
 * The order of the two columns: leads by what they lead, the others in groups and so that few lines cross.
 *
 * Deterministic. Pure: no DOM.
 */
import type {Arc} from "../../../analytics/leading.js";
import type {HandOrder} from "./arrangement.js";
import type {NetworkUnit} from "./network.js";

export type Grouping = "sector" | "lead";

interface Group {
  /** The sector's name, or the id of the lead that calls its units most; null where neither is known. */
  key: string | null;
  ids: string[];
}

export interface ColumnOrder {
  leads: string[];
  groups: Group[];
}

/**
 * The order of both columns.
 *
 * @param units  in any order; a unit that neither leads nor takes part is among the others
 * @param hand   ids in the order that the reader made; each column or group is sorted by it
 */
export function columnOrder(
  units: readonly NetworkUnit[],
  arcs: readonly Arc[],
  grouping: Grouping,
  hand: HandOrder = [],
): ColumnOrder {
  const leads = byHand(
    units
      .filter((unit) => unit.led > 0)
      .sort(
        (a, b) =>
          (a.memberCount ?? 0) - (b.memberCount ?? 0) || b.led - a.led || b.points - a.points || rankOf(a) - rankOf(b),
      )
      .map(({id}) => id),
    hand,
  );
  const place = new Map(leads.map((id, index) => [id, index]));
  const callers = new Map<string, Arc[]>();
  for (const arc of arcs) if (!place.has(arc.to)) callers.set(arc.to, [...(callers.get(arc.to) ?? []), arc]);
  const others = units.filter((unit) => unit.led === 0).sort((a, b) => rankOf(a) - rankOf(b));
  const keyOf = (unit: NetworkUnit) => (grouping === "sector" ? unit.category : mainCaller(callers.get(unit.id) ?? []));
  const groups = new Map<string | null, NetworkUnit[]>();
  for (const unit of others) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit]);
  const groupPlace = (key: string | null) =>
    key === null ? Infinity : grouping === "lead" ? (place.get(key) ?? Infinity) : sectorRank(units, key);
  return {
    leads,
    groups: [...groups]
      .sort(([a], [b]) => groupPlace(a) - groupPlace(b))
      .map(([key, members]) => ({
        key,
        ids: byHand(
          fewestCrossings(
            members.map(({id}) => id),
            callers,
            place,
          ),
          hand,
        ),
      })),
  };
}

const rankOf = (unit: NetworkUnit) => unit.rank ?? Infinity;

/** A sector has the place that its first organ has in the usual order. */
const sectorRank = (units: readonly NetworkUnit[], sector: string) =>
  Math.min(...units.filter(({category}) => category === sector).map(rankOf));

const mainCaller = (arcs: readonly Arc[]): string | null =>
  [...arcs].sort((a, b) => b.points - a.points)[0]?.from ?? null;

/**
 * Starts from the barycentre of the leads' places, weighted by points, and exchanges neighbours as long as fewer lines
 * cross.
 */
function fewestCrossings(
  ids: readonly string[],
  callers: ReadonlyMap<string, readonly Arc[]>,
  place: ReadonlyMap<string, number>,
): string[] {
  const linesOf = (id: string) =>
    (callers.get(id) ?? []).map((arc) => ({at: place.get(arc.from) ?? 0, weight: arc.points}));
  const lines = new Map(ids.map((id) => [id, linesOf(id)]));
  const centre = (id: string) => {
    const own = lines.get(id) ?? [];
    const total = own.reduce((sum, {weight}) => sum + weight, 0);
    return total === 0 ? Infinity : own.reduce((sum, {at, weight}) => sum + at * weight, 0) / total;
  };
  const crossings = (above: string, below: string) => {
    let sum = 0;
    for (const one of lines.get(above) ?? [])
      for (const two of lines.get(below) ?? []) if (one.at > two.at) sum += one.weight * two.weight;
    return sum;
  };
  const order = [...ids].sort((a, b) => compare(centre(a), centre(b)));
  for (let pass = 0, changed = true; changed && pass < 30; pass += 1) {
    changed = false;
    for (let index = 0; index + 1 < order.length; index += 1) {
      const [above, below] = [order[index]!, order[index + 1]!];
      if (crossings(above, below) <= crossings(below, above)) continue;
      order[index] = below;
      order[index + 1] = above;
      changed = true;
    }
  }
  return order;
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b);

/** Ids in the order made by hand; those that it does not name keep their place. */
export function byHand(ids: readonly string[], hand: HandOrder): string[] {
  const wished = new Map(hand.map((id, index) => [id, index]));
  const moved = ids.filter((id) => wished.has(id)).sort((a, b) => wished.get(a)! - wished.get(b)!);
  let next = 0;
  return ids.map((id) => (wished.has(id) ? moved[next++]! : id));
}
