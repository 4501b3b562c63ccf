/** Lines and units of the two columns. */
import {select} from "d3";
import {animated} from "../../node-link/motion.js";
import type {SvgLayer} from "../../node-link/svg-surface.js";
import {type ColumnLayout, type ColumnPart, columnParts, type Line} from "../layout/column-shapes.js";
import type {Scene} from "../model/drawing.js";
import {linkOfArc} from "../model/links.js";
import type {Visible} from "../model/visible.js";
import type {ColumnDrag} from "./column-drag.js";
import {fillCard, fillRow} from "./column-parts.js";
import type {SvgDrawing} from "./svg-base.js";

/** ms in which a line or a unit goes to its new place. */
const TIME = 300;

/** @param moves  whether what is there already goes gradually to its new place */
export function drawLines(base: SvgDrawing, {lines}: ColumnLayout, {keys}: Visible, moves: boolean): void {
  drawPaths(base.lines, lines, (line) => line.d, "line", keys, moves).attr("stroke-width", ({width}) => width);
  const withHead = lines.filter(({head}) => head !== null);
  drawPaths(base.heads, withHead, (line) => line.head, "head", keys, moves);
  const shown = new Map(lines.filter(({key}) => keys.has(key)).map((line) => [line.key, line]));
  base.hits(
    [...shown.values()].map(({arc}) => linkOfArc(arc)),
    ({key}) => shown.get(key)!.d,
    ({key}) => shown.get(key)!.width,
  );
}

function drawPaths(
  layer: SvgLayer,
  lines: readonly Line[],
  d: (line: Line) => string | null,
  className: string,
  visible: ReadonlySet<string>,
  moves: boolean,
) {
  const paths = layer
    .selectAll<SVGPathElement, Line>("path")
    .data(lines, ({key}) => key)
    .join((enter) => enter.append("path").attr("d", d))
    .order()
    .attr("class", ({certainty}) => `${className} ${certainty}`)
    .attr("data-link", ({key}) => key)
    .classed("filtered", ({key}) => !visible.has(key));
  (moves ? animated(paths, TIME) : paths).attr("d", d);
  return paths;
}

/** @param moves  whether what is there already goes gradually to its new place */
export function drawUnits(
  base: SvgDrawing,
  layout: ColumnLayout,
  scene: Scene,
  dragging: ColumnDrag,
  moves: boolean,
): void {
  const atTop = ({top}: ColumnPart) => `translate(0,${top})`;
  const groups = base
    .units(columnParts(layout))
    .classed("lead", ({card}) => card !== null)
    .classed("other", ({card}) => card === null)
    .classed("fold", ({id}) => scene.network.unit.get(id)?.memberCount !== undefined);
  groups
    .filter(function () {
      return !this.hasAttribute("transform");
    })
    .attr("transform", atTop);
  groups.call(dragging);
  (moves ? animated(groups, TIME) : groups).attr("transform", atTop);
  groups.each(function ({card, row}) {
    const group = select<SVGGElement, unknown>(this);
    group.selectAll("*").remove();
    if (card !== null) fillCard(group, card, layout, scene);
    if (row !== null) fillRow(group, row, layout, scene);
  });
}
