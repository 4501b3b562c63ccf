/** Words of the tables on the method page and the reference pages. */
import type {Catalogue} from "./language.js";

export const referenceMessages = {
  // the API
  takes: {zh: "请求", en: "Request"},
  answers: {zh: "回答", en: "Answers"},
  httpStatus: {zh: "状态", en: "Status"},
  means: {zh: "内容", en: "Meaning"},
  schemas: {zh: "正文的结构", en: "Bodies"},
  field: {zh: "名称", en: "Name"},
  type: {zh: "类型", en: "Type"},
  fieldMeaning: {zh: "意思", en: "Meaning"},
  named: {zh: "各个问句", en: "Each named query"},
  alike: {
    zh: "回答都与 GET /api/queries/{name} 相同。",
    en: "All answer as GET /api/queries/{name} does.",
  },
  address: {zh: "地址", en: "Address"},
  question: {zh: "问题", en: "Question"},
  queryParameters: {zh: "参数", en: "Parameters"},
  // errors and diagnostics
  code: {zh: "代码", en: "code"},
  status: {zh: "HTTP", en: "HTTP"},
  severity: {zh: "轻重", en: "severity"},
  severities: {
    zh: {error: "错误", warning: "请核实", info: "说明"},
    en: {error: "error", warning: "please check", info: "remark"},
  },
  meaning: {zh: "意思", en: "meaning"},
  remedy: {zh: "怎么办", en: "what to do"},
  // named queries
  parameters: {zh: "参数", en: "parameters"},
  columns: {zh: "列", en: "columns"},
  run: {zh: "在控制台里打开", en: "open in the console"},
  none: {zh: "没有参数", en: "none"},
  // accuracy
  document: {zh: "文件", en: "document"},
  all: {zh: "合计", en: "all"},
  kinds: {
    zh: {points: "任务", units: "单位", roles: "角色", unitsWithRole: "单位和角色", deadlines: "时限"},
    en: {points: "points", units: "units", roles: "roles", unitsWithRole: "unit and role", deadlines: "deadlines"},
  },
  noted: {zh: "标注", en: "noted"},
  // measures
  counting: {zh: "计数方法", en: "way of counting"},
  counts: {zh: "数的是什么", en: "what it counts"},
  formula: {zh: "公式", en: "formula"},
  measure: {zh: "指标", en: "measure"},
  says: {zh: "说明什么", en: "what it says"},
  ofTies: {zh: "联系", en: "of a tie"},
  ofUnits: {zh: "单位", en: "of a unit"},
} as const satisfies Catalogue;
