/**
 * The watchdog: notices a query that Neo4j cannot interrupt, and restarts the managed server.
 *
 * A loop inside one expression runs on after its time limit and occupies a core. A server short of memory answers
 * nobody. Whenever a query is late or had to be abandoned, the watchdog checks through another connection. The server
 * is restarted when a query that Neo4j is ending is still there some checks later, or when the server does not answer.
 * Meanwhile new queries get an error at once. Somebody else's server is never restarted.
 */
import {setTimeout as delay} from "node:timers/promises";
import {YaodianError} from "../../../errors.js";

export interface WatchedServer {
  /** Whether this service may restart it. */
  readonly managed: boolean;
  /** How many ad-hoc queries Neo4j is ending but has not ended; rejects when the server does not answer in time. */
  lingering(): Promise<number>;
  /** Resolves when the server answers again. */
  restart(): Promise<void>;
}

interface Watchdog {
  /** A query is late or was abandoned: check until none lingers or the server is restarted. */
  alarm(): void;
  /** @throws YaodianError neo4j-unreachable while the server restarts */
  check(): void;
  /** Resolves when nothing is being watched or restarted. */
  idle(): Promise<void>;
  close(): void;
}

export interface WatchdogOptions {
  /** Called before a restart, with its reason, and after it. */
  onRestart?: (event: {state: "restarting" | "restarted" | "failed"; reason: string; ms: number}) => void;
  /** Milliseconds between two checks. */
  everyMs?: number;
  /** Checks in a row that must find something wrong before the server is restarted. */
  looks?: number;
}

export function watchdog(server: WatchedServer, options: WatchdogOptions = {}): Watchdog {
  const {everyMs = 500, looks = 4, onRestart = () => {}} = options;
  let watching: Promise<void> | undefined;
  let restarting = false;
  const closed = new AbortController();

  const watch = async () => {
    let bad = 0;
    let silent = 0;
    while (!closed.signal.aborted) {
      const found = await server.lingering().catch(() => null);
      if (found === 0) return;
      bad += 1;
      silent = found === null ? silent + 1 : 0;
      if (bad >= looks || silent >= 2) {
        await restart(silent >= 2 ? "the server does not answer" : "a query cannot be interrupted");
        return;
      }
      await delay(everyMs, undefined, {signal: closed.signal, ref: false}).catch(() => {});
    }
  };

  const restart = async (reason: string) => {
    if (!server.managed || closed.signal.aborted) return;
    restarting = true;
    const started = performance.now();
    const report = (state: "restarting" | "restarted" | "failed") =>
      onRestart({state, reason, ms: Math.round(performance.now() - started)});
    report("restarting");
    try {
      await server.restart();
      report("restarted");
    } catch {
      report("failed");
    } finally {
      restarting = false;
    }
  };

  return {
    alarm() {
      watching ??= watch().finally(() => {
        watching = undefined;
      });
    },
    check() {
      if (restarting) throw restartingNow();
    },
    idle: async () => watching,
    close: () => closed.abort(),
  };
}

/** The managed server is being restarted; a query can be tried again in a moment. */
export const restartingNow = (cause?: unknown): YaodianError =>
  new YaodianError("neo4j-restarting", {zh: "数据库正在重新启动", en: "the database is being restarted"}, {cause});
