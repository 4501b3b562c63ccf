/**
 * Named queries: one question a file in graph/queries/, with a header that says what it asks, takes and answers.
 *
 * The file's text in, a `NamedQuery` out; `runNamedQuery` checks the parameters against the header and gives rows
 * as arrays by column. Pages, the API, the console, the CLI and the tests all run these files and no other.
 *
 * A header, as graph/README.md explains it:
 *
 *     // zh: 哪些单位与 $unit 共同承担至少 $atLeast 项任务？
 *     // en: Which units share at least $atLeast points with $unit?
 *     // group: collaboration
 *     // parameters
 *     //   unit     string            单位 | unit
 *     //   atLeast  integer = 3       至少几项 | at least
 *     // columns
 *     //   partner  string            单位 | unit
 *     // Remarks stand without indent.
 */
import {readdirSync} from "node:fs";
import type {Sentence} from "../errors.js";
import {YaodianError} from "../errors.js";
import {type Database, GRAPH_FOLDER, graphFile, read} from "./database.js";
import {type GraphState, graphStateIn} from "./schema.js";
import {type Json, toJson, toParameter} from "./values.js";

const PARAMETER_TYPES = ["string", "integer", "float", "boolean", "strings"] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface QueryParameter extends Sentence {
  name: string;
  type: ParameterType;
  /** May be left out; it is then null in the query, or its fallback. */
  optional: boolean;
  fallback: string | number | boolean | null;
}

export interface QueryColumn extends Sentence {
  name: string;
  type: string;
}

export interface NamedQuery {
  name: string;
  title: Sentence;
  /** Under which heading the console lists it; "data" for the queries that only pages read. */
  group: string;
  parameters: QueryParameter[];
  columns: QueryColumn[];
  /** The whole file, header included: it is what the console shows. */
  cypher: string;
}

/** Rows of a named query, by column, with the state of the graph that they were read from. */
export interface NamedQueryAnswer {
  name: string;
  columns: string[];
  rows: Json[][];
  graph: GraphState;
}

/**
 * Reads a query file's header.
 *
 * @throws YaodianError query-file-invalid, with the line, when the header is not as graph/README.md shows it
 */
export function parseQueryFile(name: string, cypher: string): NamedQuery {
  const query: NamedQuery = {name, title: {zh: "", en: ""}, group: "data", parameters: [], columns: [], cypher};
  let part: "title" | "parameters" | "columns" = "title";
  for (const [index, line] of cypher.split("\n").entries()) {
    if (!line.startsWith("//")) break;
    const content = line.slice(2).trim();
    const indented = line.startsWith("//  ");
    const fail = (zh: string, en: string) => {
      const where = `graph/queries/${name}.cypher:${index + 1}`;
      return new YaodianError("query-file-invalid", {zh: `${where}：${zh}`, en: `${where}: ${en}`});
    };
    const field = /^(zh|en|group):\s*(.+)$/.exec(content);
    if (field !== null && part === "title") {
      const [, key, value] = field as unknown as [string, "zh" | "en" | "group", string];
      if (key === "group") query.group = value;
      else query.title[key] = value;
    } else if (content === "parameters" || content === "columns") part = content;
    else if (indented && part === "parameters") query.parameters.push(parseParameter(content, fail));
    else if (indented && part === "columns") query.columns.push(parseColumn(content, fail));
  }
  if (query.title.zh === "" || query.title.en === "" || query.columns.length === 0) {
    const where = `graph/queries/${name}.cypher`;
    throw new YaodianError("query-file-invalid", {
      zh: `${where}：文件头缺少 zh、en 或 columns`,
      en: `${where}: the header lacks zh, en or columns`,
    });
  }
  return query;
}

type Fail = (zh: string, en: string) => YaodianError;

function parseParameter(content: string, fail: Fail): QueryParameter {
  const match = /^(\w+)\s+(\w+)(\?)?(?:\s*=\s*("[^"]*"|\S+))?\s+(\S.*?)\s*\|\s*(\S.*)$/.exec(content);
  const type = PARAMETER_TYPES.find((known) => known === match?.[2]);
  if (match === null || type === undefined) {
    throw fail(
      `参数应写成“名称 类型 中文 | English”：${content}`,
      `a parameter is “name type 中文 | English”: ${content}`,
    );
  }
  const [, name, , mark, fallback, zh, en] = match as unknown as [
    string,
    string,
    string,
    string?,
    string?,
    string?,
    string?,
  ];
  return {
    name,
    type,
    optional: mark !== undefined || fallback !== undefined,
    fallback: fallback === undefined ? null : (JSON.parse(fallback) as string | number | boolean),
    zh: zh ?? name,
    en: en ?? name,
  };
}

function parseColumn(content: string, fail: Fail): QueryColumn {
  const match = /^(\w+)\s+(\w+\??)\s+(\S.*?)\s*\|\s*(\S.*)$/.exec(content);
  if (match === null) {
    throw fail(`列应写成“名称 类型 中文 | English”：${content}`, `a column is “name type 中文 | English”: ${content}`);
  }
  const [, name, type, zh, en] = match as unknown as [string, string, string, string, string];
  return {name, type, zh, en};
}

let known: Map<string, NamedQuery> | undefined;

/** All named queries, by name. */
export function namedQueries(): NamedQuery[] {
  return [...queryMap().values()];
}

/** @throws YaodianError query-unknown */
export function namedQuery(name: string): NamedQuery {
  const query = queryMap().get(name);
  if (query === undefined) {
    throw new YaodianError("query-unknown", {zh: `没有名为“${name}”的问句`, en: `there is no query named “${name}”`});
  }
  return query;
}

function queryMap(): Map<string, NamedQuery> {
  known ??= new Map(
    readdirSync(new URL("queries/", GRAPH_FOLDER))
      .filter((file) => file.endsWith(".cypher"))
      .sort()
      .map((file) => file.slice(0, -".cypher".length))
      .map((name) => [name, parseQueryFile(name, graphFile(`queries/${name}.cypher`))]),
  );
  return known;
}

/**
 * The parameters of a query from what a user gave, as text (a link, the command line) or as JSON values.
 *
 * @throws YaodianError query-parameter, naming the parameter that is missing, unknown or not of its type
 */
export function queryParameters(query: NamedQuery, given: Record<string, unknown>): Record<string, unknown> {
  const unknown = Object.keys(given).find((name) => !query.parameters.some((parameter) => parameter.name === name));
  if (unknown !== undefined) throw parameterError(query, `没有参数 ${unknown}`, `it has no parameter ${unknown}`);
  return Object.fromEntries(
    query.parameters.map((parameter) => [parameter.name, parameterValue(query, parameter, given[parameter.name])]),
  );
}

function parameterError(query: NamedQuery, zh: string, en: string): YaodianError {
  return new YaodianError("query-parameter", {zh: `问句 ${query.name}：${zh}`, en: `query ${query.name}: ${en}`});
}

function parameterValue(query: NamedQuery, parameter: QueryParameter, given: unknown): unknown {
  const {name, type, optional, fallback} = parameter;
  if (given === undefined || given === null) {
    if (!optional) throw parameterError(query, `缺少参数 ${name}（${parameter.zh}）`, `parameter ${name} is missing`);
    return fallback;
  }
  const wrong = () => parameterError(query, `参数 ${name} 应为 ${type}`, `parameter ${name} takes a ${type}`);
  if (type === "strings") return (Array.isArray(given) ? given : String(given).split(",")).map(String);
  if (type === "string") {
    if (typeof given === "object") throw wrong();
    return String(given);
  }
  if (type === "boolean") {
    if (given === true || given === "true" || given === "1") return true;
    if (given === false || given === "false" || given === "0") return false;
    throw wrong();
  }
  const value =
    typeof given === "number" ? given : typeof given === "string" && given.trim() !== "" ? Number(given) : Number.NaN;
  if (!Number.isFinite(value) || (type === "integer" && !Number.isSafeInteger(value))) throw wrong();
  return value;
}

/** Runs a named query in a read transaction; rows and the graph's state come from the same one. */
export async function runNamedQuery(
  database: Database,
  name: string,
  given: Record<string, unknown> = {},
): Promise<NamedQueryAnswer> {
  const query = namedQuery(name);
  const parameters = toParameter(queryParameters(query, given)) as Record<string, unknown>;
  return read(database, async (transaction) => {
    const graph = await graphStateIn(transaction);
    const result = await transaction.run(query.cypher, parameters);
    return {
      name,
      columns: query.columns.map((column) => column.name),
      rows: result.records.map((record) => query.columns.map((column) => toJson(record.get(column.name)))),
      graph,
    };
  });
}
