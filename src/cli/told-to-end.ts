/** How a command that serves learns that it is to end. */

/** Ctrl-C, or another program's request to end. A second Ctrl-C ends at once. */
export function untilToldToEnd(): {promise: Promise<void>; isTold: () => boolean} {
  let told = false;
  const promise = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (told) process.exit(130);
        told = true;
        resolve();
      });
    }
  });
  return {promise, isTold: () => told};
}
