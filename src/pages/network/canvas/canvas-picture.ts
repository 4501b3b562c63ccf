/** The drawing of a large network as svg for a file: true lines, circles and names. */

import type {Size} from "../../node-link/drawing-size.js";
import type {NetworkUnit} from "../model/network.js";
import {baseOpacity, lineOpacity} from "./base-layer-strokes.js";
import type {CanvasColours} from "./canvas-colours.js";
import type {CanvasLinks} from "./canvas-links.js";
import {CANVAS_NAME_SIZE, placeNames} from "./canvas-names.js";

interface CanvasPicture extends Size {
  colours: CanvasColours;
  units: readonly NetworkUnit[];
  /** x and y of each unit in px. */
  positions: Float32Array;
  radii: Float32Array;
  /** 1 for a unit that the filters leave. */
  visible: Uint8Array;
  /** Index of each unit's fill in the palette. */
  fills: Uint8Array;
  links: CanvasLinks;
}

const SVG = "http://www.w3.org/2000/svg";

export function canvasPicture(picture: CanvasPicture): SVGSVGElement {
  const {width, height} = picture;
  const svg = create("svg", {width, height, viewBox: `0 0 ${width} ${height}`}) as SVGSVGElement;
  const clip = create("clipPath", {id: "frame"});
  clip.append(create("rect", {width, height}));
  const body = create("g", {"clip-path": "url(#frame)"});
  body.append(linesOf(picture), circlesOf(picture), namesOf(picture));
  svg.append(clip, body);
  return svg;
}

function linesOf({colours, positions, links}: CanvasPicture): SVGElement {
  const {ends, shades, kinds} = links.edges;
  const base = baseOpacity(shades.length);
  const lines = create("g", {fill: "none"});
  shades.forEach((shade, line) => {
    const [x1, y1] = positionOf(positions, ends[2 * line]!);
    const [x2, y2] = positionOf(positions, ends[2 * line + 1]!);
    const {colour, dash, weight} = colours.strokes[kinds[line]!]!;
    const opacity = lineOpacity(base, shade, weight).toFixed(3);
    lines.append(
      create("line", {
        ...{x1, y1, x2, y2, stroke: colour, "stroke-opacity": opacity},
        ...(dash.length > 0 ? {"stroke-dasharray": dash.join(" ")} : {}),
      }),
    );
  });
  return lines;
}

/** The first units on top. */
function circlesOf({colours, units, positions, radii, visible, fills}: CanvasPicture): SVGElement {
  const circles = create("g", {stroke: colours.edge});
  for (let index = radii.length - 1; index >= 0; index -= 1) {
    if (visible[index] !== 1) continue;
    const [cx, cy] = positionOf(positions, index);
    const fill = colours.palette[fills[index]!] ?? "none";
    const circle = create("circle", {cx, cy, r: radii[index]!.toFixed(1), fill});
    circle.append(create("title", {}, units[index]?.name ?? ""));
    circles.append(circle);
  }
  return circles;
}

function namesOf(picture: CanvasPicture): SVGElement {
  const {colours} = picture;
  const names = create("g", {
    "font-family": colours.font,
    "font-size": CANVAS_NAME_SIZE,
    "text-anchor": "middle",
    fill: colours.text,
    stroke: colours.background,
    "stroke-width": 3,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  placeNames(picture, (_, text, x, y) =>
    names.append(create("text", {x: x.toFixed(1), y: (y + CANVAS_NAME_SIZE).toFixed(1)}, text)),
  );
  return names;
}

const positionOf = (positions: Float32Array, index: number) =>
  [positions[2 * index]!.toFixed(1), positions[2 * index + 1]!.toFixed(1)] as const;

function create(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}
