/** The parts of the free drawing: lines with arrowheads, circles with names, and outlines around groups. */
import {type DragBehavior, polygonHull, type SubjectPosition, select} from "d3";
import {certaintyOfAll} from "../../../analytics/leading.js";
import {isNarrow, type Size} from "../../node-link/drawing-size.js";
import type {PlacedNode} from "../../node-link/force-layout.js";
import {NAME_FONT_SIZE, NAME_LINE_HEIGHT} from "../../node-link/node-size.js";
import {highestPoint, pointsAround} from "../layout/group-outline.js";
import {lineWidth} from "../layout/line-width.js";
import type {Scene} from "../model/drawing.js";
import {arcKey, type Link} from "../model/links.js";
import type {SvgDrawing} from "./svg-base.js";

export type NodeDrag = DragBehavior<SVGGElement, PlacedNode, PlacedNode | SubjectPosition>;

interface ForceView {
  /** Draws what the scene has; `place` puts it where it belongs. */
  draw(scene: Scene, nodes: readonly PlacedNode[], size: Size, dragging: NodeDrag): void;
  /** Puts all parts where their nodes are. */
  place(scene: Scene, nodes: readonly PlacedNode[]): void;
}

/** Distance of an outline from the circles in it, in px. */
const OUTLINE_GAP = 8;
/** Length and half the width of an arrowhead, in px. */
const HEAD = {length: 7, half: 3.5};
const WIDEST_LINE = 8;

export function forceView(base: SvgDrawing): ForceView {
  const outlines = base.layerBelow("hulls");
  const outlineNames = base.layerAbove("hull-names");
  return {
    draw(scene, nodes, size, dragging) {
      drawLines(base, scene, size);
      drawNodes(base, scene, nodes, dragging);
    },
    place(scene, nodes) {
      const byId = new Map(nodes.map((node) => [node.id, node]));
      const path = ({source, target}: Link) => pathOf(byId.get(source), byId.get(target), scene.directed);
      base.lines.selectAll<SVGPathElement, Link>("path").attr("d", (link) => path(link).line);
      base.heads.selectAll<SVGPathElement, Link>("path").attr("d", (link) => path(link).head);
      base.svg.selectAll<SVGPathElement, Link>(".hits path").attr("d", (link) => path(link).line);
      base.svg.selectAll<SVGGElement, PlacedNode>("g.unit").attr("transform", ({x, y}) => `translate(${x},${y})`);
      const groups = scene.groups.flatMap(({name, ids}) => {
        const outline = outlineOf(ids.flatMap((id) => byId.get(id) ?? []));
        return outline === null ? [] : [{name, outline}];
      });
      outlines
        .selectAll("path")
        .data(groups)
        .join("path")
        .attr("d", ({outline}) => `M${outline.map((point) => point.map(Math.round)).join("L")}Z`);
      outlineNames
        .selectAll("text")
        .data(groups)
        .join("text")
        .attr("text-anchor", "middle")
        .text(({name}) => name)
        .attr("x", ({outline}) => highestPoint(outline)[0])
        .attr("y", ({outline}) => Math.max(14, highestPoint(outline)[1] - 4));
    },
  };
}

/** Lines, thin ones first, their arrowheads, and what of them a pointer can hit. */
function drawLines(base: SvgDrawing, scene: Scene, {width}: Size): void {
  const {links, visible, directed} = scene;
  const strongest = links.reduce((top, {value}) => Math.max(top, value), 1);
  const widthOf = ({value}: Link) => lineWidth(value, strongest, isNarrow(width), WIDEST_LINE);
  const kindOf = lineKinds(scene);
  const drawn = [...visible.links].sort((a, b) => a.value - b.value);
  base.lines
    .selectAll<SVGPathElement, Link>("path")
    .data(drawn, ({key}) => key)
    .join("path")
    .order()
    .attr("class", (link) => `line ${kindOf(link)}`)
    .attr("data-link", ({key}) => key)
    .attr("stroke-width", widthOf);
  base.heads
    .selectAll<SVGPathElement, Link>("path")
    .data(directed ? drawn : [], ({key}) => key)
    .join("path")
    .attr("class", (link) => `head ${kindOf(link)}`)
    .attr("data-link", ({key}) => key);
  base.hits(drawn, () => "", widthOf);
}

/** Classes of a line: how certain a lead is, or what changed of a tie from one plan to the next. */
function lineKinds({network, directed, changeKind}: Scene): (link: Link) => string {
  const arcs = new Map(directed ? network.arcs.map((arc) => [arcKey(arc), arc]) : []);
  return ({key}) => {
    const arc = arcs.get(key);
    return arc === undefined ? `shared ${changeKind?.get(key) ?? ""}` : certaintyOfAll(arc.by);
  };
}

function drawNodes(base: SvgDrawing, {encoding}: Scene, nodes: readonly PlacedNode[], dragging: NodeDrag): void {
  base
    .units(nodes)
    .classed("circle", true)
    .attr("data-shade", ({id}) => encoding.shade(id))
    .call(dragging)
    .each(function ({radius, name}) {
      const group = select(this);
      group.selectAll("*").remove();
      group.append("circle").attr("class", "grip").attr("r", radius);
      const text = group
        .append("text")
        .attr("class", "name")
        .attr("text-anchor", "middle")
        .attr("y", radius + 14)
        .style("font-size", `${NAME_FONT_SIZE}px`);
      name.forEach((line, index) => {
        text
          .append("tspan")
          .attr("x", 0)
          .attr("dy", index === 0 ? 0 : NAME_LINE_HEIGHT)
          .text(line);
      });
    });
}

/** The outline around circles and names of some nodes; null without any. */
function outlineOf(nodes: readonly PlacedNode[]): [number, number][] | null {
  return polygonHull(
    nodes.flatMap(({x, y, radius, halfWidth, halfHeight}) => [
      ...pointsAround(x, y, radius + OUTLINE_GAP),
      ...[-1, 1].map((side): [number, number] => [x + side * halfWidth, y - radius + 2 * halfHeight]),
    ]),
  );
}

/** A straight line from circle to circle; where it has an arrowhead, the line ends before it. */
function pathOf(
  from: PlacedNode | undefined,
  to: PlacedNode | undefined,
  directed: boolean,
): {line: string; head: string} {
  if (from === undefined || to === undefined) return {line: "", head: ""};
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const along = (node: PlacedNode, distance: number) =>
    `${(node.x + ux * distance).toFixed(1)},${(node.y + uy * distance).toFixed(1)}`;
  if (!directed) return {line: `M${along(from, from.radius)}L${along(to, -to.radius)}`, head: ""};
  const tip = -to.radius - 1;
  const corner = (side: number) => {
    const x = to.x + ux * (tip - HEAD.length) - uy * HEAD.half * side;
    const y = to.y + uy * (tip - HEAD.length) + ux * HEAD.half * side;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return {
    line: `M${along(from, from.radius)}L${along(to, tip - 6)}`,
    head: `M${along(to, tip)}L${corner(1)}L${corner(-1)}Z`,
  };
}
