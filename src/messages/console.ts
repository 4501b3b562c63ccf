/** Words of the console, among them the page's words for the graph's labels, relationships and properties. */
import {answerMessages, grouped} from "./console-answer.js";
import type {Catalogue} from "./language.js";

const seconds = (ms: number) => String(Number((ms / 1000).toFixed(1)));
const megabytes = (bytes: number) => String(Number((bytes / 1_000_000).toFixed(1)));

interface Limits {
  rowLimit: number;
  byteLimit: number;
  timeLimitMs: number;
}

export const consoleMessages = {
  ...answerMessages,
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
  readOnly: {zh: "只读", en: "Read only"},
  limits: {
    zh: ({rowLimit, byteLimit, timeLimitMs}: Limits) =>
      `只读 · 最长 ${seconds(timeLimitMs)} 秒 · 最多 ${grouped(rowLimit)} 行 · ${megabytes(byteLimit)} MB`,
    en: ({rowLimit, byteLimit, timeLimitMs}: Limits) =>
      `Read only · ${seconds(timeLimitMs)} seconds · ${grouped(rowLimit)} rows · ${megabytes(byteLimit)} MB at most`,
  },
  limitsText: {
    zh: (limits: Limits | null) =>
      `查询在只读事务里运行，结束就回滚，图谱不会改变；不读文件、不访问网络，过程只可用 db.labels、db.schema.*、全文检索等几个。${
        limits === null
          ? ""
          : `超过 ${seconds(limits.timeLimitMs)} 秒停止；超过 ${grouped(limits.rowLimit)} 行或 ${megabytes(limits.byteLimit)} MB 时只显示前面的，并说明还有。`
      }同时只运行几句，其余排队。这些上限可以在服务的设置里改。`,
    en: (limits: Limits | null) =>
      "A query runs in a reading transaction that is always rolled back, so the graph stays as it is. " +
      "It reads no files and calls no other host; of procedures only a few such as db.labels, db.schema.* and " +
      `full-text search may be called. ${
        limits === null
          ? ""
          : `It stops after ${seconds(limits.timeLimitMs)} seconds; beyond ${grouped(limits.rowLimit)} rows or ${megabytes(
              limits.byteLimit,
            )} MB the first are shown and the answer says there are more. `
      }A few queries run at once, the others wait. The service's settings can change these limits.`,
  },
  tabs: {zh: "标签页", en: "Tabs"},
  newTab: {zh: "新标签页", en: "New tab"},
  closeTab: {zh: (title: string) => `关闭“${title}”`, en: (title: string) => `Close “${title}”`},
  wrong: {zh: "有错误", en: "Has an error"},
  close: {zh: "关闭", en: "Close"},
  historyShort: {zh: "历史", en: "History"},
  historyMore: {
    zh: (count: number) => `另有 ${grouped(count)} 条没有列出，可用上面的框查找。`,
    en: (count: number) => `${grouped(count)} more are not listed; search for them above.`,
  },
  pin: {zh: "固定", en: "Pin"},
  unpin: {zh: "取消固定", en: "Unpin"},
  importFile: {zh: "导入 .cypher", en: "Open .cypher"},
  asFile: {zh: "导出 .cypher", en: "Export .cypher"},
  fileOpened: {
    zh: (name: string) => `已导入 ${name}，列在“我的问句”里。`,
    en: (name: string) => `${name} is open; it stands under “My questions”.`,
  },
  fileFault: {
    zh: (name: string, line: number | null, why: string) =>
      `${name}${line === null ? "" : ` 第 ${line} 行`}：${why}。没有导入；文件头的写法见 graph/README.md。`,
    en: (name: string, line: number | null, why: string) =>
      `${name}${line === null ? "" : `, line ${line}`}: ${why}. Nothing was opened; graph/README.md shows the header.`,
  },
  saveName: {zh: "问句", en: "The question"},
  saveParameters: {zh: "写进句子就成为方框：", en: "Written into the sentence, these become boxes:"},
  saveFirst: {
    zh: "先运行一次，列名才知道，再存成问句。",
    en: "Run it once, so that its columns are known; then save it as a question.",
  },
  saved: {
    zh: "已存入“我的问句”，只在这个浏览器里；导出 .cypher 可给别人。",
    en: "Saved under “My questions” in this browser; export it as .cypher to hand it on.",
  },
  ownQuestions: {zh: "我的问句", en: "My questions"},
  forgetOwn: {zh: (title: string) => `删除“${title}”`, en: (title: string) => `Delete “${title}”`},
  firstSteps: {zh: "头五步", en: "First five steps"},
  firstStepsWhy: {
    zh: "用这份文件走一遍：每步一句问话，看完点下一步。",
    en: "A way through this plan: a question a step; read the answer, then take the next.",
  },
  step: {
    zh: (now: number, all: number) => `第 ${now} 步，共 ${all} 步`,
    en: (now: number, all: number) => `Step ${now} of ${all}`,
  },
  nextStep: {zh: "下一步", en: "Next step"},
  endSteps: {zh: "结束", en: "End"},
  moreQuestions: {zh: "统筹二十问", en: "Planner's questions"},
  questionsTitle: {
    zh: (count: number) => (count === 20 ? "统筹二十问：点一句就有答案" : `统筹常问的 ${count} 句：点一句就有答案`),
    en: (count: number) => `What a planner asks: ${count} questions, each a click from its answer`,
  },
  questionsUnder: {
    zh: "按用到的先后排列：先看谁偏重，再看凭什么，然后开会、协作，最后补空白。每句在“查询”里打开，方框里的词可以换。",
    en:
      "In the order in which they come up: who carries much, on what grounds, whom to meet, and what is missing. " +
      "Each opens in the console, where the words in its boxes can be changed.",
  },
  ownCypher: {zh: "用一段自己的 Cypher，可以接着改", en: "By a Cypher of its own, to be changed at will"},
  asksQuery: {zh: "问句", en: "Query"},
  unknown: {
    zh: {
      PropertyKey: (name: string) => `图里没有属性 ${name}，它总是空的。`,
      Label: (name: string) => `图里没有标签 ${name}，不会有符合的行。`,
      RelationshipType: (name: string) => `图里没有关系 ${name}，不会有符合的行。`,
    },
    en: {
      PropertyKey: (name: string) => `The graph has no property ${name}; it is always empty.`,
      Label: (name: string) => `The graph has no label ${name}; no row will fit.`,
      RelationshipType: (name: string) => `The graph has no relationship ${name}; no row will fit.`,
    },
  },
  meant: {zh: (name: string) => `是不是 ${name}？`, en: (name: string) => ` Did you mean ${name}?`},
  /** Between the sentence about what is wrong and the one about what may be meant. */
  otherwise: {zh: "。", en: "."},
  limitsWhy: {zh: "限制说明", en: "Why these limits"},
  tidy: {zh: "整理格式", en: "Format"},
  tidyKey: {zh: "Alt ⇧ F", en: "Alt ⇧ F"},
  keys: {zh: "键盘操作", en: "Keyboard"},
  keyList: {
    zh: [
      ["Ctrl ↵", "运行"],
      ["Esc", "取消；编辑时先收起补全"],
      ["Alt ⇧ F", "整理格式"],
      ["Ctrl ↑ ↓", "用过的查询，由近到远再回来"],
      ["F8", "下一处错误"],
      ["Alt ↵", "按提示改正"],
      ["F6", "查询、结果、图里有什么，轮流去"],
      ["Ctrl 空格", "补全"],
      ["/", "在用过的查询里找"],
      ["g 1–5", "总览、任务量、协作网络、任务清单、查询"],
      ["?", "这张表"],
    ],
    en: [
      ["Ctrl ↵", "run"],
      ["Esc", "cancel; while writing, first closes completion"],
      ["Alt ⇧ F", "format"],
      ["Ctrl ↑ ↓", "what was asked before, back and forth"],
      ["F8", "next error"],
      ["Alt ↵", "take its correction"],
      ["F6", "query, answer, what the graph holds, in turn"],
      ["Ctrl Space", "complete"],
      ["/", "search what was asked before"],
      ["g 1–5", "overview, workload, network, points, console"],
      ["?", "this list"],
    ],
  },
  unknownQuestion: {
    zh: (name: string) => `链接里的问句“${name}”这里没有，先看下面这一句。`,
    en: (name: string) => `The link names a question “${name}” that is not here; this one is shown instead.`,
  },
  history: {zh: "用过的查询", en: "Asked before"},
  historySearch: {zh: "在用过的查询里找", en: "Search what was asked before"},
  historyNone: {
    zh: "还没有。运行过的查询只留在这个浏览器里。",
    en: "None yet. What you run is kept in this browser alone.",
  },
  historyMissing: {zh: "没有找到。", en: "Nothing found."},
  saveAs: {zh: "另存为问句", en: "Save as a question"},
  forget: {zh: "删除", en: "Delete"},
  running: {zh: "正在运行，按 Esc 取消…", en: "Running; Esc cancels…"},
  notRun: {zh: "还没有运行。看过查询后按“运行”。", en: "Not run yet. Read the query, then press Run."},
  empty: {zh: "先写一句查询，或从右边挑一句问话。", en: "Write a query first, or pick a question."},
  cancelled: {zh: "已取消", en: "Cancelled"},
  cancelledWhy: {
    zh: "没有等到结果就停了，图谱没有改变。",
    en: "It was stopped before its result; the graph is unchanged.",
  },
  place: {
    zh: (line: number, column: number) => `第 ${line} 行第 ${column} 列`,
    en: (line: number, column: number) => `Line ${line}, column ${column}`,
  },
  fix: {zh: (word: string) => `改成 ${word}`, en: (word: string) => `Change to ${word}`},
  retry: {zh: "重试", en: "Try again"},
  away: {zh: "查询要连接本机服务", en: "Queries need the local service"},
  awayWhy: {
    zh: "这是不带服务的一份页面，或服务已停止。在项目文件夹里运行下面的命令，再重试；问句和它们的 Cypher 照样可以看。",
    en:
      "This copy of the pages has no service behind it, or the service has stopped. Run this in the project's folder " +
      "and try again; the questions and their Cypher can be read all the same.",
  },
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
