/**
 * The elements of the drawing of a large network, from bottom to top: the base layer, a bitmap that the compositor
 * moves; highlighted lines; circles and names; the unit that is being dragged; and the button that moves with the unit
 * that has the focus.
 */
import type {ZoomTransform} from "d3";
import {isNarrow, type Size} from "../../node-link/drawing-size.js";

interface DraggedUnit {
  name: string;
  radius: number;
  fill: string;
}

export interface CanvasLayers {
  readonly element: HTMLElement;
  readonly highlight: CanvasRenderingContext2D;
  readonly top: CanvasRenderingContext2D;
  readonly focusButton: HTMLButtonElement;
  /** Device pixels for one css px. */
  ratio(): number;
  /** The size that the drawing may take; a generated network leaves room for what is below it. */
  availableSize(generated: boolean): Size;
  resize(size: Size): void;
  /** Shows a new base layer that was drawn under a zoom. */
  showBase(image: ImageBitmap, zoom: ZoomTransform): void;
  /** Moves and stretches the base layer to another zoom, until it is drawn anew. */
  moveBase(zoom: ZoomTransform): void;
  /** Lets the base layer fade while something is highlighted. */
  fadeBase(faded: boolean): void;
  /** Shows a unit as being dragged, or none. */
  showDragged(unit: DraggedUnit | null): void;
  moveDragged(x: number, y: number): void;
  moveFocus(x: number, y: number): void;
}

/** Half the size of the button. */
const FOCUS_HALF = 14;

export function canvasLayers(): CanvasLayers {
  const element = document.createElement("div");
  element.className = "drawing force crowd";
  const canvases = ["ground-layer", "lit-layer", "top-layer"].map((className) => {
    const canvas = document.createElement("canvas");
    canvas.className = className;
    element.append(canvas);
    return canvas;
  });
  const [base, highlight, top] = canvases as [HTMLCanvasElement, HTMLCanvasElement, HTMLCanvasElement];
  const baseContext = base.getContext("bitmaprenderer")!;
  const dragged = draggedUnit(element);
  const focusButton = document.createElement("button");
  focusButton.type = "button";
  focusButton.className = "unit-stop";
  element.append(focusButton);
  /** The zoom under which the base layer was drawn. */
  let drawnUnder: ZoomTransform | null = null;
  const ratio = () => Math.min(2, devicePixelRatio || 1);
  return {
    element,
    highlight: highlight.getContext("2d")!,
    top: top.getContext("2d")!,
    focusButton,
    ratio,
    availableSize: (generated) => availableSize(element, generated),
    resize({width, height}) {
      element.style.height = `${height}px`;
      for (const canvas of canvases) {
        canvas.width = Math.round(width * ratio());
        canvas.height = Math.round(height * ratio());
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      drawnUnder = null;
    },
    showBase(image, zoom) {
      baseContext.transferFromImageBitmap(image);
      drawnUnder = zoom;
    },
    moveBase(zoom) {
      if (drawnUnder === null) return;
      const k = zoom.k / drawnUnder.k;
      base.style.transform = `translate(${zoom.x - drawnUnder.x * k}px, ${zoom.y - drawnUnder.y * k}px) scale(${k})`;
    },
    fadeBase(faded) {
      base.style.opacity = faded ? "0.22" : "";
    },
    ...dragged,
    moveFocus(x, y) {
      focusButton.style.transform = `translate(${x - FOCUS_HALF}px, ${y - FOCUS_HALF}px)`;
    },
  };
}

function availableSize(element: HTMLElement, generated: boolean): Size {
  const width = Math.floor(element.clientWidth || element.parentElement?.clientWidth || 758);
  if (isNarrow(width)) return {width, height: Math.round(width * 1.5)};
  const top = element.getBoundingClientRect().top + scrollY;
  return {width, height: Math.max(400, Math.min(900, innerHeight - top - (generated ? 144 : 96)))};
}

/** The element of the unit that is being dragged. */
function draggedUnit(parent: HTMLElement): Pick<CanvasLayers, "showDragged" | "moveDragged"> {
  const element = document.createElement("div");
  element.className = "held-unit";
  element.hidden = true;
  const circle = document.createElement("i");
  const name = document.createElement("span");
  element.append(circle, name);
  parent.append(element);
  return {
    showDragged(unit) {
      element.hidden = unit === null;
      if (unit === null) return;
      const diameter = `${2 * unit.radius}px`;
      Object.assign(circle.style, {width: diameter, height: diameter, background: unit.fill});
      name.style.top = `${unit.radius + 2}px`;
      name.textContent = unit.name;
    },
    moveDragged(x, y) {
      element.style.transform = `translate(${x}px, ${y}px)`;
    },
  };
}
