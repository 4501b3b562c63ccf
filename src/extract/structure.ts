/**
 * Structure: numbered paragraphs in; the tree of headings and the work points out.
 *
 * Which level holds the points differs by document and even by chapter. The safe test is where responsibility closes:
 * the smallest numbered block that ends with a clause is a point, and its siblings in the same numbering are points
 * even without one. A plan that assigns nothing has its points where most of its numbered leaves are.
 */
import type {Line} from "../document/lines.js";
import {Flow} from "../document/repair.js";
import type {SourceTable} from "../document/source.js";
import type {Names} from "./people/names.js";
import type {Span} from "./plan.js";
import {clausesIn} from "./points/clauses.js";
import {flowOf, pointsOf} from "./points/found-points.js";
import type {Block, Outline, TableReading} from "./points/outline.js";
import {assignParts} from "./points/parts.js";
import {stackedTables} from "./tables/stacked-tables.js";
import {placeRows, readTables} from "./tables/tables.js";
import {noticeLength} from "./text/front.js";
import {DEPTH} from "./text/labels.js";
import {type Paragraph, paragraphsOf} from "./text/paragraphs.js";
import {wordsIn} from "./text/words.js";

/** Paragraphs that end a plan's body: colophon, annexes, contacts, signature. */
const BACK =
  /^(?:抄送|主送|抄报|印发|联系人|联系电话|联系方式|信息公开|公开方式|此件|附件[：:\d一二三四五]?|附[：:]|附表|——+)/;
const DATE_ALONE = /^(?:20\d{2}年\d{1,2}月\d{1,2}日|二[〇○零]\S{2}年\S{1,3}月\S{1,3}日)(?:印发)?$/;

/**
 * The outline of a plan.
 *
 * @param text  with plain characters, `lines` of the same text
 * @param sourceTables  that the format knows; a text without any may have stacked ones
 * @param lineWidth  half-width characters of a full line, where the format tells it
 */
export function outlineOf(
  text: string,
  lines: readonly Line[],
  names: Names,
  sourceTables: readonly SourceTable[] = [],
  lineWidth?: number,
): Outline {
  const tables = tablesIn(text, lines, sourceTables, names);
  const paragraphs = paragraphsOf(text, linesOutside(lines, tables.taken), lineWidth);
  const notice = noticeLength(text, paragraphs);
  const {front, back, blocks} = blocksOf(text, paragraphs, notice);
  for (const block of blocks) {
    block.flow = flowOf(text, block.paragraphs);
    block.clauses = clausesIn(block.flow.text, names);
  }
  assignParts(blocks, tables.points.length === 0);
  const points = pointsOf(text, blocks, names);
  const pointsInText = points.length;
  placeRows(tables, blocks, points, back[0]?.start ?? Number.POSITIVE_INFINITY);
  const untaken = blocks.filter((block) => block.part === "rest");
  return {text, front, notice, back, blocks, points, untaken, tables, pointsInText};
}

/** Tables of the format, else those that are set as text. */
function tablesIn(text: string, lines: readonly Line[], given: readonly SourceTable[], names: Names): TableReading {
  if (given.length > 0) return readTables(text, given, names);
  const stacked = stackedTables(text, lines, names);
  return {...readTables(text, stacked, names), stacked: stacked.map(({start, end}) => ({start, end}))};
}

function linesOutside(lines: readonly Line[], spans: readonly Span[]): readonly Line[] {
  if (spans.length === 0) return lines;
  let at = 0;
  return lines.filter((line) => {
    while (at < spans.length && spans[at]!.end < line.start) at++;
    return at === spans.length || line.start < spans[at]!.start;
  });
}

/** Numbered paragraphs as a tree of blocks, their words still to be read; what is in front of them and behind. */
function blocksOf(
  text: string,
  paragraphs: readonly Paragraph[],
  notice: number,
): Pick<Outline, "front" | "back" | "blocks"> {
  const front = paragraphs.slice(0, notice);
  const back: Paragraph[] = [];
  const blocks: Block[] = [];
  const stack: Block[] = [];
  for (const paragraph of paragraphs.slice(notice)) {
    const {label} = paragraph;
    const last = blocks.at(-1);
    if (label) {
      while (stack.length > 0 && DEPTH[stack.at(-1)!.label.style] >= DEPTH[label.style]) stack.pop();
      const parent = stack.at(-1) ?? null;
      const block: Block = {
        label,
        parent,
        children: [],
        paragraphs: [paragraph],
        start: paragraph.start,
        end: paragraph.pieces.at(-1)!.end,
        flow: new Flow(),
        clauses: [],
        part: "rest",
      };
      parent?.children.push(block);
      stack.push(block);
      blocks.push(block);
      back.length = 0;
    } else if (!last) front.push(paragraph);
    else if (back.length > 0) back.push(paragraph);
    else if (endsBody(text, paragraph)) {
      back.push(...signature(text, last), paragraph);
      last.end = last.paragraphs.at(-1)!.pieces.at(-1)!.end;
    } else {
      last.paragraphs.push(paragraph);
      last.end = paragraph.pieces.at(-1)!.end;
    }
  }
  return {front, back, blocks};
}

function endsBody(text: string, paragraph: Paragraph): boolean {
  const first = paragraph.pieces[0]!;
  const words = text.slice(first.start, Math.min(first.end, first.start + 40));
  return BACK.test(words) || DATE_ALONE.test(words.replace(/\s/g, ""));
}

/** Takes the signature off a body's last block: short lines without punctuation in front of the date. */
function signature(text: string, block: Block): Paragraph[] {
  const taken: Paragraph[] = [];
  while (block.paragraphs.length > 1 && taken.length < 4) {
    const {pieces} = block.paragraphs.at(-1)!;
    const words = wordsIn(text, {start: pieces[0]!.start, end: pieces.at(-1)!.end});
    if (words.length > 30 || /[。，；：！？]|^（/.test(words)) break;
    taken.unshift(block.paragraphs.pop()!);
  }
  return taken;
}
