/** The blocks that are points as points: the words of each in one running text, with the clauses in it. */
import {Flow} from "../../document/repair.js";
import type {Names} from "../people/names.js";
import type {Span} from "../plan.js";
import {partsOf} from "../text/labels.js";
import type {Paragraph} from "../text/paragraphs.js";
import {type Clause, clausesIn} from "./clauses.js";
import {type Block, type FoundPoint, headingAbove} from "./outline.js";

export function pointsOf(text: string, blocks: readonly Block[], names: Names): FoundPoint[] {
  const points: FoundPoint[] = [];
  for (const block of blocks) {
    if (block.part !== "point") continue;
    const section = headingAbove(block);
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

/** The running text of paragraphs, parted by line feeds. */
export function flowOf(text: string, paragraphs: readonly Paragraph[]): Flow {
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
