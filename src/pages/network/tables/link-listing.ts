/** The lines of a view as columns and rows, for the table and for a csv. */
import {pairKey} from "../../../analytics/collaboration.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {arcKey} from "../model/links.js";
import type {Network} from "../model/network.js";
import type {PlanChange} from "../model/plan-change.js";
import type {Visible} from "../model/visible.js";
import type {Head} from "./sorting.js";

export interface LinkRow {
  ids: [string, string];
  /** One a column; the first two are the names of the units. */
  cells: (string | number)[];
  pointIds: string[];
}

export interface LinkListing {
  columns: Head[];
  rows: LinkRow[];
}

/** The lines that the filters leave, strongest first; between two plans, the largest change first. */
export function linkListing(
  network: Network,
  visible: Visible,
  directed: boolean,
  language: Language,
  change: PlanChange | null = null,
): LinkListing {
  if (change !== null) return changes(network, visible, change, language);
  return directed ? arcs(network, visible, language) : ties(network, visible, language);
}

const text = (title: string): Head => ({title, number: false});
const number = (title: string): Head => ({title, number: true});

const nameIn = (network: Network) => (id: string) => network.unit.get(id)?.name ?? "";

function changes(
  network: Network,
  visible: Visible,
  {before, changeKind}: PlanChange,
  language: Language,
): LinkListing {
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const name = nameIn(network);
  return {
    columns: [text(say.unitA), text(say.unitB), number(views.now), number(views.before), text(views.change)],
    rows: visible.links.map(({key, source, target, points}) => ({
      ids: [source, target],
      cells: [
        name(source),
        name(target),
        points,
        before.get(key) ?? 0,
        views.changeKinds[changeKind.get(key) ?? "same"],
      ],
      pointIds: network.tie.get(key)?.pointIds ?? [],
    })),
  };
}

function arcs(network: Network, visible: Visible, language: Language): LinkListing {
  const say = inLanguage(networkMessages, language);
  const name = nameIn(network);
  const kinds = ["written", "strong", "weak"] as const;
  return {
    columns: [text(say.from), text(say.to), number(say.count), ...kinds.map((kind) => number(say.certainty[kind]))],
    rows: network.arcs
      .filter((arc) => visible.keys.has(arcKey(arc)))
      .map(({from, to, points, by, pointIds}) => ({
        ids: [from, to],
        cells: [name(from), name(to), points, ...kinds.map((kind) => by[kind])],
        pointIds,
      })),
  };
}

function ties(network: Network, visible: Visible, language: Language): LinkListing {
  const say = inLanguage(networkMessages, language);
  const name = nameIn(network);
  const chance = network.pairs.size > 0 ? [number(say.expected), number(say.ratio), number(P_VALUE)] : [];
  return {
    columns: [text(say.unitA), text(say.unitB), number(say.count), number(say.weight), ...chance],
    rows: network.ties
      .filter(({a, b}) => visible.keys.has(pairKey(a, b)))
      .map(({a, b, points, weight, pointIds}) => {
        const pair = network.pairs.get(pairKey(a, b));
        return {
          ids: [a, b],
          cells: [
            name(a),
            name(b),
            points,
            rounded(weight, 2),
            ...(pair ? [rounded(pair.expected, 2), rounded(pair.ratio, 2), pair.upper] : []),
          ],
          pointIds,
        };
      }),
  };
}

/** Head of the column of p-values. */
export const P_VALUE = "p";

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** Heads and rows of the csv, with the numbers of the points in the last column. */
export function linkCsv(
  network: Network,
  {columns, rows}: LinkListing,
  language: Language,
): {head: string[]; rows: (string | number)[][]} {
  const {pointsHead} = inLanguage(networkMessages, language);
  return {
    head: [...columns.map(({title}) => title), pointsHead],
    rows: rows.map(({cells, pointIds}) => [
      ...cells.map(csvValue),
      pointIds.map((id) => network.point.get(id)?.label ?? "").join(" "),
    ]),
  };
}

/** Four decimals; two digits of what is smaller than that can show. */
function csvValue(value: string | number): string | number {
  if (typeof value === "string") return value;
  return value > 0 && value < 0.01 ? Number(value.toPrecision(2)) : rounded(value, 4);
}
