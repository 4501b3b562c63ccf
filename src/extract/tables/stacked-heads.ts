/**
 * The heads of a table whose cells are below each other in a text, and the lines that follow them.
 *
 * Heads that come again begin a page of the table; page numbers are no lines of it.
 */
import type {Line} from "../../document/lines.js";
import type {Span} from "../plan.js";
import {wordsIn} from "../text/words.js";
import {type ColumnKind, kindOfHead} from "./columns.js";

/** Lines without the white space around them; blank ones are left out. */
export function trimmed(text: string, lines: readonly Line[]): Span[] {
  return lines
    .map(({start, end}) => {
      let [from, to] = [start, end];
      while (from < to && text.charCodeAt(from) <= 32) from++;
      while (to > from && text.charCodeAt(to - 1) <= 32) to--;
      return {start: from, end: to};
    })
    .filter(({start, end}) => end > start);
}

export interface Head extends Span {
  kind: ColumnKind;
}

const MAX_HEAD = 12;
const MAX_HEADS = 12;
const UNIT_KINDS: readonly ColumnKind[] = ["lead", "support", "listed"];
export const isUnits = (kind: ColumnKind) => UNIT_KINDS.includes(kind);
/** The words of heads; a narrow column may wrap them: 序|号, 任务名|称. */
const HEAD = new RegExp(
  `^(?:${[
    "序号|编号",
    "(?:重点|主要|具体|年度)?工作",
    ".{0,4}(?:任务|举措|措施|事项|要点|目标|指标|路径|项目|内容|要求)(?:名称|内容|事项|要求|安排|措施|目标)?",
    ".{0,4}(?:名称|细则)",
    "(?:省级?|市级?|县级?|区级?)?" +
      "(?:牵头|责任|配合|主办|协办|承办|参与|参加|协同|协助|负责|实施|落实|主管|牵头及配合|牵头和配合)(?:责任)?" +
      "(?:单位|部门|机构|主体|处室|科室)",
    "责任分工",
    "(?:完成|办结|时间|进度|工作|推进)?(?:时限|时间|期限|节点|进度|安排)(?:要求|安排|节点)?",
    ".{0,2}(?:类别|领域|板块|方面|分类)",
    "(?:分管|责任|牵头)领导|责任人|联系人|备注|来源",
    "(?:进展|完成)情况",
  ].join("|")})$`,
);

/** The heads of a table that begins at a row: each on lines of its own, or all on one, parted by spaces. */
export function headsAt(text: string, rows: readonly Span[], from: number): Head[] | null {
  const first = rows[from]!;
  if (first.end - first.start > 80) return null;
  const words = [...text.slice(first.start, first.end).matchAll(/\S+/g)];
  const heads = words.length > 2 ? headsInLine(first, words) : headsBelow(text, rows, from);
  // The table's title may look like a head; only a group column comes before the number.
  const number = heads.findIndex((head) => head.kind === "number");
  if (number > 0 && heads.slice(0, number).some((head) => head.kind !== "group")) return null;
  const kinds = heads.map((head) => head.kind);
  const tasks = kinds.includes("task") || kinds.includes("other");
  const told = new Set(kinds.filter((kind) => kind !== "other")).size;
  return heads.length >= 3 && tasks && told >= 2 && kinds.some(isUnits) ? heads : null;
}

function headsInLine(line: Span, words: readonly RegExpExecArray[]): Head[] {
  const heads = words.map((word) => {
    const start = line.start + word.index;
    return {start, end: start + word[0].length, kind: headOf(word[0])};
  });
  return heads.every((head): head is Head => head.kind !== null) ? heads : [];
}

function headsBelow(text: string, rows: readonly Span[], from: number): Head[] {
  const heads: Head[] = [];
  const word = (at: number) => {
    const row = rows[at];
    return row && row.end - row.start <= MAX_HEAD + 4 ? wordsIn(text, row) : "";
  };
  for (let at = from; heads.length < MAX_HEADS; ) {
    let length = 1;
    if (headOf(word(at)) === null || headOf(word(at + 1)) === null) {
      for (const more of [2, 3]) {
        const joined = Array.from({length: more}, (_, index) => word(at + index));
        const apart = joined.some((part) => part === "") || headOf(joined.at(-1)!) !== null;
        if (!apart && headOf(joined.join("")) !== null) {
          length = more;
          break;
        }
      }
    }
    const kind = headOf(Array.from({length}, (_, index) => word(at + index)).join(""));
    if (kind === null || (kind === "task" && length > 1 && heads.some((head) => isUnits(head.kind)))) break;
    heads.push({start: rows[at]!.start, end: rows[at + length - 1]!.end, kind});
    at += length;
  }
  return heads;
}

function headOf(word: string): ColumnKind | null {
  if (word.length > MAX_HEAD) return null;
  return HEAD.test(word.replace(/[（(].*[）)]$/, "")) ? kindOfHead(word) : null;
}

/** Lines below the heads, without page numbers; heads that come again are no lines, but a page's end. */
export interface Body {
  lines: Span[];
  /** Lines in front of which a page ends, with the heads that are repeated there. */
  breaks: Map<number, Head[]>;
  /** Lines that hold the next row's number and nothing else. */
  numbers: Set<number>;
}

/** A longer table goes on where its heads come again. */
const MAX_LINES = 6000;
const PAGE_NUMBER = /^(?:[-—–―－·•\s]+\d{0,4}[-—–―－·•\s]*|\d{1,4}[-—–―－·•\s]+|第\d{1,4}页(?:共\d{1,4}页)?)$/;

export function bodyOf(text: string, rows: readonly Span[], from: number, heads: readonly Head[]): Body {
  const words = (span: Span) => wordsIn(text, span);
  const title = heads.map(words).join("");
  const body: Body = {lines: [], breaks: new Map(), numbers: new Set()};
  const numbered = heads.some((head) => head.kind === "number");
  let expected: number | null = null;
  let at = from;
  while (at < rows.length && rows[at]!.end <= heads.at(-1)!.end) at++;
  for (; at < rows.length && body.lines.length < MAX_LINES; at++) {
    const row = rows[at]!;
    const line = row.end - row.start <= 80 ? words(row) : "";
    const again = line !== "" && title.startsWith(line) ? headsAt(text, rows, at) : null;
    if (again && again.map(words).join("") === title) {
      body.breaks.set(body.lines.length, again);
      while (at + 1 < rows.length && rows[at + 1]!.end <= again.at(-1)!.end) at++;
      continue;
    }
    const figure = /^\d{1,3}$/.test(line) ? Number(line) : null;
    if (numbered && figure !== null && (expected === null || figure === expected)) {
      body.numbers.add(body.lines.length);
      expected = figure + 1;
    } else if (figure !== null || PAGE_NUMBER.test(line)) continue;
    body.lines.push(row);
  }
  return body;
}
