/** Words of the workload page. Sentences get their figures here, so that a claim and its numbers stay together. */
import {and, type Catalogue} from "./language.js";
import {eachMeasure, leadCount} from "./measures.js";
import {scenarioMessages} from "./scenario.js";
import {verdictMessages} from "./verdict.js";

export const workloadMessages = {
  ...scenarioMessages,
  ...verdictMessages,
  page: {zh: "任务量", en: "Workload"},
  title: {zh: "哪些单位承担的任务最多？", en: "Which units carry the most work?"},
  unitMissing: {
    zh: (id: string) => `链接里的单位“${id}”不在这份文件里，下面照常显示其他单位。`,
    en: (id: string) => `The unit “${id}” of the link is not in this plan; the others are shown.`,
  },
  plansMissing: {
    zh: (ids: string) => `链接里的文件 ${ids} 不在图谱里，没有计入。`,
    en: (ids: string) => `The graph does not hold the plans ${ids} of the link; they are not counted.`,
  },
  // controls
  method: {zh: "计数方法", en: "Counting"},
  measure: eachMeasure("label"),
  short: eachMeasure("short"),
  explain: eachMeasure("explain"),
  unitOf: {
    zh: {point: "项", sentence: "句", programme: "个", unit: "家", kind: "类"},
    en: {point: "points", sentence: "sentences", programme: "programmes", unit: "units", kind: "kinds"},
  },
  withUnit: {
    zh: (measure: string, unit: string) => `${measure}（${unit}）`,
    en: (measure: string, unit: string) => `${measure} (${unit})`,
  },
  without: {
    zh: (unit: string) => `不计统筹单位（${unit}）`,
    en: (unit: string) => `Leave out the coordinating unit (${unit})`,
  },
  line: {zh: "偏重线", en: "Line"},
  lineMethod: {
    zh: {tukey: "四分位上界（Tukey）", "robust-z": "稳健 z 值 3.5", own: "自己定"},
    en: {tukey: "Tukey’s fence", "robust-z": "robust z 3.5", own: "my own"},
  },
  lineFigure: {zh: "偏重线的数字", en: "Figure of the line"},
  drag: {zh: "拖动偏重线，或用方向键", en: "Drag the line, or use the arrow keys"},
  lineOwn: {zh: (value: string) => `自定线 ${value}`, en: (value: string) => `own line ${value}`},
  order: {zh: "排序", en: "Order"},
  orderBy: {
    zh: {load: "任务多的在前", rank: "按单位惯常次序"},
    en: {load: "heaviest first", rank: "usual order of organs"},
  },
  chooseMeasures: {
    zh: (count: number) => `选计数方法（${count}）`,
    en: (count: number) => `Choose countings (${count})`,
  },
  chooseMeasuresNote: {
    zh: (most: number) => `选中的计数进入右侧各列，“偏重”的结论也由它们得出；最多 ${most} 种。`,
    en: (most: number) => `Those chosen stand in the columns of signs and give the verdict; ${most} at most.`,
  },
  noSuch: {zh: "这份文件里没有。", en: "None in this plan."},
  borders: {
    zh: {short: "小名单：家数不超过", long: "大名单：家数不少于"},
    en: {short: "Short list: at most so many units", long: "Long list: at least"},
  },
  chooseCoordinators: {
    zh: (count: number) => `统筹单位（${count}）`,
    en: (count: number) => `Coordinating units (${count})`,
  },
  coordinatorsNote: {
    zh: "统筹全局的单位几乎项项在列，会把偏重线抬高。默认建议站在过半任务里的那一个；也可自己勾选。",
    en:
      "A unit that runs the plan stands in most points and lifts the line. " +
      "The one in more than half of them is suggested; choose your own here.",
  },
  asSuggested: {zh: "恢复建议", en: "As suggested"},
  withGroups: {
    zh: (names: string, points: number) => `含${names} ${points} 项`,
    en: (names: string, points: number) => `Include ${points} points for ${names}`,
  },
  groupsAssumed: {
    zh: (units: number) => `文中没有写明成员，这里按文中点名的 ${units} 个单位计，是一种假设。`,
    en: (units: number) => `The text names no members; the ${units} units that the plan names are assumed.`,
  },
  // chart
  chartTitle: {zh: "各单位任务量", en: "Workload per unit"},
  chart: {zh: "图", en: "Chart"},
  table: {zh: "表", en: "Table"},
  lineAt: {zh: (value: string) => `偏重线 ${value}`, en: (value: string) => `line ${value}`},
  lineWithout: {
    zh: (unit: string, value: string) => `不计${unit} ${value}`,
    en: (unit: string, value: string) => `without ${unit} ${value}`,
  },
  noLine: {
    zh: "这种计数下没有有意义的偏重线（单位太少，或多数单位一样多），因此不画线、不标偏重。",
    en: "Under this counting no line is meaningful (too few units, or most of them alike), so none is drawn.",
  },
  flags: {zh: "各计数是否偏重", en: "Over the line under"},
  mark: {
    zh: {over: "偏重", "over-without": "不计统筹单位时偏重", not: "不偏重"},
    en: {over: "over the line", "over-without": "over only without the coordinating unit", not: "not over"},
  },
  part: {
    zh: {
      certain: "写明、按规则或独家承担",
      strong: "列首位，推定较强",
      weak: "列首位，推定较弱",
      rest: "未列首位",
      group: "各成员单位（假设）",
    },
    en: {
      certain: "lead stated, by rule or sole",
      strong: "named first, strong",
      weak: "named first, weak",
      rest: "not named first",
      group: "through a group (assumed)",
    },
  },
  coordinator: {zh: "统筹", en: "coordinating"},
  folded: {
    zh: (count: number, most: string) => `其余 ${count} 个单位都不超过 ${most}，展开`,
    en: (count: number, most: string) => `${count} more units with at most ${most}`,
  },
  unfold: {
    zh: (count: number) => `其余 ${count} 个单位没有，展开`,
    en: (count: number) => `${count} more units without any`,
  },
  unit: {zh: "单位", en: "Unit"},
  // panel
  pick: {zh: "点选一个单位，看是哪些任务。", en: "Choose a unit to see which points make its figure."},
  close: {zh: "关闭", en: "Close"},
  lineIs: {zh: (value: string) => `线 ${value}`, en: (value: string) => `line ${value}`},
  noLineShort: {zh: "无线", en: "no line"},
  kind: {
    zh: {certain: "确实偏重", depends: "看怎么算", not: "不偏重"},
    en: {certain: "overloaded", depends: "depends", not: "not overloaded"},
  },
  flagOver: {
    zh: (names: readonly string[]) => `任务偏重：${names.join("、")}`,
    en: (names: readonly string[]) => `Over the line: ${and(names)}`,
  },
  flagWithout: {
    zh: (names: readonly string[], unit: string) => `${names.join("、")}不计统筹单位（${unit}）时才偏重`,
    en: (names: readonly string[], unit: string) => `${and(names)} only without ${unit}`,
  },
  flagNot: {zh: "各种计数下都不偏重。", en: "Not over the line under any counting."},
  flagSome: {
    zh: (names: readonly string[]) => `${names.join("、")}不偏重`,
    en: (names: readonly string[]) => `not under ${and(names)}`,
  },
  flagNoLine: {
    zh: (names: readonly string[]) => `${names.join("、")}没有有意义的偏重线`,
    en: (names: readonly string[]) => `no meaningful line under ${and(names)}`,
  },
  ledPoints: {
    zh: (led: number, inferred: number) => `${leadCount.zh(led, inferred)}，依据强的在前`,
    en: (led: number, inferred: number) => `It ${leadCount.en(led, inferred)}; strong grounds first`,
  },
  otherPoints: {zh: (count: number) => `参与 ${count} 项`, en: (count: number) => `Takes part in ${count}`},
  groupPoints: {zh: (count: number) => `通过统称 ${count} 项`, en: (count: number) => `Through a group: ${count}`},
  unitPage: {zh: "单位页", en: "Unit page"},
  onePage: {zh: "一页说明", en: "One page"},
  legendUnit: {zh: "所选单位", en: "the unit"},
  legendTarget: {zh: "服务对象", en: "target group"},
  legendActivity: {zh: "举措类型", en: "activity type"},
  openMore: {zh: (count: number) => `展开其余 ${count} 项`, en: (count: number) => `Show ${count} more`},
  // ranks
  ranksTitle: {zh: "名次随计数变多少", en: "How the rank changes with the counting"},
  ranksNote: {
    zh: (count: number, all: number) => `线段越短，名次越与计数方法无关；显示前 ${count} 个，共 ${all} 个单位`,
    en: (count: number, all: number) =>
      `The shorter, the less the rank depends on the counting; first ${count} of ${all} units`,
  },
  tied: {zh: "并列", en: "tied"},
  spread: {zh: "相差", en: "spread"},
  firstRank: {zh: "第 1 名", en: "rank 1"},
  lastRank: {zh: (rank: number) => `第 ${rank} 名`, en: (rank: number) => `rank ${rank}`},
  // heat maps
  byTarget: {zh: "单位 × 服务对象", en: "Units × target groups"},
  byActivity: {zh: "单位 × 举措类型", en: "Units × activity types"},
  bySection: {zh: "单位 × 章节", en: "Units × sections"},
  byMonth: {zh: "单位 × 完成月份", en: "Units × months due"},
  sectionNote: {zh: "格内为任务项数，按文件的章节次序。", en: "Points in each cell, sections in the plan’s order."},
  monthNote: {
    zh: "格内为当月到期的任务项数，按原文时限的最后一天计；没有写日期的任务不在表里。",
    en: "Points due in the month, by the last day of the deadline; points without a date are not here.",
  },
  monthEmpty: {
    zh: "没有一项写明完成时限，日历因此不显示。",
    en: "No point states a deadline, so there is no calendar.",
  },
  allRows: {zh: (units: number) => `显示全部 ${units} 个单位`, en: (units: number) => `Show all ${units} units`},
  fewerRows: {zh: (units: number) => `只显示前 ${units} 个`, en: (units: number) => `Show the first ${units}`},
  sortBy: {zh: (name: string) => `按“${name}”排序`, en: (name: string) => `sort by “${name}”`},
  cypher: {zh: "看查询语句", en: "Show the Cypher"},
  gini: {zh: "基尼系数", en: "Gini"},
  giniNote: {
    zh: "基尼系数：0 为各单位一样多，1 为一个单位全包；G = Σ(2i − n − 1)xᵢ ÷ ((n − 1)Σxᵢ)，已按小样本修正（Deltas 2003）。",
    en: "Gini: 0 = all alike, 1 = one unit carries all; G = Σ(2i − n − 1)xᵢ ÷ ((n − 1)Σxᵢ), corrected for small samples (Deltas 2003).",
  },
  termNote: {
    zh: "格内为任务项数；一项任务服务几类对象，就在几列各计一次。对象按任务本身的文字，章节标题所指的另计。",
    en: "Points in each cell; a point that serves several groups counts in each column. By the point’s own words.",
  },
  termEmpty: {zh: "文中没有读出这一类词语。", en: "No such words were read in the text."},
  cellPoints: {zh: (labels: string) => `第 ${labels} 项`, en: (labels: string) => `points ${labels}`},
  // foot
  method1: {
    zh: "口径：一项任务有 k 个单位，全部计入各记 1，平摊各记 1/k，牵头只记列首位或写明者，句数按句末标点计。",
    en:
      "Method: at a point with k units, “all” gives each 1, “shared out” 1/k, “leads” 1 to the unit that leads, " +
      "stated or inferred; sentences are counted by their full stops.",
  },
  method2: {
    zh: (points: string, count: number) => `统称共同承担的 ${count} 项（第 ${points} 项）对谁都一样，不计入。`,
    en: (points: string, count: number) =>
      `The ${count} points given to a group (${points}) weigh on all alike and are left out.`,
  },
  method3: {
    zh: "偏重线 = Q3 + 1.5 × (Q3 − Q1)，四分位用线性内插（R-7）；稳健 z 以中位数和 MAD 计，界为 3.5。严格大于才算偏重。",
    en:
      "Line = Q3 + 1.5 × (Q3 − Q1), quartiles by linear interpolation (R-7); " +
      "the robust z uses median and MAD, limit 3.5. Strictly above counts as over.",
  },
  details: {zh: "方法与口径", en: "Method"},
} as const satisfies Catalogue;
