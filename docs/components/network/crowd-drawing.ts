/**
 * The drawing of networks with many units: a layout that grows in a worker, lines as one bitmap from a second worker,
 * and on top only what moves or is lit. Pans, zooms and drags as smoothly at 2,000 units as at 60.
 *
 * A canvas has no parts to focus, so one button goes along with the unit that has the keyboard.
 */
import {type D3DragEvent, drag, select, type ZoomTransform, zoom, zoomIdentity} from "d3";
import {inLanguage} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {type Frame, type Inks, inks, paint} from "./crowd-paint.js";
import {type Drawing, type DrawingEvents, type Hovered, mayMove, type Scene} from "./drawing.js";
import {edgeBitmap, toSegment} from "./edge-bitmap.js";
import {SHADES} from "./edge-strokes.js";
import type {Link, Network} from "./model.js";
import {startLayout} from "./start-layout.js";

/** Lines can be pointed at one by one up to so many. */
const SINGLE_LINES = 1500;
const EDGE = 34;
/** How far beside a circle it can still be taken, in px. */
const REACH = 6;
/** ms between two sharp pictures of the lines while the view moves; the last one is stretched in between. */
const SHARPEN = 160;

export function crowdDrawing(events: DrawingEvents): Drawing {
  const element = document.createElement("div");
  element.className = "drawing force crowd";
  const canvas = document.createElement("canvas");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.className = "unit-stop";
  element.append(canvas, stop);
  const context = canvas.getContext("2d")!;
  const bitmap = edgeBitmap<ZoomTransform>((source, view) => {
    image = {source, view};
    pictures += 1;
    redraw();
  });

  let scene: Scene | null = null;
  let network: Network | null = null;
  let links: readonly Link[] = [];
  let index = new Map<string, number>();
  let radii = new Float32Array();
  let seen = new Uint8Array();
  let leads = new Uint8Array();
  /** Places as the layout gives them, and what was moved by hand over them. */
  let world: Float32Array = new Float32Array();
  let computed: Float32Array = new Float32Array();
  const held = new Set<number>();
  let fit = {x: 0, y: 0, kx: 1, ky: 1};
  let size = {width: 0, height: 0};
  let view: ZoomTransform = zoomIdentity;
  let image: {source: CanvasImageSource; view: ZoomTransform} | null = null;
  let hovered: Hovered = null;
  let moved = -1;
  let colours: Inks | null = null;
  let layout: {end(): void} | null = null;
  let frame = 0;
  /** How often lines or places came anew. */
  let pictures = 0;
  let soon = false;
  let rested = false;
  let tellSettled = () => {};
  let settled = new Promise<void>((done) => {
    tellSettled = done;
  });

  // places ------------------------------------------------------------------------------------------------------
  const placeX = (at: number) => view.applyX((world[2 * at]! - fit.x) * fit.kx + size.width / 2);
  const placeY = (at: number) => view.applyY((world[2 * at + 1]! - fit.y) * fit.ky + size.height / 2);
  const places = (): Float32Array => {
    const all = new Float32Array(world.length);
    for (let at = 0; at < radii.length; at += 1) {
      all[2 * at] = placeX(at);
      all[2 * at + 1] = placeY(at);
    }
    return all;
  };
  const refit = () => {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = 0; at < computed.length; at += 2) {
      left = Math.min(left, computed[at]!);
      right = Math.max(right, computed[at]!);
      top = Math.min(top, computed[at + 1]!);
      bottom = Math.max(bottom, computed[at + 1]!);
    }
    const [kx, ky] = [
      (size.width - 2 * EDGE) / Math.max(1, right - left),
      (size.height - 2 * EDGE) / Math.max(1, bottom - top),
    ];
    // The picture may be drawn out by half to use the room, not more: distances mean something.
    const least = Math.min(kx, ky);
    fit = {x: (left + right) / 2, y: (top + bottom) / 2, kx: Math.min(kx, 1.6 * least), ky: Math.min(ky, 1.6 * least)};
  };
  const take = (positions: Float32Array) => {
    computed = positions;
    const byHand = [...held].map((at) => [at, world[2 * at]!, world[2 * at + 1]!] as const);
    world = positions.slice();
    for (const [at, x, y] of byHand) {
      world[2 * at] = x;
      world[2 * at + 1] = y;
    }
    refit();
    pictures += 1;
    order();
    redraw();
  };

  const layOut = (next: Scene) => {
    layout?.end();
    held.clear();
    rested = false;
    settled = new Promise((done) => {
      tellSettled = done;
    });
    const most = next.links.reduce((top, {value}) => Math.max(top, value), 1);
    const ends = new Uint32Array(2 * next.links.length);
    const pulls = new Float32Array(next.links.length);
    next.links.forEach(({source, target, value}, at) => {
      ends[2 * at] = index.get(source) ?? 0;
      ends[2 * at + 1] = index.get(target) ?? 0;
      pulls[at] = value / most;
    });
    layout = startLayout({radii, ends, pulls}, ({positions, done}) => {
      take(positions);
      if (!done) return;
      rested = true;
      tellSettled();
    });
  };

  // drawing -----------------------------------------------------------------------------------------------------
  const ratio = () => Math.min(2, devicePixelRatio || 1);
  const order = () => {
    if (world.length === 0 || colours === null) return;
    const {width, height} = size;
    bitmap.order({width, height, ratio: ratio(), places: places(), without: moved, colour: colours.line}, view);
  };
  const sharpen = () => {
    soon = false;
    order();
  };
  const redraw = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      show();
    });
  };
  const show = () => {
    if (scene === null || colours === null || world.length === 0) return;
    const {pinned, found, directed} = scene;
    const centre = (hovered === null ? pinned : "unit" in hovered ? [hovered.unit] : [])
      .map((id) => index.get(id))
      .filter((at) => at !== undefined);
    if (moved >= 0 && !centre.includes(moved)) centre.push(moved);
    const lone = hovered !== null && "link" in hovered ? hovered.link : null;
    const lit: Frame["lit"][number][] = [];
    const near = new Set(centre);
    if (centre.length > 0 || lone !== null) {
      const both = hovered === null && pinned.length === 2;
      for (const link of links) {
        const [from, to] = [index.get(link.source)!, index.get(link.target)!];
        const [a, b] = [centre.includes(from), centre.includes(to)];
        if (!(link.key === lone?.key || (lone === null && (both ? a && b : a || b)))) continue;
        lit.push({from, to, points: link.value});
        near.add(from).add(to);
      }
    }
    const k = image === null ? 1 : view.k / image.view.k;
    const marked = new Set(centre);
    for (const id of found) {
      const at = index.get(id);
      if (at !== undefined) marked.add(at);
    }
    paint(context, {
      ...size,
      ratio: ratio(),
      units: network?.units ?? [],
      places: places(),
      radii,
      seen,
      leads,
      image:
        image === null
          ? null
          : {
              source: image.source,
              x: view.x - image.view.x * k,
              y: view.y - image.view.y * k,
              width: size.width * k,
              height: size.height * k,
            },
      lit,
      directed,
      still: moved < 0 ? null : `${moved} ${pictures} ${view} ${size.width}×${size.height} ${colours.unit}`,
      near: near.size > 0 ? near : null,
      marked,
      inks: colours,
    });
    moveStop();
  };
  const moveStop = () => {
    const at = index.get(stop.dataset.unit ?? "");
    if (at !== undefined && world.length > 0)
      stop.style.transform = `translate(${placeX(at) - 14}px, ${placeY(at) - 14}px)`;
  };

  const update = (next: Scene) => {
    const words = inLanguage(networkMessages, next.language);
    const width = Math.floor(element.clientWidth || element.parentElement?.clientWidth || 758);
    const top = element.getBoundingClientRect().top + scrollY;
    const height =
      width < 560
        ? Math.round(width * 1.5)
        : Math.max(400, Math.min(900, innerHeight - top - (next.network.madeUp ? 144 : 96)));
    const resized = width !== size.width || Math.abs(height - size.height) > 40 || size.height === 0;
    if (resized) {
      size = {width, height};
      canvas.width = Math.round(width * ratio());
      canvas.height = Math.round(height * ratio());
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      image = null;
      if (world.length > 0) refit();
    }
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", words.drawing(next.visible.units.size, next.visible.links.length));
    const again = network !== next.network || scene?.directed !== next.directed;
    scene = next;
    colours = inks(element, next.directed);
    if (again) {
      network = next.network;
      const {units} = network;
      index = new Map(units.map(({id}, at) => [id, at]));
      const shrink = Math.sqrt(Math.min(1, 90 / units.length));
      radii = Float32Array.from(units, ({points}) =>
        Math.min(26, Math.max(2.5, (4 + 3.2 * Math.sqrt(points)) * shrink)),
      );
      leads = Uint8Array.from(units, ({led}) => (next.directed && led > 0 ? 1 : 0));
      world = new Float32Array();
      image = null;
      layOut(next);
    }
    seen = Uint8Array.from(next.network.units, ({id}) => (next.visible.units.has(id) ? 1 : 0));
    if (again || links !== next.visible.links) {
      links = next.visible.links;
      sendLines();
    }
    if (stop.dataset.unit === undefined || !index.has(stop.dataset.unit))
      aim(next.pinned[0] ?? next.network.units[0]?.id);
    stop.setAttribute("aria-pressed", String(next.pinned.includes(stop.dataset.unit ?? "")));
    order();
    redraw();
  };
  const sendLines = () => {
    const most = links.reduce((top, {value}) => Math.max(top, value), 1);
    const shade = (points: number) => Math.min(SHADES - 1, Math.floor(((points - 1) / most) * SHADES));
    const sorted = [...links].sort((a, b) => a.value - b.value);
    const ends = new Uint32Array(2 * sorted.length);
    sorted.forEach(({source, target}, at) => {
      ends[2 * at] = index.get(source) ?? 0;
      ends[2 * at + 1] = index.get(target) ?? 0;
    });
    bitmap.lines({ends, shades: Uint8Array.from(sorted, ({value}) => shade(value))});
  };

  // pointing ----------------------------------------------------------------------------------------------------
  const unitAt = (x: number, y: number): number => {
    let [best, nearest] = [-1, Infinity];
    for (let at = 0; at < radii.length; at += 1) {
      if (seen[at] !== 1) continue;
      const distance = Math.hypot(placeX(at) - x, placeY(at) - y) - radii[at]!;
      if (distance < REACH && distance < nearest) [best, nearest] = [at, distance];
    }
    return best;
  };
  const lineAt = (x: number, y: number): Link | null => {
    const pinned = scene?.pinned ?? [];
    const open =
      links.length <= SINGLE_LINES
        ? links
        : links.filter((l) => pinned.includes(l.source) || pinned.includes(l.target));
    let [best, nearest]: [Link | null, number] = [null, 5];
    for (const link of open) {
      const [a, b] = [index.get(link.source)!, index.get(link.target)!];
      const distance = toSegment(x, y, placeX(a), placeY(a), placeX(b), placeY(b));
      if (distance < nearest) [best, nearest] = [link, distance];
    }
    return best;
  };
  const idOf = (at: number) => network?.units[at]?.id ?? "";
  const pointed = (event: MouseEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.x, event.clientY - box.y];
  };
  const hover = (target: Hovered) => {
    const name = (one: Hovered) => (one === null ? "" : "unit" in one ? one.unit : one.link.key);
    canvas.style.cursor = target === null ? "grab" : "pointer";
    if (name(target) !== name(hovered)) events.hover(target);
  };
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const [x, y] = pointed(event);
    const at = unitAt(x, y);
    const link = at >= 0 ? null : lineAt(x, y);
    hover(at >= 0 ? {unit: idOf(at)} : link === null ? null : {link});
  });
  canvas.addEventListener("pointerleave", () => hover(null));
  canvas.addEventListener("click", (event) => {
    if (event.defaultPrevented) return;
    const [x, y] = pointed(event);
    const at = unitAt(x, y);
    if (at >= 0) {
      aim(idOf(at));
      events.pin(idOf(at), event.shiftKey);
      return;
    }
    const link = lineAt(x, y);
    if (link !== null) events.open(link);
  });

  const dragging = drag<HTMLCanvasElement, unknown, {at: number; x: number; y: number}>()
    .clickDistance(4)
    .subject((event: D3DragEvent<HTMLCanvasElement, unknown, unknown>) => {
      const at = unitAt(event.x, event.y);
      // Nothing to take hold of: the gesture is the zoom's.
      return (at < 0 ? undefined : {at, x: placeX(at), y: placeY(at)}) as {at: number; x: number; y: number};
    })
    .on("start", ({subject}) => {
      moved = subject.at;
      order();
      redraw();
    })
    .on("drag", ({subject, x, y}) => {
      held.add(subject.at);
      world[2 * subject.at] = (view.invertX(x) - size.width / 2) / fit.kx + fit.x;
      world[2 * subject.at + 1] = (view.invertY(y) - size.height / 2) / fit.ky + fit.y;
      redraw();
    })
    .on("end", () => {
      moved = -1;
      order();
      redraw();
    });
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.4, 12])
    .clickDistance(4)
    .filter((event: Event) => {
      if (event instanceof MouseEvent) return !event.button;
      return !("touches" in event) || (event as TouchEvent).touches.length > 1;
    })
    .on("zoom", ({transform}) => {
      view = transform;
      if (!soon) setTimeout(sharpen, SHARPEN);
      soon = true;
      redraw();
    });
  const surface = select(canvas).call(dragging).call(zooming).on("dblclick.zoom", null);
  const moving = () => (mayMove() ? surface.transition().duration(200) : surface) as typeof surface;

  // keyboard ----------------------------------------------------------------------------------------------------
  const aim = (id: string | undefined) => {
    if (id === undefined || scene === null) return;
    const unit = scene.network.unit.get(id);
    if (unit === undefined) return;
    stop.dataset.unit = id;
    const words = inLanguage(networkMessages, scene.language);
    stop.setAttribute("aria-label", words.unitLabel(unit.name, unit.points, unit.led, unit.partners));
    stop.setAttribute("aria-pressed", String(scene.pinned.includes(id)));
    moveStop();
  };
  stop.addEventListener("focus", () => events.hover({unit: stop.dataset.unit ?? ""}));
  stop.addEventListener("blur", () => events.hover(null));
  const beside = (id: string, step: number) => {
    const at = index.get(id);
    if (at === undefined) return null;
    const sorted = [...seen.keys()].filter((other) => seen[other] === 1).sort((a, b) => placeY(a) - placeY(b));
    const next = sorted[sorted.indexOf(at) + step];
    return next === undefined ? null : idOf(next);
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (scene !== null) update(scene);
  });

  return {
    element,
    update,
    light(target) {
      hovered = target;
      redraw();
    },
    position(id) {
      const at = index.get(id);
      if (at === undefined || world.length === 0) return null;
      const box = canvas.getBoundingClientRect();
      return [box.x + placeX(at), box.y + placeY(at)];
    },
    focus(id) {
      aim(id);
      const at = index.get(id);
      if (at !== undefined) {
        const [x, y] = [placeX(at), placeY(at)];
        // What has the keyboard is brought into the picture.
        if (x < 0 || y < 0 || x > size.width || y > size.height)
          zooming.translateBy(moving(), (size.width / 2 - x) / view.k, (size.height / 2 - y) / view.k);
      }
      stop.focus({preventScroll: true});
      events.hover({unit: id});
    },
    above: (id) => beside(id, -1),
    below: (id) => beside(id, 1),
    zoom: {
      by: (factor) => zooming.scaleBy(moving(), factor),
      fit: () => zooming.transform(moving(), zoomIdentity),
    },
    restore() {
      held.clear();
      take(computed);
      zooming.transform(surface, zoomIdentity);
    },
    moved: () => held.size > 0,
    get settled() {
      return rested ? Promise.resolve() : settled;
    },
  };
}
