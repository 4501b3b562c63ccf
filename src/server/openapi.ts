/**
 * The API as an OpenAPI document, served at /api/openapi.json; the page docs/reference/api.md is made from it.
 *
 * Error codes come from the one table (src/errors.ts), named queries from graph/queries.
 */
import {ERRORS, type ErrorCode, type Sentence} from "../errors.js";
import {LIMITS} from "./guard/run/limits.js";
import {list, object, ref, SCHEMAS, type Schema, text} from "./openapi-schemas.js";

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
  "request-invalid",
  "sign-in-needed",
  "host-refused",
  "origin-refused",
  "too-many-requests",
  "neo4j-unreachable",
];

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
                      description:
                        "whole numbers are integers for Cypher, to the last digit; typed values are taken as they are answered",
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
          responses: {
            "200": {
              description: "the rows",
              content: {
                "application/json": {schema: ref("Answer")},
                "application/x-ndjson": {
                  schema: text("{id, columns}, then rows, then {summary} or {error}, a line each"),
                },
              },
            },
            ...failures(...QUERY_ERRORS),
          },
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
        responses: {"200": json(ref("GraphSchema"), "labels, relationships, properties with examples"), ...failures()},
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
              limits: ref("Limits"),
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
        responses: {"200": json({type: "object"}, "OpenAPI 3.1"), ...failures()},
      }),
    },
  },
  components: {schemas: SCHEMAS},
});
