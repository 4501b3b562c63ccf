/**
 * Requests as other sites and strangers send them to a service on this machine, over a real socket.
 */
import {request} from "node:http";
import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {sampleNeo4j} from "../../support/sample-neo4j.js";

let connection: Connection;
let app: FastifyInstance;
let port: number;
let log = "";

beforeAll(async () => {
  connection = await sampleNeo4j();
  const logStream = {
    write(line: string) {
      log += line;
    },
  };
  app = await buildApp({connection, site: null, settings: {logLevel: "info", logStream}});
  await app.listen({host: "127.0.0.1", port: 0});
  port = (app.server.address() as {port: number}).port;
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

const BODY = '{"cypher": "RETURN 1 AS x"}';

/** Status and headers; headers go out as given, Host too. */
function send(headers: Record<string, string>, {method = "POST", path = "/api/query", body = BODY} = {}) {
  return new Promise<{status: number; headers: NodeJS.Dict<string | string[]>}>((resolve, reject) => {
    const sent = request({host: "127.0.0.1", port, path, method, headers, setHost: false}, (reply) => {
      reply.resume();
      reply.on("end", () => resolve({status: reply.statusCode ?? 0, headers: reply.headers}));
    });
    sent.on("error", reject);
    sent.end(method === "GET" ? undefined : body);
  });
}
const own = () => ({host: `127.0.0.1:${port}`, "content-type": "application/json"});

describe("a service on this machine", () => {
  it("answers its own pages and programs", async () => {
    expect((await send(own())).status).toBe(200);
    expect((await send({...own(), origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin"})).status).toBe(
      200,
    );
    expect((await send({...own(), host: `localhost:${port}`})).status).toBe(200);
    expect((await send({...own(), host: `[::1]:${port}`})).status).toBe(200);
  });
  it.each([
    ["a name of an attacker's that points here", {host: "rebind.evil.example"}],
    ["such a name with our port", {host: "rebind.evil.example:3000"}],
    ["a name that only begins like ours", {host: "localhost.evil.example"}],
    ["an address that only begins like ours", {host: "127.0.0.1.evil.example"}],
    ["an address in a user's place", {host: "127.0.0.1@evil.example"}],
    ["an address beyond this machine", {host: "10.0.0.5"}],
    ["no origin that has a name", {origin: "null"}],
    ["a page of another site", {origin: "https://evil.example"}],
    ["a page of another port of this machine", {origin: "http://127.0.0.1:1"}],
    ["another site, said by the browser alone", {"sec-fetch-site": "cross-site"}],
    ["a neighbour of the same site", {"sec-fetch-site": "same-site"}],
  ])("does not answer %s", async (_, headers) => {
    expect((await send({...own(), ...headers})).status).toBe(403);
    expect((await send({...own(), ...headers}, {method: "GET", path: "/api/schema"})).status).toBe(403);
    expect((await send({...own(), ...headers}, {method: "DELETE", path: "/api/query/x", body: ""})).status).toBe(403);
  });
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "takes no %s, which a form elsewhere could send without asking",
    async (type) => expect((await send({...own(), "content-type": type})).status).toBe(415),
  );
  it("allows nothing to who asks before (CORS)", async () => {
    const reply = await send({...own(), origin: "https://evil.example"}, {method: "OPTIONS", body: ""});
    expect(reply.status).toBe(403);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
  it("sends the headers that keep its answers to itself", async () => {
    const {headers} = await send(own());
    expect(headers).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
  });
  it("takes a megabyte, not more", async () =>
    expect((await send(own(), {body: JSON.stringify({cypher: "x".repeat(1_000_001)})})).status).toBe(413));
  it("logs neither parameters nor what stands behind a question mark", async () => {
    await send(own(), {body: '{"cypher": "RETURN $secret", "params": {"secret": "geheim"}}'});
    await send(own(), {method: "GET", path: "/api/queries/units?document=geheim"});
    expect(log).toContain('"/api/query"');
    expect(log).not.toContain("geheim");
  });
});
