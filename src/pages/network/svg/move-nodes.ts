/** Moves the nodes of a drawing gradually to new positions, after a layout or the reader changed them. */
import type {PlacedNode} from "../../node-link/force-layout.js";
import {motionAllowed} from "../../node-link/motion.js";

export type NodePositions = ReadonlyMap<string, readonly [number, number]>;

/** ms of a movement. */
const TIME = 300;
/** Nodes that moved by less stay. */
const LEAST_DISTANCE = 1;

interface NodeMovement {
  /** Starts from these positions; the nodes have their new ones, and have them again at the end. */
  start(nodes: readonly PlacedNode[], from: NodePositions): void;
  /** Leaves the nodes where they are. */
  stop(): void;
}

export const positionsOf = (nodes: readonly PlacedNode[]): NodePositions =>
  new Map(nodes.map(({id, x, y}) => [id, [x, y] as const]));

/** @param draw  draws the nodes where they are now */
export function nodeMovement(draw: () => void): NodeMovement {
  let request = 0;
  return {
    start(nodes, from) {
      cancelAnimationFrame(request);
      const to = positionsOf(nodes);
      const moved = nodes.some(({id, x, y}) => {
        const [fromX, fromY] = from.get(id) ?? [x, y];
        return Math.hypot(fromX - x, fromY - y) > LEAST_DISTANCE;
      });
      if (!moved || !motionAllowed()) return;
      const begin = performance.now();
      const step = (now: number) => {
        const part = Math.min(1, (now - begin) / TIME);
        const eased = part * (2 - part);
        for (const node of nodes) {
          const end = to.get(node.id)!;
          const [x, y] = from.get(node.id) ?? end;
          [node.x, node.y] = [x + (end[0] - x) * eased, y + (end[1] - y) * eased];
        }
        draw();
        if (part < 1) request = requestAnimationFrame(step);
      };
      step(begin);
    },
    stop: () => cancelAnimationFrame(request),
  };
}
