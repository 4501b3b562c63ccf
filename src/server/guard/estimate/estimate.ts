/**
 * An estimate of the work and the size inside one expression, before it runs.
 *
 * Neo4j looks at its clock between rows, never inside an expression. Nested loops over lists, a string that doubles
 * itself or a list nested thousands deep run or grow until they end. Tokens and parameters in, the largest cost, size
 * and depth of any expression out, clause by clause (expression-work.ts). The plan may give how many rows are
 * collected.
 *
 * It is a filter, not a proof: what it misses is left to the watchdog (watchdog.ts). In doubt it lets a query pass.
 */
import {isAggregate} from "../../../cypher/functions.js";
import {grouped, type Item, named, split} from "../text/brackets.js";
import type {Token} from "../text/lexer.js";
import {CLAUSES, expressionSize} from "./expression-work.js";
import {type Bindings, inside, ONE_ROW, type QueryScope, type Scope} from "./scope.js";
import {element, parameterSize, type Size} from "./size.js";

/** The most that any expression of a query comes to, and the offset of that expression. */
interface Work {
  /** Steps of the loops inside one expression. */
  cost: number;
  /** Items and characters of one value. */
  weight: number;
  depth: number;
  costAt: number;
  weightAt: number;
  depthAt: number;
}

/** Rows that Neo4j produces before it looks at its clock. Measured on 5.26: between 15 and 150. */
const MOST_UNSEEN = 20;

/** A text of 20,000 characters has some 10,000 operands; those of loops inside loops are read several times each. */
const MOST_OPERANDS = 50_000;

/**
 * The work of a query's expressions; the cost is infinite where loops inside loops take too long to estimate, since
 * they take too long to run.
 *
 * @param parameters  as they came or as the driver takes them
 * @param collected   rows that a collect() of the query gathers, where the plan is known
 */
export function estimateWork(tokens: readonly Token[], parameters: Record<string, unknown>, collected = 0): Work {
  const work: Work = {cost: 0, weight: 0, depth: 0, costAt: 0, weightAt: 0, depthAt: 0};
  const sizes = new Map<string, Size>();
  let operands = 0;
  const query: QueryScope = {
    collected,
    parameter(name) {
      const size = sizes.get(name) ?? parameterSize(parameters[name]);
      sizes.set(name, size);
      return size;
    },
    subquery: readClauses,
    note({cost, weight, depth}, offset) {
      if (cost > work.cost) Object.assign(work, {cost, costAt: offset});
      if (weight > work.weight) Object.assign(work, {weight, weightAt: offset});
      if (depth > work.depth) Object.assign(work, {depth, depthAt: offset});
    },
    mayRead() {
      operands += 1;
      return operands <= MOST_OPERANDS;
    },
  };
  readClauses(grouped(tokens), {bindings: new Map(), rows: {...ONE_ROW}, query});
  return operands > MOST_OPERANDS ? {...work, cost: Number.POSITIVE_INFINITY} : work;
}

/** Reads clauses in order; gives the names of the last WITH or RETURN. */
function readClauses(items: readonly Item[], scope: Scope): Bindings {
  let returned: Bindings = new Map();
  let from = 0;
  while (from < items.length) {
    let to = from + 1;
    while (to < items.length && !CLAUSES.has(items[to]?.token.key ?? "")) to += 1;
    returned = readClause(items.slice(from, to), scope) ?? returned;
    from = to;
  }
  return returned;
}

/** Takes one clause into the scope; gives the names that it returns, null where a clause of its sort returns none. */
function readClause(items: readonly Item[], scope: Scope): Bindings | null {
  const {rows} = scope;
  const key = items[0]?.token.key ?? "";
  const body = CLAUSES.has(key) ? items.slice(1) : items;
  if (key === "MATCH" || key === "OPTIONAL" || key === "YIELD") rows.unseen = MOST_UNSEEN;
  else if (key === "UNION") Object.assign(rows, ONE_ROW);
  if (key === "WITH" || key === "RETURN") return project(body, scope);
  if (key === "UNWIND") unwind(body, scope);
  else if (key === "CALL" && body.some(isSubquery)) callSubqueries(body, scope);
  else {
    const size = expressionSize(body, scope);
    scope.query.note(size, body[0]?.token.start ?? 0);
    if (key === "LIMIT" && size.kind === "number" && size.value !== null) {
      rows.count = Math.min(rows.count, Math.max(1, size.value));
      rows.unseen = Math.min(rows.unseen, Math.max(1, size.value));
    }
  }
  return null;
}

const isSubquery = ({token, group}: Item): boolean => token.key === "{" && group !== undefined;

/** `CALL { … }`: its clauses count for the rows around it too, and what it returns can be used after it. */
function callSubqueries(body: readonly Item[], scope: Scope): void {
  for (const {group = []} of body.filter(isSubquery)) {
    for (const [name, size] of readClauses(group, inside(scope))) scope.bindings.set(name, size);
  }
}

function unwind(body: readonly Item[], {bindings, rows, query}: Scope): void {
  const {expression, name} = named(body);
  const isRange = expression[0]?.token.key === "RANGE" && expression.length === 2;
  const list = expressionSize(expression, {bindings, rows, query});
  // Neo4j never holds a range that is only unwound as a list.
  query.note(isRange ? {...list, weight: 1} : list, expression[0]?.token.start ?? 0);
  if (list.kind !== "unknown") rows.count = Math.min(rows.count * Math.max(1, list.length), 1e12);
  rows.unseen = Math.min(rows.unseen * Math.max(1, list.length), MOST_UNSEEN);
  if (name !== null) bindings.set(name, {...element(list), cost: 0});
}

/** WITH or RETURN. */
function project(body: readonly Item[], scope: Scope): Bindings {
  const parts = split(body, ",").map((part) => {
    const {expression, name} = named(part);
    const size = expressionSize(expression, scope);
    scope.query.note(size, expression[0]?.token.start ?? 0);
    const aggregates = expression.some(({token}) => token.kind === "word" && isAggregate(token.key));
    return {name, size, aggregates};
  });
  const returned: Bindings = new Map();
  for (const {name, size} of parts) if (name !== null) returned.set(name, {...size, cost: 0});
  for (const [name, size] of returned) scope.bindings.set(name, size);
  if (parts.length > 0 && parts.every(({aggregates}) => aggregates)) Object.assign(scope.rows, ONE_ROW);
  return returned;
}
