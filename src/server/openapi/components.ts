/** Bodies, and parts of bodies, that several routes have in common. Those with an id are components of the document. */
import {z} from "zod";
import {LIMITS} from "../guard/run/limits.js";
import {componentRef} from "./json-schema.js";

export const text = (description: string) => z.string().describe(description);
export const integer = (description: string) => z.int().describe(description);
export const truth = (description: string) => z.boolean().describe(description);

export const Value = z.unknown().meta({
  id: "Value",
  description:
    'A JSON value; what JSON has no word for is {"$type", "_value"} in the manner of Neo4j\'s Query API: ' +
    "Node, Relationship, Path, Integer beyond 2^53, Float NaN or Infinity, Date, Time, LocalTime, ZonedDateTime, " +
    "LocalDateTime, Duration, Point, Base64, and Map for a map that has a key $type itself.",
});

const TYPED_PARAMETERS = [
  ...["Integer", "Float", "String", "Boolean", "Null", "List", "Map", "Base64", "Date", "Time", "LocalTime"],
  ...["LocalDateTime", "ZonedDateTime", "OffsetDateTime", "Duration", "Point"],
];
const TYPED = {required: ["$type", "_value"], maxProperties: 2};

/** Looked into by the guard alone (guard/run/prepare.ts), which may meet it as deep as a body is long. */
const Parameter = z.unknown().meta({
  id: "Parameter",
  description:
    'A JSON value, with whole numbers as integers for Cypher, to the last digit, or a typed value {"$type", "_value"} ' +
    "as answers have it; nodes, relationships and paths cannot be given.",
  anyOf: [
    {type: ["null", "boolean", "number", "string"]},
    {type: "array", items: componentRef("Parameter")},
    {type: "object", ...TYPED, properties: {$type: {enum: TYPED_PARAMETERS}, _value: {}}},
    {type: "object", additionalProperties: componentRef("Parameter"), not: TYPED},
  ],
});

/** Parameters by name. A typed value is one value and no map of them. */
export const Parameters = z
  .record(z.string(), Parameter)
  .refine((map) => !(Object.hasOwn(map, "$type") && Object.hasOwn(map, "_value") && Object.keys(map).length === 2))
  .meta({not: TYPED});

export const Position = z
  .object({
    line: integer("from 1, in the text as it was sent"),
    column: integer("from 1"),
    offset: integer("from 0, in UTF-16 units"),
  })
  .meta({id: "Position"});

/** Every error of the API (reply.ts). */
export const Failure = z
  .object({
    error: z.object({
      code: text("one of the table of errors"),
      message: text("what is wrong, in the language of accept-language: zh or en"),
      remedy: text("what to do"),
      position: Position.optional(),
      fix: z
        .object({offset: integer("where"), length: integer("of what is replaced"), text: text("by what")})
        .optional()
        .describe("a change that would mend a misspelt word"),
    }),
  })
  .meta({id: "Error"});

export const Graph = z
  .object({
    version: text("changes with every load"),
    loadedAt: z.string().nullable().describe("when; null before the first load"),
  })
  .meta({id: "Graph"});

export const Limits = z
  .object({
    rowLimit: integer(`most rows of an answer, ${LIMITS.rows} by default`),
    byteLimit: integer(`most bytes of its rows as JSON, ${LIMITS.bytes} by default`),
    timeLimitMs: integer(`time that a query may take, ${LIMITS.timeMs} by default`),
  })
  .meta({id: "Limits"});
