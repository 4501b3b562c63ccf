/** Words of the network page: controls, drawing, side card, table, states. Its sentences: network-sentences.ts. */
import type {Catalogue} from "./language.js";

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** Sectors of units for English readers; the plan's own word if there is none. */
const SECTORS: Record<string, string> = {
  党委: "Party",
  人大: "People’s Congress",
  政府: "Government",
  政协: "CPPCC",
  群团: "Mass organisations",
  县区: "Districts",
  事业单位: "Public institutions",
  企业: "Enterprises",
  部队: "Military",
  司法: "Judiciary",
};

/** The same for headings with little room. */
const SHORT_SECTORS: Record<string, string> = {
  人大: "Congress",
  政府: "Gov.",
  群团: "Mass orgs",
  事业单位: "Public inst.",
};

export const networkMessages = {
  title: {zh: "协作网络", en: "Collaboration network"},
  svg: {zh: "图片 svg", en: "Picture svg"},
  // controls
  view: {zh: "视图", en: "View"},
  leads: {zh: "牵头→参与", en: "Lead → support"},
  shared: {zh: "共同任务", en: "Shared points"},
  matrix: {zh: "矩阵", en: "Matrix"},
  form: {zh: "图或表", en: "Picture or table"},
  picture: {zh: "图", en: "Picture"},
  table: {zh: "表", en: "Table"},
  filters: {zh: "筛选", en: "Filters"},
  search: {zh: "找单位：汉字、拼音、首字母", en: "Find a unit, or its pinyin"},
  searchLabel: {zh: "找单位", en: "Find a unit"},
  noMatch: {zh: "没有这样的单位", en: "No such unit"},
  atLeast: {zh: "至少", en: "At least"},
  pointsUnit: {zh: "项", en: "points"},
  fewer: {zh: "减一项", en: "One fewer"},
  more: {zh: "加一项", en: "One more"},
  hidden: {zh: "隐去", en: "Hidden"},
  hideUnit: {zh: "选单位", en: "Choose a unit"},
  showAgain: {zh: (name: string) => `恢复显示${name}`, en: (name: string) => `Show ${name} again`},
  centreOn: {zh: (name: string) => `以${name}为中心`, en: (name: string) => `Around ${name}`},
  grouping: {zh: "右列按", en: "Right column by"},
  bySector: {zh: "系统", en: "Sector"},
  byLead: {zh: "主要牵头", en: "Main lead"},
  order: {zh: "次序", en: "Order"},
  byPoints: {zh: "任务数", en: "Points"},
  byName: {zh: "名称", en: "Name"},
  reset: {zh: "恢复默认", en: "Reset"},
  resetOrder: {zh: "恢复次序", en: "Restore order"},
  resetPlaces: {zh: "重新排列", en: "Lay out again"},
  zoomIn: {zh: "放大", en: "Zoom in"},
  zoomOut: {zh: "缩小", en: "Zoom out"},
  zoomFit: {zh: "看全图", en: "Fit"},
  keys: {zh: "键盘操作", en: "Keyboard"},
  close: {zh: "关闭", en: "Close"},
  // the drawing
  drawing: {
    zh: (units: number, links: number) => `协作图：${units} 个单位，${links} 条联系。方向键走动，回车钉住。`,
    en: (units: number, links: number) =>
      `Network of ${many(units, "unit")} and ${many(links, "line")}. Arrow keys walk, Enter pins.`,
  },
  amongLeads: {zh: (count: number) => `相互之间 ${count} 条`, en: (count: number) => `${many(count, "arc")} between`},
  amongShort: {zh: "相互", en: "arcs"},
  leadUnits: {zh: "牵头单位", en: "Leads"},
  inferredMark: {zh: "（推定）", en: " (inferred)"},
  leadsShort: {zh: (inferred: boolean) => (inferred ? "推定牵头" : "牵头"), en: () => "Leads"},
  supportShort: {zh: "参与", en: "Support"},
  countUnits: {zh: (count: number) => `${count} 个`, en: (count: number) => `${count}`},
  linesAcross: {zh: (count: number) => `牵头 → 参与 ${count} 条`, en: (count: number) => many(count, "line")},
  onlySupport: {zh: "只参与", en: "Support only"},
  supportPoints: {zh: "参与项数", en: "Points"},
  sector: {
    zh: (name: string | null) => name ?? "其他",
    en: (name: string | null) => (name === null ? "Other" : (SECTORS[name] ?? name)),
  },
  sectorShort: {
    zh: (name: string | null) => name ?? "其他",
    en: (name: string | null) => (name === null ? "Other" : (SHORT_SECTORS[name] ?? SECTORS[name] ?? name)),
  },
  calledBy: {zh: (name: string) => `多由${name}牵头`, en: (name: string) => `Mostly led by ${name}`},
  cardFigures: {
    zh: (led: number, support: number) => `牵头 ${led} · 参与 ${support}`,
    en: (led: number, support: number) => `leads ${led} · in ${support}`,
  },
  cardFiguresShort: {
    // A card on a narrow screen has room for three figures.
    zh: (led: number, all: number) => `牵${led}${`${led}${all}`.length > 3 ? "·" : " · "}共${all}`,
    en: (led: number, all: number) => `${led} of ${all}`,
  },
  unitLabel: {
    zh: (name: string, points: number, led: number, partners: number) =>
      `${name}：${points} 项任务，牵头 ${led} 项，${partners} 个协作单位`,
    en: (name: string, points: number, led: number, partners: number) =>
      `${name}: ${many(points, "point")}, leads ${led}, ${many(partners, "partner")}`,
  },
  legendWidth: {
    zh: (values: readonly number[]) => `线宽：${values.join("、")} 项`,
    en: (values: readonly number[]) => `width: ${values.join(", ")} points`,
  },
  legendScaled: {
    zh: (most: number) => `最宽的线是 ${most} 项，其余按比例`,
    en: (most: number) => `the widest line is ${most} points, others in proportion`,
  },
  legendSize: {zh: "圆的大小是任务数", en: "circles by points"},
  certainty: {
    zh: {written: "原文写明", strong: "推定较强", weak: "推定较弱"},
    en: {written: "written", strong: "inferred, strong", weak: "inferred, weak"},
  },
  hint: {
    zh: "指向单位看它的联系，单击钉住；单击一条线看原文。",
    en: "Point at a unit to see its lines, click to pin it; click a line for the quoted words.",
  },
  hintKeys: {zh: "走到相邻单位，", en: "to a neighbour,"},
  hintEscape: {zh: "取消。", en: "to clear."},
  hintTouch: {zh: "点单位看它的联系，点线看原文。", en: "Tap a unit for its lines, a line for the words."},
  // side card
  pinned: {zh: "已钉住", en: "Pinned"},
  unpin: {zh: "取消钉住", en: "Unpin"},
  points: {zh: "任务", en: "Points"},
  led: {zh: "牵头", en: "Leads"},
  inferred: {zh: "推定", en: "inferred"},
  fractional: {zh: "平摊", en: "Shared out"},
  partners: {zh: "协作单位", en: "Partners"},
  itLeads: {zh: "它牵头，谁参与", en: "It leads, who takes part"},
  itSupports: {zh: "它参与，谁牵头", en: "It takes part, who leads"},
  noneLed: {zh: "没有它牵头、别人参与的任务", en: "Nothing that it leads with others"},
  noneSupported: {zh: "没有别人牵头、它参与的任务", en: "Nothing that others lead with it"},
  noPartners: {zh: "没有与别的单位共同的任务", en: "It shares no point with another unit"},
  sharedWith: {zh: "与谁共同任务最多", en: "Most shared points with"},
  otherUnits: {
    zh: (count: number, range: string) => `其余 ${count} 个，${range} 项`,
    en: (count: number, range: string) => `${count} more, ${range} each`,
  },
  range: {
    zh: (low: number, high: number) => (low === high ? `各 ${low}` : `${low} 至 ${high}`),
    en: (low: number, high: number) => (low === high ? `${low}` : `${low} to ${high}`),
  },
  quotes: {zh: "原文：", en: "Quoted: "},
  someOf: {
    zh: (shown: number, all: number) => (shown === all ? `${all} 项` : `${all} 项中的 ${shown} 项`),
    en: (shown: number, all: number) => (shown === all ? many(all, "point") : `${shown} of ${all} points`),
  },
  allPoints: {zh: (count: number) => `全部 ${count} 项`, en: (count: number) => `All ${many(count, "point")}`},
  unitPage: {zh: "单位页", en: "Unit page"},
  centre: {zh: "以它为中心", en: "Centre on it"},
  wholeNetwork: {zh: "回到全图", en: "Whole network"},
  hide: {zh: "隐去它", en: "Hide it"},
  aLeads: {
    zh: (a: string, b: string) => `${a}牵头，${b}参与`,
    en: (a: string, b: string) => `${a} leads, ${b} takes part`,
  },
  othersLead: {zh: "别的单位牵头，两家都参与", en: "Others lead, both take part"},
  noLead: {zh: "没有牵头", en: "Without a lead"},
  noTie: {zh: "这两个单位没有共同的任务。", en: "These two units share no point."},
  path: {
    zh: (names: readonly string[]) => `经由：${names.join(" – ")}`,
    en: (names: readonly string[]) => `By way of ${names.join(" – ")}`,
  },
  sharedCount: {zh: "共同", en: "Shared"},
  expected: {zh: "期望", en: "Expected"},
  ratio: {zh: "倍数", en: "Ratio"},
  pair: {zh: "一对单位", en: "Pair"},
  strongest: {zh: "联系最多", en: "Strongest lines"},
  mostShared: {zh: "次数最多", en: "Most shared"},
  leastChance: {zh: "最不像巧合（按 p 值）", en: "Least like chance (by p)"},
  neverTogether: {zh: "少于期望", en: "Below expectation"},
  clickForWords: {zh: "单击看原文", en: "Click for the words"},
  handle: {zh: "展开或收起", en: "Expand or fold"},
  // table
  from: {zh: "牵头", en: "Lead"},
  to: {zh: "参与", en: "Takes part"},
  unitA: {zh: "单位甲", en: "Unit A"},
  unitB: {zh: "单位乙", en: "Unit B"},
  count: {zh: "共同任务", en: "Shared points"},
  weight: {zh: "平摊权重", en: "Newman weight"},
  pointsHead: {zh: "任务", en: "Points"},
  // matrix
  corner: {zh: "共同任务数", en: "Shared points"},
  cell: {
    zh: (a: string, b: string, count: number) => `${a}与${b}：${count} 项`,
    en: (a: string, b: string, count: number) => `${a} and ${b}: ${many(count, "point")}`,
  },
  diagonal: {zh: "对角线：该单位任务数", en: "diagonal: the unit’s own points"},
  above05: {
    zh: (count: number) => `高于期望，p<0.05：${count} 对`,
    en: (count: number) => `above expectation, p<0.05: ${many(count, "pair")}`,
  },
  above01: {zh: (count: number) => `p<0.01：${count} 对`, en: (count: number) => `p<0.01: ${many(count, "pair")}`},
  below05: {
    zh: (count: number) => `低于期望，p<0.05：${count} 对`,
    en: (count: number) => `below expectation, p<0.05: ${many(count, "pair")}`,
  },
  matrixTooLarge: {
    zh: (limit: number) => `模拟网络的单位多于 ${limit} 个，不画矩阵。`,
    en: (limit: number) => `A made-up network of more than ${limit} units has no matrix.`,
  },
  // states
  tooMany: {zh: "单位太多，先看一个单位或矩阵。", en: "Too many units: look at one unit first, or at the matrix."},
  madeUpTitle: {
    zh: (units: number, ties: number) => `模拟网络：${units} 个单位，${ties} 条联系`,
    en: (units: number, ties: number) => `Made-up network: ${many(units, "unit")}, ${many(ties, "line")}`,
  },
  madeUp: {
    zh: "这是按大小随机生成的网络，只用来测快慢，不是哪份文件的内容。",
    en: "Generated by size to measure speed; it is not the content of any plan.",
  },
  badDemo: {
    zh: (text: string, units: number, ties: number) =>
      `看不懂 demo=${text}：写成“单位数x联系数”，如 500x10000，至多 ${units} 个单位、${ties} 条联系，联系不多于单位的对数。下面是文件本身的网络。`,
    en: (text: string, units: number, ties: number) =>
      `demo=${text} is not understood: write units x ties, such as 500x10000, at most ${units} units and ${ties} ties ` +
      "and no more ties than pairs. Below is the plan’s own network.",
  },
  noUnits: {
    zh: "这份文件没有点名到单位的任务，画不出协作。",
    en: "No point of this plan names a unit, so there is no network to draw.",
  },
  toPoints: {zh: "看任务清单", en: "See the work points"},
  nothingLeft: {
    zh: (min: number, most: number) => `至少 ${min} 项：没有这样的联系，最多是 ${most} 项。`,
    en: (min: number, most: number) => `At least ${min}: no such line, the most is ${most}.`,
  },
  nothingShown: {zh: "筛选之后没有留下联系。", en: "The filters leave no line."},
  lower: {zh: (most: number) => `改为 ${most}`, en: (most: number) => `Make it ${most}`},
  noLinks: {zh: "没有两个单位共同承担的任务。", en: "No point is shared by two units."},
  noLeadsToDraw: {
    zh: "没有一项任务写明或可以推定牵头，先看共同任务。",
    en: "No point states a lead or lets one be inferred; see the shared points.",
  },
  isolated: {
    zh: (count: number) => `${count} 个单位没有联系。`,
    en: (count: number) => `${many(count, "unit")} without lines.`,
  },
  goneIds: {
    zh: (ids: readonly string[]) => `链接里的 ${ids.join("、")} 不在这份文件里，其余照常显示。`,
    en: (ids: readonly string[]) => `Not in this plan: ${ids.join(", ")}. The rest of the link is shown.`,
  },
  dense: {
    zh: (min: number) => `联系太密，先只画至少 ${min} 项的；全部联系在矩阵里看得更清楚。`,
    en: (min: number) => `Very dense, so only lines of at least ${min} points are drawn; the matrix shows all.`,
  },
  keyList: {
    zh: [
      ["/", "找单位"],
      ["↑ ↓", "同一列的上下单位"],
      ["→", "联系最多的单位，再按到下一个"],
      ["←", "沿原路退回"],
      ["Enter", "钉住；⇧ Enter 钉第二个"],
      ["h", "隐去"],
      ["e", "以它为中心"],
      ["l", "读它的联系"],
      ["Ctrl 单击", "选几个单位；⇧ 拖动圈选"],
      ["+ − 0", "放大、缩小、看全图"],
      ["g 1–5", "总览、任务量、协作网络、任务清单、查询"],
      ["Ctrl Z", "撤销；Ctrl ⇧ Z 重做"],
      ["Esc", "一步步取消：查找、指向、钉住、筛选"],
    ],
    en: [
      ["/", "find a unit"],
      ["↑ ↓", "up and down the column"],
      ["→", "to the strongest partner, then the next"],
      ["←", "back the way one came"],
      ["Enter", "pin; ⇧ Enter pins a second"],
      ["h", "hide"],
      ["e", "centre on it"],
      ["l", "read its lines"],
      ["Ctrl click", "picks several units; ⇧ and drag, a lasso"],
      ["+ − 0", "zoom in, out, fit"],
      ["g 1–5", "overview, workload, network, points, console"],
      ["Ctrl Z", "undo; Ctrl ⇧ Z redo"],
      ["Esc", "clears step by step: search, hover, pin, filters"],
    ],
  },
} satisfies Catalogue;
