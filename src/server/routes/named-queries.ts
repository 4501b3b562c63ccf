/**
 * GET /api/queries and /api/queries/<name>: the named queries, and the rows of one.
 *
 * Rows carry an ETag made from the query's text, its parameters and the graph's version: a browser asks each time and
 * gets the rows again only after a load. Large answers are kept as text for the next browser, by the same tag.
 */
import {createHash} from "node:crypto";
import type {FastifyInstance, FastifyReply, FastifyRequest} from "fastify";
import {z} from "zod";
import type {Database} from "../../neo4j/database.js";
import {type NamedQuery, namedQueries, namedQuery, queryParameters, runNamedQuery} from "../../neo4j/queries.js";
import {graphState} from "../../neo4j/schema.js";
import {checkedAs} from "../openapi/check.js";
import {text} from "../openapi/components.js";
import {type Answer, bare, failures, json, words} from "../openapi/operation.js";
import {addressParameters, NamedAnswer, NamedQueries} from "./named-query-schemas.js";

/** Characters of answers that are kept at most; the oldest go first. */
const KEPT = 32_000_000;

const LIST = {
  ...words("queries", {zh: "列出问句", en: "List the named queries"}),
  response: {200: json(NamedQueries, "all of them"), ...failures()},
};

const ANY = {
  ...words(
    "queries",
    {zh: "一句问句的各行", en: "The rows of a named query"},
    {
      zh: "参数写在地址里，各问句的参数见下。ETag 随图谱的版本变；带 if-none-match 时没有变化就答 304。",
      en:
        "Its parameters are in the address; those of each query are below. The ETag changes with the graph; " +
        "with if-none-match nothing new is 304.",
    },
  ),
  params: z.object({name: text("such as partners")}),
  headers: z.object({"if-none-match": text("the ETag of rows that are at hand").optional()}),
  response: {...rowsOr304("the rows"), ...failures("query-unknown", "query-parameter")},
};

/** One query's own entry. */
const schemaOf = (query: NamedQuery) => ({
  ...words("named", query.title),
  querystring: addressParameters(query),
  headers: ANY.headers,
  response: {
    ...rowsOr304(`rows of ${query.columns.map(({name}) => name).join(", ")}`),
    ...failures("query-parameter"),
  },
});

function rowsOr304(description: string): Record<number, Answer> {
  const etag = {type: "string", description: "changes with the graph"};
  return {200: {...json(NamedAnswer, description), headers: {etag}}, 304: bare("as before")};
}

export function namedQueryRoutes(app: FastifyInstance, database: Database): void {
  const rowsOf = rowsWithTag(database);
  app.get("/api/queries", {schema: LIST}, async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return {queries: namedQueries()};
  });

  app.get<{Params: {name: string}}>("/api/queries/:name", {schema: ANY}, async (request, reply) =>
    // Each query that there is has a route of its own: this tells that there is none.
    rowsOf(namedQuery(request.params.name), request, reply),
  );

  for (const query of namedQueries()) {
    const {name} = query;
    const validatorCompiler = checkedAs("query-parameter", {zh: `问句 ${name}：`, en: `query ${name}: `});
    app.get(`/api/queries/${name}`, {schema: schemaOf(query), validatorCompiler}, (request, reply) =>
      rowsOf(query, request, reply),
    );
  }
}

/** Answers a query's rows with their tag, or that they are as before. */
function rowsWithTag(database: Database) {
  const kept = keptAnswers(KEPT);
  return async (query: NamedQuery, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const given = request.query as Record<string, unknown>;
    const parameters = queryParameters(query, given);
    reply.header("cache-control", "no-cache");
    const {version} = await graphState(database);
    const tag = entityTag(query, parameters, version);
    if (matches(request.headers["if-none-match"], tag)) return reply.header("etag", tag).code(304).send();
    reply.type("application/json; charset=utf-8");
    const known = kept.get(tag);
    if (known !== undefined) return reply.header("etag", tag).send(known);
    const answer = await runNamedQuery(database, query.name, given);
    // A load between the two reads gives the rows of a later version, under that version's tag.
    const read = entityTag(query, parameters, answer.graph.version);
    const text = JSON.stringify(answer);
    if (answer.graph.version !== "empty") kept.put(read, text);
    return reply.header("etag", read).send(text);
  };
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
