/**
 * A query's share of the database's memory.
 *
 * Neo4j's own limit on a transaction must leave room for loading a document, which takes many times what a query may
 * take. A query that fills it keeps everybody waiting for the garbage collector. So queries that have run for a while
 * are checked, and one that holds more than its share is ended.
 */
import {setTimeout as delay} from "node:timers/promises";

interface MemoryWatch {
  /** Calls `onExceeded` when the query holds more than its share; the returned function ends the watch. */
  enter(id: string, onExceeded: () => void): () => void;
}

/** Ids of the ad-hoc queries that hold more than so many bytes; rejects when the server does not answer. */
export type Heavy = (bytes: number) => Promise<string[]>;

/** Milliseconds between two checks: a query gathers some tens of MB meanwhile. */
const EVERY_MS = 200;

export function memoryWatch(heavy: Heavy, bytes: number, everyMs = EVERY_MS): MemoryWatch {
  /** The queries that run now, the oldest first. */
  const running = new Map<string, () => void>();
  let checking = false;

  const check = async () => {
    checking = true;
    let oldest: string | undefined;
    while (running.size > 0) {
      await delay(everyMs, undefined, {ref: false});
      const first = running.keys().next().value;
      // Short queries are never checked: a check costs the server a little.
      if (first !== undefined && first === oldest) {
        for (const id of await heavy(bytes).catch(() => [])) running.get(id)?.();
      }
      oldest = first;
    }
    checking = false;
  };

  return {
    enter(id, onExceeded) {
      running.set(id, onExceeded);
      if (!checking) void check();
      return () => void running.delete(id);
    },
  };
}
