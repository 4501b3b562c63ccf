/**
 * What the two columns and the matrix show of a network that is too large for them: units taken together, which a click
 * opens, or the units around one. Pure: no DOM.
 */

import {type Aggregate, aggregated, aggregateId, among, visibleIn} from "./aggregate.js";
import {columnOrder, type Grouping} from "./column-order.js";
import {COLUMN_LIMITS, SVG_UNIT_LIMIT} from "./limits.js";
import {circleName, type Measures} from "./measures.js";
import {MATRIX_LIMIT, type Network, type Visible} from "./network.js";

export interface Subnetwork {
  network: Network;
  visible: Visible;
  /** What stands folded in it. */
  folds: readonly Aggregate[];
  /** Units that it leaves out. */
  left: number;
}

/** Key of the fold that takes the leads at the column's end, and how many have a card of their own before it. */
export const LEADS = "leads";
const CARDS = 12;

const columnsCan = ({units, arcs}: Pick<Network, "units" | "arcs">) =>
  units.length <= SVG_UNIT_LIMIT && arcs.length <= COLUMN_LIMITS.arcs;

/**
 * The network that two columns can show, if need be folded: the whole, or where that is too large the units around the
 * one in the middle; null where columns are no help.
 */
export function columnNetwork(network: Network, centre: string | null): Network | null {
  if (columnsCan(network)) return network;
  if (centre === null) return null;
  const ends = network.arcs.filter(({from, to}) => from === centre || to === centre);
  const near = among(network, new Set([centre, ...ends.flatMap(({from, to}) => [from, to])]));
  return columnsCan(near) ? near : null;
}

export interface AggregateOptions {
  grouping: Grouping;
  /** Keys of folds that the reader opened. */
  opened: readonly string[];
  /** Ids of units that stand by themselves, since they are pinned. */
  alone: readonly string[];
  /** Name of a fold by the key of its group and its size. */
  nameOf: (group: string | null, count: number) => string;
}

/** The others by their group and the leads after the twelfth, each only where its column is too long. */
export function columnAggregates(
  {units, arcs}: Pick<Network, "units" | "arcs">,
  options: AggregateOptions,
): Aggregate[] {
  const {grouping, opened, alone, nameOf} = options;
  const {leads, groups} = columnOrder(units, arcs, grouping);
  const category = new Map(units.map((unit) => [unit.id, unit.category]));
  const folds: Aggregate[] = [];
  const fold = (key: string, group: string | null, all: readonly string[]) => {
    const ids = all.filter((id) => !alone.includes(id));
    if (ids.length < 2 || opened.includes(key)) return;
    folds.push({key, ids, name: nameOf(group, ids.length), category: category.get(ids[0]!) ?? null});
  };
  if (leads.length > COLUMN_LIMITS.leads) fold(LEADS, LEADS, leads.slice(CARDS));
  if (units.length - leads.length > COLUMN_LIMITS.others)
    for (const {key, ids} of groups) fold(`${grouping}:${key ?? ""}`, key, ids);
  return folds;
}

/** The part that the two columns show. */
export function columnSubnetwork(network: Network, folds: readonly Aggregate[], visible: Visible): Subnetwork {
  const drawn = folds.length === 0 ? network : aggregated(network, folds);
  return {network: drawn, visible: visibleIn(drawn, folds, visible, "arcs"), folds, left: 0};
}

/**
 * The part that the matrix shows: every unit of a small network, else the circles, or the units of those that are
 * opened.
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
  if (network.units.length <= MATRIX_LIMIT) return {network, visible, folds: [], left: 0};
  if (measures === null) return null;
  const {circles} = measures.circles;
  const open = new Set(circles.filter((ids) => ids.some((id) => opened.includes(id))).flat());
  if (open.size > 0) {
    const own = network.units.map(({id}) => id).filter((id) => open.has(id));
    const part = among(network, new Set(own.slice(0, MATRIX_LIMIT)));
    return {
      network: part,
      visible: visibleIn(part, [], visible, "ties"),
      folds: [],
      left: Math.max(0, own.length - MATRIX_LIMIT),
    };
  }
  const folds = circles.map((ids, index): Aggregate => ({key: ids[0]!, ids, name: circleName(index), category: null}));
  const inside = new Set(circles.flat());
  const made = aggregated(among(network, inside), folds);
  // In the order of their letters.
  const drawn = {...made, units: folds.map(({key}) => made.unit.get(aggregateId(key))!)};
  return {
    network: drawn,
    visible: visibleIn(drawn, folds, visible, "ties"),
    folds,
    left: network.units.length - inside.size,
  };
}
