/**
 * Tokens as a tree of brackets, and the few forms of Cypher that the estimate (estimate.ts) must know: what stands
 * between commas, what `AS` names, what is a loop over a list.
 */
import type {Token} from "./lexer.js";

/** A token, with what stands inside it where it opens a bracket. */
export interface Item {
  token: Token;
  group?: Item[];
}

/** Brackets as a tree; ones that do not close are Neo4j's to point at. */
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

/** What stands between separators; nothing at all is no part. */
export function split(items: readonly Item[], separator: string): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (isSymbol(item, separator)) parts.push([]);
    else (parts.at(-1) as Item[]).push(item);
  }
  return parts.length === 1 && parts[0]?.length === 0 ? [] : parts;
}

/** `expression AS name`. */
export function named(items: readonly Item[]): {expression: Item[]; name: string | null} {
  const at = items.findLastIndex(({token}) => token.key === "AS" && token.kind === "word");
  if (at >= 0 && items[at + 1] !== undefined) {
    return {expression: items.slice(0, at), name: items[at + 1]?.token.text ?? null};
  }
  const only = items.length === 1 && isName(items[0]) ? (items[0]?.token.text ?? null) : null;
  return {expression: [...items], name: only};
}

export const isName = (item: Item | undefined): boolean => item?.token.kind === "word" || item?.token.kind === "quoted";

/** A sign that opens no bracket. */
export const isSymbol = (item: Item | undefined, key: string): boolean =>
  item?.token.kind === "symbol" && item.group === undefined && item.token.key === key;

/** `x IN …` at the beginning of a bracket. */
export const isLoop = (group: readonly Item[]): boolean =>
  isName(group[0]) && group[1]?.token.key === "IN" && group[1].token.kind === "word";

/** `(a)-[r]->(b) …` or `p = (a)--(b) …`: paths of the graph, which Neo4j can stop at each of them. */
export function isPattern(group: readonly Item[]): boolean {
  const at = isName(group[0]) && isSymbol(group[1], "=") ? 2 : 0;
  return group[at]?.token.key === "(" && /^[-<]$/.test(group[at + 1]?.token.key ?? "");
}
