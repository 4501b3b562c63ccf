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
import {type Clause, clausesIn} from "./clauses.js";
import {DEPTH, type Label, type LabelStyle, partsOf} from "./labels.js";
import type {Names} from "./names.js";
import {type Paragraph, paragraphsOf} from "./paragraphs.js";
import type {Span} from "./plan.js";
import {stackedTables} from "./stacked-tables.js";
import {placeRows, readTables, type TableReading} from "./tables.js";

/** A numbered paragraph with the unnumbered ones under it, up to the next number. */
export interface Block {
  label: Label;
  parent: Block | null;
  children: Block[];
  paragraphs: Paragraph[];
  start: number;
  /** End of its own words, in the source. */
  end: number;
  flow: Flow;
  clauses: Clause[];
  part: "point" | "section" | "inside" | "rest";
}

/** A point as found: its blocks' words in one running text. */
export interface FoundPoint {
  label: string;
  number: number;
  style: LabelStyle | "spoken" | "row";
  start: number;
  end: number;
  flow: Flow;
  clauses: Clause[];
  /** Nearest heading, or null. */
  section: Block | null;
}

export interface Outline {
  /** The text with plain characters. */
  text: string;
  /** Paragraphs in front of the first number, a covering notice among them. */
  front: Paragraph[];
  /** Paragraphs behind the body: signature, date, colophon. */
  back: Paragraph[];
  blocks: Block[];
  points: FoundPoint[];
  /** Numbered blocks that are neither heading nor point nor inside one. */
  untaken: Block[];
  tables: TableReading;
  /** How many of the points stand in the text itself, outside tables. */
  pointsInText: number;
}

/** Paragraphs that end a plan's body: colophon, annexes, contacts, signature. */
const BACK =
  /^(?:抄送|主送|抄报|印发|联系人|联系电话|联系方式|信息公开|公开方式|此件|附件[：:\d一二三四五]?|附[：:]|附表|——+)/;
const DATE_ALONE = /^(?:20\d{2}年\d{1,2}月\d{1,2}日|二[〇○零]\S{2}年\S{1,3}月\S{1,3}日)(?:印发)?$/;

export function outlineOf(
  text: string,
  lines: readonly Line[],
  names: Names,
  bodyAt: (paragraphs: Paragraph[]) => number,
  sourceTables: readonly SourceTable[] = [],
  lineWidth?: number,
): Outline {
  // A format that knows its tables has none set as text.
  const stacked = sourceTables.length > 0 ? [] : stackedTables(text, lines, names);
  const tables = readTables(text, [...sourceTables, ...stacked], names);
  tables.stacked = stacked.map(({start, end}) => ({start, end}));
  const paragraphs = paragraphsOf(text, linesOutside(lines, tables.taken), lineWidth);
  const body = bodyAt(paragraphs);
  const {front, back, blocks} = blocksOf(text, paragraphs, body);
  for (const block of blocks) {
    block.flow = flowOf(text, block.paragraphs);
    block.clauses = clausesIn(block.flow.text, names);
  }
  assignParts(blocks, tables.points.length === 0);
  const points = pointsOf(text, blocks, names);
  const pointsInText = points.length;
  placeRows(tables, blocks, points, back[0]?.start ?? Number.POSITIVE_INFINITY);
  return {
    text,
    front,
    back,
    blocks,
    points,
    untaken: blocks.filter((block) => block.part === "rest"),
    tables,
    pointsInText,
  };
}

function linesOutside(lines: readonly Line[], spans: readonly Span[]): readonly Line[] {
  if (spans.length === 0) return lines;
  let at = 0;
  return lines.filter((line) => {
    while (at < spans.length && spans[at]!.end < line.start) at++;
    return at === spans.length || line.start < spans[at]!.start;
  });
}

function blocksOf(
  text: string,
  paragraphs: readonly Paragraph[],
  body: number,
): Pick<Outline, "front" | "back" | "blocks"> {
  const front = paragraphs.slice(0, body);
  const back: Paragraph[] = [];
  const blocks: Block[] = [];
  const stack: Block[] = [];
  for (const paragraph of paragraphs.slice(body)) {
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
    const words = text.slice(pieces[0]!.start, pieces.at(-1)!.end).replace(/\s/g, "");
    if (words.length > 30 || /[。，；：！？]|^（/.test(words)) break;
    taken.unshift(block.paragraphs.pop()!);
  }
  return taken;
}

/** The running text of paragraphs, parted by line feeds. */
function flowOf(text: string, paragraphs: readonly Paragraph[]): Flow {
  const flow = new Flow();
  let before = 0;
  for (const paragraph of paragraphs) {
    if (flow.length > 0) flow.breakAt(before);
    for (const piece of paragraph.pieces) {
      flow.add(text, piece.start, piece.end);
      before = piece.end;
    }
  }
  return flow;
}

/** Below these, numbers count parts of a point rather than points, unless most of them close with a clause. */
const MINOR: readonly LabelStyle[] = ["arabic-brackets", "arabic-half", "circled"];

/** @param leaves  whether the numbered leaves are points in a text that assigns nothing */
function assignParts(blocks: readonly Block[], leaves: boolean): void {
  const lists = listsClosedBelow(blocks);
  const belongsAbove = (block: Block) =>
    lists.has(block.label.style) ? isLastAlone(block) && closesOnOwnLine(block) : isMinorClose(block);
  // Responsibility closes in a block's own words, or in the last of the parts under it for all of them.
  const closesHere = (block: Block): boolean => {
    if (block.clauses.length > 0) return !belongsAbove(block);
    const last = block.children.at(-1);
    return last !== undefined && last.clauses.length > 0 && belongsAbove(last);
  };
  // Deepest styles first, so that a block above points is known to be a heading when its own run is judged.
  const runs = runsOf(blocks).sort((a, b) => DEPTH[b[0]!.label.style] - DEPTH[a[0]!.label.style]);
  for (const run of runs) {
    if (!run.some(closesHere)) continue;
    for (const block of run) if (!hasPoint(block)) block.part = "point";
  }
  if (leaves && blocks.every((block) => block.part === "rest")) {
    const style = usualLeaf(blocks);
    for (const block of blocks) if (block.label.style === style && !hasPoint(block)) block.part = "point";
  }
  const headingStyles = new Set<LabelStyle>();
  for (const block of blocks) if (block.part === "rest" && hasPoint(block)) headingStyles.add(block.label.style);
  for (const block of blocks) {
    if (block.parent && (block.parent.part === "point" || block.parent.part === "inside")) block.part = "inside";
    else if (block.part === "rest" && headingStyles.has(block.label.style)) block.part = "section";
  }
}

function hasPoint(block: Block): boolean {
  return block.children.some((child) => child.part === "point" || hasPoint(child));
}

/** Blocks of one style whose numbers go on, across headings too; a number that starts again begins a new run. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const open = new Map<string, Block[]>();
  const runs: Block[][] = [];
  for (const block of blocks) {
    const {style, number} = block.label;
    const run = open.get(style);
    const last = run?.at(-1);
    const sibling = last?.parent === block.parent;
    if (run && last && (number > last.label.number || (sibling && number > 1))) run.push(block);
    else {
      const fresh = [block];
      open.set(style, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}

/** Whether a clause at the last of minor parts closes the point above them: the parts before it have none. */
function isMinorClose(block: Block): boolean {
  return MINOR.includes(block.label.style) && isLastAlone(block);
}

/** The last of several siblings, and the only one with a clause. */
function isLastAlone(block: Block): boolean {
  const siblings = block.parent?.children;
  if (!siblings || siblings.length < 2 || siblings.at(-1) !== block || block.clauses.length === 0) return false;
  return siblings.every((each) => each === block || each.clauses.length === 0);
}

function closesOnOwnLine(block: Block): boolean {
  const first = block.clauses[0];
  return first !== undefined && first.start > 0 && block.flow.text.charAt(first.start - 1) === "\n";
}

/** Styles of numbered lists that, wherever they stand, have their responsibility on one line below the whole list. */
function listsClosedBelow(blocks: readonly Block[]): Set<LabelStyle> {
  const closed = new Map<LabelStyle, number>();
  const other = new Set<LabelStyle>();
  for (const {children} of blocks) {
    const last = children.at(-1);
    if (!last) continue;
    const {style} = last.label;
    if (isLastAlone(last) && closesOnOwnLine(last)) closed.set(style, (closed.get(style) ?? 0) + 1);
    else if (children.some((child) => child.clauses.length > 0)) other.add(style);
  }
  return new Set([...closed].filter(([style, lists]) => lists > 1 && !other.has(style)).map(([style]) => style));
}

/** The style that most numbered leaves have, major styles before minor ones. */
function usualLeaf(blocks: readonly Block[]): LabelStyle | null {
  const counts = new Map<LabelStyle, number>();
  for (const block of blocks) {
    const majorChild = block.children.some((child) => !MINOR.includes(child.label.style));
    if (majorChild) continue;
    const weight = MINOR.includes(block.label.style) ? 0.001 : 1;
    counts.set(block.label.style, (counts.get(block.label.style) ?? 0) + weight);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function pointsOf(text: string, blocks: readonly Block[], names: Names): FoundPoint[] {
  const points: FoundPoint[] = [];
  for (const block of blocks) {
    if (block.part !== "point") continue;
    const section = headingOf(block);
    const below = descendants(block);
    if (below.length === 0) {
      points.push(...spokenParts(block, section));
      continue;
    }
    const paragraphs = [block, ...below].flatMap((each) =>
      each.paragraphs.map((paragraph) =>
        each === block || paragraph.label === null
          ? paragraph
          : {
              ...paragraph,
              pieces: [{start: paragraph.start, end: paragraph.pieces[0]!.end}, ...paragraph.pieces.slice(1)],
            },
      ),
    );
    const flow = flowOf(text, paragraphs);
    const {label, number, style} = block.label;
    const end = below.reduce((last, each) => Math.max(last, each.end), block.end);
    points.push({label, number, style, start: block.start, end, flow, clauses: clausesIn(flow.text, names), section});
  }
  return points;
}

function headingOf(block: Block): Block | null {
  let above = block.parent;
  while (above && above.part !== "section") above = above.parent;
  return above;
}

function descendants(block: Block): Block[] {
  return block.children.flatMap((child) => [child, ...descendants(child)]);
}

/** A point whose 一是 … 二是 … each close with a clause of their own is a heading of as many points. */
function spokenParts(block: Block, section: Block | null): FoundPoint[] {
  const {flow, clauses} = block;
  const {label, number, style} = block.label;
  const whole: FoundPoint = {label, number, style, start: block.start, end: block.end, flow, clauses, section};
  const parts = clauses.length < 2 ? [] : partsOf(flow.text);
  const ends = parts.map((_, index) => parts[index + 1]?.start ?? flow.length);
  const closed = parts.filter((part, index) =>
    clauses.some((clause) => clause.start >= part.start && clause.end <= ends[index]!),
  );
  if (closed.length < 2 || closed.length < parts.length - 1) return [whole];
  block.part = "section";
  return parts.map((part, index) => {
    const inside = clauses.filter((clause) => clause.start >= part.textStart && clause.end <= ends[index]!);
    return {
      label: part.label,
      number: index + 1,
      style: "spoken" as const,
      start: flow.sourceAt(part.start),
      end: flow.sourceAt(ends[index]! - 1) + 1,
      flow: flow.slice(part.textStart, ends[index]!),
      clauses: inside.map((clause) => shifted(clause, -part.textStart)),
      section: block,
    };
  });
}

function shifted(clause: Clause, by: number): Clause {
  const move = <T extends Span>(span: T): T => ({...span, start: span.start + by, end: span.end + by});
  const {parsed} = clause;
  return {
    ...move(clause),
    parsed: {
      ...parsed,
      entries: parsed.entries.map(move),
      times: parsed.times.map(move),
      forAll: parsed.forAll && move(parsed.forAll),
    },
  };
}
