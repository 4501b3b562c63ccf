/** What the address means for one plan: which lines there are, which of them are left, and as what they are drawn. */
import {backbone} from "../../../analytics/backbone.js";
import {pairKey, type Tie} from "../../../analytics/collaboration.js";
import {SVG_UNIT_LIMIT} from "./limits.js";
import {
  arcKey,
  density,
  type Filter,
  type Link,
  linkOfArc,
  linkOfTie,
  MATRIX_LIMIT,
  type Measure,
  type Network,
} from "./network.js";
import type {NetworkState} from "./network-state.js";
import type {PlanChange} from "./plan-change.js";
import {columnNetwork} from "./subnetwork.js";

/** What is drawn: the view asked for, or the one that a plan of this size allows. */
export type Drawn = "columns" | "beside" | "force" | "crowd" | "matrix" | "apart" | "none";

export interface ResolvedState {
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
  picked: string[];
}

const DENSE = 0.3;

const made = new WeakMap<Network, Map<Measure | "arcs", Link[]>>();

/** All lines of a view; the same list each time, so that a drawing sees whether anything changed. */
export function linksOf(network: Network, kind: Measure | "arcs"): Link[] {
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
export function resolveState(
  network: Network,
  state: NetworkState,
  base = network,
  change: PlanChange | null = null,
): ResolvedState {
  const directed = state.view === "leads" && change === null;
  const links = change?.links ?? linksOf(network, directed ? "arcs" : measureOf(network, state));
  const most = links.reduce((top, {value}) => Math.max(top, value), 1);
  const crowded =
    change === null &&
    state.view === "shared" &&
    !network.madeUp &&
    network.units.length > 2 &&
    density(network) >= DENSE;
  const counted = directed || measureOf(network, state) === "points";
  const ownMin = !counted ? 0 : crowded && most >= 3 && state.most === 0 && state.backbone === 0 ? 3 : 1;
  const known = (id: string) => network.unit.has(id);
  const centre = known(state.centre) ? state.centre : null;
  const named = [
    ...state.pin,
    ...state.hide,
    ...state.pick,
    ...state.place.keys(),
    ...(state.centre === "" ? [] : [state.centre]),
  ];
  const off = new Set(state.off);
  // What the legend has put out, and units that the filters leave no point.
  const outOfSight = network.units
    .filter(({category, points}) => off.has(sectorKey(category)) || (points === 0 && network !== base))
    .map(({id}) => id);
  const kinds = change?.fate ?? new Map(directed ? network.arcs.map((arc) => [arcKey(arc), arc.certainty]) : []);
  const picked = state.pick.filter(known);
  return {
    drawn: drawnAs(network, state, centre, change !== null),
    links,
    filter: {
      min: state.min === 0 ? ownMin : state.min,
      backbone:
        state.backbone === 0 || directed
          ? null
          : new Set(backbone(network.ties, state.backbone).map(({a, b}) => pairKey(a, b))),
      hidden: [...state.hide.filter(known), ...outOfSight],
      centre,
      depth: state.depth,
      only: state.only && picked.length > 0 ? new Set(picked) : null,
      lineOff: (key) => off.has(kinds.get(key) ?? ""),
    },
    // Duties of groups, once counted, make ties that the network itself does not have.
    all: Math.max((directed ? base.arcs : base.ties).length, links.length),
    ownMin,
    gone: [...new Set(named.filter((id) => !known(id)))],
    pinned: state.pin.filter(known).slice(0, 2),
    picked,
  };
}

/** How the legend names a sector in the address. */
export const sectorKey = (category: string | null): string => `sector:${category ?? ""}`;

function drawnAs(network: Network, state: NetworkState, centre: string | null, compared: boolean): Drawn {
  if (network.units.length === 0) return "none";
  const free = network.madeUp || network.units.length > SVG_UNIT_LIMIT ? "crowd" : "force";
  if (compared) return free;
  if (state.view === "beside") return network.madeUp ? "none" : "beside";
  if (state.view === "leads" && network.units.every(({led}) => led === 0)) return "none";
  const lines = state.view === "leads" ? network.arcs : network.ties;
  if (!network.madeUp && network.units.length > SVG_UNIT_LIMIT && lines.length === 0) return "apart";
  if (state.view === "matrix") return network.madeUp && network.units.length > MATRIX_LIMIT ? "none" : "matrix";
  if (state.view === "shared") return free;
  return columnNetwork(network, state.depth === 1 ? centre : null) === null ? free : "columns";
}
