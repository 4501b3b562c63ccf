/**
 * Where the units of a large network stand in its drawing: places of the layout fitted into the drawing, what was put
 * somewhere by hand over them, and the zoom over both.
 *
 * Numbers in, numbers out; a unit is named by its place in the list. Pure: no DOM.
 */
import {type ZoomTransform, zoomIdentity} from "d3";

export interface Size {
  width: number;
  height: number;
}

/** Place as parts of the drawing's width and height. */
export type Spot = readonly [number, number];

/** Room between the outermost units and the edge. */
const EDGE = 34;
/** How far the first unit stays from the left and right, and from the top and bottom, where that is asked for. */
const KEPT: Spot = [136, 96];
/** How far beside a circle it can still be taken, in px. */
const REACH = 6;

export class CanvasPlaces {
  size: Size = {width: 0, height: 0};
  view: ZoomTransform = zoomIdentity;
  radii = new Float32Array();
  /** 1 for a unit that can be seen. */
  seen = new Uint8Array();
  /** Keep the first unit away from the edges, so that it can be dragged about. */
  keepFirst = false;
  /** Places of the layout in its own measure. */
  private world: Float32Array = new Float32Array();
  /** Places in the drawing before zooming. */
  private base: Float32Array = new Float32Array();
  private byHand = new Map<number, Spot>();

  get empty(): boolean {
    return this.world.length === 0;
  }

  x(at: number): number {
    return this.view.applyX(this.base[2 * at]!);
  }

  y(at: number): number {
    return this.view.applyY(this.base[2 * at + 1]!);
  }

  /** Places of all units under the zoom. */
  all(): Float32Array {
    const {k, x, y} = this.view;
    const all = new Float32Array(this.base.length);
    for (let at = 0; at < all.length; at += 2) {
      all[at] = this.base[at]! * k + x;
      all[at + 1] = this.base[at + 1]! * k + y;
    }
    return all;
  }

  /** New places from the layout; an empty list forgets them. */
  take(world: Float32Array): void {
    this.world = world;
    this.fit();
  }

  resize(size: Size): void {
    this.size = size;
    this.fit();
  }

  /** What was put somewhere by hand. */
  put(spots: ReadonlyMap<number, Spot>): void {
    this.byHand = new Map(spots);
    this.fit();
  }

  /** Moves one unit to a place under the zoom; gives the place as parts of the drawing. */
  move(at: number, x: number, y: number): Spot {
    const {width, height} = this.size;
    const spot: Spot = [this.view.invertX(x) / width, this.view.invertY(y) / height];
    this.byHand.set(at, spot);
    this.base[2 * at] = spot[0] * width;
    this.base[2 * at + 1] = spot[1] * height;
    return spot;
  }

  private fit(): void {
    const {world} = this;
    const {width, height} = this.size;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = 0; at < world.length; at += 2) {
      left = Math.min(left, world[at]!);
      right = Math.max(right, world[at]!);
      top = Math.min(top, world[at + 1]!);
      bottom = Math.max(bottom, world[at + 1]!);
    }
    const kx = (width - 2 * EDGE) / Math.max(1, right - left);
    const ky = (height - 2 * EDGE) / Math.max(1, bottom - top);
    // The picture may be drawn out by half to use the room, not more: distances mean something.
    const least = 1.6 * Math.min(kx, ky);
    const [alongX, alongY] = [Math.min(kx, least), Math.min(ky, least)];
    this.base = new Float32Array(world.length);
    for (let at = 0; at < world.length; at += 2) {
      this.base[at] = (world[at]! - (left + right) / 2) * alongX + width / 2;
      this.base[at + 1] = (world[at + 1]! - (top + bottom) / 2) * alongY + height / 2;
    }
    if (this.keepFirst && world.length > 0) {
      const inside = (value: number, length: number, edge: number) =>
        length < 2 * edge ? length / 2 : Math.min(length - edge, Math.max(edge, value));
      this.base[0] = inside(this.base[0]!, width, KEPT[0]);
      this.base[1] = inside(this.base[1]!, height, KEPT[1]);
    }
    for (const [at, [x, y]] of this.byHand) {
      if (2 * at >= world.length) continue;
      this.base[2 * at] = x * width;
      this.base[2 * at + 1] = y * height;
    }
  }

  /** The unit at a place, or −1; where circles overlap the one whose edge is farthest around the place. */
  unitAt(x: number, y: number): number {
    let [best, nearest] = [-1, REACH];
    for (let at = 0; at < this.radii.length; at += 1) {
      if (this.seen[at] !== 1) continue;
      const distance = Math.hypot(this.x(at) - x, this.y(at) - y) - this.radii[at]!;
      if (distance < nearest) [best, nearest] = [at, distance];
    }
    return best;
  }

  /** The line at a place among pairs of units, by its index, or −1. */
  lineAt(x: number, y: number, ends: Iterable<readonly [number, number, number]>): number {
    let [best, nearest] = [-1, 5];
    for (const [line, a, b] of ends) {
      const distance = toSegment(x, y, this.x(a), this.y(a), this.x(b), this.y(b));
      if (distance < nearest) [best, nearest] = [line, distance];
    }
    return best;
  }

  /** The unit so many steps further down (or up) the drawing, or null. */
  beside(at: number, step: number): number | null {
    const sorted = [...this.seen.keys()]
      .filter((other) => this.seen[other] === 1)
      .sort((a, b) => this.y(a) - this.y(b));
    return sorted[sorted.indexOf(at) + step] ?? null;
  }
}

/** Distance of a point to a line from a to b, in px. */
export function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
