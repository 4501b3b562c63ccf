/**
 * Layouts that need no forces: rings around the unit with most of a measure, and circles (协作圈) side by side.
 *
 * Units in, places as parts of the drawing out; the same each time, and the same for units that a filter puts out.
 * Pure: no DOM.
 */
import {extent, packSiblings} from "d3";
import type {Link} from "../model/network.js";
import type {Spot} from "./canvas-places.js";

/** Part of the drawing that is left free at each edge. */
const EDGE = 0.06;

/**
 * Rings: the first unit in the middle, the others around it in rings of growing number, each near its partners.
 *
 * @param ids    most of the measure first
 * @param links  lines that draw units of two rings to the same side
 */
export function ringPlaces(ids: readonly string[], links: readonly Link[]): Map<string, Spot> {
  const partners = new Map<string, {id: string; value: number}[]>();
  const note = (id: string, other: string, value: number) => {
    const own = partners.get(id);
    if (own === undefined) partners.set(id, [{id: other, value}]);
    else own.push({id: other, value});
  };
  for (const {source, target, value} of links) {
    note(source, target, value);
    note(target, source, value);
  }
  const rings = ringsOf(ids);
  const angle = new Map<string, number>();
  const places = new Map<string, Spot>();
  rings.forEach((ring, level) => {
    if (level === 0) {
      for (const id of ring) places.set(id, [0.5, 0.5]);
      return;
    }
    const wished = (id: string) => {
      let [x, y] = [0, 0];
      for (const {id: other, value} of partners.get(id) ?? []) {
        const at = angle.get(other);
        if (at === undefined) continue;
        x += value * Math.cos(at);
        y += value * Math.sin(at);
      }
      return x === 0 && y === 0 ? null : Math.atan2(y, x);
    };
    const known = ring.map((id, index) => ({id, index, at: wished(id)}));
    known.sort((a, b) => (a.at ?? 9) - (b.at ?? 9) || a.index - b.index);
    const out = (level / (rings.length - 1)) * (0.5 - EDGE);
    known.forEach(({id}, index) => {
      const turn = ((index + (level % 2) / 2) / known.length) * 2 * Math.PI - Math.PI / 2;
      angle.set(id, turn);
      places.set(id, [0.5 + out * Math.cos(turn), 0.5 + out * Math.sin(turn)]);
    });
  });
  return places;
}

/** The units by ring: one in the middle, then rings whose number grows with their length. */
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
 * Circles side by side, each with its first unit in the middle; units in none stand in a row below.
 *
 * @param circles  ids by circle, most important first
 * @param others   ids of units in no circle
 */
export function circlePlaces(circles: readonly (readonly string[])[], others: readonly string[]): Map<string, Spot> {
  const discs = packSiblings(
    circles.map((ids) => ({ids, r: 0.9 * Math.sqrt(ids.length) + 0.9})) as {
      ids: readonly string[];
      r: number;
      x: number;
      y: number;
    }[],
  );
  const turn = Math.PI * (3 - Math.sqrt(5));
  const raw = new Map<string, [number, number]>();
  for (const {ids, x, y, r} of discs)
    ids.forEach((id, index) => {
      const out = (r - 0.9) * Math.sqrt((index + (index === 0 ? 0 : 0.4)) / Math.max(1, ids.length - 0.6));
      raw.set(id, [x + out * Math.cos(index * turn), y + out * Math.sin(index * turn)]);
    });
  const spots = [...raw.values()];
  const [left, right] = extent(spots.map(([x]) => x)) as [number, number];
  const [top, bottom] = extent(spots.map(([, y]) => y)) as [number, number];
  const box = {left, right, top, bottom};
  const below = others.length === 0 ? 0 : 0.1;
  const places = new Map<string, Spot>();
  for (const [id, [x, y]] of raw)
    places.set(id, [
      EDGE + ((x - box.left) / (box.right - box.left || 1)) * (1 - 2 * EDGE),
      EDGE + ((y - box.top) / (box.bottom - box.top || 1)) * (1 - 2 * EDGE - below),
    ]);
  others.forEach((id, index) => {
    places.set(id, [EDGE + ((index + 0.5) / others.length) * (1 - 2 * EDGE), 1 - EDGE]);
  });
  return places;
}
