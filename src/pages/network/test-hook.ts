/**
 * `window.__network`: what browser tests and benchmarks read of the page.
 *
 * It is there as soon as the page's code runs. `ready` resolves with the first picture, `settled` when its layout has
 * come to rest.
 */
import type {Drawing} from "./model/drawing.js";
import type {Network} from "./model/network.js";

interface NetworkHook {
  /** Ids of the units, most partners first; empty until `ready`. */
  readonly ids: string[];
  readonly ready: Promise<void>;
  /** The layout of the present picture has come to rest. */
  readonly settled: Promise<void>;
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
  let drawn = () => {};
  const ready = new Promise<void>((done) => {
    drawn = () => done(drawing()?.painted);
  });
  window.__network = {
    get ids() {
      const units = [...(model()?.units ?? [])];
      return units.sort((a, b) => b.partners - a.partners || b.points - a.points).map(({id}) => id);
    },
    ready,
    get settled() {
      return ready.then(() => drawing()?.settled);
    },
    nodePosition: (id) => drawing()?.position(id) ?? null,
    highlighted,
  };
  return {drawn: () => drawn()};
}
