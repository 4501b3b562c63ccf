/**
 * The lists in a cell: one unit on each line, or several parted by spaces. 柳州市 and 科协 on two lines are one name,
 * 市科协 and 市教育局 are two.
 */
import type {Names} from "../people/names.js";
import {predicateOf} from "../people/predicates.js";
import type {Span} from "../plan.js";

/** The parts of a cell between which white space parts names; white space inside a name parts nothing. */
export function listsIn(text: string, cell: Span, names: Names): Span[] {
  const lists: Span[] = [];
  for (const match of text.slice(cell.start, cell.end).matchAll(/\S+/g)) {
    const start = cell.start + match.index;
    const last = lists.at(-1);
    if (last && !partsNames(text.slice(last.start, last.end), match[0], names)) last.end = start + match[0].length;
    else lists.push({start, end: start + match[0].length});
  }
  return lists;
}

/** Whether white space is between two names rather than inside one. */
function partsNames(left: string, right: string, names: Names): boolean {
  if (/[、，,；;：:（(〔]$/.test(left) || /^[、，,；;：:）)〕]/.test(right)) return false;
  const before = left.replace(/\s/g, "").split(/[、，,；;：:]/);
  const last = predicateOf(before.at(-1)!).name;
  const first = predicateOf(right.split(/[、，,；;：:（(〔]/)[0]!).name;
  if (names.kind(last) === "none" || names.kind(first) === "none") return false;
  const whole = names.reading(last + first);
  return !(whole.kind === "known" && (whole.place === null || whole.place === last));
}
