/**
 * How large a node is drawn: the radius of its circle, and the lines of its name below it.
 *
 * Pure: no DOM.
 */
import {emWidth, wrapName} from "./name-width.js";

/** A node as the layout needs it. */
export interface SizedNode {
  id: string;
  /** The lines of its name, which is drawn below its circle. */
  name: string[];
  /** Radius of its circle in px. */
  radius: number;
}

/** Font size of a name, and the distance between its lines, in px. */
export const NAME_FONT_SIZE = 13;
export const NAME_LINE_HEIGHT = 16;

/**
 * Radius of a circle whose area grows with a figure, in px.
 *
 * @param part  the figure as part of the largest, 0 to 1
 */
export const circleRadius = (part: number, narrow = false): number =>
  narrow ? 3 + 13 * Math.sqrt(part) : 4 + 16 * Math.sqrt(part);

/** Half the width of the widest line of a name, in px. */
export const halfNameWidth = (lines: readonly string[]): number =>
  (Math.max(...lines.map(emWidth)) * NAME_FONT_SIZE) / 2;

/**
 * A node with the size of its circle and the lines of its name.
 *
 * @param part    its figure as part of the largest, 0 to 1
 * @param narrow  whether the drawing is narrow: circles are smaller and lines shorter
 */
export const sizedNode = ({id, name}: {id: string; name: string}, part: number, narrow: boolean): SizedNode => ({
  id,
  name: wrapName(name, narrow ? 6 : 12),
  radius: circleRadius(part, narrow),
});
