/**
 * A query's share of the database's memory.
 *
 * Neo4j's own limit on a transaction must leave room for loading a document, many times what a question may take, and
 * a query that fills it keeps everybody waiting for the garbage collector. Queries that have run for a while are
 * therefore looked at, and one that holds more than its share is told to end.
 */
import {setTimeout as delay} from "node:timers/promises";

export interface MemoryWatch {
  /** Calls `onExceeded` once if the query takes more than its share; the function given back ends the watch. */
  enter(id: string, onExceeded: () => void): () => void;
}

/** Which ad-hoc queries hold more than so many bytes; rejects when the server does not answer. */
export type Heavy = (bytes: number) => Promise<string[]>;

/** Milliseconds between two looks: a query gathers some tens of MB meanwhile. */
const EVERY_MS = 200;

export function memoryWatch(heavy: Heavy, bytes: number, everyMs = EVERY_MS): MemoryWatch {
  /** What runs now, the oldest first. */
  const running = new Map<string, () => void>();
  let looking = false;

  const look = async () => {
    looking = true;
    let oldest: string | undefined;
    while (running.size > 0) {
      await delay(everyMs, undefined, {ref: false});
      const first = running.keys().next().value;
      // Short queries come and go unseen: looking costs the server a little.
      if (first !== undefined && first === oldest) {
        for (const id of await heavy(bytes).catch(() => [])) running.get(id)?.();
      }
      oldest = first;
    }
    looking = false;
  };

  return {
    enter(id, onExceeded) {
      running.set(id, onExceeded);
      if (!looking) void look();
      return () => void running.delete(id);
    },
  };
}
