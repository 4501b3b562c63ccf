/** Worker: draws the ground of a large network into one bitmap, so that the page only copies it. */
import {type Edges, fillCircles, type GroundPicture, strokeEdges} from "./ground-strokes.js";

export type GroundOrder = {edges: Edges} | {picture: GroundPicture};

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<GroundOrder>) => void) | null;
  postMessage(message: ImageBitmap, transfer: Transferable[]): void;
};
let edges: Edges = {ends: new Uint32Array(), shades: new Uint8Array(), kinds: new Uint8Array()};

scope.onmessage = ({data}) => {
  if ("edges" in data) {
    edges = data.edges;
    return;
  }
  const {picture} = data;
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * picture.ratio)),
    Math.max(1, Math.round(picture.height * picture.ratio)),
  );
  const context = canvas.getContext("2d")!;
  context.scale(picture.ratio, picture.ratio);
  strokeEdges(context, edges, picture);
  fillCircles(context, picture);
  const bitmap = canvas.transferToImageBitmap();
  scope.postMessage(bitmap, [bitmap]);
};
