/** What POST /api/query takes and answers. */
import {z} from "zod";
import type {QueryLimits} from "../guard/run/limits.js";
import {integer, Limits, Parameters, Position, text, truth, Value} from "../openapi/components.js";

/** The body. Blank text and remarks alone are left to the guard, which also says which setting changes its limits. */
export const queryBody = (limits: QueryLimits) =>
  z
    .strictObject({
      cypher: z
        .string()
        .min(1, "query-empty")
        .meta({
          description: `at most ${limits.text} characters; YAODIAN_QUERY_CHARACTERS changes it`,
          maxLength: limits.text,
        }),
      params: Parameters.nullish().describe("parameters of the query, by name without $"),
      id: z.guid().optional().describe("to cancel it by"),
    })
    .meta({
      examples: [
        {
          cypher: "MATCH (u:Unit {name: $unit})-[:RESPONSIBLE_FOR]->(p) RETURN p.label, p.text",
          params: {unit: "科协"},
        },
      ],
    });

const Plan = z
  .object({
    operatorType: text("such as NodeByLabelScan@neo4j"),
    identifiers: z.array(text("variable")),
    arguments: z.record(z.string(), z.unknown()),
    dbHits: integer("with PROFILE").optional(),
    rows: integer("with PROFILE").optional(),
    get children(): z.ZodArray<z.ZodType> {
      return z.array(Plan);
    },
  })
  .meta({id: "Plan"});

const Summary = z
  .object({
    queryType: text("r"),
    counters: z.record(z.string(), z.int()).describe("what was changed: nothing"),
    availableAfterMs: integer("until the columns were known"),
    consumedAfterMs: integer("until the last row"),
    ...Limits.shape,
    truncatedBy: z.enum(["rows", "bytes"]).optional(),
    limits: z
      .array(
        z.object({
          name: text("rows or bytes"),
          value: integer("the limit"),
          setting: text("the variable that changes it"),
          ceiling: integer("up to this"),
        }),
      )
      .optional()
      .describe("the limits that cut this answer"),
    warnings: z.array(
      z.object({code: text("of Neo4j"), message: text("in Neo4j's words"), position: Position.optional()}),
    ),
  })
  .meta({id: "Summary"});

export const QueryAnswer = z
  .object({
    columns: z.array(text("name")),
    rows: z.array(z.array(Value)),
    truncated: truth("whether there were more rows than the limits let through"),
    summary: Summary,
    plan: Plan.optional(),
  })
  .meta({id: "Answer"});
