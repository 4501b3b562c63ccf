/**
 * Runs an ad-hoc query behind the guard: words judged, plan judged, then rows up to the limits.
 *
 * (text, parameters) in, rows as arrays by column out, whole or one by one. The transaction reads, has a time limit
 * that no one can change from outside, and is always rolled back. It holds on any Neo4j: nothing here counts on the
 * server's own settings, which are a further wall where the server is ours.
 */
import type {Driver} from "neo4j-driver";
import {YaodianError} from "../../errors.js";
import type {Json} from "../../neo4j/values.js";
import {isAdministration, isConnectionLost, queryFailure, timeLimit} from "./failure.js";
import {LIMITS, type QueryLimits} from "./limits.js";
import {prepareQuery} from "./prepare.js";
import {refusalError} from "./refusal.js";
import {cancelled, slotPool} from "./slots.js";
import {type Finished, inTransaction, placed, readSession} from "./transaction.js";
import {verdicts} from "./verdicts.js";
import {restartingNow, type WatchdogOptions, type WatchedServer, watchdog} from "./watchdog.js";

export interface QueryWarning {
  code: string;
  message: string;
  position?: {line: number; column: number; offset: number};
}

export interface PlanTree {
  operatorType: string;
  identifiers: string[];
  arguments: Json;
  dbHits?: number;
  rows?: number;
  children: PlanTree[];
}

export interface QuerySummary {
  queryType: string;
  /** What was changed: nothing, always. */
  counters: Record<string, number>;
  availableAfterMs: number;
  consumedAfterMs: number;
  rowLimit: number;
  byteLimit: number;
  timeLimitMs: number;
  truncatedBy?: "rows" | "bytes";
  /** The limits that cut this answer, with the setting that changes each. */
  limits?: {name: string; value: number; setting: string}[];
  warnings: QueryWarning[];
}

export interface QueryResult {
  columns: string[];
  rows: Json[][];
  /** Whether there were more rows than the limits let through. */
  truncated: boolean;
  summary: QuerySummary;
  plan?: PlanTree;
}

/** Takes an answer as it comes. */
export interface RowSink {
  columns(columns: string[]): void;
  /** @param text  the row as JSON */
  row(row: Json[], text: string): void;
}

export interface QueryRunner {
  readonly limits: QueryLimits;
  /** @throws YaodianError with a 4xx status, neo4j-unreachable or neo4j-restarting */
  run(text: string, parameters: Record<string, unknown>, signal?: AbortSignal): Promise<QueryResult>;
  /** The same, row by row. */
  stream(text: string, parameters: Record<string, unknown>, sink: RowSink, signal?: AbortSignal): Promise<Finished>;
  /** Fulfilled when no query that could not be interrupted is being looked after. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface QueryTarget extends WatchedServer {
  database: string;
  /** Opens a small driver of its own to the same server. */
  openDriver(): Driver;
  /** Whether the server answers at all: asked when a query's connection broke. */
  isAlive(): Promise<boolean>;
}

export function queryRunner(
  target: QueryTarget,
  limits: QueryLimits = LIMITS,
  watching: WatchdogOptions = {},
): QueryRunner {
  const watch = watchdog(target, {
    ...watching,
    onRestart: (event) => {
      if (event.state !== "restarting") pool.renew();
      watching.onRestart?.(event);
    },
  });
  const pool = slotPool(
    () => target.openDriver(),
    limits,
    () => watch.alarm(),
  );
  const known = verdicts();

  const stream: QueryRunner["stream"] = async (text, parameters, sink, signal) => {
    const query = prepareQuery(text, parameters, limits);
    watch.check();
    const slot = await pool.take(signal);
    const session = readSession(slot.driver, target.database);
    const wall = wallClock(limits, signal);
    const work = inTransaction(session, query, {database: target.database, limits, known, sink});
    try {
      return await Promise.race([work.result, wall.rings]);
    } catch (error) {
      if (error === wall.timeout) slot.retire();
      if (isAdministration(error)) throw refusalError(text, placed({kind: "administration", what: ""}, query));
      if (!isConnectionLost(error)) throw queryFailure(error, text, work.linesBefore(), limits);
      watch.check();
      const alive = await target.isAlive();
      slot.retire();
      watch.check();
      throw alive ? brokenByQuery(error) : target.managed ? restartingNow(error) : unreachable(error);
    } finally {
      wall.stop();
      work.result.catch(() => {}); // after the wall has rung, nobody waits for it
      slot.release(session.close());
    }
  };

  return {
    limits,
    stream,
    async run(text, parameters, signal) {
      let columns: string[] = [];
      const rows: Json[][] = [];
      const sink = {
        columns: (names: string[]) => {
          columns = names;
        },
        row: (row: Json[]) => void rows.push(row),
      };
      const {truncated, summary, plan} = await stream(text, parameters, sink, signal);
      return {columns, rows, truncated, summary, ...(plan === undefined ? {} : {plan})};
    },
    idle: () => watch.idle(),
    async close() {
      watch.close();
      await pool.close();
    },
  };
}

/** Rings when the connection must be cut although Neo4j has not stopped, or when the one who asked is gone. */
function wallClock(limits: QueryLimits, signal?: AbortSignal) {
  const timeout = timeLimit(limits);
  let stop = () => {};
  const rings = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(timeout), limits.wallMs);
    const onAbort = () => reject(cancelled());
    signal?.addEventListener("abort", onAbort, {once: true});
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  rings.catch(() => {});
  return {rings, timeout, stop};
}

const brokenByQuery = (cause: unknown): YaodianError =>
  new YaodianError(
    "query-failed",
    {zh: "Neo4j 处理这句查询时断开了连接", en: "Neo4j dropped the connection while it handled this query"},
    {cause},
  );

const unreachable = (cause: unknown): YaodianError =>
  new YaodianError("neo4j-unreachable", {zh: "连不上 Neo4j", en: "Neo4j cannot be reached"}, {cause});
