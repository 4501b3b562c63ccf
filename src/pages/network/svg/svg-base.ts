/**
 * What all svg drawings of the network share: their layers, units that can be pointed at, focused and pinned, lines
 * that are easy to hit, and what stands out.
 */
import type {Selection} from "d3";
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {isNarrow, type Size} from "../../node-link/drawing-size.js";
import {type SvgLayer, svgSurface} from "../../node-link/svg-surface.js";
import type {Drawing, DrawingEvents, Scene} from "../model/drawing.js";
import type {Hovered, Link} from "../model/links.js";
import {highlight} from "./highlight.js";
import {type UnitGroups, unitGroups} from "./unit-groups.js";

/** Width of the invisible part of a line, which a pointer can hit. */
const HIT_WIDTH = 12;

export interface SvgDrawing {
  readonly element: HTMLElement;
  readonly svg: Selection<SVGSVGElement, unknown, null, undefined>;
  /** Holds all layers; zooming moves it. */
  readonly viewport: SvgLayer;
  readonly lines: SvgLayer;
  readonly heads: SvgLayer;
  /** Adds a layer below the lines. */
  layerBelow(name: string): SvgLayer;
  /** Adds a layer over all others. */
  layerAbove(name: string): SvgLayer;
  /** Takes the scene and sets the size of the drawing. */
  frame(scene: Scene, size: Size): void;
  /** Width that the drawing may take. */
  width(): number;
  /** One group for each part. */
  units<Part extends {id: string}>(parts: readonly Part[]): UnitGroups<Part>;
  /** The wide invisible part of each line; `d` gives its path. */
  hits(links: readonly Link[], d: (link: Link) => string, width: (link: Link) => number): void;
  /** Sets again what stands out, after parts were drawn. */
  highlight(): void;
  /** Steps up and down among visible units; `column` gives ids from top to bottom, the given one among them. */
  steps(column: (id: string) => readonly string[]): Pick<Drawing, "above" | "below">;
  /** What every svg drawing answers in the same way. */
  readonly common: Pick<Drawing, "element" | "light" | "position" | "focus" | "painted" | "settled" | "picture">;
}

export function svgDrawing(kind: string, events: DrawingEvents): SvgDrawing {
  const {element, svg, viewport, layer, frame, part} = svgSurface(`drawing ${kind}`, "data-unit");
  const below = layer("before");
  const [lines, heads, hitLayer] = [layer("lines"), layer("heads"), layer("hits")];
  const unitLayer = layer("units", true);
  let scene: Scene | null = null;
  let hovered: Hovered = null;
  let paint = () => {};
  const painted = new Promise<void>((done) => {
    paint = done;
  });

  const point = (event: PointerEvent, target: Hovered) => {
    if (event.pointerType !== "touch" && !element.classList.contains("dragging")) events.hover(target);
  };
  const highlightAgain = () => {
    if (scene !== null) highlight(element, scene, hovered);
  };
  return {
    element,
    svg,
    viewport,
    lines,
    heads,
    layerBelow: (name) => layer(name, false, below),
    layerAbove: (name) => layer(name),
    frame(next, size) {
      scene = next;
      const words = inLanguage(networkMessages, next.language);
      element.classList.toggle("narrow", isNarrow(size.width));
      frame(size, words.drawing(next.visible.units.size, next.visible.links.length));
      paint();
    },
    width: () => Math.floor(element.clientWidth || element.parentElement?.clientWidth || 758),
    units: (parts) => unitGroups(unitLayer, parts, scene!, {point, events}),
    hits(links, d, width) {
      hitLayer
        .selectAll<SVGPathElement, Link>("path")
        .data(links, ({key}) => key)
        .join("path")
        .attr("class", "hit")
        .attr("d", d)
        .attr("stroke-width", (link) => Math.max(HIT_WIDTH, width(link)))
        .on("pointerenter", (event: PointerEvent, link) => point(event, {link}))
        .on("pointerleave", (event: PointerEvent) => point(event, null))
        .on("click", (_, link) => events.open(link));
    },
    highlight: highlightAgain,
    steps: (column) => ({
      above: (id) => visibleNext(column(id), id, -1, scene),
      below: (id) => visibleNext(column(id), id, 1, scene),
    }),
    common: {
      element,
      light(target) {
        hovered = target;
        highlightAgain();
      },
      position: (id) => clientMiddle(part(id)?.querySelector(".grip") ?? null),
      focus: (id) => part(id)?.focus(),
      painted,
      settled: Promise.resolve(),
      picture: () => (scene === null ? null : svg.node()),
    },
  };
}

/** The next visible part in a direction, or null; what is not a unit of the network is always visible. */
function visibleNext(ids: readonly string[], from: string, step: 1 | -1, scene: Scene | null): string | null {
  for (let at = ids.indexOf(from) + step; at >= 0 && at < ids.length; at += step) {
    const id = ids[at]!;
    if (scene !== null && (scene.visible.units.has(id) || !scene.network.unit.has(id))) return id;
  }
  return null;
}

/** Middle of an element in client px. */
function clientMiddle(element: Element | null): [number, number] | null {
  if (element === null) return null;
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}
