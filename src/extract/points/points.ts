/**
 * Points: found points as plain data, with wording, clauses, deadline and mentions. Units come in assignments.ts.
 *
 * A point's id is the document's id and its label, liuzhou-2019/12; where numbers restart, the labels of its headings
 * stand between. A label that stands twice gets ~2.
 */
import type {PageStart} from "../../document/document.js";
import type {Deadline, Mention, Span, WorkPoint} from "../plan.js";
import {dateRange} from "../text/deadlines.js";
import {figuresIn} from "../text/figures.js";
import type {Hit, Matcher} from "../text/mentions.js";
import type {ProgrammeMatcher} from "../text/programmes.js";
import type {Block, FoundPoint, Outline} from "./outline.js";

interface Context {
  id: string;
  text: string;
  year: number | null;
  pages: readonly PageStart[] | undefined;
  targets: Matcher;
  activities: Matcher;
  programmes: ProgrammeMatcher;
  sectionId(block: Block | null): string;
  sectionPath(block: Block | null): string;
}

/** One work point per found point, in order, and their ids. */
export function pointsOfPlan(outline: Outline, context: Context): {points: WorkPoint[]; ids: string[]} {
  const ids = idsOf(outline.points, context);
  let page = 0;
  const points = outline.points.map((found, index): WorkPoint => {
    const {flow, clauses} = found;
    const titles = titlesIn(flow.text);
    const masked: readonly Span[] =
      titles.length === 0 ? clauses : [...clauses, ...titles].sort((a, b) => a.start - b.start);
    const mention = (hit: Hit): Mention => {
      const start = flow.sourceAt(hit.start);
      const end = flow.sourceAt(hit.end - 1) + 1;
      return {name: hit.name, raw: wordsAt(context.text, start, end, hit.word), start, end};
    };
    const programmes = context.programmes(flow.text, masked);
    const named: readonly Span[] =
      programmes.length === 0 ? masked : [...masked, ...programmes].sort((a, b) => a.start - b.start);
    const point: WorkPoint = {
      id: ids[index]!,
      label: found.label,
      text: flow.text,
      section: context.sectionId(found.section),
      start: found.start,
      end: found.end,
      responsibilities: [],
      clauses: clauses.map((clause) => flow.span(clause.start, clause.end)),
      deadline: deadlineOf(found, context),
      targets: context.targets(flow.text, masked).map(mention),
      activities: context.activities(flow.text, masked).map(mention),
      programmes: programmes.map((hit) => ({...mention(hit), kind: hit.kind})),
      figures: figuresIn(flow.text, named).map((span) => quote(found, context.text, span)),
    };
    if (context.pages) {
      while (page + 1 < context.pages.length && context.pages[page + 1]!.start <= found.start) page++;
      const at = context.pages[page];
      if (at) point.page = at.page;
    }
    return point;
  });
  return {points, ids};
}

/** text[start, end), as the string that is at hand where its words are the same: a plan repeats few words often. */
export function wordsAt(text: string, start: number, end: number, likely: string): string {
  return end - start === likely.length && text.startsWith(likely, start) ? likely : text.slice(start, end);
}

/** The words of the source that a part of the point's running text stands for. */
export function quote(found: FoundPoint, text: string, part: Span): Span & {raw: string} {
  const start = found.flow.sourceAt(part.start);
  const end = found.flow.sourceAt(part.end - 1) + 1;
  return {raw: text.slice(start, end), start, end};
}

function idsOf(points: readonly FoundPoint[], context: Context): string[] {
  const restarts = points.some(
    (point, index) =>
      index > 0 &&
      point.section !== points[index - 1]!.section &&
      point.number <= points[index - 1]!.number &&
      point.number === 1,
  );
  const times = new Map<string, number>();
  return points.map((point) => {
    const above = restarts || point.style === "spoken" ? context.sectionPath(point.section) : "";
    const id = above === "" ? `${context.id}/${point.label}` : `${context.id}/${above}/${point.label}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}~${time}`;
  });
}

function deadlineOf(found: FoundPoint, context: Context): Deadline | null {
  const time = found.clauses.find((clause) => clause.parsed.times.length > 0)?.parsed.times[0];
  if (!time) return null;
  const words = found.flow.text.slice(time.start, time.end).replace(/\s/g, "");
  if (/^(?:无|\/|—+|-+)$/.test(words)) return null;
  return {...quote(found, context.text, time), ...dateRange(words, context.year)};
}

/** 《…》: names of documents, whose words say nothing about the point. */
function titlesIn(text: string): Span[] {
  if (!text.includes("《")) return [];
  return [...text.matchAll(/《[^《》\n]{1,120}》/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
