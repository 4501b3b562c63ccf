/** The highlighted lines of a large network, which the page draws over the base layer. */
import {group} from "d3";
import type {HighlightedLine} from "./canvas-links.js";
import {clear, type LayerStyle} from "./layer-style.js";

/** Above so many highlighted lines they are thin and drawn by the dozen: wide ones would cover what they lead to. */
const MANY_LINES = 120;
/** Lines in one path. */
const BATCH = 50;
/** Length and half the width of an arrowhead, in px. */
const HEAD = {length: 8, half: 4};

interface HighlightInput {
  lines: readonly HighlightedLine[];
  /** x and y of each unit in css px. */
  positions: Float32Array;
  radii: Float32Array;
  /** Whether lines have arrowheads. */
  directed: boolean;
}

export function paintHighlight(context: CanvasRenderingContext2D, style: LayerStyle, input: HighlightInput): void {
  clear(context, style);
  if (input.lines.length > MANY_LINES) paintThinLines(context, style, input);
  else paintWideLines(context, style, input);
}

function paintThinLines(
  context: CanvasRenderingContext2D,
  {colours}: LayerStyle,
  {lines, positions}: HighlightInput,
): void {
  context.lineWidth = 1;
  for (const [kind, own] of group(lines, (line) => line.kind)) {
    context.strokeStyle = colours.strokes[kind]!.highlight;
    for (let start = 0; start < own.length; start += BATCH) {
      context.beginPath();
      for (const {from, to} of own.slice(start, start + BATCH)) {
        context.moveTo(positions[2 * from]!, positions[2 * from + 1]!);
        context.lineTo(positions[2 * to]!, positions[2 * to + 1]!);
      }
      context.stroke();
    }
  }
}

function paintWideLines(
  context: CanvasRenderingContext2D,
  {colours}: LayerStyle,
  {lines, positions, radii, directed}: HighlightInput,
): void {
  const thinner = Math.min(1, 60 / Math.max(1, lines.length)) ** 0.5;
  for (const {from, to, value, kind} of lines) {
    const {highlight, dash} = colours.strokes[kind]!;
    context.strokeStyle = highlight;
    context.fillStyle = highlight;
    context.setLineDash(dash as number[]);
    const [x, y] = [positions[2 * from]!, positions[2 * from + 1]!];
    const [u, v] = [positions[2 * to]!, positions[2 * to + 1]!];
    context.lineWidth = Math.max(0.8, Math.min(6, 0.7 + 0.45 * value) * thinner);
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
    context.lineTo(tipX - dx * HEAD.length - dy * HEAD.half, tipY - dy * HEAD.length + dx * HEAD.half);
    context.lineTo(tipX - dx * HEAD.length + dy * HEAD.half, tipY - dy * HEAD.length - dx * HEAD.half);
    context.fill();
  }
  context.setLineDash([]);
}
