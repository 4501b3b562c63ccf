/** The picture of an answer: circles and lines where the layout put them, with zoom, dragging and keys. */
import {type D3DragEvent, drag, select, type ZoomBehavior, zoom} from "d3";
import {isNarrow, type Size} from "../../node-link/drawing-size.js";
import type {PlacedNode} from "../../node-link/force-layout.js";
import {isNotOneFinger} from "../../node-link/pointer.js";
import {type SvgLayer, type SvgSurface, svgSurface} from "../../node-link/svg-surface.js";
import {type ZoomControl, zoomControl} from "../../node-link/zoom.js";
import {type NodeKeys, nearestTowards, pressKey} from "./graph-keys.js";
import {drawNodes, drawTies, type GraphScene, type NodeDrag, placeParts} from "./graph-parts.js";

interface GraphEvents {
  select(id: string | null): void;
  /** Opens a node, or closes it again. */
  toggle(id: string): void;
  hide(id: string): void;
  moved(id: string, position: {x: number; y: number}): void;
  /** The width that the drawing may take has changed. */
  resized(): void;
}

export interface GraphDrawing {
  element: HTMLElement;
  size(): Size;
  update(scene: GraphScene): void;
  zoom(factor: number): void;
  fit(): void;
}

/** Room around the picture for the names at its edge, in px. */
const MARGIN = 44;

export function graphDrawing(events: GraphEvents): GraphDrawing {
  const surface = svgSurface("graph-drawing", "data-node");
  const {element, svg} = surface;
  const ties = surface.layer("ties");
  const nodes = surface.layer("nodes", true);
  let scene: GraphScene | null = null;
  let width = 0;

  const control = zoomOf(surface);
  svg.on("click", (event: MouseEvent) => {
    if (event.target === svg.node()) events.select(null);
  });
  new ResizeObserver(() => {
    const now = Math.floor(element.clientWidth);
    if (now > 0 && now !== width) events.resized();
  }).observe(element);
  const size = () => {
    width = Math.floor(element.clientWidth || 820);
    return {width, height: isNarrow(width) ? Math.round(width * 1.3) : 560};
  };

  const place = () => {
    if (scene !== null) placeParts(ties, nodes, scene.placed);
  };
  const dragging = nodeDrag(surface.viewport, place, events.moved);
  const keys: NodeKeys = {
    walk(id, direction) {
      const next = nearestTowards(scene?.placed ?? [], id, direction);
      if (next !== null) surface.part(next)?.focus();
    },
    select: events.select,
    toggle: events.toggle,
    hide: events.hide,
  };
  const listener = {
    select: events.select,
    toggle: events.toggle,
    key: (event: KeyboardEvent, id: string) => pressKey(event, id, keys),
  };

  const update = (next: GraphScene) => {
    scene = next;
    const now = size();
    const viewBox = `${-MARGIN} ${-MARGIN / 2} ${now.width + 2 * MARGIN} ${now.height + MARGIN * 1.5}`;
    surface.frame(now, next.label, viewBox);
    drawTies(ties, next, now.width);
    drawNodes(nodes, next, dragging, listener);
    place();
  };
  return {element, size, update, zoom: control.by, fit: control.fit};
}

/** Zooming and panning by pointer, and by the control that is returned. */
function zoomOf({svg, viewport}: SvgSurface): ZoomControl<SVGSVGElement> {
  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.3, 6])
    .filter((event: Event) => {
      // The wheel scrolls the page unless Ctrl is held.
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      if (event instanceof MouseEvent) return !event.button;
      return isNotOneFinger(event);
    })
    .on("zoom", ({transform}) => {
      viewport.attr("transform", String(transform));
    });
  svg.call(behaviour).on("dblclick.zoom", null);
  return zoomControl(svg, behaviour);
}

/** Dragging a node about; `moved` gets its position in the end. */
function nodeDrag(viewport: SvgLayer, place: () => void, moved: GraphEvents["moved"]): NodeDrag {
  return drag<SVGGElement, PlacedNode>()
    .container(() => viewport.node()!)
    .subject((_, node) => node)
    .clickDistance(4)
    .on("drag", function ({x, y}: D3DragEvent<SVGGElement, PlacedNode, PlacedNode>, node) {
      node.x = x;
      node.y = y;
      select(this).raise();
      place();
    })
    .on("end", (_: unknown, {id, x, y}) => moved(id, {x, y}));
}
