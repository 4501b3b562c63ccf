/** Colours and font of the page, as a canvas takes them. */
import {type Stroke, strokesOf} from "./canvas-line-kinds.js";

export interface CanvasColours {
  /** By the kind of a line. */
  strokes: readonly Stroke[];
  /** Fills of circles: a unit, a lead, then five shades of a measure. */
  palette: readonly string[];
  /** Edge of a circle. */
  edge: string;
  text: string;
  softText: string;
  background: string;
  accent: string;
  font: string;
}

/** Indices of the palette. */
export const PLAIN_FILL = 0;
export const LEAD_FILL = 1;
export const FIRST_SHADE = 2;

/** How much of the lead's colour each shade of a measure has, in %. */
const SHADE_PARTS = [6, 27, 48, 70, 95] as const;

export function readColours(element: Element): CanvasColours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const shades = SHADE_PARTS.map((part) => `color-mix(in oklab, ${colour("--lead")} ${part}%, ${colour("--card")})`);
  return {
    strokes: strokesOf(colour),
    palette: [colour("--support"), colour("--lead"), ...shades],
    edge: colour("--support-line"),
    text: colour("--ink"),
    softText: colour("--ink-soft"),
    background: colour("--card"),
    accent: colour("--accent"),
    font: style.fontFamily,
  };
}
