/** How large the circles of a scene are and what fills them, by the index of their unit. */

import type {Size} from "../../node-link/drawing-size.js";
import {circleRadius} from "../../node-link/node-size.js";
import type {Scene} from "../model/drawing.js";
import {FIRST_SHADE, LEAD_FILL, PLAIN_FILL} from "./canvas-colours.js";

/** Part of the drawing that circles may cover together. */
const COVERED = 0.12;
/** Above so many units circles become smaller. */
const USUAL_COUNT = 90;
/** Least and greatest radius in px. */
const RADII = {least: 2.5, most: 26};

/** Radii in px. They shrink as units grow in number or in figures, so that circles do not cover each other. */
export function canvasRadii({network: {units}, encoding}: Scene, {width, height}: Size): Float32Array<ArrayBuffer> {
  const byCount = Math.sqrt(Math.min(1, USUAL_COUNT / units.length));
  const radii = units.map(({id}) => circleRadius(encoding.size(id)) * byCount);
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
  const byArea = Math.sqrt(Math.min(1, (COVERED * width * height) / Math.max(1, area)));
  return Float32Array.from(radii, (radius) => Math.min(RADII.most, Math.max(RADII.least, radius * byArea)));
}

/** Indices in the palette: by the shade, else by whether a unit leads. */
export function canvasFills({network: {units}, encoding, directed}: Scene): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(units, ({id, led}) => {
    const shade = encoding.shade(id);
    return shade !== null ? FIRST_SHADE + shade : directed && led > 0 ? LEAD_FILL : PLAIN_FILL;
  });
}
