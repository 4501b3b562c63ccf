import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {unconnectedApp} from "../../support/unconnected-app.js";

let app: FastifyInstance;
const site = mkdtempSync(join(tmpdir(), "yaodian-site-"));
beforeAll(async () => {
  app = await unconnectedApp(site);
});
afterAll(async () => {
  await app.close();
  rmSync(site, {recursive: true});
});

const ask = (method: string, url: string, headers: Record<string, string> = {}, payload?: string) =>
  app.inject({
    method: method as "GET",
    url,
    headers: {host: "127.0.0.1", ...headers},
    ...(payload === undefined ? {} : {payload}),
  });

describe("another method at an address of the API", () => {
  it.each([
    ["GET", "/api/query", "POST"],
    ["OPTIONS", "/api/query", "POST"],
    ["GET", "/api/query/1b4e28ba-2fa1-11d2-883f-0016d3cca427", "DELETE"],
    ["POST", "/api/queries", "GET, HEAD"],
    ["DELETE", "/api/queries/partners?unit=x", "GET, HEAD"],
    ["PUT", "/api/queries/nosuch", "GET, HEAD"],
    ["POST", "/api/schema", "GET, HEAD"],
    ["PATCH", "/api/health", "GET, HEAD"],
    ["PROPFIND", "/api/openapi.json", "GET, HEAD"],
  ])("%s %s: 405, and which it takes", async (method, url, allow) => {
    const reply = await ask(method, url);
    expect([reply.statusCode, reply.headers.allow, reply.json().error]).toEqual([
      405,
      allow,
      {code: "method-not-allowed", message: expect.stringContaining(allow), remedy: expect.any(String)},
    ]);
  });
  it("is refused before its body is looked at", async () =>
    expect((await ask("PUT", "/api/health", {"content-type": "text/xml"}, "<x/>")).statusCode).toBe(405));
  it("is refused to a page of another site as all is", async () =>
    expect((await ask("OPTIONS", "/api/query", {origin: "http://evil.example"})).statusCode).toBe(403));
  it.each(["/api/nosuch", "/api", "/api/openapiXjson", "/api/query/", "/workload"])(
    "is no matter at an unknown address: POST %s is 404",
    async (url) => {
      const reply = await ask("POST", url);
      expect([reply.statusCode, reply.json().error.code, reply.headers.allow]).toEqual([
        404,
        "address-unknown",
        undefined,
      ]);
    },
  );
  it("HEAD is taken where GET is", async () => expect((await ask("HEAD", "/api/openapi.json")).statusCode).toBe(200));
});
