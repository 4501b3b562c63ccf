/**
 * The drawing 牵头→参与: the two columns of column-layout.ts as svg, with hover, pin, keyboard and dragging.
 *
 * A unit dragged up or down changes its place in its column or group; the order is told to the page, which keeps it.
 */
import {type D3DragEvent, drag, type Selection, select} from "d3";
import {type Card, type ColumnLayout, columnLayout, type Line, type Row} from "../layout/column-layout.js";
import {type Drawing, type DrawingEvents, mayMove, type Scene} from "../model/drawing.js";
import {linkOfArc, partnersOf} from "../model/network.js";
import {drawCaptions, fillCard, fillRow} from "./column-parts.js";
import {svgDrawing} from "./svg-base.js";

type Place = {id: string; card: Card | null; row: Row | null; top: number; middle: number};

export function columnDrawing(events: DrawingEvents): Drawing {
  const base = svgDrawing("two-columns", events);
  const {element, svg, lines, heads} = base;
  const captions = base.layer("captions");
  const headings = base.layer("headings");
  let scene: Scene | null = null;
  let layout: ColumnLayout | null = null;

  const update = (next: Scene) => {
    const first = scene === null || scene.network !== next.network;
    scene = next;
    layout = columnLayout(next.network.units, next.network.arcs, {
      width: base.width(),
      grouping: next.grouping,
      hand: next.hand,
    });
    base.frame(next, layout.width, layout.height);
    drawCaptions(captions, headings, layout, next);
    drawLines(layout, next, first);
    drawUnits(layout, next, first);
    base.relight();
  };

  const drawLines = ({lines: all}: ColumnLayout, {visible}: Scene, first: boolean) => {
    const put = (
      layer: typeof lines,
      data: readonly Line[],
      of: (line: Line) => string,
      d: (line: Line) => string | null,
    ): Selection<SVGPathElement, Line, SVGGElement, unknown> => {
      const drawn = layer
        .selectAll<SVGPathElement, Line>("path")
        .data(data, (line) => line.key)
        .join((enter) => enter.append("path").attr("d", d))
        .order()
        .attr("class", of)
        .attr("data-link", (line) => line.key)
        .classed("filtered", (line) => !visible.keys.has(line.key));
      (!first && mayMove() ? drawn.transition().duration(300) : drawn).attr("d", d);
      return drawn;
    };
    put(
      lines,
      all,
      (line) => `line ${line.certainty}`,
      (line) => line.d,
    ).attr("stroke-width", (line) => line.width);
    put(
      heads,
      all.filter((line) => line.head !== null),
      (line) => `head ${line.certainty}`,
      (line) => line.head,
    );
    const shown = new Map(all.filter((line) => visible.keys.has(line.key)).map((line) => [line.key, line]));
    base.hits(
      [...shown.values()].map(({arc}) => linkOfArc(arc)),
      ({key}) => shown.get(key)!.d,
      ({key}) => shown.get(key)!.width,
    );
  };

  const drawUnits = (now: ColumnLayout, next: Scene, first: boolean) => {
    const places: Place[] = [
      ...now.cards.map((card) => ({id: card.id, card, row: null, top: card.y, middle: card.y + card.height / 2})),
      ...now.rows.map((row) => ({id: row.id, card: null, row, top: row.y - row.height / 2, middle: row.y})),
    ];
    const groups = base
      .units(places)
      .classed("lead", ({card}) => card !== null)
      .classed("other", ({card}) => card === null)
      .classed("fold", ({id}) => next.network.unit.get(id)?.folded !== undefined);
    groups
      .filter(function () {
        return !this.hasAttribute("transform");
      })
      .attr("transform", ({top}) => `translate(0,${top})`);
    groups.call(dragging);
    (!first && mayMove() ? groups.transition().duration(300) : groups).attr(
      "transform",
      ({top}) => `translate(0,${top})`,
    );
    groups.each(function (place) {
      const group = select(this);
      group.selectAll("*").remove();
      if (place.card !== null) fillCard(group as never, place.card, now, next);
      if (place.row !== null) fillRow(group as never, place.row, now, next);
    });
  };

  let travelled = 0;
  const dragging = drag<SVGGElement, Place>()
    .filter(
      (event: MouseEvent) => !event.button && !event.ctrlKey && !event.metaKey && !("touches" in event && isRow(event)),
    )
    .touchable(function () {
      return this.classList.contains("lead") && navigator.maxTouchPoints > 0;
    })
    .container(() => svg.node()!)
    .subject((_, place) => ({x: 0, y: place.top}))
    .clickDistance(4)
    .on("start", () => {
      travelled = 0;
    })
    .on("drag", function (event: D3DragEvent<SVGGElement, Place, {y: number}>, place) {
      travelled = event.y - place.top;
      if (Math.abs(travelled) < 3) return;
      element.classList.add("dragging");
      select(this).raise().classed("held", true).interrupt().attr("transform", `translate(0,${event.y})`);
    })
    .on("end", function (_, place) {
      element.classList.remove("dragging");
      select(this).classed("held", false);
      if (Math.abs(travelled) < 3 || layout === null) return;
      const order = dropped(layout, place, travelled);
      if (order === null) select(this).attr("transform", `translate(0,${place.top})`);
      else events.arrange(order);
    });

  const column = (id: string): string[] => {
    if (layout === null) return [];
    const leads = layout.cards.map((card) => card.id);
    return leads.includes(id) ? leads : layout.rows.map((row) => row.id);
  };
  return {
    ...base.common,
    update,
    ...base.walk(column),
    partners: (id) => partnersOf(id, scene?.visible.links ?? []),
  };
}

const isRow = (event: Event) => (event.currentTarget as Element | null)?.classList.contains("other") ?? false;

/** The order after a unit was let go `by` px from its place; null when it stays. A drag of more than 20 px counts. */
function dropped(layout: ColumnLayout, place: Place, by: number): string[] | null {
  const ids =
    place.card !== null
      ? layout.cards.map((card) => card.id)
      : (layout.order.groups.find((group) => group.ids.includes(place.id))?.ids ?? []);
  const middles = new Map([
    ...layout.cards.map((card) => [card.id, card.y + card.height / 2] as const),
    ...layout.rows.map((row) => [row.id, row.y] as const),
  ]);
  const from = ids.indexOf(place.id);
  const here = place.middle + by;
  let to = ids.filter((id) => id !== place.id && middles.get(id)! < here).length;
  if (to === from && Math.abs(by) > 20) to = from + Math.sign(by);
  if (to === from || to < 0 || to >= ids.length) return null;
  const order = ids.filter((id) => id !== place.id);
  order.splice(to, 0, place.id);
  return order;
}
