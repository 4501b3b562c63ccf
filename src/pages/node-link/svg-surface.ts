/** An svg element for a drawing: layers that zooming moves together, and parts that the keyboard can reach. */
import {type Selection, select} from "d3";
import type {Size} from "./drawing-size.js";

export type SvgLayer = Selection<SVGGElement, unknown, null, undefined>;

export interface SvgSurface {
  readonly element: HTMLElement;
  readonly svg: Selection<SVGSVGElement, unknown, null, undefined>;
  /** Holds all layers; zooming moves it. */
  readonly viewport: SvgLayer;
  /** Adds a layer over those that are there; screen readers skip it unless its parts can be reached. */
  layer(name: string, reachable?: boolean, parent?: SvgLayer): SvgLayer;
  /** Sets size and label; `viewBox` is the part of the plane that is shown, by default from 0,0. */
  frame(size: Size, label: string, viewBox?: string): void;
  /** The part of a node. */
  part(id: string): SVGElement | null;
}

/**
 * @param className    classes of the element around the svg
 * @param idAttribute  attribute by which a part names its node, e.g. "data-unit"
 */
export function svgSurface(className: string, idAttribute: string): SvgSurface {
  const element = document.createElement("div");
  element.className = className;
  const svg = select(element).append("svg");
  const viewport = svg.append("g").attr("class", "viewport");
  return {
    element,
    svg,
    viewport,
    layer: (name, reachable = false, parent = viewport) =>
      parent
        .append("g")
        .attr("class", name)
        .attr("aria-hidden", reachable ? null : "true"),
    frame({width, height}, label, viewBox = `0 0 ${width} ${height}`) {
      svg
        .attr("width", width)
        .attr("height", height)
        .attr("viewBox", viewBox)
        .attr("role", "group")
        .attr("aria-label", label);
    },
    part: (id) => element.querySelector<SVGElement>(`[${idAttribute}="${CSS.escape(id)}"]`),
  };
}

/** Lets the Tab key reach one part only: the arrow keys go from there to the others. */
export function setTabStop<Part extends {id: string}, Parent extends Element | null, ParentDatum>(
  parts: Selection<SVGGElement, Part, Parent, ParentDatum>,
  id: string | undefined,
): void {
  parts.attr("tabindex", (part) => (part.id === id ? 0 : -1));
}
