/** A lasso: a line drawn around nodes by dragging, which picks out what is inside it. */
import {polygonContains} from "d3";

const SVG = "http://www.w3.org/2000/svg";
/** A shorter line is a click. */
const FEWEST_POINTS = 4;

type Point = readonly [number, number];

/**
 * Lets a drag over an element draw a lasso.
 *
 * @param starts  whether a drag that begins with this event is a lasso
 * @param done    gets a test for positions in client px
 */
export function lasso(
  element: HTMLElement,
  starts: (event: PointerEvent) => boolean,
  done: (inside: (position: Point) => boolean) => void,
): void {
  const begin = (down: PointerEvent) => {
    if (down.button !== 0 || !starts(down)) return;
    const points: [number, number][] = [[down.clientX, down.clientY]];
    const line = lassoLine(element);
    const move = (event: PointerEvent) => {
      points.push([event.clientX, event.clientY]);
      line.draw(points);
      event.preventDefault();
      event.stopPropagation();
    };
    const end = () => {
      removeEventListener("pointermove", move, true);
      removeEventListener("pointerup", end, true);
      removeEventListener("pointercancel", end, true);
      line.remove();
      if (points.length < FEWEST_POINTS) return;
      ignoreNextClick();
      done((position) => polygonContains(points, position as [number, number]));
    };
    addEventListener("pointermove", move, true);
    addEventListener("pointerup", end, true);
    addEventListener("pointercancel", end, true);
    down.stopPropagation();
    down.preventDefault();
  };
  element.addEventListener("pointerdown", begin, {capture: true});
}

/** The line over an element; it is added with its first point. */
function lassoLine(element: HTMLElement) {
  const box = element.getBoundingClientRect();
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "lasso");
  const path = document.createElementNS(SVG, "path");
  svg.append(path);
  return {
    draw(points: readonly Point[]) {
      if (!svg.isConnected) element.append(svg);
      path.setAttribute("d", `M${points.map(([x, y]) => `${x - box.x},${y - box.y}`).join("L")}Z`);
    },
    remove: () => svg.remove(),
  };
}

/** The browser sends a click at the end of a drag; it is not meant as one. */
function ignoreNextClick(): void {
  const ignore = (event: Event) => event.stopPropagation();
  addEventListener("click", ignore, {capture: true, once: true});
  setTimeout(() => removeEventListener("click", ignore, true));
}
