/** What the parts of the one page are drawn with: its columns, text and rules. */
import {svg, type TemplateResult} from "lit-html";
import {clip, widthOf} from "../shared/picture.js";

/** Edges of the left and the right column, in the drawing's 1600 × 900. */
export const LEFT = 56;
export const LEFT_END = 696;
export const RIGHT = 760;
export const RIGHT_END = 1544;

export interface TextStyle {
  size?: number;
  bold?: boolean;
  fill?: string;
  anchor?: "start" | "middle" | "end";
}

/** The style of everything that is less important. */
export const SOFT: TextStyle = {fill: "var(--ink-soft)"};

export const text = (
  x: number,
  y: number,
  words: string,
  {size = 15, bold = false, fill = "var(--ink)", anchor = "start"}: TextStyle = {},
): TemplateResult =>
  svg`<text x=${x} y=${y} font-size=${size} font-weight=${bold ? 700 : 400} fill=${fill} text-anchor=${anchor}>${words}</text>`;

/** Words within a width: smaller if they are long, but never below 13, and cut only if that is not enough. */
export function fitted(x: number, y: number, words: string, width: number, style: TextStyle = {}): TemplateResult {
  const size = Math.max(13, Math.min(15, Math.floor((15 * width) / Math.max(1, widthOf(words, 15)))));
  return text(x, y, clip(words, width, size), {...style, size});
}

export const rule = (x1: number, x2: number, y: number, strong = false): TemplateResult =>
  svg`<line x1=${x1} x2=${x2} y1=${y} y2=${y} stroke=${strong ? "var(--ink)" : "var(--rule)"}
    stroke-width=${strong ? 2 : 1}></line>`;
