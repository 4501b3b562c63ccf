/** Words of an answer in the console: its views, its downloads, and the contents of its cells. */
import type {Catalogue} from "./language.js";

export const grouped = (value: number) => value.toLocaleString("en-US");

export const answerMessages = {
  result: {zh: "结果", en: "Result"},
  views: {
    zh: {table: "表格", graph: "图", chart: "图表", plan: "计划", raw: "原始"},
    en: {table: "Table", graph: "Graph", chart: "Chart", plan: "Plan", raw: "Raw"},
  },
  moreNodes: {
    zh: (count: number) => `另有 ${grouped(count)} 个节点没有画出`,
    en: (count: number) => `${grouped(count)} more nodes are not drawn`,
  },
  graphOf: {
    zh: (nodes: number, ties: number) => `${nodes} 个节点、${ties} 条关系`,
    en: (nodes: number, ties: number) => `${nodes} nodes and ${ties} relationships`,
  },
  copy: {zh: "复制", en: "Copy"},
  copied: {zh: "已复制", en: "Copied"},
  allRows: {
    zh: (count: number) => `${grouped(count)} 行，全部显示`,
    en: (count: number) => `${grouped(count)} ${count === 1 ? "row" : "rows"}, all shown`,
  },
  moreRows: {
    zh: (limit: string) => `后面还有，因为${limit}；加条件或 LIMIT 可缩小范围。`,
    en: (limit: string) => `There are more, because of ${limit}; narrow it by a condition or LIMIT.`,
  },
  milliseconds: {zh: (ms: number) => `${grouped(ms)} 毫秒`, en: (ms: number) => `${grouped(ms)} ms`},
  before: {zh: "上一次的结果", en: "The result before"},
  noRows: {zh: "没有符合的行", en: "No row fits"},
  usedParameters: {zh: "用到的参数", en: "Parameters used"},
  planOnly: {zh: "只给出计划，没有运行。", en: "The plan only; the query was not run."},
  missing: {zh: "空", en: "empty"},
  yes: {zh: "是", en: "yes"},
  no: {zh: "否", en: "no"},
  more: {zh: (count: number) => `＋${count}`, en: (count: number) => `+${count}`},
  someOf: {
    zh: (shown: number, all: number) => `显示 ${grouped(shown)} 行，共 ${grouped(all)} 行`,
    en: (shown: number, all: number) => `Showing ${grouped(shown)} of ${grouped(all)} rows`,
  },
  someOfAtLeast: {
    zh: (shown: number, least: number) => `显示 ${grouped(shown)} 行，至少有 ${grouped(least)} 行`,
    en: (shown: number, least: number) => `Showing ${grouped(shown)} of at least ${grouped(least)} rows`,
  },
  cutByRows: {
    zh: (rows: number) => `行数上限 ${grouped(rows)}`,
    en: (rows: number) => `the limit of ${grouped(rows)} rows`,
  },
  cutByBytes: {
    zh: (bytes: number) => `大小上限 ${Number((bytes / 1_000_000).toFixed(1))} MB`,
    en: (bytes: number) => `the limit of ${Number((bytes / 1_000_000).toFixed(1))} MB`,
  },
  filter: {zh: "在结果里找", en: "Find in the rows"},
  columnWidth: {zh: (title: string) => `“${title}”的列宽`, en: (title: string) => `Width of “${title}”`},
  notebook: {zh: "存成笔记页", en: "Save as a page"},
  notebookWhy: {
    zh: "存成 .md，放进 docs/ 就是网站的一页",
    en: "An .md file; put into docs/ it is a page of the site",
  },
  notebookSaved: {
    zh: (name: string, folder: string) => `已存成 ${name}。放进 ${folder}，再运行 npm start，就是网站的一页。`,
    en: (name: string, folder: string) =>
      `Saved as ${name}. Put it into ${folder} and run npm start: it is then a page of the site.`,
  },
  notebookNote: {
    zh: (plan: string, fingerprint: string, day: string) =>
      `${day} 问自《${plan}》，原文指纹 ${fingerprint}；以下是当时的答案。`,
    en: (plan: string, fingerprint: string, day: string) =>
      `Asked on ${day} of ${plan}, fingerprint ${fingerprint}; this is the answer of that day.`,
  },
  askAgain: {zh: "在控制台里再问一遍", en: "Ask again in the console"},
  chartKinds: {
    zh: {bar: "条形", line: "折线", scatter: "散点"},
    en: {bar: "Bars", line: "Line", scatter: "Dots"},
  },
  chartAxes: {
    zh: {bar: {x: "名称", y: "数值"}, line: {x: "横轴", y: "纵轴"}, scatter: {x: "横轴", y: "纵轴"}},
    en: {bar: {x: "Name", y: "Figure"}, line: {x: "Across", y: "Up"}, scatter: {x: "Across", y: "Up"}},
  },
  barsShown: {
    zh: (shown: number, all: number) => `画出前 ${grouped(shown)} 行，共 ${grouped(all)} 行`,
    en: (shown: number, all: number) => `The first ${grouped(shown)} of ${grouped(all)} rows are drawn`,
  },
  planRows: {zh: (rows: string) => `${rows} 行`, en: (rows: string) => `${rows} rows`},
  planHits: {zh: (hits: string) => `读库 ${hits} 次`, en: (hits: string) => `${hits} db hits`},
  planEstimate: {zh: (rows: string) => `估计 ${rows} 行`, en: (rows: string) => `${rows} estimated`},
  pointName: {zh: (label: string) => `第 ${label} 项`, en: (label: string) => `Point ${label}`},
  graphKeys: {
    zh: "单击看内容，双击展开或收起，拖动可挪开；键盘：方向键走动，回车选中，e 展开或收起，Delete 隐藏。",
    en: "Click to read, double-click to open or close, drag to move; keys: arrows walk, Enter selects, e opens or closes, Delete hides.",
  },
  openNode: {zh: "展开相邻的", en: "Open its neighbours"},
  closeNode: {zh: "收起", en: "Close them"},
  hideNode: {zh: "隐藏", en: "Hide"},
  openedSome: {
    zh: (most: number) => `相邻的很多，只加上 ${most} 条关系。`,
    en: (most: number) => `It has many neighbours; ${most} relationships were added.`,
  },
  openedNone: {zh: "它没有相邻的节点。", en: "It has no neighbours."},
  connect: {zh: "补上其间的关系", en: "Add ties between them"},
  connected: {
    zh: (count: number) => (count === 0 ? "它们之间没有关系。" : `它们之间有 ${grouped(count)} 条关系。`),
    en: (count: number) =>
      count === 0
        ? "There are no relationships between them."
        : `There are ${grouped(count)} relationships between them.`,
  },
  showHidden: {zh: (count: number) => `显示隐藏的 ${count} 个`, en: (count: number) => `Show ${count} hidden`},
  nodesDrawn: {
    zh: (count: number) => `图中共 ${grouped(count)} 个节点`,
    en: (count: number) => `${grouped(count)} nodes in the picture`,
  },
  zoomIn: {zh: "放大", en: "Zoom in"},
  zoomOut: {zh: "缩小", en: "Zoom out"},
  zoomFit: {zh: "全图", en: "Fit"},
  styleOf: {zh: (label: string) => `“${label}”的画法`, en: (label: string) => `How “${label}” looks`},
  colour: {zh: (index: number) => `颜色 ${index}`, en: (index: number) => `Colour ${index}`},
  sizes: {zh: {small: "小", middle: "中", large: "大"}, en: {small: "S", middle: "M", large: "L"}},
  caption: {zh: "标注", en: "Caption"},
  captionUsual: {zh: "名称", en: "its name"},
  shownLabel: {zh: "显示", en: "Shown"},
  hiddenLabel: {zh: "已隐藏", en: "hidden"},
  codes: {
    zh: {
      role: {lead: "写明牵头", support: "写明配合", listed: "列名，未分主次"},
      severity: {error: "错误", warning: "待核实", info: "提示"},
      kind: {target: "服务对象", activity: "举措类型", programme: "载体", point: "任务"},
    },
    en: {
      role: {lead: "stated lead", support: "stated support", listed: "listed without rank"},
      severity: {error: "error", warning: "to check", info: "remark"},
      kind: {target: "target group", activity: "activity type", programme: "programme", point: "point"},
    },
  },
} as const satisfies Catalogue;
