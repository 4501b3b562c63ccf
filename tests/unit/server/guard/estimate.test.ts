import {describe, expect, it} from "vitest";
import {estimateWork} from "../../../../src/server/guard/estimate/estimate.js";
import {collectedRows, type PlanStep} from "../../../../src/server/guard/plan/plan-verdict.js";
import {type Token, tokenize} from "../../../../src/server/guard/text/lexer.js";
import {explodes} from "../../../../src/server/guard/text/regex.js";
import {shapeFault} from "../../../../src/server/guard/text/shape.js";
import {textCache} from "../../../../src/server/guard/text/text-cache.js";

const tokens = (text: string) => tokenize(text) as Token[];
const cost = (text: string, parameters: Record<string, unknown> = {}, collected?: number) =>
  estimateWork(tokens(text), parameters, collected).cost;

describe("estimateWork(tokens, parameters)", () => {
  it("multiplies loops in loops", () =>
    expect(cost("RETURN [x IN range(1, 1000) | [y IN range(1, 100) | x * y]]")).toBe(1000 * (1 + 100)));
  it.each([
    ["a variable", "WITH 5000 AS n RETURN reduce(s = 0, i IN range(1, n) | s + i)"],
    ["a map", "WITH {n: 5000} AS m RETURN reduce(s = 0, i IN range(1, m.n) | s + i)"],
    ["a list", "RETURN reduce(s = 0, i IN range(1, [3, 5000][1]) | s + i)"],
    ["a subquery", "CALL { RETURN 5000 AS n } RETURN reduce(s = 0, i IN range(1, n) | s + i)"],
    ["a case", "RETURN reduce(s = 0, i IN range(1, CASE WHEN true THEN 5000 ELSE 1 END) | s + i)"],
    ["coalesce", "RETURN reduce(s = 0, i IN range(1, coalesce(null, 5000)) | s + i)"],
  ])("finds the bound of a loop in %s", (_, text) => expect(cost(text)).toBe(5000));
  it("takes a text of nine digits for a number as large as that may be", () =>
    expect(cost("RETURN [i IN range(1, toInteger('100000000')) | i]")).toBe(1e9));
  it("finds it in parameters, typed ones too", () =>
    expect(cost("RETURN [i IN range(1, $m.n) | i]", {m: {n: 5000}})).toBe(5000));
  it("takes what is read from the graph for a hundred, and the planner's word for what is collected", () => {
    const pairs = "MATCH (n) WITH collect(n.id) AS l RETURN [a IN l | [b IN l | a + b]]";
    expect(cost(pairs)).toBe(100 * (1 + 100));
    expect(cost(pairs, {}, 5000)).toBe(5000 * (1 + 5000));
  });
  it("counts a loop for as many rows as Neo4j makes before it looks at its clock", () => {
    const loop = "reduce(s = 0, i IN range(1, 1000) | s + i)";
    expect(cost(`MATCH (n) RETURN ${loop}`)).toBe(20_000);
    expect(cost(`MATCH (n) RETURN [x IN [1, 2] | ${loop}]`)).toBe(2 * 20 * (1 + 1000));
    expect(cost(`UNWIND [1, 2, 3] AS x RETURN x, ${loop}`)).toBe(3000);
    expect(cost(`MATCH (n) WITH n LIMIT 2 RETURN n, ${loop}`)).toBe(2000);
    expect(cost(`MATCH (n) WITH count(n) AS n RETURN n, ${loop}`)).toBe(1000);
  });
  it("counts the reading of a long text for each item of a loop", () => {
    const search = "WITH $s AS s RETURN size([x IN range(1, 10000) WHERE s CONTAINS toString(x)])";
    expect(cost(search, {s: "a".repeat(900)})).toBe(10_000);
    expect(cost(search, {s: "a".repeat(900_000)})).toBe(10_000 * (1 + 900));
  });
  it("lets the conditions of CASE not count as what it gives", () =>
    expect(
      estimateWork(
        tokens("RETURN reduce(s = '', x IN ['a', 'b'] | s + CASE WHEN s = '' THEN '' ELSE '、' END + x)"),
        {},
      ).weight,
    ).toBeLessThan(20));
  it("gives up, at once, on loops in loops that are too many to read", () =>
    expect(cost(`RETURN ${"reduce(s = [], i IN [1] | ".repeat(40)}1${")".repeat(40)}`)).toBe(Number.POSITIVE_INFINITY));
});

describe("collectedRows(plan)", () => {
  const step = (operatorType: string, rows: number, details: string, ...children: PlanStep[]): PlanStep => ({
    operatorType,
    arguments: {EstimatedRows: rows, Details: details},
    children,
  });
  it("is the rows into one list", () =>
    expect(
      collectedRows(
        step(
          "ProduceResults@neo4j",
          4,
          "",
          step("EagerAggregation@neo4j", 4, "u, collect(p) AS ps", step("Expand(All)@neo4j", 200, "")),
        ),
      ),
    ).toBe(50));
  it("is 0 where nothing is collected", () =>
    expect(collectedRows(step("EagerAggregation@neo4j", 1, "count(*)", step("AllNodesScan@neo4j", 9, "")))).toBe(0));
});

describe("explodes(pattern)", () => {
  it.each(["(.*a){25}", "(.*?,)*x", "(?:(a+)\\1?)+b", ".*.*.*.*b", "(.*)(.*)(.*)(.*)[b]", "((?:.+))+"])(
    "%s does",
    (pattern) => expect(explodes(pattern)).toBe(true),
  );
  it.each([
    ".*(培训|讲座).*",
    "(?i).*科技.*教育.*培训.*",
    "\\d{4}年.*月.*日",
    "(a+)+b",
    "[.*]+[)]+",
    "(\\w+)(,\\w+)*",
    "a{2,5}(",
    ".*?x.*?",
  ])("%s does not", (pattern) => expect(explodes(pattern)).toBe(false));
});

describe("shapeFault(tokens), beside the number of words", () => {
  it("takes long lists of plain values", () =>
    expect(shapeFault(tokens(`RETURN [${"1, 'a', ".repeat(2000)}0] AS l`))).toBeNull());
  it.each([
    [
      "30 subqueries inside each other",
      `RETURN ${"EXISTS { MATCH (a) WHERE ".repeat(30)}true${" RETURN a }".repeat(30)}`,
    ],
    ["100 CASE inside each other", `RETURN ${"CASE WHEN true THEN ".repeat(100)}1${" END".repeat(100)}`],
    ["20 brackets of labels", `MATCH (n:${Array.from({length: 20}, (_, i) => `(A${i}|B${i})`).join("&")}) RETURN n`],
  ])("refuses %s", (_, text) => expect(shapeFault(tokens(text))).not.toBeNull());
  it("takes 80 CASE side by side", () =>
    expect(shapeFault(tokens(`RETURN ${"CASE WHEN true THEN 1 END + ".repeat(80)}0`))).toBeNull());
});

describe("textCache(characters)", () => {
  it("lets the texts go that were not asked for", () => {
    const cache = textCache<number>(5);
    cache.set("aa", 1);
    cache.set("bb", 2);
    cache.get("aa");
    cache.set("cc", 3);
    expect([cache.get("aa"), cache.get("bb"), cache.get("cc")]).toEqual([1, undefined, 3]);
  });
  it("keeps nothing that is larger than itself", () => {
    const cache = textCache<number>(1);
    cache.set("aa", 1);
    expect(cache.get("aa")).toBeUndefined();
  });
});
