/**
 * The geometry of 单位–任务: units in one column, points by chapter (or topics) in the other, lines between them.
 *
 * Ports at both ends are ordered by where their lines go, so that lines of one part do not cross there. Pure: no DOM.
 */

import {emWidth, wrapName} from "../../node-link/name-width.js";
import type {BipartiteLink, Thing} from "../model/bipartite.js";
import type {NetworkUnit} from "../model/network.js";
import {lineWidth} from "./column-layout.js";

export interface BipartitePart {
  id: string;
  /** Middle, and height of the row. */
  y: number;
  height: number;
  lines: string[];
  unit: NetworkUnit | null;
  thing: Thing | null;
}

export interface BipartiteLine {
  link: BipartiteLink;
  d: string;
  width: number;
}

export interface BipartiteLayout {
  width: number;
  height: number;
  narrow: boolean;
  /** Right end of the units' names, both ends of the lines, left end of the things' words. */
  x: {name: number; from: number; to: number; words: number};
  units: BipartitePart[];
  things: BipartitePart[];
  headings: {title: string; y: number}[];
  lines: BipartiteLine[];
}

const TOP = 36;
const HEADING = 30;
const FIGURE = 30;

export function bipartiteLayout(
  units: readonly NetworkUnit[],
  things: readonly Thing[],
  links: readonly BipartiteLink[],
  {width, sectionTitle}: {width: number; sectionTitle: (id: string) => string},
): BipartiteLayout {
  const narrow = width < 560;
  const widest = Math.max(4, ...units.map(({name}) => emWidth(name)));
  const nameEm = narrow ? 6 : Math.min(12, widest);
  const name = nameEm * (narrow ? 12.5 : 14) + 4;
  const from = name + (narrow ? 6 : FIGURE + 8);
  const thingEm = narrow ? 6 : things.some(({words}) => words !== "") ? 22 : 12;
  const words = width - thingEm * (narrow ? 12.5 : 13) - (narrow ? 0 : 8);
  const to = words - (narrow ? 16 : 18);
  const leastRow = narrow ? 40 : 24;
  const unitRows = units.map((unit) => wrapName(unit.name, nameEm));
  const thingRows = things.map(({label, words: said}) =>
    said === "" ? wrapName(label, thingEm) : [cut(narrow ? label : `${label} ${said}`, thingEm)],
  );
  const need = (lines: readonly string[]) => Math.max(leastRow, lines.length * 17 + 7);
  const sections = [...new Set(things.map(({section}) => section).filter((id) => id !== null))];
  const rightNeed = thingRows.reduce((sum, lines) => sum + need(lines), 0) + sections.length * HEADING;
  const leftNeed = unitRows.reduce((sum, lines) => sum + need(lines), 0);
  const body = Math.max(rightNeed, leftNeed, 160);
  const stretch = (own: number, count: number) => Math.min(36, count === 0 ? 0 : (body - own) / count);

  const leftExtra = stretch(leftNeed, units.length);
  let y = TOP;
  const unitParts = units.map((unit, index): BipartitePart => {
    const height = need(unitRows[index]!) + leftExtra;
    y += height;
    return {id: unit.id, y: y - height / 2, height, lines: unitRows[index]!, unit, thing: null};
  });
  const rightExtra = stretch(rightNeed, things.length);
  const headings: BipartiteLayout["headings"] = [];
  const thingParts: BipartitePart[] = [];
  y = TOP;
  const ordered = things.map((thing, index) => ({thing, lines: thingRows[index]!}));
  let section: string | null = null;
  for (const {thing, lines} of ordered) {
    if (thing.section !== null && thing.section !== section) {
      section = thing.section;
      headings.push({title: sectionTitle(section), y: y + HEADING / 2});
      y += HEADING;
    }
    const height = need(lines) + rightExtra;
    y += height;
    thingParts.push({id: thing.id, y: y - height / 2, height, lines, unit: null, thing});
  }
  const most = Math.max(1, ...links.map(({points}) => points));
  return {
    width,
    height: TOP + body + 8,
    narrow,
    x: {name, from, to, words},
    units: unitParts,
    things: thingParts,
    headings,
    lines: linesBetween(unitParts, thingParts, links, from, to, (points) =>
      Math.min(4, lineWidth(points, most, narrow, 4)),
    ),
  };
}

const cut = (text: string, em: number): string => {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += emWidth(character);
    if (width > em - 1.6) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
};

function linesBetween(
  units: readonly BipartitePart[],
  things: readonly BipartitePart[],
  links: readonly BipartiteLink[],
  from: number,
  to: number,
  widthOf: (points: number) => number,
): BipartiteLine[] {
  const [left, right] = [new Map(units.map((part) => [part.id, part])), new Map(things.map((part) => [part.id, part]))];
  const known = links.filter(({source, target}) => left.has(source) && right.has(target));
  const leave = ports(known, "source", "target", left, right, widthOf);
  const arrive = ports(known, "target", "source", right, left, widthOf);
  const half = (from + to) / 2;
  return known
    .map((link) => {
      const [y1, y2] = [leave.get(link)!.toFixed(1), arrive.get(link)!.toFixed(1)];
      return {link, d: `M${from},${y1}C${half},${y1} ${half},${y2} ${to},${y2}`, width: widthOf(link.points)};
    })
    .sort((a, b) => a.width - b.width);
}

/** Where on its part each line ends: in the order of the other ends, close together around the middle. */
function ports(
  links: readonly BipartiteLink[],
  here: "source" | "target",
  there: "source" | "target",
  parts: ReadonlyMap<string, BipartitePart>,
  others: ReadonlyMap<string, BipartitePart>,
  widthOf: (points: number) => number,
): Map<BipartiteLink, number> {
  const places = new Map<BipartiteLink, number>();
  const own = new Map<string, BipartiteLink[]>();
  for (const link of links) {
    const list = own.get(link[here]);
    if (list === undefined) own.set(link[here], [link]);
    else list.push(link);
  }
  for (const [id, list] of own) {
    const {y, height} = parts.get(id)!;
    list.sort((a, b) => others.get(a[there])!.y - others.get(b[there])!.y);
    const widths = list.map(({points}) => widthOf(points));
    const sum = widths.reduce((total, width) => total + width, 0);
    const gap = list.length < 2 ? 0 : Math.max(0, Math.min(1.6, (height - 4 - sum) / (list.length - 1)));
    // More lines than the row is high lie on each other.
    const squeeze = Math.min(1, (height - 4) / (sum + gap * (list.length - 1)));
    let at = y - ((sum + gap * (list.length - 1)) * squeeze) / 2;
    list.forEach((link, index) => {
      places.set(link, at + (widths[index]! * squeeze) / 2);
      at += (widths[index]! + gap) * squeeze;
    });
  }
  return places;
}
