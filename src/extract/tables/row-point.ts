/**
 * The cells of a task as a found point: its words in one running text, the wording first, then the cells that assign.
 */
import {Flow} from "../../document/repair.js";
import type {Names} from "../people/names.js";
import {type ParsedClause, parseClause} from "../people/responsibility.js";
import type {Role, Span} from "../plan.js";
import {type Clause, clausesIn} from "../points/clauses.js";
import type {Block, FoundPoint} from "../points/outline.js";
import {bracketsIn} from "../text/brackets.js";
import {listsIn} from "./cell-lists.js";
import type {Columns, GridCell} from "./columns.js";

/** A task of which further rows may still bring words. */
export interface OpenPoint {
  label: string;
  number: number;
  start: number;
  end: number;
  wording: GridCell[];
  assigning: GridCell[];
  section: Block | null;
  /** Units of wording in front of the label's end, where the label is in the wording. */
  skip: number;
}

/** @param columns  of the table; `firstLeads` holds for each of its lists */
export function pointOfRows(open: OpenPoint, text: string, columns: Columns, names: Names): FoundPoint {
  const flow = new Flow();
  open.wording.forEach((cell, index) => {
    if (flow.length > 0) flow.breakAt(breakAfter(open.wording[index - 1]!, text));
    flow.add(text, cell.start + (index === 0 ? open.skip : 0), cell.end);
  });
  const assigning = [...open.assigning].sort((a, b) => a.start - b.start);
  const lists = assigning.map((cell) => ({cell, spans: addLists(flow, text, cell, names)}));
  const pairAt = new Map(bracketsIn(flow.text).pairs.map((pair) => [pair.start, pair]));
  const parsedOf = (span: Span) => parseClause(flow.text, span.start, span.end, pairAt, names);
  const clauses = lists.map(({cell, spans}) => clauseOf(columns, cell, spans, parsedOf));
  const {label, number, start, end, section} = open;
  return {
    label,
    number,
    style: "row",
    start,
    end: Math.max(end, start),
    flow,
    clauses: clauses.some((clause) => clause.parsed.entries.length > 0) ? clauses : withWording(flow, clauses, names),
    section,
  };
}

function breakAfter(cell: GridCell, text: string): number {
  return Math.max(0, Math.min(cell.end, text.length - 1));
}

/** Adds a cell's words to the flow, a paragraph for each list in it; where these paragraphs are in the flow. */
function addLists(flow: Flow, text: string, cell: GridCell, names: Names): Span[] {
  return listsIn(text, cell, names).map((list) => {
    if (flow.length > 0) flow.breakAt(Math.max(0, list.start - 1));
    const start = flow.length;
    flow.add(text, list.start, list.end);
    return {start, end: flow.length};
  });
}

/** What a cell of units or of a time assigns, by the head of its column. */
function clauseOf(
  columns: Columns,
  cell: GridCell,
  spans: readonly Span[],
  parsedOf: (span: Span) => ParsedClause,
): Clause {
  const kind = columns.kinds[cell.column]!;
  const span = {start: spans[0]!.start, end: spans.at(-1)!.end};
  const parsed = kind === "time" ? timeOf(span) : merged(spans.map(parsedOf));
  if (kind === "lead" || kind === "support") parsed.entries = parsed.entries.map((entry) => withRole(entry, kind));
  parsed.firstLeads ||= columns.firstLeads;
  return {...span, parsed, unclosed: false};
}

function timeOf(span: Span): ParsedClause {
  return {entries: [], times: [span], labelled: true, spoken: false, firstLeads: false, forAll: null};
}

/** Several lists in one cell as one clause. */
function merged(parsed: readonly ParsedClause[]): ParsedClause {
  return {
    entries: parsed.flatMap((each) => each.entries),
    times: parsed.flatMap((each) => each.times),
    labelled: true,
    spoken: parsed.some((each) => each.spoken),
    firstLeads: parsed.some((each) => each.firstLeads),
    forAll: parsed.find((each) => each.forAll)?.forAll ?? null,
  };
}

function withRole(entry: ParsedClause["entries"][number], role: Role): ParsedClause["entries"][number] {
  return entry.role === "listed" && !entry.stated ? {...entry, role, stated: true} : entry;
}

/** Where no cell names a unit, the wording may; clauses of cells that it does not overlap stay. */
function withWording(flow: Flow, clauses: readonly Clause[], names: Names): Clause[] {
  const found = clausesIn(flow.text, names);
  return [...found, ...clauses.filter((clause) => found.every((each) => each.end <= clause.start))];
}
