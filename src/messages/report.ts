/** Words of the report: one file with the content of the workload page. */
import type {Catalogue} from "./language.js";

export const reportMessages = {
  button: {zh: "导出报告 html", en: "Report html"},
  making: {zh: "正在生成…", en: "Writing…"},
  failed: {
    zh: (why: string) => `没有生成报告：${why}。刷新页面后再试。`,
    en: (why: string) => `No report was written: ${why}. Reload the page and try again.`,
  },
  name: {zh: "任务量报告", en: "Workload report"},
  asOf: {
    zh: (date: string, fingerprint: string) => `数据截至 ${date}，原文指纹 ${fingerprint}。`,
    en: (date: string, fingerprint: string) => `Data as of ${date}; fingerprint of the document ${fingerprint}. `,
  },
  alone: {
    zh: "这个文件不用联网：在浏览器里打开即可查找和打印。",
    en: "This file needs no network: open it in a browser to search and print.",
  },
  edited: {
    zh: "以下数字是调整试算之后的；改动如下，没有写入图谱：",
    en: "The figures below are after these changes on paper; nothing was written to the graph:",
  },
  verdicts: {zh: "结论", en: "Verdicts"},
  nobody: {zh: "没有单位越过偏重线。", en: "No unit is above a line."},
  figures: {zh: "图", en: "Figures"},
  table: {zh: "各单位、各种计数", en: "Every unit under every counting"},
  risks: {zh: "靠一家撑着的", en: "What rests on one unit"},
  points: {zh: "任务原文", en: "The points in the plan’s words"},
  search: {zh: "找单位或词句", en: "Find a unit or words"},
  showing: {zh: "显示 {shown}/{all} 项", en: "Showing {shown} of {all}"},
  lead: {zh: "牵头：", en: "Lead: "},
  check: {zh: "待核实", en: "To be checked"},
  noDoubts: {zh: "没有待核实之处。", en: "There is nothing to check."},
  method: {zh: "方法与口径", en: "Method"},
  source: {zh: "来源：", en: "Source: "},
} as const satisfies Catalogue;
