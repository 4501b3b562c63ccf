/**
 * The transition from one view to the next: every unit moves from where it was to where it is now, so that the eye can
 * follow it. Marks with the units' names move over the new drawing, which fades in.
 */
import {motionAllowed} from "../../node-link/motion.js";

/** Position of each unit in client px. */
export type Places = ReadonlyMap<string, readonly [number, number]>;

/** In ms. */
const DURATION = 300;
/** Above so many units nobody can follow one. */
const MOST_UNITS = 400;
/** Up to so many units the marks have names. */
const MOST_NAMES = 60;

/**
 * Moves the marks.
 *
 * @param stage  holds the drawings; marks are over it while they move
 * @returns      resolves when all have arrived
 */
export async function transition(
  stage: HTMLElement,
  from: Places,
  to: Places,
  nameOf: (id: string) => string,
): Promise<void> {
  const box = stage.getBoundingClientRect();
  const moving = [...to].filter(([id]) => from.has(id));
  if (!motionAllowed() || moving.length === 0 || moving.length > MOST_UNITS) return;
  const layer = document.createElement("div");
  layer.className = "carry";
  layer.setAttribute("aria-hidden", "true");
  const movements = moving.map(([id, end]) => {
    const mark = document.createElement("span");
    mark.textContent = moving.length > MOST_NAMES ? "" : nameOf(id);
    layer.append(mark);
    const at = ([x, y]: readonly [number, number]) => `translate(${x - box.x}px, ${y - box.y}px)`;
    return mark.animate([{transform: at(from.get(id)!)}, {transform: at(end)}], {
      duration: DURATION,
      easing: "ease-in-out",
      fill: "both",
    }).finished;
  });
  const shown = stage.querySelector<HTMLElement>(".drawing, .matrix-scroll");
  const fading = shown?.animate([{opacity: 0.15}, {opacity: 1}], {duration: DURATION, easing: "ease-in"});
  stage.append(layer);
  try {
    await Promise.all(movements);
  } catch {
    // Another change of the view has ended this one.
  }
  fading?.finish();
  layer.remove();
}
