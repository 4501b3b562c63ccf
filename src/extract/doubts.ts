/** Doubts about the plan as a whole and about its numbering; those about units are in assignments.ts. */
import type {Doubts} from "./diagnostics.js";
import type {Responsibility, Span, WorkPoint} from "./plan.js";
import type {Outline} from "./points/outline.js";
import {quote} from "./points/points.js";

/**
 * @param points  one per found point, same order, with their responsibilities
 * @param title  where a doubt about the whole plan points to
 */
export function doubtsOfOutline(
  outline: Outline,
  points: readonly WorkPoint[],
  ids: readonly string[],
  doubts: Doubts,
  title: Span,
): void {
  doubtsOfPlan(points, doubts, title);
  const assigned = points.some((point) => point.responsibilities.length > 0);
  outline.points.forEach((found, index) => {
    const point = points[index]!;
    const about = {point: ids[index]!};
    const label = {label: found.label};
    const head = {start: found.start, end: Math.min(found.end, found.start + found.label.length + 1)};
    if (assigned && point.responsibilities.length === 0) doubts.add("point-without-unit", head, label, about);
    for (const clause of found.clauses) {
      const span = found.flow.span(clause.start, clause.end);
      if (clause.unclosed) doubts.add("unbalanced-bracket", span, label, about);
      if (clause.parsed.forAll) {
        const {raw, ...place} = quote(found, outline.text, clause.parsed.forAll);
        doubts.add("rule-for-all-points", place, {words: raw.replace(/\s/g, "")}, about);
      }
    }
    const last = found.clauses.at(-1);
    if (last) {
      const after = found.flow.text.slice(last.end).replace(/[\s。；;，,.]/g, "");
      if (after.length > 4)
        doubts.add("text-after-responsibility", found.flow.span(last.end, found.flow.length), label, about);
    }
    const before = outline.points[index - 1];
    if (before && before.style === found.style) {
      const gap = found.number > before.number + 1;
      if (gap) doubts.add("number-gap", head, {before: before.label, after: found.label}, about);
      if (found.number === before.number && found.section === before.section)
        doubts.add("number-repeat", head, label, about);
    }
  });
  doubtsOfUntaken(outline, doubts);
}

function doubtsOfPlan(points: readonly WorkPoint[], doubts: Doubts, title: Span): void {
  if (!points.some((point) => point.responsibilities.length > 0)) {
    doubts.add("no-responsibility", title, {});
    return;
  }
  const isSaid = ({leadBasis}: Responsibility) => leadBasis === "stated" || leadBasis === "rule";
  if (!points.some((point) => point.responsibilities.some(isSaid))) {
    let inferred = 0;
    const sole: {label: string; unit: string}[] = [];
    for (const {label, responsibilities} of points) {
      for (const {lead, leadBasis, unit} of responsibilities) {
        if (leadBasis === "sole") sole.push({label, unit: unit ?? ""});
        else if (lead) inferred++;
      }
    }
    doubts.add("no-stated-lead", title, {inferred, sole});
  }
  if (!points.some((point) => point.deadline)) doubts.add("no-deadline", title, {});
}

/** Numbered paragraphs that were not taken, one doubt for each row of them. */
function doubtsOfUntaken(outline: Outline, doubts: Doubts): void {
  let row: {label: string; start: number; end: number; count: number} | null = null;
  const flush = () => {
    if (row) doubts.add("paragraph-not-taken", row, {label: row.label, count: row.count});
    row = null;
  };
  for (const block of outline.blocks) {
    if (block.part !== "rest") flush();
    else if (row)
      row = {...(row as {label: string; start: number}), end: block.end, count: (row as {count: number}).count + 1};
    else row = {label: block.label.label, start: block.start, end: block.end, count: 1};
  }
  flush();
}
