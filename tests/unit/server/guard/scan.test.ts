import {describe, expect, it} from "vitest";
import type {YaodianError} from "../../../../src/errors.js";
import {LIMITS} from "../../../../src/server/guard/run/limits.js";
import {prepareQuery} from "../../../../src/server/guard/run/prepare.js";
import {tokenize} from "../../../../src/server/guard/text/lexer.js";
import {scan, writingWord} from "../../../../src/server/guard/text/scan.js";
import {shapeFault} from "../../../../src/server/guard/text/shape.js";
import {HARMLESS, HOSTILE, USE_CLAUSES, WRITES} from "../../../support/hostile.js";

const tokens = (text: string) => {
  const read = tokenize(text);
  if (!Array.isArray(read)) throw new Error(`not read: ${read.reason}`);
  return read;
};
const prepare = (text: string, parameters: Record<string, unknown> = {}) =>
  prepareQuery(text, parameters, LIMITS, "neo4j");
const refused = (text: string, parameters?: Record<string, unknown>) => {
  try {
    prepare(text, parameters);
  } catch (error) {
    return (error as YaodianError).code;
  }
  return "taken";
};

describe("scan(tokens), the wall of words", () => {
  it.each(HOSTILE.map(({cypher, kind}) => [cypher, kind]))("refuses %s", (cypher, kind) =>
    expect(scan(tokens(cypher), "neo4j")?.kind).toBe(kind),
  );
  it.each(USE_CLAUSES)("refuses %s", (cypher) => expect(scan(tokens(cypher), "neo4j")?.kind).toBe("use"));
  it.each(HARMLESS)("lets pass %s", (cypher) => expect(scan(tokens(cypher), "neo4j")).toBeNull());
  it("refuses a second statement, and takes a semicolon at the end", () => {
    expect(scan(tokens("RETURN 1; RETURN 2"), "neo4j")?.kind).toBe("statements");
    expect(scan(tokens("RETURN 1; // end;"), "neo4j")).toBeNull();
  });
  it.each([
    "CYPHER debug=tostring RETURN 1",
    "CYPHER 25 RETURN 1",
    "CYPHER 5 CYPHER 25 RETURN 1",
    "CYPHER 5 runtime=slotted debug=x RETURN 1",
  ])("refuses the option in %s", (cypher) => expect(scan(tokens(cypher), "neo4j")?.kind).toBe("options"));
  it.each(["RETURN apoc.load.html('x', {})", "RETURN `genai` . vector /* */ .encode('x')"])(
    "refuses the plug-in's function in %s",
    (cypher) => expect(scan(tokens(cypher), "neo4j")?.kind).toBe("function"),
  );
  it("says where the refused words stand", () =>
    expect(scan(tokens("MATCH (n)\nCALL db.ping() RETURN n"), "neo4j")).toEqual({
      kind: "procedure",
      what: "CALL db.ping",
      start: "MATCH (n)\n".length,
    }));
});

describe("writingWord(tokens)", () => {
  it.each(WRITES)("finds the word to point at in %s", (cypher) => expect(writingWord(tokens(cypher))).not.toBeNull());
  it("passes over properties, variables and strings of that name", () =>
    expect(writingWord(tokens("MATCH (n:Set) WHERE n.set = 'DELETE' RETURN n.create AS create"))).toBeNull());
});

describe("prepareQuery(text, parameters)", () => {
  it("takes the user's own EXPLAIN or PROFILE off and leaves every other place as it was", () => {
    expect(prepare("EXPLAIN MATCH (n) RETURN n")).toMatchObject({mode: "explain", body: "        MATCH (n) RETURN n"});
    expect(prepare("CYPHER 5 PROFILE RETURN 1")).toMatchObject({mode: "profile", body: "CYPHER 5         RETURN 1"});
  });
  it("asks for a query where there is none", () => {
    expect(refused("")).toBe("query-empty");
    expect(refused(" // only a comment")).toBe("query-empty");
  });
  it("says which quote is not closed", () => expect(refused("RETURN 'a")).toBe("query-syntax"));
  it("limits the text and the parameters", () => {
    expect(refused(`RETURN '${"x".repeat(LIMITS.text)}'`)).toBe("query-too-long");
    let deep: unknown = 1;
    for (let level = 0; level < 30; level += 1) deep = [deep];
    expect(refused("RETURN $deep", {deep})).toBe("query-too-complex");
    expect(refused("RETURN $many", {many: Array.from({length: LIMITS.parameterValues}, () => 0)})).toBe(
      "query-too-complex",
    );
  });
});

describe("shapeFault(tokens), for texts that Neo4j would choke on", () => {
  it.each([
    ["brackets 300 deep", `RETURN ${"(".repeat(300)}1${")".repeat(300)}`],
    ["400 NOT", `RETURN ${"NOT ".repeat(400)}true`],
    ["300 XOR", `RETURN true${" XOR true".repeat(300)}`],
    ["400 UNION", `RETURN 1 AS x${" UNION RETURN 1 AS x".repeat(400)}`],
    ["3,200 +", `RETURN 1${" + 1".repeat(3200)}`],
  ])("refuses %s", (_, text) => expect(shapeFault(tokens(text))).not.toBeNull());
  it("takes what people write", () =>
    expect(
      shapeFault(tokens(`RETURN ${"(".repeat(50)}1${")".repeat(50)} AS x, [${"1, ".repeat(900)}1] AS list`)),
    ).toBeNull());
});
