/**
 * What the page itself draws over the ground of a large network: lit lines, circles, outlines of groups, and as many
 * names as have room.
 *
 * Takes plain numbers and a canvas, so a frame costs the same few milliseconds at 500 units as at 2,000.
 */
import {group, polygonHull} from "d3";
import {emWidth, shortName} from "../../node-link/name-width.js";
import type {NetworkUnit} from "../model/network.js";
import {type Stroke, strokesOf} from "./canvas-line-kinds.js";

/** Colours of the page as canvas takes them. */
export interface Inks {
  /** By the kind of a line. */
  strokes: readonly Stroke[];
  /** Fills of circles: a unit, a lead, then five shades of a measure. */
  palette: readonly string[];
  edge: string;
  ink: string;
  soft: string;
  card: string;
  accent: string;
  font: string;
}

export const PLAIN_FILL = 0;
export const LEAD_FILL = 1;
export const FIRST_SHADE = 2;

export function inks(element: Element): Inks {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  const shades = SHADE_PARTS.map((part) => `color-mix(in oklab, ${of("--lead")} ${part}%, ${of("--card")})`);
  return {
    strokes: strokesOf(of),
    palette: [of("--support"), of("--lead"), ...shades],
    edge: of("--support-line"),
    ink: of("--ink"),
    soft: of("--ink-soft"),
    card: of("--card"),
    accent: of("--accent"),
    font: style.fontFamily,
  };
}

/** How much of the lead's colour each shade of a measure has, in %. */
export const SHADE_PARTS = [6, 27, 48, 70, 95] as const;

export interface Layer {
  width: number;
  height: number;
  ratio: number;
  inks: Inks;
}

export interface LitLine {
  from: number;
  to: number;
  value: number;
  /** Place of its kind. */
  kind: number;
}

export function clear(context: CanvasRenderingContext2D, {width, height, ratio}: Layer): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}

/** Above so many lit lines they are thin and drawn by the dozen: 300 wide ones would cover what they lead to. */
const MANY_LIT = 120;

/** The lines that are lit. */
export function paintLit(
  context: CanvasRenderingContext2D,
  lit: readonly LitLine[],
  places: Float32Array,
  {radii, directed, inks: ink}: {radii: Float32Array; directed: boolean; inks: Inks},
): void {
  const place = (at: number) => [places[2 * at]!, places[2 * at + 1]!] as const;
  if (lit.length > MANY_LIT) {
    context.lineWidth = 1;
    for (const [kind, own] of group(lit, (line) => line.kind)) {
      context.strokeStyle = ink.strokes[kind]!.lit;
      for (let start = 0; start < own.length; start += 50) {
        context.beginPath();
        for (const {from, to} of own.slice(start, start + 50)) {
          context.moveTo(...place(from));
          context.lineTo(...place(to));
        }
        context.stroke();
      }
    }
    return;
  }
  const thin = Math.min(1, 60 / Math.max(1, lit.length)) ** 0.5;
  for (const {from, to, value, kind} of lit) {
    const {lit: colour, dash} = ink.strokes[kind]!;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.setLineDash(dash as number[]);
    const [[x, y], [u, v]] = [place(from), place(to)];
    context.lineWidth = Math.max(0.8, Math.min(6, 0.7 + 0.45 * value) * thin);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(u, v);
    context.stroke();
    if (!directed) continue;
    const length = Math.hypot(u - x, v - y) || 1;
    const [dx, dy] = [(u - x) / length, (v - y) / length];
    const [tipX, tipY] = [u - dx * radii[to]!, v - dy * radii[to]!];
    context.beginPath();
    context.moveTo(tipX, tipY);
    context.lineTo(tipX - dx * 8 - dy * 4, tipY - dy * 8 + dx * 4);
    context.lineTo(tipX - dx * 8 + dy * 4, tipY - dy * 8 - dx * 4);
    context.fill();
  }
  context.setLineDash([]);
}

/** Circles are drawn once a size and colour and then copied. */
const sprites = new Map<string, HTMLCanvasElement>();

function sprite(radius: number, fill: string, edge: string, ratio: number): HTMLCanvasElement {
  const key = `${radius} ${fill} ${edge} ${ratio}`;
  const known = sprites.get(key);
  if (known !== undefined) return known;
  if (sprites.size > 400) sprites.clear();
  const canvas = document.createElement("canvas");
  const size = Math.ceil((radius + 2) * ratio) * 2;
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d")!;
  context.translate(size / 2, size / 2);
  context.scale(ratio, ratio);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = edge;
  context.stroke();
  sprites.set(key, canvas);
  return canvas;
}

export interface Top {
  units: readonly NetworkUnit[];
  /** x and y of each unit in css px. */
  places: Float32Array;
  radii: Float32Array;
  /** 1 for a unit that the filters leave. */
  seen: Uint8Array;
  /** Place of each unit's fill in the palette. */
  fills: Uint8Array;
  /** Whether the ground has the circles of units that are not near. */
  circlesInGround: boolean;
  /** Units that keep their strength while others fade; null when nothing is lit. */
  near: ReadonlySet<number> | null;
  /** Pointed at, pinned or found: drawn with a ring and always named. */
  marked: ReadonlySet<number>;
  /** A unit that is drawn elsewhere, since it is being moved; -1 for none. */
  without: number;
  groups: readonly {name: string; at: readonly number[]}[];
}

/** Circles and outlines of groups. */
export function paintCircles(context: CanvasRenderingContext2D, layer: Layer, top: Top): void {
  clear(context, layer);
  paintGroups(context, layer, top);
  paintUnits(context, layer, top);
}

function paintGroups(context: CanvasRenderingContext2D, {inks: ink}: Layer, {groups, places, radii}: Top): void {
  for (const {name, at} of groups) {
    const around = at.flatMap((index) => {
      const [x, y, out] = [places[2 * index]!, places[2 * index + 1]!, radii[index]! + 10];
      return [0, 1, 2, 3, 4, 5, 6, 7].map((turn): [number, number] => [
        x + out * Math.cos((turn * Math.PI) / 4),
        y + out * Math.sin((turn * Math.PI) / 4),
      ]);
    });
    const hull = polygonHull(around);
    if (hull === null) continue;
    context.beginPath();
    for (const [x, y] of hull) context.lineTo(x, y);
    context.closePath();
    context.strokeStyle = ink.edge;
    context.lineWidth = 1.2;
    context.setLineDash([6, 4]);
    context.stroke();
    context.setLineDash([]);
    const highest = hull.reduce((best, point) => (point[1] < best[1] ? point : best));
    context.font = `700 14px ${ink.font}`;
    context.fillStyle = ink.soft;
    context.textAlign = "center";
    context.textBaseline = "bottom";
    context.fillText(name, highest[0], highest[1] - 2);
  }
}

function paintUnits(context: CanvasRenderingContext2D, layer: Layer, top: Top): void {
  const {places, radii, seen, fills, near, marked, circlesInGround, without} = top;
  const {width, height, ratio, inks: ink} = layer;
  const draw = (index: number) => {
    const [x, y] = [places[2 * index]!, places[2 * index + 1]!];
    const radius = Math.max(1.5, Math.round(radii[index]! * 2) / 2);
    if (seen[index] !== 1 || index === without) return;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) return;
    const picture = sprite(radius, ink.palette[fills[index]!] ?? "", ink.edge, ratio);
    const half = picture.width / ratio / 2;
    context.drawImage(picture, x - half, y - half, 2 * half, 2 * half);
  };
  if (!circlesInGround) {
    context.globalAlpha = near === null ? 1 : 0.35;
    for (let index = radii.length - 1; index >= 0; index -= 1) if (!near?.has(index)) draw(index);
    context.globalAlpha = 1;
  }
  for (const index of near ?? []) draw(index);
  context.strokeStyle = ink.accent;
  context.lineWidth = 2.5;
  for (const index of marked) {
    if (index === without) continue;
    context.beginPath();
    context.arc(places[2 * index]!, places[2 * index + 1]!, radii[index]! + 2.5, 0, 2 * Math.PI);
    context.stroke();
  }
}

export const NAME_SIZE = 12;
const CELL = 8;
const widths = new Map<string, {text: string; width: number}>();

function nameOf(name: string) {
  const known = widths.get(name);
  if (known !== undefined) return known;
  const text = shortName(name);
  const made = {text, width: emWidth(text) * NAME_SIZE};
  widths.set(name, made);
  return made;
}

type Named = Pick<Top, "units" | "places" | "radii" | "seen"> & Partial<Pick<Top, "near" | "marked" | "without">>;

/**
 * The names that have room, most important first: marked ones whole, then those near, else all in the order of the
 * units.
 *
 * @param draw  gets each with the middle and top of its place
 */
export function namesWithRoom(
  {
    units,
    places,
    radii,
    seen,
    near = null,
    marked = new Set(),
    without = -1,
    width,
    height,
  }: Named & {width: number; height: number},
  draw: (marked: boolean, text: string, x: number, y: number) => void,
): void {
  const columns = Math.ceil(width / CELL) + 2;
  const taken = new Uint8Array(columns * (Math.ceil(height / CELL) + 4));
  const place = (index: number, whole: boolean) => {
    const unit = units[index];
    if (unit === undefined || seen[index] !== 1 || index === without) return;
    const short = nameOf(unit.name);
    const text = whole ? unit.name : short.text;
    const half = (whole ? emWidth(unit.name) * NAME_SIZE : short.width) / 2;
    const [x, y] = [places[2 * index]!, places[2 * index + 1]! + radii[index]! + 2];
    if (x - half < 0 || x + half > width || y < 0 || y + NAME_SIZE + 4 > height) return;
    const [left, right] = [Math.floor((x - half - 3) / CELL), Math.floor((x + half + 3) / CELL)];
    const [first, last] = [Math.floor(y / CELL), Math.floor((y + NAME_SIZE + 3) / CELL)];
    for (let row = first; row <= last; row += 1)
      for (let column = Math.max(0, left); column <= right; column += 1)
        if (taken[row * columns + column] === 1) return;
    for (let row = first; row <= last; row += 1)
      for (let column = Math.max(0, left); column <= right; column += 1) taken[row * columns + column] = 1;
    draw(whole, text, x, y);
  };
  for (const index of marked) place(index, true);
  if (near !== null) {
    for (const index of [...near].sort((a, b) => a - b)) if (!marked.has(index)) place(index, false);
    return;
  }
  for (let index = 0; index < radii.length; index += 1) if (!marked.has(index)) place(index, false);
}

/** Names, over what is painted already. */
export function paintNames(context: CanvasRenderingContext2D, {width, height, inks: ink}: Layer, top: Top): void {
  context.font = `${NAME_SIZE}px ${ink.font}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = ink.card;
  namesWithRoom({...top, width, height}, (marked, text, x, y) => {
    context.fillStyle = marked ? ink.accent : ink.ink;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  });
}
