/**
 * Figures: amounts with their unit, as a point's words state them. 100场以上, 1名, 85%, 3.5亿元
 *
 * Numbers that count nothing are left out: years, dates, versions (2.0版), numbers of documents and labels.
 */
import type {Span} from "../plan.js";

const AMOUNT = "\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?";
const UNIT =
  "个百分点|万人次|人次|平方公里|平方米|立方米|万千瓦|千瓦时|千瓦|公里|千米|公顷|小时|分钟|课时|学时|[场名人个家项次期所座部件册户套台辆亩吨条支篇批处种门米张份枚元只头艘架栋间床对位岁天倍篇站点亿万]";
const FIGURE = new RegExp(
  `(?:${AMOUNT}\\s*[-—－~～至]\\s*)?${AMOUNT}\\s*(?:[%％‰]|(?:万亿|千万|百万|[亿万千百])?(?:余|多)?(?:${UNIT})(?!月|才|工智))(?:以上|以内|以下|左右)?`,
  "g",
);

/** Amounts in the text, in order, outside the masked spans; masked in order too. */
export function figuresIn(text: string, masked: readonly Span[]): Span[] {
  const found: Span[] = [];
  let mask = 0;
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match; match = FIGURE.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    while (mask < masked.length && masked[mask]!.end <= start) mask++;
    const hidden = masked[mask];
    if (hidden && hidden.start < end) continue;
    // Behind a letter, a decimal point or 第 it is part of a name or a number of order.
    if (start > 0 && /[A-Za-z\d.．第]/.test(text.charAt(start - 1))) continue;
    found.push({start, end});
  }
  return found;
}
