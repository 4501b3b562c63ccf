/**
 * What went wrong in Neo4j, as an error of ours.
 *
 * The user's own mistakes keep Neo4j's words and get their place (mistake.ts). Everything else is put in our words, so
 * that no settings or internals are revealed.
 */
import {Neo4jError} from "neo4j-driver";
import {YaodianError} from "../../../errors.js";
import {changedBy, type QueryLimits} from "./limits.js";
import {mistake} from "./mistake.js";

/** Neo4j's errors about the user's own text and values: their words may be passed on. */
const USERS_OWN: ReadonlySet<string> = new Set(
  [
    "Statement.SyntaxError",
    "Statement.SemanticError",
    "Statement.TypeError",
    "Statement.ArgumentError",
    "Statement.ParameterMissing",
    "Statement.ArithmeticError",
    "Statement.EntityNotFound",
    "Statement.PropertyNotFound",
    "Statement.LabelNotFound",
    "Procedure.ProcedureNotFound",
    "Schema.IndexNotFound",
  ].map((name) => `Neo.ClientError.${name}`),
);
const TIMEOUT =
  /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut\w*|Terminated|LockClientStopped|TransactionTerminated\w*)$/;
const LOST = /^(ServiceUnavailable|SessionExpired)$|ConnectionNotFound|DatabaseUnavailable|DatabaseNotFound|Security\./;

/** Whether an error means that the connection broke, so that Neo4j itself may be down. */
export const isConnectionLost = (error: unknown): boolean => error instanceof Neo4jError && LOST.test(error.code);

/** Whether a command about databases is one that Neo4j Community does not have: refused like those that it has. */
export const isAdministration = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.(UnsupportedAdministrationCommand|NotSystemDatabaseError)$/.test(error.code);

/**
 * The error of a query that failed.
 *
 * @param text   the user's text
 * @param lines  lines that the guard put before it
 */
export function queryFailure(
  error: unknown,
  text: string,
  lines: number,
  limits: Pick<QueryLimits, "timeMs" | "memory">,
): YaodianError {
  if (error instanceof YaodianError) return error;
  if (!(error instanceof Neo4jError)) {
    return new YaodianError("query-failed", {zh: "查询没有运行成功", en: "the query did not run"}, {cause: error});
  }
  const {code} = error;
  if (/\.AccessMode$/.test(code)) {
    return new YaodianError(
      "query-writes",
      {
        zh: "这里只读：这句查询会改动图谱，没有执行。",
        en: "Read only: this query would change the graph; nothing was run.",
      },
      {cause: error},
    );
  }
  if (TIMEOUT.test(code)) return timeLimit(limits, error);
  if (/OutOfMemory/.test(code)) return memoryLimit(limits, error);
  if (/StackOverFlow/i.test(code)) {
    return new YaodianError(
      "query-too-complex",
      {zh: "查询嵌套太深，Neo4j 读不了", en: "the query nests too deep for Neo4j"},
      {cause: error},
    );
  }
  if (USERS_OWN.has(code)) return mistake(error, text, lines);
  const reason = /^Neo\.ClientError\.Procedure\.ProcedureCallFailed$/.test(code)
    ? procedureReason(error.message)
    : null;
  return new YaodianError(
    "query-failed",
    reason === null
      ? {zh: "Neo4j 没有完成这句查询", en: "Neo4j did not complete this query"}
      : {zh: `过程没有成功：${reason}`, en: `the procedure failed: ${reason}`},
    {cause: error},
  );
}

/** The query reached its time limit. */
export const timeLimit = ({timeMs}: Pick<QueryLimits, "timeMs">, cause?: unknown): YaodianError =>
  new YaodianError(
    "query-timeout",
    {
      zh: `查询超过时间上限 ${timeMs / 1000} 秒，已停止${changedBy("timeMs").zh}`,
      en: `the query met its time limit of ${timeMs / 1000} s and was stopped${changedBy("timeMs").en}`,
    },
    {cause},
  );

/** The query reached its share of memory, or a lower limit of the server. */
export const memoryLimit = ({memory}: Pick<QueryLimits, "memory">, cause?: unknown): YaodianError =>
  new YaodianError(
    "query-memory",
    {
      zh: `查询用到的内存超过上限 ${memory / 1e6} MB，已停止${changedBy("memory").zh}`,
      en: `the query met its memory limit of ${memory / 1e6} MB and was stopped${changedBy("memory").en}`,
    },
    {cause},
  );

/** The first row alone is larger than an answer may be. */
export const sizeLimit = ({bytes}: Pick<QueryLimits, "bytes">): YaodianError =>
  new YaodianError("answer-too-large", {
    zh: `一行结果就超过答案上限 ${bytes / 1e6} MB，已停止${changedBy("bytes").zh}`,
    en: `one row is larger than the ${bytes / 1e6} MB that an answer may have, and was stopped${changedBy("bytes").en}`,
  });

/** The message of a failed procedure, without the Java class that it comes from. */
const procedureReason = (message: string): string | null =>
  /Caused by: [\w.]*(?:IllegalArgument|Parse)Exception: ([^\n]{1,300})/.exec(message)?.[1] ?? null;
