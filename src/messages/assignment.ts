/** Words of the assignment table that offices circulate. */
import type {Catalogue} from "./language.js";

export const assignmentMessages = {
  name: {zh: "任务分工表", en: "Assignment table"},
  export: {zh: "导出任务分工表", en: "Export the assignment table"},
  byPoint: {zh: "按任务", en: "By point"},
  byUnit: {zh: "按单位", en: "By unit"},
  docx: {zh: "Word 文档 docx", en: "Word docx"},
  xlsx: {zh: "Excel 表格 xlsx", en: "Excel xlsx"},
  zip: {zh: "每个单位一份 docx，打包 zip", en: "One docx a unit, in a zip"},
  csv: {zh: "表格 csv", en: "csv"},
  making: {zh: "正在生成…", en: "Writing…"},
  failed: {
    zh: (why: string) => `没有生成：${why}。刷新页面后再试。`,
    en: (why: string) => `Not written: ${why}. Reload the page and try again.`,
  },
  columns: {
    zh: ["序号", "任务", "牵头单位", "配合单位", "责任单位", "完成时限", "依据"],
    en: ["No.", "Task", "Lead", "Supporting units", "Responsible units", "Deadline", "Source"],
  },
  inferred: {zh: (name: string) => `${name}（推定）`, en: (name: string) => `${name} (inferred)`},
  sole: {zh: (name: string) => `${name}（独家）`, en: (name: string) => `${name} (sole)`},
  source: {
    zh: (label: string, line: number, clause: string) => `第 ${label} 项，原文第 ${line} 行${clause}`,
    en: (label: string, line: number, clause: string) => `point ${label}, line ${line} ${clause}`,
  },
  unitHeading: {
    zh: (name: string, all: number, led: number) => `${name}：${all} 项${led > 0 ? `，其中牵头 ${led} 项` : ""}`,
    en: (name: string, all: number, led: number) => `${name}: ${all} points${led > 0 ? `, leads ${led}` : ""}`,
  },
  foot: {
    zh: (inferred: number, date: string) =>
      `说明：${inferred > 0 ? `原文没有写明牵头的，按列位推定，注明“推定”（${inferred} 处），请核实。` : ""}数据截至 ${date}。由要点图谱生成。`,
    en: (inferred: number, date: string) => {
      const note = `Leads that the text does not state are inferred from the order of the list and marked (${inferred}); `;
      return `${inferred > 0 ? `${note}please check. ` : ""}Data as of ${date}. Made with Yaodian.`;
    },
  },
  separator: {zh: "、", en: ", "},
} as const satisfies Catalogue;
