/** Words of a point's entry, the list of points and a unit's page. */
import type {Catalogue} from "./language.js";
import {leadCount} from "./measures.js";

export const pointMessages = {
  inDocument: {zh: "在原文中看", en: "See in the document"},
  share: {zh: (of: number) => `${of} 家平摊，各计 1/${of} 项`, en: (of: number) => `${of} units, 1/${of} each`},
  against: {
    zh: (unit: string, before: string) => `推定较强：${unit}列在${before}之前，与惯常次序不同，说明有意列首位。`,
    en: (unit: string, before: string) =>
      `Inferred, strong: ${unit} stands before ${before}, against the usual order of organs: put first on purpose.`,
  },
  why: {
    zh: {
      stated: (unit: string) => `原文写明${unit}牵头。`,
      rule: (unit: string) => `文件规定列第一位的为牵头单位：${unit}。`,
      sole: (unit: string) => `独家承担：这一项只点了${unit}的名。`,
      "first-against-order": (unit: string) => `推定较强：${unit}列首位。`,
      "first-in-order": (unit: string) => `推定较弱：${unit}列首位，但按惯常次序它本来就排在前面。`,
    },
    en: {
      stated: (unit: string) => `The text says that ${unit} leads.`,
      rule: (unit: string) => `By the plan’s rule the first unit leads: ${unit}.`,
      sole: (unit: string) => `Sole responsibility: the point names only ${unit}.`,
      "first-against-order": (unit: string) => `Inferred, strong: ${unit} is named first.`,
      "first-in-order": (unit: string) =>
        `Inferred, weak: ${unit} is named first, as the usual order of organs would have it anyway.`,
    },
  },
  // list of points
  page: {zh: "任务清单", en: "Work points"},
  title: {zh: "文件有哪些任务，各由谁负责？", en: "Which work points are there, and who is responsible?"},
  headline: {
    zh: (points: number, named: number) => `${points} 项任务，${named} 项点名到单位`,
    en: (points: number, named: number) => `${points} work points, ${named} of them name units`,
  },
  explain: {
    zh: "每一项按原文显示；标出的词语是读出的单位、服务对象和举措类型，点开看依据。",
    en: "Each point in its own words; what was read as unit, target group or activity type is marked.",
  },
  search: {zh: "找词句", en: "Find words"},
  allUnits: {zh: "全部单位", en: "All units"},
  allTargets: {zh: "全部服务对象", en: "All target groups"},
  allActivities: {zh: "全部举措类型", en: "All activity types"},
  unit: {zh: "单位", en: "Unit"},
  target: {zh: "服务对象", en: "Target group"},
  activity: {zh: "举措类型", en: "Activity type"},
  showing: {
    zh: (shown: number, all: number) => `显示 ${shown}/${all} 项`,
    en: (shown: number, all: number) => `Showing ${shown} of ${all}`,
  },
  reset: {zh: "恢复默认", en: "Reset"},
  nothing: {zh: "没有符合的任务。换个词，或恢复默认。", en: "No point fits. Try other words, or reset."},
  sectionTarget: {zh: "章节对象", en: "heading’s target"},
  deadline: {zh: (raw: string) => `完成时限 ${raw}`, en: (raw: string) => `deadline ${raw}`},
  units: {zh: (count: number) => `${count} 家`, en: (count: number) => `${count} units`},
  csvColumns: {
    zh: [
      "序号",
      "章节",
      "任务",
      "责任表述",
      "牵头",
      "牵头依据",
      "单位",
      "统称",
      "服务对象",
      "举措类型",
      "完成时限",
      "行",
    ],
    en: [
      "point",
      "section",
      "text",
      "clause",
      "lead",
      "basis",
      "units",
      "group",
      "targets",
      "activities",
      "deadline",
      "line",
    ],
  },
  // a unit's page
  unitPage: {zh: "单位", en: "Unit"},
  unitTitle: {zh: "一个单位承担什么？", en: "What does a unit carry?"},
  unitHeadline: {
    zh: (unit: string, all: number, led: number, inferred: number) =>
      `${unit}：${all} 项任务，${leadCount.zh(led, inferred)}`,
    en: (unit: string, all: number, led: number, inferred: number) =>
      `${unit}: ${all} points, ${leadCount.en(led, inferred)}`,
  },
  unknownUnit: {
    zh: (id: string) => `这份文件里没有单位“${id}”`,
    en: (id: string) => `This plan names no unit “${id}”`,
  },
  chooseUnit: {zh: "选一个单位：", en: "Choose a unit:"},
  printUnit: {zh: "打印成一页", en: "Print on one page"},
  serves: {
    zh: {target: "服务对象", activity: "举措类型", programme: "载体"},
    en: {target: "Target groups", activity: "Activity types", programme: "Programmes"},
  },
  none: {zh: "没有读到", en: "None read"},
  forms: {zh: "文中写法与出处", en: "Forms of the name, and where each was read"},
  formAt: {
    zh: (label: string, line: number) => `第 ${label} 项（第 ${line} 行）`,
    en: (label: string, line: number) => `point ${label} (line ${line})`,
  },
  role: {
    zh: {lead: "牵头", support: "配合", listed: "责任单位"},
    en: {lead: "leads", support: "supports", listed: "listed"},
  },
  morePoints: {
    zh: (shown: number, all: number) => `纸上列出 ${shown}/${all} 项，其余见网页。`,
    en: (shown: number, all: number) => `${shown} of ${all} points fit on this page; the others are on the site.`,
  },
  sheetFoot: {
    zh: (date: string, hash: string) => `数据截至 ${date}，原文指纹 ${hash}。推定的牵头原文没有写明，请核实。`,
    en: (date: string, hash: string) =>
      `Data as of ${date}, fingerprint ${hash}. Inferred leads are not stated in the text: please check.`,
  },
  partners: {zh: (count: number) => `协作单位 ${count} 个`, en: (count: number) => `Works with ${count} units`},
  partnerNote: {zh: "数字为共同任务项数", en: "shared points"},
  noPartners: {zh: "没有与别的单位共同的任务。", en: "It shares no point with another unit."},
  aliases: {zh: (forms: string) => `文中写作：${forms}`, en: (forms: string) => `written as: ${forms}`},
  sector: {zh: "系统", en: "sector"},
  seeWorkload: {zh: "在任务量里看", en: "See in the workload"},
  seeNetwork: {zh: "在协作网络里看", en: "See in the network"},
} as const satisfies Catalogue;
