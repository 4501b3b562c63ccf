/** The network page's parameters in its address, and what they mean for one plan. */
import {flag, list, number, oneOf, text, type UrlState, urlState} from "../url-state.js";
import {fitsColumns} from "./column-layout.js";
import {CROWD} from "./force-layout.js";
import {density, type Filter, type Link, linkOfArc, linkOfTie, MATRIX_LIMIT, type Network} from "./model.js";

export type View = "leads" | "shared" | "matrix";
export type MatrixOrder = "points" | "sector" | "name";

export interface NetworkState extends Record<string, unknown> {
  view: View;
  /** The table in place of the drawing. */
  table: boolean;
  /** Fewest shared points of a line; 0 leaves it to the view. */
  min: number;
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
    min: number(0, {min: 0, max: 1_000_000}),
    q: text(),
    hide: list(),
    centre: text(),
    column: oneOf<"sector" | "lead">(["sector", "lead"], "sector"),
    order: oneOf<MatrixOrder>(["points", "sector", "name"], "points"),
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
  /** `min` as the view takes it when nobody chose. */
  ownMin: number;
  /** Ids in the address that this plan does not have. */
  gone: string[];
  pinned: string[];
}

const DENSE = 0.3;

const made = new WeakMap<Network, Map<boolean, Link[]>>();

/** All lines of a view; the same list each time, so that a drawing sees whether anything changed. */
function linksOf(network: Network, directed: boolean): Link[] {
  const own = made.get(network) ?? new Map<boolean, Link[]>();
  made.set(network, own);
  const links = own.get(directed) ?? (directed ? network.arcs.map(linkOfArc) : network.ties.map(linkOfTie));
  own.set(directed, links);
  return links;
}

/** Reads the address for one plan; ids that it does not have are told apart. */
export function reading(network: Network, state: NetworkState): Reading {
  const directed = state.view === "leads";
  const links = linksOf(network, directed);
  const most = links.reduce((top, {points}) => Math.max(top, points), 1);
  const crowded = state.view === "shared" && !network.madeUp && network.units.length > 2 && density(network) >= DENSE;
  const ownMin = crowded && most >= 3 ? 3 : 1;
  const known = (id: string) => network.unit.has(id);
  const named = [...state.pin, ...state.hide, ...(state.centre === "" ? [] : [state.centre])];
  return {
    drawn: drawnAs(network, state),
    links,
    filter: {
      min: state.min === 0 ? ownMin : state.min,
      hidden: state.hide.filter(known),
      centre: known(state.centre) ? state.centre : null,
    },
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
  state.min !== 0 || state.hide.length > 0 || state.centre !== "" || state.column !== "sector" || state.hand.length > 0;

export const DEFAULTS: Partial<NetworkState> = {
  min: 0,
  hide: [],
  centre: "",
  column: "sector",
  order: "points",
  hand: [],
};
