/**
 * Places for networks of many units, as numbers only, so that a worker can compute them and send them on.
 *
 * Deterministic: starts from a spiral in the order of the units. Pure: no DOM.
 */
import {forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum} from "d3";
import {seeded} from "../../node-link/force-layout.js";

export interface CanvasLayoutInput {
  /** Radius of each unit's circle. */
  radii: Float32Array;
  /** Two places in `radii` for each tie. */
  ends: Uint32Array;
  /** 0 to 1 for each tie: how strongly it pulls. */
  pulls: Float32Array;
}

export interface CanvasLayout {
  /** One step; true once the layout rests. */
  tick(): boolean;
  /** x and y in turn, in units of their own: whoever draws fits them into the drawing. */
  positions(): Float32Array;
}

/** Mean movement a step, as part of the layout's width, below which it rests. */
const REST = 0.0008;
const MOST_TICKS = 300;
const FEWEST_TICKS = 30;
const ROOM = 40;

/** Where units start: on a spiral in their order, the first in the middle. */
export function startPlaces(count: number): Float32Array {
  const turn = Math.PI * (3 - Math.sqrt(5));
  const places = new Float32Array(2 * count);
  for (let at = 0; at < count; at += 1) {
    const out = ROOM * 0.6 * Math.sqrt(at + 0.5);
    places[2 * at] = out * Math.cos(at * turn);
    places[2 * at + 1] = out * Math.sin(at * turn);
  }
  return places;
}

export function canvasLayout({radii, ends, pulls}: CanvasLayoutInput): CanvasLayout {
  const count = radii.length;
  const start = startPlaces(count);
  const nodes = Array.from(radii, (radius, at) => ({radius, x: start[2 * at]!, y: start[2 * at + 1]!, vx: 0, vy: 0}));
  type Node = (typeof nodes)[number] & SimulationNodeDatum;
  const degrees = new Uint32Array(count);
  for (const end of ends) degrees[end]! += 1;
  const links = Array.from(pulls, (pull, index) => ({
    source: ends[2 * index]!,
    target: ends[2 * index + 1]!,
    strength: (0.3 + 0.7 * pull) / Math.max(1, Math.min(degrees[ends[2 * index]!]!, degrees[ends[2 * index + 1]!]!)),
  }));
  const simulation = forceSimulation<Node>(nodes as Node[])
    .randomSource(seeded(1))
    .stop()
    .alphaDecay(0.035)
    .force(
      "link",
      forceLink<Node, (typeof links)[number]>(links)
        .distance(ROOM)
        .strength(({strength}) => strength),
    )
    .force(
      "charge",
      forceManyBody<Node>()
        .strength(-ROOM * 4)
        .theta(1.2)
        .distanceMax(ROOM * 25),
    )
    .force("x", forceX<Node>(0).strength(0.06))
    .force("y", forceY<Node>(0).strength(0.09));
  if (count <= 3000) simulation.force("collide", forceCollide<Node>(({radius}) => radius + 2).strength(0.5));
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
      const rests = moved / Math.max(1, count) < REST * Math.max(1, right - left);
      return ticks >= MOST_TICKS || (ticks >= FEWEST_TICKS && rests);
    },
    positions() {
      const all = new Float32Array(2 * count);
      nodes.forEach(({x, y}, index) => {
        all[2 * index] = x;
        all[2 * index + 1] = y;
      });
      return all;
    },
  };
}
