/**
 * The API as an OpenAPI 3.1 document, made from the routes: each says what it takes and answers in zod schemas.
 */
import swagger, {type SwaggerTransform} from "@fastify/swagger";
import type {FastifyInstance} from "fastify";
import type {z} from "zod";
import {checkedAs} from "./check.js";
import {type JsonSchema, jsonSchema} from "./json-schema.js";
import {type Answer, TAGS} from "./operation.js";

export interface OpenApiDocument {
  openapi: string;
  /** By path and method. */
  paths: Record<string, Record<string, Operation>>;
  components: {schemas: Record<string, JsonSchema>};
}

interface Operation {
  summary: string;
  parameters?: {name: string; in: string; required: boolean; schema: JsonSchema; description?: string}[];
  requestBody?: {content: Record<string, {schema: JsonSchema}>};
  responses: Record<string, {description: string; content?: Record<string, {schema: JsonSchema}>}>;
}

/** The parts of a request that a route may have a schema for. */
const PARTS = {body: "input", querystring: "output", params: "output", headers: "output"} as const;

/** Lets the routes that are added after this be checked by their schemas, and read as a document by `app.swagger()`. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  app.setValidatorCompiler(checkedAs("request-invalid"));
  // Answers are written as they are: their schemas are for the document alone.
  app.setSerializerCompiler(() => JSON.stringify);
  const components: Record<string, JsonSchema> = {};
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "要点图谱 Yaodian",
        version,
        description: "The graph of work plans over HTTP: named queries, and Cypher that reads, behind a guard.",
      },
      tags: Object.values(TAGS),
    },
    // What has no heading, such as the pages, is no part of the API.
    hideUntagged: true,
    convertConstToEnum: false,
    transform: inJsonSchema(components),
    transformObject: (made) => ({...Object(made).openapiObject, components: {schemas: components}}),
  });
}

/** A route's schema with JSON Schema for zod; components are gathered. */
function inJsonSchema(components: Record<string, JsonSchema>): SwaggerTransform {
  return ({schema, url}) => {
    const written: Record<string, unknown> = {...schema};
    for (const [part, side] of Object.entries(PARTS)) {
      if (written[part] !== undefined) written[part] = jsonSchema(written[part] as z.ZodType, side, components);
    }
    const answers = Object.entries((schema?.response ?? {}) as Record<string, Answer>);
    written.response = Object.fromEntries(
      answers.map(([status, answer]) => [status, answerSchema(answer, components)]),
    );
    return {schema: written, url};
  };
}

function answerSchema({content, ...rest}: Answer, components: Record<string, JsonSchema>): object {
  // The plugin's sign for an answer without a body.
  if (content === undefined) return {...rest, type: "null"};
  const bodies = Object.entries(content).map(([type, {schema}]) => [
    type,
    {schema: jsonSchema(schema, "input", components)},
  ]);
  return {...rest, content: Object.fromEntries(bodies)};
}
