/**
 * The drawing 牵头→参与: the two columns of column-layout.ts as svg, with hover, pin, keyboard and dragging.
 *
 * A unit dragged up or down changes its place in its column or group; the order is told to the page, which keeps it.
 */
import {type D3DragEvent, drag, type Selection, select} from "d3";
import {inLanguage} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {type Card, type ColumnLayout, columnLayout, type Row} from "./column-layout.js";
import {drawCaptions, fillCard, fillRow, type Group} from "./column-parts.js";
import {clientMiddle, type Drawing, type DrawingEvents, type Hovered, light, mayMove, type Scene} from "./drawing.js";
import {linkOfArc} from "./model.js";

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
type Place = {id: string; card: Card | null; row: Row | null; top: number; middle: number};

export function columnDrawing(events: DrawingEvents): Drawing {
  const element = document.createElement("div");
  element.className = "drawing two-columns";
  const svg: Svg = select(element).append("svg");
  svg.append("title");
  const captions = svg.append("g").attr("class", "captions").attr("aria-hidden", "true");
  const headings = svg.append("g").attr("class", "headings").attr("aria-hidden", "true");
  const lines = svg.append("g").attr("class", "lines").attr("aria-hidden", "true");
  const heads = svg.append("g").attr("class", "heads").attr("aria-hidden", "true");
  const hits = svg.append("g").attr("class", "hits").attr("aria-hidden", "true");
  const units: Group = svg.append("g").attr("class", "units");
  let scene: Scene | null = null;
  let layout: ColumnLayout | null = null;
  let hovered: Hovered = null;

  const update = (next: Scene) => {
    const first = scene === null || scene.network !== next.network;
    scene = next;
    const width = Math.floor(element.clientWidth || element.parentElement?.clientWidth || 758);
    layout = columnLayout(next.network.units, next.network.arcs, {width, grouping: next.grouping, hand: next.hand});
    const words = inLanguage(networkMessages, next.language);
    element.classList.toggle("narrow", layout.narrow);
    svg
      .attr("width", layout.width)
      .attr("height", layout.height)
      .attr("viewBox", `0 0 ${layout.width} ${layout.height}`)
      .attr("role", "group")
      .attr("aria-label", words.drawing(next.visible.units.size, next.visible.links.length));
    svg.select("title").text("");
    drawCaptions(captions, headings, layout, next);
    drawLines(first);
    drawUnits(first);
    light(element, next, hovered);
  };

  const drawLines = (first: boolean) => {
    if (layout === null || scene === null) return;
    const {visible} = scene;
    const moving = !first && mayMove();
    const seen = (line: {key: string}) => !visible.keys.has(line.key);
    const drawn = lines
      .selectAll<SVGPathElement, ColumnLayout["lines"][number]>("path")
      .data(layout.lines, (line) => line.key)
      .join((enter) => enter.append("path").attr("d", (line) => line.d))
      .order()
      .attr("class", (line) => `line ${line.certainty}`)
      .attr("data-link", (line) => line.key)
      .attr("stroke-width", (line) => line.width)
      .classed("filtered", seen);
    (moving ? drawn.transition().duration(300) : drawn).attr("d", (line) => line.d);
    const arrows = heads
      .selectAll<SVGPathElement, ColumnLayout["lines"][number]>("path")
      .data(
        layout.lines.filter((line) => line.head !== null),
        (line) => line.key,
      )
      .join((enter) => enter.append("path").attr("d", (line) => line.head))
      .attr("class", (line) => `head ${line.certainty}`)
      .attr("data-link", (line) => line.key)
      .classed("filtered", seen);
    (moving ? arrows.transition().duration(300) : arrows).attr("d", (line) => line.head);
    hits
      .selectAll<SVGPathElement, ColumnLayout["lines"][number]>("path")
      .data(
        layout.lines.filter((line) => visible.keys.has(line.key)),
        (line) => line.key,
      )
      .join("path")
      .attr("class", "hit")
      .attr("d", (line) => line.d)
      .attr("stroke-width", (line) => Math.max(12, line.width))
      .on("pointerenter", (event: PointerEvent, line) => hoverBy(event, {link: linkOfArc(line.arc)}))
      .on("pointerleave", (event: PointerEvent) => hoverBy(event, null))
      .on("click", (_, line) => events.open(linkOfArc(line.arc)));
  };

  const hoverBy = (event: PointerEvent, target: Hovered) => {
    if (event.pointerType !== "touch" && !element.classList.contains("dragging")) events.hover(target);
  };

  const drawUnits = (first: boolean) => {
    if (layout === null || scene === null) return;
    const {network, visible, pinned, found, language} = scene;
    const words = inLanguage(networkMessages, language);
    const places: Place[] = [
      ...layout.cards.map((card) => ({id: card.id, card, row: null, top: card.y, middle: card.y + card.height / 2})),
      ...layout.rows.map((row) => ({id: row.id, card: null, row, top: row.y - row.height / 2, middle: row.y})),
    ];
    const focused = (document.activeElement as SVGElement | null)?.dataset?.unit;
    const stop = places.find(({id}) => id === (focused ?? pinned[0]))?.id ?? places[0]?.id;
    const groups = units
      .selectAll<SVGGElement, Place>("g.unit")
      .data(places, (place) => place.id)
      .join((enter) => {
        const group = enter.append("g").attr("transform", (place) => `translate(0,${place.top})`);
        group
          .attr("role", "button")
          .attr("data-unit", (place) => place.id)
          .on("pointerenter", (event: PointerEvent, place) => hoverBy(event, {unit: place.id}))
          .on("pointerleave", (event: PointerEvent) => hoverBy(event, null))
          .on("focus", (_, place) => {
            units.selectAll<SVGGElement, Place>("g.unit").attr("tabindex", (other) => (other.id === place.id ? 0 : -1));
            events.hover({unit: place.id});
          })
          .on("blur", () => events.hover(null))
          .on("click", (event: MouseEvent, place) => events.pin(place.id, event.shiftKey));
        return group;
      })
      .order()
      .attr("class", (place) => `unit ${place.card === null ? "other" : "lead"}`)
      .attr("tabindex", (place) => (place.id === stop ? 0 : -1))
      .attr("aria-pressed", (place) => pinned.includes(place.id))
      .attr("aria-label", ({id}) => {
        const unit = network.unit.get(id)!;
        return words.unitLabel(unit.name, unit.points, unit.led, unit.partners);
      })
      .classed("pinned", ({id}) => pinned.includes(id))
      .classed("found", ({id}) => found.has(id))
      .classed("filtered", ({id}) => !visible.units.has(id))
      .call(dragging);
    const moving = !first && mayMove();
    (moving ? groups.transition().duration(300) : groups).attr("transform", (place) => `translate(0,${place.top})`);
    groups.each(function (place) {
      const group = select(this);
      group.selectAll("*").remove();
      if (place.card !== null) fillCard(group, place.card, layout!, scene!);
      if (place.row !== null) fillRow(group, place.row, layout!, scene!);
    });
  };

  let travelled = 0;
  const dragging = drag<SVGGElement, Place>()
    .filter((event: Event) => !("button" in event && event.button) && !("touches" in event && isRow(event)))
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
  const beside = (id: string, step: number) => {
    const ids = column(id);
    const at = ids.indexOf(id);
    for (let index = at + step; index >= 0 && index < ids.length; index += step)
      if (scene?.visible.units.has(ids[index]!)) return ids[index]!;
    return null;
  };
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
    settled: Promise.resolve(),
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
