/**
 * The work and the size of one expression: its operands, brackets, functions and subqueries, read as an abstract
 * machine would run them. Loops are in loops.ts.
 *
 * Items in brackets in, a size out. Every list has a length, every number an upper bound, a variable the size of what
 * its `AS` named (size.ts). What is read from the graph counts as a hundred.
 */
import {keywords} from "../../../cypher/keywords.js";
import {endOfCase, type Item, isLoop, isName, isPattern, isSymbol, literal, split} from "../text/brackets.js";
import {functionSize} from "./function-size.js";
import {comprehensionSize, quantifierSize, reduceSize} from "./loops.js";
import {inside, ONE_ROW, type Scope} from "./scope.js";
import {combine, composite, either, element, NOTHING, number, property, type Size, string, UNKNOWN} from "./size.js";

/** Words that begin a clause. */
export const CLAUSES: ReadonlySet<string> = new Set(keywords("reading", "gqlReading", "updating"));
/** Words between two expressions. */
const BETWEEN: ReadonlySet<string> = new Set([
  ...keywords("operator", "textOperator", "branch", "modifier", "direction"),
  ...["NULL", "ALL", "WHERE", "ON"],
]);
const BRANCHES: ReadonlySet<string> = new Set(keywords("branch"));
const QUANTIFIERS: ReadonlySet<string> = new Set(keywords("quantifier"));
const SUBQUERIES: ReadonlySet<string> = new Set(keywords("subquery"));

/** An operand's size, and the index of the item after it. */
interface Operand {
  size: Size;
  next: number;
}

/** An expression, or several in a row: the largest of everything, the cost of all. */
export function expressionSize(items: readonly Item[], scope: Scope): Size {
  /** The operands so far that operators join. */
  let chain: Size | null = null;
  let operator = "";
  let largest: Size | null = null;
  const end = () => {
    if (chain !== null) largest = largest === null ? chain : either(largest, chain);
    chain = null;
    operator = "";
  };
  for (let index = 0; index < items.length; ) {
    const found = operatorAt(items, index);
    if (found !== null) {
      operator = found;
      index += found.length;
    } else if (separates(items, index)) {
      end();
      index += 1;
    } else {
      const {size, next} = operandSize(items, index, scope);
      index = next;
      if (chain !== null && operator === "") end();
      chain = chain === null ? size : combine(chain, operator, size);
      operator = "";
    }
  }
  end();
  return largest ?? NOTHING;
}

/** The operator that begins at an item, as many items long as it has characters; null where none does. */
function operatorAt(items: readonly Item[], index: number): string | null {
  if (isSymbol(items[index], "|") && isSymbol(items[index + 1], "|")) return "||";
  const {token, group} = items[index] as Item;
  return token.kind === "symbol" && group === undefined && /^[-+*/%^]$/.test(token.key) ? token.key : null;
}

/** Whether an item only parts two expressions: a comma, a comparison, AND, … */
function separates(items: readonly Item[], index: number): boolean {
  const {token, group} = items[index] as Item;
  if (token.kind === "symbol") return group === undefined && token.key !== "$";
  return token.kind === "word" && BETWEEN.has(token.key) && items[index + 1]?.token.key !== "(";
}

/** One operand from `index` on, with what follows it directly: `.name`, `[index]`. */
function operandSize(items: readonly Item[], index: number, scope: Scope): Operand {
  if (!scope.query.mayRead()) return {size: NOTHING, next: items.length};
  let {size, next} = primarySize(items, index, scope);
  for (;;) {
    const item = items[next];
    if (item?.group !== undefined && item.token.key === "[") {
      const {cost} = expressionSize(item.group, scope);
      size = {...takenOut(size, item.group), cost: size.cost + cost};
      next += 1;
    } else if (isSymbol(item, ".") && isName(items[next + 1])) {
      size = {...property(size, items[next + 1]?.token.text ?? ""), cost: size.cost};
      next += 2;
    } else return {size: {...size, cost: size.cost + readingCost(size)}, next};
  }
}

/** What square brackets take out of a value: a slice `[1..3]`, an entry of a map `["key"]`, or an item of a list. */
function takenOut(size: Size, group: readonly Item[]): Size {
  if (group.some((item, at) => isSymbol(item, ".") && isSymbol(group[at + 1], "."))) return size;
  if (size.fields === undefined) return element(size);
  const key = group.length === 1 ? group[0]?.token : undefined;
  if (key?.kind === "string") return property(size, key.text.slice(1, -1));
  return composite([...size.fields.values()]).item ?? NOTHING;
}

/** Steps to search or copy a text: a thousand characters take about as long as one. */
const readingCost = ({kind, depth, length}: Size): number =>
  kind === "known" && depth === 0 ? Math.floor(length / 1000) : 0;

/** An operand without what follows it. */
function primarySize(items: readonly Item[], index: number, scope: Scope): Operand {
  const item = items[index] as Item;
  const following = items[index + 1];
  const {kind, key, text} = item.token;
  if (item.group !== undefined) return {size: bracketSize(item, scope), next: index + 1};
  if (kind === "string") return {size: string(text.length - 2), next: index + 1};
  if (kind === "number") {
    const {value, next} = literal(items, index);
    return {size: number(value), next};
  }
  if (key === "$") return {size: scope.query.parameter(following?.token.text ?? ""), next: index + 2};
  if (kind === "word" && following?.token.key === "(" && following.group !== undefined) {
    return {size: callSize(key, following.group, scope), next: index + 2};
  }
  if (kind === "word" && following?.token.key === "{" && SUBQUERIES.has(key)) {
    return {size: subquerySize(key, following.group ?? [], scope), next: index + 2};
  }
  if (kind === "word" && key === "CASE") {
    const end = endOfCase(items, index);
    return {size: caseSize(items.slice(index + 1, end), scope), next: end + 1};
  }
  return {size: scope.bindings.get(text) ?? UNKNOWN, next: index + 1};
}

/** EXISTS, COUNT or COLLECT with a query in curly brackets. The steps of that query are Neo4j's to stop. */
function subquerySize(key: string, group: readonly Item[], scope: Scope): Size {
  const rows = {...ONE_ROW};
  const returned = [...scope.query.subquery(group, {...inside(scope), rows}).values()];
  return {...(key === "COLLECT" ? functionSize("COLLECT", returned, rows.count) : NOTHING), cost: 0};
}

/** CASE: one of the values after THEN and ELSE. The conditions after WHEN only cost. */
function caseSize(items: readonly Item[], scope: Scope): Size {
  let size: Size | null = null;
  let cost = 0;
  let from = 0;
  let isValue = false;
  for (let at = 0; at <= items.length; at += 1) {
    const {kind, key} = items[at]?.token ?? {kind: "word", key: ""};
    if (kind === "word" && key === "CASE") at = Math.min(endOfCase(items, at), items.length - 1);
    else if (at === items.length || (kind === "word" && BRANCHES.has(key))) {
      const part = expressionSize(items.slice(from, at), scope);
      cost += part.cost;
      if (isValue) size = size === null ? part : either(size, part);
      isValue = key !== "WHEN";
      from = at + 1;
    }
  }
  return {...(size ?? NOTHING), cost};
}

/** A list, a comprehension, a map, a subquery or an expression in brackets. */
function bracketSize({token, group = []}: Item, scope: Scope): Size {
  if (token.key === "(") return expressionSize(group, scope);
  if (token.key === "[") {
    if (isLoop(group)) return comprehensionSize(group, scope, expressionSize);
    if (isPattern(group)) return {...UNKNOWN, cost: expressionSize(group, scope).cost};
    return composite(split(group, ",").map((part) => expressionSize(part, scope)));
  }
  if (CLAUSES.has(group[0]?.token.key ?? "")) {
    scope.query.subquery(group, inside(scope));
    return NOTHING;
  }
  const fields = new Map<string, Size>();
  for (const part of split(group, ",")) {
    const isEntry = isSymbol(part[1], ":");
    fields.set(part[0]?.token.text ?? "", expressionSize(isEntry ? part.slice(2) : part, scope));
  }
  return composite([...fields.values()], fields);
}

/** A function, by its name in capitals. */
function callSize(name: string, group: readonly Item[], scope: Scope): Size {
  if (QUANTIFIERS.has(name) && isLoop(group)) return quantifierSize(group, scope, expressionSize);
  if (name === "REDUCE") return reduceSize(group, scope, expressionSize);
  const given = split(group, ",").map((part) => expressionSize(part, scope));
  return functionSize(name, given, Math.max(scope.rows.count, scope.query.collected));
}
