/**
 * Places for the force view: units that share much stand close, names do not lie on each other.
 *
 * Deterministic: starts from a spiral in the order of the units and draws no random numbers that are not seeded.
 * Pure: no DOM.
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
import type {Link, NetworkUnit} from "../network/model/network.js";
import {circleRadius} from "../network/model/visual-encoding.js";
import {emWidth, wrapName} from "./name-width.js";

export interface ForceNode {
  id: string;
  x: number;
  y: number;
  vx: number;
  vy: number;
  radius: number;
  /** The lines of its name. */
  name: string[];
  /** Half of the room that circle and name take together. */
  halfWidth: number;
  halfHeight: number;
}

/** What a layout has to know of a thing that it places. */
export type Named = Pick<NetworkUnit, "id" | "name">;

interface ForceLink {
  source: ForceNode;
  target: ForceNode;
  pull: number;
}

export interface ForceOptions {
  width: number;
  height: number;
  /** Lines that pull; others do not. */
  links: readonly Pick<Link, "source" | "target" | "value">[];
  /** A unit's figure as part of the largest, for its circle. */
  size: (id: string) => number;
}

export const NAME_SIZE = 13;
export const NAME_STEP = 16;

/** Above so many units the network is drawn on a canvas, with names where there is room. */
export const SVG_UNIT_LIMIT = 60;

/** The units with the room that circle and name need, on their spiral. */
export function nodesOf(units: readonly Named[], {width, height, size}: Omit<ForceOptions, "links">): ForceNode[] {
  const narrow = width < 560;
  const turn = Math.PI * (3 - Math.sqrt(5));
  return units.map((unit, index): ForceNode => {
    const radius = circleRadius(size(unit.id), narrow);
    const out = Math.min(width, height) * 0.45 * Math.sqrt((index + 0.5) / units.length);
    const name = wrapName(unit.name, narrow ? 6 : 12);
    const half = (Math.max(...name.map(emWidth)) * NAME_SIZE) / 2;
    return {
      id: unit.id,
      name,
      x: width / 2 + out * Math.cos(index * turn) * (width / height > 1 ? 1.3 : 1),
      y: height / 2 + out * Math.sin(index * turn),
      vx: 0,
      vy: 0,
      radius,
      halfWidth: Math.max(radius, half) + 4,
      halfHeight: radius + 3 + (NAME_STEP / 2) * name.length,
    };
  });
}

/** A simulation that has not run yet, over nodes on their spiral. */
export function prepare(
  units: readonly Named[],
  options: ForceOptions,
): {nodes: ForceNode[]; simulation: Simulation<ForceNode, ForceLink>} {
  const {width, height, links} = options;
  const nodes = nodesOf(units, options);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const most = links.reduce((top, {value}) => Math.max(top, value), 1);
  const springs = links.flatMap(({source, target, value}): ForceLink[] => {
    const [from, to] = [byId.get(source), byId.get(target)];
    return from === undefined || to === undefined ? [] : [{source: from, target: to, pull: value / most}];
  });
  const room = Math.sqrt((width * height) / Math.max(1, units.length));
  const simulation = forceSimulation<ForceNode>(nodes)
    .randomSource(seeded(1))
    .stop()
    .force(
      "link",
      forceLink<ForceNode, ForceLink>(springs)
        .distance(({pull}) => room * (1.5 - 0.8 * pull))
        .strength(({pull}) => (0.05 + 0.5 * pull) / Math.max(1, Math.log2(2 + springs.length / units.length))),
    )
    .force(
      "charge",
      forceManyBody<ForceNode>()
        .strength(-room * 3)
        .theta(1.1)
        .distanceMax(room * 6),
    )
    .force(
      "collide",
      forceCollide<ForceNode>(({radius, halfWidth}) => Math.max(radius + 6, halfWidth * 0.8)).strength(0.6),
    )
    .force("x", forceX<ForceNode>(width / 2).strength(0.1))
    .force("y", forceY<ForceNode>(height / 2).strength((0.12 * width) / height))
    .force("centre", forceCenter(width / 2, height / 2));
  return {nodes, simulation};
}

/** Fits the nodes into the drawing and moves them apart until no names overlap. */
export function finish(nodes: readonly ForceNode[], width: number, height: number): void {
  fillRoom(nodes, width, height);
  for (const node of nodes) keepInside(node, width, height);
  moveApart(nodes, width, height);
}

/** Moves nodes apart until no names overlap. */
export function moveApart(nodes: readonly ForceNode[], width: number, height: number): void {
  for (let pass = 0; pass < 400; pass += 1) {
    if (!separate(nodes)) break;
    for (const node of nodes) keepInside(node, width, height);
  }
}

/** Keeps circle and name inside the drawing. */
export function keepInside(node: ForceNode, width: number, height: number): void {
  node.x = Math.min(width - node.halfWidth, Math.max(node.halfWidth, node.x));
  // The name hangs below the circle, so the box reaches further down than up.
  const below = 2 * node.halfHeight - node.radius;
  node.y = Math.min(height - below, Math.max(node.radius + 2, node.y));
}

function fillRoom(nodes: readonly ForceNode[], width: number, height: number): void {
  if (nodes.length < 2) {
    for (const node of nodes) Object.assign(node, {x: width / 2, y: height / 2});
    return;
  }
  const [left, right] = [Math.min(...nodes.map(({x}) => x)), Math.max(...nodes.map(({x}) => x))];
  const [top, bottom] = [Math.min(...nodes.map(({y}) => y)), Math.max(...nodes.map(({y}) => y))];
  const edge = {
    x: Math.max(...nodes.map(({halfWidth}) => halfWidth)),
    y: Math.max(...nodes.map(({halfHeight}) => halfHeight)) + 4,
  };
  const scaleX = (width - 2 * edge.x) / Math.max(1, right - left);
  const scaleY = (height - 2 * edge.y) / Math.max(1, bottom - top);
  for (const node of nodes) {
    node.x = edge.x + (node.x - left) * scaleX;
    node.y = edge.y + (node.y - top) * scaleY;
  }
}

/** One pass over all pairs; true when any two boxes overlapped. */
function separate(nodes: readonly ForceNode[]): boolean {
  let moved = false;
  nodes.forEach((one, index) => {
    for (const two of nodes.slice(index + 1)) {
      const overlapX = one.halfWidth + two.halfWidth - Math.abs(one.x - two.x);
      const middle = (node: ForceNode) => node.y - node.radius + node.halfHeight;
      const overlapY = one.halfHeight + two.halfHeight - Math.abs(middle(one) - middle(two));
      if (overlapX <= 0 || overlapY <= 0) continue;
      moved = true;
      if (overlapX < overlapY) {
        const push = (overlapX / 2 + 0.5) * (one.x < two.x || (one.x === two.x && one.id < two.id) ? 1 : -1);
        one.x -= push;
        two.x += push;
      } else {
        const push =
          (overlapY / 2 + 0.5) *
          (middle(one) < middle(two) || (middle(one) === middle(two) && one.id < two.id) ? 1 : -1);
        one.y -= push;
        two.y += push;
      }
    }
  });
  return moved;
}

/** Random numbers that are the same at each visit (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
