/** Worker: draws all lines at rest into one bitmap, so that the page only copies it. */
import {type EdgePicture, type Edges, strokeEdges} from "./edge-strokes.js";

export type EdgeOrder = {edges: Edges} | {picture: EdgePicture};

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<EdgeOrder>) => void) | null;
  postMessage(message: ImageBitmap, transfer: Transferable[]): void;
};
let edges: Edges = {ends: new Uint32Array(), shades: new Uint8Array()};

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
  const bitmap = canvas.transferToImageBitmap();
  scope.postMessage(bitmap, [bitmap]);
};
