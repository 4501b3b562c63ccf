/**
 * The lines of a large network by the indices of their units, so that a frame looks nothing up by name.
 *
 * Pure: no DOM.
 */

import type {IndexedLine} from "../layout/canvas-positions.js";
import type {Link} from "../model/links.js";
import {type Edges, SHADES} from "./base-layer-strokes.js";
import {KINDS} from "./canvas-line-kinds.js";

export interface CanvasLinks {
  links: readonly Link[];
  /** Two indices of units for each line. */
  ends: Uint32Array;
  /** Index of each line's kind. */
  kinds: Uint8Array;
  /** The same lines as the base layer draws them. */
  edges: Edges;
}

/** Two indices of units for each line. */
export function endsOf(links: readonly Link[], index: ReadonlyMap<string, number>): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(2 * links.length);
  links.forEach(({source, target}, line) => {
    ends[2 * line] = index.get(source) ?? 0;
    ends[2 * line + 1] = index.get(target) ?? 0;
  });
  return ends;
}

/**
 * @param index   index of each unit in the list
 * @param kindOf  index of a line's kind
 */
export function canvasLinks(
  links: readonly Link[],
  index: ReadonlyMap<string, number>,
  kindOf: (link: Link) => number,
): CanvasLinks {
  const ends = endsOf(links, index);
  const kinds = new Uint8Array(links.length);
  links.forEach((link, line) => {
    kinds[line] = kindOf(link);
  });
  return {links, ends, kinds, edges: edgesOf(links, ends, kinds)};
}

/** Lines in the order of their kind and then their shade; those of one shade in the order given. */
function edgesOf(links: readonly Link[], ends: Uint32Array, kinds: Uint8Array): Edges {
  const count = links.length;
  let strongest = 1;
  for (const {value} of links) if (value > strongest) strongest = value;
  // A counting sort: first the size of each group, then each line at the next place of its group.
  const groups = new Uint16Array(count);
  const next = new Uint32Array(KINDS.length * SHADES + 1);
  for (let line = 0; line < count; line += 1) {
    const shade = Math.max(0, Math.min(SHADES - 1, Math.floor(((links[line]!.value - 1) / strongest) * SHADES)));
    const group = kinds[line]! * SHADES + shade;
    groups[line] = group;
    next[group + 1]! += 1;
  }
  for (let at = 1; at < next.length; at += 1) next[at]! += next[at - 1]!;
  const sorted: Edges = {
    ends: new Uint32Array(2 * count),
    shades: new Uint8Array(count),
    kinds: new Uint8Array(count),
  };
  for (let line = 0; line < count; line += 1) {
    const group = groups[line]!;
    const at = next[group]!++;
    sorted.shades[at] = group % SHADES;
    sorted.kinds[at] = kinds[line]!;
    sorted.ends[2 * at] = ends[2 * line]!;
    sorted.ends[2 * at + 1] = ends[2 * line + 1]!;
  }
  return sorted;
}

/** Indices of the lines of some units. They are searched for each time, which is faster than lists for all units. */
function linesOf({ends}: Pick<CanvasLinks, "ends">, units: readonly number[]): number[] {
  const found = new Set<number>();
  ends.forEach((unit, at) => {
    if (units.includes(unit)) found.add(at >> 1);
  });
  return [...found];
}

/** Up to so many lines, each of them can be pointed at. */
const POINTABLE_LINES = 1500;

/** The lines that can be pointed at: all of them, or where there are many those of the pinned units. */
export function* pointableLines({links, ends}: CanvasLinks, pinned: readonly number[]): Generator<IndexedLine> {
  for (const line of links.length <= POINTABLE_LINES ? links.keys() : linesOf({ends}, pinned))
    yield [line, ends[2 * line]!, ends[2 * line + 1]!];
}

export interface HighlightedLine {
  from: number;
  to: number;
  value: number;
  /** Index of its kind. */
  kind: number;
}

export interface Highlight {
  lines: HighlightedLine[];
  /** Units that do not fade with the others; null when nothing is highlighted. */
  near: ReadonlySet<number> | null;
}

/**
 * What stands out.
 *
 * @param centre   indices of the units whose lines are highlighted
 * @param between  only lines between two of them
 * @param line     key of the one line that is highlighted, or null
 */
export function highlightOf(
  {links, ends, kinds}: CanvasLinks,
  centre: readonly number[],
  between: boolean,
  line: string | null,
): Highlight {
  const wanted =
    line !== null ? [links.findIndex(({key}) => key === line)].filter((at) => at >= 0) : linesOf({ends}, centre);
  const near = new Set(centre);
  const lines: HighlightedLine[] = [];
  for (const at of wanted) {
    const [from, to] = [ends[2 * at]!, ends[2 * at + 1]!];
    if (between && !(centre.includes(from) && centre.includes(to))) continue;
    lines.push({from, to, value: links[at]!.value, kind: kinds[at]!});
    near.add(from).add(to);
  }
  return {lines, near: near.size > 0 ? near : null};
}
