/** Words of the one page for a director. */
import type {Catalogue} from "./language.js";
import {leadCount} from "./measures.js";

const place = (rank: number) => (rank === 1 ? "第一" : `第 ${rank}`);
const percent = (share: number) => `${Number((100 * share).toFixed(1))}%`;

export const onePageMessages = {
  name: {zh: "一页说明", en: "One page"},
  svg: {zh: "图片 svg", en: "Picture svg"},
  png: {zh: "图片 png", en: "Picture png"},
  print: {zh: "打印", en: "Print"},
  back: {zh: "回到单位页", en: "Back to the unit"},
  title: {
    zh: (unit: string, own: number, direct: number) => `${direct} 项点名的任务里${unit}占 ${own} 项。`,
    en: (unit: string, own: number, direct: number) => `${unit} stands in ${own} of ${direct} points that name units. `,
  },
  verdict: {
    zh: {certain: "任务偏重，换哪种计数都一样。", depends: "是否偏重，要看怎么算。", not: "任务不偏重。"},
    en: {
      certain: "Overloaded under every way of counting.",
      depends: "Whether it is too much depends on the counting.",
      not: "Not overloaded.",
    },
  },
  figure: {
    zh: {
      all: (rank: number, units: number) =>
        rank === 1 ? `全部计入，居 ${units} 个单位之首` : `全部计入，居 ${units} 个单位第 ${rank}`,
      lead: (rank: number, tied: readonly string[], inferred: boolean) =>
        `${inferred ? "列首位，推定牵头" : "牵头"}，${
          tied.length === 1
            ? `与${tied[0]}并列${place(rank)}`
            : tied.length > 1
              ? `与 ${tied.length} 个单位并列${place(rank)}`
              : `居${place(rank)}`
        }`,
      fractional: (rank: number) => `按参与单位平摊，居${place(rank)}`,
    },
    en: {
      all: (rank: number, units: number) => `All points: number ${rank} of ${units} units`,
      lead: (rank: number, tied: readonly string[], inferred: boolean) =>
        `${inferred ? "Named first, taken to lead" : "Leads"}: number ${rank}${
          tied.length > 0 ? `, tied with ${tied.length === 1 ? tied[0] : `${tied.length} others`}` : ""
        }`,
      fractional: (rank: number) => `Shared out among the units named: number ${rank}`,
    },
  },
  noLead: {zh: "没有一项牵头", en: "Leads no point"},
  noteAll: {
    zh: (share: number, direct: number, beside: string, value: string, more: boolean) =>
      `${direct} 项点名的任务里占 ${percent(share)}，${more ? `比第二位${beside}多 ${value} 项` : `比首位${beside}少 ${value} 项`}`,
    en: (share: number, direct: number, beside: string, value: string, more: boolean) =>
      `${percent(share)} of ${direct} points; ${value} ${more ? "more" : "fewer"} than ${beside}`,
  },
  noteLead: {
    zh: (inferred: number, led: number) =>
      led === 0
        ? "任务里都没有列在首位"
        : inferred === 0
          ? "都由原文写明，或独家承担"
          : inferred === led
            ? "文中没有写明牵头，按列首位推定"
            : `其中 ${inferred} 项文中没有写明，按列首位推定`,
    en: (inferred: number, led: number) =>
      led === 0
        ? "It is named first nowhere"
        : inferred === 0
          ? "All stated in the text, or sole"
          : `${inferred === led ? "None stated" : `${inferred} of them not stated`}: inferred from being named first`,
  },
  noteFractional: {
    zh: (share: number, direct: number) => `每项任务由列名的单位均分，分得 ${direct} 项的 ${percent(share)}`,
    en: (share: number, direct: number) => `Each point divided among its units: ${percent(share)} of ${direct} points`,
  },
  noLine: {zh: "没有有意义的偏重线", en: "no meaningful line"},
  sameAs: {
    zh: (unit: string, value: string) => `${unit}同为 ${value}`,
    en: (unit: string, value: string) => `${unit} too: ${value}`,
  },
  least: {zh: (value: string) => `最少 ${value}`, en: (value: string) => `least ${value}`},
  mapTitle: {
    zh: (points: number, unit: string) => `${points} 项任务里的${unit}`,
    en: (points: number, unit: string) => `${unit} in the ${points} points`,
  },
  count: {
    zh: {
      led: leadCount.zh,
      rest: (count: number) => `参与 ${count} 项`,
      none: (unit: string, count: number) => `没有${unit} ${count} 项`,
      groupOnly: (count: number) => `未点名到单位 ${count} 项，不计入`,
    },
    en: {
      led: leadCount.en,
      rest: (count: number) => `takes part in ${count}`,
      none: (unit: string, count: number) => `without ${unit} ${count}`,
      groupOnly: (count: number) => `naming no unit ${count}, not counted`,
    },
  },
  ledTitle: {
    zh: (led: number, inferred: number) => `${leadCount.zh(led, inferred)}，按原文`,
    en: (led: number, inferred: number) => `It ${leadCount.en(led, inferred)}, in the plan’s words`,
  },
  more: {
    zh: (count: number) => `另有 ${count} 项，见单位页`,
    en: (count: number) => `${count} more on the unit’s page`,
  },
  talkTitle: {zh: "可以先谈的事", en: "What to talk about first"},
  noTalk: {zh: "没有发现可以先调整的地方。", en: "Nothing was found that could be changed first."},
  longLists: {
    zh: (count: number, labels: string, least: number, most: number, unit: string) =>
      `${count} 项大名单（第 ${labels} 项，各列 ${least === most ? least : `${least} 至 ${most}`} 家）里${unit}不牵头，可先看名单能否精简。`,
    en: (count: number, labels: string, least: number, most: number, unit: string) =>
      `${count} long lists (points ${labels}; ${least === most ? least : `${least} to ${most}`} units each) ` +
      `where ${unit} does not lead: see whether they could be shorter.`,
  },
  longListsLeft: {
    zh: (left: string, line: string | null, over: boolean) =>
      line === null
        ? `这些都退出，全部计入为 ${left} 项。`
        : `${over ? "即使这些都退出，全部计入仍有" : "这些都退出，全部计入为"} ${left} 项，${over ? "高于" : "不高于"}偏重线 ${line}。`,
    en: (left: string, line: string | null, over: boolean) =>
      line === null
        ? `Out of all of them it would have ${left} points.`
        : `Out of all of them it would have ${left} points, ${over ? "still above" : "not above"} the line ${line}.`,
  },
  coordinates: {
    zh: (unit: string, own: number, all: number) => `${unit}在 ${all} 项里列 ${own} 项，宜作统筹单位另算。`,
    en: (unit: string, own: number, all: number) =>
      `${unit} stands in ${own} of ${all} points: better counted apart, as the coordinating unit.`,
  },
  weakLeads: {
    zh: (weak: number, led: number, labels: string) =>
      `${led} 项牵头里有 ${weak} 项（第 ${labels} 项）只凭列首位推定，先核实再谈。`,
    en: (weak: number, led: number, labels: string) =>
      `${weak} of ${led} leads (points ${labels}) rest only on being named first: check them before.`,
  },
  sole: {
    zh: (count: number, labels: string) => `${count} 项（第 ${labels} 项）由它独家承担，没有别的单位分担。`,
    en: (count: number, labels: string) => `${count} points (${labels}) rest on it alone.`,
  },
  foot: {
    zh: (units: number, unit: string) =>
      `口径：偏重线 = Q3 + 1.5 × (Q3 − Q1)，${units} 个单位；每个灰点是一个单位，三角是${unit}。未点名到单位的任务不计入任何单位。`,
    en: (units: number, unit: string) =>
      `Method: line = Q3 + 1.5 × (Q3 − Q1) over ${units} units; each grey dot is a unit, the triangle is ${unit}. ` +
      "Points that name no unit are counted for none.",
  },
} as const satisfies Catalogue;
