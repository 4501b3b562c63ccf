/** Where the units of a scene go, how large they are and what fills them, by their place in the list. */
import {endsOf} from "./crowd-links.js";
import {FIRST_SHADE, LEAD_FILL, PLAIN_FILL} from "./crowd-paint.js";
import type {CrowdPlaces} from "./crowd-places.js";
import type {Scene} from "./drawing.js";
import {circleRadius} from "./looks.js";
import {startLayout} from "./start-layout.js";

/** Radii shrink as units grow in number, so that circles do not cover each other. */
export function crowdRadii({network: {units}, looks}: Scene): Float32Array<ArrayBuffer> {
  const shrink = Math.sqrt(Math.min(1, 90 / units.length));
  return Float32Array.from(units, ({id}) => Math.min(26, Math.max(2.5, circleRadius(looks.size(id)) * shrink)));
}

export function crowdFills({network: {units}, looks, directed}: Scene): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(units, ({id, led}) => {
    const shade = looks.shade(id);
    return shade !== null ? FIRST_SHADE + shade : directed && led > 0 ? LEAD_FILL : PLAIN_FILL;
  });
}

/**
 * Finds places for the units of a scene: as given, or by forces beside the page.
 *
 * @param take  gets places as they come, in a measure of their own; `done` with the last ones
 */
export function arrangeCrowd(
  {given, pull, base: {units}}: Scene,
  index: ReadonlyMap<string, number>,
  {size: {width, height}, radii}: Pick<CrowdPlaces, "size" | "radii">,
  take: (positions: Float32Array, done: boolean) => void,
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
  const pulls = Float32Array.from(pull, ({value}) => value / most);
  return startLayout({radii, ends, pulls}, ({positions, done}) => take(positions, done));
}
