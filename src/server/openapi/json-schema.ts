/**
 * Zod schemas as JSON Schema, in the dialect of OpenAPI 3.1.
 *
 * A schema with an id (`.meta({id: "Graph"})`) is a component of the document: it is written once, under its name, and
 * referred to everywhere else.
 */
import {z} from "zod";

export interface JsonSchema {
  [keyword: string]: unknown;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
}

const COMPONENTS = "#/components/schemas/";

/** A reference to a component, for the rare schema that is written as JSON Schema itself. */
export const componentRef = (id: string): {$ref: string} => ({$ref: `${COMPONENTS}${id}`});

interface Written {
  own: JsonSchema;
  /** The components that it refers to, by id. */
  components: Record<string, JsonSchema>;
}

/** Schemas that were written before: that of errors is part of every answer. */
const known = {input: new WeakMap<z.ZodType, Written>(), output: new WeakMap<z.ZodType, Written>()};

/**
 * A schema as JSON Schema.
 *
 * @param side        "input" is what a sender may write; "output" is what an address's text is read as
 * @param components  takes the components that the schema refers to, by id
 */
export function jsonSchema(
  schema: z.ZodType,
  side: keyof typeof known = "input",
  components: Record<string, JsonSchema> = {},
): JsonSchema {
  const written = known[side].get(schema) ?? write(schema, side);
  known[side].set(schema, written);
  Object.assign(components, written.components);
  return written.own;
}

function write(schema: z.ZodType, side: keyof typeof known): Written {
  const {$schema: _, ...written} = z.toJSONSchema(schema, {io: side, override: dropNamesOfKeys});
  const {$defs: components = {}, ...own} = JSON.parse(
    JSON.stringify(written).replaceAll('"#/$defs/', `"${COMPONENTS}`),
  ) as {$defs?: Record<string, JsonSchema>};
  return {own, components};
}

/** Keys of a JSON object are texts anyway. */
function dropNamesOfKeys({jsonSchema: written}: {jsonSchema: z.core.JSONSchema.BaseSchema}): void {
  delete written.propertyNames;
}
