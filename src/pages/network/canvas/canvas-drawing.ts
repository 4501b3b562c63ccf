/**
 * The drawing of networks with many units: a layout that grows in a worker, a base layer as one bitmap from a second
 * worker, and on top only what moves or stands out. It pans, zooms and drags as smoothly at 2,000 units as at 60.
 *
 * A scene becomes the state (canvas-state.ts), which gestures change as well (canvas-events.ts) and the view draws
 * (canvas-view.ts). A canvas has no parts that could have the focus, so one button moves along with the unit that the
 * keyboard has reached.
 */
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {Drawing, DrawingEvents, Scene} from "../model/drawing.js";
import {canvasArranger} from "./canvas-arrangement.js";
import {readColours} from "./canvas-colours.js";
import {canvasRadii} from "./canvas-encoding.js";
import {canvasListener} from "./canvas-events.js";
import {canvasGestures} from "./canvas-gestures.js";
import {type CanvasLayers, canvasLayers} from "./canvas-layers.js";
import {canvasPicture} from "./canvas-picture.js";
import {type CanvasState, drawnScene, emptyState, idAt, isOtherNetwork, updatePositions} from "./canvas-state.js";
import {canvasView} from "./canvas-view.js";
import {focusProxy} from "./focus-proxy.js";

/** A smaller change of its height, in px, does not resize the drawing. */
const LEAST_CHANGE = 40;

export function canvasDrawing(events: DrawingEvents): Drawing {
  const layers = canvasLayers();
  const {canvas} = layers.top;
  const state = emptyState();
  const {positions} = state;
  const proxy = focusProxy(layers.focusButton, events);
  const view = canvasView(state, layers, proxy.unit);
  const arranger = canvasArranger(state, view);
  const represent = (id: string | undefined) => {
    if (state.drawn === null) return;
    proxy.represent(id, state.drawn.scene);
    view.moveFocus();
  };
  const gestures = canvasGestures(canvas, positions, canvasListener(state, view, events, represent));

  const update = (scene: Scene) => {
    const before = state.drawn;
    const resized = fitToRoom(state, layers, scene);
    labelCanvas(canvas, scene);
    const drawn = drawnScene(before, scene, readColours(layers.element));
    state.drawn = drawn;
    if (before?.scene.base !== scene.base) positions.setLayout(new Float32Array());
    positions.radii = canvasRadii(scene, positions.size);
    const other = isOtherNetwork(before, scene);
    updatePositions(state, drawn, other || before?.scene.handPlaces !== scene.handPlaces);
    if (before?.lines !== drawn.lines) view.setLines(drawn);
    const isStale =
      other || before?.scene.layoutKey !== scene.layoutKey || (resized && before.scene.fixedPlaces !== null);
    if (isStale) arranger.start(drawn);
    represent(drawn.index.has(proxy.unit()) ? proxy.unit() : (scene.pinned[0] ?? scene.network.units[0]?.id));
    view.requestBase();
    view.highlight();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (state.drawn !== null) update(state.drawn.scene);
  });

  /** Index of a unit that has a position. */
  const placed = (id: string) => (positions.empty ? undefined : state.drawn?.index.get(id));
  const neighbour = (id: string, step: number) => {
    const unit = state.drawn?.index.get(id);
    const next = unit === undefined ? null : positions.neighbour(unit, step);
    return next === null ? null : idAt(state, next);
  };
  return {
    element: layers.element,
    update,
    light(hovered) {
      state.hovered = hovered;
      view.highlight();
    },
    position(id) {
      const unit = placed(id);
      if (unit === undefined) return null;
      const box = canvas.getBoundingClientRect();
      return [box.x + positions.x(unit), box.y + positions.y(unit)];
    },
    focus(id) {
      represent(id);
      const unit = placed(id);
      if (unit !== undefined) gestures.showUnit(unit);
      layers.focusButton.focus({preventScroll: true});
      events.hover({unit: id});
    },
    above: (id) => neighbour(id, -1),
    below: (id) => neighbour(id, 1),
    zoom: {by: gestures.zoomBy, fit: gestures.fit},
    picture: () => pictureOf(state),
    painted: view.painted,
    get settled() {
      return arranger.settled;
    },
  };
}

/** Takes the size that the drawing may have; true where it changed. */
function fitToRoom({positions}: CanvasState, layers: CanvasLayers, {network}: Scene): boolean {
  const now = positions.size;
  const size = layers.availableSize(network.generated === true);
  const isClose = Math.abs(size.height - now.height) <= LEAST_CHANGE && now.height !== 0;
  if (size.width === now.width && isClose) return false;
  layers.resize(size);
  positions.resize(size);
  return true;
}

function labelCanvas(canvas: HTMLCanvasElement, {visible, language}: Scene): void {
  const words = inLanguage(networkMessages, language);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", words.drawing(visible.units.size, visible.links.length));
}

function pictureOf({drawn, positions}: CanvasState): SVGSVGElement | null {
  if (drawn === null) return null;
  const {scene, colours, fills, lines} = drawn;
  const {size, radii, visible} = positions;
  return canvasPicture({
    ...size,
    colours,
    units: scene.network.units,
    positions: positions.all(),
    radii,
    visible,
    fills,
    links: lines,
  });
}
