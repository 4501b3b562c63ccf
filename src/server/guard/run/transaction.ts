/**
 * The run of one ad-hoc query: EXPLAIN and the verdict on it, then the rows up to the limits.
 *
 * A prepared query in, columns and rows to a sink as they come, a summary out. Each of the two is a transaction of its
 * own, which reads, so that a text with a verdict takes one message there and one back.
 */
import neo4j, {
  type Driver,
  type Plan,
  type ProfiledPlan,
  type Result,
  type ResultSummary,
  type Session,
} from "neo4j-driver";
import {YaodianError} from "../../../errors.js";
import {listText} from "../../../neo4j/json-text.js";
import {type Json, toJson} from "../../../neo4j/values.js";
import {collectedRows, judgePlan, type PlanStep} from "../plan/plan-verdict.js";
import {offsetAt, positionAt, type Refusal, refusalError} from "../text/refusal.js";
import {writingWord} from "../text/scan.js";
import type {TextCache} from "../text/text-cache.js";
import type {Finished, PlanTree, QueryWarning, RowSink} from "./answer.js";
import {sizeLimit} from "./failure.js";
import {type QueryLimits, SETTINGS} from "./limits.js";
import {type PreparedQuery, refuseWork} from "./prepare.js";
import {APP} from "./target.js";
import type {Wire} from "./wire.js";

/** What Neo4j's plan of a text told: kept per text, refusals never. */
export interface Verdict {
  queryType: string;
  warnings: QueryWarning[];
  /** Rows that a collect() gathers, as the plan estimates. */
  collected: number;
}

const EXPLAIN = "EXPLAIN\n";
const PROFILE = "PROFILE\n";
/** Neo4j's own notation of an answer takes at most this many times its JSON: 0.5 has nine bytes for three. */
const WIRE_BYTES = 3;

export interface RunOptions {
  /** Marks its transactions. */
  id: string;
  database: string;
  limits: QueryLimits;
  known: TextCache<Verdict>;
  sink: RowSink;
  wire: Wire;
}

/** Runs a query in a session of its own; `linesBefore` tells by how many lines Neo4j's places are off. */
export function inTransaction(
  session: Session,
  query: PreparedQuery,
  options: RunOptions,
): {result: Promise<Finished>; linesBefore: () => number} {
  let lines = 1;
  const run = async (): Promise<Finished> => {
    const {id, known, limits, sink, wire} = options;
    const started = performance.now();
    const elapsed = () => Math.round(performance.now() - started);
    const ask = (prefix: string) => {
      lines = prefix === "" ? 0 : 1;
      const cut = wire.allow(WIRE_BYTES * limits.bytes);
      const timeout = Math.max(1, limits.timeMs - elapsed());
      const config = {timeout, metadata: {app: APP, query: id}};
      const result = untraced(() => session.run(prefix + query.body, query.parameters, config));
      return {result, cut};
    };
    const kept = query.mode === "run" ? known.get(query.text) : undefined;
    const explained = kept === undefined ? await explain(ask(EXPLAIN).result, query, options.database) : null;
    const verdict = kept ?? (explained as Explained).verdict;
    const isNew = kept === undefined || Object.keys(query.parameters).length > 0;
    if (verdict.collected > 0 && isNew) refuseWork(query, query.parameters, verdict.collected);
    if (kept === undefined) known.set(query.text, verdict);
    const base = {
      queryType: verdict.queryType,
      rowLimit: limits.rows,
      byteLimit: limits.bytes,
      timeLimitMs: limits.timeMs,
    };
    if (query.mode === "explain" && explained !== null) {
      sink.columns([]);
      const counters = explained.summary.counters.updates();
      const times = {availableAfterMs: elapsed(), consumedAfterMs: elapsed()};
      return {
        truncated: false,
        summary: {...base, counters, ...times, warnings: verdict.warnings},
        plan: planTree(explained.plan),
      };
    }
    const {result, cut} = ask(query.mode === "profile" ? PROFILE : "");
    const {truncatedBy, summary, availableAfterMs} = await rowsOf(result, options, cut, elapsed);
    const plan = summary?.profile || (query.mode === "profile" && explained?.plan);
    return {
      truncated: truncatedBy !== undefined,
      summary: {
        ...base,
        counters: summary === null ? {} : summary.counters.updates(),
        availableAfterMs,
        consumedAfterMs: elapsed(),
        ...(truncatedBy === undefined ? {} : {truncatedBy, limits: [limitThatBit(truncatedBy, limits)]}),
        warnings: summary === null ? verdict.warnings : warningsOf(summary, query.text, lines),
      },
      ...(plan ? {plan: planTree(plan)} : {}),
    };
  };
  return {result: run(), linesBefore: () => lines};
}

/**
 * Runs `work` while errors note no stack: for each query the driver makes one, to say where it was asked from. That is
 * always here, and takes a tenth of the time that a short query costs this process.
 */
function untraced<T>(work: () => T): T {
  const {stackTraceLimit} = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Taken {
  truncatedBy?: "rows" | "bytes";
  /** null where the answer was cut */
  summary: ResultSummary | null;
  availableAfterMs: number;
}

/** Gives the rows to the sink, up to the limits; `cut` is fulfilled when the answer is too large to be read. */
async function rowsOf(
  result: Result,
  {limits, sink}: RunOptions,
  cut: Promise<"cut">,
  elapsed: () => number,
): Promise<Taken> {
  let availableAfterMs = 0;
  let count = 0;
  let bytes = 0;
  const take = async (): Promise<"rows" | "bytes" | ResultSummary> => {
    sink.columns(await result.keys());
    availableAfterMs = elapsed();
    for await (const record of result) {
      if (count >= limits.rows) return "rows";
      const text = listText(record.keys.map((_, index) => record.get(index)));
      bytes += Buffer.byteLength(text);
      if (bytes > limits.bytes) return "bytes";
      sink.row(text);
      count += 1;
    }
    return result.summary();
  };
  const taken = await Promise.race([take(), cut]);
  if (taken === "rows") return {truncatedBy: "rows", summary: null, availableAfterMs};
  if (taken !== "bytes" && taken !== "cut") return {summary: taken, availableAfterMs};
  if (count === 0) throw sizeLimit(limits);
  return {truncatedBy: "bytes", summary: null, availableAfterMs};
}

interface Explained {
  verdict: Verdict;
  plan: Plan;
  summary: ResultSummary;
}

async function explain(result: Result, query: PreparedQuery, database: string): Promise<Explained> {
  const {summary} = await result;
  if (summary.plan === false) {
    throw new YaodianError("query-failed", {zh: "Neo4j 没有给出计划", en: "Neo4j gave no plan"});
  }
  const refusal = judgePlan(summary.queryType, summary.plan as unknown as PlanStep, database);
  if (refusal !== null) throw refusalError(query.text, placed(refusal, query));
  return {
    verdict: {
      queryType: summary.queryType,
      warnings: warningsOf(summary, query.text, 1),
      collected: collectedRows(summary.plan as unknown as PlanStep),
    },
    plan: summary.plan,
    summary,
  };
}

const limitThatBit = (name: "rows" | "bytes", limits: QueryLimits) => ({
  name,
  value: limits[name],
  setting: SETTINGS[name].variable,
  ceiling: SETTINGS[name].ceiling * SETTINGS[name].unit,
});

/** A refusal by the plan, with the word of the text that most likely is its reason. */
export function placed(refusal: Refusal, {tokens}: PreparedQuery): Refusal {
  const word = refusal.kind === "write" || refusal.kind === "administration" ? writingWord(tokens) : null;
  return word === null ? refusal : {...refusal, what: word.key, start: word.start};
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
    arguments: toJson(plan.arguments) as Json,
    ...("dbHits" in plan ? {dbHits: Number(plan.dbHits), rows: Number(plan.rows)} : {}),
    children: plan.children.map(planTree),
  };
}

/** A session that reads, all rows at once, and runs a query once; the access mode is the wall that needs no judgement. */
export const readSession = (driver: Driver, database: string, {rows}: Pick<QueryLimits, "rows">): Session =>
  driver.session({
    database,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: rows + 1,
    disableAutoCommitRetries: true,
  });
