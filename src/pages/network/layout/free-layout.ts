/**
 * Positions of the free drawing of up to 60 units: by forces, or as a given layout has them.
 *
 * Names do not overlap in either. Pure: no DOM.
 */
import {isNarrow, type Size} from "../../node-link/drawing-size.js";
import {forceLayout, type PlacedNode, startOnSpiral} from "../../node-link/force-layout.js";
import {sizedNode} from "../../node-link/node-size.js";
import {fitWithoutOverlap, keepInside, removeOverlaps} from "../../node-link/overlap-removal.js";
import type {Scene} from "../model/drawing.js";

const TICKS = 300;

/** Nodes of all units of the plan: what a filter leaves out keeps its place. */
export function freeLayout({base, layoutLinks, fixedPlaces, encoding}: Scene, size: Size): PlacedNode[] {
  const sized = base.units.map((unit) => sizedNode(unit, encoding.room(unit.id), isNarrow(size.width)));
  if (fixedPlaces === null) {
    const {nodes, simulation} = forceLayout(sized, layoutLinks, size);
    simulation.tick(TICKS);
    fitWithoutOverlap(nodes, size);
    return nodes;
  }
  const nodes = startOnSpiral(sized, size);
  for (const node of nodes) {
    const [x, y] = fixedPlaces.get(node.id) ?? [0.5, 0.5];
    Object.assign(node, {x: x * size.width, y: y * size.height});
    keepInside(node, size);
  }
  removeOverlaps(nodes, size);
  return nodes;
}
