/**
 * The transaction of one ad-hoc query: EXPLAIN and the verdict on it, then the rows up to the limits.
 *
 * A prepared query in, columns and rows to a sink as they come, a summary out. Never committed.
 */
import neo4j, {type Plan, type ProfiledPlan, type ResultSummary, type Session, type Transaction} from "neo4j-driver";
import {YaodianError} from "../../errors.js";
import {type Json, toJson} from "../../neo4j/values.js";
import {type QueryLimits, SETTINGS} from "./limits.js";
import {judgePlan, type PlanStep} from "./plan.js";
import type {PreparedQuery} from "./prepare.js";
import {offsetAt, positionAt, type Refusal, refusalError} from "./refusal.js";
import type {PlanTree, QuerySummary, QueryWarning, RowSink} from "./run.js";
import {writingWord} from "./scan.js";
import {APP} from "./target.js";
import type {Verdict, Verdicts} from "./verdicts.js";

export interface Finished {
  truncated: boolean;
  summary: QuerySummary;
  plan?: PlanTree;
}

const EXPLAIN = "EXPLAIN\n";
const PROFILE = "PROFILE\n";

/** Runs a query in a transaction of its own; `linesBefore` tells by how many lines Neo4j's places are off. */
export function inTransaction(
  session: Session,
  query: PreparedQuery,
  {database, limits, known, sink}: {database: string; limits: QueryLimits; known: Verdicts; sink: RowSink},
): {result: Promise<Finished>; linesBefore: () => number} {
  let lines = 0;
  const run = async (): Promise<Finished> => {
    const transaction = session.beginTransaction({timeout: limits.timeMs, metadata: {app: APP}});
    lines = 1;
    const started = performance.now();
    const elapsed = () => Math.round(performance.now() - started);
    const kept = query.mode === "run" ? known.get(query.text) : undefined;
    const explained = kept === undefined ? await explain(transaction, query, database) : null;
    const verdict = kept ?? (explained as Explained).verdict;
    if (kept === undefined) known.set(query.text, verdict);
    const base = {
      queryType: verdict.queryType,
      rowLimit: limits.rows,
      byteLimit: limits.bytes,
      timeLimitMs: limits.timeMs,
    };
    if (query.mode === "explain" && explained !== null) {
      sink.columns([]);
      const {counters} = explained.summary;
      return {
        truncated: false,
        summary: {
          ...base,
          counters: counters.updates(),
          availableAfterMs: elapsed(),
          consumedAfterMs: elapsed(),
          warnings: verdict.warnings,
        },
        plan: planTree(explained.plan),
      };
    }
    lines = query.mode === "profile" ? 1 : 0;
    const prefix = query.mode === "profile" ? PROFILE : "";
    const result = transaction.run(prefix + query.body, query.parameters);
    sink.columns(await result.keys());
    const availableAfterMs = elapsed();
    let count = 0;
    let bytes = 0;
    let truncatedBy: "rows" | "bytes" | undefined;
    for await (const record of result) {
      if (count >= limits.rows) truncatedBy = "rows";
      else {
        const row = Array.from(record.keys, (_, index) => toJson(record.get(index)));
        const text = JSON.stringify(row);
        bytes += Buffer.byteLength(text);
        if (bytes > limits.bytes) truncatedBy = "bytes";
        else {
          sink.row(row, text);
          count += 1;
        }
      }
      if (truncatedBy !== undefined) break;
    }
    const summary = truncatedBy === undefined ? await result.summary() : null;
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

interface Explained {
  verdict: Verdict;
  plan: Plan;
  summary: ResultSummary;
}

async function explain(transaction: Transaction, query: PreparedQuery, database: string): Promise<Explained> {
  const {summary} = await transaction.run(EXPLAIN + query.body, query.parameters);
  if (summary.plan === false) {
    throw new YaodianError("query-failed", {zh: "Neo4j 没有给出计划", en: "Neo4j gave no plan"});
  }
  const refusal = judgePlan(summary.queryType, summary.plan as unknown as PlanStep, database);
  if (refusal !== null) throw refusalError(query.text, placed(refusal, query));
  return {
    verdict: {queryType: summary.queryType, warnings: warningsOf(summary, query.text, 1)},
    plan: summary.plan,
    summary,
  };
}

const limitThatBit = (name: "rows" | "bytes", limits: QueryLimits) => ({
  name,
  value: limits[name],
  setting: SETTINGS[name].variable,
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

/** A session that reads; the access mode is the wall that needs no judgement. */
export const readSession = (driver: import("neo4j-driver").Driver, database: string): Session =>
  driver.session({database, defaultAccessMode: neo4j.session.READ, fetchSize: 200});
