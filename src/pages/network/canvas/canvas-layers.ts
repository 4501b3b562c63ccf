/**
 * The layers of a large network, from the ground up: a bitmap that the compositor moves, lit lines, circles and names,
 * the unit in the hand, and the button that goes along with the unit that has the keyboard.
 */
import type {ZoomTransform} from "d3";
import type {Size} from "../layout/canvas-places.js";

export interface CanvasLayers {
  readonly element: HTMLElement;
  readonly lit: CanvasRenderingContext2D;
  readonly top: CanvasRenderingContext2D;
  readonly stop: HTMLButtonElement;
  /** Device pixels for one css pixel. */
  ratio(): number;
  /** The size that the drawing may take; a made-up network leaves room for what stands below it. */
  room(madeUp: boolean): Size;
  resize(size: Size): void;
  /** Shows a new ground, drawn under a zoom. */
  ground(image: ImageBitmap, under: ZoomTransform): void;
  /** Puts the ground where it belongs under another zoom: moved and stretched, until a sharp one comes. */
  moveGround(view: ZoomTransform): void;
  /** The ground gives way to what is lit. */
  fade(faded: boolean): void;
  /** Shows a unit as in the hand, or none. */
  hold(unit: {name: string; radius: number; fill: string} | null): void;
  moveHeld(x: number, y: number): void;
  moveStop(x: number, y: number): void;
}

export function canvasLayers(): CanvasLayers {
  const element = document.createElement("div");
  element.className = "drawing force crowd";
  const layer = (name: string) => {
    const canvas = document.createElement("canvas");
    canvas.className = name;
    element.append(canvas);
    return canvas;
  };
  const canvases = [layer("ground-layer"), layer("lit-layer"), layer("top-layer")] as const;
  const [ground, lit, top] = canvases;
  const held = document.createElement("div");
  held.className = "held-unit";
  held.hidden = true;
  const circle = document.createElement("i");
  const name = document.createElement("span");
  held.append(circle, name);
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "unit-stop";
  element.append(held, stop);
  const groundContext = ground.getContext("bitmaprenderer")!;
  let drawnUnder: ZoomTransform | null = null;
  const ratio = () => Math.min(2, devicePixelRatio || 1);
  const moveGround = (view: ZoomTransform) => {
    if (drawnUnder === null) return;
    const k = view.k / drawnUnder.k;
    ground.style.transform = `translate(${view.x - drawnUnder.x * k}px, ${view.y - drawnUnder.y * k}px) scale(${k})`;
  };
  return {
    element,
    lit: lit.getContext("2d")!,
    top: top.getContext("2d")!,
    stop,
    ratio,
    room(madeUp) {
      const width = Math.floor(element.clientWidth || element.parentElement?.clientWidth || 758);
      const top = element.getBoundingClientRect().top + scrollY;
      const high = Math.max(400, Math.min(900, innerHeight - top - (madeUp ? 144 : 96)));
      return {width, height: width < 560 ? Math.round(width * 1.5) : high};
    },
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
    ground(image, under) {
      groundContext.transferFromImageBitmap(image);
      drawnUnder = under;
    },
    moveGround,
    fade(faded) {
      ground.style.opacity = faded ? "0.22" : "";
    },
    hold(unit) {
      held.hidden = unit === null;
      if (unit === null) return;
      Object.assign(circle.style, {
        width: `${2 * unit.radius}px`,
        height: `${2 * unit.radius}px`,
        background: unit.fill,
      });
      name.style.top = `${unit.radius + 2}px`;
      name.textContent = unit.name;
    },
    moveHeld(x, y) {
      held.style.transform = `translate(${x}px, ${y}px)`;
    },
    moveStop(x, y) {
      stop.style.transform = `translate(${x - 14}px, ${y - 14}px)`;
    },
  };
}
