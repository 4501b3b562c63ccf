/**
 * Carries units from one view to the next: each from where it was to where it is now in 300 ms, so that the eye keeps
 * hold of it. Marks fly over the new drawing, which comes up underneath.
 */
import {mayMove} from "../model/drawing.js";

export type Places = ReadonlyMap<string, readonly [number, number]>;

const TIME = 300;
/** Above so many units nobody can follow one. */
const MOST = 400;

/**
 * @param stage  holds the drawings; marks lie over it while they fly
 * @param from   client px
 * @param to     client px
 * @returns      resolves when all have arrived
 */
export async function transition(
  stage: HTMLElement,
  from: Places,
  to: Places,
  nameOf: (id: string) => string,
): Promise<void> {
  const box = stage.getBoundingClientRect();
  const flying = [...to].filter(([id]) => from.has(id));
  if (!mayMove() || flying.length === 0 || flying.length > MOST) return;
  const layer = document.createElement("div");
  layer.className = "carry";
  layer.setAttribute("aria-hidden", "true");
  const flights = flying.map(([id, [x, y]]) => {
    const mark = document.createElement("span");
    mark.textContent = flying.length > 60 ? "" : nameOf(id);
    layer.append(mark);
    const [u, v] = from.get(id)!;
    const at = (px: number, py: number) => `translate(${px - box.x}px, ${py - box.y}px)`;
    return mark.animate([{transform: at(u, v)}, {transform: at(x, y)}], {
      duration: TIME,
      easing: "ease-in-out",
      fill: "both",
    }).finished;
  });
  const shown = stage.querySelector<HTMLElement>(".drawing, .matrix-scroll");
  const rising = shown?.animate([{opacity: 0.15}, {opacity: 1}], {duration: TIME, easing: "ease-in"});
  stage.append(layer);
  try {
    await Promise.all(flights);
  } catch {
    // Another change of the view took its place.
  }
  rising?.finish();
  layer.remove();
}
