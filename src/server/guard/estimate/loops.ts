/**
 * The loops inside an expression: list comprehensions, `any(…)` and its like, `reduce(…)`.
 *
 * The items of a bracket in, a size out. The body of a loop is estimated once and counted as often as it runs.
 */
import {type Item, isBar, isLoop, isSymbol, split} from "../text/brackets.js";
import {enlarged, grown, grownNumber} from "./growth.js";
import type {Evaluate, Scope} from "./scope.js";
import {element, NOTHING, type Size, UNKNOWN} from "./size.js";

interface Loop {
  list: Size;
  /** How often the body runs. */
  times: number;
  /** What is computed for each item; empty where nothing is. */
  body: readonly Item[];
  /** The scope of the body: with the loop's variable, and one row, since rows count once, for the outermost loop. */
  inner: Scope;
}

/** `x IN list WHERE … | body`. */
function readLoop(group: readonly Item[], scope: Scope, evaluate: Evaluate): Loop {
  const end = group.findIndex((item, at) => at > 1 && (item.token.key === "WHERE" || isBar(group, at)));
  const list = evaluate(group.slice(2, end < 0 ? undefined : end), scope);
  const bindings = new Map(scope.bindings).set(group[0]?.token.text ?? "", {...element(list), cost: 0});
  return {
    list,
    // The length of what is read from the graph is a guess already.
    times: list.kind === "unknown" ? list.length : list.length * scope.rows.unseen,
    body: end < 0 ? [] : group.slice(end + 1),
    inner: {...scope, bindings, rows: {...scope.rows, unseen: 1}},
  };
}

/** `[x IN list WHERE … | body]`. */
export function comprehensionSize(group: readonly Item[], scope: Scope, evaluate: Evaluate): Size {
  const {list, times, body, inner} = readLoop(group, scope, evaluate);
  const each = evaluate(body, inner);
  const maps = body.length > 0 && group.some((item) => isSymbol(item, "|"));
  const item = maps ? {...each, cost: 0} : list.item;
  return {
    length: list.length,
    weight: maps ? mappedWeight(list, each) : list.weight,
    depth: 1 + each.depth,
    value: maps ? each.value : list.value,
    kind: list.kind,
    cost: list.cost + times * (1 + each.cost),
    ...(item === undefined ? {} : {item}),
  };
}

const mappedWeight = (list: Size, each: Size): number =>
  list.kind === "unknown" ? Math.max(UNKNOWN.weight, each.weight) : list.length * Math.max(1, each.weight);

/** `any(x IN list WHERE …)`: a truth, at the cost of a loop. */
export function quantifierSize(group: readonly Item[], scope: Scope, evaluate: Evaluate): Size {
  const {list, times, body, inner} = readLoop(group, scope, evaluate);
  return {...NOTHING, cost: list.cost + times * (1 + evaluate(body, inner).cost)};
}

/** `reduce(a = start, x IN list | body)`: how the body grows its accumulator, as many times as the list is long. */
export function reduceSize(group: readonly Item[], scope: Scope, evaluate: Evaluate): Size {
  const [head = [], ...rest] = split(group, ",");
  const tail = group.slice(head.length + 1);
  if (rest.length === 0 || !isSymbol(head[1], "=") || !isLoop(tail)) return evaluate(group, scope);
  const start = evaluate(head.slice(2), scope);
  const {list, times, body, inner} = readLoop(tail, scope, evaluate);
  const name = head[0]?.token.text ?? "";
  /** The accumulator after one step. */
  const after = (accumulator: Size) =>
    evaluate(body, {...inner, bindings: new Map(inner.bindings).set(name, {...accumulator, cost: 0})});
  const small = after({...start, length: start.weight});
  const loops = list.cost + start.cost + times * (1 + small.cost);
  if (start.kind === "number" && small.kind === "number")
    return {...grownNumber(start, small, list.length), cost: loops};
  const all = grown(start, small, after(enlarged(start)), list.length);
  return {...all, kind: list.kind, cost: loops + all.cost};
}
