/** Points from which the outline of a group of units is made, and the place of its name. Pure: no DOM. */

type Point = [number, number];

const ANGLES = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => (turn * Math.PI) / 4);

/** Eight points on a circle; the outline is the convex hull of those of all units. */
export const pointsAround = (x: number, y: number, radius: number): Point[] =>
  ANGLES.map((angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);

/** The highest point of an outline: the name of the group is written above it. */
export const highestPoint = (outline: readonly Point[]): Point =>
  outline.reduce((best, point) => (point[1] < best[1] ? point : best));
