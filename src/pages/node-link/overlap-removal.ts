/**
 * Fits the nodes of a layout into the drawing and moves them apart until no name lies on another.
 *
 * Changes `x` and `y` of the nodes in place. Deterministic. Pure: no DOM.
 */
import type {Size} from "./drawing-size.js";
import type {PlacedNode} from "./force-layout.js";

/** Passes over all pairs after which some overlap is accepted. */
const MOST_PASSES = 400;

/** Stretches the layout over the whole drawing, then removes overlaps. */
export function fitWithoutOverlap(nodes: readonly PlacedNode[], size: Size): void {
  stretchOver(nodes, size);
  for (const node of nodes) keepInside(node, size);
  removeOverlaps(nodes, size);
}

/** Moves nodes apart until no names overlap. */
export function removeOverlaps(nodes: readonly PlacedNode[], size: Size): void {
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    if (!separatePairs(nodes)) break;
    for (const node of nodes) keepInside(node, size);
  }
}

/** Keeps circle and name inside the drawing. */
export function keepInside(node: PlacedNode, {width, height}: Size): void {
  node.x = Math.min(width - node.halfWidth, Math.max(node.halfWidth, node.x));
  // The name is below the circle, so the box reaches further down than up.
  const below = 2 * node.halfHeight - node.radius;
  node.y = Math.min(height - below, Math.max(node.radius + 2, node.y));
}

function stretchOver(nodes: readonly PlacedNode[], {width, height}: Size): void {
  if (nodes.length < 2) {
    for (const node of nodes) Object.assign(node, {x: width / 2, y: height / 2});
    return;
  }
  const [left, right] = [Math.min(...nodes.map(({x}) => x)), Math.max(...nodes.map(({x}) => x))];
  const [top, bottom] = [Math.min(...nodes.map(({y}) => y)), Math.max(...nodes.map(({y}) => y))];
  const margin = {
    x: Math.max(...nodes.map(({halfWidth}) => halfWidth)),
    y: Math.max(...nodes.map(({halfHeight}) => halfHeight)) + 4,
  };
  const scaleX = (width - 2 * margin.x) / Math.max(1, right - left);
  const scaleY = (height - 2 * margin.y) / Math.max(1, bottom - top);
  for (const node of nodes) {
    node.x = margin.x + (node.x - left) * scaleX;
    node.y = margin.y + (node.y - top) * scaleY;
  }
}

/** Middle of the box of circle and name. */
const middleY = (node: PlacedNode) => node.y - node.radius + node.halfHeight;

/** One pass over all pairs, each pushed apart along the shorter way; true when any two boxes overlapped. */
function separatePairs(nodes: readonly PlacedNode[]): boolean {
  let moved = false;
  nodes.forEach((one, index) => {
    for (const two of nodes.slice(index + 1)) {
      const overlapX = one.halfWidth + two.halfWidth - Math.abs(one.x - two.x);
      const overlapY = one.halfHeight + two.halfHeight - Math.abs(middleY(one) - middleY(two));
      if (overlapX <= 0 || overlapY <= 0) continue;
      moved = true;
      if (overlapX < overlapY) {
        const push = (overlapX / 2 + 0.5) * direction(one.x, two.x, one, two);
        one.x -= push;
        two.x += push;
      } else {
        const push = (overlapY / 2 + 0.5) * direction(middleY(one), middleY(two), one, two);
        one.y -= push;
        two.y += push;
      }
    }
  });
  return moved;
}

/** 1 where the first comes before the second along an axis, −1 where after; at the same place ids decide. */
const direction = (at: number, other: number, one: PlacedNode, two: PlacedNode): 1 | -1 =>
  at < other || (at === other && one.id < two.id) ? 1 : -1;
