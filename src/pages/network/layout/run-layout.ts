/** Starts the layout of a large network beside the page and hands on its places as they come. */
import {type CanvasLayoutInput, canvasLayout} from "./canvas-layout.js";
import type {Places} from "./layout-worker.js";

/** Grows the layout in a worker; where none can be had, in slices between frames. */
export function startLayout(input: CanvasLayoutInput, show: (places: Places) => void): {end(): void} {
  let ended = false;
  const inSlices = () => {
    const layout = canvasLayout(input);
    const slice = () => {
      if (ended) return;
      const until = performance.now() + 12;
      let done = false;
      while (!done && performance.now() < until) done = layout.tick();
      show({positions: layout.positions(), done});
      if (!done) requestAnimationFrame(slice);
    };
    slice();
  };
  if (typeof Worker === "undefined") {
    inSlices();
    return {
      end: () => {
        ended = true;
      },
    };
  }
  const worker = new Worker(import.meta.resolve("./layout-worker.js"), {type: "module"});
  worker.onmessage = ({data}: MessageEvent<Places>) => {
    if (!ended) show(data);
    if (data.done) worker.terminate();
  };
  worker.onerror = () => {
    worker.terminate();
    inSlices();
  };
  worker.postMessage(input);
  return {
    end() {
      ended = true;
      worker.terminate();
    },
  };
}
