import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseBody} from "../../../src/server/json-body.js";

const big = (digits: string) => ({$type: "Integer", _value: digits});

describe("parseBody(text)", () => {
  it.each([
    ["9007199254740993", big("9007199254740993")],
    ["-9223372036854775808", big("-9223372036854775808")],
    ["[9007199254740991, 10000000000000001]", [9007199254740991, big("10000000000000001")]],
    ["0.12345678901234567", Number("0.12345678901234567")],
    ["12345678901234567.5", Number("12345678901234567.5")],
    ["12345678901234567e3", Number("12345678901234567e3")],
    ['"9007199254740993"', "9007199254740993"],
    ['{"a \\" 9007199254740993": "\\\\"}', {'a " 9007199254740993': "\\"}],
  ])("keeps each digit of a whole number, and touches nothing else: %s", (text, value) =>
    expect(parseBody(text)).toEqual(value),
  );
  it("reads every other JSON as JSON.parse does", () =>
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}/.test(text.replace(/[.eE][\d+-]+/g, "")));
        expect(parseBody(text)).toEqual(JSON.parse(text));
      }),
    ));
  it("keeps a key __proto__ as a key of its own", () =>
    expect(Object.keys(parseBody('{"__proto__": 10000000000000001}') as object)).toEqual(["__proto__"]));
  it.each(["", "{", "01234567890123456789", "{1234567890123456789: 1}", "1234567890123456789 2"])(
    "refuses what is no JSON: %j",
    (text) => expect(() => parseBody(text)).toThrow(SyntaxError),
  );
});
