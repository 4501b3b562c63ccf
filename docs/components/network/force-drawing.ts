/**
 * The force drawing: circles by 任务数, lines by shared points, zoom, pan and dragging.
 *
 * The whole layout is computed before the first picture at up to 60 units; a larger one grows in slices between
 * frames, so that the page never blocks. Filters fade lines and move nothing.
 */
import {type D3DragEvent, drag, type Selection, select, type ZoomBehavior, zoom, zoomIdentity} from "d3";
import {certaintyOfAll} from "../../analytics/leading.js";
import {inLanguage} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {lineWidth} from "./column-layout.js";
import {clientMiddle, type Drawing, type DrawingEvents, type Hovered, light, mayMove, type Scene} from "./drawing.js";
import {CROWD, type ForceNode, finish, NAME_SIZE, NAME_STEP, prepare} from "./force-layout.js";
import {arcKey, type Link} from "./model.js";
import {emWidth, shortName} from "./names.js";

const TICKS = 300;
/** While a large layout grows: ms of ticks a frame, and ms between two pictures of it. */
const SLICE = 24;
const SHOW_EVERY = 500;

export function forceDrawing(events: DrawingEvents): Drawing {
  const element = document.createElement("div");
  element.className = "drawing force";
  const svg = select(element).append("svg");
  const viewport = svg.append("g").attr("class", "viewport");
  const lines = viewport.append("g").attr("class", "lines").attr("aria-hidden", "true");
  const heads = viewport.append("g").attr("class", "heads").attr("aria-hidden", "true");
  const hits = viewport.append("g").attr("class", "hits").attr("aria-hidden", "true");
  const units = viewport.append("g").attr("class", "units");
  let scene: Scene | null = null;
  let hovered: Hovered = null;
  let nodes: ForceNode[] = [];
  let node = new Map<string, ForceNode>();
  let laidOut = "";
  let size = {width: 0, height: 0};
  let dragged = false;
  let frame = 0;
  let tellSettled = () => {};
  let settled = new Promise<void>((done) => {
    tellSettled = done;
  });

  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.4, 6])
    // One finger scrolls the page, two move the drawing.
    .filter((event: Event) => {
      if (event instanceof MouseEvent) return !event.button;
      return !("touches" in event) || (event as TouchEvent).touches.length > 1;
    })
    .on("zoom", ({transform}) => {
      viewport.attr("transform", String(transform));
    });
  svg.call(behaviour).on("dblclick.zoom", null);

  const update = (next: Scene) => {
    scene = next;
    const width = Math.floor(element.clientWidth || element.parentElement?.clientWidth || 758);
    const height = width < 560 ? Math.round(width * 1.7) : 640;
    const words = inLanguage(networkMessages, next.language);
    element.classList.toggle("narrow", width < 560);
    element.classList.toggle("crowd", next.network.units.length > CROWD);
    svg
      .attr("width", width)
      .attr("height", height)
      .attr("viewBox", `0 0 ${width} ${height}`)
      .attr("role", "group")
      .attr("aria-label", words.drawing(next.visible.units.size, next.visible.links.length));
    const wanted = `${width}×${height} ${next.directed} ${next.network.units.map(({id}) => id).join()}`;
    if (wanted !== laidOut) {
      laidOut = wanted;
      size = {width, height};
      layOut(next);
    }
    draw();
  };

  const layOut = (next: Scene) => {
    const {width, height} = size;
    dragged = false;
    cancelAnimationFrame(frame);
    const prepared = prepare(next.network.units, {width, height, links: next.links});
    nodes = prepared.nodes;
    node = new Map(nodes.map((one) => [one.id, one]));
    if (nodes.length <= CROWD) {
      prepared.simulation.tick(TICKS);
      finish(nodes, width, height);
      tellSettled();
      return;
    }
    settled = new Promise((done) => {
      tellSettled = done;
    });
    let ticks = 0;
    let shown = 0;
    const grow = () => {
      const until = performance.now() + SLICE;
      while (ticks < TICKS && performance.now() < until) {
        prepared.simulation.tick();
        ticks += 1;
      }
      if (ticks < TICKS) {
        // Drawing every line costs more than many ticks, so the growth is shown a few times a second.
        if (performance.now() - shown > SHOW_EVERY) {
          place();
          shown = performance.now();
        }
        frame = requestAnimationFrame(grow);
        return;
      }
      finish(nodes, width, height);
      place();
      tellSettled();
    };
    frame = requestAnimationFrame(grow);
  };

  const draw = () => {
    if (scene === null) return;
    const {network, links, visible, directed, pinned, found, language} = scene;
    const words = inLanguage(networkMessages, language);
    const narrow = size.width < 560;
    const most = links.reduce((top, {value}) => Math.max(top, value), 1);
    const widthOf = (points: number) => lineWidth(points, most, narrow, 8);
    const arcs = new Map(directed ? network.arcs.map((arc) => [arcKey(arc), arc]) : []);
    const certainty = ({key}: Link) => {
      const arc = arcs.get(key);
      return arc === undefined ? "shared" : certaintyOfAll(arc.by);
    };
    const drawn = [...visible.links].sort((a, b) => a.value - b.value);
    lines
      .selectAll<SVGPathElement, Link>("path")
      .data(drawn, ({key}) => key)
      .join("path")
      .order()
      .attr("class", (link) => `line ${certainty(link)}`)
      .attr("data-link", ({key}) => key)
      .attr("stroke-width", ({value}) => widthOf(value));
    heads
      .selectAll<SVGPathElement, Link>("path")
      .data(directed ? drawn : [], (link) => link.key)
      .join("path")
      .attr("class", (link) => `head ${certainty(link)}`)
      .attr("data-link", ({key}) => key);
    hits
      .selectAll<SVGPathElement, Link>("path")
      .data(drawn.length > 1000 ? [] : drawn, ({key}) => key)
      .join("path")
      .attr("class", "hit")
      .attr("stroke-width", ({value}) => Math.max(12, widthOf(value)))
      .on("pointerenter", (event: PointerEvent, link) => hoverBy(event, {link}))
      .on("pointerleave", (event: PointerEvent) => hoverBy(event, null))
      .on("click", (_, link) => events.open(link));
    const focused = (document.activeElement as SVGElement | null)?.dataset?.unit;
    const stop = focused !== undefined && node.has(focused) ? focused : (pinned[0] ?? nodes[0]?.id);
    const groups = units
      .selectAll<SVGGElement, ForceNode>("g.unit")
      .data(nodes, ({id}) => id)
      .join((enter) => {
        const group = enter
          .append("g")
          .attr("role", "button")
          .attr("data-unit", ({id}) => id)
          .on("pointerenter", (event: PointerEvent, {id}) => hoverBy(event, {unit: id}))
          .on("pointerleave", (event: PointerEvent) => hoverBy(event, null))
          .on("focus", (_, {id}) => {
            units.selectAll<SVGGElement, ForceNode>("g.unit").attr("tabindex", (other) => (other.id === id ? 0 : -1));
            events.hover({unit: id});
          })
          .on("blur", () => events.hover(null))
          .on("click", (event: MouseEvent, {id}) => events.pin(id, event.shiftKey));
        group.append("circle").attr("class", "grip");
        group.append("text").attr("class", "name").attr("text-anchor", "middle");
        return group;
      })
      .attr("class", "unit circle")
      .attr("tabindex", ({id}) => (id === stop ? 0 : -1))
      .attr("aria-pressed", ({id}) => pinned.includes(id))
      .attr("aria-label", ({id}) => {
        const unit = network.unit.get(id)!;
        return words.unitLabel(unit.name, unit.points, unit.led, unit.partners);
      })
      .classed("pinned", ({id}) => pinned.includes(id))
      .classed("found", ({id}) => found.has(id))
      .classed("lead", ({id}) => directed && (network.unit.get(id)?.led ?? 0) > 0)
      .classed("filtered", ({id}) => !visible.units.has(id))
      .call(dragging);
    groups.select("circle").attr("r", ({radius}) => radius);
    groups
      .select<SVGTextElement>("text")
      .style("font-size", `${NAME_SIZE}px`)
      .selectAll<SVGTSpanElement, string>("tspan")
      .data(({name}) => name)
      .join("tspan")
      .attr("x", 0)
      .text((line) => line);
    groups
      .select<SVGTextElement>("text")
      .attr("y", ({radius}) => radius + 14)
      .selectAll("tspan")
      .attr("dy", (_, index) => (index === 0 ? 0 : NAME_STEP));
    place();
    light(element, scene, hovered);
  };

  /** Puts lines and units where their nodes are. */
  const place = () => {
    const path = (link: Link) => pathOf(node.get(link.source), node.get(link.target), scene?.directed ?? false);
    lines.selectAll<SVGPathElement, Link>("path").attr("d", (link) => path(link).line);
    heads.selectAll<SVGPathElement, Link>("path").attr("d", (link) => path(link).head);
    hits.selectAll<SVGPathElement, Link>("path").attr("d", (link) => path(link).line);
    const groups = units
      .selectAll<SVGGElement, ForceNode>("g.unit")
      .attr("transform", ({x, y}) => `translate(${x},${y})`);
    if (nodes.length > CROWD) groups.classed("unnamed", unnamed(nodes, scene));
  };

  const hoverBy = (event: PointerEvent, target: Hovered) => {
    if (event.pointerType !== "touch" && !element.classList.contains("dragging")) events.hover(target);
  };

  const dragging = drag<SVGGElement, ForceNode>()
    .container(() => viewport.node()!)
    .subject((_, one) => one)
    .clickDistance(4)
    .on("drag", function (event: D3DragEvent<SVGGElement, ForceNode, ForceNode>, one) {
      element.classList.add("dragging");
      dragged = true;
      one.x = event.x;
      one.y = event.y;
      select(this).raise();
      place();
    })
    .on("end", () => element.classList.remove("dragging"));

  const sorted = (by: "y") => [...nodes].filter(({id}) => scene?.visible.units.has(id)).sort((a, b) => a[by] - b[by]);
  const beside = (id: string, step: number) => {
    const order = sorted("y");
    return order[order.findIndex((one) => one.id === id) + step]?.id ?? null;
  };
  const zoomed = () =>
    (mayMove() ? svg.transition().duration(200) : svg) as Selection<SVGSVGElement, unknown, null, undefined>;
  return {
    element,
    update,
    light(target) {
      hovered = target;
      if (scene !== null) light(element, scene, target);
    },
    position: (id) => clientMiddle(element, id),
    focus: (id) => element.querySelector<SVGElement>(`[data-unit="${CSS.escape(id)}"]`)?.focus(),
    above: (id) => beside(id, -1),
    below: (id) => beside(id, 1),
    zoom: {
      by: (factor) => behaviour.scaleBy(zoomed(), factor),
      fit: () => behaviour.transform(zoomed(), zoomIdentity),
    },
    restore() {
      laidOut = "";
      if (scene !== null) update(scene);
      behaviour.transform(svg, zoomIdentity);
    },
    moved: () => dragged,
    get settled() {
      return settled;
    },
  };
}

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

/** Which names give way in a crowd: units come in order of importance, and a name that finds its room taken is left out. */
function unnamed(nodes: readonly ForceNode[], scene: Scene | null): (one: ForceNode) => boolean {
  const taken = new Set<string>();
  const left = new Set<string>();
  for (const one of nodes) {
    const half = (emWidth(shortName(scene?.network.unit.get(one.id)?.name ?? "")) * NAME_SIZE) / 2;
    const cells: string[] = [];
    const y = one.y + one.radius + 13;
    for (let x = one.x - half; x <= one.x + half; x += 8)
      for (const row of [-6, 2]) cells.push(`${Math.round(x / 8)},${Math.round((y + row) / 8)}`);
    if (cells.some((cell) => taken.has(cell))) left.add(one.id);
    else for (const cell of cells) taken.add(cell);
  }
  return ({id}) => left.has(id);
}
