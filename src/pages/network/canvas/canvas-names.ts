/** The names of a large network: as many as have room, the most important first. */
import type {Size} from "../../node-link/drawing-size.js";
import {emWidth, shortName} from "../../node-link/name-width.js";
import type {TopLayer} from "./canvas-circles.js";
import type {LayerStyle} from "./layer-style.js";

/** Font size of a name in px; smaller than in svg drawings, where there is more room. */
export const CANVAS_NAME_SIZE = 12;
/** Side of a cell of the grid on which room is found, in px. */
const CELL = 8;

type NameInput = Pick<TopLayer, "units" | "positions" | "radii" | "visible"> &
  Partial<Pick<TopLayer, "near" | "marked" | "without">> &
  Size;

/**
 * Finds the names that have room: first those of marked units, whole; then those of units that are near, or where
 * nothing is highlighted all others in the order of the units.
 *
 * @param draw  gets each name with the middle of its top edge
 */
export function placeNames(
  {units, positions, radii, visible, near = null, marked = new Set(), without = -1, width, height}: NameInput,
  draw: (marked: boolean, text: string, x: number, y: number) => void,
): void {
  const grid = occupancyGrid({width, height});
  const place = (index: number, whole: boolean) => {
    const unit = units[index];
    if (unit === undefined || visible[index] !== 1 || index === without) return;
    const short = shortened(unit.name);
    const text = whole ? unit.name : short.text;
    const half = (whole ? emWidth(unit.name) * CANVAS_NAME_SIZE : short.width) / 2;
    const [x, y] = [positions[2 * index]!, positions[2 * index + 1]! + radii[index]! + 2];
    if (x - half < 0 || x + half > width || y < 0 || y + CANVAS_NAME_SIZE + 4 > height) return;
    if (grid.take(x - half - 3, x + half + 3, y, y + CANVAS_NAME_SIZE + 3)) draw(whole, text, x, y);
  };
  for (const index of marked) place(index, true);
  if (near !== null) {
    for (const index of [...near].sort((a, b) => a - b)) if (!marked.has(index)) place(index, false);
    return;
  }
  for (let index = 0; index < radii.length; index += 1) if (!marked.has(index)) place(index, false);
}

/** Which cells of the drawing have a name. */
function occupancyGrid({width, height}: Size) {
  const columns = Math.ceil(width / CELL) + 2;
  const taken = new Uint8Array(columns * (Math.ceil(height / CELL) + 4));
  return {
    /** Takes the cells of a box if all of them are free. */
    take(left: number, right: number, top: number, bottom: number): boolean {
      const [firstColumn, lastColumn] = [Math.max(0, Math.floor(left / CELL)), Math.floor(right / CELL)];
      const [firstRow, lastRow] = [Math.floor(top / CELL), Math.floor(bottom / CELL)];
      for (let row = firstRow; row <= lastRow; row += 1)
        for (let column = firstColumn; column <= lastColumn; column += 1)
          if (taken[row * columns + column] === 1) return false;
      for (let row = firstRow; row <= lastRow; row += 1)
        for (let column = firstColumn; column <= lastColumn; column += 1) taken[row * columns + column] = 1;
      return true;
    },
  };
}

/** Shortened names with their width in px, each counted once. */
const shortNames = new Map<string, {text: string; width: number}>();

function shortened(name: string) {
  const known = shortNames.get(name);
  if (known !== undefined) return known;
  const text = shortName(name);
  const short = {text, width: emWidth(text) * CANVAS_NAME_SIZE};
  shortNames.set(name, short);
  return short;
}

/** Paints names over what is there already. */
export function paintNames(
  context: CanvasRenderingContext2D,
  {width, height, colours}: LayerStyle,
  top: TopLayer,
): void {
  context.font = `${CANVAS_NAME_SIZE}px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colours.background;
  placeNames({...top, width, height}, (marked, text, x, y) => {
    context.fillStyle = marked ? colours.accent : colours.text;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  });
}
