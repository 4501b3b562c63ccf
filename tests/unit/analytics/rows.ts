/** Small plans as rows, for hand arithmetic: who is named at which point, in which order. */
import type {LeadBasis, MentionRow, PointRow, ResponsibilityRow, UnitRow} from "../../../src/analytics/rows.js";

export const unit = (name: string, rank: number | null = null): UnitRow => ({
  documentId: "p",
  id: `unit/某市/${name}`,
  name,
  place: "某市",
  category: null,
  rank,
  aliases: [],
});

/** A point whose wording is `words` and whose clause names `units`, the first of them leading. */
export function point(label: string, words: string, units: readonly string[], basis: LeadBasis | null = "sole") {
  const clause = `（${units.join("、")}）`;
  const source = `${label}.${words}${clause}`;
  const position = Number(label);
  const start = position * 1000;
  const from = start + source.length - clause.length;
  const row: PointRow = {
    documentId: "p",
    id: `p/${label}`,
    label,
    position,
    sectionId: "p/s",
    text: `${words}${clause}`,
    source,
    start,
    end: start + source.length,
    clauses: [from, from + clause.length],
    line: position,
    page: null,
    deadlineRaw: null,
    deadlineFrom: null,
    deadlineTo: null,
  };
  const direct = units.filter((name) => !name.startsWith("各"));
  let at = from + 1;
  const responsibilities = units.map((name, index): ResponsibilityRow => {
    const group = name.startsWith("各");
    const lead = index === 0 && !group && basis !== null;
    const mention: ResponsibilityRow = {
      documentId: "p",
      pointId: row.id,
      unitId: group ? null : unit(name).id,
      name,
      group,
      role: "listed",
      lead,
      leadBasis: lead ? basis : null,
      position: index + 1,
      of: direct.length,
      raw: name,
      start: at,
      end: at + name.length,
    };
    at += name.length + 1;
    return mention;
  });
  return {point: row, responsibilities};
}

/** Rows of a plan made of such points; units in the order in which they are first named. */
export function plan(...points: ReturnType<typeof point>[]) {
  const responsibilities = points.flatMap((each) => each.responsibilities);
  const names = [...new Set(responsibilities.filter((row) => !row.group).map((row) => row.name))];
  return {units: names.map((name) => unit(name)), points: points.map((each) => each.point), responsibilities};
}

export const mention = (pointId: string, kind: MentionRow["kind"], name: string): MentionRow => ({
  documentId: "p",
  pointId,
  kind,
  name,
  raw: name,
  start: 0,
  end: name.length,
});
