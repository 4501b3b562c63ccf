/** The lines of a large network by the places of their units, so that a frame looks nothing up by name. Pure: no DOM. */
import type {LitLine} from "./crowd-paint.js";
import {type Edges, SHADES} from "./ground-strokes.js";
import type {Link} from "./model.js";

export interface CrowdLinks {
  links: readonly Link[];
  /** Two places in the list of units for each line. */
  ends: Uint32Array;
  /** Indices of the lines of each unit. */
  of: readonly (readonly number[])[];
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
export function crowdLinks(
  links: readonly Link[],
  index: ReadonlyMap<string, number>,
  kindOf: (link: Link) => number,
): CrowdLinks {
  const ends = endsOf(links, index);
  const of: number[][] = Array.from({length: index.size}, () => []);
  ends.forEach((unit, at) => {
    of[unit]?.push(at >> 1);
  });
  const most = links.reduce((top, {value}) => Math.max(top, value), 1);
  const kinds = Uint8Array.from(links, kindOf);
  const sorted = [...links.keys()].sort((a, b) => kinds[a]! - kinds[b]! || links[a]!.value - links[b]!.value);
  return {
    links,
    ends,
    of,
    edges: {
      ends: Uint32Array.from(ends, (_, at) => ends[2 * sorted[at >> 1]! + (at & 1)]!),
      shades: Uint8Array.from(sorted, (line) =>
        Math.max(0, Math.min(SHADES - 1, Math.floor(((links[line]!.value - 1) / most) * SHADES))),
      ),
      kinds: Uint8Array.from(sorted, (line) => kinds[line]!),
    },
    kinds,
  };
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
  {links, ends, of, kinds}: CrowdLinks,
  centre: readonly number[],
  both: boolean,
  lone: string | null,
): Lit {
  const wanted =
    lone !== null
      ? [links.findIndex(({key}) => key === lone)].filter((line) => line >= 0)
      : [...new Set(centre.flatMap((at) => of[at] ?? []))];
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
