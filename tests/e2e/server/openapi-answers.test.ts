/** Whether the service answers as its OpenAPI document says. */
import type {FastifyInstance, InjectOptions} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {z} from "zod";
import type {Connection} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {sampleNeo4j} from "../../support/sample-neo4j.js";

interface Operation {
  responses: Record<string, {content?: Record<string, {schema: object}>}>;
}

let connection: Connection;
let app: FastifyInstance;
let api: {paths: Record<string, Record<string, Operation>>; components: {schemas: object}};

const inject = (options: InjectOptions) => app.inject({...options, headers: {host: "127.0.0.1", ...options.headers}});

beforeAll(async () => {
  connection = await sampleNeo4j();
  app = await buildApp({connection, site: null});
  api = (await inject({url: "/api/openapi.json"})).json();
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

/** What is wrong with a body by the document's schema for it; undefined when nothing is. */
function wrong(path: string, method: string, status: number, body: unknown): string | undefined {
  const schema = api.paths[path]?.[method]?.responses[status]?.content?.["application/json"]?.schema;
  if (schema === undefined) return `${method} ${path} says nothing of ${status}`;
  const whole = JSON.stringify({...schema, $defs: api.components.schemas});
  // The document leaves room for further fields; a service that has them already does not do what it says.
  const closed = (_: string, part: unknown) =>
    Object(part).type === "object" && Object(part).properties ? {additionalProperties: false, ...Object(part)} : part;
  const checker = z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/"), closed));
  return checker.safeParse(body).error?.message;
}

const ask = (cypher: unknown) => ({path: "/api/query", method: "post", url: "/api/query", payload: {cypher}});
const read = (path: string, url = path) => ({path, method: "get", url, payload: undefined});

describe("what the service answers", () => {
  it.each([
    ["an answer", 200, ask("MATCH path = (u:Unit)-[r]->(p) RETURN u, r, path, u.aliases, date() LIMIT 2")],
    ["an answer with a plan and a warning", 200, ask("PROFILE MATCH (u:Unit) RETURN u.nosuch")],
    ["an answer that was cut", 200, ask("UNWIND range(1, 2000) AS n RETURN n")],
    ["an error with its mend", 400, ask("RETRUN 1")],
    ["a query that is no text", 400, ask(7)],
    ["a query that writes", 403, ask("CREATE (n)")],
    ["a query that does not run", 404, {...ask(""), path: "/api/query/{id}", method: "delete", url: "/api/query/x"}],
    ["the named queries", 200, read("/api/queries")],
    ["the rows of one", 200, read("/api/queries/{name}", "/api/queries/documents")],
    ["the rows of one, by its own entry", 200, read("/api/queries/units")],
    ["a parameter that is missing", 400, read("/api/queries/partners")],
    ["a query that nobody named", 404, read("/api/queries/{name}", "/api/queries/nosuch")],
    ["what the graph holds", 200, read("/api/schema")],
    ["its state", 200, read("/api/health")],
    ["the document itself", 200, read("/api/openapi.json")],
  ] as const)("is as the document says: %s", async (_, status, {path, method, url, payload}) => {
    const reply = await inject({method: method as "GET", url, ...(payload === undefined ? {} : {payload})});
    expect(reply.statusCode).toBe(status);
    expect(wrong(path, method, status, reply.json())).toBeUndefined();
  });
  it("would be found out where it is not", () => {
    expect(wrong("/api/query", "post", 200, {columns: ["x"], rows: [1]})).toContain("rows");
    expect(wrong("/api/query", "post", 400, {error: {code: "x", message: "x", remedy: "x", more: 1}})).toContain(
      "more",
    );
    expect(wrong("/api/health", "get", 418, {})).toContain("says nothing");
  });
});
