/** The lines of a large network by the places of their units, so that a frame looks nothing up by name. Pure: no DOM. */

import type {Link} from "../model/network.js";
import {type Edges, SHADES} from "./base-layer-strokes.js";
import {KINDS} from "./canvas-line-kinds.js";
import type {LitLine} from "./canvas-paint.js";

export interface CanvasLinks {
  links: readonly Link[];
  /** Two places in the list of units for each line. */
  ends: Uint32Array;
  /** Place of each line's kind. */
  kinds: Uint8Array;
  /** The same lines as the ground draws them. */
  edges: Edges;
}

/** Two places in the list of units for each line. */
export function endsOf(links: readonly Link[], index: ReadonlyMap<string, number>): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(2 * links.length);
  links.forEach(({source, target}, line) => {
    ends[2 * line] = index.get(source) ?? 0;
    ends[2 * line + 1] = index.get(target) ?? 0;
  });
  return ends;
}

/**
 * @param index   place of each unit in the list
 * @param kindOf  place of a line's kind
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
  let most = 1;
  for (const {value} of links) if (value > most) most = value;
  // Counted by group, then each put where its group goes on.
  const groups = new Uint16Array(count);
  const next = new Uint32Array(KINDS.length * SHADES + 1);
  for (let line = 0; line < count; line += 1) {
    const shade = Math.max(0, Math.min(SHADES - 1, Math.floor(((links[line]!.value - 1) / most) * SHADES)));
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
    const place = next[group]!++;
    sorted.shades[place] = group % SHADES;
    sorted.kinds[place] = kinds[line]!;
    sorted.ends[2 * place] = ends[2 * line]!;
    sorted.ends[2 * place + 1] = ends[2 * line + 1]!;
  }
  return sorted;
}

/** Indices of the lines that end at one of some units: looked for when asked, which is quicker than lists for all. */
function linesAt({ends}: Pick<CanvasLinks, "ends">, units: readonly number[]): number[] {
  const found = new Set<number>();
  ends.forEach((unit, at) => {
    if (units.includes(unit)) found.add(at >> 1);
  });
  return [...found];
}

/** Lines can be pointed at one by one up to so many. */
const SINGLE_LINES = 1500;

/** The lines that can be pointed at, with their two places: all, or of many those of the pinned units. */
export function* linesToPoint(
  {links, ends}: CanvasLinks,
  pinned: readonly number[],
): Generator<readonly [line: number, from: number, to: number]> {
  for (const line of links.length <= SINGLE_LINES ? links.keys() : linesAt({ends}, pinned))
    yield [line, ends[2 * line]!, ends[2 * line + 1]!];
}

export interface Lit {
  lines: LitLine[];
  /** Units that keep their strength while others fade; null when nothing is lit. */
  near: ReadonlySet<number> | null;
}

/**
 * What stands out.
 *
 * @param centre  places of the units whose lines are lit
 * @param both    only lines that join two of them
 * @param lone    key of the one line that is lit, or null
 */
export function litLines(
  {links, ends, kinds}: CanvasLinks,
  centre: readonly number[],
  both: boolean,
  lone: string | null,
): Lit {
  const wanted =
    lone !== null ? [links.findIndex(({key}) => key === lone)].filter((line) => line >= 0) : linesAt({ends}, centre);
  const near = new Set(centre);
  const lines: LitLine[] = [];
  for (const line of wanted) {
    const [from, to] = [ends[2 * line]!, ends[2 * line + 1]!];
    if (both && !(centre.includes(from) && centre.includes(to))) continue;
    lines.push({from, to, value: links[line]!.value, kind: kinds[line]!});
    near.add(from).add(to);
  }
  return {lines, near: near.size > 0 ? near : null};
}
