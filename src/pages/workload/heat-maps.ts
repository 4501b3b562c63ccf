/** Which heat maps there are: units × sections, target groups, activity types, and months if the plan has dates. */
import {type CrossTable, crossTable, monthTable, sectionTable} from "../../analytics/coverage.js";
import type {MentionRow, PointRow, SectionRow} from "../../analytics/rows.js";
import {memoize} from "../shared/memoize.js";
import type {WorkloadContext} from "./context.js";

export interface HeatMap {
  /** Short and stable: it is part of the address if a column sorts the rows. */
  key: "section" | "target" | "activity" | "month";
  title: string;
  note: string;
  /** Shown in place of the table if there is nothing in it. */
  empty: string;
  /** Computed when the map is drawn. */
  table: () => CrossTable;
}

const [sectionsOf, targetsOf, activitiesOf, monthsOf] = [
  memoize(sectionTable),
  memoize(crossTable),
  memoize(crossTable),
  memoize(monthTable),
];

export function heatMaps(
  {words, loads}: Pick<WorkloadContext, "words" | "loads">,
  rows: {sections: readonly SectionRow[]; points: readonly PointRow[]; mentions: readonly MentionRow[]},
): HeatMap[] {
  const {bySection, byTarget, byActivity, byMonth, sectionNote, termNote, monthNote, termEmpty, monthEmpty} = words;
  const {sections, points, mentions} = rows;
  const map = (key: HeatMap["key"], title: string, note: string, table: () => CrossTable): HeatMap => ({
    key,
    title,
    note,
    empty: key === "month" ? monthEmpty : termEmpty,
    table,
  });
  return [
    map("section", bySection, sectionNote, () => sectionsOf(loads, sections, points)),
    map("target", byTarget, termNote, () => targetsOf(loads, mentions, "target")),
    map("activity", byActivity, termNote, () => activitiesOf(loads, mentions, "activity")),
    map("month", byMonth, monthNote, () => monthsOf(loads, points)),
  ];
}
