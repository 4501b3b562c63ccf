/**
 * The work and the size of one expression: its operands, loops, functions and subqueries, read as an abstract machine
 * would run them.
 *
 * Items in brackets in, a size out: every list has a length, every number an upper bound, a variable what its `AS`
 * gave it (size.ts). What is read from the graph counts as a hundred.
 */
import {endOfCase, type Item, isBar, isLoop, isName, isPattern, isSymbol, literal, split} from "../text/brackets.js";
import {functionSize} from "./function-size.js";
import {enlarged, grown, grownNumber} from "./growth.js";
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

export type Bindings = Map<string, Size>;
export interface Rows {
  /** How many rows the literal UNWINDs so far have made. */
  count: number;
  /** How many of all rows Neo4j makes before it looks at its clock. */
  unseen: number;
}
export const ONE_ROW: Rows = {count: 1, unseen: 1};

export const CLAUSE =
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

/** Inside a loop: how many rows there are counts once, for the outermost. */
const inRow = (rows: Rows): Rows => ({...rows, unseen: 1});

/** The clauses of a subquery, read where they stand; gives the names that they return. */
export type Subquery = (items: readonly Item[], bindings: Bindings, rows: Rows) => Bindings;

export class Expressions {
  private readings = 0;
  /** Loops in loops that take too long to estimate take too long to run. */
  gaveUp = false;
  private readonly given = new Map<string, Size>();

  constructor(
    private readonly parameters: Record<string, unknown>,
    private readonly collected: number,
    private readonly subquery: Subquery,
  ) {}

  /** An expression, or several in a row: the largest of everything, the cost of all. */
  value(items: readonly Item[], bindings: Bindings, rows: Rows): Size {
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
      const returned = [...this.subquery(following.group ?? [], new Map(bindings), inside).values()];
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
      this.subquery(group, new Map(bindings), rows);
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
