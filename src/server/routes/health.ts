/** GET /api/health: whether Neo4j answers, how fresh the graph is, and which version of the product this is. */
import {readFileSync} from "node:fs";
import type {FastifyInstance} from "fastify";
import type {Database} from "../../neo4j/database.js";
import {graphState} from "../../neo4j/schema.js";

export const {version} = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

export function healthRoutes(app: FastifyInstance, connection: Database & {managed: boolean}): void {
  app.get("/api/health", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return {status: "ok", neo4j: "up", graph: await graphState(connection), managed: connection.managed, version};
  });
}
