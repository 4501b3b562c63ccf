/**
 * Splitting: where one name ends and the next begins, when no 、 stands between, or when a 、 stands inside a name.
 *
 * 文化广电和旅游局 is one name, 省发展改革委及相关省级部门 two; 各市、县〔市、区〕政府 is one name with a 、 in it. What decides
 * is whether both halves are bodies.
 */

import type {Span} from "../plan.js";
import type {Names} from "./names.js";
import {AND_OTHERS} from "./predicates.js";

const REGION_HEAD =
  /^(?:各|有关|相关|其他|全省|全市)+(?:有关|相关)?(?:设区的?|地级以上|地级)?(?:省|市|县|区|州|旗|盟|乡|镇|街道|县级市)(?:[（(〔[][^（(〔[]{1,12}[）)〕\]])?$/;
const REGION_TAIL =
  /^(?:县级市|自治县|市|县|区|州|旗|乡|镇|街道)(?:$|[（(〔[]|(?:人民)?政府|党委|委|管委会|各|级|有关|相关|直|市|县|区|乡|镇|街道|办事处|结合|按|分别|落实|负责|配合)/;

/** Whether the words so far may go on behind a 、 as one region: 各市 … */
export function isRegionHead(words: string): boolean {
  return words.length <= 24 && REGION_HEAD.test(words);
}

/** Whether the words behind the 、 go on with it: … 县〔市、区〕政府. */
export function isRegionTail(words: string): boolean {
  return REGION_TAIL.test(words);
}

/** The names in text[start, end), which holds no 、 that separates: one, mostly. */
export function splitNames(text: string, start: number, end: number, names: Names): Span[] {
  const words = text.slice(start, end);
  if (words.length > 120 || names.kind(words) === "known") return [{start, end}];
  const conjunction = /以及|和|及|与/g;
  for (let match = conjunction.exec(words); match; match = conjunction.exec(words)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    if (right === "" || depthOf(left) !== 0) continue;
    const others = AND_OTHERS.exec(left);
    const body = others ? left.slice(0, others.index) : left;
    const leftKind = names.kind(body);
    const rightKind = names.kind(right);
    const bodies = leftKind === "known" || (leftKind === "likely" && /[局厅委办部院室司]$/.test(body));
    if (bodies && rightKind !== "none") {
      return [
        {start, end: start + body.length},
        ...splitNames(text, start + match.index + match[0].length, end, names),
      ];
    }
  }
  return runTogether(words, start, names) ?? [{start, end}];
}

/** Names that a lost separator has joined (市委组织部市科技局): only where every part is a known unit. */
function runTogether(words: string, start: number, names: Names): Span[] | null {
  if (words.length < 6 || words.length > 60 || depthOf(words) !== 0 || /[（(]/.test(words)) return null;
  const spans: Span[] = [];
  let from = 0;
  while (from < words.length) {
    let to = Math.min(words.length, from + 20);
    while (to > from + 2 && !(isBody(words.slice(from, to), to === words.length, names) && followsOn(words, to))) to--;
    if (to <= from + 2) return null;
    spans.push({start: start + from, end: start + to});
    from = to;
  }
  return spans.length > 1 ? spans : null;
}

/** A known unit, or at the end a collective mention. */
function isBody(words: string, last: boolean, names: Names): boolean {
  return names.kind(words) === "known" || (last && /^(?:各|有关|相关)[\u4e00-\u9fff]{1,6}$/.test(words));
}

/** A new name begins with its level or place, as the first of a list does. */
function followsOn(words: string, at: number): boolean {
  return at === words.length || /^(?:省|市|县|区|团|各)/.test(words.slice(at, at + 1));
}

function depthOf(words: string): number {
  let depth = 0;
  for (const character of words) {
    if (/[（(〔[]/.test(character)) depth++;
    else if (/[）)〕\]]/.test(character)) depth--;
  }
  return depth;
}
