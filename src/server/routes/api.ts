/** All routes of the API. */
import type {FastifyInstance} from "fastify";
import type {Database} from "../../neo4j/database.js";
import type {QueryLimits} from "../guard/run/limits.js";
import type {QueryRunner} from "../guard/run/run.js";
import {healthRoutes} from "./health.js";
import {namedQueryRoutes} from "./named-queries.js";
import {openApiRoutes} from "./openapi.js";
import {queryRoutes} from "./query.js";
import {schemaRoutes} from "./schema.js";

export interface ApiServices {
  /** The store that pages and named queries read. */
  connection: Database & {managed: boolean};
  /** Runs ad-hoc queries behind the guard. */
  runner: Pick<QueryRunner, "stream">;
  /** What an ad-hoc query may take. */
  limits: QueryLimits;
}

/** Adds them; the app must check and describe them (openapi/describe.ts). */
export function apiRoutes(app: FastifyInstance, {connection, runner, limits}: ApiServices): void {
  queryRoutes(app, runner, limits);
  namedQueryRoutes(app, connection);
  schemaRoutes(app, connection);
  healthRoutes(app, connection, limits);
  openApiRoutes(app);
}
