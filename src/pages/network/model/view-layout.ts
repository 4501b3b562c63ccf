/**
 * The layout of the free views: whether forces, rings or circles (协作圈) place the units, and where the units are in
 * the two layouts that need no forces. Pure: no DOM.
 */
import {memoize} from "../../shared/memoize.js";
import type {Spot} from "./arrangement.js";
import {linksOf} from "./links.js";
import {circleName, type Measures} from "./measures.js";
import type {Network} from "./network.js";
import type {Layout, NetworkState} from "./network-state.js";
import {circlePlaces, ringPlaces} from "./preset-layouts.js";
import {type Drawn, isFree} from "./resolve-state.js";
import {COUNTED, type Figure, figureOf} from "./visual-encoding.js";

export interface ViewLayout {
  /** Names the layout; when it changes the drawing lays out again. */
  layoutKey: string;
  /** Places of the units in a layout without forces, else null. */
  fixedPlaces: ReadonlyMap<string, Spot> | null;
  /** Units that an outline goes around. */
  groups: {name: string; ids: readonly string[]}[];
}

type Circles = readonly (readonly string[])[];
const NO_CIRCLES: Circles = [];

interface LayoutInput {
  drawn: Drawn;
  /** The network before anything was left out: each of its units has a place. */
  base: Network;
  /** What the filters leave, and its measures; null while they are computed. */
  network: Network;
  measures: Measures | null;
}

export function viewLayout(
  {layout: wanted, rings, size}: Pick<NetworkState, "layout" | "rings" | "size">,
  {drawn, base, network, measures}: LayoutInput,
): ViewLayout {
  const layout = possibleLayout(wanted, drawn, measures);
  const circles = layout === "circles" && measures !== null ? measures.circles.circles : NO_CIRCLES;
  // Rings by a measure that is still being computed are laid out again when it has come.
  const ringsBy = layout === "rings" ? `${rings} ${COUNTED.includes(rings) || measures !== null}` : "";
  return {
    layoutKey: `${layout} ${ringsBy} ${size} ${circles.map(({length}) => length).join()}`,
    fixedPlaces: fixedPlaces({layout, rings, circles, base, network, measures}),
    groups: circles.map((ids, index) => ({name: circleName(index), ids})),
  };
}

/** Forces also take the place of circles that are still being computed, and of what a view with its own order has. */
const possibleLayout = (wanted: Layout, drawn: Drawn, measures: Measures | null): Layout =>
  isFree(drawn) && (wanted !== "circles" || measures !== null) ? wanted : "force";

interface FixedLayout extends Omit<LayoutInput, "drawn"> {
  layout: Layout;
  rings: Figure;
  circles: Circles;
}

/** The network is no part of the key: as long as no measure changes, a filter moves no unit. */
const fixedPlaces = memoize(
  ({layout, rings, circles, base, network, measures}: FixedLayout): ReadonlyMap<string, Spot> | null => {
    if (layout === "force") return null;
    const ids = base.units.map(({id}) => id);
    if (layout === "circles") {
      const inCircles = new Set(circles.flat());
      return circlePlaces(
        circles,
        ids.filter((id) => !inCircles.has(id)),
      );
    }
    const figure = (id: string) => figureOf(network.unit.get(id)!, rings, measures) ?? -1;
    // The least constraint comes first: it is what a go-between has.
    const sign = rings === "constraint" ? -1 : 1;
    return ringPlaces(
      ids.sort((a, b) => sign * (figure(b) - figure(a))),
      linksOf(base, "points"),
    );
  },
  {
    answers: 1,
    key: ({layout, rings, circles, base, measures}) =>
      layout === "force" ? [layout] : [layout, layout === "rings" ? rings : "", circles, base, measures],
  },
);
