/**
 * The geometry of 单位–任务: units in one column, points by chapter (or topics) in the other, lines between them.
 *
 * Ports at both ends are ordered by where their lines go, so that lines of one part do not cross there. Pure: no DOM.
 */

import {isNarrow} from "../../node-link/drawing-size.js";
import {emWidth, wrapName} from "../../node-link/name-width.js";
import type {BipartiteLink, Thing} from "../model/bipartite.js";
import type {NetworkUnit} from "../model/network.js";
import {lineWidth} from "./line-width.js";

/** A row of either column; either `unit` or `thing` is null. */
export interface BipartitePart {
  id: string;
  /** Middle of the row. */
  y: number;
  height: number;
  /** The lines of its name. */
  lines: string[];
  unit: NetworkUnit | null;
  thing: Thing | null;
}

export interface BipartiteLine {
  link: BipartiteLink;
  /** The `d` of its path. */
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
  /** Thin ones first. */
  lines: BipartiteLine[];
}

const TOP = 36;
const BOTTOM = 8;
const HEADING = 30;
const FIGURE = 30;
const NAME_LINE = 17;
const LEAST_BODY = 160;
/** A row grows by at most so much to fill its column. */
const MOST_EXTRA = 36;
const WIDEST_LINE = 4;

export function bipartiteLayout(
  units: readonly NetworkUnit[],
  things: readonly Thing[],
  links: readonly BipartiteLink[],
  {width, sectionTitle}: {width: number; sectionTitle: (id: string) => string},
): BipartiteLayout {
  const narrow = isNarrow(width);
  const widest = Math.max(4, ...units.map(({name}) => emWidth(name)));
  const nameEm = narrow ? 6 : Math.min(12, widest);
  const thingEm = narrow ? 6 : things.some(({words}) => words !== "") ? 22 : 12;
  const x = columnsOf(width, nameEm, thingEm);

  const unitNames = units.map((unit) => wrapName(unit.name, nameEm));
  const thingNames = things.map(({label, words}) =>
    words === "" ? wrapName(label, thingEm) : [cut(narrow ? label : `${label} ${words}`, thingEm)],
  );
  const need = (lines: readonly string[]) => Math.max(narrow ? 40 : 24, lines.length * NAME_LINE + 7);
  const sections = [...new Set(things.map(({section}) => section).filter((id) => id !== null))];
  const thingsNeed = thingNames.reduce((sum, lines) => sum + need(lines), 0) + sections.length * HEADING;
  const unitsNeed = unitNames.reduce((sum, lines) => sum + need(lines), 0);
  const body = Math.max(thingsNeed, unitsNeed, LEAST_BODY);
  const extra = (own: number, rows: number) => Math.min(MOST_EXTRA, rows === 0 ? 0 : (body - own) / rows);

  const unitExtra = extra(unitsNeed, units.length);
  const unitParts = placeUnits(units, unitNames, (lines) => need(lines) + unitExtra);
  const thingExtra = extra(thingsNeed, things.length);
  const {parts: thingParts, headings} = placeThings(
    things,
    thingNames,
    (lines) => need(lines) + thingExtra,
    sectionTitle,
  );
  const most = Math.max(1, ...links.map(({points}) => points));
  const widthOf = (points: number) => Math.min(WIDEST_LINE, lineWidth(points, most, narrow, WIDEST_LINE));
  return {
    width,
    height: TOP + body + BOTTOM,
    narrow,
    x,
    units: unitParts,
    things: thingParts,
    headings,
    lines: linesBetween(unitParts, thingParts, links, x, widthOf),
  };
}

function columnsOf(width: number, nameEm: number, thingEm: number): BipartiteLayout["x"] {
  const narrow = isNarrow(width);
  const name = nameEm * (narrow ? 12.5 : 14) + 4;
  const from = name + (narrow ? 6 : FIGURE + 8);
  const words = width - thingEm * (narrow ? 12.5 : 13) - (narrow ? 0 : 8);
  const to = words - (narrow ? 16 : 18);
  return {name, from, to, words};
}

type HeightOf = (lines: readonly string[]) => number;

function placeUnits(units: readonly NetworkUnit[], names: readonly string[][], heightOf: HeightOf): BipartitePart[] {
  let y = TOP;
  return units.map((unit, index) => {
    const height = heightOf(names[index]!);
    y += height;
    return {id: unit.id, y: y - height / 2, height, lines: names[index]!, unit, thing: null};
  });
}

/** Things from top to bottom, with a heading where a section begins. */
function placeThings(
  things: readonly Thing[],
  names: readonly string[][],
  heightOf: HeightOf,
  sectionTitle: (id: string) => string,
) {
  const parts: BipartitePart[] = [];
  const headings: BipartiteLayout["headings"] = [];
  let y = TOP;
  let section: string | null = null;
  things.forEach((thing, index) => {
    if (thing.section !== null && thing.section !== section) {
      section = thing.section;
      headings.push({title: sectionTitle(section), y: y + HEADING / 2});
      y += HEADING;
    }
    const height = heightOf(names[index]!);
    y += height;
    parts.push({id: thing.id, y: y - height / 2, height, lines: names[index]!, unit: null, thing});
  });
  return {parts, headings};
}

/** A text cut to so many em, with … where something is missing. */
function cut(text: string, em: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += emWidth(character);
    if (width > em - 1.6) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}

function linesBetween(
  units: readonly BipartitePart[],
  things: readonly BipartitePart[],
  links: readonly BipartiteLink[],
  {from, to}: BipartiteLayout["x"],
  widthOf: (points: number) => number,
): BipartiteLine[] {
  const [left, right] = [new Map(units.map((part) => [part.id, part])), new Map(things.map((part) => [part.id, part]))];
  const known = links.filter(({source, target}) => left.has(source) && right.has(target));
  const leave = portsOf(known, "source", "target", left, right, widthOf);
  const arrive = portsOf(known, "target", "source", right, left, widthOf);
  const half = (from + to) / 2;
  return known
    .map((link) => {
      const [y1, y2] = [leave.get(link)!.toFixed(1), arrive.get(link)!.toFixed(1)];
      return {link, d: `M${from},${y1}C${half},${y1} ${half},${y2} ${to},${y2}`, width: widthOf(link.points)};
    })
    .sort((a, b) => a.width - b.width);
}

/** y of each line at its part: in the order of the other ends, close together around the middle. */
function portsOf(
  links: readonly BipartiteLink[],
  here: "source" | "target",
  there: "source" | "target",
  parts: ReadonlyMap<string, BipartitePart>,
  others: ReadonlyMap<string, BipartitePart>,
  widthOf: (points: number) => number,
): Map<BipartiteLink, number> {
  const ports = new Map<BipartiteLink, number>();
  const byPart = new Map<string, BipartiteLink[]>();
  for (const link of links) {
    const own = byPart.get(link[here]);
    if (own === undefined) byPart.set(link[here], [link]);
    else own.push(link);
  }
  for (const [id, own] of byPart) {
    const {y, height} = parts.get(id)!;
    own.sort((a, b) => others.get(a[there])!.y - others.get(b[there])!.y);
    const widths = own.map(({points}) => widthOf(points));
    const sum = widths.reduce((total, width) => total + width, 0);
    const gap = own.length < 2 ? 0 : Math.max(0, Math.min(1.6, (height - 4 - sum) / (own.length - 1)));
    // More lines than the row is high overlap.
    const squeeze = Math.min(1, (height - 4) / (sum + gap * (own.length - 1)));
    let port = y - ((sum + gap * (own.length - 1)) * squeeze) / 2;
    own.forEach((link, index) => {
      ports.set(link, port + (widths[index]! * squeeze) / 2);
      port += (widths[index]! + gap) * squeeze;
    });
  }
  return ports;
}
