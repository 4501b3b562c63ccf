import {describe, expect, it} from "vitest";
import type {GraphSchema, NamedQuery} from "../../docs/components/console/api.js";
import {chartOf} from "../../docs/components/console/chart-view.js";
import {type Known, suggestions} from "../../docs/components/console/completion.js";
import {graphOf} from "../../docs/components/console/graph-view.js";
import {type Entry, found, queryFile, readKept, withEntry} from "../../docs/components/console/kept.js";
import {tidy} from "../../docs/components/console/tidy.js";
import type {Value} from "../../docs/components/console/values.js";
import {namedQueries, parseQueryFile} from "../../src/neo4j/queries.js";
import {tokenize} from "../../src/server/guard/lexer.js";

const schema: GraphSchema = {
  labels: [
    {name: "Unit", count: 23, properties: [{name: "name", type: "STRING", count: 23, examples: ["科协"]}]},
    {name: "WorkPoint", count: 36, properties: [{name: "text", type: "STRING", count: 36}]},
  ],
  relationships: [{type: "RESPONSIBLE_FOR", from: "Unit", to: "WorkPoint", count: 155}],
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
    expect(offered("MATCH (u:Unit)-[r:RES")).toEqual(["RESPONSIBLE_FOR"]);
    expect(offered("MATCH (u:Unit|")).toEqual(["Unit", "WorkPoint"]);
  });
  it("properties of what the variable is, else of everything", () => {
    expect(offered("MATCH (u:Unit) RETURN u.")).toEqual(["name"]);
    expect(offered("MATCH ()-[r:RESPONSIBLE_FOR]->() RETURN r.le")).toEqual(["lead"]);
    expect(offered("MATCH (x) RETURN x.")).toEqual(["name", "text", "lead"]);
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

describe("tidy(text)", () => {
  it("puts a clause on a line and its words in capitals", () =>
    expect(tidy("match (u:Unit) where u.name starts with '科' return u.name as name order by name limit 3")).toBe(
      "MATCH (u:Unit)\nWHERE u.name STARTS WITH '科'\nRETURN u.name AS name\nORDER BY name\nLIMIT 3",
    ));
  it("leaves strings, names, comments and brackets alone", () =>
    expect(
      tidy(
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
      const once = tidy(cypher);
      expect(words(once)).toEqual(words(cypher));
      expect(tidy(once)).toBe(once);
    }
  });
});

describe("what was asked before", () => {
  const entry = (cypher: string, more: Partial<Entry> = {}): Entry => ({
    cypher,
    params: "",
    question: null,
    name: "",
    pinned: false,
    at: "",
    ...more,
  });
  it("stands once, the latest first; pinned ones never go", () => {
    let entries = [entry("old", {pinned: true, name: "常用"})];
    for (let index = 0; index < 120; index += 1) entries = withEntry(entries, entry(`q${index}`));
    entries = withEntry(entries, entry("q119"));
    expect(entries.slice(0, 2).map(({cypher}) => cypher)).toEqual(["q119", "q118"]);
    expect(entries.filter(({pinned}) => pinned)).toHaveLength(1);
    expect(entries).toHaveLength(101);
  });
  it("is found by all words of a search, pinned ones first", () =>
    expect(
      found([entry("MATCH (u:Unit) RETURN u"), entry("RETURN 1", {pinned: true, name: "unit 常用"})], "unit").map(
        ({cypher}) => cypher,
      ),
    ).toEqual(["RETURN 1", "MATCH (u:Unit) RETURN u"]));
  it("survives a store with something else in it", () => {
    expect(readKept({getItem: () => "{"})).toEqual([]);
    expect(readKept({getItem: () => '{"a": 1}'})).toEqual([]);
  });
  it("becomes a file that graph/queries takes", () => {
    const file = queryFile("谁与谁？", "MATCH (u:Unit {name: $unit}) RETURN u.name AS name", ["name"], {
      unit: "科协",
      k: 3,
    });
    expect(parseQueryFile("own", file)).toMatchObject({
      title: {zh: "谁与谁？"},
      parameters: [
        {name: "unit", type: "string"},
        {name: "k", type: "integer"},
      ],
      columns: [{name: "name"}],
    });
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
    expect(nodes.map(({name}) => name)).toEqual(["a", "b", "c"]);
    expect(ties.map(({type, source, target}) => [type, source.id, target.id])).toEqual([["T", "a", "b"]]);
  });
  it("leaves a tie out whose ends are not there", () => expect(graphOf([[tie, node("a")]]).ties).toEqual([]));
  const column = (name: string, numeric: boolean) => ({name, title: name, numeric, decimals: 0, largest: 1});
  it("draws bars for a name and a figure, dots for two figures, nothing for words", () => {
    expect(chartOf([column("unit", false), column("n", true)], 5)).toEqual({kind: "bars", name: 0, figure: 1});
    expect(chartOf([column("x", true), column("y", true)], 5)).toEqual({kind: "dots", x: 0, y: 1, name: null});
    expect(chartOf([column("unit", false)], 5)).toBeNull();
    expect(chartOf([column("unit", false), column("n", true)], 1)).toBeNull();
  });
});
