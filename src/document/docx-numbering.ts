/**
 * Automatic numbers of a Word document: paragraphs' list properties in, the numbers that Word shows out.
 *
 * Word keeps 一、 （一） 1. not in the text but in numbering.xml: a `num` points to an `abstractNum` with up to nine
 * levels, may restart or replace a level, and a paragraph names num and level itself or through its style. Lists of
 * one abstractNum count on together (ECMA-376 part 1, 17.9).
 */
import type {Archive} from "./archive.js";
import {child, children, type XmlElement, xmlPart} from "./xml.js";

interface Level {
  start: number;
  format: string;
  /** 第%1章: %n is the number of level n. */
  pattern: string;
  /** Numbers of the levels above are written as figures. */
  legal: boolean;
  /** Restarts behind a number of this level or one above it; 0 never. */
  restart: number | null;
  style: string | null;
}

interface Num {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

interface ListPlace {
  num: string | null;
  level: number | null;
}

export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly nums = new Map<string, Num>();
  private readonly styles = new Map<string, ListPlace & {basedOn: string | null}>();
  private defaultStyle: string | null = null;
  /** Numbers reached, by abstractNum, one for each level. */
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly met = new Set<string>();

  static async read(archive: Archive, parts: {numbering: string; styles: string}, file: string): Promise<Numbering> {
    const numbering = new Numbering();
    numbering.readStyles(await xmlPart(archive, parts.styles, file));
    numbering.readLists(await xmlPart(archive, parts.numbering, file));
    return numbering;
  }

  /** The number that a paragraph shows, "" for none. Call once for each paragraph, in order. */
  label(properties: XmlElement | undefined): string {
    const place = this.placeOf(properties);
    if (!place) return "";
    const num = this.nums.get(place.num);
    if (!num) return "";
    const level = this.levelOf(num, place.level);
    const counts = this.count(place.num, num, place.level, level);
    if (!level || level.format === "bullet") return "";
    const words = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.levelOf(num, at);
      if (shown?.format === "none") return "";
      return numberAs(level.legal ? "decimal" : (shown?.format ?? "decimal"), counts[at] ?? shown?.start ?? 1);
    });
    return withMark(words.trim());
  }

  /** List and level by the paragraph itself, else by its style; null for a paragraph without number. */
  private placeOf(properties: XmlElement | undefined): {num: string; level: number} | null {
    const own = listPlace(child(properties, "w:numPr"));
    let style = child(properties, "w:pStyle")?.attributes["w:val"] ?? this.defaultStyle;
    let num = own.num;
    let level = own.level;
    for (let steps = 0; num === null && style !== null && steps < 20; steps++) {
      const named = this.styles.get(style);
      if (!named) break;
      if (named.num !== null) {
        num = named.num;
        level ??= this.levelOfStyle(num, style) ?? named.level;
      }
      style = named.basedOn;
    }
    return num === null || num === "0" ? null : {num, level: Math.min(level ?? 0, 8)};
  }

  private levelOfStyle(num: string, style: string): number | null {
    const levels = this.abstracts.get(this.nums.get(num)?.abstract ?? "");
    for (const [index, level] of levels ?? []) if (level.style === style) return index;
    return null;
  }

  private levelOf(num: Num, index: number): Level | undefined {
    return num.levels.get(index) ?? this.abstracts.get(num.abstract)?.get(index);
  }

  private count(id: string, num: Num, index: number, level: Level | undefined): (number | null)[] {
    const counts = this.counts.get(num.abstract) ?? Array.from({length: 9}, () => null);
    this.counts.set(num.abstract, counts);
    const first = !this.met.has(`${id}/${index}`);
    this.met.add(`${id}/${index}`);
    const start = num.starts.get(index);
    const before = counts[index] ?? null;
    counts[index] = first && start !== undefined ? start : before === null ? (level?.start ?? 1) : before + 1;
    for (let above = 0; above < index; above++) counts[above] ??= this.levelOf(num, above)?.start ?? 1;
    for (let below = index + 1; below < 9; below++) {
      const restart = this.levelOf(num, below)?.restart ?? null;
      if (restart === null || (restart > 0 && index < restart)) counts[below] = null;
    }
    return counts;
  }

  private readStyles(root: XmlElement | null): void {
    for (const style of children(root, "w:style")) {
      const id = style.attributes["w:styleId"] ?? "";
      const place = listPlace(child(child(style, "w:pPr"), "w:numPr"));
      this.styles.set(id, {...place, basedOn: child(style, "w:basedOn")?.attributes["w:val"] ?? null});
      const isDefault = /^(?:1|true|on)$/.test(style.attributes["w:default"] ?? "");
      if (isDefault && style.attributes["w:type"] === "paragraph") this.defaultStyle = id;
    }
  }

  private readLists(root: XmlElement | null): void {
    const links = new Map<string, string>();
    const targets = new Map<string, string>();
    for (const abstract of children(root, "w:abstractNum")) {
      const id = abstract.attributes["w:abstractNumId"] ?? "";
      this.abstracts.set(id, new Map(children(abstract, "w:lvl").map(levelIn)));
      const uses = child(abstract, "w:numStyleLink")?.attributes["w:val"];
      const defines = child(abstract, "w:styleLink")?.attributes["w:val"];
      if (uses !== undefined) links.set(id, uses);
      if (defines !== undefined) targets.set(defines, id);
    }
    for (const [id, style] of links) {
      const target = this.abstracts.get(targets.get(style) ?? "");
      if (target && this.abstracts.get(id)!.size === 0) this.abstracts.set(id, target);
    }
    for (const num of children(root, "w:num")) {
      const entry: Num = {
        abstract: child(num, "w:abstractNumId")?.attributes["w:val"] ?? "",
        starts: new Map(),
        levels: new Map(),
      };
      for (const override of children(num, "w:lvlOverride")) {
        const index = Number(override.attributes["w:ilvl"] ?? 0);
        const start = child(override, "w:startOverride")?.attributes["w:val"];
        if (start !== undefined) entry.starts.set(index, Number(start));
        const level = child(override, "w:lvl");
        if (level) entry.levels.set(index, levelIn(level)[1]);
      }
      this.nums.set(num.attributes["w:numId"] ?? "", entry);
    }
  }
}

function listPlace(properties: XmlElement | undefined): ListPlace {
  const level = child(properties, "w:ilvl")?.attributes["w:val"];
  return {
    num: child(properties, "w:numId")?.attributes["w:val"] ?? null,
    level: level === undefined ? null : Math.max(0, Number(level) || 0),
  };
}

function levelIn(element: XmlElement): [number, Level] {
  const value = (name: string) => child(element, name)?.attributes["w:val"];
  const legal = child(element, "w:isLgl");
  const restart = value("w:lvlRestart");
  // Newer formats stand in an alternative: the choice names the format, the fallback an older one.
  const alternative = child(child(child(element, "mc:AlternateContent"), "mc:Choice"), "w:numFmt");
  const format = value("w:numFmt") ?? alternative?.attributes["w:val"] ?? "decimal";
  return [
    Number(element.attributes["w:ilvl"] ?? 0),
    {
      start: Number(value("w:start") ?? 1),
      format,
      pattern: value("w:lvlText") ?? "",
      legal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attributes["w:val"] ?? ""),
      restart: restart === undefined ? null : Number(restart),
      style: value("w:pStyle") ?? null,
    },
  ];
}

/** A number that the list sets apart by a tab alone gets the mark that Chinese plans write behind it. */
function withMark(label: string): string {
  if (/^\d+$/.test(label)) return `${label}.`;
  if (/^[一二三四五六七八九十百〇零]+$/.test(label)) return `${label}、`;
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
}

const HAN = "〇一二三四五六七八九";

/** A number in one of Word's formats; figures for those that Chinese plans do not use. */
export function numberAs(format: string, value: number): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return enclosed(value, [0x2460, 1, 20], [0x3251, 21, 35], [0x32b1, 36, 50]);
    case "decimalEnclosedParen":
      return value <= 20 ? enclosed(value, [0x2474, 1, 20]) : `（${value}）`;
    case "decimalEnclosedFullstop":
      return value <= 20 ? enclosed(value, [0x2488, 1, 20]) : `${value}.`;
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "koreanCounting":
      return counted(value, HAN.replace("〇", "零"), "十百千");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return String(value).replace(/\d/g, (digit) => HAN[Number(digit)]!);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return counted(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", true);
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[value - 1] ?? String(value);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥"[value - 1] ?? String(value);
    case "ideographEnclosedCircle":
      return value <= 10 ? enclosed(value, [0x3280, 1, 10]) : String(value);
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode((format === "upperLetter" ? 65 : 97) + ((value - 1) % 26));
      return letter.repeat(Math.min(9, Math.floor((value - 1) / 26) + 1));
    }
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function enclosed(value: number, ...ranges: readonly (readonly [code: number, first: number, last: number])[]): string {
  const range = ranges.find(([, first, last]) => value >= first && value <= last);
  return range ? String.fromCharCode(range[0] + value - range[1]) : String(value);
}

/** 23 → 二十三, 105 → 一百零五; ten to nineteen without 一, unless the format is for sums of money. */
function counted(value: number, digits: string, steps: string, full = false): string {
  if (value < 1 || value > 9999) return String(value);
  let words = "";
  let gap = false;
  const figures = String(value);
  for (let at = 0; at < figures.length; at++) {
    const digit = Number(figures[at]);
    const step = figures.length - 1 - at;
    if (digit === 0) {
      gap = words !== "";
      continue;
    }
    if (gap) words += digits[0];
    gap = false;
    const silent = !full && digit === 1 && step === 1 && words === "";
    words += `${silent ? "" : digits[digit]}${step > 0 ? steps[step - 1] : ""}`;
  }
  return words;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const parts: readonly [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let words = "";
  for (const [step, letters] of parts) {
    while (rest >= step) {
      words += letters;
      rest -= step;
    }
  }
  return words;
}
