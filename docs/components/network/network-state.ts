/** The network page's parameters in its address, and what they mean for one plan. */
import {flag, list, number, oneOf, text, type UrlState, urlState} from "../url-state.js";
import {fitsColumns} from "./column-layout.js";
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
}

export type NetworkUrlState = UrlState<NetworkState>;

export const networkState = (): NetworkUrlState =>
  urlState({
    view: oneOf<View>(["leads", "shared", "matrix"], "leads"),
    table: flag(),
    min: number(0, {min: 0, max: 1_000_000}),
    q: text(),
    hide: list(),
    centre: text(),
    column: oneOf<"sector" | "lead">(["sector", "lead"], "sector"),
    order: oneOf<MatrixOrder>(["points", "sector", "name"], "points"),
    hand: list(),
    pin: list(),
  });

/** What is drawn: the view asked for, or the one that a plan of this size allows. */
export type Drawn = "columns" | "force" | "matrix" | "none";

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

/** Reads the address for one plan; ids that it does not have are told apart. */
export function reading(network: Network, state: NetworkState): Reading {
  const directed = state.view === "leads";
  const links = directed ? network.arcs.map(linkOfArc) : network.ties.map(linkOfTie);
  const most = Math.max(1, ...links.map(({points}) => points));
  const crowded = state.view === "shared" && network.units.length > 2 && density(network) >= DENSE;
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
  if (state.view === "shared") return "force";
  if (network.units.every(({led}) => led === 0)) return "none";
  return fitsColumns(network.units, network.arcs) ? "columns" : "force";
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
