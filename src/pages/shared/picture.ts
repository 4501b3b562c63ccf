/**
 * A drawing of the page as a file of its own: svg with every colour resolved, or png rendered from it in the browser.
 * Drawings name their colours as CSS variables in attributes, so resolving them is replacing names.
 */
import {downloadBytes} from "./download.js";

const FORMAT = {svg: "image/svg+xml", png: "image/png"} as const;
export type PictureFormat = keyof typeof FORMAT;

/** The drawing as the text of an svg file, with the patterns that it refers to elsewhere in the page. */
function pictureText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const {width, height} = svg.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const defs = document.createElementNS("http://www.w3.org/2000/svg", "defs");
  const written = new XMLSerializer().serializeToString(copy);
  for (const id of new Set([...written.matchAll(/url\((?:&quot;|")?#([\w-]+)/g)].map((match) => match[1]!))) {
    const pattern = document.getElementById(id);
    if (pattern !== null && copy.querySelector(`#${CSS.escape(id)}`) === null) defs.append(pattern.cloneNode(true));
  }
  copy.prepend(defs);
  const style = getComputedStyle(document.documentElement);
  const text = new XMLSerializer().serializeToString(copy).replace(/<!--.*?-->/gs, "");
  const resolved = text.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim().replaceAll('"', "'"),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${resolved}`;
}

/** Downloads the picture; png at twice the size, for projectors and print. */
export async function downloadPicture(svg: SVGSVGElement, name: string, format: PictureFormat): Promise<void> {
  const text = new Blob([pictureText(svg)], {type: `${FORMAT.svg};charset=utf-8`});
  const blob = format === "svg" ? text : await rasterised(text, svg.viewBox.baseVal, 2);
  downloadBytes(`${name}.${format}`, FORMAT[format], blob);
}

async function rasterised(text: Blob, {width, height}: {width: number; height: number}, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(text);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, FORMAT.png));
    if (blob === null) throw new Error("the browser made no png");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** How wide words are, roughly: a Han character one em, other letters about half an em. */
export const widthOf = (words: string, size: number): number =>
  [...words].reduce(
    (sum, letter) => sum + (letter.codePointAt(0)! > 0x2e7f ? 1 : /[.,:;|' il]/.test(letter) ? 0.3 : 0.56),
    0,
  ) * size;

/** Breaks words into lines of at most `width`; punctuation that may not begin a line stays on the line before. */
export function wrap(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const token of words.match(/[\w.%’'-]+\s?|[\s\S]/gu) ?? []) {
    const closes = /^[，。、；：！？）”》,.;:!?)]/.test(token);
    if (line !== "" && !closes && widthOf(line + token.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = token.trimStart();
    } else line += token;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

/** Words cut to a width, with an ellipsis where they do not fit. */
export function clip(words: string, width: number, size: number): string {
  if (widthOf(words, size) <= width) return words;
  let kept = "";
  for (const letter of words) {
    if (widthOf(`${kept}${letter}…`, size) > width) break;
    kept += letter;
  }
  return `${kept}…`;
}
