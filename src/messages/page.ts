/** Words that every page shares: states, the frame, roles and bases. */
import type {Catalogue} from "./language.js";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const pageMessages = {
  loading: {zh: "正在取数…", en: "Loading…"},
  noPlan: {zh: "还没有文件", en: "No plan yet"},
  loadOne: {
    zh: "在终端里导入一份工作要点，然后刷新本页：",
    en: "Load a work plan in the terminal, then reload this page:",
  },
  failed: {zh: "取不到数据", en: "The rows could not be read"},
  failedWhy: {
    zh: "本机服务没有回答，页面里也没有内嵌数据。确认 npm start 仍在运行，然后重试。",
    en: "The local service gave no answer and the page has no embedded rows. See that npm start still runs, then try again.",
  },
  broken: {zh: "这一页画不出来", en: "This page could not be drawn"},
  brokenWhy: {
    zh: "数据已取到，画的时候出了错；其他页面照常可用。重试会从这一页的默认状态重新打开，请把下面一行报告给维护者。",
    en:
      "The rows are there, drawing them went wrong; the other pages work. " +
      "Trying again opens the page in its default state. Please report the line below.",
  },
  retry: {zh: "重试", en: "Try again"},
  plan: {zh: "选择文件", en: "Choose a plan"},
  planSize: {
    zh: (points: number, units: number) => `${points} 项 · ${units} 个单位`,
    en: (points: number, units: number) => `${many(points, "point", "points")} · ${many(units, "unit", "units")}`,
  },
  live: {zh: "实时数据", en: "Live data"},
  embedded: {zh: "内嵌数据", en: "Embedded data"},
  asOf: {zh: (date: string) => `数据截至 ${date}`, en: (date: string) => `Data as of ${date}`},
  fingerprint: {zh: (hash: string) => `原文指纹 ${hash}`, en: (hash: string) => `Fingerprint ${hash}`},
  ignored: {
    zh: (names: readonly string[]) => `链接里的 ${names.join("、")} 没有看懂，其余照常显示。`,
    en: (names: readonly string[]) => `Not understood in the link: ${names.join(", ")}. The rest is shown.`,
  },
  unknownPlan: {
    zh: (id: string) => `图谱里没有文件“${id}”，下面是另一份。`,
    en: (id: string) => `The graph holds no plan “${id}”; another one is shown.`,
  },
  basis: {
    zh: {
      stated: "写明",
      rule: "按文件规则",
      sole: "独家承担",
      "first-against-order": "推定较强",
      "first-in-order": "推定较弱",
    },
    en: {
      stated: "stated",
      rule: "by the plan’s rule",
      sole: "sole",
      "first-against-order": "inferred, strong",
      "first-in-order": "inferred, weak",
    },
  },
  copyLink: {zh: "复制链接", en: "Copy link"},
  copied: {zh: "已复制", en: "Copied"},
  csv: {zh: "表格 csv", en: "Table csv"},
  showCypher: {zh: "看查询语句", en: "Show the Cypher"},
  point: {zh: (label: string) => `第 ${label} 项`, en: (label: string) => `Point ${label}`},
  line: {zh: (line: number) => `原文第 ${line} 行`, en: (line: number) => `line ${line} of the document`},
} as const satisfies Catalogue;
