import {describe, expect, it} from "vitest";
import {answerOf, isAggregate, USUAL_FUNCTIONS} from "../../../src/cypher/functions.js";
import {type KeywordKind, keywords, PHRASES} from "../../../src/cypher/keywords.js";

const KINDS: KeywordKind[] = [
  "reading",
  "gqlReading",
  "updating",
  "otherUpdating",
  "administration",
  "serverAdministration",
  "outside",
  "prefix",
  "operator",
  "textOperator",
  "branch",
  "caseBound",
  "literal",
  "modifier",
  "direction",
  "quantifier",
  "subquery",
  "show",
  "other",
];

describe("keywords(...kinds)", () => {
  it("gives each keyword one kind, in capitals", () => {
    const all = keywords(...KINDS);
    expect(all).toEqual([...new Set(all)]);
    expect(all.filter((word) => !/^[A-Z]+$/.test(word))).toEqual([]);
  });
  it("makes up the phrases of completion", () => {
    const all = new Set(keywords(...KINDS));
    const words = PHRASES.flatMap((phrase) => phrase.replace("{", "").trim().split(" "));
    expect(words.filter((word) => !all.has(word))).toEqual([]);
    expect(PHRASES).toContain("IS NOT NULL");
  });
});

describe("functions", () => {
  it("are known by their name in capitals", () => {
    expect(answerOf("TOINTEGER")).toBe("parsed");
    expect(answerOf("PERCENTILEDISC")).toBe("bounded");
    expect(answerOf("TOUPPER")).toBe("argument");
    expect(answerOf("NOBODYS")).toBe("argument");
  });
  it("gather rows or not", () => {
    expect(USUAL_FUNCTIONS.filter((name) => isAggregate(name.toUpperCase()))).toEqual([
      ...["count", "collect", "sum", "avg", "min", "max", "percentileCont", "stDev"],
    ]);
    expect(isAggregate("SIZE")).toBe(false);
  });
});
