/**
 * Runs an ad-hoc query behind the guard: words judged, plan judged, then rows up to the limits.
 *
 * (text, parameters) in, rows as arrays by column out, all together or one by one. The transaction only reads, has a
 * time limit that nobody can change from outside, and is always rolled back. This holds on any Neo4j: nothing here
 * relies on the server's own settings, which are a further protection where the server is ours.
 */
import {randomUUID} from "node:crypto";
import {YaodianError} from "../../../errors.js";
import type {Json} from "../../../neo4j/values.js";
import {refusalError} from "../text/refusal.js";
import {textCache} from "../text/text-cache.js";
import type {Finished, RowSink} from "./answer.js";
import {isAdministration, isConnectionLost, memoryLimit, queryFailure, timeLimit} from "./failure.js";
import {LIMITS, type QueryLimits} from "./limits.js";
import {memoryWatch} from "./memory.js";
import {prepareQuery, type ReadText} from "./prepare.js";
import {cancelled, slotPool} from "./slots.js";
import type {QueryTarget} from "./target.js";
import {inTransaction, placed, readSession, type Verdict} from "./transaction.js";
import {restartingNow, type WatchdogOptions, watchdog} from "./watchdog.js";

interface QueryResult extends Finished {
  columns: string[];
  rows: Json[][];
}

export interface QueryRunner {
  readonly limits: QueryLimits;
  /** @throws YaodianError with a 4xx status, neo4j-unreachable or neo4j-restarting */
  run(text: string, parameters: Record<string, unknown>, signal?: AbortSignal): Promise<QueryResult>;
  /** The same, row by row. */
  stream(text: string, parameters: Record<string, unknown>, sink: RowSink, signal?: AbortSignal): Promise<Finished>;
  /** Resolves when the watchdog has nothing to do: no query is running that cannot be interrupted. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Characters of the texts that are cached with their tokens, which take about a hundred bytes a character. */
const TEXTS = 200_000;
/** Characters of the texts that are cached with the verdict on their plan. */
const VERDICTS = 2_000_000;

/** A runner of ad-hoc queries, with its slots, its watchdog and its caches. */
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
  const memory = memoryWatch(target.heavy, limits.memory);
  const texts = textCache<ReadText>(TEXTS);
  const verdicts = textCache<Verdict>(VERDICTS);

  const stream: QueryRunner["stream"] = async (text, parameters, sink, signal) => {
    const query = prepareQuery(text, parameters, limits, target.database, texts);
    watch.check();
    const slot = await pool.take(signal);
    const session = readSession(slot.driver, target.database, limits);
    const deadline = newDeadline(limits, () => watch.alarm(), signal);
    const id = randomUUID();
    const leave = memory.enter(id, () => deadline.end(memoryLimit(limits)));
    const work = slot.wire.through(() =>
      inTransaction(session, query, {id, database: target.database, limits, known: verdicts, sink, wire: slot.wire}),
    );
    try {
      return await Promise.race([work.result, deadline.over]);
    } catch (error) {
      if (deadline.isPast()) slot.retire();
      if (isAdministration(error)) throw refusalError(text, placed({kind: "administration", what: ""}, query));
      if (!isConnectionLost(error)) throw queryFailure(error, text, work.linesBefore(), limits);
      watch.check();
      const alive = await target.isAlive();
      slot.retire();
      watch.check();
      throw alive ? brokenByQuery(error) : target.managed ? restartingNow(error) : unreachable(error);
    } finally {
      deadline.stop();
      leave();
      if (slot.wire.isCut) slot.replace();
      work.result.catch(() => {}); // after the deadline, nobody waits for it
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
        row: (row: string) => void rows.push(JSON.parse(row)),
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

interface Deadline {
  /** Rejects when the query must be abandoned: Neo4j did not stop it in time, the client is gone, or `end` is called. */
  over: Promise<never>;
  end(error: YaodianError): void;
  /** Whether Neo4j did not stop the query in time. */
  isPast(): boolean;
  stop(): void;
}

/** @param onLate  called halfway between the time limit and the deadline: what Neo4j can interrupt has ended by then */
function newDeadline(limits: QueryLimits, onLate: () => void, signal?: AbortSignal): Deadline {
  let isPast = false;
  let end: (error: YaodianError) => void = () => {};
  let stop = () => {};
  const over = new Promise<never>((_, reject) => {
    end = reject;
    const timer = setTimeout(() => {
      isPast = true;
      reject(timeLimit(limits));
    }, limits.wallMs);
    const lateTimer = setTimeout(onLate, (limits.timeMs + limits.wallMs) / 2);
    const onAbort = () => reject(cancelled());
    signal?.addEventListener("abort", onAbort, {once: true});
    stop = () => {
      clearTimeout(timer);
      clearTimeout(lateTimer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  over.catch(() => {});
  return {over, end, isPast: () => isPast, stop};
}

const brokenByQuery = (cause: unknown): YaodianError =>
  new YaodianError(
    "query-failed",
    {zh: "Neo4j 处理这句查询时断开了连接", en: "Neo4j dropped the connection while it handled this query"},
    {cause},
  );

const unreachable = (cause: unknown): YaodianError =>
  new YaodianError("neo4j-unreachable", {zh: "连不上 Neo4j", en: "Neo4j cannot be reached"}, {cause});
