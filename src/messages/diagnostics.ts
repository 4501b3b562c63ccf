/** Words of the diagnostics and of their page. */
import type {Catalogue} from "./language.js";

export const diagnosticMessages = {
  page: {zh: "待核实", en: "To check"},
  title: {zh: "哪些地方需要人来核对？", en: "What should a person check?"},
  headline: {
    zh: (count: number) => (count === 0 ? "没有读不准的地方" : `有 ${count} 处需要人来核对`),
    en: (count: number) => (count === 0 ? "Nothing was in doubt" : `${count} places for a person to check`),
  },
  explain: {
    zh: "读不准的地方不猜、不丢，都列在这里，附原文字句和所在行。",
    en: "What could not be read for certain is neither guessed nor dropped: it stands here with its words and its line.",
  },
  severity: {
    zh: {error: "错误", warning: "警告", info: "提示"},
    en: {error: "error", warning: "warning", info: "note"},
  },
  at: {
    zh: (line: number, column: number) => `原文第 ${line} 行第 ${column} 字`,
    en: (line: number, column: number) => `line ${line}, character ${column}`,
  },
  suggestion: {zh: (text: string) => `建议：${text}`, en: (text: string) => `suggested: ${text}`},
  check: {zh: "核对", en: "check"},
} as const satisfies Catalogue;
