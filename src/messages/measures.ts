/** Words of the ways of counting; the controls, tables, files and the method page take them from here. */
import type {MeasureId} from "../analytics/measures.js";
import type {Language} from "./language.js";

interface Words {
  label: {zh: string; en: string};
  /** Name for the head of a narrow column. */
  short: {zh: string; en: string};
  /** What is counted, as one sentence. */
  explain: {zh: string; en: string};
  /** A unit's figure as a formula; the method page says what its signs mean. */
  formula: {zh: string; en: string};
  /** A figure as part of a sentence. */
  figure: {zh: (value: string) => string; en: (value: string) => string};
}

export const measureMessages = {
  all: {
    label: {zh: "全部计入", en: "All points"},
    short: {zh: "全部", en: "all"},
    explain: {
      zh: "每一项点名到这个单位的任务各记 1 项，不分主次。",
      en: "1 for each point that names the unit, whatever its role.",
    },
    formula: {zh: "Σ 1", en: "Σ 1"},
    figure: {zh: (value) => `全部 ${value} 项`, en: (value) => `${value} points in all`},
  },
  lead: {
    label: {zh: "只计牵头", en: "Leads only"},
    short: {zh: "牵头", en: "lead"},
    explain: {
      zh: "只记由它牵头的任务：原文写明、按文件规则、独家承担，或按列首位推定。推定的在图上用斜纹。",
      en: "Only points that it leads: stated, by the plan’s rule, sole, or inferred from being named first (hatched).",
    },
    formula: {zh: "Σ [牵头]", en: "Σ [it leads]"},
    figure: {zh: (value) => `牵头 ${value} 项`, en: (value) => `${value} led`},
  },
  fractional: {
    label: {zh: "按参与单位平摊", en: "Shared out"},
    short: {zh: "平摊", en: "shared"},
    explain: {
      zh: "一项任务有 k 个单位，各记 1/k 项；全部单位加起来等于点名到单位的任务数。",
      en: "1/k at a point with k units; over all units it adds up to the number of points that name units.",
    },
    formula: {zh: "Σ 1/k", en: "Σ 1/k"},
    figure: {zh: (value) => `平摊 ${value} 项`, en: (value) => `${value} shared out`},
  },
  sentences: {
    label: {zh: "按句数", en: "Sentences"},
    short: {zh: "句数", en: "sent."},
    explain: {
      zh: "一条不等于一条：记任务正文的句数，以句末标点（。！？）计，责任表述不算。",
      en: "Points differ in size: counts the sentences of their wording, by full stops, without the responsibility clause.",
    },
    formula: {zh: "Σ 句数", en: "Σ sentences"},
    figure: {zh: (value) => `${value} 句`, en: (value) => `${value} sentences`},
  },
  programmes: {
    label: {zh: "按载体", en: "Programmes"},
    short: {zh: "载体", en: "progr."},
    explain: {
      zh: "记任务里点名的载体：活动、规划、平台、场馆；同一载体出现在两项任务里记两次。",
      en: "Named campaigns, plans, platforms and venues at its points; one named at two points counts twice.",
    },
    formula: {zh: "Σ 载体数", en: "Σ programmes"},
    figure: {zh: (value) => `载体 ${value} 个`, en: (value) => `${value} programmes`},
  },
  small: {
    label: {zh: "小名单任务", en: "Short lists"},
    short: {zh: "小名单", en: "short"},
    explain: {
      zh: "只记参与单位少的任务（默认 3 家以下，含 3 家）：名单越短，每家担得越实。",
      en: "Only points with few units (3 or fewer unless set otherwise): in a short list each carries more.",
    },
    formula: {zh: "Σ [k ≤ 3]", en: "Σ [k ≤ 3]"},
    figure: {zh: (value) => `小名单 ${value} 项`, en: (value) => `${value} with short lists`},
  },
  large: {
    label: {zh: "大名单任务", en: "Long lists"},
    short: {zh: "大名单", en: "long"},
    explain: {
      zh: "只记参与单位多的任务（默认 8 家以上，含 8 家）：点名多，不一定事多。",
      en: "Only points with many units (8 or more unless set otherwise): often named is not the same as much to do.",
    },
    formula: {zh: "Σ [k ≥ 8]", en: "Σ [k ≥ 8]"},
    figure: {zh: (value) => `大名单 ${value} 项`, en: (value) => `${value} with long lists`},
  },
  partners: {
    label: {zh: "协作单位数", en: "Partner units"},
    short: {zh: "协作", en: "partn."},
    explain: {
      zh: "与它在任一任务里同时列名的不同单位数：要协调的对象有多少家。",
      en: "Distinct units named with it at any point: how many it has to coordinate with.",
    },
    formula: {zh: "|⋃ 列名的单位| − 1", en: "|⋃ units named| − 1"},
    figure: {zh: (value) => `协作 ${value} 家`, en: (value) => `${value} partner units`},
  },
  breadth: {
    label: {zh: "涉及广度", en: "Breadth"},
    short: {zh: "广度", en: "breadth"},
    explain: {
      zh: "它的任务涉及多少种不同的举措类型和服务对象，各种只记一次。",
      en: "Distinct activity types and target groups at its points, each counted once.",
    },
    formula: {zh: "|⋃ 举措类型和服务对象|", en: "|⋃ activity types and target groups|"},
    figure: {zh: (value) => `涉及 ${value} 类`, en: (value) => `${value} kinds of work and people`},
  },
  dated: {
    label: {zh: "有时限的任务", en: "Points with a deadline"},
    short: {zh: "时限", en: "dated"},
    explain: {
      zh: "原文写了完成时限、读得出日期的任务，各记 1 项；按月的分布见日历。",
      en: "Points whose deadline could be read from the text; the calendar shows them by month.",
    },
    formula: {zh: "Σ [有时限]", en: "Σ [it has a deadline]"},
    figure: {zh: (value) => `有时限 ${value} 项`, en: (value) => `${value} with a deadline`},
  },
} as const satisfies Record<MeasureId, Words>;

/** How many points a unit leads, and how many of these leads the text does not state. */
export const leadCount = {
  zh: (led: number, inferred: number) =>
    led === 0
      ? "没有一项牵头"
      : inferred === 0
        ? `牵头 ${led} 项`
        : inferred === led
          ? `推定牵头 ${led} 项`
          : `牵头 ${led} 项（其中 ${inferred} 项推定）`,
  en: (led: number, inferred: number) =>
    led === 0
      ? "leads none"
      : inferred === 0
        ? `leads ${led}`
        : inferred === led
          ? `leads ${led} (all inferred)`
          : `leads ${led} (${inferred} of them inferred)`,
} as const;

type Each<Part extends keyof Words, L extends Language> = {
  readonly [Id in MeasureId]: (typeof measureMessages)[Id][Part][L];
};

function each<Part extends keyof Words, L extends Language>(part: Part, language: L): Each<Part, L> {
  const entries = Object.entries(measureMessages).map(([id, words]) => [id, words[part][language]]);
  return Object.fromEntries(entries) as Each<Part, L>;
}

/** One kind of word of every measure, by the measure's id. */
export const eachMeasure = <Part extends keyof Words>(part: Part) => ({zh: each(part, "zh"), en: each(part, "en")});
