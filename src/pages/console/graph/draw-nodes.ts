/** The nodes of an answer's picture: circles with their names, one of which the Tab key reaches. */
import {type DragBehavior, select as d3Select, type Selection, type SubjectPosition} from "d3";
import {type ForceNode, NAME_STEP} from "../../node-link/force-layout.js";
import type {GraphNode, Seen} from "./answer-graph.js";
import type {GraphScene} from "./graph-scene.js";
import {namesWithRoom} from "./names-with-room.js";

/** Radius that a finger can hit, in px. */
const TOUCH = 14;

type Layer = Selection<SVGGElement, unknown, null, undefined>;
type NodeGroups = Selection<SVGGElement, ForceNode, SVGGElement, unknown>;

export interface NodeEvents {
  click(id: string): void;
  doubleClick(id: string): void;
  key(event: KeyboardEvent, id: string): void;
  drag: DragBehavior<SVGGElement, ForceNode, ForceNode | SubjectPosition>;
}

export function drawNodes(layer: Layer, scene: GraphScene, events: NodeEvents): void {
  const {graph, placed, selected, opened} = scene;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const nodeOf = (id: string) => nodes.get(id) as GraphNode;
  const neighbours = neighboursOf(selected, graph);
  const named = namesWithRoom(placed);
  const stop = tabStop(scene, nodes);
  const groups = joined(layer, placed)
    .attr("data-node", ({id}) => id)
    .attr("tabindex", ({id}) => (id === stop ? 0 : -1))
    .attr("aria-pressed", ({id}) => (id === selected ? "true" : "false"))
    .attr("aria-label", ({id}) => scene.nameOf(nodeOf(id)))
    .classed("selected", ({id}) => id === selected)
    .classed("near", ({id}) => neighbours.has(id))
    .classed("opened", ({id}) => opened.has(id))
    .classed("unnamed", ({id}) => !named.has(id) && id !== selected && !neighbours.has(id))
    .on("click", (_, {id}) => events.click(id))
    .on("dblclick", (_, {id}) => events.doubleClick(id))
    .on("keydown", (event: KeyboardEvent, {id}) => events.key(event, id))
    .on("focus", function () {
      layer.selectAll("g.node").attr("tabindex", -1);
      d3Select(this).attr("tabindex", 0);
    })
    .call(events.drag);
  drawShapes(groups, ({id}) => scene.colourOf(nodeOf(id)));
  layer.classed("choosing", selected !== null);
}

/** Puts the nodes where the layout or the reader put them. */
export function placeNodes(layer: Layer): void {
  layer.selectAll<SVGGElement, ForceNode>("g.node").attr("transform", ({x, y}) => `translate(${x},${y})`);
}

const joined = (layer: Layer, placed: readonly ForceNode[]): NodeGroups =>
  layer
    .selectAll<SVGGElement, ForceNode>("g.node")
    .data([...placed], ({id}) => id)
    .join((enter) => {
      const group = enter.append("g").attr("class", "node").attr("role", "button");
      group.append("circle").attr("class", "hit");
      group.append("circle").attr("class", "grip");
      group.append("text").attr("text-anchor", "middle");
      return group;
    });

function drawShapes(groups: NodeGroups, colourOf: (node: ForceNode) => string): void {
  groups
    .select("circle.grip")
    .attr("r", ({radius}) => radius)
    .attr("fill", colourOf);
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
}

/** Ids of the nodes that ties connect with the selected one. */
function neighboursOf(selected: string | null, {ties}: Seen): ReadonlySet<string> {
  if (selected === null) return new Set();
  return new Set(ties.flatMap(({from, to}) => (from === selected ? [to] : to === selected ? [from] : [])));
}

/** The node that the Tab key reaches: the one with the focus, else the selected one, else the first. */
function tabStop({placed, selected}: GraphScene, nodes: ReadonlyMap<string, GraphNode>): string | undefined {
  const focused = (document.activeElement as SVGElement | null)?.dataset?.node;
  const candidates = [focused, selected, placed[0]?.id];
  return candidates.find((id) => id !== null && id !== undefined && nodes.has(id)) ?? undefined;
}
