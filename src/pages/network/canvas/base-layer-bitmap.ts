/**
 * The ground of a large network as a bitmap, made beside the page: in a worker, or where OffscreenCanvas is missing in
 * slices between frames. Orders that pile up are answered by the newest only.
 */

import {type BaseLayerPicture, type Edges, fillCircles, strokeEdges} from "./base-layer-strokes.js";
import type {BaseLayerOrder} from "./base-layer-worker.js";

export interface BaseLayerBitmap<View> {
  lines(edges: Edges): void;
  /** Asks for a picture; `view` comes back with it. */
  order(picture: BaseLayerPicture, view: View): void;
  end(): void;
}

/** ms of drawing a frame where the page has to do it. */
const SLICE = 8;

/** @param room  the largest picture that is likely to be ordered, in device pixels */
export function baseLayerBitmap<View>(
  room: {width: number; height: number},
  drawn: (image: ImageBitmap, view: View) => void,
): BaseLayerBitmap<View> {
  const inWorker = typeof OffscreenCanvas !== "undefined" && typeof Worker !== "undefined";
  let worker = inWorker ? new Worker(import.meta.resolve("./base-layer-worker.js"), {type: "module"}) : null;
  let edges: Edges = {ends: new Uint32Array(), shades: new Uint8Array(), kinds: new Uint8Array()};
  let waiting: {picture: BaseLayerPicture; view: View} | null = null;
  let busy: {picture: BaseLayerPicture; view: View} | null = null;
  let ended = false;

  const send = (order: BaseLayerOrder) => worker?.postMessage(order);
  const next = () => {
    if (busy !== null || waiting === null || ended) return;
    busy = waiting;
    waiting = null;
    if (worker !== null) send({picture: busy.picture});
    else inSlices(busy.picture);
  };
  const finished = (image: ImageBitmap) => {
    const {view} = busy!;
    busy = null;
    if (!ended) drawn(image, view);
    next();
  };
  const inSlices = (picture: BaseLayerPicture) => {
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
      if (at < own.shades.length) {
        requestAnimationFrame(slice);
        return;
      }
      fillCircles(context, picture);
      void createImageBitmap(canvas).then(finished);
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
  send({room});
  return {
    lines(next) {
      edges = next;
      send({edges});
    },
    order(picture, view) {
      const first = waiting === null;
      waiting = {picture, view};
      // What is ordered in one go is one picture.
      if (first) queueMicrotask(next);
    },
    end() {
      ended = true;
      worker?.terminate();
    },
  };
}
