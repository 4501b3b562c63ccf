/** Words of the network's measures: what a tie's strength is, filters, the table of units, circles. */
import type {Catalogue} from "./language.js";

export const networkMeasureMessages = {
  by: {zh: "联系按", en: "Ties by"},
  measures: {
    zh: {points: "共同任务数", weight: "平摊权重", expected: "相对期望"},
    en: {points: "Shared points", weight: "Newman weight", expected: "Against chance"},
  },
  measureUnit: {
    zh: {points: "项", weight: "", expected: "倍"},
    en: {points: "points", weight: "", expected: "times"},
  },
  measureMeaning: {
    zh: {
      points: "",
      weight: "平摊权重：k 个单位的任务给每一对加 1/(k−1)，人越多的任务分量越轻（Newman 2001）。",
      expected:
        "相对期望：共同任务数 ÷ 全凭巧合时的期望（两单位任务数之积 ÷ 任务总数）；1 倍就是巧合的水平，次数少时容易偏高。",
    },
    en: {
      points: "",
      weight:
        "Newman weight: a point of k units adds 1/(k−1) to each pair, so points for many weigh less (Newman 2001).",
      expected:
        "Against chance: shared points ÷ what chance alone gives (product of both units’ points ÷ all points); 1 is the level of chance, and small counts easily lie above it.",
    },
  },
  perPoint: {zh: "每项单位", en: "Units per point"},
  anyNumber: {zh: "不限", en: "Any"},
  atMost: {zh: (count: number) => `≤ ${count} 个`, en: (count: number) => `≤ ${count}`},
  backbone: {zh: "骨干", en: "Backbone"},
  wholeNet: {zh: "全部联系", en: "All ties"},
  backboneNote: {
    zh: (alpha: number) =>
      `骨干：只留对其中一个单位来说特别重的联系（Serrano 2009，α=${alpha}）。这个方法不是为共同任务这样的投影网络做的，只作阅读时的参考。`,
    en: (alpha: number) =>
      `Backbone: only ties that are unusually heavy for one of their units (Serrano 2009, α=${alpha}). It is not made for projections such as shared points; take it as a reading aid.`,
  },
  recounted: {
    zh: (pairs: number, tied: number) => `按筛选重新计算：${pairs} 对单位里 ${tied} 对有共同任务。`,
    en: (pairs: number, tied: number) => `Counted again: ${tied} of ${pairs} pairs of units share a point.`,
  },
  figures: {zh: "指标", en: "Measures"},
  computing: {zh: "指标计算中…", en: "Computing the measures…"},
  measuredOn: {
    zh: "指标按全部共同任务计算，“每项单位”和“隐去”会改变它们，“至少”和“骨干”不会。",
    en: "Measured on all shared points; units per point and hidden units change the figures, the least strength and the backbone do not.",
  },
  columns: {
    zh: {
      name: "单位",
      circle: "协作圈",
      points: "任务",
      degree: "协作单位",
      strength: "联系强度",
      betweenness: "中介",
      constraint: "约束",
      closeness: "接近",
      eigenvector: "特征向量",
      clustering: "聚集",
      core: "核",
    } as Record<string, string>,
    en: {
      name: "Unit",
      circle: "Circle",
      points: "Points",
      degree: "Partners",
      strength: "Strength",
      betweenness: "Betweenness",
      constraint: "Constraint",
      closeness: "Closeness",
      eigenvector: "Eigenvector",
      clustering: "Clustering",
      core: "Core",
    } as Record<string, string>,
  },
  meaning: {
    zh: {
      degree: "与多少个单位有共同任务。",
      strength: "平摊权重之和，等于它有伙伴的任务数（Newman 2001）。",
      betweenness: "别的单位两两之间的最短路有多大比例经过它；0 到 1，按步数算，不计权重（Freeman 1977）。",
      constraint: "它的伙伴彼此联系得多紧；越低，越是在连接互不来往的单位；按平摊权重（Burt 1992）。",
      closeness: "到其余单位平均步数的倒数，1 为一步可达所有单位（Bavelas 1950）。",
      eigenvector: "伙伴越重要它越重要；按平摊权重，平方和为 1（Bonacich 1972）。",
      clustering: "它的伙伴里有多大比例的对子也有共同任务（Watts、Strogatz 1998）。",
      core: "最大的 k，使它属于一个人人都有至少 k 个伙伴的部分（Seidman 1983）。",
    } as Record<string, string>,
    en: {
      degree: "With how many units it shares a point.",
      strength: "Sum of the Newman weights: its points that have partners (Newman 2001).",
      betweenness:
        "Share of the shortest paths between others that lead over it; 0 to 1, in steps, unweighted (Freeman 1977).",
      constraint:
        "How closely its partners are tied to each other; low: it joins units that do not meet; by Newman weight (Burt 1992).",
      closeness: "1 ÷ mean number of steps to the others; 1 reaches all in one step (Bavelas 1950).",
      eigenvector:
        "The more important its partners, the more important it is; by Newman weight, squares add up to 1 (Bonacich 1972).",
      clustering: "Share of the pairs of its partners that share a point themselves (Watts and Strogatz 1998).",
      core: "The largest k for which it belongs to a part where all have k partners (Seidman 1983).",
    } as Record<string, string>,
  },
  circles: {zh: "协作圈", en: "Circles"},
  byCircle: {zh: "协作圈", en: "Circle"},
  some: {
    zh: (names: readonly string[], all: number) => names.join("、") + (all > names.length ? " 等" : ""),
    en: (names: readonly string[], all: number) => names.join(", ") + (all > names.length ? ", …" : ""),
  },
  stability: {
    zh: (modularity: string, weak: boolean, seeds: number, same: number) =>
      `按平摊权重分圈（Louvain），模块度 ${modularity}${weak ? "，界线弱" : ""}；换 ${seeds} 个起点，${same} 次得到这一种分法。`,
    en: (modularity: string, weak: boolean, seeds: number, same: number) =>
      `Circles by Newman weight (Louvain), modularity ${modularity}${weak ? ", weak borders" : ""}; ${same} of ${seeds} random starts gave just these.`,
  },
} satisfies Catalogue;
