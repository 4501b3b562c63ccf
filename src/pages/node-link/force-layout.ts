/**
 * A force layout of a few dozen nodes: nodes with strong links end up close to each other.
 *
 * Plain nodes and links in, positions in px out. Deterministic: nodes start on a spiral in the order given, and random
 * numbers are seeded. Pure: no DOM.
 */
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
} from "d3";
import type {Size} from "./drawing-size.js";
import {halfNameWidth, NAME_LINE_HEIGHT, type SizedNode} from "./node-size.js";
import {seededRandom} from "./seeded-random.js";

/** A link pulls two nodes together; its value is compared with the largest. */
interface LayoutLink {
  source: string;
  target: string;
  value: number;
}

export interface PlacedNode extends SizedNode {
  /** Centre of the circle. */
  x: number;
  y: number;
  vx: number;
  vy: number;
  /** Half the size of the box that circle and name need together. */
  halfWidth: number;
  halfHeight: number;
}

interface Spring {
  source: PlacedNode;
  target: PlacedNode;
  /** 0 to 1. */
  strength: number;
}

/** The nodes on a spiral in the order given, the first in the middle. */
export function startOnSpiral(nodes: readonly SizedNode[], {width, height}: Size): PlacedNode[] {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return nodes.map(({id, name, radius}, index) => {
    const distance = Math.min(width, height) * 0.45 * Math.sqrt((index + 0.5) / nodes.length);
    return {
      id,
      name,
      x: width / 2 + distance * Math.cos(index * turn) * (width / height > 1 ? 1.3 : 1),
      y: height / 2 + distance * Math.sin(index * turn),
      vx: 0,
      vy: 0,
      radius,
      halfWidth: Math.max(radius, halfNameWidth(name)) + 4,
      halfHeight: radius + 3 + (NAME_LINE_HEIGHT / 2) * name.length,
    };
  });
}

/** A simulation that has not run yet, with its nodes on their spiral. Links to unknown nodes are left out. */
export function forceLayout(
  nodes: readonly SizedNode[],
  links: readonly LayoutLink[],
  size: Size,
): {nodes: PlacedNode[]; simulation: Simulation<PlacedNode, Spring>} {
  const {width, height} = size;
  const placed = startOnSpiral(nodes, size);
  const springs = springsOf(placed, links);
  const room = Math.sqrt((width * height) / Math.max(1, nodes.length));
  const simulation = forceSimulation<PlacedNode>(placed)
    .randomSource(seededRandom(1))
    .stop()
    .force(
      "link",
      forceLink<PlacedNode, Spring>(springs)
        .distance(({strength}) => room * (1.5 - 0.8 * strength))
        .strength(({strength}) => (0.05 + 0.5 * strength) / Math.max(1, Math.log2(2 + springs.length / nodes.length))),
    )
    .force(
      "charge",
      forceManyBody<PlacedNode>()
        .strength(-room * 3)
        .theta(1.1)
        .distanceMax(room * 6),
    )
    .force(
      "collide",
      forceCollide<PlacedNode>(({radius, halfWidth}) => Math.max(radius + 6, halfWidth * 0.8)).strength(0.6),
    )
    .force("x", forceX<PlacedNode>(width / 2).strength(0.1))
    .force("y", forceY<PlacedNode>(height / 2).strength((0.12 * width) / height))
    .force("centre", forceCenter(width / 2, height / 2));
  return {nodes: placed, simulation};
}

function springsOf(nodes: readonly PlacedNode[], links: readonly LayoutLink[]): Spring[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const largest = links.reduce((top, {value}) => Math.max(top, value), 1);
  return links.flatMap(({source, target, value}): Spring[] => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from === undefined || to === undefined ? [] : [{source: from, target: to, strength: value / largest}];
  });
}
