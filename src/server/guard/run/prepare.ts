/**
 * A query made ready: everything that is judged without Neo4j.
 *
 * (text, parameters) in; the text to plan and to run, with its own EXPLAIN or PROFILE taken off, out. Anything that
 * is refused, too long or too complex is thrown here, before a connection is used. What depends on the text alone is
 * kept per text.
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

/** What a text says, judged without its parameters. */
export interface ReadText {
  /** The user's text. */
  text: string;
  /** The same with EXPLAIN and PROFILE blanked, so that places stay. */
  body: string;
  mode: "run" | "explain" | "profile";
  tokens: Token[];
}

export interface PreparedQuery extends ReadText {
  parameters: Record<string, unknown>;
}

/**
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
  const kept = known?.get(text);
  const read = kept ?? readText(text, limits, database);
  const fault = parametersFault(parameters, limits.parameterDepth, limits.parameterValues);
  if (fault !== null) throw new YaodianError("query-too-complex", fault);
  // The driver asks the parameters themselves, though not the maps in them, for a constructor.
  const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, fromJson(value, name)]));
  // Without parameters the work of a text that was let through is the same again.
  if (kept === undefined || Object.keys(given).length > 0) refuseWork(read, given);
  if (kept === undefined) known?.set(text, read);
  return {...read, parameters: given};
}

/**
 * Refuses work inside one expression that is too much.
 *
 * @param collected  rows that a collect() of the query gathers, where the plan told
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
  // Editors put a mark of byte order before a text; Neo4j takes it for a word.
  let body = text.replace(/^\ufeff/, " ");
  for (const {start, end} of words) body = body.slice(0, start) + " ".repeat(end - start) + body.slice(end);
  return {text, body, mode, tokens};
}

/** Neo4j cuts a query in the middle of an escape that it begins with, and reads the rest of it as another word. */
function leadingEscape(text: string, tokens: readonly Token[]): Refusal | null {
  const first = tokens[readPrefix(tokens).body];
  const what = text.slice(first?.start, (first?.start ?? 0) + 6);
  return first !== undefined && /^\\u/.test(what) ? {kind: "escape", what, start: first.start} : null;
}
