/** Words of the list of members and of its findings. */
import type {Catalogue} from "./language.js";

export const membershipMessages = {
  title: {zh: "成员单位名单", en: "List of members"},
  note: {
    zh: "选一份成员单位名单（csv、xlsx 或 YAML），看哪些成员没有自己的任务、哪些列名的单位不是成员；只留在这个浏览器里。",
    en:
      "Choose a list of members (csv, xlsx or YAML) to see who has no task of its own and who is named without being a " +
      "member; kept in this browser only.",
  },
  choose: {zh: "选名单文件", en: "Choose the list"},
  remove: {zh: "清除", en: "Remove"},
  file: {
    zh: (name: string, count: number, busy: number) => `${name}：${count} 个成员，其中 ${busy} 个有自己的任务。`,
    en: (name: string, count: number, busy: number) =>
      `${name}: ${count} members, ${busy} of them with tasks of their own. `,
  },
  idle: {
    zh: (names: readonly string[]) => `没有自己任务的成员 ${names.length} 个：${names.join("、")}。`,
    en: (names: readonly string[]) => `${names.length} members without a task of their own: ${names.join(", ")}.`,
  },
  idleNone: {zh: "每个成员都有自己的任务。", en: "Every member has a task of its own."},
  outside: {
    zh: (unit: string, points: number) => `${unit}列在 ${points} 项任务里，但不在名单上。`,
    en: (unit: string, points: number) => `${unit} is named at ${points} points and is no member.`,
  },
  outsideNone: {zh: "列名的单位都在名单上。", en: "Every unit that is named is a member."},
  taken: {zh: "没有采用，原来的名单不变：", en: "Not taken; the list that was there stays:"},
  problem: {
    zh: {
      empty: () => "名单里没有单位。",
      "no-names": (found: string) => `没有“单位”或“成员单位”这一列，读到的是：${found}。`,
      doubled: (found: string, row: number) => `第 ${row} 行：“${found}”前面已有。`,
    },
    en: {
      empty: () => "The list has no names.",
      "no-names": (found: string) => `No column is headed “unit” or “member”; found: ${found}.`,
      doubled: (found: string, row: number) => `Row ${row}: “${found}” stands in an earlier row.`,
    },
  },
} as const satisfies Catalogue;
