import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {namedQueries} from "../../../src/neo4j/queries.js";
import {buildApp} from "../../../src/server/app.js";
import {LIMITS} from "../../../src/server/guard/run/limits.js";
import {listen} from "../../../src/server/listen.js";
import {sampleNeo4j} from "../../support/sample-neo4j.js";

let connection: Connection;
let app: FastifyInstance;
const site = mkdtempSync(join(tmpdir(), "yaodian-site-"));

beforeAll(async () => {
  mkdirSync(join(site, "en"));
  mkdirSync(join(site, "_import"));
  for (const page of ["index", "workload", "en/index"]) {
    writeFileSync(
      join(site, `${page}.html`),
      `<!doctype html><html><script type="module">${page.length}</script></html>`,
    );
  }
  writeFileSync(join(site, "_import", "bars.12ab34cd.js"), "export {};");
  writeFileSync(join(site, ".sources"), "secret");
  connection = await sampleNeo4j();
  app = await buildApp({connection, site});
});
afterAll(async () => {
  await app.close();
  await connection.close();
  rmSync(site, {recursive: true});
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({url, headers: {host: "127.0.0.1:3000", ...headers}});

describe("GET /api/queries", () => {
  it("lists every query with title, parameters, columns and text", async () => {
    const {queries} = (await get("/api/queries")).json();
    expect(queries.map((query: {name: string}) => query.name)).toEqual(namedQueries().map(({name}) => name));
    expect(queries[0]).toMatchObject({
      title: {zh: expect.any(String), en: expect.any(String)},
      cypher: expect.any(String),
    });
  });
});

describe("GET /api/queries/<name>", () => {
  const partners = "/api/queries/partners?documentId=liuzhou-2019&unit=%E6%95%99%E8%82%B2%E5%B1%80&atLeast=3";
  it("gives the rows by column: who shares at least 3 points with 教育局", async () => {
    const {columns, rows, graph} = (await get(partners)).json();
    expect(columns.slice(0, 2)).toEqual(["partner", "shared"]);
    expect(rows[0].slice(0, 2)).toEqual(["科协", 10]);
    expect(graph.loadedAt).toMatch(/^\d{4}-/);
  });
  it("gives them again only when they changed", async () => {
    const first = await get(partners);
    expect(first.headers["cache-control"]).toBe("no-cache");
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"/);
    const second = await get(partners, {"if-none-match": etag});
    expect([second.statusCode, second.body]).toEqual([304, ""]);
    expect((await get(partners.replace("=3", "=4"), {"if-none-match": etag})).statusCode).toBe(200);
  });
  it("has every query run on the sample", async () => {
    const values: Record<string, string> = {documentId: "liuzhou-2019", unit: "教育局"};
    for (const {name, parameters, columns} of namedQueries()) {
      const given = parameters
        .filter(({name: key}) => key in values)
        .map(({name: key}) => [key, values[key] as string]);
      const reply = await get(`/api/queries/${name}?${new URLSearchParams(given)}`);
      expect([name, reply.statusCode]).toEqual([name, 200]);
      expect(reply.json().columns).toEqual(columns.map((column) => column.name));
    }
  });
  it.each([
    ["/api/queries/nosuch", 404, "query-unknown"],
    ["/api/queries/partners?unit=x", 400, "query-parameter"],
    ["/api/queries/partners?documentId=a&unit=b&atLeast=many", 400, "query-parameter"],
    ["/api/queries/documents?nosuch=1", 400, "query-parameter"],
    ["/api/nosuch", 404, "address-unknown"],
    ["/api/query", 405, "method-not-allowed"],
    ["/api/queries/%E0%A4%A", 400, "request-invalid"],
    [`/api/queries/${"a".repeat(200)}`, 404, "address-unknown"],
    ["/%", 400, "request-invalid"],
  ])("%s: %i %s", async (url, status, code) => {
    const reply = await get(url);
    expect([reply.statusCode, reply.json().error]).toEqual([
      status,
      {code, message: expect.any(String), remedy: expect.any(String)},
    ]);
    expect(reply.headers["x-content-type-options"]).toBe("nosniff");
  });
  it("names the parameter in the message", async () =>
    expect((await get("/api/queries/partners?unit=x")).json().error.message).toContain("documentId"));
});

describe("GET /api/health and /api/schema", () => {
  it("says how fresh the graph is", async () =>
    expect((await get("/api/health")).json()).toMatchObject({status: "ok", neo4j: "up", managed: true}));
  it("says what a query may take", async () =>
    expect((await get("/api/health")).json().limits).toEqual({
      rowLimit: LIMITS.rows,
      byteLimit: LIMITS.bytes,
      timeLimitMs: LIMITS.timeMs,
    }));
  it("counts what the graph holds", async () => {
    const schema = (await get("/api/schema")).json();
    const count = (label: string) => schema.labels.find((entry: {name: string}) => entry.name === label)?.count;
    expect([count("WorkPoint"), count("Unit"), count("Graph")]).toEqual([36, 23, undefined]);
    expect(schema.relationships).toContainEqual({type: "RESPONSIBLE_FOR", from: "Unit", to: "WorkPoint", count: 155});
    expect(schema.labels.find((entry: {name: string}) => entry.name === "Unit").properties).toContainEqual(
      expect.objectContaining({name: "name", count: 23}),
    );
  });
});

describe("pages", () => {
  it.each([
    ["/", 200],
    ["/workload", 200],
    ["/workload?unit=x", 200],
    ["/en/", 200],
    ["/en", 301],
    ["/nosuch", 404],
    ["/.sources", 404],
    ["/%2e%2e/%2e%2e/etc/passwd", 404],
  ])("%s: %i", async (url, status) => expect((await get(url)).statusCode).toBe(status));
  it("carry a policy with the hash of their own script, and are asked for each time", async () => {
    const {headers} = await get("/workload");
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await get("/")).headers["content-security-policy"]).not.toBe(headers["content-security-policy"]);
  });
  it("are missing in the same way to HEAD", async () => {
    const {statusCode, headers} = await app.inject({method: "HEAD", url: "/nosuch", headers: {host: "127.0.0.1"}});
    expect([statusCode, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  });
  it("files named after their content are kept", async () =>
    expect((await get("/_import/bars.12ab34cd.js")).headers["cache-control"]).toContain("immutable"));
});

describe("who may ask", () => {
  it.each(["evil.example", "evil.example:3000", "127.0.0.1.evil.example", "localhost.evil.example"])(
    "a host called “%s” may not",
    async (host) => expect((await get("/api/health", {host})).json().error.code).toBe("host-refused"),
  );
  it.each(["127.0.0.1", "localhost:3000", "[::1]:3000", "LOCALHOST"])("%s may", async (host) =>
    expect((await get("/api/health", {host})).statusCode).toBe(200),
  );
  it.each([
    {origin: "http://evil.example"},
    {origin: "null"},
    {origin: "http://127.0.0.1:4000"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
  ])("a page of another site may not: %o", async (headers) =>
    expect((await get("/api/queries", headers as unknown as Record<string, string>)).json().error.code).toBe(
      "origin-refused",
    ),
  );
  it("a page of ours may", async () =>
    expect(
      (await get("/api/queries", {origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin"})).statusCode,
    ).toBe(200));
  it("says little: no sniffing, no referrer, no frame", async () =>
    expect((await get("/api/health")).headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    }));
});

describe("listen(app, port)", () => {
  it("says which port is taken when somebody named it, and takes the next when nobody did", async () => {
    const others = await Promise.all([1, 2, 3].map(() => buildApp({connection, site: null})));
    const [first, second, third] = others as [FastifyInstance, FastifyInstance, FastifyInstance];
    try {
      const port = Number(new URL(await listen(first, undefined)).port);
      await expect(listen(second, port)).rejects.toMatchObject({code: "port-unusable"});
      expect(Number(new URL(await listen(third, undefined)).port)).toBeGreaterThan(port);
    } finally {
      await Promise.all(others.map((one) => one.close()));
    }
  });
});
