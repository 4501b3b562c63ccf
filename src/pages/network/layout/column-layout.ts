/**
 * The geometry of 牵头→参与: leads as cards in one column, the others as rows in another, lines from left to right,
 * arcs among leads on the left. Each unit is shown once, and no line touches a name.
 *
 * Model and width in, positions and paths in px out; no type below 12 px at any width. Pure: no DOM.
 */
import type {Arc} from "../../../analytics/leading.js";
import {isNarrow} from "../../node-link/drawing-size.js";
import {emWidth, wrapName} from "../../node-link/name-width.js";
import type {HandOrder} from "../model/arrangement.js";
import {type ColumnOrder, columnOrder, type Grouping} from "../model/column-order.js";
import {arcKey} from "../model/links.js";
import type {NetworkUnit} from "../model/network.js";
import {arcsAmongLeads, linesAcross} from "./column-lines.js";
import type {Card, ColumnEdges, ColumnLayout, Heading, Line, Row} from "./column-shapes.js";
import {lineWidth} from "./line-width.js";

interface ColumnOptions {
  width: number;
  grouping: Grouping;
  hand?: HandOrder;
}

const TOP = 44;
const BOTTOM = 8;
const HEADING = 30;
const LEAD_GAP = 12;
const NAME_LINE = 17;
/** Rows grow to fill a drawing of this height, and cards need at least a body of `LEAST_BODY`. */
const USUAL_BODY = 738;
const LEAST_BODY = 120;
/** Least and greatest height of a row; on a narrow screen a finger must be able to hit it. */
const ROW_HEIGHTS = {wide: [26, 42], narrow: [40, 46]} as const;

/** The whole drawing for a width, compact where it is narrow. */
export function columnLayout(
  units: readonly NetworkUnit[],
  arcs: readonly Arc[],
  {width, grouping, hand = []}: ColumnOptions,
): ColumnLayout {
  const narrow = isNarrow(width);
  const order = columnOrder(units, arcs, grouping, hand);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const others = order.groups.flatMap((group) => group.ids);
  const names = namesOf(order.leads, others, unitOf, width);
  const {x} = names;

  const leadsNeed =
    order.leads.reduce((sum, id) => sum + names.cardHeight(id), 0) + LEAD_GAP * Math.max(0, order.leads.length - 1);
  const headings = order.groups.length * HEADING;
  const rowsNeed = (least: number) => others.reduce((sum, id) => sum + names.rowHeight(id, least), 0);
  const [least, most] = narrow ? ROW_HEIGHTS.narrow : ROW_HEIGHTS.wide;
  const body = Math.max(
    leadsNeed,
    rowsNeed(least) + headings,
    Math.min(USUAL_BODY, Math.max(rowsNeed(most) + headings, leadsNeed)),
    LEAST_BODY,
  );
  const filling = others.length === 0 ? least : Math.min(most, fillingHeight(body - headings, rowsNeed, least, most));

  const cards = placeCards(order.leads, names, body, narrow);
  const placed = placeRows(order, names, filling, unitOf);
  const strongest = Math.max(1, ...arcs.map(({points}) => points));
  const widthOf = (points: number) => lineWidth(points, strongest, narrow);
  const across = linesAcross(cards, placed.rows, arcs, {from: x.leadEnd, to: x.bar, narrow, widthOf});
  const amongCount = arcs.filter((arc) => order.leads.includes(arc.to)).length;
  return {
    width,
    height: TOP + Math.max(body, placed.bottom - TOP) + BOTTOM,
    narrow,
    x,
    cards,
    rows: across.rows,
    headings: placed.headings,
    lines: [...arcsAmongLeads(cards, arcs, {reach: x.lead, narrow, widthOf}), ...across.curves]
      .map((curve): Line => ({...curve, key: arcKey(curve.arc), certainty: curve.arc.certainty}))
      .sort((a, b) => a.width - b.width),
    order,
    leadCount: unitCount(order.leads, unitOf),
    otherCount: unitCount(others, unitOf),
    amongCount,
    acrossCount: arcs.length - amongCount,
  };
}

type UnitsById = ReadonlyMap<string, NetworkUnit>;

/** Units of some ids; an aggregate counts for all units that it is made of. */
const unitCount = (ids: readonly string[], unitOf: UnitsById) =>
  ids.reduce((sum, id) => sum + (unitOf.get(id)?.memberCount ?? 1), 0);

interface Names {
  x: ColumnEdges;
  /** The lines of each name. */
  card: ReadonlyMap<string, string[]>;
  row: ReadonlyMap<string, string[]>;
  /** Room for a name in a card, in em. */
  cardRoom: number;
  cardHeight(id: string): number;
  /** Height of a row: that of its name, at least `least`. */
  rowHeight(id: string, least: number): number;
}

/** The columns as wide as their names need, and the names in lines. */
function namesOf(leads: readonly string[], others: readonly string[], unitOf: UnitsById, width: number): Names {
  const narrow = isNarrow(width);
  const widestName = Math.max(4, ...others.map((id) => emWidth(unitOf.get(id)?.name ?? "")));
  const x = narrow ? narrowColumns(width, leads.length) : wideColumns(width, widestName, leads.length);
  const rowLimit = narrow ? (x.end - x.name) / 12.5 : Math.min(12, widestName);
  const row = new Map(others.map((id) => [id, wrapName(unitOf.get(id)?.name ?? id, rowLimit)]));
  const cardRoom = (x.leadEnd - x.lead - (narrow ? 8 : 28)) / (narrow ? 12.5 : 14);
  const card = new Map(leads.map((id) => [id, wrapName(unitOf.get(id)?.name ?? id, cardRoom)]));
  return {
    x,
    card,
    row,
    cardRoom,
    cardHeight: (id) =>
      44 + 5.4 * (unitOf.get(id)?.led ?? 0) + ((card.get(id)?.length ?? 1) - 1) * NAME_LINE + (narrow ? 8 : 0),
    rowHeight: (id, least) => Math.max(least, (row.get(id)?.length ?? 1) * NAME_LINE + 8),
  };
}

function wideColumns(width: number, widestName: number, leads: number): ColumnEdges {
  const arcs = leads > 1 ? (132 / 758) * width : 0;
  const card = Math.max(150, (170 / 758) * width);
  const figures = 84;
  const name = width - figures - Math.min(12, widestName) * 14 - 9;
  return {lead: arcs, leadEnd: arcs + card, bar: name - 9, name, figure: width - figures + 12, end: width};
}

function narrowColumns(width: number, leads: number): ColumnEdges {
  const arcs = leads > 1 ? 52 : 0;
  const name = width - Math.max(82, width * 0.25);
  return {lead: arcs, leadEnd: arcs + 76, bar: name - 9, name, figure: null, end: width};
}

/** The least height of a row at which all rows together fill the room; found by halving. */
function fillingHeight(room: number, rowsNeed: (least: number) => number, least: number, most: number): number {
  let [low, high] = [least, most];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (rowsNeed(middle) <= room) low = middle;
    else high = middle;
  }
  return low;
}

/** Cards from top to bottom, with the free height shared as equal gaps; a single card is in the middle. */
function placeCards(leads: readonly string[], names: Names, body: number, narrow: boolean): Card[] {
  const {x, cardRoom} = names;
  const heights = leads.map(names.cardHeight);
  const free = body - heights.reduce((sum, height) => sum + height, 0);
  const gap = leads.length > 1 ? Math.max(LEAD_GAP, free / (leads.length - 1)) : 0;
  let top = leads.length === 1 ? TOP + Math.max(0, free / 2) : TOP;
  return leads.map((id, index) => {
    const [y, height] = [top, heights[index]!];
    top += height + gap;
    const name = names.card.get(id) ?? [id];
    const sector = !narrow && emWidth(name[0] ?? "") <= Math.min(9, cardRoom - 3);
    return {id, x: x.lead, y, width: x.leadEnd - x.lead, height, name, sector};
  });
}

/** Rows from top to bottom, each group below its heading; bars still have no height. */
function placeRows({groups}: ColumnOrder, names: Names, least: number, unitOf: UnitsById) {
  const rows: Row[] = [];
  const headings: Heading[] = [];
  let y = TOP;
  for (const {key, ids} of groups) {
    headings.push({key, count: unitCount(ids, unitOf), y: y + HEADING / 2 - 4});
    y += HEADING;
    for (const id of ids) {
      const height = names.rowHeight(id, least);
      const middle = y + height / 2;
      rows.push({id, y: middle, height, name: names.row.get(id) ?? [id], bar: {y: middle, height: 0}});
      y += height;
    }
  }
  return {rows, headings, bottom: y};
}
