/** Worker: lays out a large network and sends its places as it grows. One worker a layout; its owner ends it. */
import {type CanvasLayoutInput, canvasLayout} from "./canvas-layout.js";

export interface Places {
  positions: Float32Array;
  done: boolean;
}

/** ms between two pictures of the growing layout. */
const SHOW_EVERY = 80;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CanvasLayoutInput>) => void) | null;
  postMessage(message: Places, transfer: Transferable[]): void;
};

scope.onmessage = ({data}) => {
  const layout = canvasLayout(data);
  const send = (done: boolean) => {
    const positions = layout.positions();
    scope.postMessage({positions, done}, [positions.buffer]);
  };
  let shown = performance.now();
  while (!layout.tick()) {
    if (performance.now() - shown < SHOW_EVERY) continue;
    send(false);
    shown = performance.now();
  }
  send(true);
};
