/**
 * Named queries: one question a file in graph/queries/, with a header that says what it asks, takes and answers.
 *
 * The file's text in, a `NamedQuery` out; `runNamedQuery` checks the parameters against the header and gives rows
 * as arrays by column. Pages, the API, the console, the CLI and the tests all run these files and no other.
 *
 * The header's grammar stands in src/analytics/query-file.ts, since the console opens and saves such files too.
 */
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {
  type FileParameter,
  parseQueryFile as parseFile,
  type QueryFile,
  QueryFileFault,
} from "../analytics/query-file.js";
import {GRAPH_FOLDER} from "../checkout.js";
import {YaodianError} from "../errors.js";
import {type Database, graphFile, read} from "./database.js";
import {type GraphState, graphStateIn} from "./schema.js";
import {type Json, toJson, toParameter} from "./values.js";

export interface NamedQuery extends QueryFile {
  name: string;
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
  try {
    return {name, ...parseFile(cypher)};
  } catch (error) {
    if (!(error instanceof QueryFileFault)) throw error;
    const where = `graph/queries/${name}.cypher${error.line === null ? "" : `:${error.line}`}`;
    const {zh, en} = error.words;
    throw new YaodianError("query-file-invalid", {zh: `${where}：${zh}`, en: `${where}: ${en}`});
  }
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
    readdirSync(join(GRAPH_FOLDER, "queries"))
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

function parameterValue(query: NamedQuery, parameter: FileParameter, given: unknown): unknown {
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
