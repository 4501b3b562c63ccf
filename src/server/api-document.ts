/**
 * The OpenAPI document without a service: the one that GET /api/openapi.json answers with the limits by default. The
 * page docs/reference/api.md is drawn from it.
 */
import Fastify from "fastify";
import {LIMITS} from "./guard/run/limits.js";
import {describeApi, type OpenApiDocument} from "./openapi/describe.js";
import {type ApiServices, apiRoutes} from "./routes/api.js";

const unused = (): never => {
  throw new Error("the document is made without a database");
};

/** The routes are asked for their schemas alone. */
const NO_SERVICES: ApiServices = {
  connection: {
    get driver(): never {
      return unused();
    },
    database: "neo4j",
    managed: true,
  },
  runner: {stream: unused},
  limits: LIMITS,
};

/** The document, made from the routes. */
export async function openApi(version: string): Promise<OpenApiDocument> {
  const app = Fastify();
  await describeApi(app, version);
  apiRoutes(app, NO_SERVICES);
  await app.ready();
  const document = app.swagger() as unknown as OpenApiDocument;
  await app.close();
  return document;
}
