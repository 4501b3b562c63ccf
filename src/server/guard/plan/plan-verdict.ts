/**
 * The second check: what Neo4j itself says a query would do, from its plan, before it runs.
 *
 * The answer to EXPLAIN in, the first thing that is refused out. Three facts are judged: the type of the query; every
 * step of the plan, by a list of steps that read; and the database that each step runs on.
 *
 * Subqueries inside comprehensions, CASE or reduce are no steps of the plan. Neo4j writes them only into the details
 * of the step that contains them, with procedures resolved to their names, so those details are searched.
 */
import {keywords} from "../../../cypher/keywords.js";
import {PROCEDURES} from "../text/allowed.js";
import type {Refusal} from "../text/refusal.js";

/** A step of a plan, as the driver gives it. */
export interface PlanStep {
  operatorType: string;
  arguments: Record<string, unknown>;
  children: PlanStep[];
}

/** What some steps have after their name: `Expand(Into)`. */
const VARIANT = "(?:\\([A-Za-z, ]+\\))?";
/** Families of steps that read the graph or work on rows. */
const READING_STEPS = new RegExp(
  `^(?:${[
    "[A-Za-z]*(?:Scan|Seek|SeekByRange|Lookup|FromCountStore)",
    `(?:Optional|VarLength|PruningVarLength|BFSPruningVarLength|Simulated)?Expand${VARIANT}`,
    `(?:BFS)?(?:Pruning)?VarLengthExpand${VARIANT}`,
    "(?:(?:Let)?(?:SelectOr)?(?:Anti)?Semi|(?:Anti)?Conditional|RollUp)?Apply",
    "(?:Node|Value)HashJoin|Node(?:Left|Right)OuterHashJoin|(?:Left|Right)OuterHashJoin|CartesianProduct",
    `(?:Bidirectional)?Repeat${VARIANT}|StatefulShortestPath${VARIANT}|ShortestPath|PathPropagatingBFS`,
    "Triadic(?:Selection|Build|Filter)|ProjectEndpoints|AssertSame(?:Node|Relationship)|NullifyMetadata",
    "(?:Eager|Ordered)?Aggregation|(?:Ordered|Partial)?Distinct",
    "(?:Partial)?Sort|(?:Partial)?Top(?:1WithTies)?|(?:Exhaustive)?Limit|Skip",
    "(?:Ordered)?Union|(?:Partitioned)?Unwind(?:Collection)?|Filter|Projection",
    "CacheProperties|RemoteBatchProperties(?:WithFilter)?|PreserveOrder",
    "Optional|Argument|Eager|EmptyRow|EmptyResult|DropResult|ProduceResults|Error(?:Plan)?|Anti|DynamicLabelNodeLookup",
  ].join("|")})$`,
);
const SHOWING_STEPS = /^Show(?:Indexes|Constraints|Functions|Procedures)$/;
const SUBQUERY = new RegExp(`\\b(?:${keywords("subquery").join("|")})\\s*\\{`, "i");

/** The first thing that a plan would do and may not; null when the whole plan only reads. */
export function judgePlan(queryType: string, plan: PlanStep, database: string): Refusal | null {
  if (queryType === "w" || queryType === "rw") return {kind: "write", what: writingStep(plan)};
  for (const step of steps(plan)) {
    const refusal = judgeStep(step, database);
    // Steps of type s that are neither administration nor a procedure create or drop indexes and constraints.
    if (refusal?.kind === "operator" && queryType === "s") return {kind: "write", what: writingStep(plan)};
    if (refusal !== null) return refusal;
  }
  return queryType === "r" ? null : {kind: "administration", what: nameOf(plan)};
}

/** The most rows that a collect() gathers into one list, by Neo4j's estimate; 0 where nothing is collected. */
export function collectedRows(plan: PlanStep): number {
  let most = 0;
  for (const step of steps(plan)) {
    if (!/Aggregation$/.test(nameOf(step)) || !/\bcollect\(/i.test(String(step.arguments.Details))) continue;
    const gathered = Number(step.children[0]?.arguments.EstimatedRows ?? 0);
    most = Math.max(most, gathered / Math.max(1, Number(step.arguments.EstimatedRows ?? 1)));
  }
  return Math.round(most);
}

function* steps(plan: PlanStep): Generator<PlanStep> {
  yield plan;
  for (const child of plan.children) yield* steps(child);
}

const nameOf = ({operatorType}: PlanStep): string => operatorType.split("@")[0] as string;

function judgeStep(step: PlanStep, database: string): Refusal | null {
  const [name = "", place] = step.operatorType.split("@");
  const details = String(step.arguments.Details ?? "");
  if (name === "LoadCSV") return {kind: "load-csv", what: "LOAD CSV"};
  if (name === "TerminateTransactions") return {kind: "terminate", what: "TERMINATE TRANSACTIONS"};
  if (/^Transaction/.test(name)) return {kind: "transactions", what: "IN TRANSACTIONS"};
  if (/^Show/.test(name) && !SHOWING_STEPS.test(name)) {
    return {kind: "show", what: `SHOW ${name.slice("Show".length).toUpperCase()}`};
  }
  if (name === "AdministrationCommand" || place === "system") return {kind: "administration", what: name};
  if (place !== undefined && place.toLowerCase() !== database.toLowerCase()) return {kind: "use", what: `USE ${place}`};
  if (name === "ProcedureCall") {
    const procedure = details
      .slice(0, Math.max(0, details.indexOf("(")))
      .replaceAll("`", "")
      .trim();
    if (!PROCEDURES.has(procedure)) return {kind: "procedure", what: `CALL ${procedure}`};
  } else if (!READING_STEPS.test(name) && !SHOWING_STEPS.test(name)) return {kind: "operator", what: name};
  return SUBQUERY.test(details) ? judgeHidden(details) : null;
}

/** A subquery that is only in the details of a step. Strings are searched too: a false alarm is the safe side. */
function judgeHidden(details: string): Refusal | null {
  if (/\bLOAD\s+CSV\b/i.test(details)) return {kind: "load-csv", what: "LOAD CSV"};
  for (const match of details.matchAll(/\b(ResolvedCall\(|CALL\s+)([\w`][\w.` ]*)/g)) {
    const [, call = "", written = ""] = match;
    const procedure = written.replaceAll("`", "").trim().split(/\s/)[0] as string;
    const isCall = call.startsWith("Resolved") || procedure.includes(".");
    if (isCall && !PROCEDURES.has(procedure)) return {kind: "procedure", what: `CALL ${procedure}`};
  }
  return /\bTRANSACTIONS\b/.test(details) && /\bIN\b.*\bTRANSACTIONS\b/s.test(details)
    ? {kind: "transactions", what: "IN TRANSACTIONS"}
    : null;
}

const WRITING_STEPS = /^(?:Create|Merge|Set|Remove|Delete|DetachDelete|Foreach|SubqueryForeach|Drop)/;

function writingStep(plan: PlanStep): string {
  const step = [...steps(plan)].find((candidate) => WRITING_STEPS.test(nameOf(candidate)));
  return step === undefined ? nameOf(plan) : nameOf(step);
}
