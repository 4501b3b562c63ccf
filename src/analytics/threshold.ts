/**
 * Where overload begins: a line drawn from the figures themselves, and what stands above it.
 *
 * Figures in, a line or null out. Null means that no line is meaningful (few units, or figures too alike): pages
 * then say so and draw none.
 */
import {median, quantile} from "d3-array";
import {MEASURES, type MeasureId, USUAL} from "./measures.js";
import type {UnitLoad} from "./workload.js";

export type LineMethod = "tukey" | "robust-z";

/** Fewer units than this have no quartiles worth the name. */
const FEWEST = 5;

/**
 * Upper fence Q3 + 1.5 × (Q3 − Q1), quartiles by linear interpolation.
 *
 * J. W. Tukey, Exploratory Data Analysis, 1977; R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
 * packages", The American Statistician 50(4), 1996, definition 7.
 *
 * @returns the fence, or null with fewer than 5 figures or Q1 = Q3
 */
export function tukeyFence(figures: readonly number[]): number | null {
  const q1 = quantile(figures, 0.25);
  const q3 = quantile(figures, 0.75);
  if (figures.length < FEWEST || q1 === undefined || q3 === undefined || q1 === q3) return null;
  return q3 + 1.5 * (q3 - q1);
}

/**
 * The figure at which the robust z, (x − median) / (1.4826 × MAD), is 3.5.
 *
 * B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, 1993.
 *
 * @returns the figure, or null with fewer than 5 figures or MAD = 0
 */
export function robustZLine(figures: readonly number[]): number | null {
  const middle = median(figures);
  if (figures.length < FEWEST || middle === undefined) return null;
  const deviation = median(figures, (figure) => Math.abs(figure - middle)) ?? 0;
  return deviation === 0 ? null : middle + 3.5 * 1.4826 * deviation;
}

const LINES: Record<LineMethod, (figures: readonly number[]) => number | null> = {
  tukey: tukeyFence,
  "robust-z": robustZLine,
};

/** The line of one measure, with all units and without the coordinating ones. */
export interface Threshold {
  line: number | null;
  /** Null too when there is no coordinating unit. */
  without: number | null;
}

export type Lines = Record<MeasureId, Threshold>;

/** A line that the reader sets for one measure; the others keep theirs. */
export interface SetLine {
  measure: MeasureId;
  value: number;
}

/**
 * The thresholds of every measure.
 *
 * @param coordinators  units taken out for the second line; none = no second line
 */
export function thresholds(
  loads: readonly UnitLoad[],
  method: LineMethod,
  coordinators: readonly UnitLoad[],
  set: SetLine | null = null,
): Lines {
  const others = loads.filter((load) => !coordinators.includes(load));
  const entries = MEASURES.map(({id}) => {
    if (set?.measure === id) return [id, {line: set.value, without: coordinators.length === 0 ? null : set.value}];
    const figures = (list: readonly UnitLoad[]) => list.map((load) => load.figures[id]);
    const threshold: Threshold = {
      line: LINES[method](figures(loads)),
      without: coordinators.length === 0 ? null : LINES[method](figures(others)),
    };
    return [id, threshold];
  });
  return Object.fromEntries(entries) as Lines;
}

/** `over`: above the line; `over-without`: only above the line that leaves the coordinating units out. */
export type Mark = "over" | "over-without" | "not";

/** Strictly above, with room for the rounding of sums such as 1/3 + 1/3 + 1/3. */
export const above = (figure: number, line: number | null): boolean => line !== null && figure > line + 1e-9;

/** A unit's mark under every measure. */
export function marks(load: UnitLoad, lines: Lines, coordinators: readonly UnitLoad[]): Record<MeasureId, Mark> {
  const entries = MEASURES.map(({id}) => {
    const figure = load.figures[id];
    const mark: Mark = above(figure, lines[id].line)
      ? "over"
      : !coordinators.includes(load) && above(figure, lines[id].without)
        ? "over-without"
        : "not";
    return [id, mark];
  });
  return Object.fromEntries(entries) as Record<MeasureId, Mark>;
}

export interface Verdict {
  load: UnitLoad;
  marks: Record<MeasureId, Mark>;
  /** `certain`: over under every measure that has a line; `depends`: under some, or only without the coordinators. */
  kind: "certain" | "depends" | "not";
}

/**
 * A verdict a unit, in the order of the loads.
 *
 * @param under  the measures that the verdict rests on
 */
export function verdicts(
  loads: readonly UnitLoad[],
  lines: Lines,
  coordinators: readonly UnitLoad[],
  under: readonly MeasureId[] = USUAL,
): Verdict[] {
  const drawn = under.filter((id) => lines[id].line !== null);
  return loads.map((load) => {
    const own = marks(load, lines, coordinators);
    const certain = drawn.length > 0 && drawn.every((id) => own[id] === "over");
    const depends = under.some((id) => own[id] !== "not");
    return {load, marks: own, kind: certain ? "certain" : depends ? "depends" : "not"};
  });
}
