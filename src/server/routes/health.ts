/**
 * GET /api/health: whether Neo4j answers, how fresh the graph is, what an ad-hoc query may take, and which version of
 * the product this is.
 */
import {readFileSync} from "node:fs";
import type {FastifyInstance} from "fastify";
import type {Database} from "../../neo4j/database.js";
import {graphState} from "../../neo4j/schema.js";
import type {QueryLimits} from "../guard/run/limits.js";

export const {version} = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

export function healthRoutes(
  app: FastifyInstance,
  connection: Database & {managed: boolean},
  {rows, bytes, timeMs}: QueryLimits,
): void {
  const limits = {rowLimit: rows, byteLimit: bytes, timeLimitMs: timeMs};
  app.get("/api/health", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    const graph = await graphState(connection);
    return {status: "ok", neo4j: "up", graph, managed: connection.managed, limits, version};
  });
}
