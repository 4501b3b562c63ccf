/**
 * Labels: the number that a paragraph begins with, as Chinese plans write it. 一、 （一） 1. 1.1 （1） ① 第一章 一是
 *
 * A line's text in, a label or null out. Whether a label is believed is decided where lines are put in order
 * (paragraphs.ts), since a wrapped line may begin with a figure too.
 */

/** How a label is written; blocks of one style under one parent are siblings. */
export type LabelStyle =
  | "part" // 第一章, 第一部分
  | "article" // 第一条, 第一节
  | "han" // 一、
  | "han-brackets" // （一）
  | "arabic" // 1. 1、
  | "dotted-2" // 1.1
  | "dotted-3" // 1.1.1
  | "arabic-brackets" // （1）
  | "arabic-half" // 1）
  | "circled"; // ①

/** Usual depth of each style: a style that is new comes under those before it. */
export const DEPTH: Record<LabelStyle, number> = {
  part: 0,
  article: 1,
  han: 2,
  "han-brackets": 3,
  arabic: 4,
  "dotted-2": 5,
  "dotted-3": 6,
  "arabic-brackets": 7,
  "arabic-half": 8,
  circled: 9,
};

export interface Label {
  style: LabelStyle;
  /** As written, without its punctuation: "1", "（一）". */
  label: string;
  number: number;
  /** Numbers before the last of a dotted label: [1] of 1.2. */
  above: readonly number[];
  /** Units from the text's begin to the wording after the label. */
  length: number;
}

const HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,5}";
const MARKS = /^(?:#{1,6}\s+|[-*+>]\s+)*(?:\*\*)?\s*/;
const units = (...ranges: string[]): ReadonlySet<number> => {
  const set = new Set<number>();
  for (let at = 0; at < ranges.length; at += 2) {
    for (let unit = ranges[at]!.charCodeAt(0); unit <= ranges[at + 1]!.charCodeAt(0); unit++) set.add(unit);
  }
  return set;
};
const ORDINAL = units("第", "第");
const BRACKETS = units("（", "（", "(", "(", "〔", "〔");
const FIGURES = units("0", "9");
const HAN = new Set([..."一二三四五六七八九十百零〇"].map((character) => character.charCodeAt(0)));
/** Style, pattern, and the units that it can begin with. */
const PATTERNS: readonly [LabelStyle, RegExp, ReadonlySet<number>][] = [
  ["part", new RegExp(`^(第\\s*(?:${HAN_NUMBER}|\\d{1,2})\\s*(?:章|部分|篇|编))[\\s、：:.．]*`), ORDINAL],
  ["article", new RegExp(`^(第\\s*(?:${HAN_NUMBER}|\\d{1,3})\\s*(?:条|节))[\\s、：:.．]*`), ORDINAL],
  ["han-brackets", new RegExp(`^([（(〔]\\s*(${HAN_NUMBER})\\s*[）)〕])[\\s、.．]*`), BRACKETS],
  ["han", new RegExp(`^((${HAN_NUMBER}))\\s*[、．.][\\s、]*`), HAN],
  ["arabic-brackets", /^([（(]\s*(\d{1,3})\s*[）)])[\s、.．]*/, BRACKETS],
  ["dotted-3", /^((\d{1,3})\s*[.．]\s*(\d{1,3})\s*[.．]\s*(\d{1,3}))[.．、]?(?![\d.．%％])\s*/, FIGURES],
  ["dotted-2", /^((\d{1,3})\s*[.．]\s*(\d{1,3}))[.．、]?(?![\d.．%％])\s*/, FIGURES],
  ["arabic", /^((\d{1,6}))\s*[.．、][\s、]*/, FIGURES],
  ["arabic-half", /^((\d{1,3}))[）)][\s、.．]*/, FIGURES],
  ["circled", /^([①-⑳㉑-㉟])[\s、.．]*/, units("①", "⑳", "㉑", "㉟")],
  ["arabic", /^([⒈-⒛])\s*/, units("⒈", "⒛")],
  ["arabic-brackets", /^([⑴-⒇])\s*/, units("⑴", "⒇")],
  ["han-brackets", /^([㈠-㈩])\s*/, units("㈠", "㈩")],
];

const BEGINS = new Uint8Array(0x10000);
for (const unit of " \t\n\r\f\v#-*+>第（(〔") BEGINS[unit.charCodeAt(0)] = 1;
for (const [, , begins] of PATTERNS) for (const unit of begins) BEGINS[unit] = 1;

function mayBegin(unit: number): boolean {
  return BEGINS[unit] === 1;
}

/** Every reading of the label that the text begins with, the most specific first; [] for none. */
export function labelsOf(text: string): Label[] {
  // Most lines begin with no label; one look at the first unit tells.
  if (!mayBegin(text.charCodeAt(0))) return [];
  const head = text.slice(0, 48);
  const marks = MARKS.exec(head)?.[0].length ?? 0;
  const rest = head.slice(marks);
  const found: Label[] = [];
  const first = rest.charCodeAt(0);
  for (const [style, pattern, begins] of PATTERNS) {
    const match = begins.has(first) ? pattern.exec(rest) : null;
    if (!match) continue;
    const label = match[1]!.replace(/\s/g, "");
    const numbers = match.slice(2).filter((each) => each !== undefined);
    const parts = (numbers.length > 0 ? numbers : [label]).map(numberOf);
    found.push({style, label, number: parts.at(-1)!, above: parts.slice(0, -1), length: marks + match[0].length});
  }
  return found;
}

/** 一是, 二是, … in running text: where each part begins. Empty unless they run from 一是 without a gap. */
export function partsOf(text: string): {label: string; start: number; textStart: number}[] {
  const parts: {label: string; start: number; textStart: number}[] = [];
  const pattern = /(^|[。；;）〕)\n：:])([一二三四五六七八九十]{1,2})是要?/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (numberOf(match[2]!) !== parts.length + 1) continue;
    parts.push({
      label: `${match[2]}是`,
      start: match.index + match[1]!.length,
      textStart: match.index + match[0].length,
    });
  }
  return parts.length > 1 ? parts : [];
}

/** The number that Han or Arabic figures or an enclosed figure write. */
export function numberOf(text: string): number {
  const figures = /\d+/.exec(text);
  if (figures) return Number(figures[0]);
  const enclosed = ENCLOSED.find(([first, last]) => text >= first && text <= last);
  if (enclosed) return text.charCodeAt(0) - enclosed[0].charCodeAt(0) + enclosed[2];
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const at = "零一二三四五六七八九".indexOf(character === "〇" ? "零" : character);
    if (at >= 0) digit = at;
    else if (character === "十" || character === "百") {
      total += (digit || 1) * (character === "十" ? 10 : 100);
      digit = 0;
    }
  }
  return total + digit;
}

const ENCLOSED: readonly [string, string, number][] = [
  ["①", "⑳", 1],
  ["㉑", "㉟", 21],
  ["⒈", "⒛", 1],
  ["⑴", "⒇", 1],
  ["㈠", "㈩", 1],
];
