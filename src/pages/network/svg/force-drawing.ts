/**
 * The free drawing of up to 60 units: circles and names, lines by shared points, zoom, pan and dragging.
 *
 * Places come from forces, or from a layout that the page gives, and in either case from the reader's hand; names never
 * overlap at rest. Filters fade lines and move nothing.
 */
import {type D3DragEvent, drag, polygonHull, type Selection, select, type ZoomBehavior, zoom, zoomIdentity} from "d3";
import {certaintyOfAll} from "../../../analytics/leading.js";
import {
  type ForceNode,
  finish,
  keepInside,
  moveApart,
  NAME_SIZE,
  NAME_STEP,
  nodesOf,
  prepare,
} from "../../node-link/force-layout.js";
import {wheelZoom} from "../../node-link/wheel-zoom.js";
import type {Spot} from "../layout/canvas-places.js";
import {lineWidth} from "../layout/column-layout.js";
import {type Drawing, type DrawingEvents, isGrip, mayMove, type Scene} from "../model/drawing.js";
import {arcKey, type Link} from "../model/network.js";
import {circleRadius} from "../model/visual-encoding.js";
import {svgDrawing} from "./svg-base.js";

const TICKS = 300;
const BUTTONS = 40;

export function forceDrawing(events: DrawingEvents): Drawing {
  const base = svgDrawing("force", events);
  const {element, svg, viewport, lines, heads} = base;
  const hulls = base.layer("hulls");
  const hullNames = viewport.append("g").attr("class", "hull-names").attr("aria-hidden", "true");
  let scene: Scene | null = null;
  let nodes: ForceNode[] = [];
  let node = new Map<string, ForceNode>();
  let laidOut = "";
  let size = {width: 0, height: 0};
  let view = zoomIdentity;

  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.4, 6])
    // One finger scrolls the page, two move the drawing; with Shift one draws around units.
    .filter((event: Event) => {
      if (event.type === "wheel") return false;
      if (event instanceof MouseEvent) return !event.button && !event.shiftKey;
      return !("touches" in event) || (event as TouchEvent).touches.length > 1;
    })
    .on("zoom", ({transform}) => {
      view = transform;
      viewport.attr("transform", String(transform));
    });
  svg.call(behaviour).on("dblclick.zoom", null);
  const stopWheel = wheelZoom(svg.node()!, svg, behaviour, () => view);

  const update = (next: Scene) => {
    scene = next;
    // Beside a wide drawing stand the buttons for zooming.
    const width = base.width() - (base.width() < 560 + BUTTONS ? 0 : BUTTONS);
    const height = width < 560 ? Math.round(width * 1.7) : 640;
    base.frame(next, width, height);
    const {units} = next.base;
    const wanted = `${width}×${height} ${next.directed} ${next.layout} ${units.map(({id}) => id).join()}`;
    const from = new Map(nodes.map(({id, x, y}) => [id, [x, y] as const]));
    if (wanted !== laidOut) {
      laidOut = wanted;
      size = {width, height};
      layOut(next);
      computed = new Map(nodes.map(({id, x, y}) => [id, [x, y]]));
    }
    for (const one of nodes) {
      const spot = next.byHand.get(one.id);
      const own = computed.get(one.id)!;
      [one.x, one.y] = spot === undefined ? [own[0], own[1]] : [spot[0] * size.width, spot[1] * size.height];
    }
    // A filter takes of a unit's figure: its circle shrinks in its place.
    for (const one of nodes) one.radius = circleRadius(next.looks.size(one.id), width < 560);
    draw(next);
    glide(from);
  };
  let computed = new Map<string, Spot>();

  const layOut = (next: Scene) => {
    const {width, height} = size;
    const options = {width, height, links: next.pull, size: next.looks.room};
    const {given} = next;
    if (given === null) {
      const prepared = prepare(next.base.units, options);
      nodes = prepared.nodes;
      prepared.simulation.tick(TICKS);
      finish(nodes, width, height);
    } else {
      nodes = nodesOf(next.base.units, options);
      for (const one of nodes) {
        const [x, y] = given.get(one.id) ?? [0.5, 0.5];
        Object.assign(one, {x: x * width, y: y * height});
        keepInside(one, width, height);
      }
      moveApart(nodes, width, height);
    }
    node = new Map(nodes.map((one) => [one.id, one]));
  };

  /** Carries units from where they were to where they are, when a layout or a hand has changed that. */
  let gliding = 0;
  const glide = (from: ReadonlyMap<string, readonly [number, number]>) => {
    cancelAnimationFrame(gliding);
    const to = new Map(nodes.map(({id, x, y}) => [id, [x, y] as const]));
    const moved = nodes.some(({id, x, y}) => {
      const [u, v] = from.get(id) ?? [x, y];
      return Math.hypot(u - x, v - y) > 1;
    });
    if (!moved || !mayMove()) return;
    const start = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, (now - start) / 300);
      const eased = part * (2 - part);
      for (const one of nodes) {
        const [[x, y], [u, v]] = [from.get(one.id) ?? to.get(one.id)!, to.get(one.id)!];
        [one.x, one.y] = [x + (u - x) * eased, y + (v - y) * eased];
      }
      place();
      if (part < 1) gliding = requestAnimationFrame(step);
    };
    step(start);
  };

  const draw = ({network, links, visible, directed, fate, looks}: Scene) => {
    const narrow = size.width < 560;
    const most = links.reduce((top, {value}) => Math.max(top, value), 1);
    const widthOf = ({value}: Link) => lineWidth(value, most, narrow, 8);
    const arcs = new Map(directed ? network.arcs.map((arc) => [arcKey(arc), arc]) : []);
    const certainty = ({key}: Link) => {
      const arc = arcs.get(key);
      return arc === undefined ? `shared ${fate?.get(key) ?? ""}` : certaintyOfAll(arc.by);
    };
    const drawn = [...visible.links].sort((a, b) => a.value - b.value);
    lines
      .selectAll<SVGPathElement, Link>("path")
      .data(drawn, ({key}) => key)
      .join("path")
      .order()
      .attr("class", (link) => `line ${certainty(link)}`)
      .attr("data-link", ({key}) => key)
      .attr("stroke-width", widthOf);
    heads
      .selectAll<SVGPathElement, Link>("path")
      .data(directed ? drawn : [], (link) => link.key)
      .join("path")
      .attr("class", (link) => `head ${certainty(link)}`)
      .attr("data-link", ({key}) => key);
    base.hits(drawn, () => "", widthOf);
    const groups = base
      .units(nodes)
      .classed("circle", true)
      .attr("data-shade", ({id}) => looks.shade(id))
      .call(dragging);
    groups.each(function ({radius, name}) {
      const group = select(this);
      group.selectAll("*").remove();
      group.append("circle").attr("class", "grip").attr("r", radius);
      const text = group
        .append("text")
        .attr("class", "name")
        .attr("text-anchor", "middle")
        .attr("y", radius + 14)
        .style("font-size", `${NAME_SIZE}px`);
      name.forEach((line, index) => {
        text
          .append("tspan")
          .attr("x", 0)
          .attr("dy", index === 0 ? 0 : NAME_STEP)
          .text(line);
      });
    });
    place();
    base.relight();
  };

  /** Puts lines, units and outlines where their nodes are. */
  const place = () => {
    const path = (link: Link) => pathOf(node.get(link.source), node.get(link.target), scene?.directed ?? false);
    lines.selectAll<SVGPathElement, Link>("path").attr("d", (link) => path(link).line);
    heads.selectAll<SVGPathElement, Link>("path").attr("d", (link) => path(link).head);
    svg.selectAll<SVGPathElement, Link>(".hits path").attr("d", (link) => path(link).line);
    svg.selectAll<SVGGElement, ForceNode>("g.unit").attr("transform", ({x, y}) => `translate(${x},${y})`);
    const outlines = (scene?.groups ?? []).flatMap(({name, ids}) => {
      const hull = outline(ids.flatMap((id) => node.get(id) ?? []));
      return hull === null ? [] : [{name, hull}];
    });
    hulls
      .selectAll("path")
      .data(outlines)
      .join("path")
      .attr("d", ({hull}) => `M${hull.map((point) => point.map(Math.round)).join("L")}Z`);
    hullNames
      .selectAll("text")
      .data(outlines)
      .join("text")
      .attr("text-anchor", "middle")
      .text(({name}) => name)
      .attr("x", ({hull}) => highest(hull)[0])
      .attr("y", ({hull}) => Math.max(14, highest(hull)[1] - 4));
  };

  const dragging = drag<SVGGElement, ForceNode>()
    .filter(isGrip)
    .container(() => viewport.node()!)
    .subject((_, one) => one)
    .clickDistance(4)
    .on("drag", function (event: D3DragEvent<SVGGElement, ForceNode, ForceNode>, one) {
      element.classList.add("dragging");
      cancelAnimationFrame(gliding);
      one.x = event.x;
      one.y = event.y;
      select(this).raise();
      place();
    })
    .on("end", (_, one) => {
      if (!element.classList.contains("dragging")) return;
      element.classList.remove("dragging");
      events.place(one.id, [one.x / size.width, one.y / size.height]);
    });

  const zoomed = () => {
    stopWheel();
    return (mayMove() ? svg.transition().duration(200) : svg) as Selection<SVGSVGElement, unknown, null, undefined>;
  };
  return {
    ...base.common,
    update,
    ...base.walk(() => [...nodes].sort((a, b) => a.y - b.y).map(({id}) => id)),
    zoom: {
      by: (factor) => behaviour.scaleBy(zoomed(), factor),
      fit: () => behaviour.transform(zoomed(), zoomIdentity),
    },
  };
}

const ROUND = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => (turn * Math.PI) / 4);

/** The outline around circles and names of some nodes; null without any. */
function outline(nodes: readonly ForceNode[]): [number, number][] | null {
  const around = nodes.flatMap(({x, y, radius, halfWidth, halfHeight}) => [
    ...ROUND.map((turn): [number, number] => [x + (radius + 8) * Math.cos(turn), y + (radius + 8) * Math.sin(turn)]),
    ...[-1, 1].map((side): [number, number] => [x + side * halfWidth, y - radius + 2 * halfHeight]),
  ]);
  return polygonHull(around);
}

const highest = (hull: readonly [number, number][]) =>
  hull.reduce((best, point) => (point[1] < best[1] ? point : best));

/** A straight line from circle to circle; with an arrowhead it ends before it. */
function pathOf(
  from: ForceNode | undefined,
  to: ForceNode | undefined,
  directed: boolean,
): {line: string; head: string} {
  if (from === undefined || to === undefined) return {line: "", head: ""};
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (one: ForceNode, distance: number) =>
    `${(one.x + ux * distance).toFixed(1)},${(one.y + uy * distance).toFixed(1)}`;
  if (!directed) return {line: `M${at(from, from.radius)}L${at(to, -to.radius)}`, head: ""};
  const tip = -to.radius - 1;
  const side = (sign: number) =>
    `${(to.x + ux * (tip - 7) - uy * 3.5 * sign).toFixed(1)},${(to.y + uy * (tip - 7) + ux * 3.5 * sign).toFixed(1)}`;
  return {line: `M${at(from, from.radius)}L${at(to, tip - 6)}`, head: `M${at(to, tip)}L${side(1)}L${side(-1)}Z`};
}
