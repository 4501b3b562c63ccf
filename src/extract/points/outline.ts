/** The outline of a plan as data: numbered blocks, which of them are headings or points, and what is around them. */
import type {Flow} from "../../document/repair.js";
import type {SourceTable} from "../../document/source.js";
import type {Span} from "../plan.js";
import type {Label, LabelStyle} from "../text/labels.js";
import type {Paragraph} from "../text/paragraphs.js";
import type {Clause} from "./clauses.js";

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

/** The nearest heading above a block, or null. */
export function headingAbove(block: Block): Block | null {
  let above = block.parent;
  while (above && above.part !== "section") above = above.parent;
  return above;
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
  /** How many paragraphs of `front` are a covering notice; 0 without one. */
  notice: number;
  /** Paragraphs behind the body: signature, date, colophon. */
  back: Paragraph[];
  blocks: Block[];
  points: FoundPoint[];
  /** Numbered blocks that are neither heading nor point nor inside one. */
  untaken: Block[];
  tables: TableReading;
  /** How many of the points are in the text itself, outside tables. */
  pointsInText: number;
}

export interface TableReading {
  points: FoundPoint[];
  /** Headings inside tables, in order. */
  sections: Block[];
  /** Parts of the text that were read as tables, or are tables that say nothing of tasks: no paragraphs. */
  taken: Span[];
  unread: SourceTable[];
  /** Columns and rows that are no part of a point. */
  passed: (Span & {words: string})[];
  /** Units carried down into an empty cell, where nothing says that cells are merged. */
  carried: Span[];
  /** Tables whose cells were below each other in the text and were put together again. */
  stacked: Span[];
}
