/**
 * The drawings of the page: which of them is shown, what it is given to draw, and how units are carried from one to the
 * next.
 */
import type {Language} from "../../messages/language.js";
import {lasso} from "../node-link/lasso.js";
import {sectionName} from "../shared/section-name.js";
import {canvasDrawing} from "./canvas/canvas-drawing.js";
import type {Drawing, DrawingEvents} from "./model/drawing.js";
import type {NetworkState} from "./model/network-state.js";
import {TOPICS} from "./model/point-filter.js";
import type {Drawn} from "./model/resolve-state.js";
import {findUnits} from "./model/search.js";
import type {ViewModel} from "./model/view-model.js";
import {bipartiteDrawing} from "./svg/bipartite-drawing.js";
import {columnDrawing} from "./svg/column-drawing.js";
import {forceDrawing} from "./svg/force-drawing.js";
import {type Places, transition} from "./svg/transition.js";

type Free = "columns" | "force" | "crowd" | "beside";

export interface DrawingsOptions {
  sight: () => ViewModel | null;
  state: () => NetworkState;
  lassoing: () => boolean;
  /** Head of the column beside the units. */
  title: () => string;
  redraw: () => void;
}

export interface Drawings {
  /** The drawing that is shown; null where a table, the matrix or nothing is. */
  current(): Drawing | null;
  /** Makes a drawing that will be wanted, so that its worker starts while the rows are still on their way. */
  warm(kind: Free): void;
  /** Called before the page is drawn with the sight that comes: remembers where units stand if the view changes. */
  leave(next: ViewModel): void;
  /** Called after the page was drawn. */
  arrive(root: HTMLElement, language: Language): void;
}

/** Views that the page itself writes as a table or list. */
const NOT_DRAWN: ReadonlySet<Drawn> = new Set(["matrix", "apart", "none"]);

export function drawings(events: DrawingEvents, {sight, state, lassoing, title, redraw}: DrawingsOptions): Drawings {
  const made: Partial<Record<Free, Drawing>> = {};
  const make: Record<Free, () => Drawing> = {
    columns: () => columnDrawing(events),
    force: () => forceDrawing(events),
    // Starts workers, so it is made only when needed.
    crowd: () => canvasDrawing(events),
    beside: () =>
      bipartiteDrawing(events, () => {
        const now = sight();
        if (now === null || now.beside === null) return null;
        const {point, ...rest} = state();
        const sections = new Map(now.rows.sections.map((section) => [section.id, section]));
        return {
          model: now.beside,
          sectionTitle: (id) => (sections.has(id) ? sectionName(sections.get(id)!) : ""),
          title: title(),
          chosen: [
            ...(point === "" ? [] : [`point:${point}`]),
            ...TOPICS.flatMap((topic) => (rest[topic] === "" ? [] : [`${topic}:${rest[topic]}`])),
          ],
        };
      }),
  };
  const get = (kind: Free): Drawing => {
    const known = made[kind];
    if (known !== undefined) return known;
    const drawing = make[kind]();
    made[kind] = drawing;
    if (kind === "force" || kind === "crowd")
      lasso(
        drawing.element,
        (event) => (event.shiftKey && event.pointerType === "mouse") || lassoing(),
        (inside) => {
          const ids = [...(sight()?.visible.units ?? [])].filter((id) => {
            const place = drawing.position(id);
            return place !== null && inside(place);
          });
          if (ids.length > 0) events.pick(ids);
        },
      );
    return drawing;
  };
  const kindOf = (now: ViewModel | null) =>
    now === null || state().table || state().figures ? null : now.reading.drawn;
  const current = (): Drawing | null => {
    const kind = kindOf(sight());
    return kind === null || NOT_DRAWN.has(kind) ? null : get(kind as Free);
  };

  /** Where units stand now; in the matrix that is the head of their row. */
  const places = (kind: ReturnType<typeof kindOf>, ids: Iterable<string>): Places => {
    const found = new Map<string, readonly [number, number]>();
    if (kind === "matrix") {
      for (const head of document.querySelectorAll<HTMLElement>(".matrix [data-row][scope]")) {
        const box = head.getBoundingClientRect();
        found.set(head.dataset.row ?? "", [box.right - box.width / 2, box.y + box.height / 2]);
      }
    } else if (kind !== null && made[kind as Free]?.element.isConnected)
      for (const id of ids) {
        const place = made[kind as Free]?.position(id);
        if (place) found.set(id, place);
      }
    return found;
  };
  let before: Places | null = null;
  let was: ReturnType<typeof kindOf> = null;

  let watched = 0;
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === watched) return;
    watched = width;
    redraw();
  });

  return {
    current,
    warm: get,
    leave(next) {
      const kind = kindOf(next);
      const few = next.network.units.length <= 400;
      before = was !== null && kind !== null && kind !== was && few ? places(was, next.visible.units) : null;
      was = kind;
    },
    arrive(root, language) {
      const now = sight();
      const drawing = current();
      if (now === null) return;
      const {base, reading, pull, layout, given, groups, looks, change} = now;
      const {network, visible} = now.part ?? now;
      const {q, column, hand, place, view} = state();
      if (drawing !== null) {
        drawing.update({
          network,
          base,
          pull,
          language,
          links: reading.links,
          visible,
          directed: view === "leads" && change === null && network.arcs.length > 0,
          pinned: reading.pinned,
          marked: new Set([...findUnits(now.network.units, q).map(({id}) => id), ...reading.picked]),
          grouping: column,
          hand,
          layout,
          given,
          byHand: place,
          groups,
          looks,
          fate: change?.fate ?? null,
        });
        if (watched === 0) watched = Math.floor(drawing.element.clientWidth);
        observer.observe(drawing.element);
      }
      const stage = root.querySelector<HTMLElement>(".stage");
      if (before !== null && stage !== null)
        void transition(stage, before, places(was, visible.units), (id) => network.unit.get(id)?.name ?? "");
      before = null;
    },
  };
}
