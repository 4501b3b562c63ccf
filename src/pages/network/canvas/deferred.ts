/** A promise that is kept from outside, and can be made anew once it was kept. */
export interface Deferred {
  readonly promise: Promise<void>;
  keep(): void;
  renew(): void;
}

export function deferred(): Deferred {
  let done = () => {};
  const make = () =>
    new Promise<void>((keep) => {
      done = keep;
    });
  let promise = make();
  let kept = false;
  return {
    get promise() {
      return promise;
    },
    keep() {
      kept = true;
      done();
    },
    renew() {
      if (!kept) return;
      kept = false;
      promise = make();
    },
  };
}
