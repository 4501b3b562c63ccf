/**
 * One frame of a large network: the bitmap of lines, circles, what is lit, and as many names as have room.
 *
 * Takes plain numbers and a canvas, so a frame costs the same few milliseconds at 500 units as at 2,000.
 */
import type {NetworkUnit} from "./model.js";
import {emWidth, shortName} from "./names.js";

/** Colours of the page as canvas takes them. */
export interface Inks {
  line: string;
  lit: string;
  lead: string;
  unit: string;
  edge: string;
  ink: string;
  card: string;
  accent: string;
  font: string;
}

export function inks(element: Element, directed: boolean): Inks {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: directed ? of("--lead-inferred") : of("--support-line"),
    lit: of("--lead"),
    lead: of("--lead"),
    unit: of("--support"),
    edge: of("--support-line"),
    ink: of("--ink"),
    card: of("--card"),
    accent: of("--accent"),
    font: style.fontFamily,
  };
}

export interface Frame {
  width: number;
  height: number;
  ratio: number;
  units: readonly NetworkUnit[];
  /** x and y of each unit in css px. */
  places: Float32Array;
  radii: Float32Array;
  /** 1 for a unit that the filters leave. */
  seen: Uint8Array;
  /** 1 for a unit drawn as a lead. */
  leads: Uint8Array;
  /** The picture of lines, and where it belongs now. */
  image: {source: CanvasImageSource; x: number; y: number; width: number; height: number} | null;
  /** Lit lines as two places each, with their points. */
  lit: readonly {from: number; to: number; points: number}[];
  directed: boolean;
  /** While a unit is dragged: names what stands still behind it, which is then drawn once and copied. */
  still: string | null;
  /** Units that keep their strength while others fade; null when nothing is lit. */
  near: ReadonlySet<number> | null;
  /** Pointed at, pinned or found: drawn with a ring and always named. */
  marked: ReadonlySet<number>;
  inks: Inks;
}

const NAME = 12;
const CELL = 8;

export function paint(context: CanvasRenderingContext2D, frame: Frame): void {
  const {width, height, ratio, inks: ink} = frame;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  if (frame.still === null) paintStill(context, frame);
  else {
    if (backdrop.key !== frame.still) {
      backdrop.canvas ??= document.createElement("canvas");
      backdrop.canvas.width = Math.round(width * ratio);
      backdrop.canvas.height = Math.round(height * ratio);
      const behind = backdrop.canvas.getContext("2d")!;
      behind.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintStill(behind, frame);
      backdrop.key = frame.still;
    }
    context.drawImage(backdrop.canvas!, 0, 0, width, height);
  }
  paintLit(context, frame);
  paintUnits(context, frame, true);
  context.font = `${NAME}px ${ink.font}`;
  paintNames(context, frame);
}

const backdrop: {key: string; canvas: HTMLCanvasElement | null} = {key: "", canvas: null};

/** Lines at rest and the units that are not near. */
function paintStill(context: CanvasRenderingContext2D, frame: Frame): void {
  const {image, near} = frame;
  if (image !== null) {
    context.globalAlpha = near === null ? 1 : 0.22;
    context.imageSmoothingEnabled = true;
    context.drawImage(image.source, image.x, image.y, image.width, image.height);
    context.globalAlpha = 1;
  }
  paintUnits(context, frame, false);
}

function paintLit(context: CanvasRenderingContext2D, {lit, places, radii, directed, inks: ink}: Frame): void {
  context.strokeStyle = ink.lit;
  context.fillStyle = ink.lit;
  // Many lit lines are drawn thinner: 300 wide ones would cover what they lead to.
  const thin = Math.min(1, 60 / Math.max(1, lit.length)) ** 0.5;
  for (const {from, to, points} of lit) {
    const [x, y, u, v] = [places[2 * from]!, places[2 * from + 1]!, places[2 * to]!, places[2 * to + 1]!];
    context.lineWidth = Math.max(0.8, Math.min(6, 0.7 + 0.45 * points) * thin);
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

/** The units that are near with their rings, or all others. */
function paintUnits(context: CanvasRenderingContext2D, frame: Frame, ofNear: boolean): void {
  const {places, radii, seen, leads, near, marked, width, height, ratio, inks: ink} = frame;
  const draw = (index: number) => {
    const [x, y] = [places[2 * index]!, places[2 * index + 1]!];
    const radius = Math.max(1.5, Math.round(radii[index]! * 2) / 2);
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) return;
    const picture = sprite(radius, leads[index] === 1 ? ink.lead : ink.unit, ink.edge, ratio);
    const half = picture.width / ratio / 2;
    context.drawImage(picture, x - half, y - half, 2 * half, 2 * half);
  };
  if (!ofNear) {
    context.globalAlpha = near === null ? 1 : 0.35;
    for (let index = radii.length - 1; index >= 0; index -= 1) if (seen[index] === 1 && !near?.has(index)) draw(index);
    context.globalAlpha = 1;
    return;
  }
  for (const index of near ?? []) if (seen[index] === 1) draw(index);
  context.strokeStyle = ink.accent;
  context.lineWidth = 2.5;
  for (const index of marked) {
    context.beginPath();
    context.arc(places[2 * index]!, places[2 * index + 1]!, radii[index]! + 2.5, 0, 2 * Math.PI);
    context.stroke();
  }
}

const widths = new Map<string, {text: string; width: number}>();

function nameOf(name: string) {
  const known = widths.get(name);
  if (known !== undefined) return known;
  const text = shortName(name);
  const made = {text, width: emWidth(text) * NAME};
  widths.set(name, made);
  return made;
}

/** Names where there is room, most important first: marked, near, then in the order of the units. */
function paintNames(context: CanvasRenderingContext2D, frame: Frame): void {
  const {units, places, radii, seen, near, marked, width, height, inks: ink} = frame;
  const columns = Math.ceil(width / CELL) + 2;
  const taken = new Uint8Array(columns * (Math.ceil(height / CELL) + 4));
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = ink.card;
  const place = (index: number, whole: boolean) => {
    const unit = units[index];
    if (unit === undefined || seen[index] !== 1) return;
    const short = nameOf(unit.name);
    const text = whole ? unit.name : short.text;
    const half = (whole ? emWidth(unit.name) * NAME : short.width) / 2;
    const [x, top] = [places[2 * index]!, places[2 * index + 1]! + radii[index]! + 2];
    if (x - half < 0 || x + half > width || top < 0 || top + NAME + 4 > height) return;
    const [left, right] = [Math.floor((x - half - 3) / CELL), Math.floor((x + half + 3) / CELL)];
    const [first, last] = [Math.floor(top / CELL), Math.floor((top + NAME + 3) / CELL)];
    for (let row = first; row <= last; row += 1)
      for (let column = Math.max(0, left); column <= right; column += 1)
        if (taken[row * columns + column] === 1) return;
    for (let row = first; row <= last; row += 1)
      for (let column = Math.max(0, left); column <= right; column += 1) taken[row * columns + column] = 1;
    context.strokeText(text, x, top);
    context.fillText(text, x, top);
  };
  context.fillStyle = ink.accent;
  for (const index of marked) place(index, true);
  context.fillStyle = ink.ink;
  if (near !== null) {
    for (const index of [...near].sort((a, b) => a - b)) if (!marked.has(index)) place(index, false);
    return;
  }
  for (let index = 0; index < radii.length; index += 1) if (!marked.has(index)) place(index, false);
}
