/** A plan as a person would note it down: short enough to check against the text line by line. */
import type {Plan, Responsibility} from "../../../src/extract/plan.js";

export function reading(plan: Plan) {
  const {document, sections, points, diagnostics} = plan;
  return {
    document: {
      title: document.title,
      issuer: document.issuer,
      documentNumber: document.documentNumber,
      date: document.date,
      year: document.year,
      place: document.place,
    },
    sections: sections.map((section) => `${section.id} ${section.title}`.trim()),
    points: points.map((point) => ({
      id: point.id,
      text: point.text,
      units: point.responsibilities.map(unit),
      ...(point.deadline && {deadline: `${point.deadline.raw} ${point.deadline.from}…${point.deadline.to}`}),
      targets: point.targets.map((each) => `${each.name}:${each.raw}`),
      activities: point.activities.map((each) => `${each.name}:${each.raw}`),
    })),
    doubts: diagnostics.map((each) => `${each.code} ${each.line}:${each.column}`),
  };
}

/** The points alone, with units, roles and deadlines; each as far as `expected` says of the wording. */
export function assigned(plan: Plan, expected: readonly {start: string}[]) {
  return plan.points.map((point, index) => ({
    label: point.label,
    start: point.text.replace(/\s/g, "").slice(0, expected[index]?.start.length ?? 12),
    units: point.responsibilities.map(assignment),
    ...(point.deadline && {deadline: point.deadline.raw.replace(/\s/g, "")}),
  }));
}

/** As written, a collective mention in [], the role, and on what a lead rests. */
function assignment(entry: Responsibility): string {
  const written = entry.raw.replace(/\s/g, "");
  return [entry.group === null ? written : `[${written}]`, entry.role, entry.leadBasis].filter(Boolean).join(" ");
}

/** 市科技局 | role | lead and on what it rests. */
function unit(entry: Responsibility): string {
  const written = entry.raw.replace(/\s/g, "");
  const name = entry.group === null ? entry.unit! : `[${entry.group}]`;
  const lead = entry.leadBasis ? ` ${entry.leadBasis}` : "";
  return `${written}${written === name ? "" : ` = ${name}`} ${entry.role}${lead}`;
}
