/** A promise that is resolved from outside, and can be replaced by a new one once it was. */
interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
  /** Begins a new promise where the last one was resolved. */
  reset(): void;
}

export function deferred(): Deferred {
  let done = () => {};
  const make = () =>
    new Promise<void>((resolve) => {
      done = resolve;
    });
  let promise = make();
  let resolved = false;
  return {
    get promise() {
      return promise;
    },
    resolve() {
      resolved = true;
      done();
    },
    reset() {
      if (!resolved) return;
      resolved = false;
      promise = make();
    },
  };
}
