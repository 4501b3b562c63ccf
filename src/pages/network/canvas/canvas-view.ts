/**
 * Draws the state of a large network: the base layer in the background, everything else at most once a frame.
 *
 * While one zooms the last base layer is moved and stretched, until a sharp one has come.
 */
import type {ZoomTransform} from "d3";
import {baseLayerBitmap} from "./base-layer-bitmap.js";
import {type BaseLayerPicture, NO_CIRCLE} from "./base-layer-strokes.js";
import {paintCircles, type TopLayer} from "./canvas-circles.js";
import {frames, type Redraw} from "./canvas-frames.js";
import {paintHighlight} from "./canvas-highlight.js";
import type {CanvasLayers} from "./canvas-layers.js";
import {paintNames} from "./canvas-names.js";
import {type CanvasState, centreOf, type DrawnScene, highlightNow} from "./canvas-state.js";
import {deferred} from "./deferred.js";

/** Above so many units the base layer has their circles too. */
const CIRCLES_IN_BASE = 800;

export interface CanvasView {
  /** Resolves with the first picture. */
  readonly painted: Promise<void>;
  /** Passes new lines to the base layer. */
  setLines(drawn: DrawnScene): void;
  /** Requests a sharp base layer. */
  requestBase(): void;
  /** Requests layers with the next frame, by default all. */
  requestFrame(what?: Redraw): void;
  /** Works out what stands out and draws it. */
  highlight(): void;
  /** Shows a unit as being dragged, or none (−1). */
  drag(unit: number): void;
  moveFocus(): void;
}

/** @param focused  id of the unit that has the focus */
export function canvasView(state: CanvasState, layers: CanvasLayers, focused: () => string): CanvasView {
  const {positions} = state;
  const painted = deferred();
  const ratio = layers.ratio();
  const largest = {width: Math.ceil(innerWidth * ratio), height: Math.ceil(innerHeight * ratio)};
  const bitmap = baseLayerBitmap<ZoomTransform>(largest, (image, zoom) => {
    layers.showBase(image, zoom);
    layers.moveBase(positions.zoom);
    painted.resolve();
  });
  /** The first names take as long as the first circles, since their font is new: each has a frame of its own. */
  let namesPainted = false;

  const requestBase = () => {
    if (positions.empty || state.drawn === null) return;
    bitmap.request(basePicture(state, state.drawn, layers.ratio()), positions.zoom);
  };
  const requestFrame = frames((what) => {
    const {drawn} = state;
    if (drawn === null || positions.empty) return;
    const {scene, colours} = drawn;
    const style = {...positions.size, ratio: layers.ratio(), colours};
    const all = positions.all();
    if (what.lines)
      paintHighlight(layers.highlight, style, {
        lines: state.highlight.lines,
        positions: all,
        radii: positions.radii,
        directed: scene.directed,
      });
    if (what.top) {
      layers.fadeBase(state.highlight.near !== null);
      const top = topLayer(state, drawn, all);
      paintCircles(layers.top, style, top);
      if (namesPainted) paintNames(layers.top, style, top);
      else requestFrame({top: true});
      namesPainted = true;
    }
    layers.moveBase(positions.zoom);
    moveFocus();
    if (state.dragged >= 0) layers.moveDragged(positions.x(state.dragged), positions.y(state.dragged));
  });
  const moveFocus = () => {
    const unit = state.drawn?.index.get(focused());
    if (unit !== undefined && !positions.empty) layers.moveFocus(positions.x(unit), positions.y(unit));
  };
  const highlight = () => {
    state.highlight = highlightNow(state);
    requestFrame();
  };
  return {
    painted: painted.promise,
    setLines: ({lines}) => bitmap.setEdges(lines.edges),
    requestBase,
    requestFrame,
    highlight,
    drag(unit) {
      state.dragged = unit;
      const {drawn} = state;
      layers.showDragged(
        unit < 0
          ? null
          : {
              name: drawn?.scene.network.units[unit]?.name ?? "",
              radius: positions.radii[unit]!,
              fill: drawn?.colours.palette[drawn.fills[unit]!] ?? "",
            },
      );
      requestBase();
      highlight();
    },
    moveFocus,
  };
}

function basePicture({positions, dragged}: CanvasState, drawn: DrawnScene, ratio: number): BaseLayerPicture {
  const {strokes, palette, edge} = drawn.colours;
  const {radii, visible, size} = positions;
  const fills = () => drawn.fills.map((fill, index) => (visible[index] ? fill : NO_CIRCLE));
  return {
    ...size,
    ratio,
    positions: positions.all(),
    without: dragged,
    strokes,
    circles: radii.length > CIRCLES_IN_BASE ? {radii, fills: fills(), palette, edge} : null,
  };
}

/** @param all  x and y of each unit */
function topLayer(state: CanvasState, {scene, index, fills}: DrawnScene, all: Float32Array): TopLayer {
  const {radii, visible} = state.positions;
  const indicesOf = (ids: Iterable<string>) => [...ids].flatMap((id) => index.get(id) ?? []);
  return {
    units: scene.network.units,
    positions: all,
    radii,
    visible,
    fills,
    circlesInBase: radii.length > CIRCLES_IN_BASE,
    near: state.highlight.near,
    marked: new Set([...centreOf(state), ...indicesOf(scene.marked)]),
    without: state.dragged,
    groups: scene.groups.map(({name, ids}) => ({
      name,
      units: indicesOf(ids).filter((unit) => visible[unit]),
    })),
  };
}
