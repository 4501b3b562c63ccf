/**
 * A network in which several units are taken together as one, and a network of some units only.
 *
 * Units are taken together at each point, so a point with three of them counts once. Pure: no DOM.
 */
import {group} from "d3-array";
import {collaborations, pairKey, partnerCounts, type Tie} from "../../../analytics/collaboration.js";
import {leadingArcs} from "../../../analytics/leading.js";
import type {ResponsibilityRow} from "../../../analytics/rows.js";
import {arcKey, linkOfArc, linkOfTie} from "./links.js";
import type {Network, NetworkUnit} from "./network.js";
import type {Visible} from "./visible.js";

export interface Aggregate {
  /** As the address names it. */
  key: string;
  name: string;
  category: string | null;
  ids: readonly string[];
}

/** Id of the unit that an aggregate becomes. */
export const aggregateId = (key: string): string => `fold:${key}`;

/** The network with each aggregate as one unit; most points first. */
export function aggregated(network: Network, aggregates: readonly Aggregate[]): Network {
  const aggregateOf = aggregatesByMember(aggregates);
  const rows = aggregatedRows(network, aggregateOf);
  const ties = aggregatedTies(network, rows, aggregateOf);
  const partners = partnerCounts(ties);
  const rowsOf = group(rows, ({unitId}) => unitId);
  const units = [
    ...network.units
      .filter(({id}) => !aggregateOf.has(id))
      .map((unit): NetworkUnit => ({...unit, partners: partners.get(unit.id) ?? 0})),
    ...aggregates.map(({key, name, category, ids}): NetworkUnit => {
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
        memberCount: ids.length,
      };
    }),
  ].sort((a, b) => b.points - a.points);
  return {...network, ...unitsAndLines(units, ties, leadingArcs(rows))};
}

/** The rows of each point with aggregates in place of their members; an aggregate leads what any member leads. */
function aggregatedRows(network: Network, aggregateOf: ReadonlyMap<string, string>): ResponsibilityRow[] {
  const rows: ResponsibilityRow[] = [];
  for (const own of network.rowsAt.values()) {
    const byUnit = new Map<string, ResponsibilityRow>();
    for (const row of own) {
      if (row.unitId === null || !network.unit.has(row.unitId)) continue;
      const unitId = aggregateOf.get(row.unitId) ?? row.unitId;
      if (!byUnit.get(unitId)?.lead) byUnit.set(unitId, {...row, unitId});
    }
    rows.push(...byUnit.values());
  }
  return rows;
}

/** Shared points are counted from the rows; the weight of a tie is the sum of those that it stands for. */
function aggregatedTies(
  network: Network,
  rows: readonly ResponsibilityRow[],
  aggregateOf: ReadonlyMap<string, string>,
): Tie[] {
  const weights = new Map<string, number>();
  for (const {a, b, weight} of network.ties) {
    const key = pairKey(aggregateOf.get(a) ?? a, aggregateOf.get(b) ?? b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return collaborations(rows).map((tie): Tie => ({...tie, weight: weights.get(pairKey(tie.a, tie.b)) ?? 0}));
}

/** The network of some of its units; the figures of the units are those of the whole plan. */
export function among(network: Network, ids: ReadonlySet<string>): Network {
  return {
    ...network,
    ...unitsAndLines(
      network.units.filter(({id}) => ids.has(id)),
      network.ties.filter(({a, b}) => ids.has(a) && ids.has(b)),
      network.arcs.filter(({from, to}) => ids.has(from) && ids.has(to)),
    ),
  };
}

const unitsAndLines = (units: NetworkUnit[], ties: Network["ties"], arcs: Network["arcs"]) => ({
  units,
  unit: new Map(units.map((unit) => [unit.id, unit])),
  ties,
  tie: new Map(ties.map((tie) => [pairKey(tie.a, tie.b), tie])),
  arcs,
});

/**
 * What is seen of a network with aggregates or of some units: an aggregate while one of its members is seen, a line
 * while one that it stands for is seen.
 *
 * @param kind  the lines of `visible`
 */
export function visibleIn(
  {unit, arcs, ties}: Network,
  aggregates: readonly Aggregate[],
  visible: Visible,
  kind: "arcs" | "ties",
): Visible {
  const aggregateOf = aggregatesByMember(aggregates);
  const of = (id: string) => aggregateOf.get(id) ?? id;
  const key = (from: string, to: string) => (kind === "arcs" ? arcKey({from, to}) : pairKey(from, to));
  const seen = new Set(visible.links.map(({source, target}) => key(of(source), of(target))));
  const all = kind === "arcs" ? arcs.map(linkOfArc) : ties.map((tie) => linkOfTie(tie));
  const links = all.filter((link) => seen.has(link.key));
  return {
    units: new Set([...visible.units].map(of).filter((id) => unit.has(id))),
    links,
    keys: new Set(links.map((link) => link.key)),
  };
}

/** Ids of aggregates by the ids of their members. */
const aggregatesByMember = (aggregates: readonly Aggregate[]): Map<string, string> =>
  new Map(aggregates.flatMap(({key, ids}) => ids.map((id) => [id, aggregateId(key)] as const)));
