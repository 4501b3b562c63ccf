/**
 * The drawing of networks with many units: a layout that grows in a worker, its ground as one bitmap from a second
 * worker, and on top only what moves or is lit. Pans, zooms and drags as smoothly at 2,000 units as at 60.
 *
 * Four layers lie on each other: the ground, moved by the compositor while one zooms until a sharp one has come; lit
 * lines; circles and names; and the unit in the hand. A canvas has no parts to focus, so one button goes along with
 * the unit that has the keyboard.
 */
import type {ZoomTransform} from "d3";
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {startPlaces} from "../layout/canvas-layout.js";
import {CanvasPlaces} from "../layout/canvas-places.js";
import type {Drawing, DrawingEvents, Scene} from "../model/drawing.js";
import type {Hovered, Network} from "../model/network.js";
import {baseLayerBitmap} from "./base-layer-bitmap.js";
import {NO_CIRCLE} from "./base-layer-strokes.js";
import {arrangeOnCanvas, canvasFills, canvasRadii} from "./canvas-arrange.js";
import {frames} from "./canvas-frames.js";
import {canvasGestures} from "./canvas-gestures.js";
import {canvasLayers} from "./canvas-layers.js";
import {kindsOf} from "./canvas-line-kinds.js";
import {type CanvasLinks, canvasLinks, type Lit, linesToPoint, litLines} from "./canvas-links.js";
import {clear, type Inks, inks, type Layer, paintCircles, paintLit, paintNames, type Top} from "./canvas-paint.js";
import {canvasPicture} from "./canvas-picture.js";
import {deferred} from "./deferred.js";
import {focusProxy} from "./focus-proxy.js";

/** Above so many units the ground has their circles too. */
const CIRCLES_IN_GROUND = 800;
/** ms after the last movement until the ground is drawn sharp, and ms between two sharp ones while it goes on. */
const IDLE = 120;
const SHARPEN = 700;

export function canvasDrawing(events: DrawingEvents): Drawing {
  const layers = canvasLayers();
  const {element} = layers;
  const stop = focusProxy(layers.stop, events);
  const places = new CanvasPlaces();
  let scene: Scene | null = null;
  let network: Network | null = null;
  let base: Network | null = null;
  let index = new Map<string, number>();
  let lines: CanvasLinks = canvasLinks([], index, () => 0);
  let fills = new Uint8Array();
  let colours: Inks | null = null;
  let hovered: Hovered = null;
  let lit: Lit = {lines: [], near: null};
  let moved = -1;
  let layout: {end(): void} | null = null;
  let arranged = "";
  let named = false;
  const rest = deferred();
  const first = deferred();

  const room = {width: Math.ceil(innerWidth * layers.ratio()), height: Math.ceil(innerHeight * layers.ratio())};
  const bitmap = baseLayerBitmap<ZoomTransform>(room, (image, view) => {
    layers.ground(image, view);
    layers.moveGround(places.view);
    first.keep();
  });

  // drawing -----------------------------------------------------------------------------------------------------
  const order = () => {
    if (places.empty || colours === null) return;
    const {width, height} = places.size;
    const {strokes, palette, edge} = colours;
    const many = places.radii.length > CIRCLES_IN_GROUND;
    const circles = many
      ? {radii: places.radii, fills: fills.map((fill, at) => (places.seen[at] ? fill : NO_CIRCLE)), palette, edge}
      : null;
    bitmap.order(
      {width, height, ratio: layers.ratio(), places: places.all(), without: moved, strokes, circles},
      places.view,
    );
  };
  const redraw = frames((what) => {
    if (scene === null || colours === null || network === null || places.empty) return;
    const own: Layer = {...places.size, ratio: layers.ratio(), inks: colours};
    const all = places.all();
    const {radii, seen} = places;
    if (what.lit) {
      clear(layers.lit, own);
      paintLit(layers.lit, lit.lines, all, {radii, directed: scene.directed, inks: colours});
    }
    if (what.top) {
      layers.fade(lit.near !== null);
      const marked = new Set(centre());
      for (const id of scene.marked) {
        const at = index.get(id);
        if (at !== undefined) marked.add(at);
      }
      const top: Top = {
        units: network.units,
        places: all,
        radii,
        seen,
        fills,
        circlesInGround: radii.length > CIRCLES_IN_GROUND,
        near: lit.near,
        marked,
        without: moved,
        groups: scene.groups.map(({name, ids}) => ({
          name,
          at: ids.map((id) => index.get(id)!).filter((at) => seen[at]),
        })),
      };
      paintCircles(layers.top, own, top);
      // The first names take as long as the first circles, since their font is new: each has a frame of its own.
      if (named) paintNames(layers.top, own, top);
      else redraw({top: true});
      named = true;
    }
    layers.moveGround(places.view);
    moveStop();
    if (moved >= 0) layers.moveHeld(places.x(moved), places.y(moved));
  });
  const centre = (): number[] => {
    const ids = hovered === null ? (scene?.pinned ?? []) : "unit" in hovered ? [hovered.unit] : [];
    const own = ids.map((id) => index.get(id)).filter((at) => at !== undefined);
    return moved >= 0 && !own.includes(moved) ? [...own, moved] : own;
  };
  const relight = () => {
    const lone = hovered !== null && "link" in hovered ? hovered.link.key : null;
    lit = litLines(lines, centre(), hovered === null && scene?.pinned.length === 2, lone);
    redraw();
  };
  const moveStop = () => {
    const at = index.get(stop.unit());
    if (at !== undefined && !places.empty) layers.moveStop(places.x(at), places.y(at));
  };

  // places ------------------------------------------------------------------------------------------------------
  const take = (positions: Float32Array) => {
    places.take(positions);
    order();
    redraw();
  };
  const arrange = (next: Scene) => {
    layout?.end();
    rest.renew();
    const grows = places.empty && next.given === null;
    if (grows) take(startPlaces(places.radii.length));
    const taken = (positions: Float32Array, done: boolean) => {
      take(positions);
      if (done) rest.keep();
    };
    // The first picture comes sooner while no layout works beside it.
    layout = arrangeOnCanvas(next, index, places, {take: taken, after: grows ? first.promise : null});
  };

  const update = (next: Scene) => {
    const words = inLanguage(networkMessages, next.language);
    resize(next);
    layers.top.canvas.setAttribute("role", "img");
    layers.top.canvas.setAttribute("aria-label", words.drawing(next.visible.units.size, next.visible.links.length));
    const again = base !== next.base || scene?.directed !== next.directed;
    const relaid = again || arranged !== next.layout;
    const old = scene;
    scene = next;
    arranged = next.layout;
    colours = inks(element);
    const {units} = next.network;
    network = next.network;
    if (again) {
      if (base !== next.base) places.take(new Float32Array());
      base = next.base;
      index = new Map(units.map(({id}, at) => [id, at]));
    }
    places.radii = canvasRadii(next, places.size);
    fills = canvasFills(next);
    places.seen = Uint8Array.from(units, ({id}) => (next.visible.units.has(id) ? 1 : 0));
    places.keepFirst = next.network.madeUp === true;
    if (again || old?.byHand !== next.byHand)
      places.put(new Map([...next.byHand].flatMap(([id, spot]) => (index.has(id) ? [[index.get(id)!, spot]] : []))));
    if (again || lines.links !== next.visible.links) {
      lines = canvasLinks(next.visible.links, index, kindsOf(next));
      bitmap.lines(lines.edges);
    }
    if (relaid) arrange(next);
    aim(index.has(stop.unit()) ? stop.unit() : (next.pinned[0] ?? units[0]?.id));
    order();
    relight();
  };
  const resize = (next: Scene) => {
    const {size} = places;
    const {width, height} = layers.room(next.network.madeUp === true);
    if (width === size.width && Math.abs(height - size.height) <= 40 && size.height !== 0) return;
    layers.resize({width, height});
    places.resize({width, height});
    if (scene?.given != null) arranged = "";
  };

  // pointing ----------------------------------------------------------------------------------------------------
  const idOf = (at: number) => network?.units[at]?.id ?? "";
  const target = (unit: number, line: number): Hovered =>
    unit >= 0 ? {unit: idOf(unit)} : line >= 0 ? {link: lines.links[line]!} : null;
  const nameOf = (one: Hovered) => (one === null ? "" : "unit" in one ? one.unit : one.link.key);
  const letGo = () => {
    moved = -1;
    layers.hold(null);
    order();
    relight();
  };
  let sharpAt = 0;
  let idle = 0;
  const gestures = canvasGestures(layers.top.canvas, places, {
    point(unit, line) {
      const next = target(unit, line);
      if (nameOf(next) !== nameOf(hovered)) events.hover(next);
    },
    click(unit, line, second, many) {
      const next = target(unit, line);
      if (next === null) return;
      if ("link" in next) events.open(next.link);
      else {
        aim(next.unit);
        if (many) events.pick([next.unit]);
        else events.pin(next.unit, second);
      }
    },
    lineAt: (x, y) =>
      places.lineAt(
        x,
        y,
        linesToPoint(
          lines,
          (scene?.pinned ?? []).flatMap((id) => index.get(id) ?? []),
        ),
      ),
    grab(at) {
      moved = at;
      layers.hold({
        name: network?.units[at]?.name ?? "",
        radius: places.radii[at]!,
        fill: colours?.palette[fills[at]!] ?? "",
      });
      order();
      relight();
    },
    drag: () => redraw({lit: true}),
    drop(at, spot) {
      letGo();
      if (spot !== null) events.place(idOf(at), spot);
    },
    zoomed() {
      if (moved >= 0) letGo();
      const now = performance.now();
      clearTimeout(idle);
      idle = window.setTimeout(order, IDLE);
      if (now - sharpAt > SHARPEN) {
        sharpAt = now;
        order();
      }
      redraw();
    },
  });

  // keyboard ----------------------------------------------------------------------------------------------------
  const aim = (id: string | undefined) => {
    if (scene === null) return;
    stop.aim(id, scene);
    moveStop();
  };
  const beside = (id: string, step: number) => {
    const at = index.get(id);
    const next = at === undefined ? null : places.beside(at, step);
    return next === null ? null : idOf(next);
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (scene !== null) update(scene);
  });

  return {
    element,
    update,
    light(next) {
      hovered = next;
      relight();
    },
    position(id) {
      const at = index.get(id);
      if (at === undefined || places.empty) return null;
      const box = layers.top.canvas.getBoundingClientRect();
      return [box.x + places.x(at), box.y + places.y(at)];
    },
    focus(id) {
      aim(id);
      const at = index.get(id);
      if (at !== undefined && !places.empty) gestures.bringIn(at);
      layers.stop.focus({preventScroll: true});
      events.hover({unit: id});
    },
    above: (id) => beside(id, -1),
    below: (id) => beside(id, 1),
    zoom: {by: gestures.zoomBy, fit: gestures.fit},
    picture: () =>
      scene === null || colours === null
        ? null
        : canvasPicture({
            ...places.size,
            inks: colours,
            units: scene.network.units,
            places: places.all(),
            radii: places.radii,
            seen: places.seen,
            fills,
            links: lines,
          }),
    get painted() {
      return first.promise;
    },
    get settled() {
      return rest.promise;
    },
  };
}
