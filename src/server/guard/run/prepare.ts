/**
 * Prepares a query: everything that is judged without Neo4j.
 *
 * (text, parameters) in; the text to plan and to run, without its own EXPLAIN or PROFILE, out. A query that is refused,
 * too long or too complex throws here, before a connection is used. What depends on the text alone is cached by text.
 */
import {YaodianError} from "../../../errors.js";
import {fromJson} from "../../../neo4j/typed-values.js";
import {workFault} from "../estimate/work.js";
import {type Token, tokenize} from "../text/lexer.js";
import {positionAt, type Refusal, refusalError} from "../text/refusal.js";
import {explodingPattern} from "../text/regex.js";
import {readPrefix, scan} from "../text/scan.js";
import {parametersFault, type ShapeFault, shapeFault} from "../text/shape.js";
import type {TextCache} from "../text/text-cache.js";
import {changedBy, type QueryLimits} from "./limits.js";

/** A text that was judged without its parameters. */
export interface ReadText {
  /** The user's text. */
  text: string;
  /** The same with EXPLAIN and PROFILE replaced by blanks, so that places stay the same. */
  body: string;
  mode: "run" | "explain" | "profile";
  tokens: Token[];
}

export interface PreparedQuery extends ReadText {
  parameters: Record<string, unknown>;
}

/**
 * Judges a query and makes it ready to run.
 *
 * @param database  the one that the query runs on, which it may name
 * @param known     texts that were read before
 * @throws YaodianError query-empty, query-too-long, query-too-complex, query-syntax, query-refused, request-invalid
 */
export function prepareQuery(
  text: string,
  parameters: Record<string, unknown>,
  limits: QueryLimits,
  database: string,
  known?: TextCache<ReadText>,
): PreparedQuery {
  const cached = known?.get(text);
  const read = cached ?? readText(text, limits, database);
  const fault = parametersFault(parameters, limits.parameterDepth, limits.parameterValues);
  if (fault !== null) throw new YaodianError("query-too-complex", fault);
  // The driver reads the constructor of the parameters, so they must be a plain object; the maps in them need not be.
  const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, fromJson(value, name)]));
  // A cached text was within the limits; without parameters its work is the same again.
  if (cached === undefined || Object.keys(given).length > 0) refuseWork(read, given);
  if (cached === undefined) known?.set(text, read);
  return {...read, parameters: given};
}

/**
 * Refuses a query with too much work inside one expression.
 *
 * @param collected  rows that a collect() of the query gathers, where the plan is known
 * @throws YaodianError query-too-complex
 */
export function refuseWork({text, tokens}: ReadText, parameters: Record<string, unknown>, collected?: number): void {
  const work = workFault(tokens, parameters, collected);
  if (work !== null) throw tooComplex(text, work);
  const pattern = collected === undefined ? explodingPattern(tokens, parameters) : null;
  if (pattern === null) return;
  throw tooComplex(text, {
    sentence: {
      zh: "这个正则表达式套着重复，可能算上很久；请写得更确定，或用 CONTAINS",
      en: "this regular expression repeats repetitions and could take for ever; make it more definite, or use CONTAINS",
    },
    start: pattern.start,
  });
}

const tooComplex = (text: string, {sentence, start}: ShapeFault): YaodianError =>
  new YaodianError("query-too-complex", sentence, {position: positionAt(text, start)});

function readText(text: string, limits: QueryLimits, database: string): ReadText {
  if (text.length > limits.text) {
    throw new YaodianError("query-too-long", {
      zh: `查询有 ${text.length} 个字符，最多 ${limits.text} 个${changedBy("text").zh}`,
      en: `the query has ${text.length} characters; the limit is ${limits.text}${changedBy("text").en}`,
    });
  }
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) {
    const {reason, start, end} = tokens;
    const what = text.slice(start, end);
    throw new YaodianError(
      "query-syntax",
      reason === "code"
        ? {zh: `“${what}”不是四位十六进制的编码`, en: `“${what}” is no code of four hexadecimal digits`}
        : {zh: `“${what}”没有结束`, en: `“${what}” is not closed`},
      {position: positionAt(text, start)},
    );
  }
  if (tokens.length === 0) throw new YaodianError("query-empty", {zh: "还没有写查询", en: "there is no query yet"});
  const shape = shapeFault(tokens);
  if (shape !== null) throw tooComplex(text, shape);
  const refusal = scan(tokens, database) ?? leadingEscape(text, tokens);
  if (refusal !== null) throw refusalError(text, refusal);

  const {mode, words} = readPrefix(tokens);
  // Some editors put a byte order mark before a text; Neo4j takes it for a word.
  let body = text.replace(/^\ufeff/, " ");
  for (const {start, end} of words) body = body.slice(0, start) + " ".repeat(end - start) + body.slice(end);
  return {text, body, mode, tokens};
}

/** Where a query begins with an escape, Neo4j cuts it in the middle of the escape and reads the rest as another word. */
function leadingEscape(text: string, tokens: readonly Token[]): Refusal | null {
  const first = tokens[readPrefix(tokens).body];
  const what = text.slice(first?.start, (first?.start ?? 0) + 6);
  return first !== undefined && /^\\u/.test(what) ? {kind: "escape", what, start: first.start} : null;
}
