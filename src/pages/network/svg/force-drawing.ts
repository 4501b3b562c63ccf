/**
 * The free drawing of up to 60 units: circles and names, lines by shared points, zoom, pan and dragging.
 *
 * Positions come from forces or from a given layout, and in either case from the reader's hand. Names never overlap at
 * rest. Filters fade lines and move nothing.
 */
import {type D3DragEvent, drag, select, type ZoomBehavior, zoom, zoomIdentity} from "d3";
import {isNarrow, type Size} from "../../node-link/drawing-size.js";
import type {PlacedNode} from "../../node-link/force-layout.js";
import {circleRadius} from "../../node-link/node-size.js";
import {isNotOneFinger, startsDrag} from "../../node-link/pointer.js";
import {wheelZoom} from "../../node-link/wheel-zoom.js";
import {type ZoomControl, zoomControl} from "../../node-link/zoom.js";
import {freeLayout} from "../layout/free-layout.js";
import type {Drawing, DrawingEvents, Scene} from "../model/drawing.js";
import {forceView, type NodeDrag} from "./force-view.js";
import {type NodePositions, nodeMovement, positionsOf} from "./move-nodes.js";
import {type SvgDrawing, svgDrawing} from "./svg-base.js";

/** Width of the buttons for zooming, which are next to a wide drawing. */
const BUTTONS = 40;

/** What is drawn now. */
interface ForceState {
  scene: Scene;
  size: Size;
  /** What the layout depends on. */
  layoutKey: string;
  /** Where the layout put each unit, in px. */
  laidOut: NodePositions;
  nodes: PlacedNode[];
}

export function forceDrawing(events: DrawingEvents): Drawing {
  const base = svgDrawing("force", events);
  const view = forceView(base);
  let state: ForceState | null = null;
  const place = () => {
    if (state !== null) view.place(state.scene, state.nodes);
  };
  const movement = nodeMovement(place);
  const control = zoomOf(base);
  const dragging = nodeDrag(base, {
    moved() {
      movement.stop();
      place();
    },
    dropped({id, x, y}) {
      if (state !== null) events.place(id, [x / state.size.width, y / state.size.height]);
    },
  });

  const update = (scene: Scene) => {
    const size = sizeOf(base.width());
    base.frame(scene, size);
    const before = positionsOf(state?.nodes ?? []);
    state = nextState(state, scene, size);
    view.draw(scene, state.nodes, size, dragging);
    place();
    base.highlight();
    movement.start(state.nodes, before);
  };
  return {
    ...base.common,
    update,
    ...base.steps(() => [...(state?.nodes ?? [])].sort((a, b) => a.y - b.y).map(({id}) => id)),
    zoom: {by: control.by, fit: control.fit},
  };
}

function sizeOf(available: number): Size {
  const width = available - (isNarrow(available - BUTTONS) ? 0 : BUTTONS);
  return {width, height: isNarrow(width) ? Math.round(width * 1.7) : 640};
}

/**
 * The nodes of a scene: from the layout before where it is still valid, else from a new one. Units that the reader
 * moved are where they were put, and circles are as large as the filters leave them.
 */
function nextState(before: ForceState | null, scene: Scene, size: Size): ForceState {
  const ids = scene.base.units.map(({id}) => id).join();
  const layoutKey = `${size.width}×${size.height} ${scene.directed} ${scene.layoutKey} ${ids}`;
  const kept = before?.layoutKey === layoutKey ? before : null;
  const nodes = kept?.nodes ?? freeLayout(scene, size);
  const laidOut = kept?.laidOut ?? positionsOf(nodes);
  for (const node of nodes) {
    const spot = scene.handPlaces.get(node.id);
    [node.x, node.y] = spot === undefined ? laidOut.get(node.id)! : [spot[0] * size.width, spot[1] * size.height];
    node.radius = circleRadius(scene.encoding.size(node.id), isNarrow(size.width));
  }
  return {scene, size, layoutKey, laidOut, nodes};
}

/** Zooming and panning by pointer and wheel, and by the control that is returned. */
function zoomOf({svg, viewport}: SvgDrawing): ZoomControl<SVGSVGElement> {
  let transform = zoomIdentity;
  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.4, 6])
    .filter((event: Event) => {
      // The wheel has a listener of its own, and a drag with Shift draws a lasso.
      if (event.type === "wheel") return false;
      if (event instanceof MouseEvent) return !event.button && !event.shiftKey;
      return isNotOneFinger(event);
    })
    .on("zoom", (event) => {
      transform = event.transform;
      viewport.attr("transform", String(transform));
    });
  svg.call(behaviour).on("dblclick.zoom", null);
  return zoomControl(
    svg,
    behaviour,
    wheelZoom(svg.node()!, svg, behaviour, () => transform),
  );
}

/** Dragging a node about. */
function nodeDrag(
  {element, viewport}: SvgDrawing,
  {moved, dropped}: {moved: () => void; dropped: (node: PlacedNode) => void},
): NodeDrag {
  return drag<SVGGElement, PlacedNode>()
    .filter(startsDrag)
    .container(() => viewport.node()!)
    .subject((_, node) => node)
    .clickDistance(4)
    .on("drag", function (event: D3DragEvent<SVGGElement, PlacedNode, PlacedNode>, node) {
      element.classList.add("dragging");
      node.x = event.x;
      node.y = event.y;
      select(this).raise();
      moved();
    })
    .on("end", (_, node) => {
      if (!element.classList.contains("dragging")) return;
      element.classList.remove("dragging");
      dropped(node);
    });
}
