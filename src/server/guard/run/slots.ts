/**
 * Slots for ad-hoc queries: a few run at once, a short queue waits, more get “busy”.
 *
 * Each slot has a small driver of its own, apart from the one that serves the site. A query that Neo4j cannot
 * interrupt may keep its connection for long. Its driver is then closed without waiting and the slot gets a new one,
 * so that the next query and the site's pages do not notice.
 *
 * `onRetired` is called for every query that is abandoned in this way: the watchdog (watchdog.ts) takes care of it.
 */
import type {Driver} from "neo4j-driver";
import {YaodianError} from "../../../errors.js";
import {changedBy, type QueryLimits} from "./limits.js";
import {Wire} from "./wire.js";

interface Slot {
  readonly driver: Driver;
  /** The connection of this driver. */
  readonly wire: Wire;
  /** Gives the slot up together with its driver, because a query may still hold the connection. */
  retire(): void;
  /** The same where the connection was cut in the middle of an answer, so that no query holds it. */
  replace(): void;
  /** Gives the slot back once `cleanup` is done. */
  release(cleanup: Promise<unknown>): void;
}

interface SlotPool {
  /**
   * A free slot, after waiting at most `queueMs`.
   *
   * @throws YaodianError query-busy; query-cancelled when `signal` aborts first
   */
  take(signal?: AbortSignal): Promise<Slot>;
  /** New drivers for all slots from now on, because the server was restarted. */
  renew(): void;
  close(): Promise<void>;
}

type SlotLimits = Pick<QueryLimits, "slots" | "queue" | "queueMs">;

/** How long a connection may take to let go of a finished query before its driver is replaced. */
const CLEANUP_MS = 1000;

export function slotPool(openDriver: () => Driver, limits: SlotLimits, onRetired: () => void = () => {}): SlotPool {
  const drivers: (Driver | null)[] = Array.from({length: limits.slots}, () => null);
  const wires = drivers.map(() => new Wire());
  const free = drivers.map((_, index) => index);
  const waiting: ((index: number) => void)[] = [];
  const cleanups = new Set<Promise<unknown>>();
  let closed = false;

  const give = (index: number) => {
    const next = waiting.shift();
    if (next === undefined) free.push(index);
    else next(index);
  };
  const drop = (index: number) => {
    const driver = drivers[index];
    drivers[index] = null;
    // What still arrives for the old driver must not count for the new one.
    wires[index] = new Wire();
    void driver?.close().catch(() => {});
  };

  const slotAt = (index: number): Slot => {
    const driver = drivers[index] ?? openDriver();
    drivers[index] = driver;
    let given = false;
    const giveOnce = () => {
      if (!given) give(index);
      given = true;
    };
    const replace = () => {
      if (!given && drivers[index] === driver) drop(index);
      giveOnce();
    };
    return {
      driver,
      wire: wires[index] as Wire,
      replace,
      retire: () => {
        replace();
        onRetired();
      },
      release: (cleanup) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<"late">((resolve) => {
          timer = setTimeout(() => resolve("late"), CLEANUP_MS);
        });
        const done = Promise.race([cleanup.catch(() => "late" as const), late]).then((outcome) => {
          clearTimeout(timer);
          cleanups.delete(done);
          if (outcome === "late" && !given) {
            if (drivers[index] === driver) drop(index);
            onRetired();
          }
          giveOnce();
        });
        cleanups.add(done);
      },
    };
  };

  const queued = (signal?: AbortSignal) =>
    new Promise<number>((resolve, reject) => {
      const leave = (error: YaodianError) => {
        const at = waiting.indexOf(enter);
        if (at >= 0) waiting.splice(at, 1);
        clearTimeout(timer);
        reject(error);
      };
      const onAbort = () => leave(cancelled());
      const enter = (index: number) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        resolve(index);
      };
      const timer = setTimeout(() => leave(busy(limits, true)), limits.queueMs);
      signal?.addEventListener("abort", onAbort, {once: true});
      waiting.push(enter);
    });

  return {
    async take(signal) {
      if (closed) throw busy(limits, false);
      if (signal?.aborted) throw cancelled();
      const index = free.shift();
      if (index !== undefined) return slotAt(index);
      if (waiting.length >= limits.queue) throw busy(limits, false);
      return slotAt(await queued(signal));
    },
    renew() {
      for (const index of drivers.keys()) drop(index);
    },
    async close() {
      closed = true;
      await Promise.all(cleanups);
      await Promise.all(drivers.map((driver) => driver?.close().catch(() => {})));
    },
  };
}

/** All slots are taken, and the queue is full or the longest wait is over. */
const busy = ({slots, queue, queueMs}: SlotLimits, waited: boolean): YaodianError =>
  new YaodianError(
    "query-busy",
    waited
      ? {
          zh: `正有 ${slots} 句查询在运行，等了 ${queueMs / 1000} 秒还没有空位${changedBy("queueMs").zh}`,
          en: `${slots} queries are running and none ended within ${queueMs / 1000} s${changedBy("queueMs").en}`,
        }
      : {
          zh: `正有 ${slots} 句查询在运行，${queue} 个等候的位置也已满${changedBy("queue").zh}`,
          en: `${slots} queries are running and the ${queue} places to wait are taken${changedBy("queue").en}`,
        },
  );

/** The client went away or cancelled the query. */
export const cancelled = (): YaodianError =>
  new YaodianError("query-cancelled", {zh: "查询已取消", en: "the query was cancelled"});
