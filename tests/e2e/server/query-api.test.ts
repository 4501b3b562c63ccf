import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {judgePlan, type PlanStep} from "../../../src/server/guard/plan/plan-verdict.js";
import {LIMITS, type QueryLimits} from "../../../src/server/guard/run/limits.js";
import {eventually} from "../../support/eventually.js";
import {HARMLESS, HOSTILE, USE_CLAUSES, WRITES} from "../../support/hostile.js";
import {fingerprint, sampleNeo4j} from "../../support/sample-neo4j.js";

let connection: Connection;
let app: FastifyInstance;
const apps: FastifyInstance[] = [];

beforeAll(async () => {
  connection = await sampleNeo4j();
  app = await appWith();
});
afterAll(async () => {
  await Promise.all(apps.map((one) => one.close()));
  await connection.close();
});

async function appWith(limits: Partial<QueryLimits> = {}): Promise<FastifyInstance> {
  const one = await buildApp({connection, site: null, settings: {limits: {...LIMITS, ...limits}}});
  apps.push(one);
  return one;
}

async function ask(cypher: string, params: Record<string, unknown> = {}, by: FastifyInstance = app) {
  const reply = await by.inject({
    method: "POST",
    url: "/api/query",
    headers: {host: "127.0.0.1:3000", "accept-language": "en"},
    payload: {cypher, params},
  });
  return {status: reply.statusCode, headers: reply.headers, body: reply.json()};
}

describe("POST /api/query", () => {
  it("answers the sample's figures: 科协 stands in 24 of its points", async () => {
    const {status, body} = await ask(
      "MATCH (unit:Unit {name: $unit})-[:RESPONSIBLE_FOR]->(point) RETURN unit.name AS unit, count(point) AS points",
      {unit: "科协"},
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({columns: ["unit", "points"], rows: [["科协", 24]], truncated: false});
    expect(body.summary).toMatchObject({queryType: "r", rowLimit: 1000, timeLimitMs: 8000});
  });
  it("takes whole numbers of JSON as integers: LIMIT $k", async () => {
    const {body} = await ask("UNWIND range(1, 9) AS x RETURN x, $half AS half LIMIT $k", {k: 2, half: 0.5});
    expect(body.rows).toEqual([
      [1, 0.5],
      [2, 0.5],
    ]);
  });
  it("takes whole numbers beyond 2^53 to the last digit, and refuses those beyond 2^63", async () => {
    const send = async (number: string) => {
      const payload = `{"cypher": "RETURN $n AS n", "params": {"n": ${number}}}`;
      const headers = {host: "127.0.0.1", "content-type": "application/json"};
      return app.inject({method: "POST", url: "/api/query", headers, payload});
    };
    expect((await send("9007199254740993")).json().rows).toEqual([[{$type: "Integer", _value: "9007199254740993"}]]);
    const beyond = await send("9223372036854775808");
    expect([beyond.statusCode, beyond.json().error.code]).toEqual([400, "request-invalid"]);
  });
  it("takes typed values, as it gives them", async () => {
    const value = {big: {$type: "Integer", _value: "9007199254740993"}, day: {$type: "Date", _value: "2019-05-04"}};
    const {body} = await ask("RETURN $value AS value, $value.day.month AS month, $share = 0.5 AS half", {
      value,
      share: 0.5,
    });
    expect(body.rows[0]).toEqual([value, 5, true]);
    const wrong = await ask("RETURN $day", {day: {$type: "Date", _value: "soon"}});
    expect([wrong.status, wrong.body.error.code]).toEqual([400, "request-invalid"]);
  });
  it("keeps what JSON has no word for", async () => {
    const {body} = await ask(
      "RETURN 9223372036854775807 AS big, 0.0 / 0.0 AS nan, 1.0 / 0.0 AS inf, date('2019-05-04') AS day, duration('P1M') AS month, point({x: 1, y: 2}) AS place, null AS nothing, {`__proto__`: 1} AS map",
    );
    expect(body.rows[0].slice(0, 7)).toEqual([
      {$type: "Integer", _value: "9223372036854775807"},
      {$type: "Float", _value: "NaN"},
      {$type: "Float", _value: "Infinity"},
      {$type: "Date", _value: "2019-05-04"},
      {$type: "Duration", _value: expect.stringMatching(/^P1M/)},
      {$type: "Point", _value: "SRID=7203;POINT (1 2)"},
      null,
    ]);
    expect(Object.getOwnPropertyNames(body.rows[0][7])).toEqual(["__proto__"]);
  });
  it("gives nodes, relationships and paths whole", async () => {
    const {body} = await ask(
      "MATCH path = (u:Unit {name: '科协'})-[r:RESPONSIBLE_FOR]->(p) RETURN u, r, path ORDER BY p.position LIMIT 1",
    );
    const [unit, relationship, path] = body.rows[0];
    expect(unit).toMatchObject({$type: "Node", _value: {_labels: ["Unit"], _properties: {name: "科协"}}});
    expect(relationship).toMatchObject({$type: "Relationship", _value: {_type: "RESPONSIBLE_FOR"}});
    expect(path._value.map((step: {$type: string}) => step.$type)).toEqual(["Node", "Relationship", "Node"]);
  });
  it("keeps two columns apart that have odd names", async () => {
    const {body} = await ask("RETURN 1 AS `__proto__`, 2 AS `constructor`, 3 AS 单位");
    expect(body).toMatchObject({columns: ["__proto__", "constructor", "单位"], rows: [[1, 2, 3]]});
  });
  it("gives the plan alone for EXPLAIN, the plan with counts for PROFILE", async () => {
    const explained = await ask("EXPLAIN MATCH (n:Unit) RETURN n");
    expect(explained.body).toMatchObject({columns: [], rows: [], plan: {operatorType: "ProduceResults@neo4j"}});
    const profiled = await ask("PROFILE MATCH (n:Unit) RETURN n.name LIMIT 2");
    expect(profiled.body.rows).toHaveLength(2);
    expect(profiled.body.plan).toMatchObject({rows: 2, dbHits: expect.any(Number)});
  });
  it("warns of a property that the graph does not have, at its place", async () => {
    const {body} = await ask("MATCH (u:Unit)\nRETURN u.nmae");
    expect(body.summary.warnings).toMatchObject([{position: {line: 2, column: 10, offset: 24}}]);
  });
});

describe("errors stand at their place in the user's own text", () => {
  it("a misspelt word in line 2, with what it should be", async () => {
    const cypher = "MATCH (u:Unit)\n  RETRUN u";
    const {status, body} = await ask(cypher);
    expect(status).toBe(400);
    const offset = cypher.indexOf("RETRUN");
    expect(body.error).toMatchObject({
      code: "query-syntax",
      message: "RETRUN is not known here. Did you mean RETURN?",
      position: {line: 2, column: 3, offset},
      fix: {offset, length: 6, text: "RETURN"},
    });
  });
  it("the first line is not shifted by the guard's own prefix, nor by the user's EXPLAIN", async () => {
    expect((await ask("RETURN x")).body.error.position).toEqual({line: 1, column: 8, offset: 7});
    expect((await ask("EXPLAIN RETURN x")).body.error.position).toEqual({line: 1, column: 16, offset: 15});
    expect((await ask("PROFILE\nRETURN x")).body.error.position).toEqual({line: 2, column: 8, offset: 15});
  });
  it.each([
    ["RETURN 1,\r\n\tx", {line: 2, column: 2, offset: 12}],
    ["RETURN '😀𠮷', x", {line: 1, column: 16, offset: 15}],
    ["EXPLAIN\r\nRETURN '😀',\r\n  x", {line: 3, column: 3, offset: 25}],
    ["RETURN '\\u4f60', x", {line: 1, column: 18, offset: 17}],
    ["CYPHER runtime=slotted RETURN x", {line: 1, column: 31, offset: 30}],
    ["/* 注 */ PROFILE RETURN x", {line: 1, column: 24, offset: 23}],
  ])("%j: at its place", async (cypher, position) => expect((await ask(cypher)).body.error.position).toEqual(position));
  it.each([
    ["RETURN 1 / 0", "query-failed", 400],
    ["RETURN $missing", "query-failed", 400],
    ["RETURN toInteger({a: 1})", "query-syntax", 400],
    ["RETURN nosuch(1)", "query-syntax", 400],
    ["", "query-empty", 400],
    ["// nothing", "query-empty", 400],
    ["RETURN 'open", "query-syntax", 400],
    ["EXPLAIN", "query-syntax", 400],
    ["RETURN", "query-syntax", 400],
  ])("%s: %s", async (cypher, code, status) => {
    const reply = await ask(cypher);
    expect([reply.status, reply.body.error.code]).toEqual([status, code]);
  });
  it("speaks the reader's language", async () => {
    const reply = await app.inject({
      method: "POST",
      url: "/api/query",
      headers: {host: "localhost:3000", "accept-language": "zh-CN"},
      payload: {cypher: "RETURN x"},
    });
    expect(reply.json().error.message).toBe("变量 x 没有定义");
  });
});

describe("the guard", () => {
  it("refuses all of it, and the graph stays as it was", {timeout: 120_000}, async () => {
    const before = await fingerprint(connection);
    for (const {cypher} of HOSTILE) expect([cypher, (await ask(cypher)).status]).toEqual([cypher, 403]);
    for (const cypher of USE_CLAUSES) expect([cypher, (await ask(cypher)).status]).toEqual([cypher, 403]);
    for (const cypher of WRITES) {
      const {status, body} = await ask(cypher);
      expect([cypher, status]).toEqual([cypher, 403]);
      expect(body.error.position).toMatchObject({line: 1});
    }
    expect(await fingerprint(connection)).toBe(before);
  });
  it("lets all the harmless ones through", async () => {
    for (const cypher of HARMLESS) expect([cypher, (await ask(cypher)).body.error]).toEqual([cypher, undefined]);
  });

  describe("the wall of plans, without the wall of words", () => {
    /** What the plan alone says, as on a server without our settings. */
    const byPlan = async (cypher: string, database = "neo4j") => {
      const session = connection.driver.session({database: "neo4j", defaultAccessMode: "READ"});
      try {
        const transaction = session.beginTransaction();
        const {summary} = await transaction.run(`EXPLAIN\n${cypher.replace(/\b(EXPLAIN|PROFILE)\b/, "")}`);
        await transaction.rollback();
        return judgePlan(summary.queryType, summary.plan as unknown as PlanStep, database)?.kind ?? "passes";
      } finally {
        await session.close();
      }
    };
    it.each(HOSTILE.map(({cypher, kind, byPlan: other}) => [cypher, other ?? kind]))("%s", async (cypher, kind) =>
      expect(await byPlan(cypher)).toBe(kind),
    );
    // Community itself takes no commands about databases.
    it.each(WRITES.filter((cypher) => !cypher.includes("DATABASE")))("%s", async (cypher) =>
      expect(await byPlan(cypher)).toBe(cypher.includes("USER") ? "administration" : "write"),
    );
    it("a query for another database is seen by the database that each step runs on", async () =>
      expect(await byPlan("USE neo4j MATCH (n) RETURN n", "other")).toBe("use"));
    it.each(HARMLESS)("passes %s", async (cypher) => expect(await byPlan(cypher)).toBe("passes"));
  });
});

describe("limits", () => {
  it("1,000 rows, and says that there are more", async () => {
    const {body} = await ask("UNWIND range(1, 1000000000) AS x RETURN x");
    expect(body.rows).toHaveLength(1000);
    expect(body).toMatchObject({truncated: true, summary: {truncatedBy: "rows"}});
  });
  it("exactly 1,000 rows are not cut", async () => {
    const {body} = await ask("UNWIND range(1, 1000) AS x RETURN x");
    expect([body.rows.length, body.truncated]).toEqual([1000, false]);
  });
  it("2 MB", async () => {
    const {body} = await ask("UNWIND range(1, 900) AS x RETURN x, $text AS text", {text: "要点".repeat(2000)});
    expect(body).toMatchObject({truncated: true, summary: {truncatedBy: "bytes"}});
    expect(JSON.stringify(body.rows).length).toBeLessThan(2_000_000);
  });
  it("a row of ten million numbers: cut while it arrives, and the next query runs", {timeout: 60_000}, async () => {
    const {status, body} = await ask("UNWIND range(1, 1500000) AS x RETURN collect(x) AS all");
    expect([status, body.error.code]).toEqual([413, "answer-too-large"]);
    expect(body.error.message).toContain("YAODIAN_QUERY_MEGABYTES");
    expect((await ask("RETURN 1 AS x")).body.rows).toEqual([[1]]);
  });
  it("2 MB of large rows: the first of them", async () => {
    const {body} = await ask("UNWIND range(1, 1000) AS i RETURN range(1, 100000) AS l");
    expect(body).toMatchObject({
      truncated: true,
      summary: {truncatedBy: "bytes", limits: [{name: "bytes", ceiling: 32e6}]},
    });
    expect(body.rows.length).toBeGreaterThan(0);
  });
  it("time, and the next query runs", async () => {
    const quick = await appWith({timeMs: 300});
    const {status, body} = await ask("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x", {}, quick);
    expect([status, body.error.code]).toEqual([408, "query-timeout"]);
    expect((await ask("RETURN 1 AS x", {}, quick)).body.rows).toEqual([[1]]);
  });
  it("time, told with 200 to a browser, which would ask again by itself at 408", async () => {
    const quick = await appWith({timeMs: 200});
    const reply = await quick.inject({
      method: "POST",
      url: "/api/query",
      headers: {host: "127.0.0.1", prefer: "errors-in-body"},
      payload: {cypher: "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x"},
    });
    expect([reply.statusCode, reply.json().error.code]).toEqual([200, "query-timeout"]);
  });
  it("a loop that can be foreseen is not run at all, and the place of its expression is told", async () => {
    const {status, body} = await ask("MATCH (n)\nRETURN reduce(s = 0, x IN range(1, 30000000) | s + x % 7) AS s");
    expect([status, body.error.code]).toEqual([400, "query-too-complex"]);
    expect(body.error.position).toMatchObject({line: 2, column: 8});
  });
  it("memory: stopped while it gathers, and the next query runs", {timeout: 60_000}, async () => {
    const small = await appWith({memory: 20_000_000, timeMs: 60_000, wallMs: 61_000});
    const {status, body} = await ask("UNWIND range(1, 1000000000) AS x RETURN count(DISTINCT x) AS n", {}, small);
    expect([status, body.error.code]).toEqual([413, "query-memory"]);
    expect(body.error.message).toContain("20 MB");
    expect(body.error.message).toContain("YAODIAN_QUERY_MEMORY_MEGABYTES");
    expect((await ask("RETURN 1 AS x", {}, small)).body.rows).toEqual([[1]]);
  });
  it("places: one runs, the next hears that it is busy", async () => {
    const one = await appWith({timeMs: 1500, slots: 1, queue: 0});
    const long = ask("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x", {}, one);
    const busy = await eventually("the place is taken", async () => {
      const reply = await ask("RETURN 1", {}, one);
      return reply.status === 429 && reply;
    });
    expect(busy.body.error.code).toBe("query-busy");
    expect(busy.headers["retry-after"]).toBe("2");
    expect((await long).status).toBe(408);
  });
  it("a body of 1 MB", async () =>
    expect((await ask("x".repeat(1_100_000))).body.error.code).toBe("request-too-large"));
  it("no text but JSON", async () => {
    const send = (payload: string, type: string) =>
      app.inject({method: "POST", url: "/api/query", headers: {host: "127.0.0.1", "content-type": type}, payload});
    expect((await send("cypher=RETURN 1", "text/plain")).statusCode).toBe(415);
    expect((await send("{", "application/json")).statusCode).toBe(400);
    expect((await send("[1]", "application/json")).statusCode).toBe(400);
    expect((await send('{"cypher": 1}', "application/json")).statusCode).toBe(400);
    expect(
      (await send('{"cypher": "RETURN $a AS a", "params": {"a": {"__proto__": 1}}}', "application/json")).statusCode,
    ).toBe(200);
  });
});

describe("a client that goes away", () => {
  it("takes its query with it", async () => {
    const one = await appWith();
    await one.listen({host: "127.0.0.1", port: 0});
    const {port} = one.server.address() as {port: number};
    const running = async () => {
      const {records} = await connection.driver.executeQuery(
        "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'yaodian-query' AND currentQuery CONTAINS 'WITH x WHERE' RETURN count(*) AS n",
      );
      return Number(records[0]?.get("n"));
    };
    const control = new AbortController();
    const asked = fetch(`http://127.0.0.1:${port}/api/query`, {
      method: "POST",
      headers: {"content-type": "application/json"},
      body: JSON.stringify({cypher: "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x"}),
      signal: control.signal,
    });
    await eventually("the query runs", async () => (await running()) === 1);
    control.abort();
    await expect(asked).rejects.toThrow();
    await eventually("it is gone", async () => (await running()) === 0, 3000);
  });
});
