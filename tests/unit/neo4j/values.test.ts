import neo4j from "neo4j-driver";
import {describe, expect, it} from "vitest";
import {toJson, toParameter} from "../../../src/neo4j/values.js";

describe("toJson(value)", () => {
  it("keeps what JSON has", () => {
    expect(toJson(["教育局", true, null, 1.5, neo4j.int(24)])).toEqual(["教育局", true, null, 1.5, 24]);
  });
  it("keeps integers beyond 2^53 whole, as text", () => {
    expect(toJson(neo4j.int("9007199254740993"))).toEqual({$type: "Integer", _value: "9007199254740993"});
  });
  it("names what JSON lacks", () => {
    expect(toJson(Number.NaN)).toEqual({$type: "Float", _value: "NaN"});
    expect(toJson(-Infinity)).toEqual({$type: "Float", _value: "-Infinity"});
    expect(toJson(new neo4j.types.Date(2019, 4, 18))).toEqual({$type: "Date", _value: "2019-04-18"});
    expect(toJson(Int8Array.of(1, 2, -1))).toEqual({$type: "Base64", _value: "AQL/"});
    expect(toJson(new neo4j.types.Point(neo4j.int(7203), 1, 2))).toEqual({
      $type: "Point",
      _value: "SRID=7203;POINT (1 2)",
    });
  });
  it("loses no key, whatever its name", () => {
    const map = JSON.parse('{"__proto__": 1, "constructor": 2}');
    expect(JSON.stringify(toJson(map))).toBe('{"__proto__":1,"constructor":2}');
  });
  it("wraps a map that has a $type of its own", () => {
    expect(toJson({$type: "Node"})).toEqual({$type: "Map", _value: {$type: "Node"}});
  });
});

describe("toParameter(value)", () => {
  it("makes whole numbers integers at any depth, and leaves the rest", () => {
    const {limit, share, list} = toParameter({limit: 5, share: 0.5, list: [1, "一"]}) as Record<string, unknown>;
    expect(neo4j.isInt(limit)).toBe(true);
    expect(share).toBe(0.5);
    expect((list as unknown[]).map(neo4j.isInt)).toEqual([true, false]);
  });
});
