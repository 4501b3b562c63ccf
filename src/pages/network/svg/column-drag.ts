/** Dragging units up and down in the two columns. */
import {type D3DragEvent, type DragBehavior, drag, type SubjectPosition, select} from "d3";
import {type ColumnLayout, type ColumnPart, columnParts} from "../layout/column-shapes.js";
import type {SvgDrawing} from "./svg-base.js";

export type ColumnDrag = DragBehavior<SVGGElement, ColumnPart, ColumnPart | SubjectPosition>;

/** A shorter drag is none, in px. */
const LEAST_DRAG = 3;
/** A drag of more px moves the unit by at least one place. */
const ONE_PLACE = 20;

/**
 * @param layout   the layout as it is now; null before the first one
 * @param arrange  gets the new order of the column or group in which a unit was moved
 */
export function columnDrag(
  {element, svg}: SvgDrawing,
  layout: () => ColumnLayout | null,
  arrange: (ids: string[]) => void,
): ColumnDrag {
  let distance = 0;
  return drag<SVGGElement, ColumnPart>()
    .filter(
      (event: MouseEvent) => !event.button && !event.ctrlKey && !event.metaKey && !("touches" in event && isRow(event)),
    )
    .touchable(function () {
      return this.classList.contains("lead") && navigator.maxTouchPoints > 0;
    })
    .container(() => svg.node()!)
    .subject((_, {top}) => ({x: 0, y: top}))
    .clickDistance(4)
    .on("start", () => {
      distance = 0;
    })
    .on("drag", function ({y}: D3DragEvent<SVGGElement, ColumnPart, {y: number}>, part) {
      distance = y - part.top;
      if (Math.abs(distance) < LEAST_DRAG) return;
      element.classList.add("dragging");
      select(this).raise().classed("held", true).interrupt().attr("transform", `translate(0,${y})`);
    })
    .on("end", function (_, part) {
      element.classList.remove("dragging");
      select(this).classed("held", false);
      const now = layout();
      if (Math.abs(distance) < LEAST_DRAG || now === null) return;
      const order = orderAfterDrag(now, part, distance);
      if (order === null) select(this).attr("transform", `translate(0,${part.top})`);
      else arrange(order);
    });
}

const isRow = (event: Event) => (event.currentTarget as Element | null)?.classList.contains("other") ?? false;

/**
 * The order of a column or group after one of its units was dragged; null when the unit keeps its place.
 *
 * @param by  distance in px, below 0 upwards
 */
function orderAfterDrag(layout: ColumnLayout, {id, card, middle}: ColumnPart, by: number): string[] | null {
  const group = layout.order.groups.find(({ids}) => ids.includes(id));
  const ids = card !== null ? layout.cards.map((one) => one.id) : (group?.ids ?? []);
  const middles = new Map(columnParts(layout).map((part) => [part.id, part.middle]));
  const others = ids.filter((other) => other !== id);
  const from = ids.indexOf(id);
  let to = others.filter((other) => middles.get(other)! < middle + by).length;
  if (to === from && Math.abs(by) > ONE_PLACE) to = from + Math.sign(by);
  if (to === from || to < 0 || to >= ids.length) return null;
  others.splice(to, 0, id);
  return others;
}
