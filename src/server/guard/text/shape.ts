/**
 * Limits on a query's shape: texts that Neo4j would plan for minutes, or that overflow its parser's stack so that the
 * connection never answers.
 *
 * Measured on 5.26: 300 brackets or 400 NOT get no answer, 300 XOR are planned for four minutes, 30 subqueries inside
 * each other or a hundred (A|B)&(C|D) of labels are planned until the server is restarted.
 */
import {keywords} from "../../../cypher/keywords.js";
import type {Sentence} from "../../../errors.js";
import type {Token} from "./lexer.js";

/** Tokens in all, and without the plain values of lists and maps, which cost nothing. */
const MOST_TOKENS = 12_000;
const MOST_WORKING_TOKENS = 3000;
const DEEPEST = 60;
const LONGEST_RUN = 100;
const MOST_OF_A_WORD: Readonly<Record<string, number>> = {NOT: 100, CASE: 300, UNION: 60, XOR: 8};
/** Each level multiplies the work of the planner. */
const DEEPEST_SUBQUERY = 12;
/** Each pair doubles the cases that the planner works out. */
const MOST_LABEL_PAIRS = 10;

const LITERALS: ReadonlySet<string> = new Set(keywords("literal"));
/** A curly bracket after one of these is a subquery; any other is a map. */
const BEFORE_SUBQUERY: ReadonlySet<string> = new Set(["CALL", ")", ...keywords("subquery")]);

export interface ShapeFault {
  sentence: Sentence;
  start: number;
}

/** The first limit that a query's shape exceeds; null when it keeps all. */
export function shapeFault(tokens: readonly Token[]): ShapeFault | null {
  return tooMany(tokens) ?? tooDeep(tokens) ?? tooOften(tokens);
}

function tooMany(tokens: readonly Token[]): ShapeFault | null {
  const working = tokens.filter((_, index) => !isPlain(tokens, index));
  const [count, most, past] =
    tokens.length > MOST_TOKENS
      ? [tokens.length, MOST_TOKENS, tokens[MOST_TOKENS]]
      : [working.length, MOST_WORKING_TOKENS, working[MOST_WORKING_TOKENS]];
  if (past === undefined) return null;
  return {
    sentence: {
      zh: `查询有 ${count} 个词和符号，最多 ${most} 个；长的清单请放进参数`,
      en: `the query has ${count} words and signs; the limit is ${most}; put long lists into a parameter`,
    },
    start: past.start,
  };
}

/** Commas, plain values between commas or brackets, and the keys of maps. */
function isPlain(tokens: readonly Token[], index: number): boolean {
  const {kind, key} = tokens[index] as Token;
  const before = tokens[index - 1]?.key ?? "";
  const after = tokens[index + 1]?.key ?? "";
  if (kind === "symbol") return key === "," || (key === ":" && isKey(tokens, index - 1));
  if (kind === "word" && isKey(tokens, index)) return true;
  const isValue = kind === "string" || kind === "number" || LITERALS.has(key);
  return isValue && /^[[,:]$/.test(before) && /^[\],}]$/.test(after);
}

const isKey = (tokens: readonly Token[], index: number): boolean =>
  /^(word|quoted)$/.test(tokens[index]?.kind ?? "") &&
  tokens[index + 1]?.key === ":" &&
  /^[{,]$/.test(tokens[index - 1]?.key ?? "");

function tooDeep(tokens: readonly Token[]): ShapeFault | null {
  let depth = 0;
  let cases = 0;
  /** For each open bracket, whether it is that of a subquery. */
  const open: boolean[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.key ?? "";
    if (/^[([{]$/.test(token.key)) {
      depth += 1;
      open.push(token.key === "{" && BEFORE_SUBQUERY.has(before));
      if (open.filter(Boolean).length > DEEPEST_SUBQUERY) {
        return {
          sentence: {
            zh: `子查询嵌套超过 ${DEEPEST_SUBQUERY} 层`,
            en: `subqueries are nested more than ${DEEPEST_SUBQUERY} deep`,
          },
          start: token.start,
        };
      }
    } else if (/^[)\]}]$/.test(token.key)) {
      depth -= 1;
      open.pop();
    } else if (token.kind === "word" && before !== ".") {
      if (token.key === "CASE") cases += 1;
      else if (token.key === "END" && cases > 0) cases -= 1;
    }
    if (depth + cases > DEEPEST) {
      return {
        sentence: {
          zh: `括号和 CASE 嵌套超过 ${DEEPEST} 层`,
          en: `brackets and CASE are nested more than ${DEEPEST} deep`,
        },
        start: token.start,
      };
    }
  }
  return null;
}

function tooOften(tokens: readonly Token[]): ShapeFault | null {
  let run = 0;
  let pairs = 0;
  const counts = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    run = before !== undefined && before.kind === token.kind && before.text === token.text ? run + 1 : 1;
    if (run > LONGEST_RUN) {
      return {
        sentence: {
          zh: `“${token.text}”连着出现超过 ${LONGEST_RUN} 次`,
          en: `“${token.text}” repeats more than ${LONGEST_RUN} times in a row`,
        },
        start: token.start,
      };
    }
    if (token.key === "&" && (before?.key === ")" || tokens[index + 1]?.key === "(")) pairs += 1;
    if (pairs > MOST_LABEL_PAIRS) {
      return {
        sentence: {
          zh: `标签表达式里用 & 连起来的括号超过 ${MOST_LABEL_PAIRS} 组`,
          en: `a label expression joins more than ${MOST_LABEL_PAIRS} brackets by &`,
        },
        start: token.start,
      };
    }
    const most = token.kind === "word" ? MOST_OF_A_WORD[token.key] : undefined;
    if (most === undefined) continue;
    const count = (counts.get(token.key) ?? 0) + 1;
    counts.set(token.key, count);
    if (count > most) {
      return {
        sentence: {zh: `${token.key} 出现超过 ${most} 次`, en: `${token.key} occurs more than ${most} times`},
        start: token.start,
      };
    }
  }
  return null;
}

/**
 * Why parameters cannot be taken; null when they can. The driver and Neo4j break on deep nesting and on very many
 * values.
 *
 * @param depth   how deep they may nest
 * @param values  how many values they may hold
 */
export function parametersFault(parameters: unknown, depth: number, values: number): Sentence | null {
  let count = 0;
  const tooDeep = (value: unknown, level: number): boolean => {
    count += 1;
    if (count > values || value === null || typeof value !== "object") return false;
    return level >= depth || Object.values(value).some((inner) => tooDeep(inner, level + 1));
  };
  if (tooDeep(parameters, 0))
    return {zh: `参数嵌套超过 ${depth} 层`, en: `the parameters nest more than ${depth} deep`};
  if (count > values) return {zh: `参数超过 ${values} 个值`, en: `the parameters hold more than ${values} values`};
  return null;
}
