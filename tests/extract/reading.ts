/** A plan as a person would note it down: short enough to check against the text line by line. */
import type {Plan, Responsibility} from "../../src/extract/plan.js";

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

/** 市科技局 | role | lead and on what it rests. */
function unit(entry: Responsibility): string {
  const written = entry.raw.replace(/\s/g, "");
  const name = entry.group === null ? entry.unit! : `[${entry.group}]`;
  const lead = entry.leadBasis ? ` ${entry.leadBasis}` : "";
  return `${written}${written === name ? "" : ` = ${name}`} ${entry.role}${lead}`;
}
