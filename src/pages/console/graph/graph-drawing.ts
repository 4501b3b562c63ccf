/**
 * The picture of an answer: circles and lines where the layout put them; zoom, dragging, and keys.
 *
 * Arrow keys go to the nearest node on that side, Enter selects, e opens or closes, Delete hides, Esc leaves.
 */
import {type D3DragEvent, select as d3Select, drag, type Selection, type ZoomBehavior, zoom, zoomIdentity} from "d3";
import {mayMove} from "../../network/model/drawing.js";
import {type ForceNode, NAME_SIZE, NAME_STEP, SVG_UNIT_LIMIT} from "../../node-link/force-layout.js";
import {emWidth} from "../../node-link/name-width.js";
import type {GraphNode, GraphTie, Seen} from "./answer-graph.js";

export interface GraphScene {
  graph: Seen;
  placed: readonly ForceNode[];
  selected: string | null;
  opened: ReadonlySet<string>;
  colourOf: (node: GraphNode) => string;
  /** A node's kind and name, for who cannot see it. */
  nameOf: (node: GraphNode) => string;
  /** What the whole picture shows. */
  label: string;
}

export interface GraphEvents {
  select(id: string | null): void;
  toggle(id: string): void;
  hide(id: string): void;
  moved(id: string, place: {x: number; y: number}): void;
  /** The room for the drawing has changed. */
  wide(): void;
}

export interface GraphDrawing {
  element: HTMLElement;
  size(): {width: number; height: number};
  update(scene: GraphScene): void;
  zoom(factor: number): void;
  fit(): void;
}

/** Room around the picture for the names at its edge. */
const SIDE = 44;
/** Ties with a name at them; more would cover the picture. */
const MOST_NAMED_TIES = 24;
const FEW_TIES = 4;
const NARROW = 560;
/** Radius that a finger can hit. */
const TOUCH = 14;

export function graphDrawing(events: GraphEvents): GraphDrawing {
  const element = document.createElement("div");
  element.className = "graph-drawing";
  const svg = d3Select(element).append("svg");
  const viewport = svg.append("g");
  const lines = viewport.append("g").attr("class", "ties").attr("aria-hidden", "true");
  const circles = viewport.append("g");
  let scene: GraphScene | null = null;
  let width = 0;

  const behaviour: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.3, 6])
    // One finger scrolls the page, two move the drawing; the wheel scrolls unless Ctrl is held.
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      if (event instanceof MouseEvent) return !event.button;
      return !("touches" in event) || (event as TouchEvent).touches.length > 1;
    })
    .on("zoom", ({transform}) => {
      viewport.attr("transform", String(transform));
    });
  svg.call(behaviour).on("dblclick.zoom", null);
  svg.on("click", (event: MouseEvent) => {
    if (event.target === svg.node()) events.select(null);
  });
  const zoomed = () =>
    (mayMove() ? svg.transition().duration(200) : svg) as Selection<SVGSVGElement, unknown, null, undefined>;

  new ResizeObserver(() => {
    const now = Math.floor(element.clientWidth);
    if (now > 0 && now !== width) events.wide();
  }).observe(element);

  const size = () => {
    width = Math.floor(element.clientWidth || 820);
    return {width, height: width < NARROW ? Math.round(width * 1.3) : 560};
  };

  const dragging = drag<SVGGElement, ForceNode>()
    .container(() => viewport.node()!)
    .subject((_, one) => one)
    .clickDistance(4)
    .on("drag", function (event: D3DragEvent<SVGGElement, ForceNode, ForceNode>, one) {
      one.x = event.x;
      one.y = event.y;
      d3Select(this).raise();
      place();
    })
    .on("end", (_: unknown, one) => events.moved(one.id, {x: one.x, y: one.y}));

  const place = () => {
    if (scene === null) return;
    const at = new Map(scene.placed.map((one) => [one.id, one]));
    const groups = lines.selectAll<SVGGElement, GraphTie>("g.tie");
    groups.select("path").attr("d", (tie) => pathOf(at.get(tie.from), at.get(tie.to)));
    groups.select("text").each(function ({from, to}) {
      const [one, two] = [at.get(from), at.get(to)];
      if (one === undefined || two === undefined) return;
      d3Select(this)
        .attr("x", (one.x + two.x) / 2)
        .attr("y", (one.y + two.y) / 2 - 3);
    });
    circles.selectAll<SVGGElement, ForceNode>("g.node").attr("transform", ({x, y}) => `translate(${x},${y})`);
  };

  const beside = (id: string, dx: number, dy: number): string | null => {
    const from = scene?.placed.find((one) => one.id === id);
    if (from === undefined || scene === null) return null;
    let best: {id: string; far: number} | null = null;
    for (const one of scene.placed) {
      const [x, y] = [one.x - from.x, one.y - from.y];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (one.id === id || ahead <= 0 || aside > ahead * 2) continue;
      const far = ahead + 2 * aside;
      if (best === null || far < best.far) best = {id: one.id, far};
    }
    return best?.id ?? null;
  };
  const focus = (id: string | null) => {
    if (id !== null) element.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
  };
  const key = (event: KeyboardEvent, {id}: ForceNode) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const sides: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const side = sides[event.key];
    if (side !== undefined) focus(beside(id, ...side));
    else if (event.key === "Enter" || event.key === " ") events.select(id);
    else if (event.key === "e") events.toggle(id);
    else if (event.key === "Delete" || event.key === "Backspace") events.hide(id);
    else if (event.key === "Escape") events.select(null);
    else return;
    event.preventDefault();
  };

  const update = (next: GraphScene) => {
    scene = next;
    const {graph, placed, selected, opened} = next;
    const {width: wide, height} = size();
    const node = new Map(graph.nodes.map((one) => [one.id, one]));
    svg
      .attr("width", wide)
      .attr("height", height)
      .attr("viewBox", `${-SIDE} ${-SIDE / 2} ${wide + 2 * SIDE} ${height + SIDE * 1.5}`)
      .attr("role", "group")
      .attr("aria-label", next.label);
    const near = new Set(
      selected === null
        ? []
        : graph.ties.flatMap(({from, to}) => (from === selected ? [to] : to === selected ? [from] : [])),
    );
    // One type alone is named in the key; many names would cover what they name.
    const several = new Set(graph.ties.map(({type}) => type)).size > 1 && wide >= NARROW;
    const named = graph.ties.length <= (several ? MOST_NAMED_TIES : FEW_TIES);
    lines
      .selectAll<SVGGElement, GraphTie>("g.tie")
      .data([...graph.ties], ({id}) => id)
      .join((enter) => {
        const group = enter.append("g").attr("class", "tie");
        group.append("path");
        group.append("text").attr("text-anchor", "middle");
        group.append("title");
        return group;
      })
      .classed("own", ({from, to}) => from === selected || to === selected)
      .call((group) => group.select("title").text(({type}) => type))
      .call((group) => group.select("text").text(({type}) => (named ? type : "")));
    const names = readable(placed);
    const focused = (document.activeElement as SVGElement | null)?.dataset?.node;
    const stop = [focused, selected, placed[0]?.id].find((id) => id !== null && id !== undefined && node.has(id));
    const groups = circles
      .selectAll<SVGGElement, ForceNode>("g.node")
      .data([...placed], ({id}) => id)
      .join((enter) => {
        const group = enter.append("g").attr("class", "node").attr("role", "button");
        group.append("circle").attr("class", "hit");
        group.append("circle").attr("class", "grip");
        group.append("text").attr("text-anchor", "middle");
        return group;
      })
      .attr("data-node", ({id}) => id)
      .attr("tabindex", ({id}) => (id === stop ? 0 : -1))
      .attr("aria-pressed", ({id}) => (id === selected ? "true" : "false"))
      .attr("aria-label", ({id}) => next.nameOf(node.get(id)!))
      .classed("selected", ({id}) => id === selected)
      .classed("near", ({id}) => near.has(id))
      .classed("opened", ({id}) => opened.has(id))
      .classed("unnamed", ({id}) => !names.has(id) && id !== selected && !near.has(id))
      .on("click", (_, {id}) => events.select(id))
      .on("dblclick", (_, {id}) => events.toggle(id))
      .on("keydown", (event: KeyboardEvent, one) => key(event, one))
      .on("focus", function () {
        circles.selectAll("g.node").attr("tabindex", -1);
        d3Select(this).attr("tabindex", 0);
      })
      .call(dragging);
    groups
      .select("circle.grip")
      .attr("r", ({radius}) => radius)
      .attr("fill", ({id}) => next.colourOf(node.get(id)!));
    groups.select("circle.hit").attr("r", ({radius}) => Math.max(TOUCH, radius));
    groups
      .select<SVGTextElement>("text")
      .selectAll<SVGTSpanElement, string>("tspan")
      .data(({name}) => name)
      .join("tspan")
      .attr("x", 0)
      .attr("dy", (_, index) => (index === 0 ? 0 : NAME_STEP))
      .text((line) => line);
    groups.select("text").attr("y", ({radius}) => radius + 13);
    circles.classed("choosing", selected !== null);
    place();
  };

  return {
    element,
    size,
    update,
    zoom: (factor) => behaviour.scaleBy(zoomed(), factor),
    fit: () => behaviour.transform(zoomed(), zoomIdentity),
  };
}

/** A straight line with its tip at the circle's edge; a loop beside the node for a tie to itself. */
function pathOf(from: ForceNode | undefined, to: ForceNode | undefined): string {
  if (from === undefined || to === undefined) return "";
  const short = (value: number) => value.toFixed(1);
  if (from === to) {
    const {x, y, radius: r} = from;
    return `M${short(x + r)},${short(y)}c${3 * r},${-3 * r} ${-2 * r},${-4 * r} ${-r},${-r}`;
  }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (x: number, y: number) => `${short(x)},${short(y)}`;
  const [tx, ty] = [to.x - ux * (to.radius + 1), to.y - uy * (to.radius + 1)];
  const side = (sign: number) => at(tx - ux * 6 - uy * 3 * sign, ty - uy * 6 + ux * 3 * sign);
  return `M${at(from.x + ux * from.radius, from.y + uy * from.radius)}L${at(tx, ty)}M${side(1)}L${at(tx, ty)}L${side(-1)}`;
}

/** In a crowd, a name that would lie on another is left out until its node is looked at. */
function readable(placed: readonly ForceNode[]): ReadonlySet<string> {
  if (placed.length <= SVG_UNIT_LIMIT) return new Set(placed.map(({id}) => id));
  const taken = new Set<string>();
  const named = new Set<string>();
  for (const {id, x, y, radius, name} of placed) {
    const half = (Math.max(...name.map(emWidth)) * NAME_SIZE) / 2;
    const cells: string[] = [];
    for (let at = x - half; at <= x + half; at += 8)
      for (const row of [-4, 4]) cells.push(`${Math.round(at / 8)},${Math.round((y + radius + 9 + row) / 8)}`);
    if (cells.some((cell) => taken.has(cell))) continue;
    named.add(id);
    for (const cell of cells) taken.add(cell);
  }
  return named;
}
