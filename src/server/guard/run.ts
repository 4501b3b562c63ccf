/**
 * Runs an ad-hoc query behind the guard: words judged, plan judged, then rows up to the limits.
 *
 * (text, parameters) in, rows as arrays by column out. The transaction reads, has a time limit that no one can
 * change from outside, and is always rolled back. It holds on any Neo4j: nothing here counts on the server's own
 * settings, which are a further wall where the server is ours.
 */
import neo4j, {type Driver, type Plan, type ProfiledPlan, type ResultSummary, type Session} from "neo4j-driver";
import {YaodianError} from "../../errors.js";
import {type Json, toJson} from "../../neo4j/values.js";
import {isAdministration, isConnectionLost, queryFailure, timeLimit} from "./failure.js";
import {LIMITS, type QueryLimits} from "./limits.js";
import {judgePlan, type PlanStep} from "./plan.js";
import {type PreparedQuery, prepareQuery} from "./prepare.js";
import {offsetAt, positionAt, type Refusal, refusalError} from "./refusal.js";
import {writingWord} from "./scan.js";
import {cancelled, slotPool} from "./slots.js";

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

export interface QueryResult {
  columns: string[];
  rows: Json[][];
  /** Whether there were more rows than the limits let through. */
  truncated: boolean;
  summary: {
    queryType: string;
    availableAfterMs: number;
    consumedAfterMs: number;
    rowLimit: number;
    byteLimit: number;
    timeLimitMs: number;
    truncatedBy?: "rows" | "bytes";
    warnings: QueryWarning[];
  };
  plan?: PlanTree;
}

export interface QueryRunner {
  readonly limits: QueryLimits;
  /** @throws YaodianError with a 4xx status, or neo4j-unreachable */
  run(text: string, parameters: Record<string, unknown>, signal?: AbortSignal): Promise<QueryResult>;
  close(): Promise<void>;
}

export interface QueryTarget {
  database: string;
  /** Opens a small driver of its own to the same server. */
  openDriver(): Driver;
  /** Whether the server answers at all: asked when a query's connection broke. */
  isAlive(): Promise<boolean>;
}

const EXPLAIN = "EXPLAIN\n";
const PROFILE = "PROFILE\n";

export function queryRunner(target: QueryTarget, limits: QueryLimits = LIMITS): QueryRunner {
  const pool = slotPool(() => target.openDriver(), limits);
  return {
    limits,
    async run(text, parameters, signal) {
      const query = prepareQuery(text, parameters, limits);
      const slot = await pool.take(signal);
      const session = slot.driver.session({
        database: target.database,
        defaultAccessMode: neo4j.session.READ,
        fetchSize: 200,
      });
      const wall = wallClock(limits.wallMs, signal);
      const work = inTransaction(session, query, target.database, limits);
      try {
        return await Promise.race([work.result, wall.rings]);
      } catch (error) {
        if (error === wall.timeout) slot.retire();
        if (isAdministration(error)) throw refusalError(text, placed({kind: "administration", what: ""}, query));
        if (!isConnectionLost(error)) throw queryFailure(error, text, work.linesBefore());
        slot.retire();
        throw (await target.isAlive()) ? brokenByQuery(error) : unreachable(error);
      } finally {
        wall.stop();
        work.result.catch(() => {}); // after the wall has rung, nobody waits for it
        slot.release(session.close());
      }
    },
    close: () => pool.close(),
  };
}

/** The query's own transaction: EXPLAIN, the verdict on it, the rows; never committed. */
function inTransaction(session: Session, query: PreparedQuery, database: string, limits: QueryLimits) {
  let lines = 0;
  const run = async (): Promise<QueryResult> => {
    const transaction = session.beginTransaction({timeout: limits.timeMs, metadata: {app: "yaodian-query"}});
    lines = 1;
    const started = performance.now();
    const {summary: explained} = await transaction.run(EXPLAIN + query.body, query.parameters);
    if (explained.plan === false)
      throw new YaodianError("query-failed", {zh: "Neo4j 没有给出计划", en: "Neo4j gave no plan"});
    const refusal = judgePlan(explained.queryType, explained.plan as unknown as PlanStep, database);
    if (refusal !== null) throw refusalError(query.text, placed(refusal, query));
    const base = {
      queryType: explained.queryType,
      rowLimit: limits.rows,
      byteLimit: limits.bytes,
      timeLimitMs: limits.timeMs,
    };
    if (query.mode === "explain") {
      const elapsed = Math.round(performance.now() - started);
      return {
        columns: [],
        rows: [],
        truncated: false,
        summary: {
          ...base,
          availableAfterMs: elapsed,
          consumedAfterMs: elapsed,
          warnings: warningsOf(explained, query.text, 1),
        },
        plan: planTree(explained.plan),
      };
    }
    lines = query.mode === "profile" ? 1 : 0;
    const prefix = query.mode === "profile" ? PROFILE : "";
    const result = transaction.run(prefix + query.body, query.parameters);
    const columns = await result.keys();
    const available = Math.round(performance.now() - started);
    const rows: Json[][] = [];
    let bytes = 0;
    let truncatedBy: "rows" | "bytes" | undefined;
    for await (const record of result) {
      const row = Array.from(record.keys, (_, index) => toJson(record.get(index)));
      bytes += Buffer.byteLength(JSON.stringify(row));
      if (rows.length >= limits.rows) truncatedBy = "rows";
      else if (bytes > limits.bytes) truncatedBy = "bytes";
      if (truncatedBy !== undefined) break;
      rows.push(row);
    }
    const summary = truncatedBy === undefined ? await result.summary() : null;
    const plan = summary?.profile || (query.mode === "profile" && explained.plan);
    return {
      columns,
      rows,
      truncated: truncatedBy !== undefined,
      summary: {
        ...base,
        availableAfterMs: available,
        consumedAfterMs: Math.round(performance.now() - started),
        ...(truncatedBy === undefined ? {} : {truncatedBy}),
        warnings: warningsOf(summary ?? explained, query.text, summary === null ? 1 : lines),
      },
      ...(plan ? {plan: planTree(plan)} : {}),
    };
  };
  return {result: run(), linesBefore: () => lines};
}

/** A refusal by the plan, with the word of the text that most likely is its reason. */
function placed(refusal: Refusal, {tokens}: PreparedQuery): Refusal {
  const word = refusal.kind === "write" || refusal.kind === "administration" ? writingWord(tokens) : null;
  return word === null ? refusal : {...refusal, what: word.key, start: word.start};
}

/** Rings when the connection must be cut although Neo4j has not stopped, or when the one who asked is gone. */
function wallClock(afterMs: number, signal?: AbortSignal) {
  const timeout = timeLimit();
  let stop = () => {};
  const rings = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(timeout), afterMs);
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

function warningsOf(summary: ResultSummary, text: string, lines: number): QueryWarning[] {
  return summary.notifications
    .filter(({severityLevel}) => severityLevel === "WARNING")
    .map(({code, description, position}) => {
      if (position === undefined || !("line" in position)) return {code, message: description};
      const offset = offsetAt(text, Number(position.line) - lines, Number(position.column));
      return {code, message: description, position: positionAt(text, offset)};
    });
}

function planTree(plan: Plan | ProfiledPlan): PlanTree {
  return {
    operatorType: plan.operatorType,
    identifiers: plan.identifiers,
    arguments: toJson(plan.arguments),
    ...("dbHits" in plan ? {dbHits: Number(plan.dbHits), rows: Number(plan.rows)} : {}),
    children: plan.children.map(planTree),
  };
}

const brokenByQuery = (cause: unknown): YaodianError =>
  new YaodianError(
    "query-failed",
    {zh: "Neo4j 处理这句查询时断开了连接", en: "Neo4j dropped the connection while it handled this query"},
    {cause},
  );

const unreachable = (cause: unknown): YaodianError =>
  new YaodianError("neo4j-unreachable", {zh: "连不上 Neo4j", en: "Neo4j cannot be reached"}, {cause});
