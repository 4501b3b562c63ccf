/** Worker: draws the base layer of a large network into one bitmap, so that the page only copies it. */
import {type BaseLayerPicture, type Edges, fillCircles, strokeEdges} from "./base-layer-strokes.js";

/** The lines, a picture to draw, or first the largest picture that is likely to be requested, in device pixels. */
export type BaseLayerMessage =
  | {largest: {width: number; height: number}}
  | {edges: Edges}
  | {picture: BaseLayerPicture};

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<BaseLayerMessage>) => void) | null;
  postMessage(message: ImageBitmap, transfer: Transferable[]): void;
};
let edges: Edges = {ends: new Uint32Array(), shades: new Uint8Array(), kinds: new Uint8Array()};
let context: OffscreenCanvasRenderingContext2D | null = null;

/**
 * An empty canvas of at least so many device pixels.
 *
 * The first stroke on a new canvas of a worker asks the page's thread for graphics, and waits as long as that thread is
 * busy; so does the first stroke after a canvas was resized or its picture was taken out. That is why there is one
 * canvas, which only grows, and why pictures are copies.
 */
function canvasOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const known = context?.canvas;
  if (context === null || known === undefined || known.width < width || known.height < height) {
    const canvas = new OffscreenCanvas(Math.max(width, known?.width ?? 1), Math.max(height, known?.height ?? 1));
    context = canvas.getContext("2d")!;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  return context;
}

function draw(picture: BaseLayerPicture): void {
  const width = Math.max(1, Math.round(picture.width * picture.ratio));
  const height = Math.max(1, Math.round(picture.height * picture.ratio));
  const canvas = canvasOf(width, height);
  canvas.scale(picture.ratio, picture.ratio);
  strokeEdges(canvas, edges, picture);
  fillCircles(canvas, picture);
  const bitmap = createImageBitmap(canvas.canvas, 0, 0, width, height);
  // A reported error reaches the page, which then draws by itself.
  bitmap.then((image) => scope.postMessage(image, [image])).catch(reportError);
}

scope.onmessage = ({data}) => {
  if ("largest" in data) canvasOf(data.largest.width, data.largest.height).fillRect(0, 0, 1, 1);
  else if ("edges" in data) edges = data.edges;
  else draw(data.picture);
};
