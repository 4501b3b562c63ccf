/** Words of the network's further views, layouts, filters, comparison and files. */
import type {Catalogue} from "./language.js";

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export const networkViewMessages = {
  // 单位–任务
  beside: {zh: "单位–任务", en: "Units – points"},
  besideWhat: {zh: "右列是", en: "Beside the units"},
  things: {
    zh: {points: "任务", target: "服务对象", activity: "举措类型", programme: "载体"},
    en: {points: "Points", target: "Target groups", activity: "Activities", programme: "Programmes"},
  },
  units: {zh: "单位", en: "Units"},
  someOf: {
    zh: (shown: number, all: number) => (shown === all ? `${all} 个` : `显示 ${shown}/${all} 个`),
    en: (shown: number, all: number) => (shown === all ? `${all}` : `${shown} of ${all}`),
  },
  besideMethod: {
    zh: (long: number) =>
      `一条线是一个单位在一项任务里的分工，牵头的线按依据画成实线或虚线；空心方块是 ${long} 个及以上单位的任务，多数联系只在这样的任务里产生。`,
    en: (long: number) =>
      "A line is a unit’s duty at a point, leads drawn by their basis; " +
      `a hollow square is a point for ${long} units or more, where most ties are made.`,
  },
  besideTopicMethod: {
    zh: "线宽是单位有几项任务涉及它；任务按自己的文字归类，服务对象也按所在章节的标题。",
    en: "Width is the number of the unit’s points that concern it; by the point’s own words, target groups also by the section’s heading.",
  },
  besideNone: {
    zh: "模拟网络没有任务，画不出这个视图。",
    en: "A made-up network has no points for this view.",
  },
  // layouts, sizes and shades
  layout: {zh: "布局", en: "Layout"},
  layouts: {
    zh: {force: "按远近", rings: "同心圆", circles: "按协作圈"},
    en: {force: "By closeness", rings: "Rings", circles: "By circle"},
  },
  ringsBy: {zh: "圆心按", en: "Rings by"},
  sizeBy: {zh: "大小", en: "Size"},
  shadeBy: {zh: "深浅", en: "Shade"},
  plain: {zh: "不分", en: "None"},
  points: {zh: "任务数", en: "Points"},
  led: {zh: "牵头", en: "Leads"},
  fractional: {zh: "平摊任务", en: "Points shared out"},
  withoutFigure: {zh: "没有这个数", en: "without it"},
  ringsLegend: {
    zh: (by: string) => `${by}越多越靠圆心`,
    en: (by: string) => `the more ${by.toLowerCase()}, the closer to the middle`,
  },
  circlesLegend: {zh: "虚线围起的是一个协作圈", en: "a dashed outline is a circle"},
  legendSize: {
    zh: (by: string) => `圆的大小是${by}`,
    en: (by: string) => `circles by ${by.toLowerCase()}`,
  },
  putOut: {zh: (name: string) => `只在图例里关掉：${name}`, en: (name: string) => `Put out or light: ${name}`},
  // filters
  moreFilters: {zh: "更多筛选", en: "More filters"},
  section: {zh: "章节", en: "Section"},
  anySection: {zh: "全部章节", en: "All sections"},
  target: {zh: "服务对象", en: "Target group"},
  activity: {zh: "举措类型", en: "Activity"},
  programme: {zh: "载体", en: "Programme"},
  any: {zh: "不限", en: "Any"},
  role: {zh: "角色", en: "Role"},
  roles: {
    zh: {all: "全部分工", lead: "只计牵头（含推定）", rest: "不计牵头"},
    en: {all: "All duties", lead: "Leads only", rest: "Without leads"},
  },
  groups: {zh: "统称计入", en: "Count group duties"},
  groupsNote: {
    zh: (units: number) => `统称（如“各成员单位”）按文中点名的 ${units} 个单位每个都算一份，这是假设，不是原文。`,
    en: (units: number) =>
      `Duties of groups such as “all member units” count for each of the ${units} units that the text names: an assumption, not the text.`,
  },
  documents: {zh: "文件", en: "Plans"},
  addPlan: {zh: "合并另一份", en: "Add a plan"},
  versus: {zh: "与哪份比", en: "Compare with"},
  noVersus: {zh: "不比较", en: "No other"},
  withoutPlan: {zh: (title: string) => `不再计入${title}`, en: (title: string) => `Leave out ${title}`},
  planLoading: {zh: "正在取另一份文件…", en: "Fetching the other plan…"},
  planGone: {
    zh: (ids: readonly string[]) => `链接里的文件 ${ids.join("、")} 不在图谱里，没有计入。`,
    en: (ids: readonly string[]) => `Not in the graph and so not counted: ${ids.join(", ")}.`,
  },
  topicGone: {
    zh: (names: readonly string[]) => `没有一项任务属于${names.join("、")}。`,
    en: (names: readonly string[]) => `No point belongs to ${names.join(", ")}.`,
  },
  filteredAway: {zh: "筛选之后没有留下点名到单位的任务", en: "The filters leave no point that names a unit"},
  depth: {zh: "步数", en: "Steps"},
  // units drawn as one
  foldedUnits: {
    zh: (group: string, count: number) => `${group} ${count} 个单位 ▸`,
    en: (group: string, count: number) => `${group}, ${count} units ▸`,
  },
  foldedLeads: {
    zh: (count: number) => `其余 ${count} 个牵头单位 ▸`,
    en: (count: number) => `${count} more leads ▸`,
  },
  foldedNote: {
    zh: "单位较多，带 ▸ 的是合在一起的几个单位，点一下展开。",
    en: "Many units: what is marked ▸ stands for several, a click opens it.",
  },
  foldAgain: {zh: "全部收起", en: "Fold again"},
  aroundNote: {
    zh: (name: string, units: number) => `只画${name}和与它有牵头、参与关系的单位，共 ${units} 个。`,
    en: (name: string, units: number) => `Only ${name} and the units that it leads or that lead it: ${units}.`,
  },
  circleMatrix: {
    zh: (limit: number) => `单位多于 ${limit} 个，先按协作圈合并：点对角线看一个圈里的单位，点别的格看两个圈里的。`,
    en: (limit: number) =>
      `More than ${limit} units, so circles stand for them: click the diagonal for the units of one circle, another cell for those of two.`,
  },
  circleOpened: {
    zh: (units: number) => `只看打开的协作圈，${units} 个单位。`,
    en: (units: number) => `The units of the opened circles only: ${units}.`,
  },
  circleCut: {
    zh: (limit: number, left: number) => `矩阵到 ${limit} 个单位为止，任务最少的 ${left} 个没有画。`,
    en: (limit: number, left: number) =>
      `The matrix ends at ${limit} units; the ${left} with fewest points are left out.`,
  },
  allCircles: {zh: "回到协作圈", en: "Back to the circles"},
  apart: {
    zh: (group: string, count: number) => `${group} ${count} 个单位`,
    en: (group: string, count: number) => `${group}: ${many(count, "unit")}`,
  },
  // picking
  lasso: {zh: "圈选（或按住 ⇧ 拖）", en: "Lasso (or drag with ⇧)"},
  picked: {zh: (count: number) => `已选 ${count} 个单位`, en: (count: number) => `${many(count, "unit")} picked`},
  onlyPicked: {zh: "只看它们之间", en: "Only these"},
  allAgain: {zh: "回到全部", en: "All again"},
  hidePicked: {zh: "隐去它们", en: "Hide them"},
  clearPicked: {zh: "取消选择", en: "Clear"},
  pickedTies: {
    zh: (ties: number, pairs: number) => `${pairs} 对里 ${ties} 对有联系`,
    en: (ties: number, pairs: number) => `${ties} of ${many(pairs, "pair")} tied`,
  },
  // whom to invite
  invite: {zh: "请谁、谁召集", en: "Whom to invite, who convenes"},
  concerned: {
    zh: (topic: string, points: number, units: number) => `${topic}：${points} 项任务，${units} 个单位`,
    en: (topic: string, points: number, units: number) => `${topic}: ${many(points, "point")}, ${many(units, "unit")}`,
  },
  convenes: {zh: "召集", en: "Convenes"},
  convenesWhy: {
    zh: (led: number, all: number, inferred: boolean) => `牵头其中 ${led}/${all} 项${inferred ? "（推定）" : ""}`,
    en: (led: number, all: number, inferred: boolean) => `leads ${led} of ${all}${inferred ? " (inferred)" : ""}`,
  },
  noConvener: {zh: "没有一家牵头，请办公室指定召集人。", en: "None of them leads; let the office name a convener."},
  invited: {zh: "邀请", en: "Invite"},
  ledShort: {zh: (count: number) => `牵头 ${count}`, en: (count: number) => `leads ${count}`},
  groupOnly: {
    zh: (count: number) => `另有 ${count} 项只写统称，请谁由办公室定。`,
    en: (count: number) => `${many(count, "more point names", "more points name")} a group only.`,
  },
  // one point
  pointCard: {zh: (label: string) => `第 ${label} 项`, en: (label: string) => `Point ${label}`},
  // bridges and brokers
  joins: {zh: "桥和中间人", en: "Bridges and brokers"},
  noCuts: {
    zh: "没有哪一个单位或哪一条联系断了会把别的单位隔开。",
    en: "No single unit or tie, if it fell away, would cut others off.",
  },
  cutUnit: {
    zh: (name: string, parts: number, off: number) =>
      `没有${name}，其余单位会散成 ${parts} 块，${off} 个单位与主体断开。`,
    en: (name: string, parts: number, off: number) =>
      `Without ${name} the others fall into ${parts} parts, ${many(off, "unit")} cut off.`,
  },
  cutTie: {
    zh: (a: string, b: string, points: number) => `${a}–${b} 是唯一的通路，靠 ${points} 项任务连着。`,
    en: (a: string, b: string, points: number) => `${a}–${b} is the only way across, by ${many(points, "point")}.`,
  },
  moreCuts: {zh: (count: number) => `还有 ${count} 处。`, en: (count: number) => `${count} more.`},
  broker: {
    zh: (name: string, percent: string) => `${name}最像中间人：别的单位之间 ${percent} 的最短路经过它`,
    en: (name: string, percent: string) => `${name} goes between most: ${percent} of the shortest ways between others`,
  },
  brokerConstraint: {
    zh: (name: string) => `，${name}的伙伴彼此联系最松（约束最低）。`,
    en: (name: string) => `; the partners of ${name} are tied least to each other (lowest constraint).`,
  },
  brokerBoth: {
    zh: "，伙伴彼此的联系也最松（约束最低）。",
    en: ", and its partners are tied least to each other (lowest constraint).",
  },
  // two plans
  changeHeadline: {
    zh: (now: string, then: string, gained: number, lost: number) =>
      `${now}比${then}：新增 ${gained} 对联系，消失 ${lost} 对`,
    en: (now: string, then: string, gained: number, lost: number) =>
      `${now} against ${then}: ${gained} ties gained, ${lost} lost`,
  },
  changeRests: {
    zh: (stronger: number, weaker: number, same: number, top: string) =>
      `增强 ${stronger} 对，减弱 ${weaker} 对，${same} 对没变。${top}`,
    en: (stronger: number, weaker: number, same: number, top: string) =>
      `${stronger} stronger, ${weaker} weaker, ${same} the same. ${top}`,
  },
  changeTop: {
    zh: (a: string, b: string, was: number, now: number) => `变化最大的是${a}和${b}，${was} 项变为 ${now} 项。`,
    en: (a: string, b: string, was: number, now: number) =>
      `The largest change is ${a} and ${b}, from ${was} to ${now}.`,
  },
  changeKinds: {
    zh: {gained: "新增", stronger: "增强", same: "不变", weaker: "减弱", lost: "消失"},
    en: {gained: "gained", stronger: "stronger", same: "the same", weaker: "weaker", lost: "lost"},
  },
  before: {zh: "原来", en: "Before"},
  now: {zh: "现在", en: "Now"},
  change: {zh: "变化", en: "Change"},
  largestChanges: {zh: "变化最大", en: "Largest changes"},
  // files and tables
  files: {zh: "带走", en: "Take away"},
  svg: {zh: "图片 svg", en: "Picture svg"},
  png: {zh: "图片 png（2 倍）", en: "Picture png (2×)"},
  json: {zh: "数据 json", en: "Data json"},
  gexf: {zh: "Gephi gexf", en: "Gephi gexf"},
  graphml: {zh: "graphml", en: "graphml"},
  rowsShown: {
    zh: (shown: number, all: number) => `显示 ${shown}/${all} 行`,
    en: (shown: number, all: number) => `Showing ${shown} of ${many(all, "row")}`,
  },
  moreRows: {zh: (count: number) => `再看 ${count} 行`, en: (count: number) => `${count} more rows`},
  summary: {
    zh: (units: number, links: number, top: string) => `${units} 个单位，${links} 条联系。${top}`,
    en: (units: number, links: number, top: string) => `${many(units, "unit")}, ${many(links, "line")}. ${top}`,
  },
} satisfies Catalogue;
