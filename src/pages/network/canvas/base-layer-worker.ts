/** Worker: draws the ground of a large network into one bitmap, so that the page only copies it. */
import {type BaseLayerPicture, type Edges, fillCircles, strokeEdges} from "./base-layer-strokes.js";

/** `room` is the largest picture that is likely to be asked for, in device pixels. */
export type BaseLayerOrder = {room: {width: number; height: number}} | {edges: Edges} | {picture: BaseLayerPicture};

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<BaseLayerOrder>) => void) | null;
  postMessage(message: ImageBitmap, transfer: Transferable[]): void;
};
let edges: Edges = {ends: new Uint32Array(), shades: new Uint8Array(), kinds: new Uint8Array()};
let context: OffscreenCanvasRenderingContext2D | null = null;

/**
 * A clean canvas of at least so many device pixels. The first stroke on a new canvas of a worker asks the page's thread
 * for graphics and stands still for as long as the page is busy, and so does the first after the canvas was resized or
 * its picture was taken out: so there is one canvas, it only grows, and pictures are copies.
 */
function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const known = context?.canvas;
  if (context === null || known === undefined || known.width < width || known.height < height) {
    const made = new OffscreenCanvas(Math.max(width, known?.width ?? 1), Math.max(height, known?.height ?? 1));
    context = made.getContext("2d")!;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  return context;
}

scope.onmessage = ({data}) => {
  if ("room" in data) canvasOf(data.room.width, data.room.height).fillRect(0, 0, 1, 1);
  else if ("edges" in data) edges = data.edges;
  else {
    const {picture} = data;
    const width = Math.max(1, Math.round(picture.width * picture.ratio));
    const height = Math.max(1, Math.round(picture.height * picture.ratio));
    const canvas = canvasOf(width, height);
    canvas.scale(picture.ratio, picture.ratio);
    strokeEdges(canvas, edges, picture);
    fillCircles(canvas, picture);
    const bitmap = createImageBitmap(canvas.canvas, 0, 0, width, height);
    // The page hears of what is reported, and draws by itself.
    bitmap.then((image) => scope.postMessage(image, [image])).catch(reportError);
  }
};
