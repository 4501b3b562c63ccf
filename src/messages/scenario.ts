/** Words of the adjustments on paper and of the suggestions. */
import type {Catalogue} from "./language.js";

export const scenarioMessages = {
  tryTitle: {
    zh: (count: number) => `调整试算：${count} 处改动，本页数字都是改动后的`,
    en: (count: number) =>
      `What if: ${count} ${count === 1 ? "change" : "changes"}; all figures on this page are after them`,
  },
  tryNote: {
    zh: "只在这个链接和这个浏览器里，不写入图谱，也不发往别处。",
    en: "Only in this link and this browser: nothing is written to the graph or sent anywhere.",
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
  printMemo: {zh: "打印试算说明", en: "Print the memo"},
  memoTitle: {
    zh: (name: string) => (name === "" ? "调整试算说明" : `调整试算说明：${name}`),
    en: (name: string) => (name === "" ? "What-if memo" : `What-if memo: ${name}`),
  },
  memoEdits: {zh: "改动", en: "Changes"},
  memoEffect: {zh: "改动前后", en: "Before and after"},
  memoTies: {zh: "协作关系", en: "Ties"},
  memoMore: {zh: (count: number) => `另有 ${count} 处，见链接`, en: (count: number) => `${count} more: see the link`},
  name: {zh: "方案名称", en: "Name"},
  save: {zh: "存在本浏览器", en: "Keep in this browser"},
  kept: {zh: (name: string) => `已存“${name}”。`, en: (name: string) => `“${name}” is kept.`},
  notKept: {
    zh: "没有存下：浏览器不让本页存数据。请复制链接保存。",
    en: "Not kept: the browser does not let this page keep anything. Copy the link instead.",
  },
  nameFirst: {zh: "请先填方案名称。", en: "Give it a name first."},
  scenarios: {zh: (count: number) => `存下的方案（${count}）`, en: (count: number) => `Kept scenarios (${count})`},
  remove: {zh: "删除", en: "Delete"},
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
      `Spread the leads: with other leads at ${count} points, among the units named there, ` +
      `the largest number falls from ${before} to ${after}, the least possible; stated leads stay.`,
  },
  spreadNone: {
    zh: (before: number) => `分散牵头：牵头最多的单位现有 ${before} 项，在已列名的单位之间怎么换也不能再少。`,
    en: (before: number) =>
      `Spread the leads: no exchange among the units named brings the largest number below ${before}.`,
  },
  shorter: {
    zh: (unit: string, label: string, of: number, terms: string, quote: string) =>
      `精简大名单：${unit}列在第 ${label} 项（“${quote}”）的 ${of} 家里、不牵头，它的其他任务都不涉及这一项的${terms}。`,
    en: (unit: string, label: string, of: number, terms: string, quote: string) =>
      `Shorter list: ${unit} is one of ${of} units at point ${label} (“${quote}”) and does not lead; ` +
      `none of its other points has to do with ${terms}.`,
  },
  merge: {
    zh: (labels: readonly [string, string], units: string, terms: string, quotes: readonly [string, string]) =>
      `合并同类任务：第 ${labels[0]} 项（“${quotes[0]}”）和第 ${labels[1]} 项（“${quotes[1]}”）都由${units}承担` +
      `${terms === "" ? "，写法相近" : `，都涉及${terms}`}。试算时并入前一项。`,
    en: (labels: readonly [string, string], units: string, terms: string, quotes: readonly [string, string]) =>
      `Merge: points ${labels[0]} (“${quotes[0]}”) and ${labels[1]} (“${quotes[1]}”) both have ${units}` +
      `${terms === "" ? " and read much alike" : ` and both have to do with ${terms}`}. Tried as one with the former.`,
  },
  mergeNone: {
    zh: "合并同类任务：没有单位相同、内容也相近的两项任务。",
    en: "Merge: no two points have the same units and much the same content.",
  },
  mergeMore: {zh: (count: number) => `另有 ${count} 对相近的任务`, en: (count: number) => `${count} more pairs`},
  manyUnits: {zh: (count: number) => `同样的 ${count} 家单位`, en: (count: number) => `the same ${count} units`},
  nothingHelps: {
    zh: "没有发现不改变写明分工就能减轻负担的调整。",
    en: "Nothing was found that would ease the load without touching what the text states.",
  },
  spreadList: {zh: (count: number) => `要换的 ${count} 项`, en: (count: number) => `The ${count} changes`},
  shorterNone: {
    zh: "精简大名单：没有发现与本单位其他任务全不相干的大名单。",
    en: "Shorter lists: no unit stands on a long list that has nothing in common with its other points.",
  },
  shorterMore: {
    zh: (count: number) => `另有 ${count} 处同样的情形`,
    en: (count: number) => `${count} more of the kind`,
  },
  // what depends on one unit
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
