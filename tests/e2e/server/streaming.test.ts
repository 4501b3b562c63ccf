import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {LIMITS, queryLimits} from "../../../src/server/guard/run/limits.js";
import {eventually} from "../../support/eventually.js";
import {sampleNeo4j} from "../../support/sample-neo4j.js";

const LONG = "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x";
const ID = "0b0e7c0e-6d3f-4b7e-9a53-0a4b1e0f7a11";

let connection: Connection;
let app: FastifyInstance;

beforeAll(async () => {
  connection = await sampleNeo4j();
  app = await buildApp({connection, site: null, settings: {limits: {...LIMITS, rows: 5}}});
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

// Asked at once, not when somebody waits for the answer.
const post = async (payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url: "/api/query",
    headers: {host: "127.0.0.1", "accept-language": "en", ...headers},
    payload,
  });
const lines = async (payload: Record<string, unknown>) => {
  const reply = await post(payload, {accept: "application/x-ndjson"});
  return {
    reply,
    lines: reply.body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
};

describe("accept: application/x-ndjson", () => {
  it("gives {id, columns}, the rows, {summary}", async () => {
    const {reply, lines: told} = await lines({cypher: "UNWIND [1, 2] AS x RETURN x, date('2019-05-04') AS d", id: ID});
    expect(reply.headers["content-type"]).toContain("application/x-ndjson");
    expect(told.slice(0, 3)).toEqual([
      {id: ID, columns: ["x", "d"]},
      [1, {$type: "Date", _value: "2019-05-04"}],
      [2, {$type: "Date", _value: "2019-05-04"}],
    ]);
    expect(told[3]).toMatchObject({summary: {truncated: false, queryType: "r", counters: {nodesCreated: 0}}});
  });
  it("names the limit that bit, and its setting", async () => {
    const {lines: told} = await lines({cypher: "UNWIND range(1, 9) AS x RETURN x"});
    expect(told).toHaveLength(1 + 5 + 1);
    expect(told.at(-1).summary).toMatchObject({
      truncated: true,
      limits: [{name: "rows", value: 5, setting: "YAODIAN_QUERY_ROWS"}],
    });
  });
  it("gives an error its status before the columns, and a last line after them", async () => {
    const early = await lines({cypher: "RETURN nosuch(1)"});
    expect([early.reply.statusCode, early.lines[0].error.code]).toEqual([400, "query-syntax"]);
    const late = await lines({cypher: "UNWIND [2, 1, 0] AS x RETURN 1 / x AS y"});
    expect(late.reply.statusCode).toBe(200);
    expect(late.lines.at(-1).error.code).toBe("query-failed");
  });
});

describe("DELETE /api/query/<id>", () => {
  const cancel = (id: string) => app.inject({method: "DELETE", url: `/api/query/${id}`, headers: {host: "127.0.0.1"}});
  it("cancels the query: it hears so, and Neo4j is rid of it", async () => {
    const asked = post({cypher: LONG, id: ID.toUpperCase()});
    await eventually("it runs", async () => (await post({cypher: "RETURN 1", id: ID})).statusCode === 400);
    expect((await cancel(ID)).statusCode).toBe(204);
    const {error} = (await asked).json();
    expect(error.code).toBe("query-cancelled");
    await eventually("it is gone", async () => {
      const {records} = await connection.driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000)' RETURN count(*) AS n",
      );
      return Number(records[0]?.get("n")) === 0;
    });
  });
  it("says when there is none", async () => expect((await cancel(ID)).statusCode).toBe(404));
  it("takes no id that is no UUID", async () =>
    expect((await post({cypher: "RETURN 1", id: "one"})).json().error.code).toBe("request-invalid"));
});

describe("queryLimits(environment)", () => {
  it("takes seconds and megabytes, up to a ceiling", () => {
    expect(queryLimits({YAODIAN_QUERY_SECONDS: "20", YAODIAN_QUERY_MEGABYTES: "4"})).toMatchObject({
      timeMs: 20_000,
      wallMs: 21_000,
      bytes: 4_000_000,
      rows: LIMITS.rows,
    });
  });
  it.each(["0", "121", "1.5", "many"])("does not take %s seconds", (text) =>
    expect(() => queryLimits({YAODIAN_QUERY_SECONDS: text})).toThrow(
      expect.objectContaining({code: "setting-invalid"}),
    ),
  );
});
