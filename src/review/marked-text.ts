/**
 * The document's text with what was read in it marked: a plan in, stretches of text that carry the same marks out.
 *
 * Marks may overlap as they like (a unit in a clause in a point); the text is cut where any of them begins or ends.
 */
import type {Plan, Responsibility, Span} from "../extract/plan.js";

export type MarkKind =
  | "section"
  | "point"
  | "lead"
  | "support"
  | "listed"
  | "group"
  | "deadline"
  | "target"
  | "activity"
  | "programme"
  | "figure"
  | "doubt";

export interface Mark extends Span {
  kind: MarkKind;
  /** What it was read as. */
  title: string;
  /** Id of its entry on the page. */
  entry: string;
}

export interface Stretch extends Span {
  /** Marks on it, the widest first. */
  marks: Mark[];
  /** Entries whose mark begins here. */
  anchors: string[];
}

/** A doubt about a whole text marks its beginning. */
const MAX_DOUBT = 200;

/** Every mark of a plan; entries are `s0` for sections, `p0` for points, `d0` for doubts, in the plan's order. */
export function marksOf({document, sections, points, diagnostics}: Plan): Mark[] {
  const marks: Mark[] = [];
  sections.forEach(({start, title}, index) => {
    if (title === "") return;
    const end = headingEnd(document.text, start, title);
    marks.push({start, end, kind: "section", title, entry: `s${index}`});
  });
  points.forEach((point, index) => {
    const add = (kind: MarkKind, {start, end}: Span, title: string) =>
      marks.push({start, end, kind, title, entry: `p${index}`});
    add("point", point, point.label);
    for (const entry of point.responsibilities) add(kindOf(entry), entry, entry.unit ?? entry.group ?? entry.raw);
    if (point.deadline) add("deadline", point.deadline, `${point.deadline.from ?? ""}…${point.deadline.to ?? ""}`);
    for (const mention of point.targets) add("target", mention, mention.name);
    for (const mention of point.activities) add("activity", mention, mention.name);
    for (const mention of point.programmes) add("programme", mention, mention.name);
    for (const figure of point.figures) add("figure", figure, figure.raw);
  });
  diagnostics.forEach(({start, end, code}, index) => {
    const last = Math.max(start + 1, Math.min(end, start + MAX_DOUBT));
    marks.push({start, end: last, kind: "doubt", title: code, entry: `d${index}`});
  });
  return marks;
}

/** How a unit or group at a point is marked. */
export function kindOf({group, lead, role}: Responsibility): MarkKind {
  if (group !== null) return "group";
  if (lead) return "lead";
  return role === "support" ? "support" : "listed";
}

/** Where a heading's words end: its title comes after its number, perhaps wrapped. */
function headingEnd(text: string, start: number, title: string): number {
  const words = title.replace(/\s/g, "");
  let [at, met] = [start, 0];
  for (; at < text.length && met < words.length && at < start + 3 * title.length + 24; at++)
    if (text.charAt(at) === words.charAt(met)) met++;
  return at;
}

/** The text in order, cut where marks begin and end; joined, the stretches are the text. */
export function stretchesOf(text: string, marks: readonly Mark[]): Stretch[] {
  const inText = marks
    .map((mark) => ({...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end)}))
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([0, text.length, ...inText.flatMap(({start, end}) => [start, end])])].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  const anchored = new Set<string>();
  let open: Mark[] = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [start, end] = [cuts[at]!, cuts[at + 1]!];
    open = open.filter((mark) => mark.end > start);
    const anchors: string[] = [];
    for (; next < inText.length && inText[next]!.start === start; next++) {
      const mark = inText[next]!;
      open.push(mark);
      if (!anchored.has(mark.entry)) anchors.push(mark.entry);
      anchored.add(mark.entry);
    }
    stretches.push({start, end, marks: [...open], anchors});
  }
  return stretches;
}
