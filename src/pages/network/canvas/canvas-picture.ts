/** The drawing of a large network as svg: true lines, circles and names, for a file. */

import type {Size} from "../layout/canvas-places.js";
import type {NetworkUnit} from "../model/network.js";
import {baseLayerStrength, strength} from "./base-layer-strokes.js";
import type {CanvasLinks} from "./canvas-links.js";
import {type Inks, NAME_SIZE, namesWithRoom} from "./canvas-paint.js";

export interface CanvasPicture extends Size {
  inks: Inks;
  units: readonly NetworkUnit[];
  places: Float32Array;
  radii: Float32Array;
  seen: Uint8Array;
  fills: Uint8Array;
  links: CanvasLinks;
}

const SVG = "http://www.w3.org/2000/svg";

export function canvasPicture(picture: CanvasPicture): SVGSVGElement {
  const {width, height, inks, units, places, radii, seen, fills, links} = picture;
  const make = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const at = (index: number) => [places[2 * index]!.toFixed(1), places[2 * index + 1]!.toFixed(1)] as const;
  const svg = make("svg", {width, height, viewBox: `0 0 ${width} ${height}`}) as SVGSVGElement;
  const clip = make("clipPath", {id: "frame"});
  clip.append(make("rect", {width, height}));
  const body = make("g", {"clip-path": "url(#frame)"});
  const {ends, shades, kinds} = links.edges;
  const ground = baseLayerStrength(shades.length);
  const lines = make("g", {fill: "none"});
  shades.forEach((shade, line) => {
    const [x1, y1] = at(ends[2 * line]!);
    const [x2, y2] = at(ends[2 * line + 1]!);
    const {colour, dash, weight} = inks.strokes[kinds[line]!]!;
    lines.append(
      make("line", {
        ...{x1, y1, x2, y2, stroke: colour, "stroke-opacity": strength(ground, shade, weight).toFixed(3)},
        ...(dash.length > 0 ? {"stroke-dasharray": dash.join(" ")} : {}),
      }),
    );
  });
  const circles = make("g", {stroke: inks.edge});
  for (let index = radii.length - 1; index >= 0; index -= 1) {
    if (seen[index] !== 1) continue;
    const [cx, cy] = at(index);
    const circle = make("circle", {cx, cy, r: radii[index]!.toFixed(1), fill: inks.palette[fills[index]!] ?? "none"});
    circle.append(make("title", {}, units[index]?.name ?? ""));
    circles.append(circle);
  }
  const names = make("g", {
    "font-family": inks.font,
    "font-size": NAME_SIZE,
    "text-anchor": "middle",
    fill: inks.ink,
    stroke: inks.card,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  namesWithRoom(picture, (_, text, x, y) =>
    names.append(make("text", {x: x.toFixed(1), y: (y + NAME_SIZE).toFixed(1)}, text)),
  );
  body.append(lines, circles, names);
  svg.append(clip, body);
  return svg;
}
