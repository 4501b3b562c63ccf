/**
 * Limits on the work inside one expression, which Neo4j does not interrupt. The estimate is made in estimate.ts.
 */

import type {Token} from "../text/lexer.js";
import type {ShapeFault} from "../text/shape.js";
import {estimateWork} from "./estimate.js";

/** Steps of loops in one expression: a few seconds of one core. */
const MOST_STEPS = 5_000_000;
/** Items and characters of one value that an expression builds: Neo4j does not count them as memory. */
const MOST_ITEMS = 1_500_000;
/** Neo4j never answers for a value that nests 5,000 deep. */
const DEEPEST_VALUE = 1000;

/**
 * The first limit that the work inside one expression exceeds; null when it keeps all.
 *
 * @param collected  rows that a collect() of the query gathers, where the plan is known
 */
export function workFault(
  tokens: readonly Token[],
  parameters: Record<string, unknown>,
  collected?: number,
): ShapeFault | null {
  const {cost, costAt, weight, weightAt, depth, depthAt} = estimateWork(tokens, parameters, collected);
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
