/**
 * A network in which several units stand as one, and a network of some units only.
 *
 * Units are taken together at each point, so a point at which three of them stand counts once. Pure: no DOM.
 */
import {group} from "d3-array";
import {collaborations, pairKey, partnerCounts, type Tie} from "../../../analytics/collaboration.js";
import {leadingArcs} from "../../../analytics/leading.js";
import type {ResponsibilityRow} from "../../../analytics/rows.js";
import {arcKey, linkOfArc, linkOfTie, type Network, type NetworkUnit, type Visible} from "./network.js";

export interface Aggregate {
  /** As the address names it. */
  key: string;
  name: string;
  category: string | null;
  ids: readonly string[];
}

export const aggregateId = (key: string): string => `fold:${key}`;

/** The network with each fold as one unit; most points first. */
export function aggregated(network: Network, folds: readonly Aggregate[]): Network {
  const inside = insideOf(folds);
  const rows: ResponsibilityRow[] = [];
  for (const own of network.at.values()) {
    const seen = new Map<string, ResponsibilityRow>();
    for (const row of own) {
      if (row.unitId === null || !network.unit.has(row.unitId)) continue;
      const unitId = inside.get(row.unitId) ?? row.unitId;
      // A fold leads what any of its units leads.
      if (!seen.get(unitId)?.lead) seen.set(unitId, {...row, unitId});
    }
    rows.push(...seen.values());
  }
  const weights = new Map<string, number>();
  for (const {a, b, weight} of network.ties) {
    const key = pairKey(inside.get(a) ?? a, inside.get(b) ?? b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const ties = collaborations(rows).map((tie): Tie => ({...tie, weight: weights.get(pairKey(tie.a, tie.b)) ?? 0}));
  const partners = partnerCounts(ties);
  const rowsOf = group(rows, ({unitId}) => unitId);
  const units = [
    ...network.units
      .filter(({id}) => !inside.has(id))
      .map((unit): NetworkUnit => ({...unit, partners: partners.get(unit.id) ?? 0})),
    ...folds.map(({key, name, category, ids}): NetworkUnit => {
      const id = aggregateId(key);
      const own = rowsOf.get(id) ?? [];
      const members = ids.map((member) => network.unit.get(member)!);
      return {
        id,
        name,
        category,
        rank: null,
        points: own.length,
        led: own.filter(({lead}) => lead).length,
        fractional: members.reduce((sum, {fractional}) => sum + fractional, 0),
        partners: partners.get(id) ?? 0,
        inferred: members.some(({inferred}) => inferred),
        folded: ids.length,
      };
    }),
  ].sort((a, b) => b.points - a.points);
  return {...network, units, unit: new Map(units.map((unit) => [unit.id, unit])), ...joined(ties, leadingArcs(rows))};
}

/** The network of some of its units; figures of the units are those of the whole plan. */
export function among(network: Network, ids: ReadonlySet<string>): Network {
  const units = network.units.filter(({id}) => ids.has(id));
  return {
    ...network,
    units,
    unit: new Map(units.map((unit) => [unit.id, unit])),
    ...joined(
      network.ties.filter(({a, b}) => ids.has(a) && ids.has(b)),
      network.arcs.filter(({from, to}) => ids.has(from) && ids.has(to)),
    ),
  };
}

const joined = (ties: Network["ties"], arcs: Network["arcs"]) => ({
  ties,
  tie: new Map(ties.map((tie) => [pairKey(tie.a, tie.b), tie])),
  arcs,
});

/**
 * What is to be seen of a network with folds or of some units: a fold while one of its units is, a line while one that
 * it stands for is.
 *
 * @param kind  the lines of `visible`
 */
export function visibleIn(
  {unit, arcs, ties}: Network,
  folds: readonly Aggregate[],
  visible: Visible,
  kind: "arcs" | "ties",
): Visible {
  const inside = insideOf(folds);
  const of = (id: string) => inside.get(id) ?? id;
  const key = (from: string, to: string) => (kind === "arcs" ? arcKey({from, to}) : pairKey(from, to));
  const left = new Set(visible.links.map(({source, target}) => key(of(source), of(target))));
  const all = kind === "arcs" ? arcs.map(linkOfArc) : ties.map((tie) => linkOfTie(tie));
  const links = all.filter((link) => left.has(link.key));
  return {
    units: new Set([...visible.units].map(of).filter((id) => unit.has(id))),
    links,
    keys: new Set(links.map((link) => link.key)),
  };
}

const insideOf = (folds: readonly Aggregate[]) =>
  new Map(folds.flatMap(({key, ids}) => ids.map((id) => [id, aggregateId(key)] as const)));
