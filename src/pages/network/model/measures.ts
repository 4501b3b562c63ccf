/**
 * The measures of a network's units, and its circles (协作圈). They are computed once for each network: at once for few
 * units, in a worker for many, since paths between thousands of units take seconds.
 */
import {type Centrality, type Circles, centralities, circlesOf} from "../../../analytics/centrality.js";
import {type Joins, joinsOf} from "../../../analytics/joins.js";
import {seededRandom} from "../../node-link/seeded-random.js";
import type {Network} from "./network.js";

export interface Measures {
  units: ReadonlyMap<string, Centrality>;
  circles: Circles;
  /** Index of each unit's circle; units without ties have none. */
  circle: ReadonlyMap<string, number>;
  /** Units and ties without which the network would fall apart. */
  joins: Joins;
}

export type MeasuresInput = Parameters<typeof measure>;

/** Up to so many units are measured on the page itself. */
const AT_ONCE = 120;

/** Everything that is measured, as plain data that a worker can post. */
export function measure(ids: readonly string[], ties: Parameters<typeof centralities>[1]) {
  return {
    units: centralities(ids, ties),
    circles: circlesOf(ids, ties, seededRandom, ids.length <= AT_ONCE ? 200 : 10),
    joins: joinsOf(ids, ties),
  };
}

const known = new WeakMap<Network, Measures | "computing">();

/**
 * The measures of a network, or null while they are being computed.
 *
 * @param hidden   ids of units that are not measured
 * @param arrived  called once they are there, when null was returned
 */
export function measuresOf(network: Network, hidden: readonly string[], arrived: () => void): Measures | null {
  const found = known.get(network);
  if (found !== undefined) return found === "computing" ? null : found;
  const input: MeasuresInput = [
    network.units.map(({id}) => id).filter((id) => !hidden.includes(id)),
    network.ties.map(({a, b, weight}) => ({a, b, weight})),
  ];
  if (network.units.length <= AT_ONCE || typeof Worker === "undefined") {
    const measures = indexed(measure(...input));
    known.set(network, measures);
    return measures;
  }
  known.set(network, "computing");
  const worker = new Worker(import.meta.resolve("./measures-worker.js"), {type: "module"});
  worker.onmessage = ({data}: MessageEvent<ReturnType<typeof measure>>) => {
    worker.terminate();
    known.set(network, indexed(data));
    arrived();
  };
  worker.postMessage(input);
  return null;
}

const indexed = ({units, circles, joins}: ReturnType<typeof measure>): Measures => ({
  units: new Map(units.map((unit) => [unit.id, unit])),
  circles,
  joins,
  circle: new Map(circles.circles.flatMap((ids, index) => ids.map((id) => [id, index] as const))),
});

const LETTERS = "甲乙丙丁戊己庚辛壬癸";

/** Name of a circle: 甲, 乙, 丙, …, then numbers. */
export const circleName = (index: number): string => LETTERS[index] ?? String(index + 1);
