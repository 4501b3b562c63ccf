/** The parts of an answer's picture: circles with names, and the lines of relationships between them. */
import {type DragBehavior, type SubjectPosition, select} from "d3";
import {isNarrow} from "../../node-link/drawing-size.js";
import type {PlacedNode} from "../../node-link/force-layout.js";
import {halfNameWidth, NAME_LINE_HEIGHT} from "../../node-link/node-size.js";
import {type SvgLayer, setTabStop} from "../../node-link/svg-surface.js";
import type {GraphNode, GraphTie, VisibleGraph} from "./answer-graph.js";
import {ALL_NAMES_LIMIT} from "./graph-layout.js";

export interface GraphScene {
  graph: VisibleGraph;
  placed: readonly PlacedNode[];
  selected: string | null;
  opened: ReadonlySet<string>;
  colourOf: (node: GraphNode) => string;
  /** A node's kind and name, for readers who cannot see it. */
  nameOf: (node: GraphNode) => string;
  /** What the whole picture shows. */
  label: string;
}

export type NodeDrag = DragBehavior<SVGGElement, PlacedNode, PlacedNode | SubjectPosition>;

interface NodeListener {
  select(id: string): void;
  toggle(id: string): void;
  key(event: KeyboardEvent, id: string): void;
}

/** Up to so many relationships have their type written at them, where there are several types or one. */
const NAMED_TIES = {several: 24, one: 4};
/** Least radius that a finger can hit, in px. */
const TOUCH_RADIUS = 14;

/** Draws the relationships; `placeParts` puts them where they belong. */
export function drawTies(layer: SvgLayer, {graph, selected}: GraphScene, width: number): void {
  // A single type is named in the key already.
  const several = new Set(graph.ties.map(({type}) => type)).size > 1 && !isNarrow(width);
  const named = graph.ties.length <= (several ? NAMED_TIES.several : NAMED_TIES.one);
  layer
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
}

/** Draws the nodes; `placeParts` puts them where they belong. */
export function drawNodes(layer: SvgLayer, scene: GraphScene, dragging: NodeDrag, listener: NodeListener): void {
  const {graph, placed, selected, opened} = scene;
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const near = neighboursOf(graph, selected);
  const named = namesWithRoom(placed);
  const groups = layer
    .selectAll<SVGGElement, PlacedNode>("g.node")
    .data([...placed], ({id}) => id)
    .join((enter) => {
      const group = enter.append("g").attr("class", "node").attr("role", "button");
      group.append("circle").attr("class", "hit");
      group.append("circle").attr("class", "grip");
      group.append("text").attr("text-anchor", "middle");
      return group;
    })
    .attr("data-node", ({id}) => id)
    .call(setTabStop, tabStopOf(scene, byId))
    .attr("aria-pressed", ({id}) => (id === selected ? "true" : "false"))
    .attr("aria-label", ({id}) => scene.nameOf(byId.get(id)!))
    .classed("selected", ({id}) => id === selected)
    .classed("near", ({id}) => near.has(id))
    .classed("opened", ({id}) => opened.has(id))
    .classed("unnamed", ({id}) => !named.has(id) && id !== selected && !near.has(id))
    .on("click", (_, {id}) => listener.select(id))
    .on("dblclick", (_, {id}) => listener.toggle(id))
    .on("keydown", (event: KeyboardEvent, {id}) => listener.key(event, id))
    .on("focus", (_, {id}) => setTabStop(layer.selectAll<SVGGElement, PlacedNode>("g.node"), id))
    .call(dragging);
  groups
    .select("circle.grip")
    .attr("r", ({radius}) => radius)
    .attr("fill", ({id}) => scene.colourOf(byId.get(id)!));
  groups.select("circle.hit").attr("r", ({radius}) => Math.max(TOUCH_RADIUS, radius));
  groups
    .select<SVGTextElement>("text")
    .selectAll<SVGTSpanElement, string>("tspan")
    .data(({name}) => name)
    .join("tspan")
    .attr("x", 0)
    .attr("dy", (_, index) => (index === 0 ? 0 : NAME_LINE_HEIGHT))
    .text((line) => line);
  groups.select("text").attr("y", ({radius}) => radius + 13);
  layer.classed("choosing", selected !== null);
}

/** Puts nodes and relationships where the layout or the reader put the nodes. */
export function placeParts(ties: SvgLayer, nodes: SvgLayer, placed: readonly PlacedNode[]): void {
  const byId = new Map(placed.map((node) => [node.id, node]));
  const groups = ties.selectAll<SVGGElement, GraphTie>("g.tie");
  groups.select("path").attr("d", ({from, to}) => pathOf(byId.get(from), byId.get(to)));
  groups.select("text").each(function ({from, to}) {
    const [one, two] = [byId.get(from), byId.get(to)];
    if (one === undefined || two === undefined) return;
    select(this)
      .attr("x", (one.x + two.x) / 2)
      .attr("y", (one.y + two.y) / 2 - 3);
  });
  nodes.selectAll<SVGGElement, PlacedNode>("g.node").attr("transform", ({x, y}) => `translate(${x},${y})`);
}

/** The node that the Tab key reaches: the one with the focus, else the selected one, else the first. */
function tabStopOf({selected, placed}: GraphScene, byId: ReadonlyMap<string, GraphNode>): string | undefined {
  const focused = (document.activeElement as SVGElement | null)?.dataset?.node;
  return [focused, selected ?? undefined, placed[0]?.id].find((id) => id !== undefined && byId.has(id));
}

function neighboursOf({ties}: VisibleGraph, id: string | null): ReadonlySet<string> {
  if (id === null) return new Set();
  return new Set(ties.flatMap(({from, to}) => (from === id ? [to] : to === id ? [from] : [])));
}

/** A straight line with an arrowhead at the circle's edge; a relationship of a node with itself is a loop. */
function pathOf(from: PlacedNode | undefined, to: PlacedNode | undefined): string {
  if (from === undefined || to === undefined) return "";
  const short = (value: number) => value.toFixed(1);
  if (from === to) {
    const {x, y, radius: r} = from;
    return `M${short(x + r)},${short(y)}c${3 * r},${-3 * r} ${-2 * r},${-4 * r} ${-r},${-r}`;
  }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (x: number, y: number) => `${short(x)},${short(y)}`;
  const [tipX, tipY] = [to.x - ux * (to.radius + 1), to.y - uy * (to.radius + 1)];
  const start = at(from.x + ux * from.radius, from.y + uy * from.radius);
  const tip = at(tipX, tipY);
  const corner = (side: number) => at(tipX - ux * 6 - uy * 3 * side, tipY - uy * 6 + ux * 3 * side);
  return `M${start}L${tip}M${corner(1)}L${tip}L${corner(-1)}`;
}

/** Ids of nodes whose name has room; of few nodes the layout has seen to that. */
function namesWithRoom(placed: readonly PlacedNode[]): ReadonlySet<string> {
  if (placed.length <= ALL_NAMES_LIMIT) return new Set(placed.map(({id}) => id));
  const taken = new Set<string>();
  const named = new Set<string>();
  for (const {id, x, y, radius, name} of placed) {
    const half = halfNameWidth(name);
    const cells: string[] = [];
    for (let at = x - half; at <= x + half; at += 8)
      for (const row of [-4, 4]) cells.push(`${Math.round(at / 8)},${Math.round((y + radius + 9 + row) / 8)}`);
    if (cells.some((cell) => taken.has(cell))) continue;
    named.add(id);
    for (const cell of cells) taken.add(cell);
  }
  return named;
}
