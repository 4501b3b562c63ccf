/** What each doubt means and what a person can do about it: one entry a code, or the types do not hold. */
import type {Sentence} from "../errors.js";
import type {DiagnosticCode} from "./diagnostics.js";

interface Guide {
  means: Sentence;
  mend: Sentence;
}

const guide = (zh: readonly [string, string], en: readonly [string, string]): Guide => ({
  means: {zh: zh[0], en: en[0]},
  mend: {zh: zh[1], en: en[1]},
});

export const DIAGNOSTIC_GUIDE: Record<DiagnosticCode, Guide> = {
  "no-stated-lead": guide(
    ["全文没有一项写明牵头单位，牵头只能按列位推定。", "向起草单位核实；需要时用更正文件的 role 写明。"],
    [
      "No point states who leads; leads are inferred from the place in the list.",
      "Ask the office that drafted it; state a lead by role in the corrections.",
    ],
  ),
  "no-deadline": guide(
    ["没有一项写明完成时限。任务文字里的“到2027年底”是目标，不算时限。", "不必改动。"],
    ["No point states a deadline. A date in a task's wording is an aim, not a deadline.", "Nothing needs to be done."],
  ),
  "no-responsibility": guide(
    ["全文没有读到责任单位。", "看是否漏了分工表或附件；写法特别的，报给项目。"],
    [
      "No responsible unit was found in the whole text.",
      "See whether a table or an annex is missing; report an unusual form to the project.",
    ],
  ),
  "group-unresolved": guide(
    ["“各成员单位”之类的统称没有成员名单，不摊到各单位。", "在 unit-groups.yaml 或更正文件的 groups 里写明成员。"],
    [
      "Nobody says who belongs to a collective mention; it is not spread over units.",
      "Name the members in unit-groups.yaml, or under groups in the corrections.",
    ],
  ),
  "suspected-copy-error": guide(
    ["单位写法与文件的级别不合，如市级文件里的“厅”。已按对应单位读。", "核对原文；读错的，用更正文件的 rename 改。"],
    [
      "A unit's form does not fit the plan's level, such as 厅 in a city's plan; it was read as the organ of that level.",
      "Check the document; rename in the corrections where it was read wrongly.",
    ],
  ),
  "duplicate-unit": guide(
    ["同一项里同一单位出现两次。图谱只记一次。", "核对原文是否应为另一个单位。"],
    ["A unit is named twice at one point; the graph counts it once.", "See whether another unit was meant."],
  ),
  "unknown-unit": guide(
    ["单位不在 units.yaml 里，按原文另立。", "是别名的，在 units.yaml 里加上写法；是新单位的，另加一项。"],
    [
      "A unit is not in units.yaml and became a unit as written.",
      "Add the form to its unit in units.yaml, or add the unit.",
    ],
  ),
  "alias-assumed": guide(
    ["几种写法读作同一个单位。", "不是同一个单位的，在 units.yaml 里分开。"],
    ["Several forms are read as one unit.", "Part them in units.yaml where they are not one."],
  ),
  "point-without-unit": guide(
    ["同一级编号的其他任务都有责任单位，这一项没有。", "核对原文；漏读的，用更正文件的 add 补上。"],
    [
      "The other points of the same numbering name units, this one does not.",
      "Check the document; add a unit in the corrections if it was missed.",
    ],
  ),
  "unbalanced-bracket": guide(
    ["责任括号没有右括号，读到段末为止。", "在原文里补上右括号。"],
    [
      "The responsibility bracket is never closed and was read up to the paragraph's end.",
      "Close the bracket in the document.",
    ],
  ),
  "number-gap": guide(
    ["编号不连续，可能漏了任务，也可能原文如此。", "对照原文；漏读的，看上一项是否该拆开。"],
    [
      "The numbers leap: a point may be missing, or the document has it so.",
      "Compare with the document; the point before may have to be split.",
    ],
  ),
  "number-repeat": guide(
    ["同一章节里编号重复，后一项的编号加 ~2。", "核对原文。"],
    ["A number stands twice in one section; the later point's id ends in ~2.", "Check the document."],
  ),
  "text-after-responsibility": guide(
    ["责任单位后面还有文字，仍算作这一项。", "该另成一项的，用更正文件的 split 拆开。"],
    [
      "Words stand behind the responsible units and were kept in the point.",
      "Split the point in the corrections if they are a task of their own.",
    ],
  ),
  "paragraph-not-taken": guide(
    ["编号段落没有责任单位，未算作任务。", "是任务的，补上责任单位后重新载入。"],
    [
      "Numbered paragraphs name no unit and were not taken as points.",
      "Add the unit to the document and load it again where they are points.",
    ],
  ),
  "rule-for-all-points": guide(
    ["一句话适用于各项任务，没有计入单项。", "要计入的，用更正文件的 add 写到各项。"],
    [
      "A sentence speaks for all points and was counted at none.",
      "Add the unit to each point in the corrections if it should count.",
    ],
  ),
  "table-unread": guide(
    ["表头看不出任务和责任单位，这张表没有读。", "把表头改为“工作任务”“责任单位”之类。"],
    ["A table's heads name no task and no unit; it was not read.", "Name the heads 工作任务, 责任单位 or the like."],
  ),
  "table-part-not-taken": guide(
    ["表中有不属于任务的列或行，如备注、责任人。", "不必改动。"],
    ["Columns or rows of a table are part of no point, such as remarks or persons.", "Nothing needs to be done."],
  ),
  "cell-carried-down": guide(
    ["空的责任单位格沿用上一行的单位。", "核对是否为合并单元格。"],
    ["Empty unit cells take the units of the row above.", "See whether the cells are merged in the document."],
  ),
  "table-from-lines": guide(
    [
      "从 PDF 或网页复制的表格散成一格一行，已按表头拼回各行。",
      "最好改用原来的 Word、Excel 或 PDF 文件；否则逐行核对。",
    ],
    [
      "A table copied from a PDF or a page fell apart into one cell a line; its rows were put together by the heads.",
      "Better give the Word, Excel or PDF file itself; else check the rows one by one.",
    ],
  ),
  "table-beside-text": guide(
    ["正文和表里都有任务，都已计入。", "表只是重列正文的，删去其一再载入。"],
    [
      "Both the text and a table hold points, and all were counted.",
      "If the table repeats the text, remove one and load again.",
    ],
  ),
  "revision-accepted": guide(
    ["Word 文件里有未定稿的修订。", "用 --revisions 选择读修订前、修订后或两者。"],
    ["A Word file holds tracked changes.", "Choose by --revisions what is read: before, after, or both."],
  ),
  comment: guide(
    ["Word 文件里的批注，不算正文。", "按批注处理后重新载入。"],
    ["A comment in a Word file; it is no part of the text.", "Settle it and load the document again."],
  ),
  "columns-read": guide(
    ["PDF 分两栏，先读左栏再读右栏。", "次序不对的，另存为单栏再读。"],
    ["A PDF has two columns; the left one was read first.", "Save it in one column if the order is wrong."],
  ),
  "left-out": guide(
    ["文本框、脚注、图片等没有读。", "其中有任务的，移到正文里。"],
    ["Text boxes, footnotes, pictures or the like were not read.", "Move tasks in them into the text."],
  ),
};
