/** Zooming by buttons and keys. */
import {type Selection, type ZoomBehavior, zoomIdentity} from "d3";
import {animated} from "./motion.js";

/** ms that one step by a button or key takes. */
const STEP_TIME = 200;

export interface ZoomControl<Element extends ZoomSurface> {
  by(factor: number): void;
  /** Shows the whole drawing again. */
  fit(): void;
  /** The surface for another change of its zoom, which comes gradually where motion is allowed. */
  gradually(): Selection<Element, unknown, null, undefined>;
}

/** What d3 can zoom. */
export type ZoomSurface = HTMLCanvasElement | SVGSVGElement;

/**
 * Zooming by other means than the pointer.
 *
 * @param stopWheel  ends a zoom by the wheel that still goes on
 */
export function zoomControl<Element extends ZoomSurface>(
  surface: Selection<Element, unknown, null, undefined>,
  behaviour: ZoomBehavior<Element, unknown>,
  stopWheel: () => void = () => {},
): ZoomControl<Element> {
  const gradually = () => {
    stopWheel();
    return animated(surface, STEP_TIME);
  };
  return {
    by: (factor) => behaviour.scaleBy(gradually(), factor),
    fit: () => behaviour.transform(gradually(), zoomIdentity),
    gradually,
  };
}
