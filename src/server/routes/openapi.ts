/** GET /api/openapi.json: the API for programs (openapi/describe.ts). */
import type {FastifyInstance} from "fastify";
import {z} from "zod";
import {failures, json, words} from "../openapi/operation.js";

const schema = {
  ...words("service", {zh: "这份说明", en: "This document"}),
  response: {200: json(z.record(z.string(), z.unknown()), "OpenAPI 3.1"), ...failures()},
};

export function openApiRoutes(app: FastifyInstance): void {
  app.get("/api/openapi.json", {schema}, async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return app.swagger();
  });
}
