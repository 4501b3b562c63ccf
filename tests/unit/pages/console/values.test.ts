import {describe, expect, it} from "vitest";
import {bodyOf} from "../../../../src/analytics/query-file.js";
import {namedQuery} from "../../../../src/neo4j/queries.js";
import {furtherParameters, sentenceParts} from "../../../../src/pages/console/questions/sentence.js";
import {readAddress, writeAddress} from "../../../../src/pages/console/state/address.js";
import type {NamedQuery} from "../../../../src/pages/console/state/api.js";
import {initialTexts, parameterValues} from "../../../../src/pages/console/state/parameter-texts.js";
import {asText, compare, figure, isNumeric, nodeName, shown, type Value} from "../../../../src/tables/answer-values.js";
import {toCsv} from "../../../../src/tables/csv.js";

const partners = namedQuery("partners") as NamedQuery;

describe("sentenceParts(query, language)", () => {
  it("puts each parameter where the question says it", () =>
    expect(
      sentenceParts(partners, "zh").map((part) =>
        part.kind === "words" ? part.text.trim() : `[${part.parameter.name}]`,
      ),
    ).toEqual(["哪些单位与", "[unit]", "共同承担至少", "[atLeast]", "项任务？"]));
  it("leaves over what the question does not say, but for the plan", () => {
    const quiet = {...partners, title: {zh: "谁和谁在一起？", en: "Who is with whom?"}};
    expect(furtherParameters(quiet, "zh").map(({name}) => name)).toEqual(["unit", "atLeast"]);
    expect(furtherParameters(partners, "zh")).toEqual([]);
  });
});

describe("initialTexts and parameterValues", () => {
  const suggested = {documentId: "liuzhou-2019", unit: "科协"};
  it("take the address before the query's own word before the plan's", () =>
    expect(initialTexts(partners, {unit: "教育局"}, suggested)).toEqual({
      documentId: "liuzhou-2019",
      unit: "教育局",
      atLeast: "3",
    }));
  it("send figures as figures", () =>
    expect(parameterValues(partners, {documentId: "a", unit: "b", atLeast: "3"})).toEqual({
      values: {documentId: "a", unit: "b", atLeast: 3},
    }));
  it("name two units that differ", () => {
    const shared = namedQuery("shared-points") as NamedQuery;
    expect(initialTexts(shared, {}, {...suggested, other: "科技局"})).toMatchObject({unit: "科协", other: "科技局"});
  });
  it("name the parameter that is missing or no figure", () => {
    expect(parameterValues(partners, {documentId: "a", unit: "", atLeast: "3"})).toMatchObject({wrong: {name: "unit"}});
    expect(parameterValues(partners, {documentId: "a", unit: "b", atLeast: "many"})).toMatchObject({
      wrong: {name: "atLeast"},
    });
    expect(parameterValues(partners, {documentId: "a", unit: "b", atLeast: "2.5"})).toMatchObject({
      wrong: {name: "atLeast"},
    });
  });
});

describe("bodyOf(cypher)", () => {
  it("leaves the header off and comments further down in", () =>
    expect(bodyOf("// zh: 问\n// en: ask\nMATCH (n)\n// why\nRETURN n\n")).toBe("MATCH (n)\n// why\nRETURN n"));
});

describe("readAddress and writeAddress", () => {
  it("restore a question with its words, and keep the plan", () => {
    const search = writeAddress("?doc=a&query=old&param.x=1", {
      kind: "question",
      name: "partners",
      texts: {unit: "教育局", atLeast: ""},
    });
    expect(new URLSearchParams(search).get("doc")).toBe("a");
    expect(readAddress(search)).toEqual({kind: "question", name: "partners", texts: {unit: "教育局"}});
  });
  it("restore a query of one's own with its parameters", () => {
    const own = {kind: "own", cypher: "RETURN $a + '&='", params: '{"a": 1}'} as const;
    expect(readAddress(writeAddress("", own))).toEqual(own);
  });
  it("leave a text out that would make the link too long", () =>
    expect(writeAddress("?doc=a", {kind: "own", cypher: "x".repeat(10_000), params: ""})).toBe("?doc=a"));
  it("say nothing where the address says nothing", () => expect(readAddress("?doc=a")).toBeNull());
});

const node: Value = {
  $type: "Node",
  _value: {_element_id: "1", _labels: ["Unit"], _properties: {id: "u/1", name: "科协"}},
};

describe("shown(value) and asText(value)", () => {
  it.each<[Value, string, string]>([
    [null, "missing", ""],
    [true, "boolean", "true"],
    [0.1 + 0.2, "number", "0.30000000000000004"],
    [{$type: "Integer", _value: "9223372036854775807"}, "number", "9223372036854775807"],
    [{$type: "Float", _value: "NaN"}, "number", "NaN"],
    [{$type: "Date", _value: "2019-05-04"}, "text", "2019-05-04"],
    [["7", 8, null], "list", "7; 8; "],
    [node, "node", "(:Unit 科协)"],
    [{a: 1}, "map", '{"a":1}'],
    [{$type: "Map", _value: {$type: "mine"}}, "map", '{"$type":"mine"}'],
    [{$type: "Relationship", _value: {_type: "NAMES", _properties: {}}}, "relationship", "[:NAMES]"],
  ])("%j is a %s, as text %j", (value, kind, text) => {
    expect(shown(value).kind).toBe(kind);
    expect(asText(value)).toBe(text);
  });
  it("calls a node by its name, its title, its label, its id, in that order", () => {
    expect(nodeName({labels: ["X"], properties: {id: "3", title: "要点"}})).toBe("要点");
    expect(nodeName({labels: ["X"], properties: {}})).toBe("X");
  });
  it("writes figures with two decimals at most", () =>
    expect([figure(3.292857), figure(13), figure(1234567), figure(2.5)]).toEqual(["3.29", "13", "1,234,567", "2.5"]));
});

describe("compare(a, b, descending)", () => {
  it("puts figures by size, text by its reading order, and what is missing last either way", () => {
    const sorted = (values: Value[], descending: boolean) => values.toSorted((a, b) => compare(a, b, descending));
    expect(sorted([10, null, 9], false)).toEqual([9, 10, null]);
    expect(sorted([9, null, 10], true)).toEqual([10, 9, null]);
    expect(sorted(["12", "7"], false)).toEqual(["7", "12"]);
  });
  it("knows a column of figures", () => {
    expect(isNumeric([1, null, {$type: "Integer", _value: "9"}])).toBe(true);
    expect(isNumeric([1, "2"])).toBe(false);
    expect(isNumeric([null])).toBe(false);
  });
});

describe("an answer as CSV", () => {
  it("opens in office programs: BOM, quotes, no formula", () =>
    expect(toCsv(["单位"], [["科协"], ['a"b'], ["=1+1"]])).toBe('\uFEFF单位\r\n科协\r\n"a""b"\r\n\'=1+1\r\n'));
});
