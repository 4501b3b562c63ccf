/**
 * The run of one ad-hoc query: EXPLAIN and the verdict on the plan, then the rows up to the limits.
 *
 * A prepared query in, columns and rows to a sink as they arrive, a summary out. EXPLAIN and the rows are two reading
 * transactions, so that a text whose verdict is known needs only one message there and one back.
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

/** What is known from Neo4j's plan of a text. It is cached by text; refusals are not. */
export interface Verdict {
  queryType: string;
  warnings: QueryWarning[];
  /** Rows that a collect() gathers, by the plan's estimate. */
  collected: number;
}

const EXPLAIN = "EXPLAIN\n";
const PROFILE = "PROFILE\n";
/** In Neo4j's protocol an answer takes at most this many times the bytes of its JSON: 0.5 takes nine instead of three. */
const WIRE_BYTES = 3;

interface RunOptions {
  /** Marks the transactions of the query. */
  id: string;
  database: string;
  limits: QueryLimits;
  known: TextCache<Verdict>;
  sink: RowSink;
  wire: Wire;
}

/**
 * Runs a query in a session of its own.
 *
 * @returns the answer without its rows, and by how many lines Neo4j's places are off at the moment
 */
export function inTransaction(
  session: Session,
  query: PreparedQuery,
  options: RunOptions,
): {result: Promise<Finished>; linesBefore: () => number} {
  const {id, limits, wire} = options;
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  let lines = 1;
  const send = (prefix: string): Sent => {
    lines = prefix === "" ? 0 : 1;
    const cut = wire.allow(WIRE_BYTES * limits.bytes);
    const timeout = Math.max(1, limits.timeMs - elapsed());
    const config = {timeout, metadata: {app: APP, query: id}};
    const result = withoutStackTraces(() => session.run(prefix + query.body, query.parameters, config));
    return {result, cut};
  };
  const run = async (): Promise<Finished> => {
    const {verdict, explained} = await verdictOn(query, send, options);
    if (query.mode === "explain" && explained !== null) return explainAnswer(explained, options, elapsed);
    const {result, cut} = send(query.mode === "profile" ? PROFILE : "");
    const read = await readRows(result, options, cut, elapsed);
    const plan = read.summary?.profile || (query.mode === "profile" && explained?.plan);
    return {
      truncated: read.truncatedBy !== undefined,
      summary: {
        ...summaryBase(verdict, limits),
        counters: read.summary === null ? {} : read.summary.counters.updates(),
        availableAfterMs: read.availableAfterMs,
        consumedAfterMs: elapsed(),
        ...truncation(read.truncatedBy, limits),
        warnings: read.summary === null ? verdict.warnings : warningsOf(read.summary, query.text, lines),
      },
      ...(plan ? {plan: planTree(plan)} : {}),
    };
  };
  return {result: run(), linesBefore: () => lines};
}

/** A query that was sent; `cut` resolves when the answer is too large to be read. */
interface Sent {
  result: Result;
  cut: Promise<"cut">;
}

/**
 * The verdict on a query, from the cache or by EXPLAIN; `explained` is null where it was in the cache.
 *
 * @throws YaodianError query-refused, query-writes, query-too-complex
 */
async function verdictOn(
  query: PreparedQuery,
  send: (prefix: string) => Sent,
  {known, database}: RunOptions,
): Promise<{verdict: Verdict; explained: Explained | null}> {
  const cached = query.mode === "run" ? known.get(query.text) : undefined;
  const explained = cached === undefined ? await explain(send(EXPLAIN).result, query, database) : null;
  const verdict = cached ?? (explained as Explained).verdict;
  const isNew = cached === undefined || Object.keys(query.parameters).length > 0;
  if (verdict.collected > 0 && isNew) refuseWork(query, query.parameters, verdict.collected);
  if (cached === undefined) known.set(query.text, verdict);
  return {verdict, explained};
}

/** The answer to a query that begins with EXPLAIN: its plan, no rows. */
function explainAnswer(
  {verdict, plan, summary}: Explained,
  {limits, sink}: RunOptions,
  elapsed: () => number,
): Finished {
  sink.columns([]);
  const counters = summary.counters.updates();
  const times = {availableAfterMs: elapsed(), consumedAfterMs: elapsed()};
  return {
    truncated: false,
    summary: {...summaryBase(verdict, limits), counters, ...times, warnings: verdict.warnings},
    plan: planTree(plan),
  };
}

const summaryBase = ({queryType}: Verdict, limits: QueryLimits) => ({
  queryType,
  rowLimit: limits.rows,
  byteLimit: limits.bytes,
  timeLimitMs: limits.timeMs,
});

/** The limit that cut an answer, for its summary. */
const truncation = (name: "rows" | "bytes" | undefined, limits: QueryLimits) =>
  name === undefined
    ? {}
    : {
        truncatedBy: name,
        limits: [
          {
            name,
            value: limits[name],
            setting: SETTINGS[name].variable,
            ceiling: SETTINGS[name].ceiling * SETTINGS[name].unit,
          },
        ],
      };

/**
 * Runs `work` while errors record no stack trace. The driver takes one for each query, to report where it was sent
 * from. That is always here, and takes a tenth of the time that a short query costs this process.
 */
function withoutStackTraces<T>(work: () => T): T {
  const {stackTraceLimit} = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface RowsRead {
  truncatedBy?: "rows" | "bytes";
  /** null where the answer was cut */
  summary: ResultSummary | null;
  availableAfterMs: number;
}

/**
 * Gives the rows to the sink, up to the limits.
 *
 * @param cut  resolves when the answer is too large to be read
 * @throws YaodianError answer-too-large when not even the first row fits
 */
async function readRows(
  result: Result,
  {limits, sink}: RunOptions,
  cut: Promise<"cut">,
  elapsed: () => number,
): Promise<RowsRead> {
  let availableAfterMs = 0;
  let count = 0;
  let bytes = 0;
  const read = async (): Promise<"rows" | "bytes" | ResultSummary> => {
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
  const end = await Promise.race([read(), cut]);
  if (end === "rows") return {truncatedBy: "rows", summary: null, availableAfterMs};
  if (end !== "bytes" && end !== "cut") return {summary: end, availableAfterMs};
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

/** A refusal by the plan, with the word of the text that is most likely its reason. */
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

/** A session that gets all rows at once and never repeats a query. Its access mode alone keeps a query from writing. */
export const readSession = (driver: Driver, database: string, {rows}: Pick<QueryLimits, "rows">): Session =>
  driver.session({
    database,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: rows + 1,
    disableAutoCommitRetries: true,
  });
