/**
 * What went wrong in Neo4j, as an error of ours: the user's own mistakes in Neo4j's words and at their place, and
 * everything that would tell of settings or internals in our words.
 *
 * Places are turned back to the user's own text: the guard runs it under a first line of its own.
 */
import {Neo4jError} from "neo4j-driver";
import {type ErrorCode, type Position, type Sentence, YaodianError} from "../../errors.js";
import {changedBy, type QueryLimits} from "./limits.js";
import {offsetAt, positionAt} from "./refusal.js";

/** A change of the text that would mend an error: what to put instead of `length` characters at `offset`. */
export interface Fix {
  offset: number;
  length: number;
  text: string;
}

/** A query that Neo4j did not take, with a proposal where one word is nearly another. */
export class QueryError extends YaodianError {
  constructor(
    code: ErrorCode,
    sentence: Sentence,
    details: {position?: Position; cause?: unknown},
    readonly fix: Fix | null,
  ) {
    super(code, sentence, details);
  }
}

/** Neo4j's errors about the user's own text and values: their words may be passed on. */
const USERS_OWN =
  /^Neo\.ClientError\.(Statement\.(SyntaxError|SemanticError|TypeError|ArgumentError|ParameterMissing|ArithmeticError|EntityNotFound|PropertyNotFound|LabelNotFound)|Procedure\.ProcedureNotFound|Schema\.IndexNotFound)$/;
const TIMEOUT =
  /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut\w*|Terminated|LockClientStopped|TransactionTerminated\w*)$/;
const LOST = /^(ServiceUnavailable|SessionExpired)$|ConnectionNotFound|DatabaseUnavailable|DatabaseNotFound|Security\./;

/** Whether an error means that the connection broke, so that someone must see if Neo4j still lives. */
export const isConnectionLost = (error: unknown): boolean => error instanceof Neo4jError && LOST.test(error.code);

/** A command about databases that Neo4j Community does not have: refused like those that it has. */
export const isAdministration = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.(UnsupportedAdministrationCommand|NotSystemDatabaseError)$/.test(error.code);

/**
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
  if (USERS_OWN.test(code)) return usersOwn(error, text, lines);
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

/** The time limit bit. */
export const timeLimit = ({timeMs}: Pick<QueryLimits, "timeMs">, cause?: unknown): YaodianError =>
  new YaodianError(
    "query-timeout",
    {
      zh: `查询超过时间上限 ${timeMs / 1000} 秒，已停止${changedBy("timeMs").zh}`,
      en: `the query met its time limit of ${timeMs / 1000} s and was stopped${changedBy("timeMs").en}`,
    },
    {cause},
  );

/** The query's share of memory, or a lower limit of the server's own, bit. */
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

/** The words of a failed procedure without the Java class that said them. */
const procedureReason = (message: string): string | null =>
  /Caused by: [\w.]*(?:IllegalArgument|Parse)Exception: ([^\n]{1,300})/.exec(message)?.[1] ?? null;

function usersOwn(error: Neo4jError, text: string, lines: number): YaodianError {
  const place = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(error.message);
  const message = place === null ? (error.message.split("\n")[0] as string) : error.message.slice(0, place.index);
  const position =
    place === null ? undefined : positionAt(text, offsetAt(text, Number(place[1]) - lines, Number(place[2])));
  const fix = position === undefined ? null : nearestWord(message, position.offset);
  const syntax = /SyntaxError|SemanticError/.test(error.code);
  return new QueryError(
    syntax ? "query-syntax" : "query-failed",
    sentenceOf(message, fix),
    {...(position === undefined ? {} : {position}), cause: error},
    fix,
  );
}

/** Neo4j's most frequent messages in Chinese; the others stay as they are. */
const CHINESE: [RegExp, (...parts: string[]) => string][] = [
  [/^Invalid input '': expected (.+)$/s, (expected) => `查询没有写完，接下来应是 ${shorten(expected, "等")}`],
  [
    /^Invalid input '(.+?)': expected (.+)$/s,
    (found, expected) => `不认识“${found}”，这里应是 ${shorten(expected, "等")}`,
  ],
  [/^Variable `(.+?)` not defined$/, (name) => `变量 ${name} 没有定义`],
  [/^Unknown function '(.+?)'$/, (name) => `没有函数 ${name}`],
  [/^Expected parameter\(s\): (.+)$/, (names) => `缺少参数 ${names}`],
  [/^Type mismatch: expected (.+?) but was (.+)$/, (expected, found) => `类型不符：应是 ${expected}，写的是 ${found}`],
  [/^There is no procedure with the name `(.+?)`/, (name) => `没有过程 ${name}`],
  [/^\/ by zero$/, () => "除数是零"],
];

function sentenceOf(message: string, fix: Fix | null): Sentence {
  const found = /^Invalid input '(.+?)'/.exec(message)?.[1];
  if (fix !== null && found !== undefined) {
    return {zh: `不认识 ${found}。是不是 ${fix.text}？`, en: `${found} is not known here. Did you mean ${fix.text}?`};
  }
  const known = CHINESE.map(([pattern, say]) => ({match: pattern.exec(message), say})).find(
    ({match}) => match !== null,
  );
  const english = message.replace(
    /(: expected )(.+)$/s,
    (_, lead: string, list: string) => lead + shorten(list, "and others"),
  );
  return {zh: known === undefined ? english : known.say(...(known.match as RegExpExecArray).slice(1)), en: english};
}

/** A list of what Neo4j would have taken, at most six of it. */
function shorten(list: string, others: string): string {
  const entries = list.split(/, | or /);
  return entries.length <= 6 ? list : `${entries.slice(0, 6).join(", ")} ${others}`;
}

/** The expected keyword that the found word nearly is. */
function nearestWord(message: string, offset: number): Fix | null {
  const found = /^Invalid input '([A-Za-z]+)'/.exec(message)?.[1];
  if (found === undefined || found.length < 3) return null;
  const expected = message.slice(message.indexOf(": expected"));
  const words = [...expected.matchAll(/'([A-Z]+)(?: [A-Z ]+)?'/g)].map((match) => match[1] as string);
  const nearest = words
    .map((word) => ({word, distance: editDistance(found.toUpperCase(), word)}))
    .sort((a, b) => a.distance - b.distance)[0];
  if (nearest === undefined || nearest.distance === 0 || nearest.distance > Math.min(2, found.length / 2)) return null;
  return {offset, length: found.length, text: nearest.word};
}

/** Insertions, deletions, replacements and exchanges of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({length: a.length + 1}, (_, row) => [row]);
  for (let column = 0; column <= b.length; column += 1) (rows[0] as number[])[column] = column;
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      (rows[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        exchanged ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}
