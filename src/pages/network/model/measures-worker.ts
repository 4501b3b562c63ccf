/** Worker: measures a large network. */
import {type MeasuresInput, measure} from "./measures.js";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<MeasuresInput>) => void) | null;
  postMessage(message: ReturnType<typeof measure>): void;
};

scope.onmessage = ({data}) => scope.postMessage(measure(...data));
