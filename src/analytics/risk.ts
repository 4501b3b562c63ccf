/**
 * What rests on one unit alone (独家承担): points, target groups, activity types; and units named on every long list.
 *
 * Rows and loads in, findings out, each with its points. Pure: no Neo4j, no DOM.
 */
import type {MentionRow, PointRow} from "./rows.js";
import type {UnitLoad} from "./workload.js";

export interface SoleUnit {
  load: UnitLoad;
  points: PointRow[];
}

export interface SoleTerm {
  kind: "target" | "activity";
  name: string;
  load: UnitLoad;
  points: PointRow[];
}

export interface Risks {
  /** Units that stand alone at points, most points first. */
  units: SoleUnit[];
  /** Terms all of whose points that name units name this one alone. */
  terms: SoleTerm[];
  /** Units on every long list, where there are at least two. */
  everywhere: UnitLoad[];
  longLists: number;
}

export function risks(loads: readonly UnitLoad[], mentions: readonly MentionRow[]): Risks {
  const named = new Map<string, UnitLoad[]>();
  const points = new Map<string, PointRow>();
  const long = new Set<string>();
  for (const load of loads) {
    for (const share of load.shares) {
      if (share.viaGroup) continue;
      named.set(share.point.id, [...(named.get(share.point.id) ?? []), load]);
      points.set(share.point.id, share.point);
      if (share.length === "long") long.add(share.point.id);
    }
  }
  const units = loads
    .map((load) => ({
      load,
      points: load.shares.filter((share) => !share.viaGroup && share.of === 1).map((share) => share.point),
    }))
    .filter((each) => each.points.length > 0)
    .sort((a, b) => b.points.length - a.points.length);
  const ofTerm = new Map<string, {kind: SoleTerm["kind"]; name: string; points: Set<string>}>();
  for (const {kind, name, pointId} of mentions) {
    if (kind === "programme" || !named.has(pointId)) continue;
    const key = `${kind} ${name}`;
    const own = ofTerm.get(key) ?? {kind, name, points: new Set()};
    own.points.add(pointId);
    ofTerm.set(key, own);
  }
  const terms = [...ofTerm.values()].flatMap(({kind, name, points: ids}): SoleTerm[] => {
    const bearers = new Set([...ids].flatMap((id) => named.get(id) ?? []));
    const [load] = bearers;
    return bearers.size === 1 && load !== undefined
      ? [{kind, name, load, points: [...ids].map((id) => points.get(id)!)}]
      : [];
  });
  const everywhere =
    long.size < 2 ? [] : loads.filter((load) => [...long].every((id) => named.get(id)?.includes(load)));
  return {units, terms, everywhere, longLists: long.size};
}
