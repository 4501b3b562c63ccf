/**
 * The base layer of a large network as a bitmap, drawn in the background: in a worker, or where OffscreenCanvas is
 * missing in slices between frames. Of several requests in a row only the last is answered.
 */

import {type BaseLayerPicture, type Edges, fillCircles, strokeEdges} from "./base-layer-strokes.js";
import type {BaseLayerMessage} from "./base-layer-worker.js";

interface BaseLayerBitmap<Context> {
  setEdges(edges: Edges): void;
  /** Requests a picture; `context` comes back with it. */
  request(picture: BaseLayerPicture, context: Context): void;
}

/** ms of drawing in each frame where the page has to do it. */
const SLICE = 8;

/**
 * @param largest  the largest picture that is likely to be requested, in device pixels
 * @param drawn    gets each picture
 */
export function baseLayerBitmap<Context>(
  largest: {width: number; height: number},
  drawn: (image: ImageBitmap, context: Context) => void,
): BaseLayerBitmap<Context> {
  type Request = {picture: BaseLayerPicture; context: Context};
  let edges: Edges = {ends: new Uint32Array(), shades: new Uint8Array(), kinds: new Uint8Array()};
  let waiting: Request | null = null;
  let running: Request | null = null;
  let worker = startWorker();

  const send = (message: BaseLayerMessage) => worker?.postMessage(message);
  const next = () => {
    if (running !== null || waiting === null) return;
    running = waiting;
    waiting = null;
    if (worker !== null) send({picture: running.picture});
    else drawInSlices(edges, running.picture, finish);
  };
  const finish = (image: ImageBitmap) => {
    const {context} = running!;
    running = null;
    drawn(image, context);
    next();
  };
  if (worker !== null) {
    worker.onmessage = ({data}: MessageEvent<ImageBitmap>) => finish(data);
    worker.onerror = () => {
      worker?.terminate();
      worker = null;
      waiting ??= running;
      running = null;
      next();
    };
  }
  send({largest});
  return {
    setEdges(changed) {
      edges = changed;
      send({edges});
    },
    request(picture, context) {
      const isFirst = waiting === null;
      waiting = {picture, context};
      // Requests of one task become one picture.
      if (isFirst) queueMicrotask(next);
    },
  };
}

function startWorker(): Worker | null {
  if (typeof OffscreenCanvas === "undefined" || typeof Worker === "undefined") return null;
  return new Worker(import.meta.resolve("./base-layer-worker.js"), {type: "module"});
}

/** Draws in the page, a slice in each frame. */
function drawInSlices(edges: Edges, picture: BaseLayerPicture, finish: (image: ImageBitmap) => void): void {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * picture.ratio);
  canvas.height = Math.round(picture.height * picture.ratio);
  const context = canvas.getContext("2d")!;
  context.scale(picture.ratio, picture.ratio);
  let index = 0;
  const slice = () => {
    const until = performance.now() + SLICE;
    index = strokeEdges(context, edges, picture, index, () => performance.now() > until);
    if (index < edges.shades.length) {
      requestAnimationFrame(slice);
      return;
    }
    fillCircles(context, picture);
    void createImageBitmap(canvas).then(finish);
  };
  slice();
}
