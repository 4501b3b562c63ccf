/**
 * Texts that nearly are Cypher, and parameters of any shape: always an answer, never a failure of the service, never
 * a change of the graph.
 */
import fc from "fast-check";
import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {estimateWork} from "../../../src/server/guard/estimate/estimate.js";
import {LIMITS} from "../../../src/server/guard/run/limits.js";
import {tokenize} from "../../../src/server/guard/text/lexer.js";
import {fingerprint, sampleNeo4j} from "../../support/sample-neo4j.js";

let connection: Connection;
let app: FastifyInstance;
beforeAll(async () => {
  connection = await sampleNeo4j();
  app = await buildApp({connection, site: null, settings: {limits: {...LIMITS, timeMs: 1000, wallMs: 2000}}});
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

const word = fc.constantFrom(
  ..."MATCH OPTIONAL WITH RETURN UNWIND WHERE AS IN CALL CREATE SET DELETE MERGE LOAD CSV FROM USE SHOW USERS TERMINATE TRANSACTIONS n u x p count( collect( reduce( range( ( ) [ ] { } | , . : ; = + - * / $p $q 'a' \"b\" `c` 1 0.5 -0 null true NOT UNION LIMIT ORDER BY // /* */ \\u0027 \\u5355 \\\\ \\n 单位 :Unit (n) (n)-->(x) [i IN [1] | i] db.labels() dbms.listConfig() EXPLAIN PROFILE CYPHER 5 \u3000 \u0000 \uD83D 😀".split(
    " ",
  ),
);
const query = fc.oneof(
  fc.array(word, {maxLength: 14}).map((words) => words.join(" ")),
  fc.array(word, {maxLength: 8}).map((words) => `MATCH (n) RETURN ${words.join(" ")}`),
  fc.array(word, {maxLength: 10}).map((words) => words.join("")),
  fc.string({unit: "binary", maxLength: 60}),
);
const parameters = fc.dictionary(
  fc.oneof(fc.constantFrom("p", "q", "__proto__", "constructor", "toString", ""), fc.string({maxLength: 5})),
  fc.jsonValue({maxDepth: 4}),
);

it("answers whatever is sent, without a failure of its own and without a change", {timeout: 300_000}, async () => {
  const before = await fingerprint(connection);
  await fc.assert(
    fc.asyncProperty(query, parameters, async (cypher, params) => {
      const reply = await app.inject({
        method: "POST",
        url: "/api/query",
        headers: {host: "127.0.0.1", "content-type": "application/json"},
        payload: JSON.stringify({cypher, params}),
      });
      expect(reply.statusCode).toBeLessThan(500);
      const body = reply.json();
      if (reply.statusCode === 200) expect(body.rows).toBeInstanceOf(Array);
      else expect([typeof body.error.code, body.error.message.length > 0]).toEqual(["string", true]);
    }),
    {numRuns: 300},
  );
  expect(await fingerprint(connection)).toBe(before);
});

it("estimates any text without a fault and in no time", () => {
  fc.assert(
    fc.property(query, parameters, (cypher, params) => {
      const tokens = tokenize(cypher);
      if (Array.isArray(tokens)) expect(Number.isNaN(estimateWork(tokens, params).cost)).toBe(false);
    }),
    {numRuns: 2000},
  );
});
