/**
 * A line drawn around units: with Shift held, or with the lasso switched on, a drag over the drawing picks out what
 * lies inside it.
 */
import {polygonContains} from "d3";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param wanted  whether a drag that begins with this event is a lasso
 * @param done    gets a test for client positions
 */
export function lasso(
  element: HTMLElement,
  wanted: (event: PointerEvent) => boolean,
  done: (inside: (place: readonly [number, number]) => boolean) => void,
): void {
  element.addEventListener(
    "pointerdown",
    (down) => {
      if (down.button !== 0 || !wanted(down)) return;
      const way: [number, number][] = [[down.clientX, down.clientY]];
      const box = element.getBoundingClientRect();
      const picture = document.createElementNS(SVG, "svg");
      picture.setAttribute("class", "lasso");
      const line = document.createElementNS(SVG, "path");
      picture.append(line);
      const move = (event: PointerEvent) => {
        way.push([event.clientX, event.clientY]);
        if (!picture.isConnected) element.append(picture);
        line.setAttribute("d", `M${way.map(([x, y]) => `${x - box.x},${y - box.y}`).join("L")}Z`);
        event.preventDefault();
        event.stopPropagation();
      };
      const up = () => {
        removeEventListener("pointermove", move, true);
        removeEventListener("pointerup", up, true);
        removeEventListener("pointercancel", up, true);
        picture.remove();
        if (way.length < 4) return;
        // The click that ends the drag is none.
        const swallow = (event: Event) => event.stopPropagation();
        addEventListener("click", swallow, {capture: true, once: true});
        setTimeout(() => removeEventListener("click", swallow, true));
        done((place) => polygonContains(way, place as [number, number]));
      };
      addEventListener("pointermove", move, true);
      addEventListener("pointerup", up, true);
      addEventListener("pointercancel", up, true);
      down.stopPropagation();
      down.preventDefault();
    },
    {capture: true},
  );
}
