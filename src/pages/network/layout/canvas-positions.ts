/**
 * Where the units of a large network are in its drawing: positions of the layout fitted into the drawing, those made by
 * hand in place of them, and the zoom over both.
 *
 * Numbers in, numbers out; a unit is named by its index in the list. Pure: no DOM.
 */
import {type ZoomTransform, zoomIdentity} from "d3";
import type {Size} from "../../node-link/drawing-size.js";
import type {Spot} from "../model/arrangement.js";

/** Distance of the outermost units from the edge, in px. */
const MARGIN = 34;
/** Distance of the first unit from left and right, and from top and bottom, where that is asked for. */
const FIRST_MARGIN: Spot = [136, 96];
/** One direction may be stretched by at most so much more than the other: distances mean something. */
const MOST_STRETCH = 1.6;
/** Distance from a circle, and from a line, at which the pointer still hits it, in px. */
const CIRCLE_REACH = 6;
const LINE_REACH = 5;

/** A line: its index, and those of its two units. */
export type IndexedLine = readonly [line: number, from: number, to: number];

export class CanvasPositions {
  size: Size = {width: 0, height: 0};
  zoom: ZoomTransform = zoomIdentity;
  radii = new Float32Array();
  /** 1 for a unit that can be seen. */
  visible = new Uint8Array();
  /** Keep the first unit away from the edges, so that it can be dragged about. */
  keepFirst = false;
  /** x and y of each unit in units of the layout. */
  private layout: Float32Array = new Float32Array();
  /** x and y of each unit in the drawing before zooming. */
  private fitted: Float32Array = new Float32Array();
  private byHand = new Map<number, Spot>();

  get empty(): boolean {
    return this.layout.length === 0;
  }

  x(index: number): number {
    return this.zoom.applyX(this.fitted[2 * index]!);
  }

  y(index: number): number {
    return this.zoom.applyY(this.fitted[2 * index + 1]!);
  }

  /** x and y of all units in turn, under the zoom. */
  all(): Float32Array {
    const {k, x, y} = this.zoom;
    const all = new Float32Array(this.fitted.length);
    for (let at = 0; at < all.length; at += 2) {
      all[at] = this.fitted[at]! * k + x;
      all[at + 1] = this.fitted[at + 1]! * k + y;
    }
    return all;
  }

  /** Takes positions of the layout; an empty list forgets those before. */
  setLayout(layout: Float32Array): void {
    this.layout = layout;
    this.fit();
  }

  resize(size: Size): void {
    this.size = size;
    this.fit();
  }

  /** Takes all positions that were made by hand. */
  setByHand(spots: ReadonlyMap<number, Spot>): void {
    this.byHand = new Map(spots);
    this.fit();
  }

  /** Moves one unit to a position under the zoom; gives it as parts of the drawing. */
  move(index: number, x: number, y: number): Spot {
    const {width, height} = this.size;
    const spot: Spot = [this.zoom.invertX(x) / width, this.zoom.invertY(y) / height];
    this.byHand.set(index, spot);
    this.fitted[2 * index] = spot[0] * width;
    this.fitted[2 * index + 1] = spot[1] * height;
    return spot;
  }

  /** The unit at a position, or −1; where circles overlap, the one whose edge is farthest from the position. */
  unitAt(x: number, y: number): number {
    let [best, nearest] = [-1, CIRCLE_REACH];
    for (let index = 0; index < this.radii.length; index += 1) {
      if (this.visible[index] !== 1) continue;
      const distance = Math.hypot(this.x(index) - x, this.y(index) - y) - this.radii[index]!;
      if (distance < nearest) [best, nearest] = [index, distance];
    }
    return best;
  }

  /** The index of the line at a position, or −1. */
  lineAt(x: number, y: number, lines: Iterable<IndexedLine>): number {
    let [best, nearest] = [-1, LINE_REACH];
    for (const [line, a, b] of lines) {
      const distance = distanceToSegment(x, y, this.x(a), this.y(a), this.x(b), this.y(b));
      if (distance < nearest) [best, nearest] = [line, distance];
    }
    return best;
  }

  /** The visible unit so many steps further down (or, below 0, up) the drawing, or null. */
  neighbour(index: number, step: number): number | null {
    const sorted = [...this.visible.keys()]
      .filter((other) => this.visible[other] === 1)
      .sort((a, b) => this.y(a) - this.y(b));
    return sorted[sorted.indexOf(index) + step] ?? null;
  }

  private fit(): void {
    const {layout, size} = this;
    this.fitted = fitInto(layout, size);
    if (this.keepFirst && layout.length > 0) {
      this.fitted[0] = inside(this.fitted[0]!, size.width, FIRST_MARGIN[0]);
      this.fitted[1] = inside(this.fitted[1]!, size.height, FIRST_MARGIN[1]);
    }
    for (const [index, [x, y]] of this.byHand) {
      if (2 * index >= layout.length) continue;
      this.fitted[2 * index] = x * size.width;
      this.fitted[2 * index + 1] = y * size.height;
    }
  }
}

/** Positions of a layout scaled into a drawing, in its middle. */
function fitInto(layout: Float32Array, {width, height}: Size): Float32Array {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < layout.length; at += 2) {
    left = Math.min(left, layout[at]!);
    right = Math.max(right, layout[at]!);
    top = Math.min(top, layout[at + 1]!);
    bottom = Math.max(bottom, layout[at + 1]!);
  }
  const wide = (width - 2 * MARGIN) / Math.max(1, right - left);
  const high = (height - 2 * MARGIN) / Math.max(1, bottom - top);
  const most = MOST_STRETCH * Math.min(wide, high);
  const [scaleX, scaleY] = [Math.min(wide, most), Math.min(high, most)];
  const fitted = new Float32Array(layout.length);
  for (let at = 0; at < layout.length; at += 2) {
    fitted[at] = (layout[at]! - (left + right) / 2) * scaleX + width / 2;
    fitted[at + 1] = (layout[at + 1]! - (top + bottom) / 2) * scaleY + height / 2;
  }
  return fitted;
}

/** A coordinate at least `margin` from both ends, or in the middle where there is no room for that. */
const inside = (value: number, length: number, margin: number) =>
  length < 2 * margin ? length / 2 : Math.min(length - margin, Math.max(margin, value));

/** Distance of a position to the line from a to b, in px. */
function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
