import type {SectionRow} from "../../analytics/rows.js";

/** A section's number and title as a plan writes them: 四、完善机制, but （一）宣传 without a mark in between. */
export const sectionName = ({label, title}: Pick<SectionRow, "label" | "title">): string =>
  `${label}${/^[〇零一二三四五六七八九十百\d]+$/.test(label) ? "、" : ""}${title}`;
