/**
 * The ground of a large network: its lines at rest as many thin strokes, told apart by how dark they are, and where
 * there are very many units their circles too.
 *
 * Thin lines of one shade go into a path by the dozen, which is several times faster than one stroke each; wide ones
 * do not, since overlapping wide lines in one path are slower to fill. Runs in a worker and, without one, in the page.
 */
import type {Stroke} from "./canvas-line-kinds.js";

export interface Edges {
  /** Two places in the list of units for each line. */
  ends: Uint32Array;
  /** 0 to 4 for each line, the strongest darkest. */
  shades: Uint8Array;
  /** Place of each line's stroke in the picture's `strokes`; lines stand in the order of kind, then of shade. */
  kinds: Uint8Array;
}

export interface Circles {
  radii: Float32Array;
  /** Place of each unit's fill in `palette`; `NO_CIRCLE` where a unit is not drawn. */
  fills: Uint8Array;
  palette: readonly string[];
  edge: string;
}

export interface BaseLayerPicture {
  width: number;
  height: number;
  /** Device pixels for one css pixel. */
  ratio: number;
  /** x and y of each unit in css px of the picture. */
  places: Float32Array;
  /** A unit whose lines are left out, since it is being moved; -1 for none. */
  without: number;
  strokes: readonly Stroke[];
  /** Drawn over the lines; null where the page draws them itself. */
  circles: Circles | null;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export const SHADES = 5;
export const NO_CIRCLE = 255;
const TOGETHER = 50;

/** The more lines, the lighter each, so that the middle does not close up. */
export const baseLayerStrength = (count: number): number => Math.min(0.6, Math.max(0.05, 9 / Math.sqrt(count + 1)));

/** Opacity of a line at rest. */
export const strength = (ground: number, shade: number, weight: number): number =>
  Math.min(0.9, ground * weight * (1 + 0.55 * shade));

/** Strokes the lines from `start` on until `enough` says so; gives the line to go on with. */
export function strokeEdges(
  context: Context,
  {ends, shades, kinds}: Edges,
  picture: BaseLayerPicture,
  start = 0,
  enough: () => boolean = () => false,
): number {
  const {places, without, width, height} = picture;
  const count = shades.length;
  const ground = baseLayerStrength(count);
  let index = start;
  while (index < count) {
    const [shade, kind] = [shades[index]!, kinds[index]!];
    const {colour, dash, weight} = picture.strokes[kind]!;
    context.strokeStyle = colour;
    context.setLineDash(dash as number[]);
    context.globalAlpha = strength(ground, shade, weight);
    context.lineWidth = shade === SHADES - 1 ? 1.6 : 1;
    const together = (at: number) => at < count && shades[at] === shade && kinds[at] === kind;
    context.beginPath();
    for (let batch = 0; batch < TOGETHER && together(index); index += 1) {
      const [a, b] = [ends[2 * index]!, ends[2 * index + 1]!];
      if (a === without || b === without) continue;
      const [x, y, u, v] = [places[2 * a]!, places[2 * a + 1]!, places[2 * b]!, places[2 * b + 1]!];
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

/** Fills the circles, the least important first, so that the first units lie on top. */
export function fillCircles(context: Context, {places, circles, without, width, height}: BaseLayerPicture): void {
  if (circles === null) return;
  context.strokeStyle = circles.edge;
  context.lineWidth = 1;
  for (let at = circles.radii.length - 1; at >= 0; at -= 1) {
    const [x, y, radius, fill] = [places[2 * at]!, places[2 * at + 1]!, circles.radii[at]!, circles.fills[at]!];
    if (fill === NO_CIRCLE || at === without) continue;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    context.fillStyle = circles.palette[fill] ?? "";
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}
