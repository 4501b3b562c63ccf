/**
 * The geometry of 牵头→参与: leads as cards in one column, the others as rows in another, lines from left to right,
 * arcs among leads on the left. Each unit stands once, and no line touches a name.
 *
 * Model and width in, positions and paths in px out; nothing below 12 px type at any width. Pure: no DOM.
 */
import type {Arc, Certainty} from "../../../analytics/leading.js";
import {emWidth, wrapName} from "../../node-link/name-width.js";
import {arcKey, type NetworkUnit} from "../model/network.js";
import {across, among, type Curve} from "./column-lines.js";
import {type ColumnOrder, columnOrder, type Grouping, type HandOrder} from "./column-order.js";

export interface Card {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  name: string[];
  /** The sector's mark gives way to a long name. */
  sector: boolean;
}

export interface Row {
  id: string;
  /** Middle of the row. */
  y: number;
  height: number;
  name: string[];
  /** Top and height of the bar where lines arrive. */
  bar: {y: number; height: number};
}

export interface Heading {
  key: string | null;
  count: number;
  y: number;
}

export interface Line extends Curve {
  key: string;
  arc: Arc;
  width: number;
  certainty: Certainty;
}

export interface ColumnLayout {
  width: number;
  height: number;
  narrow: boolean;
  /** x of the columns. */
  x: {lead: number; leadEnd: number; bar: number; name: number; figure: number | null; end: number};
  cards: Card[];
  rows: Row[];
  headings: Heading[];
  /** Thin first, so that thick ones lie on top. */
  lines: Line[];
  order: ColumnOrder;
  /** Units in each column; one that is folded counts for all that it is made of. */
  leadCount: number;
  otherCount: number;
  amongCount: number;
  acrossCount: number;
  /** The widest line stands for so many points when widths had to be scaled, else null. */
  scaledTo: number | null;
}

export interface ColumnOptions {
  width: number;
  grouping: Grouping;
  hand?: HandOrder;
}

const TOP = 44;
const BOTTOM = 8;
const HEADING = 30;
const LEAD_GAP = 12;

/** Above so many leads or others their column is folded; above so many arcs the two columns give way to the force view. */
export const COLUMN_LIMITS = {leads: 14, others: 38, arcs: 300};

/** Width of a line of so many points; above 10 points all are scaled so that the widest is `widest` px. */
export function lineWidth(points: number, most: number, narrow: boolean, widest = 10): number {
  const [first, step] = narrow ? [1, 0.8] : [1.2, 1.05];
  const width = most > 10 ? first + ((widest - first) * (points - 1)) / (most - 1) : first + step * (points - 1);
  // Weights below 1 are still to be seen.
  return Math.max(0.6, width);
}

/** The whole drawing for a width; below 560 px in its narrow form. */
export function columnLayout(
  units: readonly NetworkUnit[],
  arcs: readonly Arc[],
  {width, grouping, hand = []}: ColumnOptions,
): ColumnLayout {
  const narrow = width < 560;
  const order = columnOrder(units, arcs, grouping, hand);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const others = order.groups.flatMap((group) => group.ids);
  const countOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (unitOf.get(id)?.folded ?? 1), 0);
  const widestName = Math.max(4, ...others.map((id) => emWidth(unitOf.get(id)?.name ?? "")));
  const x = narrow ? narrowColumns(width, order.leads.length) : wideColumns(width, widestName, order.leads.length);

  const nameLimit = narrow ? (x.end - x.name) / 12.5 : Math.min(12, widestName);
  const rowNames = new Map(others.map((id) => [id, wrapName(unitOf.get(id)?.name ?? id, nameLimit)]));
  const cardNames = new Map(
    order.leads.map((id) => {
      const name = unitOf.get(id)?.name ?? id;
      const room = (x.leadEnd - x.lead - (narrow ? 8 : 28)) / (narrow ? 12.5 : 14);
      return [id, wrapName(name, room)];
    }),
  );
  const cardHeight = (id: string) =>
    44 + 5.4 * (unitOf.get(id)?.led ?? 0) + ((cardNames.get(id)?.length ?? 1) - 1) * 17 + (narrow ? 8 : 0);
  const leadsNeed =
    order.leads.reduce((sum, id) => sum + cardHeight(id), 0) + LEAD_GAP * Math.max(0, order.leads.length - 1);
  const headings = order.groups.length * HEADING;
  const rowNeed = (id: string, least: number) => Math.max(least, (rowNames.get(id)?.length ?? 1) * 17 + 8);
  const rowsNeed = (least: number) => others.reduce((sum, id) => sum + rowNeed(id, least), 0);
  const [least, most] = narrow ? [40, 46] : [26, 42];
  const body = Math.max(
    leadsNeed,
    rowsNeed(least) + headings,
    Math.min(738, Math.max(rowsNeed(most) + headings, leadsNeed)),
    120,
  );
  const stretch =
    others.length === 0 ? least : Math.min(most, stretchTo(body - headings, others, rowNeed, least, most));

  const cards = placeCards(order.leads, cardHeight, body).map(({id, y, height}) => {
    const name = cardNames.get(id) ?? [id];
    const room = (x.leadEnd - x.lead - 28) / 14;
    return {
      id,
      x: x.lead,
      y,
      width: x.leadEnd - x.lead,
      height,
      name,
      sector: !narrow && emWidth(name[0] ?? "") <= Math.min(9, room - 3),
    };
  });
  const placed: Row[] = [];
  const heads: Heading[] = [];
  let y = TOP;
  for (const group of order.groups) {
    heads.push({key: group.key, count: countOf(group.ids), y: y + HEADING / 2 - 4});
    y += HEADING;
    for (const id of group.ids) {
      const height = rowNeed(id, stretch);
      placed.push({id, y: y + height / 2, height, name: rowNames.get(id) ?? [id], bar: {y: y + height / 2, height: 0}});
      y += height;
    }
  }
  const mostPoints = Math.max(1, ...arcs.map(({points}) => points));
  const lines = [
    ...among(cards, arcs, {reach: x.lead, narrow, widthOf: (points) => lineWidth(points, mostPoints, narrow)}),
    ...across(cards, placed, arcs, {
      from: x.leadEnd,
      to: x.bar,
      narrow,
      widthOf: (points) => lineWidth(points, mostPoints, narrow),
    }),
  ]
    .map((curve) => ({...curve, key: arcKey(curve.arc), certainty: curve.arc.certainty}))
    .sort((a, b) => a.width - b.width);
  const leadIds = new Set(order.leads);
  const amongCount = arcs.filter((arc) => leadIds.has(arc.to)).length;
  return {
    width,
    height: TOP + Math.max(body, y - TOP) + BOTTOM,
    narrow,
    x,
    cards,
    rows: placed,
    headings: heads,
    lines,
    order,
    leadCount: countOf(order.leads),
    otherCount: countOf(others),
    amongCount,
    acrossCount: arcs.length - amongCount,
    scaledTo: mostPoints > 10 ? mostPoints : null,
  };
}

function wideColumns(width: number, widestName: number, leads: number): ColumnLayout["x"] {
  const arcs = leads > 1 ? (132 / 758) * width : 0;
  const card = Math.max(150, (170 / 758) * width);
  const figures = 84;
  const name = width - figures - Math.min(12, widestName) * 14 - 9;
  return {lead: arcs, leadEnd: arcs + card, bar: name - 9, name, figure: width - figures + 12, end: width};
}

function narrowColumns(width: number, leads: number): ColumnLayout["x"] {
  const arcs = leads > 1 ? 52 : 0;
  const name = width - Math.max(82, width * 0.25);
  return {lead: arcs, leadEnd: arcs + 76, bar: name - 9, name, figure: null, end: width};
}

/** The equal height at which rows of their needs fill the room. */
function stretchTo(
  room: number,
  ids: readonly string[],
  need: (id: string, least: number) => number,
  least: number,
  most: number,
): number {
  let [low, high] = [least, most];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (ids.reduce((sum, id) => sum + need(id, middle), 0) <= room) low = middle;
    else high = middle;
  }
  return low;
}

/** Cards from top to bottom with the free height shared as equal gaps; one card alone stands in the middle. */
function placeCards(ids: readonly string[], heightOf: (id: string) => number, body: number) {
  const heights = ids.map(heightOf);
  const free = body - heights.reduce((sum, height) => sum + height, 0);
  const gap = ids.length > 1 ? Math.max(LEAD_GAP, free / (ids.length - 1)) : 0;
  let y = ids.length === 1 ? TOP + Math.max(0, free / 2) : TOP;
  return ids.map((id, index) => {
    const place = {id, y, height: heights[index]!};
    y += place.height + gap;
    return place;
  });
}
