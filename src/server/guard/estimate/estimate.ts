/**
 * An estimate of the work and the size inside one expression, before it runs.
 *
 * Neo4j looks at its clock between rows, never inside an expression: nested loops over lists, a string that doubles
 * itself, a list nested thousands deep run or grow until they end. Tokens and parameters in, the largest cost, size
 * and depth of any expression out, clause by clause (expression-work.ts). The plan may tell how many rows are
 * collected.
 *
 * It is a filter, no proof: what it misses meets the watchdog (watchdog.ts). It errs on the side of letting pass.
 */
import {grouped, type Item, named, split} from "../text/brackets.js";
import type {Token} from "../text/lexer.js";
import {type Bindings, CLAUSE, Expressions, ONE_ROW, type Rows} from "./expression-work.js";
import {AGGREGATES} from "./function-size.js";
import {element, type Size} from "./size.js";

/** What a query's expressions come to at most, and where the one stands that is largest. */
export interface Work {
  /** Steps of the loops inside one expression. */
  cost: number;
  /** Items and characters of one value. */
  weight: number;
  depth: number;
  costAt: number;
  weightAt: number;
  depthAt: number;
}

/** Measured on 5.26: between 15 and 150. */
const MOST_UNSEEN = 20;

/**
 * The work of a query's expressions.
 *
 * @param parameters  as they came or as the driver takes them
 * @param collected   rows that a collect() of the query gathers, where the plan told
 */
export function estimateWork(tokens: readonly Token[], parameters: Record<string, unknown>, collected = 0): Work {
  const work: Work = {cost: 0, weight: 0, depth: 0, costAt: 0, weightAt: 0, depthAt: 0};
  const note = ({cost, weight, depth}: Size, at: number) => {
    if (cost > work.cost) Object.assign(work, {cost, costAt: at});
    if (weight > work.weight) Object.assign(work, {weight, weightAt: at});
    if (depth > work.depth) Object.assign(work, {depth, depthAt: at});
  };
  const clauses = new Clauses(parameters, collected, note);
  clauses.read(grouped(tokens), new Map(), {...ONE_ROW});
  return clauses.expressions.gaveUp ? {...work, cost: Number.POSITIVE_INFINITY} : work;
}

class Clauses {
  readonly expressions: Expressions;

  constructor(
    parameters: Record<string, unknown>,
    collected: number,
    private readonly note: (size: Size, at: number) => void,
  ) {
    this.expressions = new Expressions(parameters, collected, (...subquery) => this.read(...subquery));
  }

  /** Clauses in order; gives the names of the last WITH or RETURN. */
  read(items: readonly Item[], bindings: Bindings, rows: Rows): Bindings {
    let returned: Bindings = new Map();
    let from = 0;
    while (from < items.length) {
      let to = from + 1;
      while (to < items.length && !CLAUSE.test(items[to]?.token.key ?? "")) to += 1;
      returned = this.clause(items.slice(from, to), bindings, rows) ?? returned;
      from = to;
    }
    return returned;
  }

  private clause(items: readonly Item[], bindings: Bindings, rows: Rows): Bindings | null {
    const key = items[0]?.token.key ?? "";
    const body = CLAUSE.test(key) ? items.slice(1) : items;
    const at = body[0]?.token.start ?? 0;
    if (/^(MATCH|OPTIONAL|YIELD)$/.test(key)) rows.unseen = MOST_UNSEEN;
    else if (key === "UNION") Object.assign(rows, ONE_ROW);
    if (key === "UNWIND") this.unwind(body, bindings, rows);
    else if (key === "WITH" || key === "RETURN") return this.project(body, bindings, rows);
    else if (key === "CALL" && body.some(({token, group}) => token.key === "{" && group !== undefined)) {
      for (const {token, group} of body) {
        if (token.key !== "{" || group === undefined) continue;
        for (const [name, size] of this.read(group, new Map(bindings), rows)) bindings.set(name, size);
      }
    } else {
      const size = this.expressions.value(body, bindings, rows);
      this.note(size, at);
      if (key === "LIMIT" && size.kind === "number" && size.value !== null) {
        rows.count = Math.min(rows.count, Math.max(1, size.value));
        rows.unseen = Math.min(rows.unseen, Math.max(1, size.value));
      }
    }
    return null;
  }

  private unwind(body: readonly Item[], bindings: Bindings, rows: Rows): void {
    const {expression, name} = named(body);
    const isRange = expression[0]?.token.key === "RANGE" && expression.length === 2;
    const list = this.expressions.value(expression, bindings, rows);
    // A range that is only unwound is never held as a list.
    this.note(isRange ? {...list, weight: 1} : list, expression[0]?.token.start ?? 0);
    if (list.kind !== "unknown") rows.count = Math.min(rows.count * Math.max(1, list.length), 1e12);
    rows.unseen = Math.min(rows.unseen * Math.max(1, list.length), MOST_UNSEEN);
    if (name !== null) bindings.set(name, {...element(list), cost: 0});
  }

  private project(body: readonly Item[], bindings: Bindings, rows: Rows): Bindings {
    const parts = split(body, ",").map((part) => {
      const {expression, name} = named(part);
      const size = this.expressions.value(expression, bindings, rows);
      this.note(size, expression[0]?.token.start ?? 0);
      return {name, size, gathers: expression.some(({token}) => token.kind === "word" && AGGREGATES.test(token.key))};
    });
    const returned: Bindings = new Map();
    for (const {name, size} of parts) if (name !== null) returned.set(name, {...size, cost: 0});
    for (const [name, size] of returned) bindings.set(name, size);
    if (parts.length > 0 && parts.every(({gathers}) => gathers)) Object.assign(rows, ONE_ROW);
    return returned;
  }
}
