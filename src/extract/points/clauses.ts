/**
 * Clauses: the parts of a point that assign responsibility, found in its running text.
 *
 * Three shapes: a bracket, a labelled field (责任单位：…) on its own line or in running text, and a closing sentence
 * (由市科协牵头，市教育局配合。). A bracket is no clause for being a bracket: its words must parse and its entries must
 * be bodies, so that （流程、车间） and （2019—2022年） stay wording.
 */

import type {Names} from "../people/names.js";
import {beginsWithLabel, isBracketLabel, labelRole, trailingLabel} from "../people/predicates.js";
import {type ParsedClause, parseClause} from "../people/responsibility.js";
import type {Span} from "../plan.js";
import {type Bracket, type Brackets, bracketsIn} from "../text/brackets.js";

export interface Clause extends Span {
  parsed: ParsedClause;
  /** A bracket that is never closed was read up to its paragraph's end. */
  unclosed: boolean;
}

/** Clauses of a block's running text (paragraphs parted by \n), in order, not overlapping. */
export function clausesIn(text: string, names: Names): Clause[] {
  const brackets = bracketsIn(text);
  const pairAt = new Map<number, Bracket>();
  for (const pair of brackets.pairs) pairAt.set(pair.start, pair);
  const found = bracketClauses(text, brackets, pairAt, names);
  for (const clause of fieldClauses(text, brackets, pairAt, names)) found.push(clause);
  if (found.length === 0) found.push(...titleBrackets(text, brackets, pairAt, names));
  if (found.length === 0) found.push(...closingSentence(text, pairAt, names));
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start);
  return found.filter((clause, index) => index === 0 || clause.start >= found[index - 1]!.end);
}

/** A bracket that explains: （如教育局、科技局等）. */
const EXAMPLE = /^\s*(?:如|例如|比如|包括|包含|含|即|原|以下简称|简称|不含|不包括|除|参见|详见|见)/;

function bracketClauses(
  text: string,
  brackets: Brackets,
  pairAt: ReadonlyMap<number, Bracket>,
  names: Names,
): Clause[] {
  const clauses: Clause[] = [];
  for (const pair of brackets.outer) {
    if (pair.shape === "title" || pair.end - pair.start < 4 || isBracketLabel(text, pair.start)) continue;
    if (EXAMPLE.test(text.slice(pair.start + 1, pair.start + 7))) continue;
    const parsed = parseClause(text, pair.start + 1, pair.end - 1, pairAt, names);
    if (!assigns(parsed, names, closes(text, pair.end) || standsApart(text, pair.start))) continue;
    for (const clause of sentenceBefore(text, pair.start, pairAt, names)) clauses.push(clause);
    clauses.push({start: pair.start, end: pair.end, parsed, unclosed: false});
  }
  let reach = 0;
  for (const at of brackets.lone) {
    if (at < reach || !/[（(〔[【]/.test(text.charAt(at)) || !beginsWithLabel(text, at + 1)) continue;
    const line = text.indexOf("\n", at);
    const end = line < 0 ? text.length : line;
    reach = end;
    const parsed = parseClause(text, at + 1, end, pairAt, names);
    if (parsed.entries.length > 0) clauses.push({start: at, end, parsed, unclosed: true});
  }
  return clauses;
}

/** Brackets in the midst of a point that closes with none: behind a sentence, and nothing but bodies known by name. */
function titleBrackets(text: string, brackets: Brackets, pairAt: ReadonlyMap<number, Bracket>, names: Names): Clause[] {
  return brackets.outer.flatMap((pair) => {
    if (pair.shape === "title" || pair.end - pair.start < 4 || !/[。；\n]/.test(text.charAt(pair.end))) return [];
    if (EXAMPLE.test(text.slice(pair.start + 1, pair.start + 7))) return [];
    const parsed = parseClause(text, pair.start + 1, pair.end - 1, pairAt, names);
    return isSure(parsed, names) ? [{start: pair.start, end: pair.end, parsed, unclosed: false}] : [];
  });
}

/** 由市气象局牵头 in front of （市水利局配合）. */
function sentenceBefore(text: string, end: number, pairAt: ReadonlyMap<number, Bracket>, names: Names): Clause[] {
  if (!/(?:牵头|负责|主办)$/.test(text.slice(Math.max(0, end - 2), end))) return [];
  let start = end;
  while (start > 0 && end - start < 80 && !/[。；;\n）〕]/.test(text.charAt(start - 1))) start--;
  const parsed = parseClause(text, start, end, pairAt, names);
  return parsed.spoken && isSure(parsed, names) ? [{start, end, parsed, unclosed: false}] : [];
}

/** Whether every entry is a body known by name. */
function isSure({entries}: ParsedClause, names: Names): boolean {
  return entries.length > 0 && entries.every((entry) => ["known", "group"].includes(names.kind(entry.name)));
}

/** Whether nothing but a stop, another bracket or the next part stands between the offset and the paragraph's end. */
function closes(text: string, offset: number): boolean {
  return /^[。；;，,.]?\s*(?:$|\n|[（(〔[]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]|[①-⑳])/.test(
    text.slice(offset, offset + 8),
  );
}

/** Whether a bracket stands behind a finished sentence rather than inside one. */
function standsApart(text: string, offset: number): boolean {
  return /[。；\n]/.test(text.charAt(offset - 1));
}

/** Whether a parsed bracket assigns responsibility, by what its entries are. */
function assigns(parsed: ParsedClause, names: Names, atClose: boolean): boolean {
  if (parsed.entries.length === 0) return false;
  if (parsed.labelled) return true;
  let known = 0;
  let likely = 0;
  for (const entry of parsed.entries) {
    const kind = entry.whole !== null ? "likely" : names.kind(entry.name);
    if (kind === "known" || kind === "group") known++;
    else if (kind === "likely") likely++;
  }
  const all = parsed.entries.length;
  if (parsed.spoken) return known + likely >= all * 0.6 && (known > 0 || atClose);
  if (!atClose) return false;
  if (all === 1 && likely === 1) {
    const {name} = parsed.entries[0]!;
    return /[\u4e00-\u9fff]{2}[局委厅办]$/.test(name) || names.reading(name).level !== null;
  }
  return known + likely >= all * 0.8 && (known > 0 || all > 1);
}

function fieldClauses(text: string, brackets: Brackets, pairAt: ReadonlyMap<number, Bracket>, names: Names): Clause[] {
  const clauses: Clause[] = [];
  let reach = 0;
  for (const pair of brackets.outer) {
    if (pair.start < reach || pair.end - pair.start > 12 || !isBracketLabel(text, pair.start)) continue;
    const end = fieldsEnd(text, pair.end, pairAt);
    const parsed = parseClause(text, pair.start, end, pairAt, names);
    if (parsed.labelled) clauses.push({start: pair.start, end, parsed, unclosed: false});
    reach = end;
  }
  if (!text.includes("：") && !text.includes(":")) return clauses;
  let outer = 0;
  const colons = /[：:]/g;
  for (let match = colons.exec(text); match; match = colons.exec(text)) {
    while (outer < brackets.outer.length && brackets.outer[outer]!.end <= match.index) outer++;
    const around = brackets.outer[outer];
    if (around && around.start < match.index) {
      colons.lastIndex = around.end;
      continue;
    }
    const start = labelBefore(text, match.index);
    if (start === null) continue;
    const end = fieldsEnd(text, match.index + 1, pairAt);
    const parsed = parseClause(text, start, end, pairAt, names);
    if (parsed.labelled) clauses.push({start, end, parsed, unclosed: false});
    colons.lastIndex = end;
  }
  return clauses;
}

/** Where the label that ends at the colon begins, or null. A sentence without stop may run into the label. */
function labelBefore(text: string, colon: number): number | null {
  let start = colon;
  while (start > 0 && colon - start < 10 && !/[\s。；;，,）)〕】|]/.test(text.charAt(start - 1))) start--;
  if (labelRole(text.slice(start, colon)) !== null) return start;
  const tail = trailingLabel(text.slice(start, colon));
  return tail < 0 ? null : start + tail;
}

/** Where labelled fields end: at a full stop or line end behind which no further label stands. */
function fieldsEnd(text: string, offset: number, pairAt: ReadonlyMap<number, Bracket>): number {
  for (let at = offset; at < text.length; ) {
    const pair = pairAt.get(at);
    if (pair) {
      at = pair.end;
      continue;
    }
    const character = text.charAt(at);
    if (character === "。" || character === "\n") {
      let next = at + 1;
      while (text.charAt(next) === "\n" || text.charAt(next) === "。") next++;
      if (!beginsWithLabel(text, next) && !isBracketLabel(text, next)) return at;
      at = next;
    } else at++;
  }
  return text.length;
}

/** The last sentence, where it is nothing but bodies and what they do. */
function closingSentence(text: string, pairAt: ReadonlyMap<number, Bracket>, names: Names): Clause[] {
  let end = text.length;
  while (end > 0 && /[。\s]/.test(text.charAt(end - 1))) end--;
  // PDF has the long dash as one character.
  const dash = Math.max(text.lastIndexOf("——", end), text.lastIndexOf("⸺", end));
  if (dash > 0 && end - dash < 160) {
    const parsed = parseClause(text, dash + (text.charAt(dash) === "⸺" ? 1 : 2), end, pairAt, names);
    if (isSure(parsed, names)) return [{start: dash, end, parsed, unclosed: false}];
  }
  const start = Math.max(text.lastIndexOf("。", end - 1), text.lastIndexOf("\n", end - 1)) + 1;
  if (start === 0 || end - start > 240 || end - start < 4) return [];
  if (!/牵头|负责|配合|会同|参与|参加|协助|落实|承办|协办/.test(text.slice(start, end))) return [];
  const parsed = parseClause(text, start, end, pairAt, names);
  return parsed.spoken && isSure(parsed, names) ? [{start, end, parsed, unclosed: false}] : [];
}
