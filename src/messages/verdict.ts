/** Words of the answer to who carries too much: the headline, the three verdicts, and what they are based on. */
import {and, type Catalogue} from "./language.js";
import {eachMeasure} from "./measures.js";

/** Most names in a sentence; of a longer list it names the first three and says how many there are. */
const MOST_NAMES = 4;
const few = (names: readonly string[]) =>
  names.length > MOST_NAMES ? `${names.slice(0, 3).join("、")}等 ${names.length} 个单位` : names.join("、");
const fewOf = (names: readonly string[]) =>
  names.length > MOST_NAMES ? and([...names.slice(0, 3), `${names.length - 3} other units`]) : and(names);

/** How many long lists there are, and from how many units on a list is long. */
interface Long {
  count: number;
  of: number;
}

export const verdictMessages = {
  // headline
  certainHeadline: {
    zh: (names: readonly string[], countings: number, drawn: number) =>
      `${few(names)}任务偏重${countings < 2 ? "" : drawn === countings ? "，换哪种计数都一样" : `，有偏重线的 ${drawn} 种计数都一样`}`,
    en: (names: readonly string[], countings: number, drawn: number) =>
      `${fewOf(names)} ${names.length === 1 ? "is" : "are"} overloaded${
        countings < 2
          ? ""
          : drawn === countings
            ? " under every way of counting"
            : ` under ${drawn === 1 ? "the one counting" : `all ${drawn} countings`} with a line`
      }`,
  },
  dependsHeadline: {
    zh: (names: readonly string[]) => `${few(names)}要看怎么算`,
    en: (names: readonly string[]) => `for ${fewOf(names)} it depends on the counting`,
  },
  noneHeadline: {zh: "没有单位任务偏重", en: "No unit is overloaded"},
  noLineHeadline: {
    zh: "单位太少，或任务量相近，谈不上谁偏重",
    en: "Too few units, or too alike, to call any of them overloaded",
  },
  noUnitsHeadline: {
    zh: "这份文件没有点名到单位的任务",
    en: "This plan names no unit at any point",
  },
  restsOn: {
    zh: (units: number, points: number, mentions: number) =>
      `${units} 个单位，${points} 项点名到单位的任务，共 ${mentions} 项分工。`,
    en: (units: number, points: number, mentions: number) =>
      `${units} units, ${points} points that name units, ${mentions} responsibilities. `,
  },
  leadsRestOn: {
    zh: (stated: number, inferred: number) =>
      stated === 0 && inferred === 0
        ? "文中没有可以推定牵头的任务。"
        : stated === 0
          ? "文中没有写明牵头，下面的牵头都按列位推定。"
          : inferred === 0
            ? "牵头都由原文写明。"
            : `原文写明牵头 ${stated} 项，其余 ${inferred} 项按列位推定。`,
    en: (stated: number, inferred: number) =>
      stated === 0 && inferred === 0
        ? "No lead can be concluded from the text."
        : stated === 0
          ? "The text states no lead; leads below are inferred from the order of the list."
          : inferred === 0
            ? "All leads are stated in the text."
            : `The text states ${stated} leads; ${inferred} are inferred from the order of the list.`,
  },
  // verdicts
  certain: {zh: (count: number) => `确实偏重 ${count} 个`, en: (count: number) => `Overloaded: ${count}`},
  depends: {zh: (count: number) => `看怎么算 ${count} 个`, en: (count: number) => `Depends on the counting: ${count}`},
  not: {zh: (count: number) => `不偏重 ${count} 个`, en: (count: number) => `Not overloaded: ${count}`},
  nobody: {zh: "没有单位", en: "No unit"},
  andOthers: {zh: "等", en: " and others"},
  otherUnits: {zh: (count: number) => `另有 ${count} 个单位`, en: (count: number) => `${count} more units`},
  nobodyCertain: {
    zh: "没有单位在每种计数下都越线。",
    en: "No unit is above the line under every way of counting.",
  },
  nobodyDepends: {zh: "没有结论随计数方法改变的单位。", en: "No unit’s verdict changes with the counting."},
  figure: eachMeasure("figure"),
  overLine: {
    zh: (counting: string, figure: string, line: string) => `${counting}（${figure}\u00a0>\u00a0${line}）`,
    en: (counting: string, figure: string, line: string) => `${counting} (${figure}\u00a0>\u00a0${line})`,
  },
  allOver: {
    zh: (count: number, figures: string) => `${count} 种计数都越线：${figures}。`,
    en: (count: number, figures: string) => `Above the line under all ${count} countings: ${figures}.`,
  },
  standsIn: {
    zh: (own: number, all: number) => `${all} 项里占 ${own} 项，建议视为统筹单位另算。`,
    en: (own: number, all: number) => `It stands in ${own} of ${all} points: count it apart as the coordinating unit.`,
  },
  overUnder: {
    zh: (names: readonly string[]) => `${names.join("、")}越线`,
    en: (names: readonly string[]) => `above under ${and(names)}`,
  },
  overWithout: {
    zh: (unit: string, also: boolean) => `不计${unit}时，`.concat(also ? "" : "才有"),
    en: (unit: string) => `without ${unit} `,
  },
  overWithoutEnd: {
    zh: (names: readonly string[], also: boolean) => `${names.join("、")}${also ? "也" : ""}越线`,
    en: (names: readonly string[], also: boolean) => `${also ? "also " : ""}above under ${and(names)}`,
  },
  looksHeavy: {
    zh: (rank: number, all: string, long: Long, lead: number, fractional: string) =>
      [
        `看着多，其实不重：${all} 项居第 ${rank}，`,
        long.count > 0 ? `其中 ${long.count} 项是 ${long.of} 家以上的大名单，` : "",
        lead === 0 ? "没有一项列首位" : `牵头 ${lead} 项`,
        `，平摊只有 ${fractional} 项。`,
      ].join(""),
    en: (rank: number, all: string, long: Long, lead: number, fractional: string) =>
      [
        `Looks heavy and is not: ${all} points, number ${rank}; `,
        long.count > 0 ? `${long.count} of them have ${long.of} or more units, ` : "",
        lead === 0 ? "none is led by it" : `it leads ${lead}`,
        `, and shared out it carries ${fractional}.`,
      ].join(""),
  },
} satisfies Catalogue;
