/**
 * How large the answers of Cypher's own functions are, from the sizes of their arguments (see size.ts).
 */
import {answerOf} from "../../../cypher/functions.js";
import {composite, either, element, GUESS, NOTHING, number, type Size, string, UNKNOWN} from "./size.js";

/**
 * The size of a function's answer; its cost is that of its arguments.
 *
 * @param name  in capitals
 * @param rows  rows that an aggregating function gathers, where the text or the plan gives them
 */
export function functionSize(name: string, given: readonly Size[], rows: number): Size {
  const cost = given.reduce((sum, part) => sum + part.cost, 0);
  return {...answerSize(name, given, rows), cost};
}

function answerSize(name: string, given: readonly Size[], rows: number): Size {
  const [first = NOTHING, second = NOTHING, third] = given;
  switch (answerOf(name)) {
    case "short":
      return NOTHING;
    case "bounded":
      return number(first.value);
    case "parsed":
      // A text of n characters is a number below 10 ^ n.
      return number(first.kind === "known" ? 10 ** Math.min(18, first.length) : first.value);
    case "entity":
      return first.fields === undefined ? UNKNOWN : composite([], first.fields);
    case "item":
      return element(first);
    case "either":
      return given.length === 0 ? UNKNOWN : given.reduce(either);
    case "length":
      return number(first.kind === "unknown" && first.length <= GUESS ? null : first.length);
    case "range":
      return rangeSize(first, second, third);
    case "collect":
      return collectedSize(first, rows);
    case "replace":
      return third === undefined ? largestOf(given) : replacedSize(first, second, third);
    case "split":
      return {...first, depth: 1, item: {...string(1), kind: first.kind}};
    case "timestamp":
      return number(2e12);
    case "exp":
      return number(first.value === null ? null : Math.min(Math.exp(first.value), Number.MAX_VALUE));
    case "sqrt":
      return number(first.value === null ? null : Math.sqrt(first.value));
    case "argument":
      return largestOf(given);
  }
}

/** The largest argument; unknown where there is none but numbers. */
function largestOf(given: readonly Size[]): Size {
  const largest = given.reduce((a, b) => (b.weight > a.weight ? b : a), NOTHING);
  return given.length === 0 || largest.kind === "number" ? UNKNOWN : largest;
}

function collectedSize(item: Size, rows: number): Size {
  if (rows <= GUESS) return {...UNKNOWN, item: item.kind === "number" ? UNKNOWN : item};
  // Neo4j counts what it collects against the transaction's memory: only its length matters here.
  return {length: rows, weight: 1, depth: 1, value: item.value, kind: "known", cost: 0, item};
}

function replacedSize(text: Size, search: Size, replacement: Size): Size {
  const areKnown = search.kind === "known" && replacement.kind === "known";
  const growth = areKnown ? Math.max(1, replacement.length / Math.max(1, search.length)) : 1;
  return {...text, length: text.length * growth, weight: text.weight * growth};
}

function rangeSize(from: Size, to: Size, by: Size | undefined): Size {
  if (from.value === null && to.value === null) return UNKNOWN;
  const value = Math.max(from.value ?? 0, to.value ?? 0);
  // Only one end is known: the other, read from the graph, is surely small.
  if (from.value === null || to.value === null) return value > 1e6 ? numberList(value, value) : UNKNOWN;
  const ends = Math.abs(to.value - from.value);
  return numberList(Math.floor((ends > 0 ? ends : 0) / Math.max(1, by?.value ?? 1)) + 1, value);
}

const numberList = (length: number, value: number): Size => ({
  length,
  weight: length,
  depth: 1,
  value,
  kind: "known",
  cost: 0,
  item: number(value),
});
