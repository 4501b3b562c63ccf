/** A responsibility's words as tokens: runs of words, the punctuation between them, brackets that belong to a name. */

import type {Span} from "../plan.js";
import type {Bracket} from "../text/brackets.js";
import {plainName} from "./names.js";
import {beginsWithLabel, isBracketLabel, labelRole, trailingLabel} from "./predicates.js";

export type TokenKind = "words" | "list" | "comma" | "semi" | "stop" | "colon" | "group";
export interface Token extends Span {
  kind: TokenKind;
}

const PUNCTUATION = new Map<string, TokenKind>([
  ["、", "list"],
  ["，", "comma"],
  [",", "comma"],
  ["；", "semi"],
  [";", "semi"],
  ["。", "stop"],
  ["：", "colon"],
  [":", "colon"],
  ["/", "list"],
  ["／", "list"],
]);

/** Units that may end a run of words: punctuation, brackets that open or close, line feeds. */
const MARKS = new Uint8Array(0x10000);
for (const mark of [...PUNCTUATION.keys(), ..."（(〔[【［《）)〕]】］》\n"]) MARKS[mark.charCodeAt(0)] = 1;

/** A bracket pair is one token, whatever it holds; one that holds fields is as if it were not there. */
export function tokensOf(text: string, start: number, end: number, pairAt: ReadonlyMap<number, Bracket>): Token[] {
  const tokens: Token[] = [];
  let words = start;
  // Ends of the brackets that hold fields: 牵头单位：A（配合单位：B）
  const closing: number[] = [];
  const add = (kind: TokenKind, from: number, to: number) => {
    if (from > words) tokens.push({kind: "words", start: words, end: from});
    tokens.push({kind, start: from, end: to});
    words = to;
  };
  for (let at = start; at < end; ) {
    if (MARKS[text.charCodeAt(at)] === 0) {
      at++;
      continue;
    }
    const pair = pairAt.get(at);
    if (pair && pair.end <= end) {
      if (beginsWithLabel(text, at + 1)) {
        closing.push(pair.end - 1);
        add("stop", at, ++at);
      } else if (pair.end < end && pair.end - at <= 12 && isBracketLabel(text, at)) {
        if (tokens.length > 0 || at > words) add("stop", at, at);
        words = at + 1;
        add("colon", pair.end - 1, pair.end);
        at = pair.end;
        if (text.charAt(at) === "：" || text.charAt(at) === ":") at++;
        words = at;
      } else {
        add("group", at, pair.end);
        at = pair.end;
      }
      continue;
    }
    if (closing.at(-1) === at) {
      closing.pop();
      add("stop", at, ++at);
      continue;
    }
    const character = text.charAt(at);
    const field = character === "\n" && beginsWithLabel(text, at + 1);
    const kind = field ? "stop" : PUNCTUATION.get(character);
    if (kind === "colon" && at - words > 4) {
      const said = text.slice(words, at);
      const label = labelRole(plainName(said)) === null ? trailingLabel(said) : -1;
      if (label > 0) add("stop", words + label, words + label);
    }
    if (kind) add(kind, at, at + 1);
    at++;
  }
  if (end > words) tokens.push({kind: "words", start: words, end});
  return tokens;
}
