/**
 * GET /api/health: whether Neo4j answers, how fresh the graph is, what an ad-hoc query may take, and which version of
 * the product this is.
 */
import type {FastifyInstance} from "fastify";
import {z} from "zod";
import {VERSION} from "../../checkout.js";
import type {Database} from "../../neo4j/database.js";
import {graphState} from "../../neo4j/schema.js";
import type {QueryLimits} from "../guard/run/limits.js";
import {Graph, Limits, text, truth} from "../openapi/components.js";
import {failures, json, words} from "../openapi/operation.js";

const Health = z.object({
  status: text("ok"),
  neo4j: text("up"),
  graph: Graph,
  managed: truth("whether Neo4j is the service's own"),
  limits: Limits,
  version: text("of Yaodian"),
});

const schema = {
  ...words("service", {zh: "服务是否正常，数据是哪一版", en: "Whether all is well, and how fresh the graph is"}),
  response: {200: json(Health, "all is well"), ...failures("neo4j-restarting")},
};

export function healthRoutes(
  app: FastifyInstance,
  connection: Database & {managed: boolean},
  {rows, bytes, timeMs}: QueryLimits,
): void {
  const limits = {rowLimit: rows, byteLimit: bytes, timeLimitMs: timeMs};
  app.get("/api/health", {schema}, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    const graph = await graphState(connection);
    return {status: "ok", neo4j: "up", graph, managed: connection.managed, limits, version: VERSION};
  });
}
