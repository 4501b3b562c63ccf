/**
 * GET /api/queries and /api/queries/<name>: the named queries, and the rows of one.
 *
 * Rows carry an ETag made from the query's text, its parameters and the graph's version: a browser asks each time and
 * gets the rows again only after a load. Large answers are kept as text for the next browser, by the same tag.
 */
import {createHash} from "node:crypto";
import type {FastifyInstance} from "fastify";
import type {Database} from "../../neo4j/database.js";
import {type NamedQuery, namedQueries, namedQuery, queryParameters, runNamedQuery} from "../../neo4j/queries.js";
import {graphState} from "../../neo4j/schema.js";

/** Characters of answers that are kept at most; the oldest go first. */
const KEPT = 32_000_000;

export function namedQueryRoutes(app: FastifyInstance, database: Database): void {
  const kept = keptAnswers(KEPT);
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
      const tag = entityTag(query, parameters, version);
      if (matches(request.headers["if-none-match"], tag)) return reply.header("etag", tag).code(304).send();
      reply.type("application/json; charset=utf-8");
      const known = kept.get(tag);
      if (known !== undefined) return reply.header("etag", tag).send(known);
      const answer = await runNamedQuery(database, query.name, request.query);
      // A load between the two reads gives the rows of a later version, under that version's tag.
      const read = entityTag(query, parameters, answer.graph.version);
      const text = JSON.stringify(answer);
      if (answer.graph.version !== "empty") kept.put(read, text);
      return reply.header("etag", read).send(text);
    },
  );
}

/** Texts by tag within a number of characters. */
function keptAnswers(most: number) {
  const texts = new Map<string, string>();
  let size = 0;
  return {
    get: (tag: string) => texts.get(tag),
    put(tag: string, text: string): void {
      if (texts.has(tag) || text.length > most / 2) return;
      texts.set(tag, text);
      size += text.length;
      for (const [oldest, old] of texts) {
        if (size <= most) break;
        texts.delete(oldest);
        size -= old.length;
      }
    },
  };
}

/** A strong tag: the same tag means the same bytes. */
function entityTag(query: NamedQuery, parameters: Record<string, unknown>, version: string): string {
  const hash = createHash("sha256").update(JSON.stringify([query.name, query.cypher, parameters, version]));
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

const matches = (header: string | undefined, tag: string): boolean =>
  (header ?? "").split(",").some((entry) => entry.trim().replace(/^W\//, "") === tag || entry.trim() === "*");
