/**
 * Lines of 牵头→参与: where each leaves and arrives (its port), its path, and the arrowheads among leads.
 *
 * Ports are ordered by where their lines go, so that lines do not cross at a card. Pure: no DOM.
 */
import type {Arc} from "../../../analytics/leading.js";
import type {Card, Row} from "./column-layout.js";

export interface Curve {
  arc: Arc;
  kind: "among" | "across";
  /** The line. */
  d: string;
  /** The arrowhead at the unit that takes part, or null. */
  head: string | null;
  width: number;
}

interface Port {
  arc: Arc;
  width: number;
}

type WidthOf = (points: number) => number;

/** Lines from the leads' right edges to the rows; sets each row's bar to the height of what arrives there. */
export function across(
  cards: readonly Card[],
  rows: readonly Row[],
  arcs: readonly Arc[],
  {from, to, narrow, widthOf}: {from: number; to: number; narrow: boolean; widthOf: WidthOf},
): Curve[] {
  const rowPlace = new Map(rows.map((row, index) => [row.id, index]));
  const cardPlace = new Map(cards.map((card, index) => [card.id, index]));
  const own = arcs.filter((arc) => rowPlace.has(arc.to) && cardPlace.has(arc.from));
  const leave = new Map<Arc, number>();
  for (const card of cards) {
    const ports = own
      .filter((arc) => arc.from === card.id)
      .sort((a, b) => rowPlace.get(a.to)! - rowPlace.get(b.to)!)
      .map((arc) => ({arc, width: widthOf(arc.points)}));
    spread(ports, card.y + card.height / 2, card.height - 12, 3.2, leave);
  }
  const arrive = new Map<Arc, number>();
  for (const row of rows) {
    const ports = own
      .filter((arc) => arc.to === row.id)
      .sort((a, b) => cardPlace.get(a.from)! - cardPlace.get(b.from)!)
      .map((arc) => ({arc, width: widthOf(arc.points)}));
    const height = spread(ports, row.y, row.height - 2, 0.6, arrive);
    row.bar = {y: row.y - Math.max(3, height) / 2, height: ports.length === 0 ? 0 : Math.max(3, height)};
  }
  const half = (from + to) / 2;
  return own.map((arc) => {
    const [y1, y2] = [fixed(leave.get(arc)!), fixed(arrive.get(arc)!)];
    const start = fixed(from + (narrow ? 1 : 2));
    return {
      arc,
      kind: "across",
      d: `M${start},${y1}C${fixed(half)},${y1} ${fixed(half)},${y2} ${fixed(to)},${y2}`,
      head: null,
      width: widthOf(arc.points),
    };
  });
}

/**
 * Arcs among leads, bulging to the left the further their ends are apart.
 *
 * Ports of a card from top to bottom: up-near, up-far, down-far, down-near; then arcs nest and do not cross there.
 */
export function among(
  cards: readonly Card[],
  arcs: readonly Arc[],
  {reach, narrow, widthOf}: {reach: number; narrow: boolean; widthOf: WidthOf},
): Curve[] {
  const place = new Map(cards.map((card, index) => [card.id, index]));
  const own = arcs.filter((arc) => place.has(arc.from) && place.has(arc.to));
  const apart = (arc: Arc) => Math.abs(place.get(arc.from)! - place.get(arc.to)!);
  const downward = (arc: Arc) => place.get(arc.from)! < place.get(arc.to)!;
  const port = new Map<string, number>();
  for (const card of cards) {
    const here = place.get(card.id)!;
    const touching = own.filter((arc) => arc.from === card.id || arc.to === card.id);
    const isUp = (arc: Arc) => Math.min(place.get(arc.from)!, place.get(arc.to)!) < here;
    const up = touching.filter(isUp).sort((a, b) => apart(a) - apart(b) || Number(downward(a)) - Number(downward(b)));
    const down = touching
      .filter((arc) => !isUp(arc))
      .sort((a, b) => apart(b) - apart(a) || Number(downward(b)) - Number(downward(a)));
    const ports = [...up, ...down].map((arc) => ({arc, width: widthOf(arc.points)}));
    const at = new Map<Arc, number>();
    spread(ports, card.y + card.height / 2, card.height - 10, 3.2, at);
    for (const [arc, y] of at) port.set(`${card.id}\n${arc.from}\n${arc.to}`, y);
  }
  const bulge = (places: number) => (25 + 17.5 * (places - 1)) * 1.33;
  const furthest = Math.max(1, ...own.map(apart));
  // A cubic whose control points stand b to the left reaches 0.75 b.
  const scale = Math.min(1, (reach - (narrow ? 3 : 8)) / (0.75 * bulge(furthest)));
  return own.map((arc) => {
    const width = widthOf(arc.points);
    const y1 = fixed(port.get(`${arc.from}\n${arc.from}\n${arc.to}`)!);
    const y2 = fixed(port.get(`${arc.to}\n${arc.from}\n${arc.to}`)!);
    const length = Math.max(5, 0.9 * width + 2.5);
    const spreadOf = Math.max(2.2, width / 2 + 1.6);
    const left = fixed(reach - bulge(apart(arc)) * scale);
    const neck = fixed(reach - length);
    return {
      arc,
      kind: "among",
      d: `M${fixed(reach)},${y1}C${left},${y1} ${left},${y2} ${neck},${y2}`,
      head: `M${fixed(reach)},${y2}L${neck},${fixed(y2 - spreadOf)}L${neck},${fixed(y2 + spreadOf)}Z`,
      width,
    };
  });
}

/** Ports around a middle with equal gaps of 0.6 px to `widest`, less where the room is short; gives the height taken. */
function spread(ports: readonly Port[], middle: number, room: number, widest: number, into: Map<Arc, number>): number {
  const widths = ports.reduce((sum, {width}) => sum + width, 0);
  const wished = ports.length > 1 ? (room - widths) / (ports.length - 1) : 0;
  const squeeze = Math.min(1, room / Math.max(1, widths + 0.6 * Math.max(0, ports.length - 1)));
  const gap = squeeze < 1 ? 0.6 * squeeze : Math.max(0.6, Math.min(widest, wished));
  const height = widths * squeeze + gap * Math.max(0, ports.length - 1);
  let y = middle - height / 2;
  for (const {arc, width} of ports) {
    into.set(arc, y + (width * squeeze) / 2);
    y += width * squeeze + gap;
  }
  return height;
}

const fixed = (value: number) => Math.round(value * 10) / 10;
