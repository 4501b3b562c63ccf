/**
 * Paragraphs: the lines of a text put together again, with the labels that are believed.
 *
 * Lines in; paragraphs out, each the pieces of source that it is made of. Page numbers and decorative rules are left
 * out. A wrapped line may begin with a figure (`315`, `2.4 亿`), so a label counts where the layout begins a paragraph,
 * and in the middle of wrapped text only where it is the very next number. Every step is linear in the text.
 */
import type {Line} from "../../document/lines.js";
import type {Span} from "../plan.js";
import {DEPTH, type Label, labelsOf} from "./labels.js";

export interface Paragraph {
  /** Pieces of the source, without the label; joined they are the paragraph's wording. */
  pieces: Span[];
  label: Label | null;
  /** Where the paragraph begins, at its label if it has one. */
  start: number;
}

/** What a finished paragraph ends with. */
const ENDING = /[。！？：；）)〕\]】」”]/;

interface Row extends Line {
  indent: number;
  width: number;
}

/**
 * @param text  with plain characters (plainCharacters), same offsets as the source
 * @param lines  of the same text
 * @param lineWidth  half-width characters of a full line, where the format tells it
 */
export function paragraphsOf(text: string, lines: readonly Line[], lineWidth?: number): Paragraph[] {
  const rows = rowsOf(text, lines);
  const layout = layoutOf(text, rows, lineWidth);
  const numbering = new Numbering();
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  let before: Row | undefined;
  for (const row of rows) {
    const line = text.slice(row.start, row.end);
    const begins = before === undefined || layout.begins(before, row, open?.label != null);
    const label = believed(line, begins, numbering, before === undefined ? "" : text.slice(before.start, before.end));
    if (label) {
      numbering.enter(label);
      open = {label, start: row.start, pieces: [{start: row.start + label.length, end: row.end}]};
      paragraphs.push(open);
    } else if (begins || open === undefined) {
      open = {label: null, start: row.start, pieces: [{start: row.start, end: row.end}]};
      paragraphs.push(open);
    } else {
      open.pieces.push({start: row.start, end: row.end});
    }
    before = row;
  }
  const all: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.label?.style === "arabic" && runsOn(text, paragraph)) all.push(...runOn(text, paragraph));
    else all.push(paragraph);
  }
  return all;
}

/** The lines that carry wording, trimmed; widths count a Han character as two. */
function rowsOf(text: string, lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    let start = line.start;
    let end = line.end;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end || isDecoration(text, start, end)) continue;
    let width = 0;
    for (let at = start; at < end; at++) width += text.charCodeAt(at) > 0xff ? 2 : 1;
    rows.push({start, end, indent: start - line.start, width});
  }
  return rows;
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** A page number in its several shapes, or a rule: no words, or one character over and over. */
function isDecoration(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= 16 && /^[-—–―－·•\s]*\d{0,4}[-—–―－·•\s]*$/.test(text.slice(start, end))) return true;
  if (length <= 16 && /^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/.test(text.slice(start, end)))
    return true;
  if (length < 3) return false;
  const first = text.charCodeAt(start);
  for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) !== first) return false;
  return true;
}

/** How the text's lines are set: wrapped at a width or one line a paragraph, indented or not. */
function layoutOf(
  text: string,
  rows: readonly Row[],
  lineWidth?: number,
): {begins(before: Row, row: Row, inPoint: boolean): boolean} {
  const widths = Int32Array.from(rows, (row) => row.width).sort();
  const wide = lineWidth ?? widths[Math.floor(widths.length * 0.9)] ?? 0;
  const full = (row: Row) => row.width + Math.min(row.indent, 4) >= wide - 8;
  const goesOn = (row: Row, next: Row | undefined) =>
    next !== undefined &&
    !ENDING.test(text.charAt(row.end - 1)) &&
    labelsOf(text.slice(next.start, next.end)).length === 0;
  const unfinished = rows.filter((row, index) => full(row) && goesOn(row, rows[index + 1]));
  const wrapped =
    lineWidth !== undefined ||
    (wide >= 40 && wide <= 160 && rows.length >= 6 && unfinished.length >= rows.length * 0.25);
  const indented = rows.filter((row) => row.indent >= 2).length >= rows.length * 0.1;
  const isDate = (row: Row) => row.width < 40 && /^\S{4,5}年\S{1,3}月\S{1,3}日$/.test(text.slice(row.start, row.end));
  return {
    begins(before, row, inPoint) {
      const ending = text.charAt(before.end - 1);
      if (!wrapped) return !/[、，,（(〔《“]/.test(ending) && !openTitle(text, before);
      if (row.indent >= 2 && row.indent > before.indent) return true;
      if (!indented && row.indent >= 2) return true;
      if (full(before)) return indented ? row.indent >= 2 : false;
      return indented
        ? row.indent >= 2 || ENDING.test(ending) || (!inPoint && before.width < wide * 0.6) || isDate(row)
        : true;
    },
  };
}

/** Whether a title 《 is left open at the end of a line. */
function openTitle(text: string, row: Row): boolean {
  const line = text.slice(Math.max(row.start, row.end - 200), row.end);
  return line.lastIndexOf("《") > line.lastIndexOf("》");
}

/** The label that a line begins with, where it can be one. */
function believed(line: string, begins: boolean, numbering: Numbering, before: string): Label | null {
  for (const label of labelsOf(line)) {
    const rest = line.slice(label.length);
    const figures = /\d/.test(label.label);
    const next = numbering.expects(label);
    if (label.style.startsWith("dotted") && !next) continue;
    if (label.style === "arabic" && (label.number > 999 || isFigure(line, label))) {
      if (!next) continue;
      const finished = begins && (ENDING.test(before.slice(-1)) || /(?:单位|部门|时限)[：:]/.test(before));
      if (!finished && /^\d*\s*(?:亿|万|%|％|版|G\b|GB|个|倍|元|米|公里|亩|吨)/.test(rest)) continue;
    }
    if (begins) return label;
    if (next && (ENDING.test(before.slice(-1)) || (!figures && DEPTH[label.style] <= DEPTH["han-brackets"]))) {
      return label;
    }
  }
  return null;
}

/** Whether the point after the figures may be a decimal point: 2.4 亿, 1.0 版, and 11.121人才 too. */
function isFigure(line: string, label: Label): boolean {
  return /\d/.test(line.charAt(label.length)) && /[.．]$/.test(line.slice(0, label.length));
}

/** The numbers met so far: which labels would come next. */
class Numbering {
  private stack: Label[] = [];
  private readonly last = new Map<string, number>();

  expects(label: Label): boolean {
    const at = this.stack.findLastIndex((each) => each.style === label.style);
    if (label.above.length > 0) {
      const sibling = this.stack[at];
      if (sibling) {
        const same = sibling.above.every((number, index) => number === label.above[index]);
        if (same) return label.number === sibling.number + 1;
      }
      return label.number === 1 && label.above.at(-1)! >= 1;
    }
    if (at >= 0 && this.stack[at]!.number + 1 === label.number) return true;
    return label.number === (this.last.get(label.style) ?? 0) + 1 || (label.number === 1 && at < 0);
  }

  enter(label: Label): void {
    while (this.stack.length > 0 && DEPTH[this.stack.at(-1)!.style] >= DEPTH[label.style]) this.stack.pop();
    this.stack.push(label);
    this.last.set(label.style, label.number);
  }
}

const NEXT_ITEM = /[。）)〕；;]\s*(?=\d{1,3}[.．、]\s*[^\d\s])/;

function runsOn(text: string, {pieces}: Paragraph): boolean {
  return pieces.some((piece) => NEXT_ITEM.test(text.slice(piece.start, piece.end)));
}

/** A paragraph in which further numbered items run on behind a close, as text copied from a web page has them. */
function runOn(text: string, paragraph: Paragraph): Paragraph[] {
  const found: Paragraph[] = [];
  let current = paragraph;
  for (const piece of paragraph.pieces) {
    const line = text.slice(piece.start, piece.end);
    if (piece !== paragraph.pieces[0]) current.pieces.push({...piece});
    else if (current === paragraph) current = {...paragraph, pieces: [{...piece}]};
    const pattern = new RegExp(NEXT_ITEM, "g");
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      const at = piece.start + match.index + match[0].length;
      const label = labelsOf(text.slice(at, Math.min(piece.end, at + 48))).find((each) => each.style === "arabic");
      if (label?.number !== current.label!.number + 1) continue;
      if (!/单位|部门|牵头|负责|[）)〕]/.test(text.slice(Math.max(current.start, at - 40), at).replace(/\s/g, "")))
        continue;
      current.pieces.at(-1)!.end = at;
      found.push(current);
      current = {label, start: at, pieces: [{start: at + label.length, end: piece.end}]};
    }
  }
  found.push(current);
  return found;
}
