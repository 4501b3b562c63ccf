/**
 * An estimate of the work and the size inside one expression, before it runs.
 *
 * Neo4j looks at its clock between rows, never inside an expression: nested loops over lists, a string that doubles
 * itself, a list nested thousands deep run or grow until they end. Tokens and parameters in, the largest cost, size
 * and depth of any expression out, by reading the text as an abstract machine would: every list has a length, every
 * number an upper bound, a variable what its `AS` gave it (size.ts). What is read from the graph counts as a hundred;
 * the plan may tell how many rows are collected.
 *
 * It is a filter, no proof: what it misses meets the watchdog (watchdog.ts). It errs on the side of letting pass.
 */
import {
  endOfCase,
  grouped,
  type Item,
  isBar,
  isLoop,
  isName,
  isPattern,
  isSymbol,
  literal,
  named,
  split,
} from "./brackets.js";
import {AGGREGATES, functionSize} from "./function-size.js";
import {enlarged, grown, grownNumber} from "./growth.js";
import type {Token} from "./lexer.js";
import {
  combine,
  composite,
  either,
  element,
  NOTHING,
  number,
  parameterSize,
  property,
  type Size,
  string,
  UNKNOWN,
} from "./size.js";

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

type Bindings = Map<string, Size>;
interface Rows {
  /** How many rows the literal UNWINDs so far have made. */
  count: number;
  /** How many of all rows Neo4j makes before it looks at its clock. */
  unseen: number;
}
const ONE_ROW: Rows = {count: 1, unseen: 1};
/** Measured on 5.26: between 15 and 150. */
const MOST_UNSEEN = 20;

const CLAUSE =
  /^(MATCH|OPTIONAL|UNWIND|WITH|RETURN|WHERE|ORDER|SKIP|OFFSET|LIMIT|UNION|CALL|YIELD|CREATE|MERGE|SET|REMOVE|DELETE|FOREACH|FILTER|LET|FINISH)$/;
/** Words between two expressions. */
const BETWEEN =
  /^(AND|OR|XOR|NOT|IN|IS|NULL|WHEN|THEN|ELSE|STARTS|ENDS|CONTAINS|AS|BY|ASC|ASCENDING|DESC|DESCENDING|DISTINCT|ALL|WHERE|ON)$/;
const QUANTIFIER = /^(ANY|ALL|NONE|SINGLE)$/;
const SUBQUERY = /^(EXISTS|COUNT|COLLECT)$/;

/** Steps to search or copy a text: a thousand characters take about as long as one. */
const reading = ({kind, depth, length}: Size): number =>
  kind === "known" && depth === 0 ? Math.floor(length / 1000) : 0;

/** A text of 20,000 characters is read in some 10,000 readings; loops in loops are read several times each. */
const MOST_READINGS = 50_000;

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
  const machine = new Machine(parameters, collected, note);
  machine.clauses(grouped(tokens), new Map(), {...ONE_ROW});
  return machine.gaveUp ? {...work, cost: Number.POSITIVE_INFINITY} : work;
}

/** Inside a loop: how many rows there are counts once, for the outermost. */
const inRow = (rows: Rows): Rows => ({...rows, unseen: 1});

class Machine {
  private readings = 0;
  /** Loops in loops that take too long to estimate take too long to run. */
  gaveUp = false;
  private readonly given = new Map<string, Size>();

  constructor(
    private readonly parameters: Record<string, unknown>,
    private readonly collected: number,
    private readonly note: (size: Size, at: number) => void,
  ) {}

  /** Clauses in order; gives the names of the last WITH or RETURN. */
  clauses(items: readonly Item[], bindings: Bindings, rows: Rows): Bindings {
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
        for (const [name, size] of this.clauses(group, new Map(bindings), rows)) bindings.set(name, size);
      }
    } else {
      const size = this.value(body, bindings, rows);
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
    const list = this.value(expression, bindings, rows);
    // A range that is only unwound is never held as a list.
    this.note(isRange ? {...list, weight: 1} : list, expression[0]?.token.start ?? 0);
    if (list.kind !== "unknown") rows.count = Math.min(rows.count * Math.max(1, list.length), 1e12);
    rows.unseen = Math.min(rows.unseen * Math.max(1, list.length), MOST_UNSEEN);
    if (name !== null) bindings.set(name, {...element(list), cost: 0});
  }

  private project(body: readonly Item[], bindings: Bindings, rows: Rows): Bindings {
    const parts = split(body, ",").map((part) => {
      const {expression, name} = named(part);
      const size = this.value(expression, bindings, rows);
      this.note(size, expression[0]?.token.start ?? 0);
      return {name, size, gathers: expression.some(({token}) => token.kind === "word" && AGGREGATES.test(token.key))};
    });
    const returned: Bindings = new Map();
    for (const {name, size} of parts) if (name !== null) returned.set(name, {...size, cost: 0});
    for (const [name, size] of returned) bindings.set(name, size);
    if (parts.length > 0 && parts.every(({gathers}) => gathers)) Object.assign(rows, ONE_ROW);
    return returned;
  }

  /** An expression, or several in a row: the largest of everything, the cost of all. */
  private value(items: readonly Item[], bindings: Bindings, rows: Rows): Size {
    let largest: Size | null = null;
    let chain: Size | null = null;
    let operator = "";
    const end = () => {
      if (chain !== null) largest = largest === null ? chain : either(largest, chain);
      chain = null;
      operator = "";
    };
    for (let index = 0; index < items.length; ) {
      const item = items[index] as Item;
      const {kind, key} = item.token;
      const joins = isSymbol(item, "|") && isSymbol(items[index + 1], "|");
      if (joins || (kind === "symbol" && item.group === undefined && /^[-+*/%^]$/.test(key))) {
        operator = joins ? "||" : key;
        index += joins ? 2 : 1;
      } else if (
        (kind === "symbol" && item.group === undefined && key !== "$") ||
        (kind === "word" && BETWEEN.test(key) && items[index + 1]?.token.key !== "(")
      ) {
        end();
        index += 1;
      } else {
        const {size, next} = this.operand(items, index, bindings, rows);
        index = next;
        if (chain !== null && operator === "") end();
        chain = chain === null ? size : combine(chain, operator, size);
        operator = "";
      }
    }
    end();
    return largest ?? NOTHING;
  }

  /** One operand from `index` on, with what is hung on it: `.name`, `[index]`. */
  private operand(items: readonly Item[], index: number, bindings: Bindings, rows: Rows): {size: Size; next: number} {
    this.readings += 1;
    if (this.readings > MOST_READINGS) {
      this.gaveUp = true;
      return {size: NOTHING, next: items.length};
    }
    let {size, next} = this.primary(items, index, bindings, rows);
    for (;;) {
      const item = items[next];
      if (item?.group !== undefined && item.token.key === "[") {
        const inner = this.value(item.group, bindings, rows);
        const only = item.group.length === 1 ? item.group[0]?.token : undefined;
        const taken = item.group.some((_, at) => isSymbol(item.group?.[at], ".") && isSymbol(item.group?.[at + 1], "."))
          ? size
          : size.fields !== undefined
            ? only?.kind === "string"
              ? property(size, only.text.slice(1, -1))
              : (composite([...size.fields.values()]).item ?? NOTHING)
            : element(size);
        size = {...taken, cost: size.cost + inner.cost};
        next += 1;
      } else if (isSymbol(item, ".") && isName(items[next + 1])) {
        size = {...property(size, items[next + 1]?.token.text ?? ""), cost: size.cost};
        next += 2;
      } else return {size: {...size, cost: size.cost + reading(size)}, next};
    }
  }

  private primary(items: readonly Item[], index: number, bindings: Bindings, rows: Rows): {size: Size; next: number} {
    const item = items[index] as Item;
    const following = items[index + 1];
    const {kind, key, text} = item.token;
    if (item.group !== undefined) return {size: this.bracket(item, bindings, rows), next: index + 1};
    if (kind === "string") return {size: string(text.length - 2), next: index + 1};
    if (kind === "number") {
      const {value, next} = literal(items, index);
      return {size: number(value), next};
    }
    if (key === "$") return {size: this.parameter(following?.token.text ?? ""), next: index + 2};
    if (kind === "word" && following?.token.key === "(" && following.group !== undefined) {
      return {size: this.call(key, following.group, bindings, rows), next: index + 2};
    }
    if (kind === "word" && following?.token.key === "{" && SUBQUERY.test(key)) {
      const inside = {...ONE_ROW};
      const returned = [...this.clauses(following.group ?? [], new Map(bindings), inside).values()];
      const size = key === "COLLECT" ? functionSize("COLLECT", returned, inside.count) : NOTHING;
      return {size: {...size, cost: 0}, next: index + 2};
    }
    if (kind === "word" && key === "CASE") {
      const end = endOfCase(items, index);
      return {size: this.cases(items.slice(index + 1, end), bindings, rows), next: end + 1};
    }
    return {size: bindings.get(text) ?? UNKNOWN, next: index + 1};
  }

  /** CASE: one of what stands after THEN and ELSE; what stands after WHEN only costs. */
  private cases(items: readonly Item[], bindings: Bindings, rows: Rows): Size {
    let size: Size | null = null;
    let cost = 0;
    let from = 0;
    let gives = false;
    for (let at = 0; at <= items.length; at += 1) {
      const {kind, key} = items[at]?.token ?? {kind: "word", key: ""};
      if (kind === "word" && key === "CASE") at = Math.min(endOfCase(items, at), items.length - 1);
      else if (at === items.length || (kind === "word" && /^(WHEN|THEN|ELSE)$/.test(key))) {
        const part = this.value(items.slice(from, at), bindings, rows);
        cost += part.cost;
        if (gives) size = size === null ? part : either(size, part);
        gives = key !== "WHEN";
        from = at + 1;
      }
    }
    return {...(size ?? NOTHING), cost};
  }

  private parameter(name: string): Size {
    const known = this.given.get(name) ?? parameterSize(this.parameters[name]);
    this.given.set(name, known);
    return known;
  }

  /** A list, a comprehension, a map, a subquery or an expression in brackets. */
  private bracket({token, group = []}: Item, bindings: Bindings, rows: Rows): Size {
    if (token.key === "[" && isLoop(group)) {
      const {list, times, body, inner} = this.loop(group, bindings, rows);
      const each = this.value(body, inner, inRow(rows));
      const maps = body.length > 0 && group.some((item) => isSymbol(item, "|"));
      const weight = !maps
        ? list.weight
        : list.kind === "unknown"
          ? Math.max(UNKNOWN.weight, each.weight)
          : list.length * Math.max(1, each.weight);
      const item = maps ? {...each, cost: 0} : list.item;
      return {
        length: list.length,
        weight,
        depth: 1 + each.depth,
        value: maps ? each.value : list.value,
        kind: list.kind,
        cost: list.cost + times * (1 + each.cost),
        ...(item === undefined ? {} : {item}),
      };
    }
    if (token.key === "[" && isPattern(group)) {
      return {...UNKNOWN, cost: this.value(group, bindings, rows).cost};
    }
    if (token.key === "(") return this.value(group, bindings, rows);
    if (token.key === "{" && CLAUSE.test(group[0]?.token.key ?? "")) {
      this.clauses(group, new Map(bindings), rows);
      return NOTHING;
    }
    if (token.key === "[") return composite(split(group, ",").map((part) => this.value(part, bindings, rows)));
    const fields = new Map<string, Size>();
    for (const part of split(group, ",")) {
      const isEntry = isSymbol(part[1], ":");
      fields.set(part[0]?.token.text ?? "", this.value(isEntry ? part.slice(2) : part, bindings, rows));
    }
    return composite([...fields.values()], fields);
  }

  /** `x IN list WHERE … | body`: the list, what is computed for each item and how often, and the bindings for that. */
  private loop(group: readonly Item[], bindings: Bindings, rows: Rows) {
    const end = group.findIndex((item, at) => at > 1 && (item.token.key === "WHERE" || isBar(group, at)));
    const list = this.value(group.slice(2, end < 0 ? undefined : end), bindings, rows);
    const inner = new Map(bindings).set(group[0]?.token.text ?? "", {...element(list), cost: 0});
    // What is read from the graph is a guess already.
    const times = list.kind === "unknown" ? list.length : list.length * rows.unseen;
    return {list, times, body: end < 0 ? [] : group.slice(end + 1), inner};
  }

  private call(name: string, group: readonly Item[], bindings: Bindings, rows: Rows): Size {
    if (QUANTIFIER.test(name) && isLoop(group)) {
      const {list, times, body, inner} = this.loop(group, bindings, rows);
      return {...NOTHING, cost: list.cost + times * (1 + this.value(body, inner, inRow(rows)).cost)};
    }
    if (name === "REDUCE") return this.reduce(group, bindings, rows);
    const given = split(group, ",").map((part) => this.value(part, bindings, rows));
    return functionSize(name, given, Math.max(rows.count, this.collected));
  }

  /** `reduce(a = start, x IN list | body)`: how the body grows its accumulator, as many times as the list is long. */
  private reduce(group: readonly Item[], bindings: Bindings, rows: Rows): Size {
    const [head = [], ...rest] = split(group, ",");
    const tail = group.slice(head.length + 1);
    if (rest.length === 0 || !isSymbol(head[1], "=") || !isLoop(tail)) return this.value(group, bindings, rows);
    const start = this.value(head.slice(2), bindings, rows);
    const {list, times, body, inner} = this.loop(tail, bindings, rows);
    const name = head[0]?.token.text ?? "";
    const after = (size: Size) => this.value(body, new Map(inner).set(name, {...size, cost: 0}), inRow(rows));
    const small = after({...start, length: start.weight});
    const loops = list.cost + start.cost + times * (1 + small.cost);
    if (start.kind === "number" && small.kind === "number")
      return {...grownNumber(start, small, list.length), cost: loops};
    const all = grown(start, small, after(enlarged(start)), list.length);
    return {...all, kind: list.kind, cost: loops + all.cost};
  }
}
