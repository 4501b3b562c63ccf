/** The network page's parameters in its address, and what they mean for one plan. */

import {backbone} from "../../analytics/backbone.js";
import {pairKey, type Tie} from "../../analytics/collaboration.js";
import {flag, list, number, oneOf, text, type UrlState, urlState} from "../url-state.js";
import {fitsColumns} from "./column-layout.js";
import {CROWD} from "./force-layout.js";
import {
  density,
  type Filter,
  type Link,
  linkOfArc,
  linkOfTie,
  MATRIX_LIMIT,
  type Measure,
  type Network,
} from "./model.js";

export type View = "leads" | "shared" | "matrix";
export type MatrixOrder = "circles" | "points" | "sector" | "name";

export interface NetworkState extends Record<string, unknown> {
  view: View;
  /** The table in place of the drawing. */
  table: boolean;
  /** The units with their measures in place of the drawing. */
  figures: boolean;
  /** What a tie's strength is; arcs are always counted by points. */
  by: Measure;
  /** Least strength of a line; 0 leaves it to the view. */
  min: number;
  /** Only points with at most so many units; 0 takes all. */
  most: number;
  /** Significance below which the backbone keeps a tie; 0 keeps all. */
  backbone: number;
  q: string;
  hide: readonly string[];
  /** Id of the unit in the middle, or "". */
  centre: string;
  column: "sector" | "lead";
  order: MatrixOrder;
  /** Order made by hand in the two columns. */
  hand: readonly string[];
  /** One pinned unit, or two: their tie. */
  pin: readonly string[];
  /** Size of a network made up for measuring, "500x10000", or "". */
  demo: string;
}

export type NetworkUrlState = UrlState<NetworkState>;

export const networkState = (): NetworkUrlState =>
  urlState({
    // A made-up network has no leads.
    view: oneOf<View>(
      ["leads", "shared", "matrix"],
      new URLSearchParams(location.search).has("demo") ? "shared" : "leads",
    ),
    table: flag(),
    figures: flag(),
    by: oneOf<Measure>(["points", "weight", "expected"], "points"),
    min: number(0, {min: 0, max: 1_000_000}),
    q: text(),
    most: number(0, {min: 0, max: 1000}),
    backbone: number(0, {min: 0, max: 1}),
    hide: list(),
    centre: text(),
    column: oneOf<"sector" | "lead">(["sector", "lead"], "sector"),
    order: oneOf<MatrixOrder>(["circles", "points", "sector", "name"], "circles"),
    hand: list(),
    pin: list(),
    demo: text(),
  });

/** What is drawn: the view asked for, or the one that a plan of this size allows. */
export type Drawn = "columns" | "force" | "crowd" | "matrix" | "none";

export interface Reading {
  drawn: Drawn;
  /** Lines of the view before any filter. */
  links: Link[];
  filter: Filter;
  /** Lines of the view before anything was left out. */
  all: number;
  /** `min` as the view takes it when nobody chose. */
  ownMin: number;
  /** Ids in the address that this plan does not have. */
  gone: string[];
  pinned: string[];
}

const DENSE = 0.3;

const made = new WeakMap<Network, Map<Measure | "arcs", Link[]>>();

/** All lines of a view; the same list each time, so that a drawing sees whether anything changed. */
function linksOf(network: Network, kind: Measure | "arcs"): Link[] {
  const own = made.get(network) ?? new Map<Measure | "arcs", Link[]>();
  made.set(network, own);
  const value = (tie: Tie) =>
    kind === "weight"
      ? tie.weight
      : kind === "expected"
        ? (network.pairs.get(pairKey(tie.a, tie.b))?.ratio ?? tie.points)
        : tie.points;
  const links =
    own.get(kind) ??
    (kind === "arcs" ? network.arcs.map(linkOfArc) : network.ties.map((tie) => linkOfTie(tie, value(tie))));
  own.set(kind, links);
  return links;
}

/** The measure that the view takes: comparing with chance needs every pair, which large plans do not have. */
export function measureOf(network: Network, {view, by}: NetworkState): Measure {
  return view === "leads" || (by === "expected" && network.pairs.size === 0) ? "points" : by;
}

/** Reads the address for one plan; ids that it does not have are told apart. */
export function reading(network: Network, state: NetworkState, base = network): Reading {
  const directed = state.view === "leads";
  const links = linksOf(network, directed ? "arcs" : measureOf(network, state));
  const most = links.reduce((top, {value}) => Math.max(top, value), 1);
  const crowded = state.view === "shared" && !network.madeUp && network.units.length > 2 && density(network) >= DENSE;
  const counted = directed || measureOf(network, state) === "points";
  const ownMin = !counted ? 0 : crowded && most >= 3 && state.most === 0 && state.backbone === 0 ? 3 : 1;
  const known = (id: string) => network.unit.has(id);
  const named = [...state.pin, ...state.hide, ...(state.centre === "" ? [] : [state.centre])];
  return {
    drawn: drawnAs(network, state),
    links,
    filter: {
      min: state.min === 0 ? ownMin : state.min,
      backbone:
        state.backbone === 0 || directed
          ? null
          : new Set(backbone(network.ties, state.backbone).map(({a, b}) => pairKey(a, b))),
      hidden: state.hide.filter(known),
      centre: known(state.centre) ? state.centre : null,
    },
    all: (directed ? base.arcs : base.ties).length,
    ownMin,
    gone: [...new Set(named.filter((id) => !known(id)))],
    pinned: state.pin.filter(known).slice(0, 2),
  };
}

function drawnAs(network: Network, state: NetworkState): Drawn {
  if (network.units.length === 0) return "none";
  if (state.view === "matrix") return network.units.length <= MATRIX_LIMIT ? "matrix" : "none";
  const free = network.madeUp || network.units.length > CROWD ? "crowd" : "force";
  if (state.view === "shared") return free;
  if (network.units.every(({led}) => led === 0)) return "none";
  return fitsColumns(network.units, network.arcs) ? "columns" : free;
}

/** True when anything that 恢复默认 would undo differs. */
export const isFiltered = (state: NetworkState): boolean =>
  state.min !== 0 ||
  state.most !== 0 ||
  state.backbone !== 0 ||
  state.hide.length > 0 ||
  state.centre !== "" ||
  state.column !== "sector" ||
  state.hand.length > 0;

export const DEFAULTS: Partial<NetworkState> = {
  min: 0,
  most: 0,
  backbone: 0,
  hide: [],
  centre: "",
  column: "sector",
  order: "circles",
  hand: [],
};
