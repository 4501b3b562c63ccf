/**
 * Limits on a query's shape: texts that Neo4j would plan for minutes, or that overflow its parser's stack and leave
 * the connection silent. Measured on 5.26: 300 brackets or 400 NOT end in silence, 300 XOR plan for four minutes.
 *
 * Work inside one expression, which Neo4j does not interrupt, is estimated (estimate.ts) and bounded here.
 */
import type {Sentence} from "../../errors.js";
import {estimateWork} from "./estimate.js";
import type {Token} from "./lexer.js";

const MOST_TOKENS = 3000;
const DEEPEST = 60;
const LONGEST_RUN = 100;
const MOST_OF_A_WORD: Readonly<Record<string, number>> = {NOT: 100, CASE: 60, UNION: 60, XOR: 8};

/** Steps of loops in one expression: some seconds of one core. */
const MOST_STEPS = 5_000_000;
/** Items and characters of one value that an expression makes: Neo4j does not count them as memory. */
const MOST_ITEMS = 1_500_000;
/** Neo4j stays silent over a value that nests 5,000 deep. */
const DEEPEST_VALUE = 1000;

export interface ShapeFault {
  sentence: Sentence;
  start: number;
}

/** The first limit that a query's shape breaks; null when it keeps all. */
export function shapeFault(tokens: readonly Token[]): ShapeFault | null {
  const start = (index: number) => tokens[index]?.start ?? 0;
  if (tokens.length > MOST_TOKENS) {
    return {
      sentence: {
        zh: `查询有 ${tokens.length} 个词和符号，最多 ${MOST_TOKENS} 个`,
        en: `the query has ${tokens.length} words and signs; the limit is ${MOST_TOKENS}`,
      },
      start: start(MOST_TOKENS),
    };
  }
  let depth = 0;
  let run = 0;
  const counts = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (/^[([{]$/.test(token.key)) depth += 1;
    else if (/^[)\]}]$/.test(token.key)) depth -= 1;
    if (depth > DEEPEST) {
      return {
        sentence: {zh: `括号嵌套超过 ${DEEPEST} 层`, en: `brackets are nested more than ${DEEPEST} deep`},
        start: token.start,
      };
    }
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

/** The first limit that the work inside one expression breaks; null when it keeps all. */
export function workFault(tokens: readonly Token[], parameters: Record<string, unknown>): ShapeFault | null {
  const {cost, costAt, weight, weightAt, depth, depthAt} = estimateWork(tokens, parameters);
  if (cost > MOST_STEPS) {
    return {
      sentence: {
        zh: `这个表达式里的循环约有 ${rough(cost)} 步，最多 ${MOST_STEPS} 步；改用 UNWIND 可以随时停下`,
        en: `the loops in this expression take about ${rough(cost)} steps; the limit is ${MOST_STEPS}; UNWIND can be stopped at any time`,
      },
      start: costAt,
    };
  }
  if (weight > MOST_ITEMS) {
    return {
      sentence: {
        zh: `这个表达式会造出约 ${rough(weight)} 项的值，最多 ${MOST_ITEMS} 项；改用 UNWIND 逐行处理`,
        en: `this expression makes a value of about ${rough(weight)} items; the limit is ${MOST_ITEMS}; UNWIND takes them row by row`,
      },
      start: weightAt,
    };
  }
  if (depth > DEEPEST_VALUE) {
    return {
      sentence: {
        zh: `这个表达式会造出嵌套超过 ${DEEPEST_VALUE} 层的值`,
        en: `this expression makes a value that nests more than ${DEEPEST_VALUE} deep`,
      },
      start: depthAt,
    };
  }
  return null;
}

const rough = (value: number): string => (value < 1e6 ? String(Math.round(value)) : value.toExponential(0));

/** Whether parameters nest too deep or hold too many values: the driver and Neo4j break on those. */
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
