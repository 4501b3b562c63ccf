/**
 * Diagnostics: every doubt that the reader of plans can have, in one table, and the list in which a plan's doubts
 * are collected. A doubt stops nothing: it is kept with the plan and shown to a person.
 */

import {type Line, positionIn} from "../document/lines.js";
import type {LeftOut, Revisions} from "../document/source.js";
import type {Sentence} from "../errors.js";
import type {Diagnostic, Severity, Span} from "./plan.js";

interface DiagnosticKind<Facts> {
  severity: Severity;
  message(facts: Facts): Sentence;
}

const kind = <Facts>(severity: Severity, message: (facts: Facts) => Sentence): DiagnosticKind<Facts> => ({
  severity,
  message,
});
const points = (labels: readonly string[]) =>
  labels.length > 12 ? `${labels.slice(0, 12).join("、")} 等` : labels.join("、");

const LEFT_OUT: Record<LeftOut, Sentence> = {
  "text-box": {zh: "文本框里的字", en: "Words in text boxes"},
  footnote: {zh: "脚注", en: "Footnotes"},
  "hidden-text": {zh: "隐藏文字", en: "Hidden words"},
  "hidden-sheet": {zh: "隐藏的工作表", en: "Hidden sheets"},
  picture: {zh: "图片", en: "Pictures"},
  navigation: {zh: "网页的导航和页脚", en: "The page's navigation and colophon"},
  page: {zh: "没有文字层的页", en: "Pages without a text layer"},
  "page-number": {zh: "页码", en: "Page numbers"},
};

const READ_AS: Record<Revisions, Sentence> = {
  final: {zh: "全部接受", en: "all accepted"},
  original: {zh: "全部拒绝", en: "all rejected"},
  both: {zh: "插入与删除都保留", en: "both kept"},
};

export const DIAGNOSTICS = {
  "no-stated-lead": kind(
    "warning",
    ({inferred, sole}: {inferred: number; sole: readonly {label: string; unit: string}[]}) => {
      const labels = points(sole.map((each) => each.label));
      const units = [...new Set(sole.map((each) => each.unit))].join("、");
      const alone = sole.length === 0 ? "" : `，第 ${labels} 项由${units}独家承担`;
      const rests = sole.length === 0 ? "" : `; ${labels} rests on one unit alone`;
      return {
        zh: `全文没有写明牵头单位：${inferred} 项按列位推定牵头${alone}。`,
        en: `No point states who leads: for ${inferred} points the lead is inferred from the place in the list${rests}.`,
      };
    },
  ),
  "no-deadline": kind("info", (_: Record<never, never>) => ({
    zh: "没有一项写明完成时限。",
    en: "No point states a deadline.",
  })),
  "no-responsibility": kind("warning", (_: Record<never, never>) => ({
    zh: "全文没有读到责任单位。",
    en: "No responsible unit was found in the whole text.",
  })),
  "group-unresolved": kind("warning", ({name, labels}: {name: string; labels: readonly string[]}) => ({
    zh: `“${name}”没有成员名单：第 ${points(labels)} 项。可在 graph/ontology/unit-groups.yaml 补上。`,
    en: `Nobody says who belongs to “${name}”: points ${points(labels)}. Name its members in graph/ontology/unit-groups.yaml.`,
  })),
  "suspected-copy-error": kind(
    "warning",
    ({written, read, why}: {written: string; read: string; why: "generic-form" | "other-level"}) => {
      const reason =
        why === "other-level"
          ? {zh: "厅是省级称谓", en: "厅 is the name of a provincial organ"}
          : {zh: "写法没有写明级别", en: "the form leaves out the level"};
      return {
        zh: `“${written}”读作“${read}”：${reason.zh}，疑为抄录之误。`,
        en: `“${written}” is read as “${read}”: ${reason.en}, perhaps a copying error.`,
      };
    },
  ),
  "duplicate-unit": kind("warning", ({unit}: {unit: string}) => ({
    zh: `“${unit}”在同一项里出现了两次。`,
    en: `“${unit}” is named twice at one point.`,
  })),
  "unknown-unit": kind("info", ({unit}: {unit: string}) => ({
    zh: `“${unit}”不在 graph/ontology/units.yaml 中，按原文另立一个单位。`,
    en: `“${unit}” is not in graph/ontology/units.yaml; it became a unit as written.`,
  })),
  "alias-assumed": kind("info", ({unit, forms}: {unit: string; forms: readonly string[]}) => ({
    zh: `${forms.map((form) => `“${form}”`).join("、")}读作同一个单位“${unit}”。`,
    en: `${forms.map((form) => `“${form}”`).join(", ")} are read as one unit, “${unit}”.`,
  })),
  "point-without-unit": kind("warning", ({label}: {label: string}) => ({
    zh: `第 ${label} 项没有读到责任单位。`,
    en: `Point ${label} names no responsible unit.`,
  })),
  "unbalanced-bracket": kind("warning", ({label}: {label: string}) => ({
    zh: `第 ${label} 项的责任括号没有右括号，读到段末为止。`,
    en: `The responsibility bracket of point ${label} is never closed; it was read up to the end of its paragraph.`,
  })),
  "number-gap": kind("warning", ({before, after}: {before: string; after: string}) => ({
    zh: `编号从 ${before} 跳到 ${after}。`,
    en: `The numbers leap from ${before} to ${after}.`,
  })),
  "number-repeat": kind("warning", ({label}: {label: string}) => ({
    zh: `编号 ${label} 重复。`,
    en: `The number ${label} stands twice.`,
  })),
  "text-after-responsibility": kind("info", ({label}: {label: string}) => ({
    zh: `第 ${label} 项的责任单位后面还有文字，仍算作这一项。`,
    en: `Point ${label} goes on behind its responsible units; the words were kept in the point.`,
  })),
  "paragraph-not-taken": kind("info", ({label, count}: {label: string; count: number}) => {
    const which = count > 1 ? `${count} numbered paragraphs from` : "The numbered paragraph";
    return {
      zh: `编号段落“${label}”${count > 1 ? `等 ${count} 段` : ""}没有责任单位，未算作任务。`,
      en: `${which} “${label}” name no unit and were not taken as work points.`,
    };
  }),
  "rule-for-all-points": kind("info", ({words}: {words: string}) => ({
    zh: `一句话适用于各项任务，没有计入单项：“${words}”`,
    en: `A sentence speaks for all points and was not counted at any: “${words}”`,
  })),
  "table-unread": kind("warning", ({heads, rows}: {heads: readonly string[]; rows: number}) => ({
    zh: `一张 ${rows} 行的表没有读作任务：表头“${points(heads)}”里看不出任务和责任单位。`,
    en: `A table of ${rows} rows was not read as tasks: its heads (${points(heads)}) name no task and unit.`,
  })),
  "table-part-not-taken": kind("info", ({words}: {words: string}) => ({
    zh: `表中的“${words}”没有计入任务。`,
    en: `“${words}” in a table is part of no point.`,
  })),
  "cell-carried-down": kind("info", ({rows}: {rows: number}) => ({
    zh: `表中有 ${rows} 行的责任单位格是空的，沿用上一行的单位。`,
    en: `${rows} rows of a table have an empty unit cell and take the units of the row above.`,
  })),
  "table-from-lines": kind("warning", ({rows}: {rows: number}) => ({
    zh: `表格在文本里一格一行，已按表头拼回 ${rows} 行，请对照原表核对。`,
    en:
      `A table stands in the text one cell below another; ${rows} rows were put together by its heads. ` +
      "Compare them with the table.",
  })),
  "table-beside-text": kind("warning", ({rows, points: count}: {rows: number; points: number}) => ({
    zh: `正文有任务 ${count} 项，表中另有 ${rows} 项，都已计入；若表只是重列正文，请删去其一。`,
    en: `The text has ${count} points and a table has ${rows} more; all were counted. If the table only repeats the text, drop one of them.`,
  })),
  "revision-accepted": kind(
    "warning",
    ({revisions, insertions, deletions}: {revisions: Revisions; insertions: number; deletions: number}) => {
      const {zh, en} = READ_AS[revisions];
      return {
        zh: `文件里有未定稿的修订：插入 ${insertions} 处，删除 ${deletions} 处，按${zh}读。`,
        en: `The file holds tracked changes, ${insertions} insertions and ${deletions} deletions; they were read as ${en}.`,
      };
    },
  ),
  comment: kind("info", ({author, words}: {author: string; words: string}) => ({
    zh: `批注${author && `（${author}）`}：${words || "（空）"}`,
    en: `Comment${author && ` by ${author}`}: ${words || "(empty)"}`,
  })),
  "columns-read": kind("info", ({pages}: {pages: readonly number[]}) => ({
    zh: `第 ${points(pages.map(String))} 页分两栏，先读左栏，再读右栏。`,
    en: `Pages ${points(pages.map(String))} have two columns; the left one was read before the right.`,
  })),
  "left-out": kind("info", ({what, count, words}: {what: LeftOut; count: number; words: string}) => ({
    zh: `没有读${LEFT_OUT[what].zh}（${count} 处）${words && `：${words}`}`,
    en: `${LEFT_OUT[what].en} left out (${count})${words && `: ${words}`}`,
  })),
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
type Facts<Code extends DiagnosticCode> = Parameters<(typeof DIAGNOSTICS)[Code]["message"]>[0];

/** The doubts about one text. */
export class Doubts {
  private readonly list: Diagnostic[] = [];

  constructor(private readonly lines: readonly Line[]) {}

  add<Code extends DiagnosticCode>(
    code: Code,
    span: Span,
    facts: Facts<Code>,
    about: {point?: string; suggestion?: string} = {},
  ): void {
    const {severity, message} = DIAGNOSTICS[code] as DiagnosticKind<Facts<Code>>;
    this.list.push({
      code,
      severity,
      message: message(facts),
      suggestion: about.suggestion ?? null,
      point: about.point ?? null,
      start: span.start,
      end: span.end,
      ...positionIn(this.lines, span.start),
    });
  }

  /** Warnings before remarks, each in the order of the text. */
  all(): Diagnostic[] {
    const weight: Record<Severity, number> = {error: 0, warning: 1, info: 2};
    return this.list.sort((a, b) => weight[a.severity] - weight[b.severity] || a.start - b.start);
  }
}
