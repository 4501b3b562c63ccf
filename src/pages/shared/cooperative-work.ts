/**
 * Long work in steps, so that a page answers while it goes on.
 *
 * A generator that yields wherever it may be left alone for a moment, and returns its value. The same work runs at
 * once where the caller waits for it, or paced, with the page in between.
 */

/** Work that can be left alone at each `yield`. */
export type Steps<Value> = Generator<void, Value>;

/** ms of work after which a paced run lets the page answer. */
const PACE = 12;

/** Runs all steps without a pause. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** Runs the steps with a pause whenever they have worked for `PACE` ms. */
export async function paced<Value>(steps: Steps<Value>): Promise<Value> {
  let until = performance.now() + PACE;
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + PACE;
  }
}

/**
 * Lets the page answer what waits, such as a click or a worker that starts, and goes on after it. (A continuation of
 * `scheduler.yield` would go before both.)
 */
export function pause(): Promise<void> {
  const {scheduler} = globalThis as {scheduler?: {postTask?: (task: () => void) => Promise<void>}};
  return scheduler?.postTask?.(() => {}) ?? new Promise((done) => setTimeout(done));
}
