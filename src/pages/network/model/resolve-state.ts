/**
 * What the address means for one plan: which lines there are, which of them the filters leave, and how they are drawn.
 * Pure: no DOM.
 */
import {backbone} from "../../../analytics/backbone.js";
import {pairKey} from "../../../analytics/collaboration.js";
import {MATRIX_LIMIT, SVG_UNIT_LIMIT} from "./limits.js";
import {arcKey, type Link, linksOf, type Measure} from "./links.js";
import {density, type Network} from "./network.js";
import type {NetworkState} from "./network-state.js";
import type {PlanChange} from "./plan-change.js";
import {columnNetwork} from "./subnetwork.js";
import type {Filter} from "./visible.js";
import {COUNTED, type Figure} from "./visual-encoding.js";

/** How the network is drawn: as the view asks for, or as a plan of this size allows. */
export type Drawn = "columns" | "bipartite" | "force" | "canvas" | "matrix" | "isolates" | "none";

/** Whether a drawing places the units freely, so that layout, size and shade of circles can be chosen. */
export const isFree = (drawn: Drawn): boolean => drawn === "force" || drawn === "canvas";

export interface ResolvedState {
  drawn: Drawn;
  /** Lines of the view before any filter. */
  links: Link[];
  filter: Filter;
  /** How many lines the view has before anything is left out. */
  lineCount: number;
  /** `min` of the view when the address has none. */
  defaultMin: number;
  /** Ids in the address that this plan does not have. */
  missingIds: string[];
  pinned: string[];
  picked: string[];
}

/** Part of the possible ties from which a network is dense: lines of one or two points then hide the others. */
const DENSE = 0.3;
const MIN_WHEN_DENSE = 3;

/** The measure that the view takes: comparing with chance needs every pair, which large plans do not have. */
export function measureOf(network: Network, {view, by}: NetworkState): Measure {
  return view === "leads" || (by === "expected" && network.pairs.size === 0) ? "points" : by;
}

/**
 * Resolves the address for one plan.
 *
 * @param network  what the filters of points leave
 * @param base     the network before anything was left out
 * @param change   what became of the ties since an earlier plan; null outside a comparison
 */
export function resolveState(
  network: Network,
  state: NetworkState,
  base = network,
  change: PlanChange | null = null,
): ResolvedState {
  const directed = state.view === "leads" && change === null;
  const links = change?.links ?? linksOf(network, directed ? "arcs" : measureOf(network, state));
  const defaultMin = defaultMinOf(network, state, links, change);
  const known = (id: string) => network.unit.has(id);
  const centre = known(state.centre) ? state.centre : null;
  const picked = state.pick.filter(known);
  const off = new Set(state.off);
  const kinds = change?.changeKind ?? new Map(directed ? network.arcs.map((arc) => [arcKey(arc), arc.certainty]) : []);
  return {
    drawn: drawnAs(network, state, centre, change !== null),
    links,
    filter: {
      min: state.min === 0 ? defaultMin : state.min,
      backbone: directed ? null : backboneKeys(network, state.backbone),
      hidden: [...state.hide.filter(known), ...outOfSight(network, base, off)],
      centre,
      depth: state.depth,
      only: state.only && picked.length > 0 ? new Set(picked) : null,
      lineOff: (key) => off.has(kinds.get(key) ?? ""),
    },
    // Duties of groups, once counted, make ties that the base network does not have.
    lineCount: Math.max((directed ? base.arcs : base.ties).length, links.length),
    defaultMin,
    missingIds: [...new Set(idsOf(state).filter((id) => !known(id)))],
    pinned: state.pin.filter(known).slice(0, 2),
    picked,
  };
}

/** Shared points of a dense plan begin at three, the other views at one; measures that are no counts at zero. */
function defaultMinOf(
  network: Network,
  state: NetworkState,
  links: readonly Link[],
  change: PlanChange | null,
): number {
  const directed = state.view === "leads" && change === null;
  if (!directed && measureOf(network, state) !== "points") return 0;
  const dense =
    change === null &&
    state.view === "shared" &&
    !network.generated &&
    network.units.length > 2 &&
    density(network) >= DENSE;
  const most = links.reduce((top, {value}) => Math.max(top, value), 1);
  return dense && most >= MIN_WHEN_DENSE && state.most === 0 && state.backbone === 0 ? MIN_WHEN_DENSE : 1;
}

/** Keys of the ties in the backbone; null without one. */
const backboneKeys = ({ties}: Network, alpha: number): Set<string> | null =>
  alpha === 0 ? null : new Set(backbone(ties, alpha).map(({a, b}) => pairKey(a, b)));

/** Units of sectors that the legend has switched off, and units to which the filters leave no point. */
const outOfSight = (network: Network, base: Network, off: ReadonlySet<string>): string[] =>
  network.units
    .filter(({category, points}) => off.has(sectorKey(category)) || (points === 0 && network !== base))
    .map(({id}) => id);

/** Ids of units that the address names. */
const idsOf = ({pin, hide, pick, place, centre}: NetworkState): string[] => [
  ...pin,
  ...hide,
  ...pick,
  ...place.keys(),
  ...(centre === "" ? [] : [centre]),
];

/** How the legend names a sector in the address. */
export const sectorKey = (category: string | null): string => `sector:${category ?? ""}`;

function drawnAs(network: Network, state: NetworkState, centre: string | null, compared: boolean): Drawn {
  const {units, arcs, ties, generated} = network;
  if (units.length === 0) return "none";
  const free = generated || units.length > SVG_UNIT_LIMIT ? "canvas" : "force";
  if (compared) return free;
  if (state.view === "beside") return generated ? "none" : "bipartite";
  if (state.view === "leads" && units.every(({led}) => led === 0)) return "none";
  const lines = state.view === "leads" ? arcs : ties;
  if (!generated && units.length > SVG_UNIT_LIMIT && lines.length === 0) return "isolates";
  if (state.view === "matrix") return generated && units.length > MATRIX_LIMIT ? "none" : "matrix";
  if (state.view === "shared") return free;
  return columnNetwork(network, state.depth === 1 ? centre : null) === null ? free : "columns";
}

/**
 * Whether anything that is shown needs the measures of the units. A free drawing of a plan does at rest, when the card
 * next to it lists circles, bridges and go-betweens.
 */
export function measuresWanted(state: NetworkState, drawn: Drawn, {generated}: Network): boolean {
  if (state.figures || drawn === "matrix") return true;
  if (!isFree(drawn)) return false;
  const figures: Figure[] = [state.size, state.shade || "points", ...(state.layout === "rings" ? [state.rings] : [])];
  return (
    state.layout === "circles" ||
    figures.some((figure) => !COUNTED.includes(figure)) ||
    (!generated && state.pin.length === 0)
  );
}
