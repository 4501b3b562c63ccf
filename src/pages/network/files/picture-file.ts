/**
 * The drawing as an svg file that needs no style sheet: every colour and font is written into it, with title and date.
 */

/** Styles that are written into the file. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "paint-order",
] as const;

const SVG = "http://www.w3.org/2000/svg";
/** Space around the drawing, for the title above it, and for each note below it; in px. */
const MARGIN = 24;
const TITLE_HEIGHT = 32;
const NOTE_HEIGHT = 20;

/**
 * The svg of a drawing as text.
 *
 * @param notes  lines written under the drawing: what is shown, and the state of the data
 */
export function pictureFile(svg: SVGSVGElement, title: string, notes: readonly string[]): string {
  const copy = fileCopy(svg);
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(MARGIN + TITLE_HEIGHT));
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  const outerWidth = width + 2 * MARGIN;
  const outerHeight = height + 2 * MARGIN + TITLE_HEIGHT + NOTE_HEIGHT * notes.length + 16;
  const outer = make("svg", {
    width: outerWidth,
    height: outerHeight,
    viewBox: `0 0 ${outerWidth} ${outerHeight}`,
  });
  const background = make("rect", {width: "100%", height: "100%", fill: colour("--card")});
  const firstNote = MARGIN + TITLE_HEIGHT + height + 24;
  outer.append(
    background,
    text(title, {y: MARGIN + 14, size: 18, weight: 700, fill: colour("--ink")}),
    copy,
    ...notes.map((note, index) =>
      text(note, {y: firstNote + NOTE_HEIGHT * index, size: 12, weight: 400, fill: colour("--ink-soft")}),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(outer)}`;
}

/** A copy with its styles written into it, without what only the page needs. */
function fileCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  // A drawing that is not in the page was made for the file and has its colours already.
  if (svg.isConnected) writeStyles(svg, copy);
  for (const unseen of copy.querySelectorAll(".hits, .filtered")) unseen.remove();
  for (const element of copy.querySelectorAll("[role], [tabindex], [data-unit], [data-link], [aria-label]"))
    for (const name of ["role", "tabindex", "aria-label", "aria-pressed", "data-unit", "data-link"])
      element.removeAttribute(name);
  return copy;
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Value of a colour of the page. */
const colour = (name: string): string => getComputedStyle(document.body).getPropertyValue(name);

function text(content: string, {y, size, weight, fill}: {y: number; size: number; weight: number; fill: string}) {
  const {fontFamily} = getComputedStyle(document.body);
  const element = make("text", {
    x: MARGIN,
    y,
    "font-family": fontFamily,
    "font-size": size,
    "font-weight": weight,
    fill,
  });
  element.textContent = content;
  return element;
}

/**
 * The same picture as png at twice its size, as the browser paints the svg.
 *
 * @throws Error when the browser cannot paint it, such as one larger than its canvas
 */
export async function pngOf(picture: string, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([picture], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext("2d")!;
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error(`${canvas.width}×${canvas.height} px`);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function writeStyles(from: Element, to: Element): void {
  if (from instanceof SVGElement) {
    const style = getComputedStyle(from);
    const shape = !["g", "svg", "title"].includes(from.tagName);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (shape || name === "opacity") to.setAttribute(name, value);
    }
    to.removeAttribute("style");
    to.removeAttribute("class");
    if (from.classList.contains("hits")) to.setAttribute("class", "hits");
    if (from.classList.contains("filtered")) to.setAttribute("class", "filtered");
  }
  [...from.children].forEach((child, index) => {
    const twin = to.children[index];
    if (twin !== undefined) writeStyles(child, twin);
  });
}
