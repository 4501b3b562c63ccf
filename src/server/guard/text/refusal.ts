/**
 * A refused query as an error that a user understands: which words, why, and at which place.
 */
import {nearest} from "../../../analytics/nearest.js";
import {type Position, type Sentence, YaodianError} from "../../../errors.js";
import {PROCEDURES} from "./allowed.js";

/** What the guard refuses. */
export type RefusalKind =
  | "write"
  | "load-csv"
  | "procedure"
  | "function"
  | "show"
  | "terminate"
  | "use"
  | "transactions"
  | "statements"
  | "options"
  | "escape"
  | "administration"
  | "operator";

export interface Refusal {
  kind: RefusalKind;
  /** The words refused, e.g. "LOAD CSV" or "CALL dbms.listConfig". */
  what: string;
  /** Offset in the user's text; a plan does not know it. */
  start?: number;
}

const WHY: Record<RefusalKind, Sentence> = {
  write: {zh: "会改动图谱", en: "would change the graph"},
  "load-csv": {zh: "会读取文件或访问网络", en: "reads files or fetches from the network"},
  procedure: {zh: "不在允许的过程之列", en: "is not one of the allowed procedures"},
  function: {zh: "不是 Cypher 自带的函数", en: "is not one of Cypher's own functions"},
  show: {zh: "只能查看索引、约束、函数和过程", en: "may only show indexes, constraints, functions and procedures"},
  terminate: {zh: "会中断别人的查询", en: "would end other people's queries"},
  use: {zh: "会换到别的数据库", en: "would leave this database"},
  transactions: {zh: "会自行提交事务", en: "would commit transactions of its own"},
  statements: {zh: "之后还有一句；一次只能运行一句", en: "is followed by a second statement; run one at a time"},
  options: {zh: "是查询选项，这里由服务决定", en: "is a query option, which the service decides here"},
  escape: {zh: "可能藏有别的字符，请直接写出该字符", en: "could hide another character; write the character itself"},
  administration: {zh: "会查看或改动数据库的管理信息", en: "would see or change how the database is run"},
  operator: {zh: "这一步不在允许的只读步骤之列", en: "is not one of the allowed reading steps"},
};

/** The error of a refusal: 403 with the place of the words. */
export function refusalError(text: string, refusal: Refusal): YaodianError {
  const {kind, what, start} = refusal;
  const position = start === undefined ? undefined : positionAt(text, start);
  const line = position?.line;
  const meant = kind === "procedure" ? nearest(what.replace(/^CALL\s+/i, ""), [...PROCEDURES]) : null;
  const zh = meant === null ? "没有执行。" : `没有执行。是不是 ${meant}？`;
  const en = meant === null ? "nothing was run." : `nothing was run. Did you mean ${meant}?`;
  return new YaodianError(
    kind === "write" ? "query-writes" : "query-refused",
    {
      zh: `这里只读：${line === undefined ? "" : `第 ${line} 行的 `}${what} ${WHY[kind].zh}，${zh}`,
      en: `Read only: ${what}${line === undefined ? "" : ` in line ${line}`} ${WHY[kind].en}; ${en}`,
    },
    position === undefined ? {} : {position},
  );
}

/** Line and column, both from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - (before.lastIndexOf("\n") + 1) + 1;
  return {line, column, offset};
}

/** Offset of a line and column in a text; the line's end where the column is beyond it. */
export function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const at = Math.min(Math.max(line, 1), lines.length);
  const before = lines.slice(0, at - 1).reduce((sum, entry) => sum + entry.length + 1, 0);
  return before + Math.min(Math.max(column, 1) - 1, lines[at - 1]?.length ?? 0);
}
