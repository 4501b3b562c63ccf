/** Remarks of the readers of formats, where several of them make the same. */
import type {LeftOut, Remark, Span} from "./source.js";

/** Something that was not read: how often, with some of its words, and where the first of it is. */
export const leftOut = (what: LeftOut, count: number, words: string, {start, end}: Span): Remark => ({
  code: "left-out",
  start,
  end,
  facts: {what, count, words},
});

/** A span inside a text of a length. */
export const within = ({start, end}: Span, length: number): Span => ({
  start: Math.min(start, length),
  end: Math.min(Math.max(start, end), length),
});
