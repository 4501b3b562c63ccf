/**
 * A force layout for networks of many units, as numbers only, so that a worker can compute it and send it on.
 *
 * Deterministic: starts from a spiral in the order of the units. Pure: no DOM.
 */
import {forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum} from "d3";
import {seededRandom} from "../../node-link/seeded-random.js";

export interface CanvasLayoutInput {
  /** Radius of each unit's circle. */
  radii: Float32Array;
  /** Two indices of units for each tie. */
  ends: Uint32Array;
  /** How strongly each tie pulls, 0 to 1. */
  pulls: Float32Array;
}

interface CanvasLayout {
  /** One step; true once the layout has settled. */
  tick(): boolean;
  /** x and y of each unit in turn, in units of the layout: whoever draws fits them into the drawing. */
  positions(): Float32Array;
}

/** Settled below this mean movement in a step, as part of the layout's width. */
const SETTLED_MOVEMENT = 0.0008;
const MOST_TICKS = 300;
const FEWEST_TICKS = 30;
/** Length of a tie. */
const DISTANCE = 40;
/** Above so many units a force against overlaps takes too long. */
const COLLIDE_LIMIT = 3000;

/** Where units start: on a spiral in their order, the first in the middle. */
export function startPositions(count: number): Float32Array {
  const turn = Math.PI * (3 - Math.sqrt(5));
  const positions = new Float32Array(2 * count);
  for (let index = 0; index < count; index += 1) {
    const out = DISTANCE * 0.6 * Math.sqrt(index + 0.5);
    positions[2 * index] = out * Math.cos(index * turn);
    positions[2 * index + 1] = out * Math.sin(index * turn);
  }
  return positions;
}

export function canvasLayout(input: CanvasLayoutInput): CanvasLayout {
  const count = input.radii.length;
  const {nodes, simulation} = simulationOf(input);
  let ticks = 0;
  return {
    tick() {
      simulation.tick();
      ticks += 1;
      let moved = 0;
      let [left, right] = [Infinity, -Infinity];
      for (const {x, vx, vy} of nodes) {
        moved += Math.hypot(vx, vy);
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
      const settled = moved / Math.max(1, count) < SETTLED_MOVEMENT * Math.max(1, right - left);
      return ticks >= MOST_TICKS || (ticks >= FEWEST_TICKS && settled);
    },
    positions() {
      const positions = new Float32Array(2 * count);
      nodes.forEach(({x, y}, index) => {
        positions[2 * index] = x;
        positions[2 * index + 1] = y;
      });
      return positions;
    },
  };
}

/** The forces; ties of units with many partners pull less. */
function simulationOf({radii, ends, pulls}: CanvasLayoutInput) {
  const count = radii.length;
  const start = startPositions(count);
  const nodes = Array.from(radii, (radius, index) => ({
    radius,
    x: start[2 * index]!,
    y: start[2 * index + 1]!,
    vx: 0,
    vy: 0,
  }));
  type Node = (typeof nodes)[number] & SimulationNodeDatum;
  const degrees = new Uint32Array(count);
  for (const end of ends) degrees[end]! += 1;
  const links = Array.from(pulls, (pull, index) => ({
    source: ends[2 * index]!,
    target: ends[2 * index + 1]!,
    strength: (0.3 + 0.7 * pull) / Math.max(1, Math.min(degrees[ends[2 * index]!]!, degrees[ends[2 * index + 1]!]!)),
  }));
  const simulation = forceSimulation<Node>(nodes as Node[])
    .randomSource(seededRandom(1))
    .stop()
    .alphaDecay(0.035)
    .force(
      "link",
      forceLink<Node, (typeof links)[number]>(links)
        .distance(DISTANCE)
        .strength(({strength}) => strength),
    )
    .force(
      "charge",
      forceManyBody<Node>()
        .strength(-DISTANCE * 4)
        .theta(1.2)
        .distanceMax(DISTANCE * 25),
    )
    .force("x", forceX<Node>(0).strength(0.06))
    .force("y", forceY<Node>(0).strength(0.09));
  if (count <= COLLIDE_LIMIT) simulation.force("collide", forceCollide<Node>(({radius}) => radius + 2).strength(0.5));
  return {nodes, simulation};
}
