/**
 * The picture of an answer: circles and lines where the layout put them; zooming, dragging, and keys.
 *
 * Arrow keys go to the nearest node on that side, Enter selects, e opens or closes, Delete hides, Esc leaves.
 */
import {type D3DragEvent, select as d3Select, drag, type Selection, zoom, zoomIdentity} from "d3";
import {mayMove} from "../../network/model/drawing.js";
import type {ForceNode} from "../../node-link/force-layout.js";
import {drawNodes, type NodeEvents, placeNodes} from "./draw-nodes.js";
import {drawTies, placeTies} from "./draw-ties.js";
import type {GraphScene} from "./graph-scene.js";
import {neighbourOnSide, type Side} from "./neighbour-on-side.js";

interface GraphEvents {
  select(id: string | null): void;
  toggle(id: string): void;
  hide(id: string): void;
  moved(id: string, place: {x: number; y: number}): void;
  /** The width that the drawing has available has changed. */
  wide(): void;
}

interface GraphDrawing {
  element: HTMLElement;
  size(): {width: number; height: number};
  update(scene: GraphScene): void;
  zoom(factor: number): void;
  fit(): void;
}

/** Px around the picture for the names at its edge. */
const SIDE = 44;
/** Px below which the picture is higher than wide. */
const NARROW = 560;

export function graphDrawing(events: GraphEvents): GraphDrawing {
  const element = document.createElement("div");
  element.className = "graph-drawing";
  const svg = d3Select(element).append("svg");
  const viewport = svg.append("g");
  const ties = viewport.append("g").attr("class", "ties").attr("aria-hidden", "true");
  const nodes = viewport.append("g");
  let scene: GraphScene | null = null;
  let width = 0;

  const behaviour = zoomBehaviour((transform) => viewport.attr("transform", transform));
  svg.call(behaviour).on("dblclick.zoom", null);
  svg.on("click", (event: MouseEvent) => {
    if (event.target === svg.node()) events.select(null);
  });
  const animated = () =>
    (mayMove() ? svg.transition().duration(200) : svg) as Selection<SVGSVGElement, unknown, null, undefined>;

  new ResizeObserver(() => {
    const now = Math.floor(element.clientWidth);
    if (now > 0 && now !== width) events.wide();
  }).observe(element);

  const size = () => {
    width = Math.floor(element.clientWidth || 820);
    return {width, height: width < NARROW ? Math.round(width * 1.3) : 560};
  };
  const place = () => {
    if (scene === null) return;
    placeTies(ties, scene.placed);
    placeNodes(nodes);
  };
  const goToSide = (id: string, side: Side) => {
    const next = neighbourOnSide(scene?.placed ?? [], id, side);
    if (next !== null) element.querySelector<SVGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };
  const nodeEvents: NodeEvents = {
    click: events.select,
    doubleClick: events.toggle,
    key: (event, id) => onKey(event, id, events, goToSide),
    drag: dragBehaviour(() => viewport.node() as SVGGElement, place, events.moved),
  };

  return {
    element,
    size,
    update(next) {
      scene = next;
      const {width: wide, height} = size();
      svg
        .attr("width", wide)
        .attr("height", height)
        .attr("viewBox", `${-SIDE} ${-SIDE / 2} ${wide + 2 * SIDE} ${height + SIDE * 1.5}`)
        .attr("role", "group")
        .attr("aria-label", next.label);
      drawTies(ties, next.graph.ties, next.selected, wide >= NARROW);
      drawNodes(nodes, next, nodeEvents);
      place();
    },
    zoom: (factor) => behaviour.scaleBy(animated(), factor),
    fit: () => behaviour.transform(animated(), zoomIdentity),
  };
}

/** One finger scrolls the page, two move the drawing. The wheel scrolls the page unless Ctrl is held. */
const zoomBehaviour = (onZoom: (transform: string) => void) =>
  zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.3, 6])
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      if (event instanceof MouseEvent) return !event.button;
      return !("touches" in event) || (event as TouchEvent).touches.length > 1;
    })
    .on("zoom", ({transform}) => onZoom(String(transform)));

/** Moves a node with the pointer; `place` draws it there. */
const dragBehaviour = (container: () => SVGGElement, place: () => void, moved: GraphEvents["moved"]) =>
  drag<SVGGElement, ForceNode>()
    .container(container)
    .subject((_, node) => node)
    .clickDistance(4)
    .on("drag", function (event: D3DragEvent<SVGGElement, ForceNode, ForceNode>, node) {
      node.x = event.x;
      node.y = event.y;
      d3Select(this).raise();
      place();
    })
    .on("end", (_: unknown, node) => moved(node.id, {x: node.x, y: node.y}));

const SIDES: Readonly<Record<string, Side>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function onKey(
  event: KeyboardEvent,
  id: string,
  events: GraphEvents,
  goToSide: (id: string, side: Side) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const side = SIDES[event.key];
  if (side !== undefined) goToSide(id, side);
  else if (event.key === "Enter" || event.key === " ") events.select(id);
  else if (event.key === "e") events.toggle(id);
  else if (event.key === "Delete" || event.key === "Backspace") events.hide(id);
  else if (event.key === "Escape") events.select(null);
  else return;
  event.preventDefault();
}
