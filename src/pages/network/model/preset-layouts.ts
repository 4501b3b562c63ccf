/**
 * Layouts that need no forces: rings around the unit with most of a measure, and circles (协作圈) next to each other.
 *
 * Units in, positions as parts of the drawing out; the same each time, and the same for units that a filter leaves out.
 * Pure: no DOM.
 */
import {extent, packSiblings} from "d3";
import type {Spot} from "./arrangement.js";
import type {Link} from "./links.js";

/** Part of the drawing that is left free at each edge. */
const EDGE = 0.06;

/**
 * Rings: the first unit in the middle, the others around it in rings that hold more and more units, each near its
 * partners.
 *
 * @param ids    most of the measure first
 * @param links  lines that draw units of two rings to the same side
 */
export function ringPlaces(ids: readonly string[], links: readonly Link[]): Map<string, Spot> {
  const partners = partnersByUnit(links);
  const rings = ringsOf(ids);
  const angles = new Map<string, number>();
  const places = new Map<string, Spot>();
  rings.forEach((ring, level) => {
    if (level === 0) {
      for (const id of ring) places.set(id, [0.5, 0.5]);
      return;
    }
    const wished = ring.map((id, index) => ({id, index, angle: meanAngle(partners.get(id) ?? [], angles)}));
    // Units without partners in inner rings come last.
    wished.sort((a, b) => (a.angle ?? 9) - (b.angle ?? 9) || a.index - b.index);
    const radius = (level / (rings.length - 1)) * (0.5 - EDGE);
    wished.forEach(({id}, index) => {
      const angle = ((index + (level % 2) / 2) / wished.length) * 2 * Math.PI - Math.PI / 2;
      angles.set(id, angle);
      places.set(id, [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)]);
    });
  });
  return places;
}

interface Partner {
  id: string;
  value: number;
}

function partnersByUnit(links: readonly Link[]): Map<string, Partner[]> {
  const partners = new Map<string, Partner[]>();
  const add = (id: string, partner: Partner) => {
    const own = partners.get(id);
    if (own === undefined) partners.set(id, [partner]);
    else own.push(partner);
  };
  for (const {source, target, value} of links) {
    add(source, {id: target, value});
    add(target, {id: source, value});
  }
  return partners;
}

/** The mean direction of partners that have a place, weighted by their links; null without any. */
function meanAngle(partners: readonly Partner[], angles: ReadonlyMap<string, number>): number | null {
  let [x, y] = [0, 0];
  for (const {id, value} of partners) {
    const angle = angles.get(id);
    if (angle === undefined) continue;
    x += value * Math.cos(angle);
    y += value * Math.sin(angle);
  }
  return x === 0 && y === 0 ? null : Math.atan2(y, x);
}

/** The units by ring: one in the middle, then rings that hold the more units the longer they are. */
export function ringsOf(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [];
  const rest = ids.length - 1;
  const count = Math.max(1, Math.round(Math.sqrt(rest / 5)));
  const parts = (count * (count + 1)) / 2;
  const rings = [[ids[0]!]];
  let at = 1;
  for (let level = 1; level <= count; level += 1) {
    const until =
      level === count ? ids.length : Math.min(ids.length, at + Math.max(1, Math.round((rest * level) / parts)));
    if (at < until) rings.push(ids.slice(at, until));
    at = until;
  }
  return rings;
}

/**
 * Circles next to each other, each with its first unit in the middle; units in no circle are in a row below.
 *
 * @param circles  ids by circle, most important first
 * @param others   ids of units in no circle
 */
export function circlePlaces(circles: readonly (readonly string[])[], others: readonly string[]): Map<string, Spot> {
  const packed = packedPositions(circles);
  const [left, right] = extent(packed.values(), ([x]) => x) as [number, number];
  const [top, bottom] = extent(packed.values(), ([, y]) => y) as [number, number];
  const below = others.length === 0 ? 0 : 0.1;
  const places = new Map<string, Spot>();
  for (const [id, [x, y]] of packed)
    places.set(id, [
      EDGE + ((x - left) / (right - left || 1)) * (1 - 2 * EDGE),
      EDGE + ((y - top) / (bottom - top || 1)) * (1 - 2 * EDGE - below),
    ]);
  others.forEach((id, index) => {
    places.set(id, [EDGE + ((index + 0.5) / others.length) * (1 - 2 * EDGE), 1 - EDGE]);
  });
  return places;
}

/** Circles packed close to each other, the units of each on a spiral; in units of their own. */
function packedPositions(circles: readonly (readonly string[])[]): Map<string, readonly [number, number]> {
  const discs = packSiblings(circles.map((ids) => ({ids, r: 0.9 * Math.sqrt(ids.length) + 0.9, x: 0, y: 0})));
  const turn = Math.PI * (3 - Math.sqrt(5));
  const positions = new Map<string, readonly [number, number]>();
  for (const {ids, x, y, r} of discs)
    ids.forEach((id, index) => {
      const out = (r - 0.9) * Math.sqrt((index + (index === 0 ? 0 : 0.4)) / Math.max(1, ids.length - 0.6));
      positions.set(id, [x + out * Math.cos(index * turn), y + out * Math.sin(index * turn)]);
    });
  return positions;
}
