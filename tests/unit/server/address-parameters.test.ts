import {describe, expect, it} from "vitest";
import {parseQueryFile} from "../../../src/neo4j/queries.js";
import {jsonSchema} from "../../../src/server/openapi/json-schema.js";
import {addressParameters} from "../../../src/server/routes/named-query-schemas.js";

/** Of every type that a header may name, also those that no file has today. */
const query = parseQueryFile(
  "every-type",
  [
    "// zh: 甲",
    "// en: A",
    "// parameters",
    "//   word   string           词 | word",
    "//   most   integer          至多 | at most",
    "//   share  float = 0.5      比例 | share",
    "//   all    boolean?         全部 | all",
    "//   units  strings?         单位 | units",
    "// columns",
    "//   x      string           甲 | x",
    "RETURN $word AS x",
  ].join("\n"),
);
const schema = addressParameters(query);

describe("addressParameters(query)", () => {
  it("are shown with their types, labels and what they are when left out", () =>
    expect(jsonSchema(schema, "output")).toMatchObject({
      properties: {
        word: {type: "string", description: "word", "x-zh": {description: "词"}},
        most: {type: "integer"},
        share: {type: "number", default: 0.5},
        all: {type: "boolean"},
        units: {type: "array", items: {type: "string"}},
      },
      required: ["word", "most"],
      additionalProperties: false,
    }));
  it.each([
    [{word: "", most: "3"}],
    [{word: "3", most: "-1", share: "1e-2", all: "true", units: "教育局,科协"}],
    [{word: "a", most: "3.0", share: "2", all: "false", units: ["教育局", "科协"]}],
  ])("are taken as an address has them: %j", (given) => expect(schema.safeParse(given).success).toBe(true));
  it.each([
    [{most: "3"}, "word"],
    [{word: "a"}, "most"],
    [{word: "a", most: ""}, "most"],
    [{word: "a", most: "3.5"}, "most"],
    [{word: "a", most: "9007199254740993"}, "most"],
    [{word: ["a", "b"], most: "3"}, "word"],
    [{word: "a", most: "3", share: "half"}, "share"],
    [{word: "a", most: "3", share: "1e999"}, "share"],
    [{word: "a", most: "3", share: "true"}, "share"],
    [{word: "a", most: "3", all: "yes"}, "all"],
    [{word: "a", most: "3", all: "1"}, "all"],
  ])("are refused: %j, for %s", (given, name) =>
    expect(schema.safeParse(given).error?.issues.map(({path}) => path[0])).toEqual([name]),
  );
});
