/**
 * The whole reading of a plan: decoded text in, plain data out.
 *
 *     text ─▶ paragraphs with labels ─▶ blocks with clauses ─▶ sections and points ─▶ units, leads, mentions ─▶ Plan
 *
 * Pure and linear in the text. What is doubtful is a diagnostic; the one failure is a text without any work point.
 */
import path from "node:path";
import {linesOf} from "../document/lines.js";
import {plainCharacters} from "../document/repair.js";
import type {Read} from "../document/source.js";
import {YaodianError} from "../errors.js";
import {assignments} from "./assignments.js";
import {Doubts} from "./diagnostics.js";
import {doubtsOfOutline} from "./doubts.js";
import {knowledgeOf} from "./knowledge.js";
import type {Ontology} from "./ontology.js";
import type {Plan} from "./plan.js";
import {pointsOfPlan} from "./points/points.js";
import {sectionsOf} from "./points/sections.js";
import {doubtsOfSource} from "./remarks.js";
import {outlineOf} from "./structure.js";
import {doubtsOfTables} from "./tables/tables.js";
import {frontOf} from "./text/front.js";
import {namesOfPlace} from "./text/places.js";

/** A document as a reader of its format gives it; all offsets of the plan count into its text. */
export interface Source extends Readonly<Read> {
  path: string;
}

export interface ExtractOptions {
  ontology: Ontology;
  /** Id of the document; else the file's name without its ending. */
  id?: string;
  /** Place of the plan where its words do not give it; else null. */
  place?: string;
}

/** @throws YaodianError `no-work-points` for a text without any numbered paragraph */
export function extract(source: Source, {ontology, ...options}: ExtractOptions): Plan {
  const {text} = source;
  const plain = plainCharacters(text);
  const lines = linesOf(plain);
  const doubts = new Doubts(lines);
  const {names, ...matchers} = knowledgeOf(ontology);

  const outline = outlineOf(plain, lines, names, source.tables, source.lineWidth);
  if (outline.points.length === 0) throw noWorkPoints(source.path, lines.length, outline.tables.unread.length);

  const {titleSpan, ...front} = frontOf(plain, outline);
  const id = options.id ?? path.basename(source.path, path.extname(source.path));
  const document = {id, ...front, place: chosenPlace(options.place, front.place), text};

  const {sections, ...places} = sectionsOf(outline, id, text, matchers.targets);
  const {points, ids} = pointsOfPlan(outline, {
    id,
    text,
    year: document.year,
    pages: source.pages,
    ...matchers,
    ...places,
  });
  const units = assignments(outline, points, {names, text, place: document.place, doubts});

  doubtsOfOutline(outline, points, ids, doubts, titleSpan ?? {start: points[0]!.start, end: points[0]!.start});
  doubtsOfTables(outline.tables, plain, outline.pointsInText, doubts);
  doubtsOfSource(source.remarks ?? [], doubts);

  return {document, sections, points, ...units, diagnostics: doubts.all()};
}

function noWorkPoints(file: string, lines: number, tables: number): YaodianError {
  const zh = tables > 0 ? `，${tables} 张表的表头里看不出任务和责任单位` : "";
  const en = tables > 0 ? `, and ${tables} tables whose heads name no task and unit` : "";
  return new YaodianError("no-work-points", {
    zh: `${file}：${lines} 行里没有带编号的任务段落${zh}。`,
    en: `${file}: no numbered work point in ${lines} lines${en}.`,
  });
}

/** The place that the user names, in full where the text has it in full: --place 柳州 is 柳州市 where the text has that. */
function chosenPlace(named: string | undefined, read: string | null): string | null {
  if (named === undefined) return read;
  return read !== null && namesOfPlace(read).includes(named) ? read : named;
}
