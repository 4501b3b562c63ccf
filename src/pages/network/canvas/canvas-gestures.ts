/** Pointing, clicking, dragging and zooming on the canvas of a large network, by mouse and by touch. */
import {type D3DragEvent, drag, select, type ZoomTransform, zoom, zoomIdentity} from "d3";
import {wheelZoom} from "../../node-link/wheel-zoom.js";
import type {CanvasPlaces, Spot} from "../layout/canvas-places.js";
import {isGrip, mayMove} from "../model/drawing.js";

export interface CanvasGestures {
  zoomBy(factor: number): void;
  fit(): void;
  /** Brings a unit into the picture. */
  bringIn(at: number): void;
}

export interface CanvasListener {
  /** A unit or a line is under the pointer, or neither (−1, −1). */
  point(unit: number, line: number): void;
  click(unit: number, line: number, second: boolean, many: boolean): void;
  lineAt(x: number, y: number): number;
  grab(at: number): void;
  drag(at: number): void;
  drop(at: number, spot: Spot | null): void;
  zoomed(): void;
}

export function canvasGestures(
  canvas: HTMLCanvasElement,
  places: CanvasPlaces,
  listener: CanvasListener,
): CanvasGestures {
  const pointed = (event: MouseEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.x, event.clientY - box.y];
  };
  const found = (event: MouseEvent) => {
    const [x, y] = pointed(event);
    const unit = places.unitAt(x, y);
    return {unit, line: unit >= 0 ? -1 : listener.lineAt(x, y)};
  };
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const {unit, line} = found(event);
    canvas.style.cursor = unit >= 0 || line >= 0 ? "pointer" : "grab";
    listener.point(unit, line);
  });
  canvas.addEventListener("pointerleave", () => listener.point(-1, -1));
  canvas.addEventListener("click", (event) => {
    if (event.defaultPrevented) return;
    const {unit, line} = found(event);
    if (unit >= 0 || line >= 0) listener.click(unit, line, event.shiftKey, event.ctrlKey || event.metaKey);
  });

  type Held = {at: number; x: number; y: number; spot: Spot | null};
  const dragging = drag<HTMLCanvasElement, unknown, Held>()
    .clickDistance(4)
    .filter(isGrip)
    .subject((event: D3DragEvent<HTMLCanvasElement, unknown, unknown>) => {
      const at = places.unitAt(event.x, event.y);
      // Nothing to take hold of: the gesture is the zoom's.
      return (at < 0 ? undefined : {at, x: places.x(at), y: places.y(at), spot: null}) as Held;
    })
    .on("start", ({subject}) => listener.grab(subject.at))
    .on("drag", ({subject, x, y}) => {
      subject.spot = places.move(subject.at, x, y);
      listener.drag(subject.at);
    })
    .on("end", ({subject}) => listener.drop(subject.at, subject.spot));
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.4, 12])
    .clickDistance(4)
    // One finger scrolls the page, two move the drawing; the wheel has its own listener.
    .filter((event: Event) => {
      if (event.type === "wheel") return false;
      // A unit under the mouse is dragged.
      if (event instanceof MouseEvent) return isGrip(event) && places.unitAt(...pointed(event)) < 0;
      return !("touches" in event) || (event as TouchEvent).touches.length > 1;
    })
    .on("zoom", ({transform}: {transform: ZoomTransform}) => {
      places.view = transform;
      listener.zoomed();
    });
  // Zooming hears of touches first: with a second finger down it takes over from dragging.
  const surface = select(canvas).call(zooming).call(dragging).on("dblclick.zoom", null);
  const stopWheel = wheelZoom(canvas, surface, zooming, () => places.view);
  const moving = () => {
    stopWheel();
    return (mayMove() ? surface.transition().duration(200) : surface) as typeof surface;
  };
  return {
    zoomBy: (factor) => zooming.scaleBy(moving(), factor),
    fit: () => zooming.transform(moving(), zoomIdentity),
    bringIn(at) {
      const [x, y] = [places.x(at), places.y(at)];
      const {width, height} = places.size;
      if (x < 0 || y < 0 || x > width || y > height)
        zooming.translateBy(moving(), (width / 2 - x) / places.view.k, (height / 2 - y) / places.view.k);
    },
  };
}
