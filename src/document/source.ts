/** What a reader of a format gives: text, and what stands in it that text alone does not tell. */

/** A part of `text`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A page of a document that has pages: where its text begins in `text`. */
export interface PageStart {
  page: number;
  start: number;
}

/** A cell as written. A merged cell stands in the row where it begins. */
export interface SourceCell extends Span {
  colSpan?: number;
  rowSpan?: number;
}

/**
 * A table whose cells are known. In `text` its rows are lines and its cells are parted by tabs or pipes; a line break
 * inside a cell is U+2028, so that a row stays one line.
 */
export interface SourceTable extends Span {
  rows: {cells: SourceCell[]}[];
  /** The format says which cells are merged; else an empty cell may stand for the one above it. */
  spans: boolean;
  /** The cells stood below each other in the text; which lines make one was told from their words. */
  stacked?: boolean;
}

/** Which side of tracked changes is read. */
export type Revisions = "final" | "original" | "both";

/** Something that the reader of a format saw and that a person should know of. */
export type Remark = Span &
  (
    | {code: "revision-accepted"; facts: {revisions: Revisions; insertions: number; deletions: number}}
    | {code: "comment"; facts: {author: string; words: string}}
    | {code: "columns-read"; facts: {pages: number[]}}
    | {code: "left-out"; facts: {what: LeftOut; count: number; words: string}}
  );

export type LeftOut =
  | "text-box"
  | "footnote"
  | "hidden-text"
  | "hidden-sheet"
  | "picture"
  | "navigation"
  | "page"
  | "page-number";

/** A document as a reader of a format gives it. */
export interface Read {
  text: string;
  pages?: PageStart[];
  tables?: SourceTable[];
  remarks?: Remark[];
  /** Half-width characters that a full line holds, where the format breaks lines and tells at what width. */
  lineWidth?: number;
}

export interface ReadOptions {
  /** Default final. */
  revisions?: Revisions;
}
