/**
 * What the document says is what the service does: a request that the document's schemas accept is never refused for
 * its form, and one that they do not accept is refused.
 */
import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import type {FastifyInstance, InjectOptions} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {namedQueries} from "../../../src/neo4j/queries.js";
import type {OpenApiDocument} from "../../../src/server/openapi/describe.js";
import {unconnectedApp} from "../../support/unconnected-app.js";

let app: FastifyInstance;
let api: OpenApiDocument;
let ajv: Ajv.default;

beforeAll(async () => {
  app = await unconnectedApp();
  api = (await inject({url: "/api/openapi.json"})).json();
  ajv = new Ajv.default({strict: false, validateFormats: false});
  ajv.addSchema(api, "api");
});
afterAll(() => app.close());

const inject = (options: InjectOptions) => app.inject({...options, headers: {host: "127.0.0.1", ...options.headers}});
const post = (body: string) =>
  inject({method: "POST", url: "/api/query", headers: {"content-type": "application/json"}, payload: body});

/** Codes of what is refused for its form. */
const FORM = ["request-invalid", "query-parameter"];

/** Fails where the answer is not as it must be for a request that is accepted, or not, by the document. */
function judge(accepted: boolean, {statusCode, body}: {statusCode: number; body: string}): void {
  if (accepted) expect(FORM).not.toContain(JSON.parse(body).error?.code);
  else expect([400, 413]).toContain(statusCode);
}

/** Names that maps of JavaScript have trouble with, and those that typed values are known by. */
const name = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "$type", "_value", "cypher", "params", "id", ""),
  fc.string({maxLength: 4}),
);
const typed = fc.constantFrom(
  {$type: "Integer", _value: "9223372036854775807"},
  {$type: "Date", _value: "2019-05-04"},
  {$type: "Map", _value: {$type: "mine"}},
  {$type: "Null", _value: null},
  {$type: "Node", _value: {}},
  {$type: "Date", _value: "2019-05-04", more: 1},
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    {depthSize: "small", withCrossShrink: true},
    fc.oneof(fc.jsonValue({maxDepth: 1}), typed, fc.integer({min: 2 ** 53, max: 2 ** 60}), fc.constant(10 ** 16)),
    fc.array(tie("any"), {maxLength: 3}),
    fc.dictionary(name, tie("any"), {maxKeys: 3}),
  ),
})).any;
const map = fc.dictionary(name, value, {maxKeys: 3});
const cypher = fc.oneof(
  fc.constantFrom("RETURN 1", "MATCH (n) RETURN n", "", " ", "// remark", "RETURN $a", "CREATE (n)"),
  fc.string({unit: "binary", maxLength: 20}),
  fc.constantFrom("x", "😀").chain((letter) => fc.constantFrom(15_000, 20_000, 20_001).map((n) => letter.repeat(n))),
);
const mostly = <T>(right: fc.Arbitrary<T>) => fc.oneof({weight: 6, arbitrary: right}, {weight: 1, arbitrary: value});
const body = mostly(
  fc
    .tuple(
      fc.record(
        {cypher: mostly(cypher), params: mostly(fc.oneof(map, fc.constant(null))), id: mostly(fc.uuid())},
        {requiredKeys: []},
      ),
      fc.oneof({weight: 4, arbitrary: fc.constant({})}, {weight: 1, arbitrary: map}),
    )
    .map(([known, more]) => Object.fromEntries([...Object.entries(more), ...Object.entries(known)])),
);

describe("POST /api/query", () => {
  const SCHEMA = "api#/paths/~1api~1query/post/requestBody/content/application~1json/schema";
  const property = (accepts: (body: unknown) => boolean) =>
    fc.asyncProperty(body, async (sent) => {
      const text = JSON.stringify(sent);
      judge(accepts(JSON.parse(text)), await post(text));
    });

  it("accepts the form of a body as the document does", {timeout: 120_000}, async () => {
    const accepts = ajv.compile({$ref: SCHEMA});
    await fc.assert(
      property((sent) => accepts(sent)),
      {numRuns: 300},
    );
  });
  it("would be found out where it did not", async () => {
    const loose = ajv.compile({anyOf: [{$ref: SCHEMA}, {type: "object", properties: {cypher: {type: "number"}}}]});
    expect(
      (
        await fc.check(
          property((sent) => loose(sent)),
          {numRuns: 500},
        )
      ).failed,
    ).toBe(true);
  });
  it.each([
    ['{"params": {}}', "request-invalid", "cypher is missing; it should be a text that is not empty"],
    ['{"cypher": ""}', "query-empty", "cypher should be a text that is not empty, but is empty"],
    ['{"cypher": 7, "id": "x"}', "request-invalid", "cypher should be a text that is not empty, but is 7; id should"],
    ['{"cypher": "RETURN 1", "parms": {}}', "request-invalid", "there is no parms, only cypher, params, id"],
    ['{"cypher": "RETURN 1", "params": 10000000000000000}', "request-invalid", "or null, but is 10000000000000000"],
    ["[1]", "request-invalid", "the request's body should be an object {cypher, params, id}, but is a list of 1"],
    ["null", "request-invalid", "the request's body is missing"],
  ])("%s: %s", async (sent, code, message) => {
    const english = await inject({
      method: "POST",
      url: "/api/query",
      headers: {"content-type": "application/json", "accept-language": "en"},
      payload: sent,
    });
    const {error} = english.json();
    expect([english.statusCode, error.code, error.message]).toEqual([400, code, expect.stringContaining(message)]);
  });
  it("says so in Chinese", async () =>
    expect((await post('{"cypher": 7, "params": []}')).json().error.message).toBe(
      "cypher 应为非空的文字，收到的是 7；params 应为对象或 null，收到的是列表（0 项）",
    ));
  it("keeps its message short, whatever is sent", async () => {
    const many = JSON.stringify(Object.fromEntries(Array.from({length: 5000}, (_, n) => [`${"k".repeat(90)}${n}`, n])));
    expect((await post(many)).body.length).toBeLessThan(600);
  });
});

describe("GET /api/queries/<name>", () => {
  const text = fc.oneof(
    fc.constantFrom("", "3", "-1", "3.0", "3.5", "1e2", "1e999", "0x10", " 3", "03", "+3", "NaN", "true", "many"),
    fc.constantFrom("9007199254740991", "9007199254740993", "教育局", "a,b", "null"),
    fc.string({maxLength: 5}),
  );
  /** A value as the document's reader takes it from an address. */
  const read = (given: string, type: unknown): unknown => {
    if (type === "string" || given.trim() !== given) return given;
    try {
      return JSON.parse(given);
    } catch {
      return given;
    }
  };
  const parametersOf = (query: string) =>
    (api.paths[`/api/queries/${query}`]?.get?.parameters ?? []).filter((parameter) => parameter.in === "query");
  const checks = new Map<string, (values: unknown) => boolean>();
  const checkOf = (query: string) => {
    const declared = parametersOf(query);
    const check =
      checks.get(query) ??
      ajv.compile({
        type: "object",
        properties: Object.fromEntries(declared.map(({name, schema}) => [name, schema])),
        required: declared.filter(({required}) => required).map(({name}) => name),
        additionalProperties: false,
      });
    checks.set(query, check);
    return check;
  };
  const accepts = (query: string, given: [string, string][]): boolean => {
    const typeOf = (key: string) => parametersOf(query).find(({name}) => name === key)?.schema.type;
    const values = Object.fromEntries(given.map(([key, text]) => [key, read(text, typeOf(key))]));
    return Object.keys(values).length === given.length && checkOf(query)(values);
  };
  const request = fc.constantFrom(...namedQueries()).chain(({name: query, parameters}) => {
    const known = parameters.map((parameter) => fc.tuple(fc.constant(parameter.name), text));
    const given = fc.tuple(...known).chain((all) => fc.oneof(fc.constant(all), fc.subarray(all)));
    const more = fc.oneof(
      {weight: 6, arbitrary: fc.constant([])},
      {
        weight: 1,
        arbitrary: fc.array(fc.tuple(fc.oneof(name, fc.constantFrom("documentId", "unit")), text), {maxLength: 1}),
      },
    );
    return fc.tuple(fc.constant(query), given, more).map(([, some, others]) => ({query, given: [...some, ...others]}));
  });

  it("takes its parameters as the document says", {timeout: 120_000}, async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({query, given}) => {
        const reply = await inject({url: `/api/queries/${query}?${new URLSearchParams(given)}`});
        judge(accepts(query, given), reply);
      }),
      {numRuns: 500},
    );
  });
  it("shows each query with the parameters of its file", () => {
    for (const {name: query, parameters} of namedQueries()) {
      const shown = parametersOf(query).map(({name, required, schema}) => [name, required, schema.default ?? null]);
      expect([query, shown]).toEqual([
        query,
        parameters.map((parameter) => [parameter.name, !parameter.optional, parameter.fallback]),
      ]);
    }
  });
  it.each([
    ["partners?unit=x", "query partners: documentId (plan) is missing; it should be a text"],
    ["partners?documentId=a&unit=b&atLeast=many", "atLeast (at least) should be a whole number, but is “many”"],
    ["partners?documentId=a&unit=b&unit=c", "unit should be a text, but is a list of 2"],
    ["documents?nosuch=1", "query documents: there is no nosuch, only documentId"],
  ])("%s", async (address, message) => {
    const reply = await inject({url: `/api/queries/${address}`, headers: {"accept-language": "en"}});
    const {error} = reply.json();
    expect([reply.statusCode, error.code, error.message]).toEqual([
      400,
      "query-parameter",
      expect.stringContaining(message),
    ]);
  });
  it("says so in Chinese", async () =>
    expect((await inject({url: "/api/queries/partners?unit=x"})).json().error.message).toBe(
      "问句 partners：缺少 documentId（文件），应为文字",
    ));
});
