/**
 * An estimate of the work and the size inside one expression, before it runs.
 *
 * Neo4j looks at its clock between rows, never inside an expression: nested loops over lists, a string that doubles
 * itself, a list nested thousands deep run or grow until they end. Tokens and parameters in, the largest cost, size
 * and depth of any expression out, by reading the text as an abstract machine would: every list has a length, every
 * number an upper bound, a variable what its `AS` gave it. What is read from the graph counts as a hundred.
 *
 * It is a filter, no proof: what it misses meets the watchdog (watchdog.ts). It errs on the side of letting pass.
 */
import type {Token} from "./lexer.js";

export interface Estimate {
  /** Items of a list or characters of a string. */
  length: number;
  /** Items and characters in all, at any depth. */
  weight: number;
  /** How deep lists and maps nest. */
  depth: number;
  /** Upper bound of a number; null when nothing is known of it. */
  value: number | null;
  kind: "number" | "known" | "unknown";
  /** Steps to compute it. */
  cost: number;
}

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

/** A token, with what stands inside it where it opens a bracket. */
interface Item {
  token: Token;
  group?: Item[];
}

type Bindings = Map<string, Estimate>;

/** What is read from the graph: a property, a collected list. */
const UNKNOWN: Estimate = {length: 100, weight: 100, depth: 1, value: null, kind: "unknown", cost: 0};
const number = (value: number | null): Estimate => ({length: 1, weight: 1, depth: 0, value, kind: "number", cost: 0});
const NOTHING = number(null);

const CLAUSE =
  /^(MATCH|OPTIONAL|UNWIND|WITH|RETURN|WHERE|ORDER|SKIP|OFFSET|LIMIT|UNION|CALL|YIELD|CREATE|MERGE|SET|REMOVE|DELETE|FOREACH|FILTER|LET|FINISH)$/;
/** Words between two expressions. */
const BETWEEN =
  /^(AND|OR|XOR|NOT|IN|IS|NULL|CASE|WHEN|THEN|ELSE|END|STARTS|ENDS|CONTAINS|AS|BY|ASC|ASCENDING|DESC|DESCENDING|DISTINCT|ALL|WHERE|ON)$/;
const QUANTIFIER = /^(ANY|ALL|NONE|SINGLE)$/;
/** Functions whose answer is a number or a truth, however long what they take. */
const SHORT =
  /^(COUNT|SUM|AVG|MIN|MAX|ABS|CEIL|FLOOR|ROUND|SIGN|SQRT|EXP|LOG|LOG10|RAND|TOINTEGER|TOFLOAT|TOBOOLEAN|ID|ELEMENTID|EXISTS|ISEMPTY|STDEV|STDEVP|TYPE|HAPPENSBEFORE)$/;

/** The work of a query's expressions. */
export function estimateWork(tokens: readonly Token[], parameters: Record<string, unknown>): Work {
  const work: Work = {cost: 0, weight: 0, depth: 0, costAt: 0, weightAt: 0, depthAt: 0};
  const note = ({cost, weight, depth}: Estimate, at: number) => {
    if (cost > work.cost) Object.assign(work, {cost, costAt: at});
    if (weight > work.weight) Object.assign(work, {weight, weightAt: at});
    if (depth > work.depth) Object.assign(work, {depth, depthAt: at});
  };
  new Machine(parameters, note).clauses(grouped(tokens), new Map(), {count: 1});
  return work;
}

class Machine {
  constructor(
    private readonly parameters: Record<string, unknown>,
    private readonly note: (estimate: Estimate, at: number) => void,
  ) {}

  /** Clauses in order; `rows` is how many rows the literal UNWINDs so far have made. */
  clauses(items: readonly Item[], bindings: Bindings, rows: {count: number}): void {
    let from = 0;
    while (from < items.length) {
      let to = from + 1;
      while (to < items.length && !CLAUSE.test(items[to]?.token.key ?? "")) to += 1;
      this.clause(items.slice(from, to), bindings, rows);
      from = to;
    }
  }

  private clause(items: Item[], bindings: Bindings, rows: {count: number}): void {
    const key = items[0]?.token.key ?? "";
    const body = CLAUSE.test(key) ? items.slice(1) : items;
    if (key === "UNWIND") {
      const {expression, name} = named(body);
      const isRange = expression[0]?.token.key === "RANGE" && expression.length === 2;
      const list = this.value(expression, bindings, rows);
      // A range that is only unwound is never held as a list.
      this.note(isRange ? {...list, weight: 1} : list, expression[0]?.token.start ?? 0);
      if (list.kind !== "unknown") rows.count = Math.min(rows.count * Math.max(1, list.length), 1e12);
      if (name !== null) bindings.set(name, element(list));
    } else if (key === "WITH" || key === "RETURN") {
      const results = split(body, ",").map((part) => {
        const {expression, name} = named(part);
        const estimate = this.value(expression, bindings, rows);
        this.note(estimate, expression[0]?.token.start ?? 0);
        return {name, estimate};
      });
      for (const {name, estimate} of results) if (name !== null) bindings.set(name, {...estimate, cost: 0});
    } else {
      const estimate = this.value(body, bindings, rows);
      this.note(estimate, body[0]?.token.start ?? 0);
    }
  }

  /** An expression, or several in a row: the largest of them, the cost of all. */
  private value(items: readonly Item[], bindings: Bindings, rows: {count: number}): Estimate {
    let largest = NOTHING;
    let cost = 0;
    let chain: Estimate | null = null;
    let operator = "";
    const end = () => {
      if (chain !== null && (chain.weight > largest.weight || largest === NOTHING))
        largest = {...chain, depth: Math.max(chain.depth, largest.depth)};
      else if (chain !== null && chain.depth > largest.depth) largest = {...largest, depth: chain.depth};
      chain = null;
      operator = "";
    };
    for (let index = 0; index < items.length; ) {
      const item = items[index] as Item;
      const {kind, key} = item.token;
      if (kind === "symbol" && item.group === undefined && /^[-+*/%^]$/.test(key)) {
        operator = key;
        index += 1;
      } else if (
        (kind === "symbol" && item.group === undefined && key !== "$") ||
        (kind === "word" && BETWEEN.test(key) && items[index + 1]?.token.key !== "(")
      ) {
        end();
        index += 1;
      } else {
        const {estimate, next} = this.operand(items, index, bindings, rows);
        index = next;
        cost += estimate.cost;
        if (chain !== null && operator === "") end();
        chain = chain === null ? estimate : combine(chain, operator, estimate);
        operator = "";
      }
    }
    end();
    return {...largest, cost};
  }

  /** One operand from `index` on, with what is hung on it: `.name`, `[index]`. */
  private operand(
    items: readonly Item[],
    index: number,
    bindings: Bindings,
    rows: {count: number},
  ): {estimate: Estimate; next: number} {
    let {estimate, next} = this.primary(items, index, bindings, rows);
    for (;;) {
      const item = items[next];
      if (item?.group !== undefined && item.token.key === "[") {
        const slice = item.group.some(
          (inner, at) => inner.token.key === "." && item.group?.[at + 1]?.token.key === ".",
        );
        const inner = this.value(item.group, bindings, rows);
        estimate = {...(slice ? estimate : element(estimate)), cost: estimate.cost + inner.cost};
        next += 1;
      } else if (item?.token.key === "." && /^(word|quoted)$/.test(items[next + 1]?.token.kind ?? "")) {
        estimate = {...UNKNOWN, cost: estimate.cost};
        next += 2;
      } else return {estimate, next};
    }
  }

  private primary(
    items: readonly Item[],
    index: number,
    bindings: Bindings,
    rows: {count: number},
  ): {estimate: Estimate; next: number} {
    const item = items[index] as Item;
    const following = items[index + 1];
    const {kind, key, text} = item.token;
    if (item.group !== undefined) return {estimate: this.bracket(item, bindings, rows), next: index + 1};
    if (kind === "string") return {estimate: string(text.length - 2), next: index + 1};
    if (kind === "number") return literal(items, index);
    if (key === "$") return {estimate: parameter(this.parameters[following?.token.text ?? ""]), next: index + 2};
    if (kind === "word" && following?.token.key === "(" && following.group !== undefined) {
      return {estimate: this.call(key, following.group, bindings, rows), next: index + 2};
    }
    if (kind === "word" && following?.token.key === "{" && /^(EXISTS|COUNT|COLLECT|CALL)$/.test(key)) {
      this.clauses(following.group ?? [], new Map(bindings), rows);
      return {estimate: key === "COLLECT" ? UNKNOWN : NOTHING, next: index + 2};
    }
    return {estimate: bindings.get(text) ?? UNKNOWN, next: index + 1};
  }

  /** A list, a comprehension, a map, a subquery or an expression in brackets. */
  private bracket({token, group = []}: Item, bindings: Bindings, rows: {count: number}): Estimate {
    if (token.key === "[" && isLoop(group)) {
      const {list, body, inner} = this.loop(group, bindings, rows);
      const each = this.value(body, inner, rows);
      const weight =
        body.length === 0
          ? list.weight
          : list.kind === "unknown"
            ? Math.max(UNKNOWN.weight, each.weight)
            : list.length * Math.max(1, each.weight);
      return {
        length: list.length,
        weight,
        depth: 1 + each.depth,
        value: null,
        kind: list.kind,
        cost: list.cost + list.length * (1 + each.cost),
      };
    }
    if (token.key === "(") return this.value(group, bindings, rows);
    if (token.key === "{" && CLAUSE.test(group[0]?.token.key ?? "")) {
      this.clauses(group, new Map(bindings), rows);
      return NOTHING;
    }
    const parts = split(group, ",").map((part) =>
      this.value(token.key === "{" && part[1]?.token.key === ":" ? part.slice(2) : part, bindings, rows),
    );
    return {
      length: group.length === 0 ? 0 : parts.length,
      weight: parts.reduce((sum, part) => sum + part.weight, 1),
      depth: 1 + Math.max(0, ...parts.map(({depth}) => depth)),
      value: null,
      kind: "known",
      cost: parts.reduce((sum, part) => sum + part.cost, 0),
    };
  }

  /** `x IN list WHERE … | body`: the list, what is computed for each item, and the bindings for that. */
  private loop(group: readonly Item[], bindings: Bindings, rows: {count: number}) {
    const end = group.findIndex(({token}, at) => at > 1 && (token.key === "|" || token.key === "WHERE"));
    const list = this.value(group.slice(2, end < 0 ? undefined : end), bindings, rows);
    const inner = new Map(bindings).set(group[0]?.token.text ?? "", {...element(list), cost: 0});
    return {list, body: end < 0 ? [] : group.slice(end + 1), inner};
  }

  private call(name: string, group: readonly Item[], bindings: Bindings, rows: {count: number}): Estimate {
    if (QUANTIFIER.test(name) && isLoop(group)) {
      const {list, body, inner} = this.loop(group, bindings, rows);
      return {...NOTHING, cost: list.cost + list.length * (1 + this.value(body, inner, rows).cost)};
    }
    if (name === "REDUCE") return this.reduce(group, bindings, rows);
    const given = split(group, ",").map((part) => this.value(part, bindings, rows));
    const cost = given.reduce((sum, part) => sum + part.cost, 0);
    const [first = NOTHING, second = NOTHING, third] = given;
    if (name === "RANGE") {
      const step = Math.max(1, third?.value ?? 1);
      if (second.value === null || first.value === null) return {...UNKNOWN, cost};
      const length = Math.max(0, Math.floor(Math.abs(second.value - first.value) / step) + 1);
      return {length, weight: length, depth: 1, value: Math.max(first.value, second.value), kind: "known", cost};
    }
    if (name === "SIZE" || name === "LENGTH" || name === "CHAR_LENGTH")
      return {...number(first.kind === "unknown" ? null : first.length), cost};
    if (name === "COLLECT") {
      if (rows.count <= UNKNOWN.length) return {...UNKNOWN, cost};
      // Neo4j counts what it collects against the transaction's memory: only its length matters here.
      return {length: rows.count, weight: 1, depth: 1, value: null, kind: "known", cost};
    }
    if (name === "REPLACE" && third !== undefined) {
      const growth =
        second.kind === "known" && third.kind === "known" ? Math.max(1, third.length / Math.max(1, second.length)) : 1;
      return {...first, length: first.length * growth, weight: first.weight * growth, cost};
    }
    if (name === "SPLIT") return {...first, cost, kind: first.kind};
    if (SHORT.test(name)) return {...number(name === "COUNT" ? null : first.value), cost};
    const largest = given.reduce((a, b) => (b.weight > a.weight ? b : a), NOTHING);
    return given.length === 0 || largest.kind === "number" ? {...UNKNOWN, cost} : {...largest, cost};
  }

  /** `reduce(a = start, x IN list | body)`: how the body grows its accumulator, as many times as the list is long. */
  private reduce(group: readonly Item[], bindings: Bindings, rows: {count: number}): Estimate {
    const [head = [], ...rest] = split(group, ",");
    const tail = group.slice(head.length + 1);
    if (rest.length === 0 || head[1]?.token.key !== "=" || !isLoop(tail)) return this.value(group, bindings, rows);
    const start = this.value(head.slice(2), bindings, rows);
    const {list, body, inner} = this.loop(tail, bindings, rows);
    const name = head[0]?.token.text ?? "";
    const with_ = (weight: number, depth: number) =>
      this.value(body, new Map(inner).set(name, {...start, weight, length: weight, depth, cost: 0}), rows);
    const small = with_(start.weight, start.depth);
    const times = list.length;
    const loops = list.cost + start.cost + times * (1 + small.cost);
    if (start.kind === "number") return {...NOTHING, cost: loops};
    const large = with_(start.weight + 1000, start.depth + 1000);
    const growth = (large.weight - small.weight) / 1000;
    const added = Math.max(0, small.weight - growth * start.weight);
    const weight =
      growth > 1
        ? Math.min(Number.MAX_VALUE, Math.max(1, start.weight) * growth ** times)
        : start.weight + times * added;
    const deeper = large.depth - small.depth >= 1000 ? Math.max(0, small.depth - start.depth) : 0;
    // Each step of a string copies all of it: a thousand characters cost about as much as a step.
    const copies = growth >= 1 ? (times * Math.min(weight, 1e12)) / 2 / 1000 : 0;
    return {
      length: weight,
      weight,
      depth: start.depth + deeper * times,
      value: null,
      kind: list.kind,
      cost: loops + copies,
    };
  }
}

const string = (length: number): Estimate => ({length, weight: length, depth: 0, value: null, kind: "known", cost: 0});

function combine(a: Estimate, operator: string, b: Estimate): Estimate {
  const cost = 0;
  if (operator === "+" && !(a.kind === "number" && b.kind === "number")) {
    // What is read from the graph is most often one short item of a list, or a short word.
    const added = (part: Estimate) => (part.kind === "unknown" ? {length: 10, weight: 10} : part);
    const kind = a.kind === "unknown" && b.kind === "unknown" ? "unknown" : "known";
    return {
      length: added(a).length + added(b).length,
      weight: added(a).weight + added(b).weight,
      depth: Math.max(a.depth, b.depth),
      value: null,
      kind,
      cost,
    };
  }
  const bound = (): number | null => {
    if (operator === "%") return b.value ?? a.value;
    if (a.value === null || b.value === null) return null;
    if (operator === "+") return a.value + b.value;
    if (operator === "*") return a.value * b.value;
    if (operator === "^") return a.value ** b.value;
    if (operator === "/") return b.value === 0 ? a.value : a.value / b.value;
    return a.value - b.value;
  };
  return number(bound());
}

/** One item of a list, as large as its items are on average. */
function element(list: Estimate): Estimate {
  if (list.kind === "unknown") return UNKNOWN;
  const share = Math.max(1, list.weight / Math.max(1, list.length));
  if (share <= 1) return number(list.value);
  return {length: share, weight: share, depth: Math.max(0, list.depth - 1), value: null, kind: "known", cost: 0};
}

/** The estimate of a parameter, whose value is known. */
function parameter(value: unknown): Estimate {
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return string(value.length);
  if (value === null || typeof value !== "object") return NOTHING;
  const parts = Object.values(value).map(parameter);
  return {
    length: parts.length,
    weight: parts.reduce((sum, part) => sum + part.weight, 1),
    depth: 1 + parts.reduce((deepest, {depth}) => Math.max(deepest, depth), 0),
    value: parts.reduce<number | null>(
      (most, part) => (part.value === null ? most : Math.max(most ?? part.value, part.value)),
      null,
    ),
    kind: "known",
    cost: 0,
  };
}

/** A number as written, which the lexer may have cut: 1e9, 0xFF, 1_000, 2.5. */
function literal(items: readonly Item[], index: number): {estimate: Estimate; next: number} {
  let next = index + 1;
  let text = items[index]?.token.text ?? "";
  const touches = (at: number) => items[at]?.token.start === items[at - 1]?.token.end;
  while (touches(next)) {
    const {token} = items[next] as Item;
    const fraction = token.key === "." && items[next + 1]?.token.kind === "number" && touches(next + 1);
    if (token.kind !== "word" && token.kind !== "number" && !fraction) break;
    text += token.text;
    next += 1;
  }
  const value = Number(text.replaceAll("_", "").replace(/[fd]$/i, (letter) => (/^0x/i.test(text) ? letter : "")));
  return {estimate: number(Number.isFinite(value) ? value : null), next};
}

const isLoop = (group: readonly Item[]): boolean =>
  /^(word|quoted)$/.test(group[0]?.token.kind ?? "") && group[1]?.token.key === "IN" && group[1].token.kind === "word";

/** `expression AS name`. */
function named(items: readonly Item[]): {expression: Item[]; name: string | null} {
  const at = items.findLastIndex(({token}) => token.key === "AS" && token.kind === "word");
  if (at < 0 || items[at + 1] === undefined) {
    return {expression: [...items], name: null};
  }
  return {expression: items.slice(0, at), name: items[at + 1]?.token.text ?? null};
}

function split(items: readonly Item[], separator: string): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.token.kind === "symbol" && item.token.key === separator) parts.push([]);
    else (parts.at(-1) as Item[]).push(item);
  }
  return parts.length === 1 && parts[0]?.length === 0 ? [] : parts;
}

/** Brackets as a tree; ones that do not close are Neo4j's to point at. */
function grouped(tokens: readonly Token[]): Item[] {
  const stack: Item[][] = [[]];
  for (const token of tokens) {
    const here = stack.at(-1) as Item[];
    if (token.kind === "symbol" && /^[([{]$/.test(token.key)) {
      const group: Item[] = [];
      here.push({token, group});
      stack.push(group);
    } else if (token.kind === "symbol" && /^[)\]}]$/.test(token.key)) {
      if (stack.length > 1) stack.pop();
    } else here.push({token});
  }
  return stack[0] as Item[];
}
