/**
 * How the circles of units encode figures: their size shows one figure, their shade another. Pure: no DOM.
 */
import type {Measures} from "./measures.js";
import type {Network, NetworkUnit} from "./network.js";

/** Figures that a circle can show, in the order of the choice. */
export const FIGURES = [
  "points",
  "led",
  "fractional",
  "degree",
  "strength",
  "betweenness",
  "constraint",
  "closeness",
  "eigenvector",
  "clustering",
  "core",
] as const;
export type Figure = (typeof FIGURES)[number];

/** Figures that come with the network itself; the others wait for its measures. */
export const COUNTED: readonly Figure[] = ["points", "led", "fractional", "degree"];

/** A unit's figure; null where it has none, or none yet. */
export function figureOf(unit: NetworkUnit, figure: Figure, measures: Measures | null): number | null {
  if (figure === "points" || figure === "led" || figure === "fractional") return unit[figure];
  if (figure === "degree") return unit.partners;
  return measures?.units.get(unit.id)?.[figure] ?? null;
}

const SHADES = 5;

export interface VisualEncoding {
  /** The unit's figure as part of the largest, 0 to 1. */
  size(id: string): number;
  /** The same before anything was left out: the space that a layout reserves for it. */
  room(id: string): number;
  /** Class of the unit's figure from 0 (least) to 4, or null when circles have no shade. */
  shade(id: string): number | null;
  /** Bounds of the classes with the ids of their units; [] when circles have no shade. */
  classes: {from: number; to: number; ids: string[]}[];
  /** Ids of units without the figure, such as the constraint of one without ties. */
  without: string[];
}

/**
 * @param shade  null leaves circles without a shade
 * @param base   the network before anything was left out: sizes are parts of its largest figure, so that circles shrink
 *               by what a filter takes and never outgrow the space that they have
 */
export function visualEncoding(
  {units}: Pick<Network, "units">,
  {size, shade}: {size: Figure; shade: Figure | null},
  measures: Measures | null,
  base: Pick<Network, "units"> = {units},
): VisualEncoding {
  return {...encodedSizes(units, size, measures, base.units), ...encodedShades(units, shade, measures)};
}

function encodedSizes(
  units: readonly NetworkUnit[],
  size: Figure,
  measures: Measures | null,
  baseUnits: readonly NetworkUnit[],
): Pick<VisualEncoding, "size" | "room"> {
  const before = COUNTED.includes(size) ? baseUnits : units;
  const largest = before.reduce((top, unit) => Math.max(top, figureOf(unit, size, measures) ?? 0), 0);
  const parts = (of: readonly NetworkUnit[]) =>
    new Map(of.map((unit) => [unit.id, largest === 0 ? 0 : (figureOf(unit, size, measures) ?? 0) / largest]));
  const [sizes, rooms] = [parts(units), parts(before)];
  return {size: (id) => sizes.get(id) ?? 0, room: (id) => rooms.get(id) ?? 0};
}

/** Five classes of equal width; whole numbers have whole bounds. */
function encodedShades(
  units: readonly NetworkUnit[],
  shade: Figure | null,
  measures: Measures | null,
): Pick<VisualEncoding, "shade" | "classes" | "without"> {
  const figures = new Map(
    units.flatMap((unit) => {
      const figure = shade === null ? null : figureOf(unit, shade, measures);
      return figure === null ? [] : [[unit.id, figure] as const];
    }),
  );
  if (figures.size === 0) return {shade: () => null, classes: [], without: []};
  const low = Math.min(...figures.values());
  const high = Math.max(...figures.values());
  const whole = [...figures.values()].every(Number.isInteger);
  const step = whole ? Math.max(1, Math.ceil((high - low + 1) / SHADES)) : (high - low) / SHADES || 1;
  const classOf = (figure: number) => Math.min(SHADES - 1, Math.floor((figure - low) / step));
  const classes = Array.from({length: SHADES}, (_, at) => ({
    from: low + at * step,
    to: whole ? low + (at + 1) * step - 1 : low + (at + 1) * step,
    ids: [...figures].filter(([, figure]) => classOf(figure) === at).map(([id]) => id),
  })).filter(({from}) => from <= high);
  return {
    shade: (id) => {
      const figure = figures.get(id);
      return figure === undefined ? null : classOf(figure);
    },
    classes,
    without: units.filter(({id}) => !figures.has(id)).map(({id}) => id),
  };
}
