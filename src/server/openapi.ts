/**
 * The API as an OpenAPI document, served at /api/openapi.json; the page docs/reference/api.md is made from it.
 *
 * Error codes come from the one table (src/errors.ts), named queries from graph/queries.
 */
import {ERRORS, type ErrorCode, type Sentence} from "../errors.js";
import {LIMITS} from "./guard/limits.js";

/** Codes that a reader of the API can meet, by address. */
const QUERY_ERRORS: readonly ErrorCode[] = [
  "query-empty",
  "query-syntax",
  "query-failed",
  "query-too-complex",
  "request-invalid",
  "query-refused",
  "query-writes",
  "query-timeout",
  "query-cancelled",
  "query-too-long",
  "query-memory",
  "answer-too-large",
  "request-too-large",
  "request-media-type",
  "query-busy",
  "neo4j-restarting",
  "neo4j-unreachable",
];
/** Any address may answer these. */
const COMMON: readonly ErrorCode[] = [
  "sign-in-needed",
  "host-refused",
  "origin-refused",
  "too-many-requests",
  "neo4j-unreachable",
];

interface Schema {
  [key: string]: unknown;
}
const text = (description: string): Schema => ({type: "string", description});
const integer = (description: string): Schema => ({type: "integer", description});
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: "object",
  properties,
  required,
});
const list = (items: Schema): Schema => ({type: "array", items});
const ref = (name: string): Schema => ({$ref: `#/components/schemas/${name}`});

const SCHEMAS: Record<string, Schema> = {
  Value: {
    description:
      'A JSON value; what JSON has no word for is {"$type", "_value"} in the manner of Neo4j\'s Query API: Node, Relationship, Path, Integer beyond 2^53, Float NaN or Infinity, Date, Time, LocalTime, ZonedDateTime, LocalDateTime, Duration, Point, Base64, and Map for a map that has a key $type itself.',
  },
  Position: object({
    line: integer("from 1, in the text as it was sent"),
    column: integer("from 1"),
    offset: integer("from 0, in UTF-16 units"),
  }),
  Error: object({
    error: object(
      {
        code: text("one of the table of errors"),
        message: text("what is wrong, in the language of accept-language: zh or en"),
        remedy: text("what to do"),
        position: ref("Position"),
        fix: {
          ...object({offset: integer("where"), length: integer("of what is replaced"), text: text("by what")}),
          description: "a change that would mend a misspelt word",
        },
      },
      ["code", "message", "remedy"],
    ),
  }),
  Plan: object(
    {
      operatorType: text("such as NodeByLabelScan@neo4j"),
      identifiers: list(text("variable")),
      arguments: {type: "object"},
      dbHits: integer("with PROFILE"),
      rows: integer("with PROFILE"),
      children: list({$ref: "#/components/schemas/Plan"}),
    },
    ["operatorType", "identifiers", "arguments", "children"],
  ),
  Summary: object(
    {
      queryType: text("r"),
      counters: {type: "object", description: "what was changed: nothing"},
      availableAfterMs: integer("until the columns were known"),
      consumedAfterMs: integer("until the last row"),
      rowLimit: integer(`most rows of an answer, ${LIMITS.rows} by default`),
      byteLimit: integer(`most bytes of its rows as JSON, ${LIMITS.bytes} by default`),
      timeLimitMs: integer(`time that a query may take, ${LIMITS.timeMs} by default`),
      truncatedBy: {type: "string", enum: ["rows", "bytes"]},
      limits: {
        ...list(
          object({
            name: text("rows or bytes"),
            value: integer("the limit"),
            setting: text("the variable that changes it"),
            ceiling: integer("up to this"),
          }),
        ),
        description: "the limits that cut this answer",
      },
      warnings: list(
        object({code: text("of Neo4j"), message: text("in Neo4j's words"), position: ref("Position")}, [
          "code",
          "message",
        ]),
      ),
    },
    [
      "queryType",
      "counters",
      "availableAfterMs",
      "consumedAfterMs",
      "rowLimit",
      "byteLimit",
      "timeLimitMs",
      "warnings",
    ],
  ),
  Answer: object(
    {
      columns: list(text("name")),
      rows: list(list(ref("Value"))),
      truncated: {type: "boolean", description: "whether there were more rows than the limits let through"},
      summary: ref("Summary"),
      plan: ref("Plan"),
    },
    ["columns", "rows", "truncated", "summary"],
  ),
  Graph: object({version: text("changes with every load"), loadedAt: {type: ["string", "null"]}}),
  NamedQuery: object({
    name: text("of the file in graph/queries"),
    title: object({zh: text("Chinese, with $parameters"), en: text("English")}),
    group: text("what it is for"),
    parameters: list(
      object({
        name: text("without $"),
        type: {type: "string", enum: ["string", "integer", "float", "boolean", "strings"]},
        optional: {type: "boolean"},
        fallback: {description: "the value where none is given"},
        zh: text("Chinese label"),
        en: text("English label"),
      }),
    ),
    columns: list(object({name: text("name"), type: text("type"), zh: text("Chinese"), en: text("English")})),
    cypher: text("the whole file"),
  }),
};

const json = (schema: Schema, description: string) => ({description, content: {"application/json": {schema}}});

/** Responses for errors, one a status, with the codes that it can carry. */
function failures(...codes: readonly ErrorCode[]): Record<string, unknown> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...codes, ...COMMON])) {
    const {status} = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].sort(([a], [b]) => a - b).map(([status, of]) => [status, json(ref("Error"), of.join(", "))]),
  );
}

interface Operation {
  summary: string;
  description?: string;
  "x-zh": {summary: string; description?: string};
  [key: string]: unknown;
}

const operation = (summary: Sentence, description: Sentence | null, rest: Record<string, unknown>): Operation => ({
  summary: summary.en,
  ...(description === null ? {} : {description: description.en}),
  "x-zh": {summary: summary.zh, ...(description === null ? {} : {description: description.zh})},
  ...rest,
});

export const openApi = (version: string) => ({
  openapi: "3.1.0",
  info: {
    title: "要点图谱 Yaodian",
    version,
    description: "The graph of work plans over HTTP: named queries, and Cypher that reads, behind a guard.",
  },
  paths: {
    "/api/query": {
      post: operation(
        {zh: "运行一句只读的 Cypher", en: "Run Cypher that reads"},
        {
          zh: "默认一次给出全部；accept: application/x-ndjson 时逐行给出：{id, columns}、每行一个数组，最后是 {summary} 或 {error}。EXPLAIN、PROFILE 另给计划。浏览器遇到 408 会自动重发请求，页面应带 prefer: errors-in-body，超时就以 200 返回同样的错误正文。",
          en: "The answer comes whole or, for accept: application/x-ndjson, in lines: {id, columns}, an array a row, then {summary} or {error}. EXPLAIN and PROFILE add the plan. Browsers send a request again by themselves at 408; a page says prefer: errors-in-body and gets a time-out as the same error body with status 200.",
        },
        {
          parameters: [
            {
              name: "accept",
              in: "header",
              schema: {type: "string", enum: ["application/json", "application/x-ndjson"]},
            },
            {name: "prefer", in: "header", schema: {type: "string", enum: ["errors-in-body"]}},
            {name: "accept-language", in: "header", schema: text("zh or en")},
          ],
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: object(
                  {
                    cypher: text(`at most ${LIMITS.text} characters by default`),
                    params: {
                      type: "object",
                      description: "whole numbers are integers for Cypher; typed values are taken as they are answered",
                    },
                    id: {type: "string", format: "uuid", description: "to cancel it by"},
                  },
                  ["cypher"],
                ),
                example: {
                  cypher: "MATCH (u:Unit {name: $unit})-[:RESPONSIBLE_FOR]->(p) RETURN p.label, p.text",
                  params: {unit: "科协"},
                },
              },
            },
          },
          responses: {"200": json(ref("Answer"), "the rows"), ...failures(...QUERY_ERRORS)},
        },
      ),
    },
    "/api/query/{id}": {
      delete: operation({zh: "取消正在运行的查询", en: "Cancel a query that runs"}, null, {
        parameters: [{name: "id", in: "path", required: true, schema: {type: "string", format: "uuid"}}],
        responses: {"204": {description: "cancelled"}, ...failures("query-not-running")},
      }),
    },
    "/api/queries": {
      get: operation({zh: "列出问句", en: "List the named queries"}, null, {
        responses: {"200": json(object({queries: list(ref("NamedQuery"))}), "all of them"), ...failures()},
      }),
    },
    "/api/queries/{name}": {
      get: operation(
        {zh: "一句问句的各行", en: "The rows of a named query"},
        {
          zh: "参数写在地址里。ETag 随图谱的版本变；带 if-none-match 时没有变化就答 304。",
          en: "Its parameters stand in the address. The ETag changes with the graph; with if-none-match nothing new is 304.",
        },
        {
          parameters: [
            {name: "name", in: "path", required: true, schema: text("such as partners")},
            {name: "parameters", in: "query", style: "form", explode: true, schema: {type: "object"}},
          ],
          responses: {
            "200": json(
              object({
                name: text("name"),
                columns: list(text("name")),
                rows: list(list(ref("Value"))),
                graph: ref("Graph"),
              }),
              "the rows",
            ),
            "304": {description: "as before"},
            ...failures("query-unknown", "query-parameter"),
          },
        },
      ),
    },
    "/api/schema": {
      get: operation({zh: "图里有什么，各有多少", en: "What the graph holds, with counts"}, null, {
        responses: {"200": json({type: "object"}, "labels, relationships, properties with examples"), ...failures()},
      }),
    },
    "/api/health": {
      get: operation({zh: "服务是否正常，数据是哪一版", en: "Whether all is well, and how fresh the graph is"}, null, {
        responses: {
          "200": json(
            object({
              status: text("ok"),
              neo4j: text("up"),
              graph: ref("Graph"),
              managed: {type: "boolean", description: "whether Neo4j is the service's own"},
              version: text("of Yaodian"),
            }),
            "all is well",
          ),
          ...failures("neo4j-restarting"),
        },
      }),
    },
    "/api/openapi.json": {
      get: operation({zh: "这份说明", en: "This document"}, null, {
        responses: {"200": json({type: "object"}, "OpenAPI 3.1")},
      }),
    },
  },
  components: {schemas: SCHEMAS},
});
