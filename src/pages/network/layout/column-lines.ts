/**
 * Lines of 牵头→参与: where each leaves and arrives (its port), its path, and the arrowheads among leads.
 *
 * Ports are ordered by where their lines go, so that lines do not cross at a card. Pure: no DOM.
 */
import type {Arc} from "../../../analytics/leading.js";
import type {Card, Curve, Row} from "./column-shapes.js";

/** The end of a line at a card or row. */
interface Port {
  arc: Arc;
  width: number;
}

/** Width of a line of so many points, in px. */
type WidthOf = (points: number) => number;

/** Least gap between two ports, and the greatest at a card, in px. */
const LEAST_GAP = 0.6;
const CARD_GAP = 3.2;
/** Least height of a bar where lines arrive. */
const LEAST_BAR = 3;

/** Lines from the leads' right edges to the rows, and the rows with a bar as high as what arrives there. */
export function linesAcross(
  cards: readonly Card[],
  rows: readonly Row[],
  arcs: readonly Arc[],
  {from, to, narrow, widthOf}: {from: number; to: number; narrow: boolean; widthOf: WidthOf},
): {curves: Curve[]; rows: Row[]} {
  const rowIndex = new Map(rows.map((row, index) => [row.id, index]));
  const cardIndex = new Map(cards.map((card, index) => [card.id, index]));
  const own = arcs.filter((arc) => rowIndex.has(arc.to) && cardIndex.has(arc.from));
  const leave = new Map<Arc, number>();
  for (const card of cards) {
    const ports = own
      .filter((arc) => arc.from === card.id)
      .sort((a, b) => rowIndex.get(a.to)! - rowIndex.get(b.to)!)
      .map((arc) => ({arc, width: widthOf(arc.points)}));
    spread(ports, card.y + card.height / 2, card.height - 12, CARD_GAP, leave);
  }
  const arrive = new Map<Arc, number>();
  const rowsWithBars = rows.map((row) => {
    const ports = own
      .filter((arc) => arc.to === row.id)
      .sort((a, b) => cardIndex.get(a.from)! - cardIndex.get(b.from)!)
      .map((arc) => ({arc, width: widthOf(arc.points)}));
    const height = Math.max(LEAST_BAR, spread(ports, row.y, row.height - 2, LEAST_GAP, arrive));
    return {...row, bar: {y: row.y - height / 2, height: ports.length === 0 ? 0 : height}};
  });
  const half = (from + to) / 2;
  const start = rounded(from + (narrow ? 1 : 2));
  const curves = own.map((arc) => {
    const [y1, y2] = [rounded(leave.get(arc)!), rounded(arrive.get(arc)!)];
    return {
      arc,
      d: `M${start},${y1}C${rounded(half)},${y1} ${rounded(half)},${y2} ${rounded(to)},${y2}`,
      head: null,
      width: widthOf(arc.points),
    };
  });
  return {curves, rows: rowsWithBars};
}

/**
 * Arcs among leads, which bulge further to the left the further their ends are apart.
 *
 * Ports of a card from top to bottom: up near, up far, down far, down near. So arcs nest and do not cross there.
 *
 * @param reach  x of the cards' left edge: the room for arcs
 */
export function arcsAmongLeads(
  cards: readonly Card[],
  arcs: readonly Arc[],
  {reach, narrow, widthOf}: {reach: number; narrow: boolean; widthOf: WidthOf},
): Curve[] {
  const index = new Map(cards.map((card, at) => [card.id, at]));
  const own = arcs.filter((arc) => index.has(arc.from) && index.has(arc.to));
  const distance = (arc: Arc) => Math.abs(index.get(arc.from)! - index.get(arc.to)!);
  const ports = new Map(cards.map((card) => [card.id, portsAmong(card, own, index, widthOf)]));
  const bulge = (cardsApart: number) => (25 + 17.5 * (cardsApart - 1)) * 1.33;
  const furthest = Math.max(1, ...own.map(distance));
  // A cubic curve whose control points are b px to the left reaches 0.75 b.
  const scale = Math.min(1, (reach - (narrow ? 3 : 8)) / (0.75 * bulge(furthest)));
  return own.map((arc) => {
    const width = widthOf(arc.points);
    const y1 = rounded(ports.get(arc.from)!.get(arc)!);
    const y2 = rounded(ports.get(arc.to)!.get(arc)!);
    const headLength = Math.max(5, 0.9 * width + 2.5);
    const headHalf = Math.max(2.2, width / 2 + 1.6);
    const left = rounded(reach - bulge(distance(arc)) * scale);
    const neck = rounded(reach - headLength);
    return {
      arc,
      d: `M${rounded(reach)},${y1}C${left},${y1} ${left},${y2} ${neck},${y2}`,
      head: `M${rounded(reach)},${y2}L${neck},${rounded(y2 - headHalf)}L${neck},${rounded(y2 + headHalf)}Z`,
      width,
    };
  });
}

/** y of each arc at one lead's card. */
function portsAmong(
  card: Card,
  arcs: readonly Arc[],
  index: ReadonlyMap<string, number>,
  widthOf: WidthOf,
): Map<Arc, number> {
  const here = index.get(card.id)!;
  const ends = (arc: Arc) => [index.get(arc.from)!, index.get(arc.to)!] as const;
  const distance = (arc: Arc) => Math.abs(ends(arc)[0] - ends(arc)[1]);
  const downward = (arc: Arc) => Number(ends(arc)[0] < ends(arc)[1]);
  const touching = arcs.filter((arc) => arc.from === card.id || arc.to === card.id);
  const isUp = (arc: Arc) => Math.min(...ends(arc)) < here;
  const up = touching.filter(isUp).sort((a, b) => distance(a) - distance(b) || downward(a) - downward(b));
  const down = touching
    .filter((arc) => !isUp(arc))
    .sort((a, b) => distance(b) - distance(a) || downward(b) - downward(a));
  const ports = [...up, ...down].map((arc) => ({arc, width: widthOf(arc.points)}));
  const positions = new Map<Arc, number>();
  spread(ports, card.y + card.height / 2, card.height - 10, CARD_GAP, positions);
  return positions;
}

/**
 * Puts ports around a middle, with equal gaps between `LEAST_GAP` and `widest`, less where the room is short.
 *
 * @param into  gets the y of each port
 * @returns     the height that they take
 */
function spread(ports: readonly Port[], middle: number, room: number, widest: number, into: Map<Arc, number>): number {
  const gaps = Math.max(0, ports.length - 1);
  const widths = ports.reduce((sum, {width}) => sum + width, 0);
  const wished = ports.length > 1 ? (room - widths) / (ports.length - 1) : 0;
  const squeeze = Math.min(1, room / Math.max(1, widths + LEAST_GAP * gaps));
  const gap = squeeze < 1 ? LEAST_GAP * squeeze : Math.max(LEAST_GAP, Math.min(widest, wished));
  const height = widths * squeeze + gap * gaps;
  let y = middle - height / 2;
  for (const {arc, width} of ports) {
    into.set(arc, y + (width * squeeze) / 2);
    y += width * squeeze + gap;
  }
  return height;
}

const rounded = (value: number) => Math.round(value * 10) / 10;
