/** Where the units of a scene go, how large they are and what fills them, by their place in the list. */

import type {CanvasPlaces, Size} from "../layout/canvas-places.js";
import {startLayout} from "../layout/run-layout.js";
import type {Scene} from "../model/drawing.js";
import {circleRadius} from "../model/visual-encoding.js";
import {endsOf} from "./canvas-links.js";
import {FIRST_SHADE, LEAD_FILL, PLAIN_FILL} from "./canvas-paint.js";

/** Part of the drawing that circles may cover together. */
const COVERED = 0.12;

/** Radii shrink as units grow in number or in figures, so that circles do not cover each other. */
export function canvasRadii({network: {units}, looks}: Scene, {width, height}: Size): Float32Array<ArrayBuffer> {
  const many = Math.sqrt(Math.min(1, 90 / units.length));
  const radii = units.map(({id}) => circleRadius(looks.size(id)) * many);
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
  const fit = Math.sqrt(Math.min(1, (COVERED * width * height) / Math.max(1, area)));
  return Float32Array.from(radii, (radius) => Math.min(26, Math.max(2.5, radius * fit)));
}

export function canvasFills({network: {units}, looks, directed}: Scene): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(units, ({id, led}) => {
    const shade = looks.shade(id);
    return shade !== null ? FIRST_SHADE + shade : directed && led > 0 ? LEAD_FILL : PLAIN_FILL;
  });
}

/**
 * Finds places for the units of a scene: as given, or by forces beside the page.
 *
 * @param take   gets places as they come, in a measure of their own; `done` with the last ones
 * @param after  what the forces wait for, or null
 */
export function arrangeOnCanvas(
  {given, pull, base: {units}}: Scene,
  index: ReadonlyMap<string, number>,
  {size: {width, height}, radii}: Pick<CanvasPlaces, "size" | "radii">,
  {take, after}: {take: (positions: Float32Array, done: boolean) => void; after: Promise<void> | null},
): {end(): void} | null {
  if (given !== null) {
    const spots = units.flatMap(({id}) => given.get(id) ?? [0.5, 0.5]);
    take(
      Float32Array.from(spots, (part, at) => part * (at % 2 === 0 ? width : height)),
      true,
    );
    return null;
  }
  const most = pull.reduce((top, {value}) => Math.max(top, value), 1);
  const ends = endsOf(pull, index);
  const pulls = new Float32Array(pull.length);
  pull.forEach(({value}, line) => {
    pulls[line] = value / most;
  });
  const start = () => startLayout({radii, ends, pulls}, ({positions, done}) => take(positions, done));
  let layout = after === null ? start() : null;
  let ended = false;
  void after?.then(() => {
    if (!ended) layout = start();
  });
  return {
    end() {
      ended = true;
      layout?.end();
    },
  };
}
