/** Positions for the units of a large network: those of a given layout, or of forces that work in the background. */
import type {Size} from "../../node-link/drawing-size.js";
import {startPositions} from "../layout/canvas-layout.js";
import {type RunningLayout, startLayout} from "../layout/run-layout.js";
import type {Scene} from "../model/drawing.js";
import {endsOf} from "./canvas-links.js";
import type {CanvasState, DrawnScene} from "./canvas-state.js";
import type {CanvasView} from "./canvas-view.js";
import {deferred} from "./deferred.js";

interface CanvasArranger {
  /** Resolves when the layout that was started last has settled. */
  readonly settled: Promise<void>;
  /** Lays out anew. */
  start(drawn: DrawnScene): void;
}

export function canvasArranger({positions}: CanvasState, view: CanvasView): CanvasArranger {
  const settled = deferred();
  let running: RunningLayout | null = null;
  const take = (layout: Float32Array, done: boolean) => {
    positions.setLayout(layout);
    view.requestBase();
    view.requestFrame();
    if (done) settled.resolve();
  };
  return {
    get settled() {
      return settled.promise;
    },
    start({scene, index}) {
      running?.end();
      running = null;
      settled.reset();
      const given = givenPositions(scene, positions.size);
      if (given !== null) {
        take(given, true);
        return;
      }
      const isFirst = positions.empty;
      if (isFirst) take(startPositions(positions.radii.length), false);
      // The first picture comes sooner while no layout takes time from it.
      const after = isFirst ? view.painted : null;
      running = layoutByForces(scene, index, positions.radii, {take, after});
    },
  };
}

/** Positions of the scene's own layout in a drawing, x and y of each unit in turn; null where forces find them. */
function givenPositions({fixedPlaces, base}: Scene, {width, height}: Size): Float32Array | null {
  if (fixedPlaces === null) return null;
  const parts = base.units.flatMap(({id}) => fixedPlaces.get(id) ?? [0.5, 0.5]);
  return Float32Array.from(parts, (part, at) => part * (at % 2 === 0 ? width : height));
}

/**
 * Lays the units of a scene out by forces, in the background.
 *
 * @param take   gets positions as they come, in units of the layout; `done` with the last ones
 * @param after  what the layout waits for, or null
 */
function layoutByForces(
  {layoutLinks}: Scene,
  index: ReadonlyMap<string, number>,
  radii: Float32Array,
  {take, after}: {take: (positions: Float32Array, done: boolean) => void; after: Promise<void> | null},
): RunningLayout {
  const strongest = layoutLinks.reduce((top, {value}) => Math.max(top, value), 1);
  const ends = endsOf(layoutLinks, index);
  const pulls = Float32Array.from(layoutLinks, ({value}) => value / strongest);
  const start = () => startLayout({radii, ends, pulls}, ({positions, done}) => take(positions, done));
  let layout = after === null ? start() : null;
  let ended = false;
  void after?.then(() => {
    if (!ended) layout = start();
  });
  return {
    end() {
      ended = true;
      layout?.end();
    },
  };
}
