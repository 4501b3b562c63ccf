/**
 * The picture of all lines at rest, made beside the page: in a worker, or where OffscreenCanvas is missing in slices
 * between frames. Orders that pile up are answered by the newest only.
 */

import {type EdgePicture, type Edges, strokeEdges} from "./edge-strokes.js";
import type {EdgeOrder} from "./edge-worker.js";

export interface EdgeBitmap<View> {
  lines(edges: Edges): void;
  /** Asks for a picture; `view` comes back with it. */
  order(picture: EdgePicture, view: View): void;
  end(): void;
}

/** ms of drawing a frame where the page has to do it. */
const SLICE = 8;

export function edgeBitmap<View>(drawn: (image: CanvasImageSource, view: View) => void): EdgeBitmap<View> {
  const inWorker = typeof OffscreenCanvas !== "undefined" && typeof Worker !== "undefined";
  let worker = inWorker ? new Worker(import.meta.resolve("./edge-worker.js"), {type: "module"}) : null;
  let edges: Edges = {ends: new Uint32Array(), shades: new Uint8Array()};
  let waiting: {picture: EdgePicture; view: View} | null = null;
  let busy: {picture: EdgePicture; view: View} | null = null;
  let ended = false;

  const send = (order: EdgeOrder) => worker?.postMessage(order);
  const next = () => {
    if (busy !== null || waiting === null || ended) return;
    busy = waiting;
    waiting = null;
    if (worker !== null) send({picture: busy.picture});
    else inSlices(busy.picture);
  };
  const finished = (image: CanvasImageSource) => {
    const {view} = busy!;
    busy = null;
    drawn(image, view);
    next();
  };
  const inSlices = (picture: EdgePicture) => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * picture.ratio);
    canvas.height = Math.round(picture.height * picture.ratio);
    const context = canvas.getContext("2d")!;
    context.scale(picture.ratio, picture.ratio);
    const own = edges;
    let at = 0;
    const slice = () => {
      const until = performance.now() + SLICE;
      at = strokeEdges(context, own, picture, at, () => performance.now() > until);
      if (ended) return;
      if (at < own.shades.length) requestAnimationFrame(slice);
      else finished(canvas);
    };
    slice();
  };
  const listen = () => {
    if (worker === null) return;
    worker.onmessage = ({data}: MessageEvent<ImageBitmap>) => finished(data);
    worker.onerror = () => {
      worker?.terminate();
      worker = null;
      waiting ??= busy;
      busy = null;
      next();
    };
  };
  listen();
  return {
    lines(next) {
      edges = next;
      send({edges});
    },
    order(picture, view) {
      waiting = {picture, view};
      next();
    },
    end() {
      ended = true;
      worker?.terminate();
    },
  };
}

/** Distance of a point to a line from a to b, in px. */
export function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
