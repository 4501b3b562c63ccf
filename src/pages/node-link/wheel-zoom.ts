/**
 * Zooming by the wheel as one gliding movement: each step of the wheel sets a new aim, and every frame comes a part of
 * the way nearer, so that a coarse wheel moves as smoothly as a fine one.
 */
import type {Selection, ZoomBehavior, ZoomTransform} from "d3";
import {mayMove} from "../network/model/drawing.js";

/** ms in which most of a step is done. */
const GLIDE = 60;

/**
 * Listens to the wheel on `element` in place of the behaviour's own listener, which its filter has to leave out.
 *
 * @returns stops what still glides, for a zoom by other means
 */
export function wheelZoom<E extends HTMLCanvasElement | SVGSVGElement | HTMLElement>(
  element: E,
  surface: Selection<E, unknown, null, undefined>,
  behaviour: ZoomBehavior<E, unknown>,
  view: () => ZoomTransform,
): () => void {
  let left = 0;
  let at: [number, number] = [0, 0];
  let last = 0;
  let frame = 0;
  const glide = (now: number) => {
    const part = mayMove() ? 1 - Math.exp(-Math.min(50, Math.max(8, now - last)) / GLIDE) : 1;
    last = now;
    const step = Math.abs(left) < 0.002 ? left : left * part;
    left -= step;
    frame = 0;
    behaviour.scaleBy(surface, Math.exp(step), at);
    if (left !== 0) frame = requestAnimationFrame(glide);
  };
  element.addEventListener(
    "wheel",
    (event: Event) => {
      const {deltaY, deltaMode, ctrlKey, clientX, clientY} = event as WheelEvent;
      event.preventDefault();
      const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
      const [least, most] = behaviour.scaleExtent();
      const wanted = Math.log(view().k) + left - deltaY * unit * (ctrlKey ? 10 : 1) * Math.LN2;
      left = Math.min(Math.log(most), Math.max(Math.log(least), wanted)) - Math.log(view().k);
      const box = element.getBoundingClientRect();
      at = [clientX - box.x, clientY - box.y];
      if (frame === 0) {
        last = performance.now();
        frame = requestAnimationFrame(glide);
      }
    },
    {passive: false},
  );
  return () => {
    left = 0;
    cancelAnimationFrame(frame);
    frame = 0;
  };
}
