/** Pointing, clicking, dragging and zooming on the canvas of a large network, by mouse and by touch. */
import {type D3DragEvent, drag, select, type ZoomTransform, zoom} from "d3";
import {isNotOneFinger, startsDrag} from "../../node-link/pointer.js";
import {wheelZoom} from "../../node-link/wheel-zoom.js";
import {zoomControl} from "../../node-link/zoom.js";
import type {CanvasPositions} from "../layout/canvas-positions.js";
import type {Spot} from "../model/arrangement.js";

interface CanvasGestures {
  zoomBy(factor: number): void;
  fit(): void;
  /** Moves the drawing so that a unit can be seen. */
  showUnit(index: number): void;
}

/** What the pointer is over: the index of a unit or of a line, or −1 for both. */
export interface Target {
  unit: number;
  line: number;
}

export interface CanvasListener {
  point(target: Target): void;
  click(target: Target, keys: {shift: boolean; control: boolean}): void;
  /** The index of the line at a position, or −1. */
  lineAt(x: number, y: number): number;
  grab(unit: number): void;
  drag(unit: number): void;
  /** A unit was let go; null where it was not moved. */
  drop(unit: number, spot: Spot | null): void;
  zoomed(): void;
}

export function canvasGestures(
  canvas: HTMLCanvasElement,
  positions: CanvasPositions,
  listener: CanvasListener,
): CanvasGestures {
  const pointerOf = (event: MouseEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.x, event.clientY - box.y];
  };
  listenToPointer(canvas, listener, (event) => {
    const [x, y] = pointerOf(event);
    const unit = positions.unitAt(x, y);
    return {unit, line: unit >= 0 ? -1 : listener.lineAt(x, y)};
  });
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.4, 12])
    .clickDistance(4)
    .filter((event: Event) => {
      // The wheel has a listener of its own, and a unit under the mouse is dragged.
      if (event.type === "wheel") return false;
      if (event instanceof MouseEvent) return startsDrag(event) && positions.unitAt(...pointerOf(event)) < 0;
      return isNotOneFinger(event);
    })
    .on("zoom", ({transform}: {transform: ZoomTransform}) => {
      positions.zoom = transform;
      listener.zoomed();
    });
  // Zooming comes first, so that it takes over from dragging with a second finger.
  const surface = select(canvas).call(zooming).call(unitDrag(positions, listener)).on("dblclick.zoom", null);
  const control = zoomControl(
    surface,
    zooming,
    wheelZoom(canvas, surface, zooming, () => positions.zoom),
  );
  return {
    zoomBy: control.by,
    fit: control.fit,
    showUnit(index) {
      const [x, y] = [positions.x(index), positions.y(index)];
      const {width, height} = positions.size;
      if (x >= 0 && y >= 0 && x <= width && y <= height) return;
      const {k} = positions.zoom;
      zooming.translateBy(control.gradually(), (width / 2 - x) / k, (height / 2 - y) / k);
    },
  };
}

function listenToPointer(
  canvas: HTMLCanvasElement,
  listener: CanvasListener,
  targetOf: (event: MouseEvent) => Target,
): void {
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const target = targetOf(event);
    canvas.style.cursor = target.unit >= 0 || target.line >= 0 ? "pointer" : "grab";
    listener.point(target);
  });
  canvas.addEventListener("pointerleave", () => listener.point({unit: -1, line: -1}));
  canvas.addEventListener("click", (event) => {
    if (event.defaultPrevented) return;
    const target = targetOf(event);
    if (target.unit < 0 && target.line < 0) return;
    listener.click(target, {shift: event.shiftKey, control: event.ctrlKey || event.metaKey});
  });
}

/** Dragging the unit under the pointer. */
function unitDrag(positions: CanvasPositions, listener: CanvasListener) {
  type Dragged = {index: number; x: number; y: number; spot: Spot | null};
  return drag<HTMLCanvasElement, unknown, Dragged>()
    .clickDistance(4)
    .filter(startsDrag)
    .subject(({x, y}: D3DragEvent<HTMLCanvasElement, unknown, unknown>) => {
      const index = positions.unitAt(x, y);
      // Without a unit the gesture is left to zooming.
      if (index < 0) return undefined as unknown as Dragged;
      return {index, x: positions.x(index), y: positions.y(index), spot: null};
    })
    .on("start", ({subject}) => listener.grab(subject.index))
    .on("drag", ({subject, x, y}) => {
      subject.spot = positions.move(subject.index, x, y);
      listener.drag(subject.index);
    })
    .on("end", ({subject}) => listener.drop(subject.index, subject.spot));
}
