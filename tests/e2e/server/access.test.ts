import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {accessFor} from "../../../src/server/access.js";
import {buildApp} from "../../../src/server/app.js";
import {sampleNeo4j} from "../../support/sample-neo4j.js";

const TOKEN = "correct-horse-battery";
let connection: Connection;
let app: FastifyInstance;
let log = "";

beforeAll(async () => {
  connection = await sampleNeo4j();
  app = await buildApp({
    connection,
    site: null,
    settings: {
      access: accessFor("0.0.0.0", {YAODIAN_TOKEN: TOKEN, YAODIAN_HOSTS: "plans.example"}),
      logLevel: "info",
      logStream: {
        write(line) {
          log += line;
        },
      },
      requestsPerMinute: 100,
    },
  });
});
afterAll(async () => {
  await app.close();
  await connection.close();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({url, headers: {host: "10.0.0.5:3000", "accept-language": "en", ...headers}});
const signIn = (token: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: "POST",
    url: "/sign-in",
    headers: {host: "10.0.0.5:3000", "content-type": "application/x-www-form-urlencoded", ...headers},
    payload: new URLSearchParams({token}).toString(),
  });

describe("accessFor(host, environment)", () => {
  it("asks nothing on loopback", () => expect(accessFor("127.0.0.1", {})).toBeNull());
  it.each([{}, {YAODIAN_TOKEN: "short"}])("does not listen elsewhere with %j", (env) =>
    expect(() => accessFor("0.0.0.0", env)).toThrow(expect.objectContaining({code: "token-missing"})),
  );
});

describe("beyond loopback", () => {
  it("answers nobody without the token: 401, and a page to sign in", async () => {
    const api = await get("/api/health");
    expect([api.statusCode, api.json().error.code]).toEqual([401, "sign-in-needed"]);
    const page = await get("/workload");
    expect([page.statusCode, page.body.includes('action="/sign-in"')]).toEqual([401, true]);
  });
  it("takes the token of a program", async () => {
    expect((await get("/api/health", {authorization: `Bearer ${TOKEN}`})).statusCode).toBe(200);
    expect((await get("/api/health", {authorization: `Bearer ${TOKEN}x`})).statusCode).toBe(401);
  });
  it("signs a page in by a cookie that scripts and other sites cannot use", async () => {
    const reply = await signIn(TOKEN);
    const cookie = String(reply.headers["set-cookie"]);
    expect([reply.statusCode, reply.headers.location]).toEqual([303, "/"]);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict;/);
    expect(cookie).not.toContain(TOKEN);
    const [pair = ""] = cookie.split(";");
    expect((await get("/api/health", {cookie: `other=1; ${pair}`})).statusCode).toBe(200);
    expect((await get("/api/health", {cookie: `${pair}x`})).statusCode).toBe(401);
  });
  it("takes the token from no address", async () =>
    expect((await get(`/api/health?token=${TOKEN}`)).statusCode).toBe(401));
  it("refuses a wrong token, and a sign-in from another site", async () => {
    expect((await signIn("wrong")).statusCode).toBe(401);
    expect((await signIn(TOKEN, {origin: "http://evil.example"})).statusCode).toBe(403);
  });
  it("knows its names: an address, a listed name, no other", async () => {
    const authorization = `Bearer ${TOKEN}`;
    expect((await get("/api/health", {authorization, host: "plans.example"})).statusCode).toBe(200);
    expect((await get("/api/health", {authorization, host: "evil.example"})).statusCode).toBe(403);
  });
  it("slows down who guesses, and who asks too often", async () => {
    const guesses = [];
    for (let guess = 0; guess < 12; guess += 1) guesses.push((await signIn(`guess ${guess}`)).statusCode);
    expect(guesses.at(-1)).toBe(429);
    const asked = [];
    for (let count = 0; count < 101; count += 1) asked.push(await get("/api/health"));
    expect(asked.at(-1)?.statusCode).toBe(429);
    expect(asked.at(-1)?.json().error.code).toBe("too-many-requests");
    expect(Number(asked.at(-1)?.headers["retry-after"])).toBeGreaterThan(0);
  });
  it("logs requests as JSON lines, without token or parameters", () => {
    const lines = log.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({req: {method: "GET", path: "/api/health"}, status: 200}),
    );
    expect(log).not.toContain(TOKEN);
  });
});
