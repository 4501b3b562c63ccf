/** Runs the layout of a large network in the background and passes its positions on as they come. */
import {type CanvasLayoutInput, canvasLayout} from "./canvas-layout.js";
import type {LayoutUpdate} from "./layout-worker.js";

/** ms of layout in each frame where the page has to do it itself. */
const SLICE = 12;

export interface RunningLayout {
  end(): void;
}

/** Runs the layout in a worker; where there is none, or it fails, in slices between frames. */
export function startLayout(input: CanvasLayoutInput, update: (update: LayoutUpdate) => void): RunningLayout {
  let ended = false;
  const inSlices = () => runInSlices(input, update, () => ended);
  if (typeof Worker === "undefined") {
    inSlices();
    return {
      end() {
        ended = true;
      },
    };
  }
  const worker = new Worker(import.meta.resolve("./layout-worker.js"), {type: "module"});
  worker.onmessage = ({data}: MessageEvent<LayoutUpdate>) => {
    if (!ended) update(data);
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

function runInSlices(input: CanvasLayoutInput, update: (update: LayoutUpdate) => void, isEnded: () => boolean): void {
  const layout = canvasLayout(input);
  const slice = () => {
    if (isEnded()) return;
    const until = performance.now() + SLICE;
    let done = false;
    while (!done && performance.now() < until) done = layout.tick();
    update({positions: layout.positions(), done});
    if (!done) requestAnimationFrame(slice);
  };
  slice();
}
