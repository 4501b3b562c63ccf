/**
 * What all drawings in svg share: their layers, units that one can point at, focus and pin, lines with a wide part to
 * hit, and what is lit.
 */
import {type Selection, select} from "d3";
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {clientMiddle, type Drawing, type DrawingEvents, light, type Scene} from "../model/drawing.js";
import type {Hovered, Link} from "../model/network.js";

export type Layer = Selection<SVGGElement, unknown, null, undefined>;
export type Parts<Part> = Selection<SVGGElement, Part, SVGGElement, unknown>;

export interface SvgDrawing {
  readonly element: HTMLElement;
  readonly svg: Selection<SVGSVGElement, unknown, null, undefined>;
  /** Holds all layers; zooming moves it. */
  readonly viewport: Layer;
  layer(name: string, hidden?: boolean): Layer;
  readonly lines: Layer;
  readonly heads: Layer;
  /** Sets the scene and the size of the drawing. */
  frame(scene: Scene, width: number, height: number): void;
  /** Width that the drawing may take. */
  width(): number;
  /** One part a unit: makes it a button, keeps one of them in the tab order, tells what happens to it. */
  units<Part extends {id: string}>(parts: readonly Part[]): Parts<Part>;
  /** The wide invisible part of each line; `d` in the order of the links. */
  hits(links: readonly Link[], d: (link: Link) => string, width: (link: Link) => number): void;
  hover(event: PointerEvent, target: Hovered): void;
  relight(): void;
  /** Walking up and down among units in sight; `column` gives ids from top to bottom, that unit's among them. */
  walk(column: (id: string) => readonly string[]): Pick<Drawing, "above" | "below">;
  /** What every drawing in svg answers alike. */
  readonly common: Pick<Drawing, "element" | "light" | "position" | "focus" | "painted" | "settled" | "picture">;
}

export function svgDrawing(kind: string, events: DrawingEvents): SvgDrawing {
  const element = document.createElement("div");
  element.className = `drawing ${kind}`;
  const svg = select(element).append("svg");
  const viewport = svg.append("g").attr("class", "viewport");
  const layer = (name: string, hidden = true) =>
    viewport
      .append("g")
      .attr("class", name)
      .attr("aria-hidden", hidden ? "true" : null);
  const before = layer("before");
  const lines = layer("lines");
  const heads = layer("heads");
  const hitLayer = layer("hits");
  const unitLayer = layer("units", false);
  let scene: Scene | null = null;
  let hovered: Hovered = null;
  let paint = () => {};
  const painted = new Promise<void>((done) => {
    paint = done;
  });

  const hover = (event: PointerEvent, target: Hovered) => {
    if (event.pointerType !== "touch" && !element.classList.contains("dragging")) events.hover(target);
  };
  const relight = () => {
    if (scene !== null) light(element, scene, hovered);
  };
  return {
    element,
    svg,
    viewport,
    // What a drawing adds lies under its lines.
    layer: (name, hidden = true) =>
      before
        .append("g")
        .attr("class", name)
        .attr("aria-hidden", hidden ? "true" : null),
    lines,
    heads,
    frame(next, width, height) {
      scene = next;
      const words = inLanguage(networkMessages, next.language);
      element.classList.toggle("narrow", width < 560);
      svg
        .attr("width", width)
        .attr("height", height)
        .attr("viewBox", `0 0 ${width} ${height}`)
        .attr("role", "group")
        .attr("aria-label", words.drawing(next.visible.units.size, next.visible.links.length));
      paint();
    },
    width: () => Math.floor(element.clientWidth || element.parentElement?.clientWidth || 758),
    units<Part extends {id: string}>(parts: readonly Part[]) {
      const {network, visible, pinned, marked, directed, language} = scene!;
      const words = inLanguage(networkMessages, language);
      const focused = (document.activeElement as SVGElement | null)?.dataset?.unit;
      const stop = parts.find(({id}) => id === (focused ?? pinned[0]))?.id ?? parts[0]?.id;
      const tabStop = (id: string | undefined) =>
        unitLayer.selectAll<SVGGElement, Part>("g.unit").attr("tabindex", (other) => (other.id === id ? 0 : -1));
      const groups = unitLayer
        .selectAll<SVGGElement, Part>("g.unit")
        .data(parts, ({id}) => id)
        .join((enter) =>
          enter
            .append("g")
            .attr("role", "button")
            .attr("data-unit", ({id}) => id)
            .on("pointerenter", (event: PointerEvent, {id}) => hover(event, {unit: id}))
            .on("pointerleave", (event: PointerEvent) => hover(event, null))
            .on("focus", (_, {id}) => {
              tabStop(id);
              events.hover({unit: id});
            })
            .on("blur", () => events.hover(null))
            .on("click", (event: MouseEvent, {id}) =>
              event.ctrlKey || event.metaKey ? events.pick([id]) : events.pin(id, event.shiftKey),
            ),
        )
        .order()
        .attr("class", "unit")
        .attr("aria-pressed", ({id}) => pinned.includes(id))
        .attr("aria-label", ({id}) => {
          const unit = network.unit.get(id);
          return unit === undefined ? id : words.unitLabel(unit.name, unit.points, unit.led, unit.partners);
        })
        .classed("pinned", ({id}) => pinned.includes(id))
        .classed("found", ({id}) => marked.has(id))
        .classed("lead", ({id}) => directed && (network.unit.get(id)?.led ?? 0) > 0)
        .classed("filtered", ({id}) => network.unit.has(id) && !visible.units.has(id));
      tabStop(stop);
      return groups;
    },
    hits(links, d, width) {
      hitLayer
        .selectAll<SVGPathElement, Link>("path")
        .data(links, ({key}) => key)
        .join("path")
        .attr("class", "hit")
        .attr("d", d)
        .attr("stroke-width", (link) => Math.max(12, width(link)))
        .on("pointerenter", (event: PointerEvent, link) => hover(event, {link}))
        .on("pointerleave", (event: PointerEvent) => hover(event, null))
        .on("click", (_, link) => events.open(link));
    },
    hover,
    relight,
    walk(column) {
      const beside = (id: string, step: number) => {
        const ids = column(id);
        for (let at = ids.indexOf(id) + step; at >= 0 && at < ids.length; at += step) {
          const seen = scene !== null && (scene.visible.units.has(ids[at]!) || !scene.network.unit.has(ids[at]!));
          if (seen) return ids[at]!;
        }
        return null;
      };
      return {above: (id) => beside(id, -1), below: (id) => beside(id, 1)};
    },
    common: {
      element,
      light(target) {
        hovered = target;
        relight();
      },
      position: (id) => clientMiddle(element, id),
      focus: (id) => element.querySelector<SVGElement>(`[data-unit="${CSS.escape(id)}"]`)?.focus(),
      painted,
      settled: Promise.resolve(),
      picture: () => (scene === null ? null : svg.node()),
    },
  };
}
