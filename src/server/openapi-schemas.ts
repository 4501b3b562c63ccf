/** The bodies of the API as JSON schemas, named for the OpenAPI document (openapi.ts). */
import {LIMITS} from "./guard/run/limits.js";

export interface Schema {
  [key: string]: unknown;
}
export const text = (description: string): Schema => ({type: "string", description});
export const integer = (description: string): Schema => ({type: "integer", description});
export const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: "object",
  properties,
  required,
});
export const list = (items: Schema): Schema => ({type: "array", items});
export const ref = (name: string): Schema => ({$ref: `#/components/schemas/${name}`});

const LIMIT_FIELDS = {
  rowLimit: integer(`most rows of an answer, ${LIMITS.rows} by default`),
  byteLimit: integer(`most bytes of its rows as JSON, ${LIMITS.bytes} by default`),
  timeLimitMs: integer(`time that a query may take, ${LIMITS.timeMs} by default`),
};

export const SCHEMAS: Record<string, Schema> = {
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
  Limits: object(LIMIT_FIELDS, Object.keys(LIMIT_FIELDS)),
  Summary: object(
    {
      queryType: text("r"),
      counters: {type: "object", description: "what was changed: nothing"},
      availableAfterMs: integer("until the columns were known"),
      consumedAfterMs: integer("until the last row"),
      ...LIMIT_FIELDS,
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
  GraphSchema: object({
    labels: list(ref("Counted")),
    relationships: list(
      object({
        type: text("name"),
        from: text("label of the start"),
        to: text("label of the end"),
        count: integer("of relationships"),
      }),
    ),
    relationshipTypes: list(ref("Counted")),
    graph: ref("Graph"),
  }),
  Counted: object({
    name: text("of the label or type"),
    count: integer("of nodes or relationships"),
    properties: list(
      object({
        name: text("name"),
        type: text("as valueType() says it, such as STRING NOT NULL"),
        count: integer("of nodes or relationships that have it"),
        examples: {...list({type: ["string", "number", "boolean"]}), description: "up to three, shortened"},
      }),
    ),
  }),
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
