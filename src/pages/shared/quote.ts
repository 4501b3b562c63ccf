/**
 * Quoted words of the document, with what was read in them highlighted.
 *
 * (point, highlights) in, a template out. Offsets count from the start of the document, so a highlight covers exactly its
 * words.
 */
import {html, type TemplateResult} from "lit-html";
import type {MentionRow, PointRow} from "../../analytics/rows.js";
import {mendWraps, pieces} from "../../analytics/wording.js";

export interface Highlight {
  start: number;
  end: number;
  kind: "unit" | "target" | "activity" | "programme" | "doubt";
  /** Tooltip: what the words were read as. */
  title?: string;
}

const PRIORITY: readonly Highlight["kind"][] = ["doubt", "unit", "programme", "target", "activity"];

/** The words of a point from `start` to `end`, without line wraps, with highlights. */
export function quote(
  point: PointRow,
  start: number,
  end: number,
  highlights: readonly Highlight[] = [],
): TemplateResult {
  const inside = highlights.filter((each) => each.start < end && each.end > start);
  const boundaries = new Set([start, end]);
  for (const highlight of inside) {
    boundaries.add(Math.max(start, highlight.start));
    boundaries.add(Math.min(end, highlight.end));
  }
  const cuts = [...boundaries].sort((a, b) => a - b);
  const parts = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const covering = inside
      .filter((each) => each.start <= from && each.end >= to)
      .sort((a, b) => PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind))[0];
    const words = mendWraps(point.source.slice(from - point.start, to - point.start));
    return covering === undefined
      ? words
      : html`<mark class=${covering.kind} title=${covering.title ?? ""}>${words}</mark>`;
  });
  return html`${parts}`;
}

/** A point's wording and its clauses, the clauses in a lighter colour. */
export function quotedPoint(point: PointRow, highlights: readonly Highlight[] = []): TemplateResult {
  return html`${pieces(point).map((piece) => {
    const words = quote(point, piece.start, piece.end, highlights);
    return piece.clause ? html`<span class="clause">${words}</span>` : words;
  })}`;
}

/** A point's clauses alone. */
export function quotedClauses(point: PointRow, highlights: readonly Highlight[]): TemplateResult {
  return html`${pieces(point)
    .filter((piece) => piece.clause)
    .map((piece) => quote(point, piece.start, piece.end, highlights))}`;
}

/** Highlights for the target groups, activity types and programmes at a point. */
export const mentionHighlights = (mentions: readonly MentionRow[]): Highlight[] =>
  mentions.map(({start, end, kind, name}) => ({start, end, kind, title: name}));
