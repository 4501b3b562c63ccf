/** On a narrow screen the card of what is pinned comes as a sheet over the lower part of the page. */
import {motionAllowed} from "../node-link/motion.js";

/** Scrolls what was pinned to where the sheet does not cover it. */
export function keepAboveSheet(position: [number, number] | null): void {
  if (position === null || !matchMedia("(max-width: 760px)").matches) return;
  const [, y] = position;
  if (y > innerHeight * 0.5 || y < 80)
    scrollBy({top: y - innerHeight * 0.3, behavior: motionAllowed() ? "smooth" : "instant"});
}
