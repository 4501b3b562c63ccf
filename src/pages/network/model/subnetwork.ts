/**
 * What the two columns and the matrix show of a network that is too large for them: units taken together, which a click
 * opens, or only the units around one. Pure: no DOM.
 */

import {type Aggregate, aggregated, aggregateId, among, visibleIn} from "./aggregate.js";
import {columnOrder, type Grouping} from "./column-order.js";
import {COLUMN_LIMITS, MATRIX_LIMIT, SVG_UNIT_LIMIT} from "./limits.js";
import {circleName, type Measures} from "./measures.js";
import type {Network} from "./network.js";
import type {Visible} from "./visible.js";

export interface Subnetwork {
  network: Network;
  visible: Visible;
  /** Units in it that are taken together. */
  aggregates: readonly Aggregate[];
  /** How many units it leaves out. */
  omitted: number;
}

/** Key of the aggregate of the leads at the column's end, and how many leads have a card of their own before it. */
export const LEADS = "leads";
const LEAD_CARDS = 12;

const fitsColumns = ({units, arcs}: Pick<Network, "units" | "arcs">) =>
  units.length <= SVG_UNIT_LIMIT && arcs.length <= COLUMN_LIMITS.arcs;

/**
 * The network that two columns can show, with aggregates if need be: the whole, or where that is too large the units
 * around the one in the middle; null where columns are no help.
 */
export function columnNetwork(network: Network, centre: string | null): Network | null {
  if (fitsColumns(network)) return network;
  if (centre === null) return null;
  const ends = network.arcs.filter(({from, to}) => from === centre || to === centre);
  const near = among(network, new Set([centre, ...ends.flatMap(({from, to}) => [from, to])]));
  return fitsColumns(near) ? near : null;
}

export interface AggregateOptions {
  grouping: Grouping;
  /** Keys of aggregates that the reader opened. */
  opened: readonly string[];
  /** Ids of units that are never taken together with others, since they are pinned. */
  alone: readonly string[];
  /** Name of an aggregate by the key of its group and its size. */
  nameOf: (group: string | null, count: number) => string;
}

/** The others by their group and the leads after the twelfth, each only where its column is too long. */
export function columnAggregates(
  {units, arcs}: Pick<Network, "units" | "arcs">,
  {grouping, opened, alone, nameOf}: AggregateOptions,
): Aggregate[] {
  const {leads, groups} = columnOrder(units, arcs, grouping);
  const category = new Map(units.map((unit) => [unit.id, unit.category]));
  const aggregates: Aggregate[] = [];
  const add = (key: string, group: string | null, all: readonly string[]) => {
    const ids = all.filter((id) => !alone.includes(id));
    if (ids.length < 2 || opened.includes(key)) return;
    aggregates.push({key, ids, name: nameOf(group, ids.length), category: category.get(ids[0]!) ?? null});
  };
  if (leads.length > COLUMN_LIMITS.leads) add(LEADS, LEADS, leads.slice(LEAD_CARDS));
  if (units.length - leads.length > COLUMN_LIMITS.others)
    for (const {key, ids} of groups) add(`${grouping}:${key ?? ""}`, key, ids);
  return aggregates;
}

/** What the two columns show of a network that fits them. */
export function columnSubnetwork(network: Network, aggregates: readonly Aggregate[], visible: Visible): Subnetwork {
  const drawn = aggregates.length === 0 ? network : aggregated(network, aggregates);
  return {network: drawn, visible: visibleIn(drawn, aggregates, visible, "arcs"), aggregates, omitted: 0};
}

/**
 * What the matrix shows: every unit of a small network, else one row for each circle, or the units of the circles that
 * are opened.
 *
 * @param opened  ids of units whose circle is opened
 * @returns       null while the circles are being computed
 */
export function matrixSubnetwork(
  network: Network,
  visible: Visible,
  measures: Measures | null,
  opened: readonly string[],
): Subnetwork | null {
  if (network.units.length <= MATRIX_LIMIT) return {network, visible, aggregates: [], omitted: 0};
  if (measures === null) return null;
  const {circles} = measures.circles;
  const open = circles.filter((ids) => ids.some((id) => opened.includes(id)));
  return open.length > 0
    ? unitsOfCircles(network, visible, new Set(open.flat()))
    : circlesAsUnits(network, visible, circles);
}

function unitsOfCircles(network: Network, visible: Visible, ids: ReadonlySet<string>): Subnetwork {
  const own = network.units.map(({id}) => id).filter((id) => ids.has(id));
  const shown = among(network, new Set(own.slice(0, MATRIX_LIMIT)));
  return {
    network: shown,
    visible: visibleIn(shown, [], visible, "ties"),
    aggregates: [],
    omitted: Math.max(0, own.length - MATRIX_LIMIT),
  };
}

function circlesAsUnits(network: Network, visible: Visible, circles: readonly string[][]): Subnetwork {
  const aggregates = circles.map(
    (ids, index): Aggregate => ({key: ids[0]!, ids, name: circleName(index), category: null}),
  );
  const inCircles = new Set(circles.flat());
  const whole = aggregated(among(network, inCircles), aggregates);
  // In the order of their letters.
  const shown = {...whole, units: aggregates.map(({key}) => whole.unit.get(aggregateId(key))!)};
  return {
    network: shown,
    visible: visibleIn(shown, aggregates, visible, "ties"),
    aggregates,
    omitted: network.units.length - inCircles.size,
  };
}
