/** The network page's parameters in its address; what they mean for one plan is in resolve-state.ts. */
import type {SectionRow} from "../../../analytics/rows.js";
import {flag, list, number, oneOf, type Parameter, text, type UrlState, urlState} from "../../shared/url-state.js";
import type {Spot} from "./arrangement.js";
import type {Measure} from "./links.js";
import type {PointFilter, Role, Topic} from "./point-filter.js";
import {FIGURES, type Figure} from "./visual-encoding.js";

export type View = "leads" | "shared" | "matrix" | "beside";
export type MatrixOrder = "circles" | "points" | "sector" | "name";
/** How units are placed in the view of shared points. */
export type Layout = "force" | "rings" | "circles";
/** What the units are next to in the view 单位–任务. */
export type BipartiteKind = "points" | Topic;

export interface NetworkState extends Record<string, unknown> {
  view: View;
  /** The table in place of the drawing. */
  table: boolean;
  /** The units with their measures in place of the drawing. */
  figures: boolean;
  /** What a tie's strength is; the strength of arcs is always their number of points. */
  by: Measure;
  /** Least strength of a line; 0 is the view's own default. */
  min: number;
  /** Only points with at most so many units; 0 takes all. */
  most: number;
  /** Significance below which the backbone keeps a tie; 0 keeps all. */
  backbone: number;
  q: string;
  hide: readonly string[];
  /** Id of the unit in the middle, or "", and how many steps from it are shown. */
  centre: string;
  depth: number;
  column: "sector" | "lead";
  order: MatrixOrder;
  layout: Layout;
  /** Figures shown by rings, and by size and shade of circles; "" leaves circles without shade. */
  rings: Figure;
  size: Figure;
  shade: Figure | "";
  beside: BipartiteKind;
  section: string;
  target: string;
  activity: string;
  programme: string;
  role: Role;
  /** Duties of groups count for every unit. */
  groups: boolean;
  /** Other plans that are counted together with this one. */
  also: readonly string[];
  /** An earlier plan that this one is compared with, or "". */
  versus: string;
  /** Kinds of lines and sectors of units that the legend has switched off. */
  off: readonly string[];
  /** Units picked out, and whether only they are shown. */
  pick: readonly string[];
  only: boolean;
  /** What the reader opened of units taken together: keys of aggregates, and units whose circle is opened. */
  open: readonly string[];
  /** Ids in the order made by hand in the two columns. */
  hand: readonly string[];
  /** Places made by hand in the free views. */
  place: ReadonlyMap<string, Spot>;
  /** One pinned unit, or two: their tie. */
  pin: readonly string[];
  /** Id of a pinned point, or "". */
  point: string;
  /** Size of a network generated for measuring, "500x10000", or "". */
  demo: string;
}

export type NetworkUrlState = UrlState<NetworkState>;

/** Places by unit, each written x~y~id in thousandths of the drawing. */
const places = (): Parameter<ReadonlyMap<string, Spot>> => {
  const inner = list();
  return {
    fallback: new Map(),
    read: (written) => {
      const read = new Map<string, Spot>();
      for (const entry of inner.read(written) ?? []) {
        const [, x, y, id] = /^(-?\d{1,5})~(-?\d{1,5})~(.+)$/.exec(entry) ?? [];
        if (id === undefined) return undefined;
        read.set(id, [Number(x) / 1000, Number(y) / 1000]);
      }
      return read;
    },
    write: (spots) =>
      inner.write([...spots].map(([id, [x, y]]) => `${Math.round(x * 1000)}~${Math.round(y * 1000)}~${id}`)),
  };
};

export const networkState = (): NetworkUrlState =>
  urlState({
    // A generated network has no leads.
    view: oneOf<View>(
      ["leads", "shared", "matrix", "beside"],
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
    depth: number(1, {min: 1, max: 9}),
    column: oneOf<"sector" | "lead">(["sector", "lead"], "sector"),
    order: oneOf<MatrixOrder>(["circles", "points", "sector", "name"], "circles"),
    layout: oneOf<Layout>(["force", "rings", "circles"], "force"),
    rings: oneOf<Figure>(FIGURES, "points"),
    size: oneOf<Figure>(FIGURES, "points"),
    shade: oneOf<Figure | "">(["", ...FIGURES], ""),
    beside: oneOf<BipartiteKind>(["points", "target", "activity", "programme"], "points"),
    section: text(),
    target: text(),
    activity: text(),
    programme: text(),
    role: oneOf<Role>(["all", "lead", "rest"], "all"),
    groups: flag(),
    also: list(),
    versus: text(),
    off: list(),
    pick: list(),
    only: flag(),
    open: list(),
    hand: list(),
    place: places(),
    pin: list(),
    point: text(),
    demo: text(),
  });

/** The filter of points in the address. A section that no plan has filters nothing; the page says that it is missing. */
export function knownPointFilter(
  state: NetworkState,
  sections: readonly Pick<SectionRow, "id">[],
): {filter: PointFilter; missingSections: string[]} {
  const filter = pointFilter(state);
  const {section} = filter;
  return section === "" || sections.some(({id}) => id === section)
    ? {filter, missingSections: []}
    : {filter: {...filter, section: ""}, missingSections: [section]};
}

const pointFilter = ({most, hide, section, target, activity, programme, role, groups}: NetworkState): PointFilter => ({
  most,
  hidden: hide,
  section,
  topics: {target, activity, programme},
  role,
  groups,
});

/** What the button 恢复默认 sets. */
export const DEFAULTS = {
  min: 0,
  most: 0,
  backbone: 0,
  hide: [],
  centre: "",
  depth: 1,
  column: "sector",
  order: "circles",
  layout: "force",
  rings: "points",
  size: "points",
  shade: "",
  section: "",
  target: "",
  activity: "",
  programme: "",
  role: "all",
  groups: false,
  also: [],
  versus: "",
  off: [],
  pick: [],
  only: false,
  open: [],
  hand: [],
  place: new Map(),
} as const satisfies Partial<NetworkState>;

/** Whether 恢复默认 would undo anything; the order of the matrix and places made by hand do not count as filters. */
export const isFiltered = (state: NetworkState): boolean =>
  Object.entries(DEFAULTS).some(([name, plain]) => {
    const own = state[name];
    if (name === "order" || name === "place") return false;
    return Array.isArray(own) ? own.length > 0 : own !== plain;
  });
