/** What GET /api/queries/<name> takes, from the header of the query's file, and what named queries answer. */
import {z} from "zod";
import {type FileParameter, PARAMETER_TYPES} from "../../analytics/query-file.js";
import type {NamedQuery} from "../../neo4j/queries.js";
import {Graph, text, Value} from "../openapi/components.js";

const words = (zh: string, en: string) => z.object({zh: text(zh), en: text(en)});

export const NamedQueries = z.object({
  queries: z.array(
    z
      .object({
        name: text("of the file in graph/queries"),
        title: words("Chinese, with $parameters", "English"),
        group: text("what it is for"),
        parameters: z.array(
          z.object({
            name: text("without $"),
            type: z.enum(PARAMETER_TYPES),
            optional: z.boolean(),
            fallback: z.unknown().describe("the value where none is given"),
            ...words("Chinese label", "English label").shape,
          }),
        ),
        columns: z.array(z.object({name: text("name"), type: text("type"), ...words("Chinese", "English").shape})),
        cypher: text("the whole file"),
      })
      .meta({id: "NamedQuery"}),
  ),
});

export const NamedAnswer = z
  .object({
    name: text("name"),
    columns: z.array(text("name")),
    rows: z.array(z.array(Value)),
    graph: Graph,
  })
  .meta({id: "NamedAnswer"});

/** The parameters of a query, as they are in an address. */
export const addressParameters = ({parameters}: NamedQuery) =>
  z.strictObject(Object.fromEntries(parameters.map((parameter) => [parameter.name, addressParameter(parameter)])));

function addressParameter({type, optional, fallback, zh, en}: FileParameter): z.ZodType {
  const schema = optional ? IN_ADDRESS[type].optional() : IN_ADDRESS[type];
  return schema.meta({description: en, "x-zh": {description: zh}, ...(fallback === null ? {} : {default: fallback})});
}

/** Figures and truth values are written in an address as in JSON; other text is left as it is, and so is refused. */
const asInJson = (value: unknown): unknown =>
  typeof value === "string" && /^(true|false|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(value)
    ? JSON.parse(value)
    : value;

const IN_ADDRESS: Record<FileParameter["type"], z.ZodType> = {
  string: z.string(),
  integer: z.preprocess(asInJson, z.int()),
  float: z.preprocess(asInJson, z.number()),
  boolean: z.preprocess(asInJson, z.boolean()),
  // Repeated, or with commas between.
  strings: z.preprocess((value) => (typeof value === "string" ? value.split(",") : value), z.array(z.string())),
};
