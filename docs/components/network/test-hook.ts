/** `window.__network`: what browser tests and benchmarks ask the page. It is there once the first picture stands. */
import type {Drawing} from "./drawing.js";
import type {Network} from "./model.js";

export interface NetworkHook {
  /** Ids of the units, most partners first. */
  readonly ids: string[];
  /** True: the first picture stands. */
  readonly ready: true;
  /** Whether the layout rests. */
  readonly settled: boolean;
  /** Middle of a unit in client px; null where it is not drawn. */
  nodePosition(id: string): [number, number] | null;
  /** The unit that is lit: pointed at, else pinned. */
  highlighted(): string | null;
}

declare global {
  interface Window {
    __network?: NetworkHook;
  }
}

export function exposeForTests(
  drawing: () => Drawing | null,
  highlighted: () => string | null,
  model: () => Network | null,
): {drawn: () => void} {
  let resting: Drawing | null = null;
  const hook: NetworkHook = {
    get ids() {
      const units = [...(model()?.units ?? [])];
      return units.sort((a, b) => b.partners - a.partners || b.points - a.points).map(({id}) => id);
    },
    ready: true,
    get settled() {
      return drawing() === null || resting === drawing();
    },
    nodePosition: (id) => drawing()?.position(id) ?? null,
    highlighted,
  };
  return {
    drawn: () => {
      window.__network = hook;
      const drawn = drawing();
      void drawn?.settled.then(() => {
        resting = drawn;
      });
    },
  };
}
