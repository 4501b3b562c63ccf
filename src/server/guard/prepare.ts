/**
 * A query made ready: everything that is judged without Neo4j.
 *
 * (text, parameters) in; the text to plan and to run, with its own EXPLAIN or PROFILE taken off, out. Anything that
 * is refused, too long or too complex is thrown here, before a connection is used.
 */
import {YaodianError} from "../../errors.js";
import {toParameter} from "../../neo4j/values.js";
import {type Token, tokenize} from "./lexer.js";
import type {QueryLimits} from "./limits.js";
import {positionAt, refusalError} from "./refusal.js";
import {readPrefix, scan} from "./scan.js";
import {parametersFault, shapeFault, workFault} from "./shape.js";

export interface PreparedQuery {
  /** The user's text. */
  text: string;
  /** The same with EXPLAIN and PROFILE blanked, so that places stay. */
  body: string;
  mode: "run" | "explain" | "profile";
  tokens: Token[];
  parameters: Record<string, unknown>;
}

/** @throws YaodianError query-empty, query-too-long, query-too-complex, query-syntax, query-refused */
export function prepareQuery(text: string, parameters: Record<string, unknown>, limits: QueryLimits): PreparedQuery {
  if (text.length > limits.text) {
    throw new YaodianError("query-too-long", {
      zh: `查询有 ${text.length} 个字符，最多 ${limits.text} 个`,
      en: `the query has ${text.length} characters; the limit is ${limits.text}`,
    });
  }
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) {
    const {reason, start, end} = tokens;
    if (reason === "escape") throw refusalError(text, {kind: "escape", what: text.slice(start, end), start});
    throw new YaodianError(
      "query-syntax",
      {zh: `“${text.slice(start, end)}”没有结束`, en: `“${text.slice(start, end)}” is not closed`},
      {position: positionAt(text, start)},
    );
  }
  if (tokens.length === 0) throw new YaodianError("query-empty", {zh: "还没有写查询", en: "there is no query yet"});
  const shape = shapeFault(tokens);
  if (shape !== null) {
    throw new YaodianError("query-too-complex", shape.sentence, {position: positionAt(text, shape.start)});
  }
  const fault = parametersFault(parameters, limits.parameterDepth, limits.parameterValues);
  if (fault !== null) throw new YaodianError("query-too-complex", fault);
  const refusal = scan(tokens);
  if (refusal !== null) throw refusalError(text, refusal);
  const work = workFault(tokens, parameters);
  if (work !== null) {
    throw new YaodianError("query-too-complex", work.sentence, {position: positionAt(text, work.start)});
  }

  const {mode, words} = readPrefix(tokens);
  let body = text;
  for (const {start, end} of words) body = body.slice(0, start) + " ".repeat(end - start) + body.slice(end);
  // The driver asks the parameters themselves, though not the maps in them, for a constructor.
  return {text, body, mode, tokens, parameters: {...(toParameter(parameters) as Record<string, unknown>)}};
}
