/** Worker: lays out a large network and sends its positions as they come. It does one layout; its owner ends it. */
import {type CanvasLayoutInput, canvasLayout} from "./canvas-layout.js";

export interface LayoutUpdate {
  positions: Float32Array;
  /** True for the last update. */
  done: boolean;
}

/** ms between two updates. */
const UPDATE_EVERY = 80;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CanvasLayoutInput>) => void) | null;
  postMessage(message: LayoutUpdate, transfer: Transferable[]): void;
};

scope.onmessage = ({data}) => {
  const layout = canvasLayout(data);
  const send = (done: boolean) => {
    const positions = layout.positions();
    scope.postMessage({positions, done}, [positions.buffer]);
  };
  let sent = performance.now();
  while (!layout.tick()) {
    if (performance.now() - sent < UPDATE_EVERY) continue;
    send(false);
    sent = performance.now();
  }
  send(true);
};
