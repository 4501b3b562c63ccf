/**
 * A user's own mistake: Neo4j's message, its place in the user's own text, and the word that was probably meant.
 *
 * The guard runs a text below a first line of its own, so places are moved back.
 */
import type {Neo4jError} from "neo4j-driver";
import {nearest} from "../../../analytics/nearest.js";
import {keywords} from "../../../cypher/keywords.js";
import {type ErrorCode, type Position, type Sentence, YaodianError} from "../../../errors.js";
import {offsetAt, positionAt} from "../text/refusal.js";

/** A change of the text that would correct an error: `text` instead of `length` characters at `offset`. */
export interface Fix {
  offset: number;
  length: number;
  text: string;
}

/** A query that Neo4j rejected, with a correction where a word is nearly another. */
export class QueryError extends YaodianError {
  constructor(
    code: ErrorCode,
    sentence: Sentence,
    details: {position?: Position; cause?: unknown},
    readonly fix: Fix | null,
  ) {
    super(code, sentence, details);
  }
}

/**
 * Neo4j's error about the user's own text, as an error of ours.
 *
 * @param text   the user's text
 * @param lines  lines that the guard put before it
 */
export function mistake(error: Neo4jError, text: string, lines: number): QueryError {
  const place = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(error.message);
  const message = place === null ? (error.message.split("\n")[0] as string) : error.message.slice(0, place.index);
  const position =
    place === null ? undefined : positionAt(text, offsetAt(text, Number(place[1]) - lines, Number(place[2])));
  const fix = position === undefined ? null : nearestWord(message, position.offset);
  const syntax = /SyntaxError|SemanticError/.test(error.code);
  return new QueryError(
    syntax ? "query-syntax" : "query-failed",
    sentenceOf(message, fix),
    {...(position === undefined ? {} : {position}), cause: error},
    fix,
  );
}

/** Neo4j's most frequent messages in Chinese; the others stay in English. */
const CHINESE: [RegExp, (...parts: string[]) => string][] = [
  [/^Invalid input '': expected (.+)$/s, (list) => `查询没有写完，接下来应是${expected(list, "zh")}`],
  [/^Invalid input '(.+?)': expected (.+)$/s, (found, list) => `不认识“${found}”，这里应是${expected(list, "zh")}`],
  [/^Variable `(.+?)` not defined$/, (name) => `变量 ${name} 没有定义`],
  [/^Unknown function '(.+?)'$/, (name) => `没有函数 ${name}`],
  [/^Expected parameter\(s\): (.+)$/, (names) => `缺少参数 ${names}`],
  [/^Type mismatch: expected (.+?) but was (.+)$/, (wanted, found) => `类型不符：应是 ${wanted}，写的是 ${found}`],
  [/^There is no procedure with the name `(.+?)`/, (name) => `没有过程 ${name}`],
  [/^\/ by zero$/, () => "除数是零"],
  [/^Variable `(.+?)` already declared/, (name) => `变量 ${name} 前面已经有了，换个名字`],
  [/^Expression in WITH must be aliased/, () => "WITH 里的表达式要用 AS 起个名字"],
  [/^Multiple result columns with the same name/, () => "有两列同名，用 AS 起不同的名字"],
  [/^Query cannot conclude with (\w+)/, (clause) => `查询不能以 ${clause} 结尾，后面还要有 RETURN`],
  [
    /^Invalid input\. '(.+?)' is not a valid value\. Must be a .+ integer/,
    (found) => `“${found}”不能用在这里，应是一个整数，不小于 0`,
  ],
];

function sentenceOf(message: string, fix: Fix | null): Sentence {
  const found = /^Invalid input '(.+?)'/.exec(message)?.[1];
  if (fix !== null && found !== undefined) {
    return {zh: `不认识 ${found}。是不是 ${fix.text}？`, en: `${found} is not known here. Did you mean ${fix.text}?`};
  }
  const known = CHINESE.map(([pattern, say]) => ({match: pattern.exec(message), say})).find(
    ({match}) => match !== null,
  );
  const english = message.replace(
    /(: expected )(.+)$/s,
    (_, lead: string, list: string) => lead + expected(list, "en"),
  );
  return {zh: known === undefined ? english : known.say(...(known.match as RegExpExecArray).slice(1)), en: english};
}

/** Words that the guard refuses: no advice for a reader who may only read. */
const REFUSED = [
  ...keywords("updating", "otherUpdating", "administration", "serverAdministration", "outside"),
  "USING PERIODIC",
];
const NOT_HERE = new RegExp(`^'(?:${REFUSED.join("|")})\\b`);

/** What Neo4j calls the parts of a query. */
const PARTS: Readonly<Record<string, string>> = {
  "an expression": "表达式",
  "a variable name": "变量名",
  "an identifier": "名称",
  "a parameter": "参数",
  "a string": "文字",
  "an integer value": "整数",
  "a float": "小数",
  "a graph pattern": "图样式",
  "a node label name": "标签名",
  "a relationship type name": "关系类型名",
  "a node label/relationship type name": "标签名或关系类型名",
  "a property key name": "属性名",
  "a map key": "键名",
  "a function name": "函数名",
  "a procedure name": "过程名",
  "a type": "类型名",
  "<EOF>": "结尾",
};

/** The most parts of a list that are shown, and the parts that are shown first. */
const MOST_PARTS = 6;
const FIRST = ["'RETURN'", "'WHERE'", "'WITH'", "'MATCH'", "'UNWIND'"];

/**
 * What Neo4j would have accepted at a place, without what the guard would refuse.
 *
 * @param list  as Neo4j writes it: `'RETURN', an expression or <EOF>`
 */
function expected(list: string, language: "zh" | "en"): string {
  const all = list.split(/, (?:or )?| or /).filter((part) => part !== "");
  const allowed = all.filter((part) => !NOT_HERE.test(part));
  const parts = (allowed.length > 0 ? allowed : all).map((part) => (language === "zh" ? (PARTS[part] ?? part) : part));
  const usual = FIRST.filter((part) => parts.includes(part));
  const shown =
    parts.length > MOST_PARTS
      ? [...usual, ...parts.filter((part) => !usual.includes(part))].slice(0, MOST_PARTS)
      : parts;
  if (language === "zh") return ` ${shown.join("、")}${parts.length > MOST_PARTS ? " 等" : ""}`;
  if (parts.length > MOST_PARTS) return `${shown.join(", ")} and others`;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
}

/** The expected keyword that the found word nearly is. */
function nearestWord(message: string, offset: number): Fix | null {
  const found = /^Invalid input '([A-Za-z]+)'/.exec(message)?.[1];
  if (found === undefined || found.length < 3) return null;
  const list = message.slice(message.indexOf(": expected"));
  const words = [...list.matchAll(/'([A-Z]+)(?: [A-Z ]+)?'/g)]
    .filter(([part]) => !NOT_HERE.test(part))
    .map((match) => match[1] as string);
  const near = nearest(found.toUpperCase(), words);
  return near === null ? null : {offset, length: found.length, text: near};
}
