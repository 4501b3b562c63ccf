/**
 * The lists of a Word document as data: numbering.xml and styles.xml in; lists, levels and styles out.
 *
 * A `num` points to an `abstractNum` with up to nine levels, may restart or replace a level, and a paragraph names num
 * and level itself or through its style (ECMA-376 part 1, 17.9).
 */
import {isOn} from "./docx-elements.js";
import {child, children, type XmlElement} from "./xml.js";

export interface Level {
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

export interface Num {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

interface ListPlace {
  num: string | null;
  level: number | null;
}

export interface Lists {
  /** Levels by abstractNum. */
  abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  nums: ReadonlyMap<string, Num>;
  styles: ReadonlyMap<string, ListPlace & {basedOn: string | null}>;
  defaultStyle: string | null;
}

export function listsIn(numbering: XmlElement | null, styles: XmlElement | null): Lists {
  return {abstracts: abstractsIn(numbering), nums: numsIn(numbering), ...stylesIn(styles)};
}

/** List and level of a paragraph, by itself, else by its style; null for a paragraph without number. */
export function placeIn(lists: Lists, properties: XmlElement | undefined): {num: string; level: number} | null {
  let {num, level} = placeNamed(child(properties, "w:numPr"));
  let style = child(properties, "w:pStyle")?.attributes["w:val"] ?? lists.defaultStyle;
  for (let steps = 0; num === null && style !== null && steps < 20; steps++) {
    const named = lists.styles.get(style);
    if (!named) break;
    if (named.num !== null) {
      num = named.num;
      level ??= levelOfStyle(lists, num, style) ?? named.level;
    }
    style = named.basedOn;
  }
  return num === null || num === "0" ? null : {num, level: Math.min(level ?? 0, 8)};
}

/** A level of a list, replaced or not. */
export function levelOf(lists: Lists, num: Num, index: number): Level | undefined {
  return num.levels.get(index) ?? lists.abstracts.get(num.abstract)?.get(index);
}

function levelOfStyle({abstracts, nums}: Lists, num: string, style: string): number | null {
  const levels = abstracts.get(nums.get(num)?.abstract ?? "");
  for (const [index, level] of levels ?? []) if (level.style === style) return index;
  return null;
}

function stylesIn(root: XmlElement | null): Pick<Lists, "styles" | "defaultStyle"> {
  const styles = new Map<string, ListPlace & {basedOn: string | null}>();
  let defaultStyle: string | null = null;
  for (const style of children(root, "w:style")) {
    const id = style.attributes["w:styleId"] ?? "";
    const place = placeNamed(child(child(style, "w:pPr"), "w:numPr"));
    styles.set(id, {...place, basedOn: child(style, "w:basedOn")?.attributes["w:val"] ?? null});
    const isDefault = /^(?:1|true|on)$/.test(style.attributes["w:default"] ?? "");
    if (isDefault && style.attributes["w:type"] === "paragraph") defaultStyle = id;
  }
  return {styles, defaultStyle};
}

/** Levels by abstractNum; one that only links to a style takes the levels of the one that defines the style. */
function abstractsIn(root: XmlElement | null): Lists["abstracts"] {
  const abstracts = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  const targets = new Map<string, string>();
  for (const abstract of children(root, "w:abstractNum")) {
    const id = abstract.attributes["w:abstractNumId"] ?? "";
    abstracts.set(id, new Map(children(abstract, "w:lvl").map(levelIn)));
    const uses = child(abstract, "w:numStyleLink")?.attributes["w:val"];
    const defines = child(abstract, "w:styleLink")?.attributes["w:val"];
    if (uses !== undefined) links.set(id, uses);
    if (defines !== undefined) targets.set(defines, id);
  }
  for (const [id, style] of links) {
    const target = abstracts.get(targets.get(style) ?? "");
    if (target && abstracts.get(id)!.size === 0) abstracts.set(id, target);
  }
  return abstracts;
}

function numsIn(root: XmlElement | null): Lists["nums"] {
  return new Map(
    children(root, "w:num").map((num) => {
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
      return [num.attributes["w:numId"] ?? "", entry];
    }),
  );
}

function placeNamed(properties: XmlElement | undefined): ListPlace {
  const level = child(properties, "w:ilvl")?.attributes["w:val"];
  return {
    num: child(properties, "w:numId")?.attributes["w:val"] ?? null,
    level: level === undefined ? null : Math.max(0, Number(level) || 0),
  };
}

function levelIn(element: XmlElement): [number, Level] {
  const value = (name: string) => child(element, name)?.attributes["w:val"];
  const restart = value("w:lvlRestart");
  // Newer formats come as an alternative: the choice names the format, the fallback an older one.
  const alternative = child(child(child(element, "mc:AlternateContent"), "mc:Choice"), "w:numFmt");
  const format = value("w:numFmt") ?? alternative?.attributes["w:val"] ?? "decimal";
  return [
    Number(element.attributes["w:ilvl"] ?? 0),
    {
      start: Number(value("w:start") ?? 1),
      format,
      pattern: value("w:lvlText") ?? "",
      legal: isOn(element, "w:isLgl"),
      restart: restart === undefined ? null : Number(restart),
      style: value("w:pStyle") ?? null,
    },
  ];
}
