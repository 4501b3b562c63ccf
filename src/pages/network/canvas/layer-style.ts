/** A canvas layer of the page that is drawn again as a whole. */
import type {Size} from "../../node-link/drawing-size.js";
import type {CanvasColours} from "./canvas-colours.js";

/** What a layer is drawn with; the size is in css px. */
export interface LayerStyle extends Size {
  /** Device pixels for one css px. */
  ratio: number;
  colours: CanvasColours;
}

export function clear(context: CanvasRenderingContext2D, {width, height, ratio}: LayerStyle): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}
