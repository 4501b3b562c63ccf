/** Motion in drawings, for readers who have not asked their system for less of it. */
import type {BaseType, Selection} from "d3";

export const motionAllowed = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * A selection whose next changes come gradually, or at once where motion is not wanted.
 *
 * @param duration  in ms
 */
export const animated = <Element extends BaseType, Datum, Parent extends BaseType, ParentDatum>(
  selection: Selection<Element, Datum, Parent, ParentDatum>,
  duration: number,
): Selection<Element, Datum, Parent, ParentDatum> =>
  motionAllowed() ? (selection.transition().duration(duration) as unknown as typeof selection) : selection;
