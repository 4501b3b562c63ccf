import fc from "fast-check";
import neo4j from "neo4j-driver";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Connection, connect} from "../../../src/neo4j/connection.js";
import {jsonText} from "../../../src/neo4j/json-text.js";
import {fromJson} from "../../../src/neo4j/typed-values.js";
import {toJson} from "../../../src/neo4j/values.js";

describe("jsonText(value)", () => {
  const node = new neo4j.types.Node(neo4j.int(1), ["Unit"], {name: "科协", share: 2}, "4:x:1");
  const values = [
    null,
    true,
    "要点 \"'\u2028",
    neo4j.int(7),
    neo4j.int(-1),
    neo4j.int("9007199254740993"),
    neo4j.int("-9223372036854775808"),
    0.5,
    1e21,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    new neo4j.types.Date(2019, 5, 4),
    new neo4j.types.Point(neo4j.int(7203), 1, 2),
    Int8Array.of(1, 2),
    node,
    JSON.parse('{"__proto__": {"$type": "mine"}, "constructor": [1.5, {}]}'),
  ];
  it.each(values.map((value) => [value]))("says what toJson says: %s", (value) =>
    expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(toJson(value)))),
  );
  it("does so for maps and lists of any shape", () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(value);
      }),
    ));
  it("tells whole floats from integers, and keeps the sign of nothing", () => {
    expect(jsonText([2, neo4j.int(2), -0, 1e300])).toBe("[2.0,2,-0.0,1e+300]");
    expect(Object.is(JSON.parse(jsonText(-0)), -0)).toBe(true);
  });
});

describe("fromJson(value)", () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connect();
  });
  afterAll(() => connection.close());

  it.each([
    ["9223372036854775807", "INTEGER"],
    ["9007199254740993", "INTEGER"],
    ["-9223372036854775808", "INTEGER"],
    ["2.0", "FLOAT"],
    ["-0.0", "FLOAT"],
    ["0.0 / 0.0", "FLOAT"],
    ["-1.0 / 0.0", "FLOAT"],
    ["date('2019-05-04')", "DATE"],
    ["date('-0044-03-15')", "DATE"],
    ["date('2020-02-29')", "DATE"],
    ["date('-0400-02-29')", "DATE"],
    ["time('10:00:01.5+08:00')", "ZONED TIME"],
    ["localtime('23:59')", "LOCAL TIME"],
    ["localdatetime('2019-05-04T10:00:00.000000001')", "LOCAL DATETIME"],
    ["datetime('2019-05-04T10:00:00Z')", "ZONED DATETIME"],
    ["datetime('2019-05-04T10:00:00-03:30')", "ZONED DATETIME"],
    ["datetime('2019-05-04T10:00:00[Asia/Shanghai]')", "ZONED DATETIME"],
    ["duration('P1Y2M3DT4H5M6.789S')", "DURATION"],
    ["duration({months: -3, seconds: -0.5})", "DURATION"],
    ["duration('P1D')", "DURATION"],
    ["duration('PT0S')", "DURATION"],
    ["point({x: 1.5, y: -2})", "POINT"],
    ["point({latitude: 24.3, longitude: 109.4, height: 3})", "POINT"],
    ["{`$type`: 'Date', `_value`: 'mine'}", "MAP"],
    ["[1, 2.0, null, 'x', true, date('2019-05-04')]", "LIST"],
  ])("sends back what an answer held: %s", async (expression, type) => {
    const session = connection.driver.session({database: connection.database});
    try {
      const given = await session.run(`RETURN ${expression} AS value`);
      const text = jsonText(given.records[0]?.get("value"));
      // A JSON reader of JavaScript has one kind of number: 2.0 comes as a typed value.
      const value = text === "2.0" ? {$type: "Float", _value: "2.0"} : JSON.parse(text);
      const back = await session.run(
        `WITH ${expression} AS value RETURN $value = value OR (value <> value AND $value <> $value) AS same, valueType($value) AS type`,
        {value: fromJson(value, "value")},
      );
      expect(back.records[0]?.get("type")).toContain(type);
      if (type !== "LIST") expect(back.records[0]?.get("same")).toBe(true);
    } finally {
      await session.close();
    }
  });
  it("meets times and durations written as Cypher writes them", async () => {
    const expressions = [
      "duration('P1D')",
      "duration('P1Y2M')",
      "duration('PT0S')",
      "duration('P3DT1.5S')",
      "duration('-PT0.5S')",
      "time('10:00:01.5+08:00')",
      "localtime('10:00:20')",
      "datetime('2019-05-04T10:00:00.000000010[Asia/Shanghai]')",
    ];
    const {records} = await connection.driver.executeQuery(
      `RETURN ${expressions.map((each, index) => `[${each}, toString(${each})] AS x${index}`).join(", ")}`,
    );
    for (const [value, text] of Object.values(records[0]?.toObject() ?? {})) {
      expect(JSON.parse(jsonText(value))._value).toBe(text);
    }
    expect(Object.keys(records[0]?.toObject() ?? {})).toHaveLength(expressions.length);
  });
  it("takes bytes and plain JSON", () => {
    expect(fromJson({$type: "Base64", _value: "AQI="}, "p")).toEqual(Int8Array.of(1, 2));
    expect(fromJson({a: [1, 0.5, "x"], $type: "no typed value"}, "p")).toEqual({
      a: [neo4j.int(1), 0.5, "x"],
      $type: "no typed value",
    });
    expect(Object.keys(fromJson(JSON.parse('{"__proto__": 1}'), "p") as object)).toEqual(["__proto__"]);
  });
  it.each([
    {$type: "Integer", _value: "1.5"},
    {$type: "Integer", _value: "9223372036854775808"},
    {$type: "Date", _value: "yesterday"},
    {$type: "Date", _value: "2019-13-04"},
    {$type: "Date", _value: "2019-02-29"},
    {$type: "LocalDateTime", _value: "2019-04-31T10:00:00"},
    {$type: "Base64", _value: "A"},
    {$type: "Duration", _value: "P"},
    {$type: "Point", _value: "SRID=1;POINT (1 2)"},
    {$type: "Point", _value: "SRID=4979;POINT (1 2)"},
    {$type: "Point", _value: "SRID=7203;POINT (1)"},
    {$type: "Node", _value: {}},
    {$type: "ZonedDateTime", _value: "2019-05-04T10:00:00"},
    {$type: "Float", _value: null},
  ])("says which parameter cannot be read: %j", (value) =>
    expect(() => fromJson([value], "list")).toThrow(
      expect.objectContaining({code: "request-invalid", message: expect.stringContaining("list[0]")}),
    ),
  );
});
