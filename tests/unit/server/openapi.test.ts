import {Validator} from "@seriousme/openapi-schema-validator";
import {describe, expect, it} from "vitest";
import {VERSION} from "../../../src/checkout.js";
import {decode, encode, Typed} from "../../../src/client/values.js";
import {ERRORS} from "../../../src/errors.js";
import {openApi} from "../../../src/server/api-document.js";
import {unconnectedApp} from "../../support/unconnected-app.js";

const api = await openApi("0.0.0");

describe("the OpenAPI document", () => {
  it("is OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect([await validator.validate({...api}), validator.version]).toEqual([{valid: true}, "3.1"]);
  });
  it("is the same without a service as GET /api/openapi.json answers", async () => {
    const app = await unconnectedApp();
    const served = await app.inject({url: "/api/openapi.json", headers: {host: "127.0.0.1"}});
    expect(served.json()).toEqual(JSON.parse(JSON.stringify(await openApi(VERSION))));
    await app.close();
  });
  it("speaks both languages of every operation", () => {
    for (const methods of Object.values(api.paths)) {
      for (const operation of Object.values(methods)) {
        expect(operation).toMatchObject({
          summary: expect.stringMatching(/\w/),
          "x-zh": {summary: expect.stringMatching(/\p{Script=Han}/u)},
        });
      }
    }
  });
  it("refers only to schemas that it has", () => {
    const names = [...JSON.stringify(api).matchAll(/#\/components\/schemas\/(\w+)/g)].map((match) => match[1]);
    for (const name of names) expect(Object.keys(api.components.schemas)).toContain(name);
  });
  it("names only errors that exist, under their status", () => {
    for (const methods of Object.values(api.paths)) {
      for (const {responses} of Object.values(methods)) {
        for (const [status, {description}] of Object.entries(responses)) {
          if (Number(status) < 400) continue;
          for (const code of description.split(", ")) {
            expect([code, ERRORS[code as keyof typeof ERRORS]?.status]).toEqual([code, Number(status)]);
          }
        }
      }
    }
  });
});

describe("decode(value)", () => {
  it("reads typed values", () => {
    expect(decode({$type: "Integer", _value: "9223372036854775807"})).toBe(9223372036854775807n);
    expect(decode({$type: "Float", _value: "NaN"})).toBeNaN();
    expect(decode([{$type: "Float", _value: "-Infinity"}, 1, "x", null])).toEqual([
      Number.NEGATIVE_INFINITY,
      1,
      "x",
      null,
    ]);
    expect(decode({$type: "Base64", _value: "AQI="})).toEqual(Uint8Array.of(1, 2));
    expect(decode({$type: "Date", _value: "2019-05-04"})).toEqual(new Typed("Date", "2019-05-04"));
  });
  it("keeps a map's own keys, whatever they are called", () => {
    const map = decode({$type: "Map", _value: {$type: "mine", ...JSON.parse('{"__proto__": 1}')}});
    expect(Object.keys(map)).toEqual(["$type", "__proto__"]);
  });
  it("reads nodes, relationships and paths", () => {
    const node = (id: string) => ({
      $type: "Node",
      _value: {_element_id: id, _labels: ["Unit"], _properties: {name: id}},
    });
    const tie = {
      $type: "Relationship",
      _value: {_element_id: "r", _start_node_element_id: "a", _end_node_element_id: "b", _type: "T", _properties: {}},
    };
    const {nodes, relationships} = decode({$type: "Path", _value: [node("a"), tie, node("b")]});
    expect(nodes.map(({id}: {id: string}) => id)).toEqual(["a", "b"]);
    expect(relationships).toMatchObject([{type: "T", start: "a", end: "b"}]);
  });
});

describe("encode(value)", () => {
  it.each([
    [{$type: "Integer", _value: "9223372036854775807"}],
    [{$type: "Float", _value: "NaN"}],
    [{$type: "Float", _value: "-Infinity"}],
    [{$type: "Date", _value: "2019-05-04"}],
    [{$type: "Base64", _value: "AQI="}],
    [{$type: "Map", _value: {$type: "mine"}}],
    [{list: [1, 0.5, "要点", null, true, {$type: "Point", _value: "SRID=7203;POINT (1 2)"}]}],
  ])("gives back what decode read: %j", (value) =>
    expect(JSON.parse(JSON.stringify(encode(decode(value))))).toEqual(value),
  );
  it("takes bytes of any number", () => {
    const bytes = new Uint8Array(300_000).fill(255);
    expect(Buffer.compare(decode(encode(bytes)), bytes)).toBe(0);
  });
  it("keeps the sign of nothing", () => expect(encode(-0)).toEqual({$type: "Float", _value: "-0.0"}));
});
