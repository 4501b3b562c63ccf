/** What gestures on the canvas of a large network do: to the drawing itself, and to the page by its events. */
import type {DrawingEvents} from "../model/drawing.js";
import type {Hovered} from "../model/links.js";
import type {CanvasListener, Target} from "./canvas-gestures.js";
import {pointableLines} from "./canvas-links.js";
import {type CanvasState, idAt} from "./canvas-state.js";
import type {CanvasView} from "./canvas-view.js";

/** ms after the last movement until the base layer is drawn sharp, and between two sharp ones while it goes on. */
const SHARP_AFTER = 120;
const SHARP_EVERY = 700;

/** @param focus  lets the keyboard go on from a unit */
export function canvasListener(
  state: CanvasState,
  view: CanvasView,
  events: DrawingEvents,
  focus: (id: string) => void,
): CanvasListener {
  const {positions} = state;
  const sharpen = sharpener(view.requestBase);
  const hoveredAt = ({unit, line}: Target): Hovered => {
    if (unit >= 0) return {unit: idAt(state, unit)};
    return line >= 0 ? {link: state.drawn!.lines.links[line]!} : null;
  };
  return {
    point(target) {
      const hovered = hoveredAt(target);
      if (keyOf(hovered) !== keyOf(state.hovered)) events.hover(hovered);
    },
    click(target, {shift, control}) {
      const clicked = hoveredAt(target);
      if (clicked === null) return;
      if ("link" in clicked) {
        events.open(clicked.link);
        return;
      }
      focus(clicked.unit);
      if (control) events.pick([clicked.unit]);
      else events.pin(clicked.unit, shift);
    },
    lineAt(x, y) {
      const {drawn} = state;
      if (drawn === null) return -1;
      const pinned = drawn.scene.pinned.flatMap((id) => drawn.index.get(id) ?? []);
      return positions.lineAt(x, y, pointableLines(drawn.lines, pinned));
    },
    grab: (unit) => view.drag(unit),
    drag: () => view.requestFrame({lines: true}),
    drop(unit, spot) {
      view.drag(-1);
      if (spot !== null) events.place(idAt(state, unit), spot);
    },
    zoomed() {
      if (state.dragged >= 0) view.drag(-1);
      sharpen();
      view.requestFrame();
    },
  };
}

const keyOf = (hovered: Hovered) => (hovered === null ? "" : "unit" in hovered ? hovered.unit : hovered.link.key);

/** Calls `draw` now and then while it is called itself, and once after the last time. */
function sharpener(draw: () => void): () => void {
  let last = 0;
  let timer = 0;
  return () => {
    const now = performance.now();
    clearTimeout(timer);
    timer = window.setTimeout(draw, SHARP_AFTER);
    if (now - last <= SHARP_EVERY) return;
    last = now;
    draw();
  };
}
