/**
 * Tokens as a tree of brackets, and the few forms of Cypher that the estimate (estimate.ts) must know: the parts
 * between commas, the name after `AS`, a loop over a list.
 */
import type {Token} from "./lexer.js";

/** A token; one that opens a bracket has what is inside it. */
export interface Item {
  token: Token;
  group?: Item[];
}

/** Brackets as a tree. Brackets that do not match are left for Neo4j to report. */
export function grouped(tokens: readonly Token[]): Item[] {
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

/** The parts between separators; no items at all make no part. */
export function split(items: readonly Item[], separator: string): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (isSymbol(item, separator)) parts.push([]);
    else (parts.at(-1) as Item[]).push(item);
  }
  return parts.length === 1 && parts[0]?.length === 0 ? [] : parts;
}

/** `expression AS name`: both parts; a name alone names itself. */
export function named(items: readonly Item[]): {expression: Item[]; name: string | null} {
  const index = items.findLastIndex(({token}) => token.key === "AS" && token.kind === "word");
  if (index >= 0 && items[index + 1] !== undefined) {
    return {expression: items.slice(0, index), name: items[index + 1]?.token.text ?? null};
  }
  const only = items.length === 1 && isName(items[0]) ? (items[0]?.token.text ?? null) : null;
  return {expression: [...items], name: only};
}

export const isName = (item: Item | undefined): boolean => item?.token.kind === "word" || item?.token.kind === "quoted";

/** Whether an item is this symbol and opens no bracket. */
export const isSymbol = (item: Item | undefined, key: string): boolean =>
  item?.token.kind === "symbol" && item.group === undefined && item.token.key === key;

/** Whether a bracket begins with `x IN …`. */
export const isLoop = (group: readonly Item[]): boolean =>
  isName(group[0]) && group[1]?.token.key === "IN" && group[1].token.kind === "word";

/** `(a)-[r]->(b) …` or `p = (a)--(b) …`: paths of the graph. Neo4j can stop at each of them. */
export function isPattern(group: readonly Item[]): boolean {
  const start = isName(group[0]) && isSymbol(group[1], "=") ? 2 : 0;
  return group[start]?.token.key === "(" && /^[-<]$/.test(group[start + 1]?.token.key ?? "");
}

/** Whether the item is the bar before what a loop computes, and no `||`. */
export const isBar = (items: readonly Item[], index: number): boolean =>
  isSymbol(items[index], "|") && !isSymbol(items[index + 1], "|") && !isSymbol(items[index - 1], "|");

/** Index of the END of the CASE at `from`. */
export function endOfCase(items: readonly Item[], from: number): number {
  let open = 0;
  for (let index = from; index < items.length; index += 1) {
    const {kind, key} = (items[index] as Item).token;
    if (kind !== "word" || isSymbol(items[index - 1], ".")) continue;
    if (key === "CASE") open += 1;
    else if (key === "END") open -= 1;
    if (open === 0) return index;
  }
  return items.length;
}

/** The value of a number that the lexer may have cut into several tokens: 1e9, 0xFF, 1_000, 2.5. */
export function literal(items: readonly Item[], index: number): {value: number | null; next: number} {
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
  return {value: Number.isFinite(value) ? value : null, next};
}
