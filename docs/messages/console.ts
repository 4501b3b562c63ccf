/** Words of the console. Names of what the graph holds stand here too: a label in the graph, a word on the page. */
import type {Catalogue} from "./language.js";

const grouped = (value: number) => value.toLocaleString("en-US");

export const consoleMessages = {
  page: {zh: "查询", en: "Console"},
  title: {
    zh: "选一句问话，改方框里的词就有答案",
    en: "Pick a question, change a word in its box, and there is the answer",
  },
  under: {
    zh: "每句背后的 Cypher 都在下面，可以接着改。这里只读，不会改动图谱。",
    en: "The Cypher behind each question stands below and can be edited. Everything here only reads.",
  },
  allQuestions: {zh: "全部问句", en: "All questions"},
  untitled: {zh: "自己写的查询", en: "Your own query"},
  editedFrom: {zh: "改自", en: "Edited from"},
  restore: {zh: "恢复原句", en: "Restore it"},
  run: {zh: "运行", en: "Run"},
  cancel: {zh: "取消", en: "Cancel"},
  editor: {zh: "Cypher 查询", en: "Cypher query"},
  parameter: {zh: (name: string) => `参数 ${name}`, en: (name: string) => `Parameter ${name}`},
  parameters: {zh: "参数（JSON）", en: "Parameters (JSON)"},
  parametersWrong: {zh: '参数应写成 JSON，如 {"atLeast": 3}', en: 'Parameters are JSON, such as {"atLeast": 3}'},
  placeholder: {zh: "MATCH (u:Unit) RETURN u.name LIMIT 10", en: "MATCH (u:Unit) RETURN u.name LIMIT 10"},
  limits: {
    zh: "只读 · 最长 8 秒 · 最多 1,000 行 · 2 MB",
    en: "Read only · 8 seconds · 1,000 rows · 2 MB at most",
  },
  limitsWhy: {zh: "限制说明", en: "Why these limits"},
  limitsText: {
    zh: "查询在只读事务里运行，结束就回滚，图谱不会改变；不读文件、不访问网络，过程只可用 db.labels、db.schema.*、全文检索等几个。超过 8 秒停止；超过 1,000 行或 2 MB 时只显示前面的，并说明还有。同时最多运行 3 句，其余排队。",
    en: "A query runs in a reading transaction that is always rolled back, so the graph stays as it is. It reads no files and calls no other host; of procedures only a few such as db.labels, db.schema.* and full-text search may be called. It stops after 8 seconds; beyond 1,000 rows or 2 MB the first are shown and the answer says there are more. Three queries run at once, the others wait.",
  },
  copyLink: {zh: "复制链接", en: "Copy link"},
  copied: {zh: "已复制", en: "Copied"},
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
  tidy: {zh: "整理格式", en: "Format"},
  tidyKey: {zh: "Alt ⇧ F", en: "Alt ⇧ F"},
  history: {zh: "用过的查询", en: "Asked before"},
  historySearch: {zh: "在用过的查询里找", en: "Search what was asked before"},
  historyNone: {
    zh: "还没有。运行过的查询只留在这个浏览器里。",
    en: "None yet. What you run is kept in this browser alone.",
  },
  historyMissing: {zh: "没有找到。", en: "Nothing found."},
  saveAs: {zh: "另存为问句", en: "Save as a question"},
  saveName: {zh: "这句问话叫什么？", en: "What is the question called?"},
  unpin: {zh: "不再保留", en: "Unpin"},
  forget: {zh: "删除", en: "Delete"},
  asFile: {zh: "存成 .cypher", en: "Save as .cypher"},
  copy: {zh: "复制", en: "Copy"},
  allRows: {
    zh: (count: number) => `${grouped(count)} 行，全部显示`,
    en: (count: number) => `${grouped(count)} ${count === 1 ? "row" : "rows"}, all shown`,
  },
  rowsShown: {
    zh: (count: number) => `显示 ${grouped(count)} 行`,
    en: (count: number) => `${grouped(count)} rows shown`,
  },
  moreRows: {
    zh: (limit: string) => `后面还有，因为${limit}；加条件或 LIMIT 可缩小范围。`,
    en: (limit: string) => `There are more, because of ${limit}; narrow it by a condition or LIMIT.`,
  },
  cutBy: {
    zh: {rows: "行数上限 1,000", bytes: "大小上限 2 MB"},
    en: {rows: "the limit of 1,000 rows", bytes: "the limit of 2 MB"},
  },
  milliseconds: {zh: (ms: number) => `${grouped(ms)} 毫秒`, en: (ms: number) => `${grouped(ms)} ms`},
  running: {zh: "正在运行，按 Esc 取消…", en: "Running; Esc cancels…"},
  before: {zh: "上一次的结果", en: "The result before"},
  notRun: {zh: "还没有运行。看过查询后按“运行”。", en: "Not run yet. Read the query, then press Run."},
  empty: {zh: "先写一句查询，或从右边挑一句问话。", en: "Write a query first, or pick a question."},
  noRows: {zh: "没有符合的行", en: "No row fits"},
  usedParameters: {zh: "用到的参数", en: "Parameters used"},
  cancelled: {zh: "已取消", en: "Cancelled"},
  cancelledWhy: {
    zh: "没有等到结果就停了，图谱没有改变。",
    en: "It was stopped before its result; the graph is unchanged.",
  },
  planOnly: {zh: "只给出计划，没有运行。", en: "The plan only; the query was not run."},
  place: {
    zh: (line: number, column: number) => `第 ${line} 行第 ${column} 列`,
    en: (line: number, column: number) => `Line ${line}, column ${column}`,
  },
  warning: {
    zh: (code: string, message: string) => {
      const name = /name is: ([^)]+)\)/.exec(message)?.[1] ?? "";
      if (code.endsWith("UnknownPropertyKeyWarning")) return `图里没有属性 ${name}，它总是空的。`;
      if (code.endsWith("UnknownLabelWarning")) return `图里没有标签 ${name}，不会有符合的行。`;
      if (code.endsWith("UnknownRelationshipTypeWarning")) return `图里没有关系 ${name}，不会有符合的行。`;
      return message;
    },
    en: (code: string, message: string) => {
      const name = /name is: ([^)]+)\)/.exec(message)?.[1] ?? "";
      if (code.endsWith("UnknownPropertyKeyWarning")) return `The graph has no property ${name}; it is always empty.`;
      if (code.endsWith("UnknownLabelWarning")) return `The graph has no label ${name}; no row will fit.`;
      if (code.endsWith("UnknownRelationshipTypeWarning"))
        return `The graph has no relationship ${name}; no row will fit.`;
      return message;
    },
  },
  fix: {zh: (word: string) => `改成 ${word}`, en: (word: string) => `Change to ${word}`},
  retry: {zh: "重试", en: "Try again"},
  away: {zh: "查询要连接本机服务", en: "Queries need the local service"},
  awayWhy: {
    zh: "这是不带服务的一份页面，或服务已停止。在项目文件夹里运行下面的命令，再重试；问句和它们的 Cypher 照样可以看。",
    en: "This copy of the pages has no service behind it, or the service has stopped. Run this in the project's folder and try again; the questions and their Cypher can be read all the same.",
  },
  missing: {zh: "空", en: "empty"},
  yes: {zh: "是", en: "yes"},
  no: {zh: "否", en: "no"},
  more: {zh: (count: number) => `＋${count}`, en: (count: number) => `+${count}`},
  schema: {zh: "图里有什么", en: "What the graph holds"},
  schemaHint: {
    zh: "单击节点或关系，把写法插进查询。虚线是这份图谱里还没有的。",
    en: "Click a node or a relationship to put its pattern into the query. Dashed: none in this graph yet.",
  },
  insert: {zh: (pattern: string) => `插入 ${pattern}`, en: (pattern: string) => `Insert ${pattern}`},
  questions: {zh: "从这些问题开始", en: "Start from these questions"},
  dataQuestions: {zh: "页面用到的数据", en: "Rows that the pages read"},
  groups: {
    zh: {
      responsibility: "谁牵头，依据是什么",
      meeting: "开会请谁",
      collaboration: "协作",
      workload: "任务量",
      coverage: "覆盖与空白",
      checking: "核对原文",
    },
    en: {
      responsibility: "Who leads, and on what grounds",
      meeting: "Whom to invite",
      collaboration: "Collaboration",
      workload: "Workload",
      coverage: "Coverage and gaps",
      checking: "Back to the text",
    },
  },
  labels: {
    zh: {
      Document: "文件",
      Section: "章节",
      WorkPoint: "任务",
      Unit: "单位",
      UnitGroup: "统称",
      TargetGroup: "服务对象",
      ActivityType: "举措类型",
      Programme: "载体",
      Diagnostic: "待核实",
    },
    en: {
      Document: "Plan",
      Section: "Section",
      WorkPoint: "Point",
      Unit: "Unit",
      UnitGroup: "Group",
      TargetGroup: "Target",
      ActivityType: "Activity",
      Programme: "Programme",
      Diagnostic: "To check",
    },
  },
} as const satisfies Catalogue;
