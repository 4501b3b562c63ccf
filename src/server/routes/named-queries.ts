/**
 * GET /api/queries and /api/queries/<name>: the named queries, and the rows of one.
 *
 * Rows carry an ETag made from the query's text, its parameters and the graph's version: a browser asks each time and
 * gets the rows again only after a load.
 */
import {createHash} from "node:crypto";
import type {FastifyInstance} from "fastify";
import type {Database} from "../../neo4j/database.js";
import {type NamedQuery, namedQueries, namedQuery, queryParameters, runNamedQuery} from "../../neo4j/queries.js";
import {graphState} from "../../neo4j/schema.js";

export function namedQueryRoutes(app: FastifyInstance, database: Database): void {
  app.get("/api/queries", async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return {queries: namedQueries()};
  });

  app.get<{Params: {name: string}; Querystring: Record<string, unknown>}>(
    "/api/queries/:name",
    async (request, reply) => {
      const query = namedQuery(request.params.name);
      const parameters = queryParameters(query, request.query);
      reply.header("cache-control", "no-cache");
      const {version} = await graphState(database);
      if (matches(request.headers["if-none-match"], entityTag(query, parameters, version))) {
        return reply
          .header("etag", entityTag(query, parameters, version))
          .code(304)
          .send();
      }
      const answer = await runNamedQuery(database, query.name, request.query);
      reply.header("etag", entityTag(query, parameters, answer.graph.version));
      return answer;
    },
  );
}

/** A strong tag: the same tag means the same bytes. */
function entityTag(query: NamedQuery, parameters: Record<string, unknown>, version: string): string {
  const hash = createHash("sha256").update(JSON.stringify([query.name, query.cypher, parameters, version]));
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

const matches = (header: string | undefined, tag: string): boolean =>
  (header ?? "").split(",").some((entry) => entry.trim().replace(/^W\//, "") === tag || entry.trim() === "*");
