/** Words of the comparison of plans. */
import type {Catalogue} from "./language.js";

export const comparisonMessages = {
  title: {zh: "与其他文件对照", en: "Beside the other plans"},
  choose: {zh: "选择对照的文件", en: "Choose the plans"},
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
  drawn: {
    zh: (drawn: number, all: number) => `图中画出任务最多的 ${drawn} 个单位，共 ${all} 个；表中全列。`,
    en: (drawn: number, all: number) => `Drawn: the ${drawn} heaviest of ${all} units; the table has all of them.`,
  },
  together: {
    zh: (counted: number, all: number) => `合并计算的文件（${counted}/${all}）`,
    en: (counted: number, all: number) => `Plans counted together (${counted} of ${all})`,
  },
  togetherNote: {
    zh: "勾选几份文件，各单位的任务加在一起算；任务序号前加年份或份数，以便区分。",
    en: "The work of the plans chosen here is added up; a point’s number gains its plan’s year or place in the list.",
  },
  all: {zh: "全选", en: "All"},
  one: {zh: "只算这一份", en: "This one alone"},
  severalPlans: {
    zh: (first: string, count: number) => `${first}等 ${count} 份文件`,
    en: (first: string, count: number) => `${first} and ${count - 1} more`,
  },
  slope: {zh: "历年变化", en: "Year over year"},
} as const satisfies Catalogue;
