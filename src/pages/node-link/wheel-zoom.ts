/**
 * Smooth zooming by the wheel: each step of the wheel sets a new target, and every frame covers part of the way, so
 * that a coarse wheel zooms as smoothly as a fine one.
 */
import type {Selection, ZoomBehavior, ZoomTransform} from "d3";
import {motionAllowed} from "./motion.js";
import type {ZoomSurface} from "./zoom.js";

/** Time constant of the movement in ms: after it about two thirds of a step are done. */
const TIME_CONSTANT = 60;
/** How much of the logarithm of the scale may be left when the movement ends. */
const CLOSE_ENOUGH = 0.002;

/**
 * Listens to the wheel in place of the behaviour's own listener, which its filter has to leave out.
 *
 * @param transform  the zoom as it is now
 * @returns          ends a movement that still goes on, for a zoom by other means
 */
export function wheelZoom<Element extends ZoomSurface>(
  element: Element,
  surface: Selection<Element, unknown, null, undefined>,
  behaviour: ZoomBehavior<Element, unknown>,
  transform: () => ZoomTransform,
): () => void {
  /** What is left of the way, as the logarithm of a scale. */
  let left = 0;
  let pointer: [number, number] = [0, 0];
  let lastFrame = 0;
  let request = 0;
  const advance = (now: number) => {
    const elapsed = Math.min(50, Math.max(8, now - lastFrame));
    const part = motionAllowed() ? 1 - Math.exp(-elapsed / TIME_CONSTANT) : 1;
    lastFrame = now;
    const step = Math.abs(left) < CLOSE_ENOUGH ? left : left * part;
    left -= step;
    request = 0;
    behaviour.scaleBy(surface, Math.exp(step), pointer);
    if (left !== 0) request = requestAnimationFrame(advance);
  };
  element.addEventListener(
    "wheel",
    (event: Event) => {
      const {clientX, clientY} = event as WheelEvent;
      event.preventDefault();
      const [least, most] = behaviour.scaleExtent();
      const now = Math.log(transform().k);
      const wanted = now + left - zoomDelta(event as WheelEvent);
      left = Math.min(Math.log(most), Math.max(Math.log(least), wanted)) - now;
      const box = element.getBoundingClientRect();
      pointer = [clientX - box.x, clientY - box.y];
      if (request === 0) {
        lastFrame = performance.now();
        request = requestAnimationFrame(advance);
      }
    },
    {passive: false},
  );
  return () => {
    left = 0;
    cancelAnimationFrame(request);
    request = 0;
  };
}

/** How far a step of the wheel zooms out, as the logarithm of a scale; with Ctrl (a pinch on a touchpad) ten times. */
function zoomDelta({deltaY, deltaMode, ctrlKey}: WheelEvent): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return deltaY * unit * (ctrlKey ? 10 : 1) * Math.LN2;
}
