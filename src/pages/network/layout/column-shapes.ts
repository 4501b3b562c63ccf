/** What the drawing 牵头→参与 consists of: cards, rows, headings and lines, with positions in px. */
import type {Arc, Certainty} from "../../../analytics/leading.js";
import type {ColumnOrder} from "../model/column-order.js";

/** A unit that leads. */
export interface Card {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The lines of its name. */
  name: string[];
  /** Whether there is room for the name of its sector. */
  sector: boolean;
}

/** A unit that only takes part. */
export interface Row {
  id: string;
  /** Middle of the row. */
  y: number;
  height: number;
  /** The lines of its name. */
  name: string[];
  /** Top and height of the bar where its lines arrive. */
  bar: {y: number; height: number};
}

/** The heading of a group of rows. */
export interface Heading {
  key: string | null;
  count: number;
  y: number;
}

/** The path of an arc. */
export interface Curve {
  arc: Arc;
  /** The line, as the `d` of a path. */
  d: string;
  /** The arrowhead at the unit that takes part, or null. */
  head: string | null;
  width: number;
}

export interface Line extends Curve {
  key: string;
  certainty: Certainty;
}

/** x of the columns. */
export interface ColumnEdges {
  lead: number;
  leadEnd: number;
  bar: number;
  name: number;
  /** Null where there is no room for figures. */
  figure: number | null;
  end: number;
}

export interface ColumnLayout {
  width: number;
  height: number;
  narrow: boolean;
  x: ColumnEdges;
  cards: Card[];
  rows: Row[];
  headings: Heading[];
  /** Thin ones first, so that thick ones are on top. */
  lines: Line[];
  order: ColumnOrder;
  /** Units in each column; an aggregate counts for all units that it is made of. */
  leadCount: number;
  otherCount: number;
  amongCount: number;
  acrossCount: number;
}

/** A unit in either column; either `card` or `row` is null. */
export interface ColumnPart {
  id: string;
  card: Card | null;
  row: Row | null;
  top: number;
  middle: number;
}

/** All units: cards, then rows. */
export const columnParts = ({cards, rows}: Pick<ColumnLayout, "cards" | "rows">): ColumnPart[] => [
  ...cards.map((card) => ({id: card.id, card, row: null, top: card.y, middle: card.y + card.height / 2})),
  ...rows.map((row) => ({id: row.id, card: null, row, top: row.y - row.height / 2, middle: row.y})),
];
