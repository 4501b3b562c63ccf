/** Words of the comparison of plans. */
import type {Catalogue} from "./language.js";

export const comparisonMessages = {
  title: {zh: "与其他文件对照", en: "Beside the other plans"},
  load: {
    zh: (count: number) => `取 ${count} 份文件的数据来对照`,
    en: (count: number) => `Read ${count} plans to compare`,
  },
  loading: {zh: "正在取数…", en: "Loading…"},
  failed: {zh: "没有取到其他文件的数据，请重试。", en: "The other plans could not be read; try again."},
  change: {zh: "增减", en: "change"},
  note: {
    zh: (measure: string) => `按“${measure}”；– 表示那份文件没有点这个单位的名。增减是最后一份减第一份。`,
    en: (measure: string) => `Under “${measure}”; – where the plan does not name the unit. Change: last minus first.`,
  },
  slope: {zh: "历年变化", en: "Year over year"},
} as const satisfies Catalogue;
