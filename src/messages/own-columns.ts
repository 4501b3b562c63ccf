/** Words of the planners' own columns. */
import type {Catalogue} from "./language.js";

export const ownColumnMessages = {
  title: {zh: "自带数据", en: "Your own columns"},
  note: {
    zh: "编制人数、上限、进度、得分……一张 csv 或 xlsx 即可；只留在这个浏览器里，不发往别处，不写入图谱。",
    en: "Staff, limits, progress, scores … from one csv or xlsx; kept in this browser only, never sent, never written to the graph.",
  },
  choose: {zh: "选文件（csv、xlsx）", en: "Choose a file (csv, xlsx)"},
  templateUnits: {zh: "模板：按单位", en: "Template by unit"},
  templatePoints: {zh: "模板：按任务", en: "Template by point"},
  templateHeads: {
    zh: {unit: ["单位", "编制人数"], point: ["序号", "进度", "备注"]},
    en: {unit: ["unit", "staff"], point: ["point", "progress", "note"]},
  },
  remove: {zh: "清除", en: "Remove"},
  file: {
    zh: (name: string, columns: readonly string[]) => `${name}：${columns.join("、")}`,
    en: (name: string, columns: readonly string[]) => `${name}: ${columns.join(", ")}`,
  },
  perHead: {
    zh: (measure: string, column: string) => `${measure} ÷ ${column}`,
    en: (measure: string, column: string) => `${measure} ÷ ${column}`,
  },
  beyond: {
    zh: (limit: string, over: string) => `${limit}（超 ${over}）`,
    en: (limit: string, over: string) => `${limit} (${over} over)`,
  },
  mark: {zh: "在图上标出", en: "Mark in the chart"},
  noMark: {zh: "不标", en: "nothing"},
  only: {zh: "只看", en: "Show only"},
  everyUnit: {zh: "全部单位", en: "all units"},
  filtered: {
    zh: (column: string, value: string, shown: number, all: number) =>
      `只显示“${column}”为“${value}”的 ${shown}/${all} 个单位；偏重线仍按全部单位计。`,
    en: (column: string, value: string, shown: number, all: number) =>
      `Showing ${shown} of ${all} units, those with “${value}” in “${column}”; lines still rest on all units.`,
  },
  showAll: {zh: "显示全部单位", en: "Show all units"},
  notKept: {
    zh: "浏览器不让本页存数据，没有采用；请检查隐私设置。",
    en: "The browser does not let this page keep anything; see its privacy settings.",
  },
  none: {zh: "没有采用，原来的数据不变：", en: "Not taken; what was there stays:"},
  more: {zh: (count: number) => `另有 ${count} 处`, en: (count: number) => `${count} more`},
  problem: {
    zh: {
      empty: () => "表里没有数据行。",
      "no-key": (found: string) => `没有“单位”或“序号”这一列，读到的表头是：${found}。`,
      "no-column": (found: string) => `除了 ${found}，没有别的列。`,
      "twice-named": (found: string) => `“${found}”这一列出现两次。`,
      "unknown-unit": (found: string, row: number) => `第 ${row} 行：文件里没有单位“${found}”。`,
      "unknown-point": (found: string, row: number) => `第 ${row} 行：文件里没有第“${found}”项。`,
      "not-at-point": (found: string, row: number) => `第 ${row} 行：“${found}”：这一项没有列这个单位。`,
      unnamed: (found: string, row: number) => `第 ${row} 行：“${found}”一格是空的。`,
      doubled: (found: string, row: number) => `第 ${row} 行：“${found}”前面已有一行。`,
      "not-positive": (found: string, row: number) => `第 ${row} 行：${found}，人数应大于 0。`,
    },
    en: {
      empty: () => "The table has no rows.",
      "no-key": (found: string) => `No column is headed “unit” or “point”; found: ${found}.`,
      "no-column": (found: string) => `There is no column beside ${found}.`,
      "twice-named": (found: string) => `The column “${found}” is there twice.`,
      "unknown-unit": (found: string, row: number) => `Row ${row}: the plan names no unit “${found}”.`,
      "unknown-point": (found: string, row: number) => `Row ${row}: the plan has no point “${found}”.`,
      "not-at-point": (found: string, row: number) => `Row ${row}: “${found}”: the point does not name the unit.`,
      unnamed: (found: string, row: number) => `Row ${row}: the cell under “${found}” is empty.`,
      doubled: (found: string, row: number) => `Row ${row}: “${found}” stands in an earlier row.`,
      "not-positive": (found: string, row: number) => `Row ${row}: ${found}; it should be more than 0.`,
    },
  },
  tooLarge: {
    zh: (size: string) => `文件有 ${size} MB，超过 5 MB；这里只要一张小表，请另存后再选。`,
    en: (size: string) => `The file has ${size} MB, more than 5; a small table will do: save it apart and choose that.`,
  },
  unreadable: {
    zh: (name: string) => `“${name}”读不出来：不是 csv 或 xlsx，或文件已损坏。请用 Excel 另存为 csv 或 xlsx。`,
    en: (name: string) => `“${name}” could not be read: no csv or xlsx, or damaged. Save it as csv or xlsx in Excel.`,
  },
} as const satisfies Catalogue;
