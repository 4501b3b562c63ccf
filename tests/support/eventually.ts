/**
 * Waiting for a fact instead of sleeping: looks again and again until it holds or its time is over.
 */
import {setTimeout as delay} from "node:timers/promises";

/**
 * @param holds    the fact: resolves to something truthy, or does not throw, when it holds
 * @param within   milliseconds
 * @returns        what `holds` answered
 * @throws         its last error, or one that says what never happened
 */
export async function eventually<T>(
  what: string,
  holds: () => T | Promise<T>,
  within = 30_000,
): Promise<Exclude<T, false | undefined | null>> {
  const deadline = Date.now() + within;
  for (;;) {
    let failure: unknown;
    try {
      const answer = await holds();
      if (answer) return answer as Exclude<T, false | undefined | null>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline) throw failure ?? new Error(`not within ${within} ms: ${what}`);
    await delay(25);
  }
}
