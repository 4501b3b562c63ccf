import {describe, expect, it} from "vitest";
import {nearest} from "../../../../src/analytics/nearest.js";
import {parseQueryFile, QueryFileFault, writeQueryFile} from "../../../../src/analytics/query-file.js";
import {consoleMessages} from "../../../../src/messages/console.js";
import {inLanguage} from "../../../../src/messages/language.js";
import {namedQueries} from "../../../../src/neo4j/queries.js";
import {chartOf} from "../../../../src/pages/console/answer/chart.js";
import {type Known, suggestions} from "../../../../src/pages/console/editor/completion.js";
import {formatCypher} from "../../../../src/pages/console/editor/format.js";
import {errorIssues} from "../../../../src/pages/console/editor/lint.js";
import {unknownNames} from "../../../../src/pages/console/editor/unknown-names.js";
import {type AnswerGraph, graphOf, visibleGraph} from "../../../../src/pages/console/graph/answer-graph.js";
import type {GraphSchema, NamedQuery} from "../../../../src/pages/console/state/api.js";
import {type HistoryEntry, readHistory, searchHistory, withEntry} from "../../../../src/pages/console/state/history.js";
import {tokenize} from "../../../../src/server/guard/text/lexer.js";
import type {Value} from "../../../../src/tables/answer-values.js";

const schema: GraphSchema = {
  labels: [
    {name: "Unit", count: 23, properties: [{name: "name", type: "STRING", count: 23, examples: ["科协"]}]},
    {name: "WorkPoint", count: 36, properties: [{name: "text", type: "STRING", count: 36}]},
  ],
  relationships: [
    {type: "COLLABORATES_WITH", from: "Unit", to: "Unit", count: 168},
    {type: "RESPONSIBLE_FOR", from: "Unit", to: "WorkPoint", count: 155},
  ],
  relationshipTypes: [{name: "RESPONSIBLE_FOR", count: 155, properties: [{name: "lead", type: "BOOLEAN", count: 155}]}],
};
const known: Known = {
  schema,
  queries: namedQueries() as NamedQuery[],
  parameters: ["unit", "atLeast"],
  describe: (query) => ({title: query.title.zh, text: query.cypher}),
};
const offered = (before: string, after = "") =>
  suggestions(before, before + after, known)?.options.map(({label}) => label) ?? null;

describe("suggestions(before, text)", () => {
  it("labels in a node, types in a relationship", () => {
    expect(offered("MATCH (u:")).toEqual(["Unit", "WorkPoint"]);
    expect(offered("MATCH (u:Unit)-[r:RES")).toEqual(["COLLABORATES_WITH", "RESPONSIBLE_FOR"]);
    expect(offered("MATCH (u:Unit|")).toEqual(["Unit", "WorkPoint"]);
  });
  it("properties of what the variable is, else of everything", () => {
    expect(offered("MATCH (u:Unit) RETURN u.")).toEqual(["name"]);
    expect(offered("MATCH ()-[r:RESPONSIBLE_FOR]->() RETURN r.le")).toEqual(["lead"]);
    expect(offered("MATCH (x) RETURN x.")).toEqual(["name", "text", "lead"]);
  });
  it("first the types that the node has, and the labels to which the relationship leads", () => {
    const first = (before: string) =>
      suggestions(before, before, known)
        ?.options.filter(({boost}) => boost === 1)
        .map(({label}) => label);
    expect(first("MATCH (p:WorkPoint)<-[:")).toEqual(["RESPONSIBLE_FOR"]);
    expect(first("MATCH (p:WorkPoint) MATCH (p)<-[r:")).toEqual(["RESPONSIBLE_FOR"]);
    expect(first("MATCH (:Unit {name: '科协'})-[:COLLABORATES_WITH]-(u:")).toEqual(["Unit"]);
  });
  it("properties in the map of a pattern, what the text gives as its values", () => {
    expect(offered("MATCH (u:Unit {")).toEqual(["name"]);
    expect(offered("MATCH (u:Unit) MATCH (u {na")).toEqual(["name"]);
    expect(offered("MATCH (u:Unit {name: 'x', ")).toEqual(["name"]);
    expect(offered("MATCH ()-[:RESPONSIBLE_FOR {l")).toEqual(["lead"]);
    expect(offered("WITH 1 AS wanted MATCH (u:Unit {name: w")).toContain("wanted");
    expect(offered("RETURN {")).toBeNull();
  });
  it("no type behind the bar of a list", () => {
    expect(offered("RETURN [x IN [1] | ")).toBeNull();
    expect(offered("MATCH path = (u:Unit) RETURN pa")).toContain("path");
  });
  it("parameters after a dollar sign", () => expect(offered("RETURN $a")).toEqual(["unit", "atLeast"]));
  it("words, functions, and the text's own variables", () => {
    expect(offered("MATCH (unit:Unit) RE")).toEqual(expect.arrayContaining(["RETURN", "reduce", "unit"]));
  });
  it("the named queries in an empty text", () => {
    expect(offered("par")).toContain("partners");
    expect(offered("MATCH (n) RETURN par")).not.toContain("partners");
  });
  it.each(["RETURN 'u:", "// MATCH (u:", "/* (u:"])("nothing inside %s", (before) =>
    expect(offered(before)).toBeNull(),
  );
});

describe("errorIssues(error, text)", () => {
  const words = inLanguage(consoleMessages, "zh");
  const fault = (cypher: string, wrong: string) =>
    errorIssues(
      {code: "query-syntax", message: "不认识", position: {line: 1, column: 1, offset: cypher.indexOf(wrong)}},
      cypher,
      schema,
      words,
    )[0];
  it("says which name of the text, or which function, is nearly there", () => {
    expect(fault("MATCH (unit:Unit) RETURN unti.name", "unti")).toMatchObject({
      message: "不认识。是不是 unit？",
      fix: {offset: 25, length: 4, text: "unit"},
    });
    expect(fault("RETURN toUper('x')", "toUper")?.fix?.text).toBe("toUpper");
  });
  it("proposes nothing for what is nearly anything", () => {
    expect(fault("MATCH (u:Unit) RETURN x", "x")).toMatchObject({message: "不认识", fix: undefined});
    expect(fault("MATCH (unit:Unit) RETURN other", "other")?.fix).toBeUndefined();
  });
});

describe("unknownNames(text)", () => {
  const unknown = (cypher: string) => unknownNames(cypher, schema).map(({kind, name, offset}) => [kind, name, offset]);
  it("finds labels, types and properties that the graph does not have, beside an error too", () =>
    expect(unknown("MATCH (u:Unti)-[r:RESPONSIBLE]->(p:WorkPoint)\nWHERE r.leader\nRETRUN p.text, u.`name`")).toEqual([
      ["Label", "Unti", 9],
      ["RelationshipType", "RESPONSIBLE", 18],
      ["PropertyKey", "leader", 54],
    ]));
  it("takes no words of strings and comments, no figures, functions and maps for names", () =>
    expect(unknown("RETURN 'a.b :C', 1.5, date.truncate('day'), [1..2], {x: y} // u.nothing :No")).toEqual([]));
  it("finds nothing before the graph is known", () => expect(unknownNames("MATCH (n:Nothing)", null)).toEqual([]));
});

describe("formatCypher(text)", () => {
  it("puts a clause on a line and its words in capitals", () =>
    expect(
      formatCypher("match (u:Unit) where u.name starts with '科' return u.name as name order by name limit 3"),
    ).toBe("MATCH (u:Unit)\nWHERE u.name STARTS WITH '科'\nRETURN u.name AS name\nORDER BY name\nLIMIT 3"));
  it("leaves strings, names, comments and brackets alone", () =>
    expect(
      formatCypher(
        "// match it\nreturn 'match where' as `return`, {limit: 1, match: 2}.match as x, count { match (n) return n } as n",
      ),
    ).toBe(
      "// match it\nRETURN 'match where' AS `return`, {limit: 1, match: 2}.match AS x, count { MATCH (n) RETURN n } AS n",
    ));
  it("changes no word of any query, and nothing the second time", () => {
    const words = (text: string) => {
      const tokens = tokenize(text);
      return Array.isArray(tokens) ? tokens.map(({kind, key, text: own}) => (kind === "word" ? key : own)) : null;
    };
    for (const {cypher} of namedQueries()) {
      const once = formatCypher(cypher);
      expect(words(once)).toEqual(words(cypher));
      expect(formatCypher(once)).toBe(once);
    }
  });
});

describe("what was asked before", () => {
  const entry = (cypher: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
    cypher,
    params: "",
    question: null,
    pinned: false,
    at: "",
    ...more,
  });
  it("stands once, the latest first; pinned ones never go", () => {
    let entries = [entry("old", {pinned: true})];
    for (let index = 0; index < 120; index += 1) entries = withEntry(entries, entry(`q${index}`));
    entries = withEntry(entries, entry("q119"));
    expect(entries.slice(0, 2).map(({cypher}) => cypher)).toEqual(["q119", "q118"]);
    expect(entries.filter(({pinned}) => pinned)).toHaveLength(1);
    expect(entries).toHaveLength(101);
  });
  it("is found by all words of a search, pinned ones first", () =>
    expect(
      searchHistory([entry("MATCH (u:Unit) RETURN u"), entry("RETURN $unit", {pinned: true})], "unit").map(
        ({cypher}) => cypher,
      ),
    ).toEqual(["RETURN $unit", "MATCH (u:Unit) RETURN u"]));
  it("survives a store with something else in it", () => {
    expect(readHistory({getItem: () => "{"})).toEqual([]);
    expect(readHistory({getItem: () => '{"a": 1}'})).toEqual([]);
  });
});

describe("a query as a file", () => {
  it("comes back as it was, for every named query", () => {
    for (const {name: _, cypher, ...query} of namedQueries()) {
      const body = cypher
        .split("\n")
        .filter((line) => !line.startsWith("//"))
        .join("\n");
      expect(parseQueryFile(writeQueryFile(query, body))).toMatchObject(query);
    }
  });
  it("comes back with any words: bars, backticks, quotes and remarks at its head", () => {
    const parameter = {name: "k", type: "string", optional: true, fallback: 'a "b" \\', zh: "甲|乙", en: "a"} as const;
    const column = {name: "count(`p`) 中", type: "any", zh: "数", en: "n"};
    const body = "// first\n//   not a column\nRETURN 1 AS x";
    const text = writeQueryFile(
      {title: {zh: "问\n$k？", en: "Ask $k?"}, group: "own", parameters: [parameter], columns: [column]},
      body,
    );
    expect(parseQueryFile(text)).toMatchObject({
      title: {zh: "问 $k？"},
      parameters: [{...parameter, zh: "甲｜乙"}],
      columns: [column],
    });
    expect(text).toContain(body);
  });
  it.each<[string, number | null]>([
    ["// zh: 问\n// en: ask\n// columns\n//   name\nRETURN 1", 4],
    ["// zh: 问\n// en: ask\n// parameters\n//   k number 数 | n\n// columns\n//   a any 甲 | a\nRETURN 1 AS a", 4],
    [
      "// zh: 问\n// en: ask\n// parameters\n//   k integer = abc 数 | n\n// columns\n//   a any 甲 | a\nRETURN 1 AS a",
      4,
    ],
    ["RETURN 1", null],
  ])("that is wrong is refused by its line: %j", (text, line) => {
    try {
      parseQueryFile(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(QueryFileFault);
      expect((error as QueryFileFault).line).toBe(line);
    }
  });
});

describe("an answer as graph and chart", () => {
  const node = (id: string): Value => ({
    $type: "Node",
    _value: {_element_id: id, _labels: ["Unit"], _properties: {name: id}},
  });
  const tie: Value = {
    $type: "Relationship",
    _value: {_element_id: "r", _start_node_element_id: "a", _end_node_element_id: "b", _type: "T", _properties: {}},
  };
  it("finds nodes in lists, maps and paths, each once, and ties between them", () => {
    const {nodes, ties} = graphOf([
      [{$type: "Path", _value: [node("a"), tie, node("b")]}, [node("b")], {x: node("c")}],
    ]);
    expect([...nodes.values()].map(({name}) => name)).toEqual(["a", "b", "c"]);
    expect([...ties.values()].map(({type, from, to}) => [type, from, to])).toEqual([["T", "a", "b"]]);
  });
  it("leaves a tie out whose ends are not there", () =>
    expect(visibleGraph(graphOf([[tie, node("a")]]), new Map(), new Map(), () => false, 9).ties).toEqual([]));
  it("grows by what is opened, and loses it again with the node that it was opened from", () => {
    const base = graphOf([[node("a")]]);
    const opened = new Map<string, AnswerGraph>([
      ["a", graphOf([[node("a"), tie, node("b")]])],
      ["b", graphOf([[node("b"), node("c")]])],
    ]);
    const names = (from: ReadonlyMap<string, AnswerGraph>, hidden = "") =>
      visibleGraph(base, from, new Map(), ({id}) => id === hidden, 9).nodes.map(({name}) => name);
    expect(names(opened)).toEqual(["a", "b", "c"]);
    expect(names(new Map([...opened].slice(1)))).toEqual(["a"]);
    expect(names(opened, "b")).toEqual(["a", "c"]);
    expect(visibleGraph(base, opened, new Map(), () => false, 2).more).toBe(1);
  });
  const column = (name: string, numeric: boolean, temporal = false) => ({
    name,
    title: name,
    numeric,
    temporal,
    decimals: 0,
    largest: 1,
  });
  it("draws bars for a name and a figure, a line over years and dates, dots for two figures, nothing for words", () => {
    const unit = column("unit", false);
    expect(chartOf([unit, column("n", true)], 5)).toMatchObject({kind: "bar", x: 0, y: 1});
    expect(chartOf([column("year", true), column("n", true)], 5)).toMatchObject({kind: "line", x: 0, y: 1});
    expect(chartOf([column("day", false, true), column("n", true)], 5)).toMatchObject({kind: "line", x: 0, y: 1});
    expect(chartOf([column("a", true), column("b", true)], 5, {kind: "scatter"})).toMatchObject({x: 0, y: 1});
    expect(chartOf([unit, column("a", true), column("b", true)], 5, {kind: "bar", y: 2})).toMatchObject({x: 0, y: 2});
    expect(chartOf([unit], 5)).toBeNull();
    expect(chartOf([unit, column("n", true)], 1)).toBeNull();
  });
  it("gives no axis a column that does not fit it", () =>
    expect(chartOf([column("unit", false), column("n", true)], 5, {kind: "scatter", x: 7, y: 0})).toMatchObject({
      kind: "bar",
      x: 0,
      y: 1,
    }));
});

describe("nearest(name, known)", () => {
  it.each([
    ["nmae", "name"],
    ["lable", "label"],
    ["leader", "lead"],
    ["Unti", "Unit"],
    ["workpoint", "WorkPoint"],
    ["zebra", null],
  ])("%s is %s", (name, meant) =>
    expect(nearest(name, ["name", "label", "lead", "leadBasis", "Unit", "WorkPoint", "text"])).toBe(meant),
  );
});
