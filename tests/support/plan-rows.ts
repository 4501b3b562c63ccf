/** A plan as it was read, as the rows that pages get of it from the graph; unit ids are names. */
import type {PointRow, ResponsibilityRow, SectionRow, UnitRow} from "../../src/analytics/rows.js";
import type {Plan} from "../../src/extract/plan.js";

export function rowsOf(plan: Plan) {
  const documentId = plan.document.id;
  const {text} = plan.document;
  const lineAt = (start: number) => text.slice(0, start).split("\n").length;
  const responsibilities = plan.points.flatMap((point) => {
    const of = new Set(point.responsibilities.flatMap((each) => each.unit ?? [])).size;
    const first = (unit: string | null, index: number) =>
      unit === null || point.responsibilities.findIndex((each) => each.unit === unit) === index;
    return point.responsibilities
      .filter(({unit}, index) => first(unit, index))
      .map(
        ({unit, group, role, lead, leadBasis, position, raw, start, end}): ResponsibilityRow => ({
          documentId,
          pointId: point.id,
          unitId: unit,
          name: unit ?? group ?? raw,
          group: unit === null,
          role,
          lead,
          leadBasis,
          position,
          of,
          raw,
          start,
          end,
        }),
      );
  });
  const named = new Set(responsibilities.flatMap(({unitId}) => unitId ?? []));
  const units = plan.units
    .filter(({name}) => named.has(name))
    .map(
      ({name, category, rank, aliases}): UnitRow => ({
        documentId,
        id: name,
        name,
        place: plan.document.place ?? "",
        category,
        rank,
        aliases,
      }),
    );
  const sections = plan.sections.map(
    ({id, parent, label, title, level, targets}, index): SectionRow => ({
      documentId,
      id,
      parentId: parent,
      label,
      title,
      level,
      position: index + 1,
      targets: targets.map((target) => target.name),
    }),
  );
  const points = plan.points.map(
    ({id, label, section, start, end, clauses, deadline, page, text: wording}, index): PointRow => ({
      documentId,
      id,
      label,
      position: index + 1,
      sectionId: section,
      text: wording,
      source: text.slice(start, end),
      start,
      end,
      clauses: clauses.flatMap((clause) => [clause.start, clause.end]),
      line: lineAt(start),
      page: page ?? null,
      deadlineRaw: deadline?.raw ?? null,
      deadlineFrom: deadline?.from ?? null,
      deadlineTo: deadline?.to ?? null,
    }),
  );
  return {units, sections, points, responsibilities};
}
