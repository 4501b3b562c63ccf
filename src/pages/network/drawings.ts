/**
 * The drawings of the page: which of them is shown, what it is given to draw, and how units move from one to the next.
 */
import type {Language} from "../../messages/language.js";
import {lasso} from "../node-link/lasso.js";
import {canvasDrawing} from "./canvas/canvas-drawing.js";
import type {Drawing, DrawingEvents} from "./model/drawing.js";
import type {NetworkState} from "./model/network-state.js";
import type {Drawn} from "./model/resolve-state.js";
import type {ViewModel} from "./model/view-model.js";
import {bipartiteScene, sceneOf} from "./scene.js";
import {bipartiteDrawing} from "./svg/bipartite-drawing.js";
import {columnDrawing} from "./svg/column-drawing.js";
import {forceDrawing} from "./svg/force-drawing.js";
import {type Places, transition} from "./svg/transition.js";

interface DrawingsOptions {
  language: Language;
  viewModel: () => ViewModel | null;
  state: () => NetworkState;
  /** Whether a drag draws a lasso also without Shift. */
  lassoing: () => boolean;
  /** Head of the column next to the units in the view 单位–任务. */
  bipartiteTitle: () => string;
  redraw: () => void;
}

export interface Drawings {
  /** The drawing that is shown; null where a table, the matrix or nothing is. */
  current(): Drawing | null;
  /** Makes the drawing of a large network before its rows have come, so that its workers can start. */
  prepareCanvas(): void;
  /** Before the page is rendered with the next view model: remembers where units are if the view changes. */
  beforeRender(next: ViewModel): void;
  /** After the page was rendered: draws, and moves units from where they were. */
  afterRender(root: HTMLElement): void;
}

/** What a drawing of its own shows; the page itself writes the others as a table or list. */
type DrawingKind = Exclude<Drawn, "matrix" | "isolates" | "none">;

/** In larger networks the eye cannot follow the units from one view to the next. */
const LARGEST_TRANSITION = 400;

export function drawings(events: DrawingEvents, options: DrawingsOptions): Drawings {
  const {language, viewModel, state, redraw} = options;
  const made = drawingsByKind(events, options);
  const drawnIn = (shown: ViewModel | null): Drawn | null =>
    shown === null || state().table || state().figures ? null : shown.resolved.drawn;
  const current = () => {
    const drawn = drawnIn(viewModel());
    return drawn === null || !isDrawing(drawn) ? null : made.get(drawn);
  };
  const positions = (drawn: Drawn | null, ids: Iterable<string>): Places => {
    if (drawn === "matrix") return matrixPositions();
    return drawn === null || !isDrawing(drawn) ? new Map() : positionsIn(made.known(drawn), ids);
  };
  const watchWidth = widthWatcher(redraw);
  let last: Drawn | null = null;
  let before: Places | null = null;
  return {
    current,
    prepareCanvas: () => void made.get("canvas"),
    beforeRender(next) {
      const drawn = drawnIn(next);
      const changes = last !== null && drawn !== null && drawn !== last;
      const canFollow = next.network.units.length <= LARGEST_TRANSITION;
      before = changes && canFollow ? positions(last, next.visible.units) : null;
      last = drawn;
    },
    afterRender(root) {
      const shown = viewModel();
      const drawing = current();
      if (shown === null) return;
      const {network, visible} = shown.subnetwork ?? shown;
      if (drawing !== null) {
        drawing.update(sceneOf(shown, state(), language));
        watchWidth(drawing.element);
      }
      const stage = root.querySelector<HTMLElement>(".stage");
      if (before !== null && stage !== null)
        void transition(stage, before, positions(last, visible.units), (id) => network.unit.get(id)?.name ?? "");
      before = null;
    },
  };
}

const isDrawing = (drawn: Drawn): drawn is DrawingKind => !["matrix", "isolates", "none"].includes(drawn);

/** The drawings, each made when it is first needed: that of a large network starts workers. */
function drawingsByKind(events: DrawingEvents, {viewModel, state, lassoing, bipartiteTitle}: DrawingsOptions) {
  const made: Partial<Record<DrawingKind, Drawing>> = {};
  const withLasso = (drawing: Drawing): Drawing => {
    lasso(
      drawing.element,
      (event) => (event.shiftKey && event.pointerType === "mouse") || lassoing(),
      (inside) => {
        const ids = [...(viewModel()?.visible.units ?? [])].filter((id) => {
          const position = drawing.position(id);
          return position !== null && inside(position);
        });
        if (ids.length > 0) events.pick(ids);
      },
    );
    return drawing;
  };
  const make: Record<DrawingKind, () => Drawing> = {
    columns: () => columnDrawing(events),
    force: () => withLasso(forceDrawing(events)),
    canvas: () => withLasso(canvasDrawing(events)),
    bipartite: () =>
      bipartiteDrawing(events, () => {
        const shown = viewModel();
        return shown === null ? null : bipartiteScene(shown, state(), bipartiteTitle());
      }),
  };
  return {
    get: (kind: DrawingKind): Drawing => {
      made[kind] ??= make[kind]();
      return made[kind];
    },
    /** The drawing if it was made. */
    known: (kind: DrawingKind): Drawing | undefined => made[kind],
  };
}

/** Where units are in a drawing that is in the page, in client px. */
function positionsIn(drawing: Drawing | undefined, ids: Iterable<string>): Places {
  const positions = new Map<string, readonly [number, number]>();
  if (!drawing?.element.isConnected) return positions;
  for (const id of ids) {
    const position = drawing.position(id);
    if (position) positions.set(id, position);
  }
  return positions;
}

/** Units of the matrix are where the heads of their rows are, in client px. */
function matrixPositions(): Places {
  const positions = new Map<string, readonly [number, number]>();
  for (const head of document.querySelectorAll<HTMLElement>(".matrix [data-row][scope]")) {
    const box = head.getBoundingClientRect();
    positions.set(head.dataset.row ?? "", [box.right - box.width / 2, box.y + box.height / 2]);
  }
  return positions;
}

/** Watches elements and calls back when their width, in whole px, is another than before. */
function widthWatcher(changed: () => void): (element: HTMLElement) => void {
  let width = 0;
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === 0 || next === width) return;
    width = next;
    changed();
  });
  return (element) => {
    if (width === 0) width = Math.floor(element.clientWidth);
    observer.observe(element);
  };
}
