/**
 * Front matter: what comes before a plan's body, and the signature behind it. Title, issuer, addressees, number, date,
 * year and place, each null where the text does not give it.
 */

import type {PlanDocument, Span} from "../plan.js";
import type {Paragraph} from "./paragraphs.js";
import {placeIn} from "./places.js";

export type Front = Omit<PlanDocument, "id" | "text"> & {titleSpan: Span | null};

const KINDS = "要点|方案|计划|意见|规划|办法|措施|清单|分工|分解|纲要|安排|通知|行动|台账|任务书|责任书";
const TITLE = new RegExp(`(?:${KINDS})(?:（[^）]{1,24}）)?(?:的通知)?$`);
const NOTICE = /(?:印发|转发|下发|发布|公布)(?:<|〈|《)([\s\S]{4,120}?)(?:>|〉|》)(?:的?通知|的?函)?/;
const NUMBER = /[\u4e00-\u9fff]{1,10}[〔[（(【]20\d{2}[〕\])）】]\s*\d{1,4}\s*号/;
const DATE =
  /^(20\d{2}|[二][〇○零Ｏ0一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发)?$/;

interface Words extends Span {
  words: string;
  labelled: boolean;
}

/**
 * How many paragraphs at the beginning are a covering notice: all in front of the attached plan's title, which is alone
 * on its line. 0 for a text without notice.
 */
export function noticeLength(text: string, paragraphs: readonly Paragraph[]): number {
  const head = wordsOf(text, paragraphs.slice(0, 120));
  const title = noticeTitle(head);
  return title === null ? 0 : (placeOfTitle(head, title)?.from ?? 0);
}

/** @param outline  paragraphs in front of the body and behind it, and how many of the first are a covering notice */
export function frontOf(
  text: string,
  {front, back, notice}: {front: readonly Paragraph[]; back: readonly Paragraph[]; notice: number},
): Front {
  const head = wordsOf(text, front.slice(0, 120));
  const tail = wordsOf(text, back.slice(0, 40));
  const {title, titleSpan} = titleOf(head);
  const issuer = signatureOf(head) ?? signatureOf(tail) ?? letterhead(head);
  const addressees = addresseesOf(head.slice(0, notice > 0 ? notice : head.length));
  const documentNumber = firstMatch(head, NUMBER) ?? firstMatch(tail, NUMBER);
  const date = dateOf(head) ?? dateOf(tail);
  const year = yearIn(title) ?? yearIn(documentNumber) ?? (date ? Number(date.slice(0, 4)) : null);
  const place =
    [title, issuer, addressees].map((words) => (words ? placeIn(words) : null)).find((each) => each) ?? null;
  return {title, issuer, addressees, documentNumber, date, year, place, titleSpan};
}

function wordsOf(text: string, paragraphs: readonly Paragraph[]): Words[] {
  return paragraphs.map((paragraph) => {
    const start = paragraph.pieces[0]!.start;
    const end = paragraph.pieces.at(-1)!.end;
    const words = end - start > 4000 ? "" : text.slice(start, end).replace(/[\s*#]/g, "");
    return {start, end, words, labelled: paragraph.label !== null};
  });
}

/** X of 关于印发《X》的通知. */
function noticeTitle(head: readonly Words[]): string | null {
  const joined = head
    .slice(0, 8)
    .map((each) => each.words)
    .join("");
  const match = NOTICE.exec(joined);
  return match ? match[1]! : null;
}

/** The one to three paragraphs that together are the title. */
function placeOfTitle(head: readonly Words[], title: string): {from: number; to: number} | null {
  for (let from = 0; from < head.length; from++) {
    let words = "";
    for (let to = from; to < Math.min(from + 3, head.length); to++) {
      words += head[to]!.words;
      if (words === title) return {from, to};
      if (!title.startsWith(words)) break;
    }
  }
  return null;
}

function titleOf(head: readonly Words[]): {title: string | null; titleSpan: Span | null} {
  const named = noticeTitle(head);
  if (named !== null) {
    const at = placeOfTitle(head, named);
    const span = at ? {start: head[at.from]!.start, end: head[at.to]!.end} : null;
    const first = head[0];
    return {title: named, titleSpan: span ?? (first ? {start: first.start, end: first.end} : null)};
  }
  const lines = head.filter((each) => !each.labelled).slice(0, 12);
  for (let from = 0; from < lines.length; from++) {
    let words = "";
    for (let to = from; to < Math.min(from + 3, lines.length); to++) {
      const line = lines[to]!.words;
      if (line === "" || line.length > 60 || /[。；]|[：:]$/.test(line) || DATE.test(line) || NUMBER.test(line)) break;
      words += line;
      if (TITLE.test(words)) return {title: words, titleSpan: {start: lines[from]!.start, end: lines[to]!.end}};
    }
  }
  const first = lines.find((line) => line.words !== "" && line.words.length <= 50 && !/[。；：:]$/.test(line.words));
  return first ? {title: first.words, titleSpan: {start: first.start, end: first.end}} : {title: null, titleSpan: null};
}

/** The short lines in front of a date that is alone on its line. */
function signatureOf(lines: readonly Words[]): string | null {
  const at = lines.findIndex((line) => DATE.test(line.words));
  const signature: string[] = [];
  for (let index = at - 1; index >= 0 && signature.length < 3; index--) {
    const {words} = lines[index]!;
    if (words === "" || words.length > 30 || /[。，；：！？《》]|^附件|^\d/.test(words) || TITLE.test(words)) break;
    signature.unshift(words);
  }
  const name = signature.join("").replace(/（(?:代章|盖章|印章|章)）$/, "");
  return name.length >= 3 ? name : null;
}

/** 柳州市人民政府文件 */
function letterhead(head: readonly Words[]): string | null {
  for (const {words} of head.slice(0, 4)) {
    const match = /^([\u4e00-\u9fff（）]{4,40}?)文件$/.exec(words);
    if (match) return match[1]!;
  }
  return null;
}

function addresseesOf(head: readonly Words[]): string | null {
  const line = head.find(
    ({words}) =>
      /[：:]$/.test(words) &&
      words.length <= 240 &&
      /各|局|委|办|厅|政府|单位|部门/.test(words) &&
      !/如下[：:]$|[。]/.test(words),
  );
  return line ? line.words.replace(/[：:]$/, "") : null;
}

function dateOf(lines: readonly Words[]): string | null {
  for (const {words} of lines) {
    const match = DATE.exec(words);
    if (!match) continue;
    const year = /\d{4}/.test(match[1]!) ? Number(match[1]) : hanYear(match[1]!);
    const [month, day] = [hanOrFigures(match[2]!), hanOrFigures(match[3]!)];
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    }
  }
  return null;
}

function hanYear(words: string): number {
  return Number([...words].map((each) => Math.max(0, "〇一二三四五六七八九".indexOf(each))).join(""));
}

function hanOrFigures(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const digits = "〇一二三四五六七八九";
  const [tens, ones] = words.includes("十") ? words.split("十") : ["", words];
  const ten = words.includes("十") ? (tens ? digits.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? digits.indexOf(ones) : 0);
}

function firstMatch(lines: readonly Words[], pattern: RegExp): string | null {
  for (const {words} of lines) {
    const match = pattern.exec(words);
    if (match) return match[0];
  }
  return null;
}

function yearIn(words: string | null): number | null {
  const match = words ? /(20\d{2})(?=年|[-—–－~至]|〕|\]|）|\)|】)/.exec(words) : null;
  return match ? Number(match[1]) : null;
}
