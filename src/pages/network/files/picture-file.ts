/**
 * The drawing as an svg file that stands alone: every colour and font written into it, with title and date.
 */

const KEPT = [
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

/**
 * The svg of a drawing as text.
 *
 * @param notes  lines written under the drawing: what is shown, and the state of the data
 */
export function pictureFile(svg: SVGSVGElement, title: string, notes: readonly string[]): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  // A drawing made for the file has its colours already.
  if (svg.isConnected) writeStyles(svg, copy);
  for (const gone of copy.querySelectorAll(".hits, .filtered")) gone.remove();
  for (const named of copy.querySelectorAll("[role], [tabindex], [data-unit], [data-link], [aria-label]"))
    for (const name of ["role", "tabindex", "aria-label", "aria-pressed", "data-unit", "data-link"])
      named.removeAttribute(name);
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  const margin = 24;
  const foot = 20 * notes.length + 16;
  const outer = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const whole = {width: width + 2 * margin, height: height + 2 * margin + 32 + foot};
  for (const [name, value] of Object.entries(whole)) outer.setAttribute(name, String(value));
  outer.setAttribute("viewBox", `0 0 ${whole.width} ${whole.height}`);
  const style = getComputedStyle(document.body);
  const ground = document.createElementNS(outer.namespaceURI, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", style.getPropertyValue("--card"));
  const text = (y: number, size: number, weight: number, content: string, colour: string) => {
    const element = document.createElementNS(outer.namespaceURI, "text");
    element.setAttribute("x", String(margin));
    element.setAttribute("y", String(y));
    element.setAttribute("font-family", style.fontFamily);
    element.setAttribute("font-size", String(size));
    element.setAttribute("font-weight", String(weight));
    element.setAttribute("fill", style.getPropertyValue(colour));
    element.textContent = content;
    return element;
  };
  copy.setAttribute("x", String(margin));
  copy.setAttribute("y", String(margin + 32));
  outer.append(ground, text(margin + 14, 18, 700, title, "--ink"), copy);
  notes.forEach((note, index) => {
    outer.append(text(margin + 32 + height + 24 + 20 * index, 12, 400, note, "--ink-soft"));
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(outer)}`;
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
    for (const name of KEPT) {
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
