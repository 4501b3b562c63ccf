/** The relationships of an answer's picture: lines with arrowheads, and their types where these do not cover the lines. */
import {select as d3Select, type Selection} from "d3";
import type {ForceNode} from "../../node-link/force-layout.js";
import type {GraphTie} from "./answer-graph.js";

/** Lines that get their types, where there are several types; more would cover the picture. */
const MOST_NAMED_TIES = 24;
/** The same where there is only one type: it is named in the tools above the picture. */
const FEW_TIES = 4;

type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** @param isWide  whether the picture has room for many types */
export function drawTies(layer: Layer, ties: readonly GraphTie[], selected: string | null, isWide: boolean): void {
  const several = new Set(ties.map(({type}) => type)).size > 1 && isWide;
  const named = ties.length <= (several ? MOST_NAMED_TIES : FEW_TIES);
  layer
    .selectAll<SVGGElement, GraphTie>("g.tie")
    .data([...ties], ({id}) => id)
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

/** Puts the lines where their nodes are. */
export function placeTies(layer: Layer, placed: readonly ForceNode[]): void {
  const nodes = new Map(placed.map((node) => [node.id, node]));
  const groups = layer.selectAll<SVGGElement, GraphTie>("g.tie");
  groups.select("path").attr("d", (tie) => pathOf(nodes.get(tie.from), nodes.get(tie.to)));
  groups.select("text").each(function ({from, to}) {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    if (start === undefined || end === undefined) return;
    d3Select(this)
      .attr("x", (start.x + end.x) / 2)
      .attr("y", (start.y + end.y) / 2 - 3);
  });
}

/** A straight line with its tip at the circle's edge; for a tie of a node with itself, a loop next to the node. */
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
  const start = at(from.x + ux * from.radius, from.y + uy * from.radius);
  const tip = at(tx, ty);
  const barb = (sign: number) => at(tx - ux * 6 - uy * 3 * sign, ty - uy * 6 + ux * 3 * sign);
  return `M${start}L${tip}M${barb(1)}L${tip}L${barb(-1)}`;
}
