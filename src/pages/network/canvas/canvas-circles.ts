/**
 * The circles of a large network, and the outlines of its groups, which the page draws over the base layer.
 *
 * Takes plain numbers and a canvas, so a frame takes the same few milliseconds at 500 units as at 2,000.
 */
import {polygonHull} from "d3";
import {highestPoint, pointsAround} from "../layout/group-outline.js";
import type {NetworkUnit} from "../model/network.js";
import {clear, type LayerStyle} from "./layer-style.js";

/** The units of the top layer; a unit is named by its index in the list. */
export interface TopLayer {
  units: readonly NetworkUnit[];
  /** x and y of each unit in css px. */
  positions: Float32Array;
  radii: Float32Array;
  /** 1 for a unit that the filters leave. */
  visible: Uint8Array;
  /** Index of each unit's fill in the palette. */
  fills: Uint8Array;
  /** Whether the base layer has the circles of units that are not near. */
  circlesInBase: boolean;
  /** Units that do not fade with the others; null when nothing is highlighted. */
  near: ReadonlySet<number> | null;
  /** Units under the pointer, pinned or found: they have a ring and always their name. */
  marked: ReadonlySet<number>;
  /** A unit that is drawn elsewhere, since it is being dragged; −1 for none. */
  without: number;
  groups: readonly {name: string; units: readonly number[]}[];
}

/** Distance of an outline, and of a ring, from circles, in px. */
const OUTLINE_GAP = 10;
const RING_GAP = 2.5;
/** Opacity of circles that fade. */
const FADED = 0.35;

export function paintCircles(context: CanvasRenderingContext2D, style: LayerStyle, top: TopLayer): void {
  clear(context, style);
  paintOutlines(context, style, top);
  paintUnits(context, style, top);
  paintRings(context, style, top);
}

function paintOutlines(
  context: CanvasRenderingContext2D,
  {colours}: LayerStyle,
  {groups, positions, radii}: TopLayer,
): void {
  for (const {name, units} of groups) {
    const around = units.flatMap((index) =>
      pointsAround(positions[2 * index]!, positions[2 * index + 1]!, radii[index]! + OUTLINE_GAP),
    );
    const hull = polygonHull(around);
    if (hull === null) continue;
    context.beginPath();
    for (const [x, y] of hull) context.lineTo(x, y);
    context.closePath();
    context.strokeStyle = colours.edge;
    context.lineWidth = 1.2;
    context.setLineDash([6, 4]);
    context.stroke();
    context.setLineDash([]);
    const [x, y] = highestPoint(hull);
    context.font = `700 14px ${colours.font}`;
    context.fillStyle = colours.softText;
    context.textAlign = "center";
    context.textBaseline = "bottom";
    context.fillText(name, x, y - 2);
  }
}

/** Circles, the first units on top, and over all the others those that are near. */
function paintUnits(context: CanvasRenderingContext2D, style: LayerStyle, top: TopLayer): void {
  const {positions, radii, visible, fills, near, circlesInBase, without} = top;
  const {width, height, ratio, colours} = style;
  const draw = (index: number) => {
    const [x, y] = [positions[2 * index]!, positions[2 * index + 1]!];
    const radius = Math.max(1.5, Math.round(radii[index]! * 2) / 2);
    if (visible[index] !== 1 || index === without) return;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) return;
    const circle = sprite(radius, colours.palette[fills[index]!] ?? "", colours.edge, ratio);
    const half = circle.width / ratio / 2;
    context.drawImage(circle, x - half, y - half, 2 * half, 2 * half);
  };
  if (!circlesInBase) {
    context.globalAlpha = near === null ? 1 : FADED;
    for (let index = radii.length - 1; index >= 0; index -= 1) if (!near?.has(index)) draw(index);
    context.globalAlpha = 1;
  }
  for (const index of near ?? []) draw(index);
}

function paintRings(
  context: CanvasRenderingContext2D,
  {colours}: LayerStyle,
  {marked, without, positions, radii}: TopLayer,
): void {
  context.strokeStyle = colours.accent;
  context.lineWidth = 2.5;
  for (const index of marked) {
    if (index === without) continue;
    context.beginPath();
    context.arc(positions[2 * index]!, positions[2 * index + 1]!, radii[index]! + RING_GAP, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Circles are drawn once for each size and colour and then copied. */
const sprites = new Map<string, HTMLCanvasElement>();
const MOST_SPRITES = 400;

function sprite(radius: number, fill: string, edge: string, ratio: number): HTMLCanvasElement {
  const key = `${radius} ${fill} ${edge} ${ratio}`;
  const known = sprites.get(key);
  if (known !== undefined) return known;
  if (sprites.size > MOST_SPRITES) sprites.clear();
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
