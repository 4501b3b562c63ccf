/** Words of the network's measures: what a tie's strength is, filters, the table of units, circles. */
import type {Centrality} from "../analytics/centrality.js";
import type {Catalogue, Language} from "./language.js";

interface MeasureWords {
  name: {zh: string; en: string};
  /** What the figure says, as one sentence. */
  meaning: {zh: string; en: string};
  /** The signs are explained on the method page. */
  formula: string;
  /** Where the measure comes from; null if it is plain counting. */
  source: string | null;
}

const NEWMAN =
  "M. E. J. Newman, “Scientific collaboration networks. II”, Physical Review E 64 (2001), 016132; " +
  "doi:10.1103/PhysRevE.64.016132";

/** What a tie's strength can be. */
export const tieMeasures = {
  points: {
    name: {zh: "共同任务数", en: "Shared points"},
    meaning: {zh: "同时点名这两个单位的任务数。", en: "Points that name both units."},
    formula: "nᵢⱼ = |Pᵢ ∩ Pⱼ|",
    source: null,
  },
  weight: {
    name: {zh: "平摊权重", en: "Newman weight"},
    meaning: {
      zh: "k 个单位的任务给每一对加 1/(k−1)，人越多的任务分量越轻（Newman 2001）。",
      en: "a point of k units adds 1/(k−1) to each pair, so points for many weigh less (Newman 2001).",
    },
    formula: "wᵢⱼ = Σ 1/(k − 1)",
    source: NEWMAN,
  },
  expected: {
    name: {zh: "相对期望", en: "Against chance"},
    meaning: {
      zh: "共同任务数 ÷ 全凭巧合时的期望（两单位任务数之积 ÷ 任务总数）；" + "1 倍就是巧合的水平，次数少时容易偏高。",
      en:
        "shared points ÷ what chance alone gives (product of both units’ points ÷ all points); " +
        "1 is the level of chance, and small counts easily lie above it.",
    },
    formula: "nᵢⱼ ÷ (nᵢnⱼ/N)",
    source: null,
  },
} as const satisfies Record<string, MeasureWords>;

/** The measures of a unit in the network. */
export const unitMeasures = {
  degree: {
    name: {zh: "协作单位", en: "Partners"},
    meaning: {zh: "与多少个单位有共同任务。", en: "With how many units it shares a point."},
    formula: "dᵢ = |{j : nᵢⱼ > 0}|",
    source: null,
  },
  strength: {
    name: {zh: "联系强度", en: "Strength"},
    meaning: {
      zh: "平摊权重之和，等于它有伙伴的任务数（Newman 2001）。",
      en: "Sum of the Newman weights: its points that have partners (Newman 2001).",
    },
    formula: "sᵢ = Σⱼ wᵢⱼ",
    source: NEWMAN,
  },
  betweenness: {
    name: {zh: "中介", en: "Betweenness"},
    meaning: {
      zh: "别的单位两两之间的最短路有多大比例经过它；0 到 1，按步数算，不计权重（Freeman 1977）。",
      en: "Share of the shortest paths between others that lead over it; 0 to 1, in steps, unweighted (Freeman 1977).",
    },
    formula: "Σₛₜ σₛₜ(i)/σₛₜ ÷ ((n − 1)(n − 2))",
    source: "L. C. Freeman, “A set of measures of centrality based on betweenness”, Sociometry 40 (1977), 35–41",
  },
  constraint: {
    name: {zh: "约束", en: "Constraint"},
    meaning: {
      zh: "它的伙伴彼此联系得多紧；越低，越是在连接互不来往的单位；按平摊权重（Burt 1992）。",
      en:
        "How closely its partners are tied to each other; low: it joins units that do not meet; " +
        "by Newman weight (Burt 1992).",
    },
    formula: "Σⱼ (pᵢⱼ + Σₗ pᵢₗpₗⱼ)², pᵢⱼ = wᵢⱼ/sᵢ",
    source: "R. S. Burt, Structural Holes, Harvard University Press, 1992",
  },
  closeness: {
    name: {zh: "接近", en: "Closeness"},
    meaning: {
      zh: "到其余单位平均步数的倒数，1 为一步可达所有单位（Bavelas 1950）。",
      en: "1 ÷ mean number of steps to the others; 1 reaches all in one step (Bavelas 1950).",
    },
    formula: "r/Σⱼ d(i, j) × r/(n − 1)",
    source:
      "A. Bavelas, “Communication patterns in task-oriented groups”, Journal of the Acoustical Society of America 22 " +
      "(1950), 725–730; in parts: S. Wasserman, K. Faust, Social Network Analysis, 1994",
  },
  eigenvector: {
    name: {zh: "特征向量", en: "Eigenvector"},
    meaning: {
      zh: "伙伴越重要它越重要；按平摊权重，平方和为 1（Bonacich 1972）。",
      en:
        "The more important its partners, the more important it is; by Newman weight, squares add up to 1 " +
        "(Bonacich 1972).",
    },
    formula: "λxᵢ = Σⱼ wᵢⱼxⱼ, Σ xᵢ² = 1",
    source:
      "P. Bonacich, “Factoring and weighting approaches to status scores and clique identification”, " +
      "Journal of Mathematical Sociology 2 (1972), 113–120",
  },
  clustering: {
    name: {zh: "聚集", en: "Clustering"},
    meaning: {
      zh: "它的伙伴里有多大比例的对子也有共同任务（Watts、Strogatz 1998）。",
      en: "Share of the pairs of its partners that share a point themselves (Watts and Strogatz 1998).",
    },
    formula: "tᵢ ÷ (dᵢ(dᵢ − 1)/2)",
    source: "D. J. Watts, S. H. Strogatz, “Collective dynamics of ‘small-world’ networks”, Nature 393 (1998), 440–442",
  },
  core: {
    name: {zh: "核", en: "Core"},
    meaning: {
      zh: "最大的 k，使它属于一个人人都有至少 k 个伙伴的部分（Seidman 1983）。",
      en: "The largest k for which it belongs to a part where all have k partners (Seidman 1983).",
    },
    formula: "max {k : i ∈ k-core}",
    source: "S. B. Seidman, “Network structure and minimum degree”, Social Networks 5 (1983), 269–287",
  },
} as const satisfies Record<Exclude<keyof Centrality, "id">, MeasureWords>;

/** One kind of word of every measure in a list, by the measure's id. */
const each = <Id extends string>(
  measures: Record<Id, MeasureWords>,
  part: "name" | "meaning",
  language: Language,
): Record<Id, string> =>
  Object.fromEntries(
    Object.entries<MeasureWords>(measures).map(([id, words]) => [id, words[part][language]]),
  ) as Record<Id, string>;

const tieNames = {zh: each(tieMeasures, "name", "zh"), en: each(tieMeasures, "name", "en")};
const tieMeanings = {zh: each(tieMeasures, "meaning", "zh"), en: each(tieMeasures, "meaning", "en")};

export const networkMeasureMessages = {
  by: {zh: "联系按", en: "Ties by"},
  measures: tieNames,
  measureUnit: {
    zh: {points: "项", weight: "", expected: "倍"},
    en: {points: "points", weight: "", expected: "times"},
  },
  /** A note under the drawing; shared points need none. */
  measureMeaning: {
    zh: {
      points: "",
      weight: `${tieNames.zh.weight}：${tieMeanings.zh.weight}`,
      expected: `${tieNames.zh.expected}：${tieMeanings.zh.expected}`,
    },
    en: {
      points: "",
      weight: `${tieNames.en.weight}: ${tieMeanings.en.weight}`,
      expected: `${tieNames.en.expected}: ${tieMeanings.en.expected}`,
    },
  },
  perPoint: {zh: "每项单位", en: "Units per point"},
  anyNumber: {zh: "不限", en: "Any"},
  atMost: {zh: (count: number) => `≤ ${count} 个`, en: (count: number) => `≤ ${count}`},
  backbone: {zh: "骨干", en: "Backbone"},
  wholeNet: {zh: "全部联系", en: "All ties"},
  backboneNote: {
    zh: (alpha: number) =>
      `骨干：只留对其中一个单位来说特别重的联系（Serrano 2009，α=${alpha}）。` +
      "这个方法不是为共同任务这样的投影网络做的，只作阅读时的参考。",
    en: (alpha: number) =>
      `Backbone: only ties that are unusually heavy for one of their units (Serrano 2009, α=${alpha}). ` +
      "It is not made for projections such as shared points; take it as a reading aid.",
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
    zh: {name: "单位", circle: "协作圈", points: "任务", ...each(unitMeasures, "name", "zh")} as Record<string, string>,
    en: {name: "Unit", circle: "Circle", points: "Points", ...each(unitMeasures, "name", "en")} as Record<
      string,
      string
    >,
  },
  meaning: {
    zh: each(unitMeasures, "meaning", "zh") as Record<string, string>,
    en: each(unitMeasures, "meaning", "en") as Record<string, string>,
  },
  circles: {zh: "协作圈", en: "Circles"},
  byCircle: {zh: "协作圈", en: "Circle"},
  some: {
    zh: (names: readonly string[], all: number) => names.join("、") + (all > names.length ? " 等" : ""),
    en: (names: readonly string[], all: number) => names.join(", ") + (all > names.length ? ", …" : ""),
  },
  stability: {
    zh: (modularity: string, weak: boolean, seeds: number, same: number) =>
      `按平摊权重分圈（Louvain），模块度 ${modularity}${weak ? "，界线弱" : ""}；` +
      `换 ${seeds} 个起点，${same} 次得到这一种分法。`,
    en: (modularity: string, weak: boolean, seeds: number, same: number) =>
      `Circles by Newman weight (Louvain), modularity ${modularity}${weak ? ", weak borders" : ""}; ` +
      `${same} of ${seeds} random starts gave just these.`,
  },
} satisfies Catalogue;
