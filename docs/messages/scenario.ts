/** Words of the adjustments on paper and of what the page suggests. */
import type {Catalogue} from "./language.js";

export const scenarioMessages = {
  tryTitle: {
    zh: (count: number) => `调整试算：${count} 处改动，本页数字都是改动后的`,
    en: (count: number) =>
      `What if: ${count} ${count === 1 ? "change" : "changes"}; all figures on this page are after them`,
  },
  tryNote: {
    zh: "只在这个链接里，不写入图谱，也不发往别处。",
    en: "Only in this link: nothing is written to the graph or sent anywhere.",
  },
  edit: {
    zh: {
      drop: (label: string, unit: string) => `第 ${label} 项：${unit}退出`,
      add: (label: string, unit: string) => `第 ${label} 项：加入${unit}`,
      lead: (label: string, unit: string) => `第 ${label} 项：改由${unit}牵头`,
      move: (label: string, unit: string, to: string) => `第 ${label} 项：${unit}的分工移给${to}`,
    },
    en: {
      drop: (label: string, unit: string) => `Point ${label}: without ${unit}`,
      add: (label: string, unit: string) => `Point ${label}: with ${unit}`,
      lead: (label: string, unit: string) => `Point ${label}: led by ${unit}`,
      move: (label: string, unit: string, to: string) => `Point ${label}: from ${unit} to ${to}`,
    },
  },
  refusal: {
    zh: {
      "no-such-point": "没有算入：文件里没有这一项",
      "no-such-unit": "没有算入：文件里没有这个单位",
      "not-at-point": "没有算入：这个单位不在这一项里",
      "already-at-point": "没有算入：这个单位已在这一项里",
      "already-leads": "没有算入：它已是牵头单位",
    },
    en: {
      "no-such-point": "left out: the plan has no such point",
      "no-such-unit": "left out: the plan has no such unit",
      "not-at-point": "left out: the unit is not at this point",
      "already-at-point": "left out: the unit is at this point already",
      "already-leads": "left out: it leads already",
    },
  },
  unread: {
    zh: (count: number) => `链接里有 ${count} 处改动没有看懂，没有算入。`,
    en: (count: number) => `${count} changes in the link were not understood and are left out.`,
  },
  afterTrying: {zh: "试算后：", en: "After the changes: "},
  editList: {zh: (count: number) => `${count} 处改动`, en: (count: number) => `${count} changes`},
  undo: {zh: "撤销上一步", en: "Undo"},
  redo: {zh: "重做", en: "Redo"},
  clear: {zh: "全部撤销", en: "Undo all"},
  takeBack: {zh: "撤回", en: "Take back"},
  memo: {zh: "试算说明 md", en: "Memo md"},
  crossed: {
    zh: (measure: string, before: string, after: string) => `${measure}：${before} → ${after}`,
    en: (measure: string, before: string, after: string) => `${measure}: ${before} → ${after}`,
  },
  crossedHead: {zh: "偏重变化", en: "Sign"},
  unchanged: {zh: "这些改动没有改变任何单位的数字。", en: "These changes alter no figure."},
  ties: {
    zh: (made: number, broken: number, names: string) =>
      made + broken === 0 ? "没有新增或断开的协作。" : `新增协作 ${made} 对，断开 ${broken} 对${names}。`,
    en: (made: number, broken: number, names: string) =>
      made + broken === 0 ? "No tie is made or broken." : `${made} ties made, ${broken} broken${names}.`,
  },
  tryHere: {zh: "试算", en: "What if"},
  dropIt: {zh: "退出这一项", en: "leaves"},
  leadIt: {zh: "改由它牵头", en: "leads"},
  moveTo: {zh: "移给…", en: "hand over to…"},
  addUnit: {zh: "加入单位…", en: "add a unit…"},
  // suggestions
  suggestTitle: {zh: "可以怎么调", en: "What could be changed"},
  suggestNote: {
    zh: "只是建议；点“试一试”看效果，不写入图谱",
    en: "Suggestions only; “try” shows the effect and writes nothing",
  },
  spreadOut: {
    zh: (before: number, after: number, count: number) =>
      `分散牵头：在各项已列名的单位里换 ${count} 项的牵头，牵头最多的单位从 ${before} 项降到 ${after} 项（已是最少；写明的牵头不动）。`,
    en: (before: number, after: number, count: number) =>
      `Spread the leads: with other leads at ${count} points, among the units named there, the largest number falls from ${before} to ${after}, the least possible; stated leads stay.`,
  },
  spreadNone: {
    zh: (before: number) => `分散牵头：牵头最多的单位现有 ${before} 项，在已列名的单位之间怎么换也不能再少。`,
    en: (before: number) =>
      `Spread the leads: no exchange among the units named brings the largest number below ${before}.`,
  },
  shorter: {
    zh: (unit: string, label: string, of: number, terms: string) =>
      `精简大名单：${unit}列在第 ${label} 项的 ${of} 家里、不牵头，它的其他任务都不涉及这一项的${terms}。`,
    en: (unit: string, label: string, of: number, terms: string) =>
      `Shorter list: ${unit} is one of ${of} units at point ${label} and does not lead; none of its other points has to do with ${terms}.`,
  },
  shorterNone: {
    zh: "精简大名单：没有发现与本单位其他任务全不相干的大名单。",
    en: "Shorter lists: no unit stands on a long list that has nothing in common with its other points.",
  },
  shorterMore: {
    zh: (count: number) => `另有 ${count} 处同样的情形`,
    en: (count: number) => `${count} more of the kind`,
  },
  // what rests on one unit
  riskTitle: {zh: "靠一家撑着的", en: "What rests on one unit"},
  riskNone: {
    zh: "没有独家承担的任务、对象或举措。",
    en: "No point, target group or activity type rests on one unit alone.",
  },
  soleUnit: {
    zh: (unit: string, count: number, labels: string) => `独家承担：${unit}一家承担 ${count} 项（第 ${labels} 项）。`,
    en: (unit: string, count: number, labels: string) =>
      `${unit} alone carries ${count} ${count === 1 ? "point" : "points"} (${labels}).`,
  },
  soleTerm: {
    zh: {
      target: (name: string, unit: string, labels: string) => `服务对象“${name}”只靠${unit}（第 ${labels} 项）。`,
      activity: (name: string, unit: string, labels: string) => `举措类型“${name}”只靠${unit}（第 ${labels} 项）。`,
    },
    en: {
      target: (name: string, unit: string, labels: string) =>
        `The target group “${name}” rests on ${unit} alone (points ${labels}).`,
      activity: (name: string, unit: string, labels: string) =>
        `The activity type “${name}” rests on ${unit} alone (points ${labels}).`,
    },
  },
  everywhere: {
    zh: (unit: string, lists: number, of: number) => `${unit}在全部 ${lists} 份 ${of} 家以上的大名单里都列名。`,
    en: (unit: string, lists: number, of: number) => `${unit} stands on all ${lists} lists of ${of} or more units.`,
  },
  tryIt: {zh: "试一试", en: "Try"},
  tryAll: {zh: (count: number) => `${count} 处一起试`, en: (count: number) => `Try all ${count}`},
} as const satisfies Catalogue;
