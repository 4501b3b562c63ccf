/**
 * Automatic numbers of a Word document: paragraphs' list properties in, the numbers that Word shows out.
 *
 * Word keeps 一、 （一） 1. not in the text but in its lists (docx-lists.ts). Lists of one abstractNum count on
 * together (ECMA-376 part 1, 17.9).
 */
import type {Archive} from "./archive.js";
import {type Level, type Lists, levelOf, listsIn, type Num, placeIn} from "./docx-lists.js";
import {numberAs} from "./number-formats.js";
import {type XmlElement, xmlPart} from "./xml.js";

export class Numbering {
  /** Numbers reached, by abstractNum, one for each level. */
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly met = new Set<string>();

  private constructor(private readonly lists: Lists) {}

  static async read(archive: Archive, parts: {numbering: string; styles: string}, file: string): Promise<Numbering> {
    const styles = await xmlPart(archive, parts.styles, file);
    return new Numbering(listsIn(await xmlPart(archive, parts.numbering, file), styles));
  }

  /** The number that a paragraph shows, "" for none. Call once for each paragraph, in order. */
  label(properties: XmlElement | undefined): string {
    const {lists} = this;
    const place = placeIn(lists, properties);
    const num = place && lists.nums.get(place.num);
    if (!num) return "";
    const level = levelOf(lists, num, place.level);
    const counts = this.count(place.num, num, place.level, level);
    if (!level || level.format === "bullet") return "";
    const words = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levelOf(lists, num, at);
      if (shown?.format === "none") return "";
      return numberAs(level.legal ? "decimal" : (shown?.format ?? "decimal"), counts[at] ?? shown?.start ?? 1);
    });
    return withMark(words.trim());
  }

  /** Counts one paragraph of a list; returns the numbers of all its levels. */
  private count(id: string, num: Num, index: number, level: Level | undefined): (number | null)[] {
    const counts = this.counts.get(num.abstract) ?? Array.from({length: 9}, () => null);
    this.counts.set(num.abstract, counts);
    const first = !this.met.has(`${id}/${index}`);
    this.met.add(`${id}/${index}`);
    const start = num.starts.get(index);
    const before = counts[index] ?? null;
    counts[index] = first && start !== undefined ? start : before === null ? (level?.start ?? 1) : before + 1;
    for (let above = 0; above < index; above++) counts[above] ??= levelOf(this.lists, num, above)?.start ?? 1;
    for (let below = index + 1; below < 9; below++) {
      const restart = levelOf(this.lists, num, below)?.restart ?? null;
      if (restart === null || (restart > 0 && index < restart)) counts[below] = null;
    }
    return counts;
  }
}

/** A number that the list sets apart by a tab alone gets the mark that Chinese plans write behind it. */
function withMark(label: string): string {
  if (/^\d+$/.test(label)) return `${label}.`;
  if (/^[一二三四五六七八九十百〇零]+$/.test(label)) return `${label}、`;
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
}
