/** GET /api/openapi.json: the API for programs (openapi.ts). */
import type {FastifyInstance} from "fastify";
import {openApi} from "../openapi.js";
import {version} from "./health.js";

export function openApiRoutes(app: FastifyInstance): void {
  app.get("/api/openapi.json", async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return openApi(version);
  });
}
