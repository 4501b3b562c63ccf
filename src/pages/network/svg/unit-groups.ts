/** The groups of an svg drawing that show a unit each: buttons for pointer, keyboard and screen reader. */
import type {Selection} from "d3";
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {type SvgLayer, setTabStop} from "../../node-link/svg-surface.js";
import type {DrawingEvents, Scene} from "../model/drawing.js";
import type {Hovered} from "../model/links.js";

export type UnitGroups<Part> = Selection<SVGGElement, Part, SVGGElement, unknown>;

interface UnitListener {
  /** The pointer is over something, or no longer over anything. */
  point(event: PointerEvent, target: Hovered): void;
  events: DrawingEvents;
}

/** Draws the groups in the order of the parts; they have no content yet. */
export function unitGroups<Part extends {id: string}>(
  layer: SvgLayer,
  parts: readonly Part[],
  {network, visible, pinned, marked, directed, language}: Scene,
  {point, events}: UnitListener,
): UnitGroups<Part> {
  const words = inLanguage(networkMessages, language);
  const focused = (document.activeElement as SVGElement | null)?.dataset?.unit;
  const tabStop = parts.find(({id}) => id === (focused ?? pinned[0]))?.id ?? parts[0]?.id;
  const all = () => layer.selectAll<SVGGElement, Part>("g.unit");
  const labelOf = (id: string) => {
    const unit = network.unit.get(id);
    return unit === undefined ? id : words.unitLabel(unit.name, unit.points, unit.led, unit.partners);
  };
  const groups = all()
    .data(parts, ({id}) => id)
    .join((enter) =>
      enter
        .append("g")
        .attr("role", "button")
        .attr("data-unit", ({id}) => id)
        .on("pointerenter", (event: PointerEvent, {id}) => point(event, {unit: id}))
        .on("pointerleave", (event: PointerEvent) => point(event, null))
        .on("focus", (_, {id}) => {
          setTabStop(all(), id);
          events.hover({unit: id});
        })
        .on("blur", () => events.hover(null))
        .on("click", (event: MouseEvent, {id}) =>
          event.ctrlKey || event.metaKey ? events.pick([id]) : events.pin(id, event.shiftKey),
        ),
    )
    .order()
    .attr("class", "unit")
    .attr("aria-pressed", ({id}) => pinned.includes(id))
    .attr("aria-label", ({id}) => labelOf(id))
    .classed("pinned", ({id}) => pinned.includes(id))
    .classed("found", ({id}) => marked.has(id))
    .classed("lead", ({id}) => directed && (network.unit.get(id)?.led ?? 0) > 0)
    .classed("filtered", ({id}) => network.unit.has(id) && !visible.units.has(id));
  setTabStop(groups, tabStop);
  return groups;
}
