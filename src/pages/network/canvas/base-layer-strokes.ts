/**
 * The base layer of a large network: its lines at rest as many thin strokes, darker where they are stronger, and where
 * there are very many units their circles too.
 *
 * Thin lines of one shade are drawn by the dozen as one path, which is several times faster than one stroke each. That
 * does not help for wide lines: overlapping wide lines in one path are slower to fill. Runs in a worker and, without
 * one, in the page.
 */
import type {Stroke} from "./canvas-line-kinds.js";

/** Lines in the order of their kind, then of their shade. */
export interface Edges {
  /** Two indices of units for each line. */
  ends: Uint32Array;
  /** Shade of each line: 0 to 4, the strongest darkest. */
  shades: Uint8Array;
  /** Index of each line's stroke in the picture's `strokes`. */
  kinds: Uint8Array;
}

export interface Circles {
  radii: Float32Array;
  /** Index of each unit's fill in `palette`; `NO_CIRCLE` where a unit is not drawn. */
  fills: Uint8Array;
  palette: readonly string[];
  edge: string;
}

export interface BaseLayerPicture {
  /** In css px. */
  width: number;
  height: number;
  /** Device pixels for one css px. */
  ratio: number;
  /** x and y of each unit in css px. */
  positions: Float32Array;
  /** Index of a unit that is left out with its lines, since it is being dragged; −1 for none. */
  without: number;
  strokes: readonly Stroke[];
  /** Drawn over the lines; null where the page draws them itself. */
  circles: Circles | null;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export const SHADES = 5;
export const NO_CIRCLE = 255;
/** Lines in one path. */
const BATCH = 50;

/** Opacity that the faintest of so many lines has at rest: the more lines, the fainter, so that gaps stay visible. */
export const baseOpacity = (count: number): number => Math.min(0.6, Math.max(0.05, 9 / Math.sqrt(count + 1)));

/** Opacity of a line at rest. */
export const lineOpacity = (base: number, shade: number, weight: number): number =>
  Math.min(0.9, base * weight * (1 + 0.55 * shade));

/**
 * Strokes the lines from `start` on, until `enough` says so.
 *
 * @returns the line to go on with
 */
export function strokeEdges(
  context: Context,
  {ends, shades, kinds}: Edges,
  picture: BaseLayerPicture,
  start = 0,
  enough: () => boolean = () => false,
): number {
  const {positions, without, width, height} = picture;
  const count = shades.length;
  const base = baseOpacity(count);
  let index = start;
  while (index < count) {
    const [shade, kind] = [shades[index]!, kinds[index]!];
    const {colour, dash, weight} = picture.strokes[kind]!;
    context.strokeStyle = colour;
    context.setLineDash(dash as number[]);
    context.globalAlpha = lineOpacity(base, shade, weight);
    context.lineWidth = shade === SHADES - 1 ? 1.6 : 1;
    const isAlike = (at: number) => at < count && shades[at] === shade && kinds[at] === kind;
    context.beginPath();
    for (let batch = 0; batch < BATCH && isAlike(index); index += 1) {
      const [a, b] = [ends[2 * index]!, ends[2 * index + 1]!];
      if (a === without || b === without) continue;
      const [x, y, u, v] = [positions[2 * a]!, positions[2 * a + 1]!, positions[2 * b]!, positions[2 * b + 1]!];
      if ((x < 0 && u < 0) || (y < 0 && v < 0) || (x > width && u > width) || (y > height && v > height)) continue;
      context.moveTo(x, y);
      context.lineTo(u, v);
      batch += 1;
    }
    context.stroke();
    if (enough()) break;
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  return index;
}

/** Fills the circles, the least important first, so that the first units are on top. */
export function fillCircles(context: Context, {positions, circles, without, width, height}: BaseLayerPicture): void {
  if (circles === null) return;
  context.strokeStyle = circles.edge;
  context.lineWidth = 1;
  for (let index = circles.radii.length - 1; index >= 0; index -= 1) {
    const [x, y] = [positions[2 * index]!, positions[2 * index + 1]!];
    const [radius, fill] = [circles.radii[index]!, circles.fills[index]!];
    if (fill === NO_CIRCLE || index === without) continue;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    context.fillStyle = circles.palette[fill] ?? "";
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}
