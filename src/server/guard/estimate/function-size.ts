/**
 * How large the answers of Cypher's own functions are, from what they are given (see size.ts).
 */
import {composite, either, element, GUESS, NOTHING, number, type Size, string, UNKNOWN} from "./size.js";

/** Numbers of which the function gives one that is no larger, or a truth. */
const SMALLER = /^(ABS|CEIL|FLOOR|ROUND|SIGN|LOG|LOG10|AVG|MIN|MAX|STDEV|STDEVP|PERCENTILECONT|PERCENTILEDISC)$/;
/** Functions whose answer is a number or a truth, however long what they take. */
const SHORT =
  /^(COUNT|SUM|RAND|TOBOOLEAN|TOBOOLEANORNULL|ID|ELEMENTID|EXISTS|ISEMPTY|ISNAN|TYPE|VALUETYPE|SIN|COS|TAN|COT|ASIN|ACOS|ATAN|ATAN2|DEGREES|RADIANS|HAVERSIN|PI|E)$/;
const TO_NUMBER = /^TO(INTEGER|FLOAT)(ORNULL)?$/;
const FROM_GRAPH = /^(KEYS|LABELS|NODES|RELATIONSHIPS|PROPERTIES|STARTNODE|ENDNODE)$/;

/** Whether a function gathers rows. */
export const AGGREGATES = /^(COUNT|COLLECT|SUM|AVG|MIN|MAX|STDEV|STDEVP|PERCENTILECONT|PERCENTILEDISC)$/;

/**
 * @param name  in capitals
 * @param rows  rows that an aggregating function gathers, where the text tells
 */
export function functionSize(name: string, given: readonly Size[], rows: number): Size {
  const cost = given.reduce((sum, part) => sum + part.cost, 0);
  return {...answer(name, given, rows), cost};
}

function answer(name: string, given: readonly Size[], rows: number): Size {
  const [first = NOTHING, second = NOTHING, third] = given;
  if (name === "RANGE") return rangeSize(first, second, third);
  if (name === "SIZE" || name === "LENGTH" || /^CHAR(ACTER)?_LENGTH$/.test(name))
    return number(first.kind === "unknown" && first.length <= GUESS ? null : first.length);
  if (name === "COLLECT") {
    if (rows <= GUESS) return {...UNKNOWN, item: first.kind === "number" ? UNKNOWN : first};
    // Neo4j counts what it collects against the transaction's memory: only its length matters here.
    return {length: rows, weight: 1, depth: 1, value: first.value, kind: "known", cost: 0, item: first};
  }
  if (name === "HEAD" || name === "LAST") return element(first);
  if (name === "COALESCE" || name === "NULLIF") return given.length === 0 ? UNKNOWN : given.reduce(either);
  if (name === "REPLACE" && third !== undefined) {
    const growth =
      second.kind === "known" && third.kind === "known" ? Math.max(1, third.length / Math.max(1, second.length)) : 1;
    return {...first, length: first.length * growth, weight: first.weight * growth};
  }
  if (name === "SPLIT") return {...first, depth: 1, item: {...string(1), kind: first.kind}};
  if (name === "TIMESTAMP") return number(2e12);
  if (name === "EXP") return number(first.value === null ? null : Math.min(Math.exp(first.value), Number.MAX_VALUE));
  if (name === "SQRT") return number(first.value === null ? null : Math.sqrt(first.value));
  // A text of n characters is a number below 10 ^ n.
  if (TO_NUMBER.test(name)) return number(first.kind === "known" ? 10 ** Math.min(18, first.length) : first.value);
  if (SMALLER.test(name)) return number(first.value);
  if (SHORT.test(name)) return NOTHING;
  if (FROM_GRAPH.test(name)) return first.fields === undefined ? UNKNOWN : composite([], first.fields);
  const largest = given.reduce((a, b) => (b.weight > a.weight ? b : a), NOTHING);
  return given.length === 0 || largest.kind === "number" ? UNKNOWN : largest;
}

function rangeSize(from: Size, to: Size, by: Size | undefined): Size {
  if (from.value === null && to.value === null) return UNKNOWN;
  const value = Math.max(from.value ?? 0, to.value ?? 0);
  // Only one end is known: the other, read from the graph, is no doubt small.
  if (from.value === null || to.value === null) return value > 1e6 ? known(value, value) : UNKNOWN;
  const ends = Math.abs(to.value - from.value);
  return known(Math.floor((ends > 0 ? ends : 0) / Math.max(1, by?.value ?? 1)) + 1, value);
}

const known = (length: number, value: number): Size => ({
  length,
  weight: length,
  depth: 1,
  value,
  kind: "known",
  cost: 0,
  item: number(value),
});
