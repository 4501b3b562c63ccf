import {highlightTree} from "@lezer/highlight";
import {describe, expect, it} from "vitest";
import {colours, language} from "../../../../src/pages/console/editor/cypher-language.js";

/** The words of a text that have a colour, by it. */
function coloured(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  highlightTree(language.parser.parse(text), colours, (from, to, name) => {
    const kind = name.replace("cypher-", "");
    found[kind] = [...(found[kind] ?? []), text.slice(from, to)];
  });
  return found;
}

describe("the colours of Cypher", () => {
  it("are those of keywords, labels, types, parameters, functions, strings, numbers and comments", () =>
    expect(
      coloured("MATCH (u:Unit&!Old)-[r:A|B]->(:`Work Point` {name: $name}) // 注\nRETURN size(u.name) AS n, 'x', 1.5"),
    ).toEqual({
      keyword: ["MATCH", "RETURN", "AS"],
      label: ["Unit", "Old", "A", "B", "`Work Point`"],
      parameter: ["$name"],
      function: ["size"],
      string: ["'x'"],
      number: ["1.5"],
      comment: ["// 注"],
    }));
  it("tell count(…) from COUNT {…}", () =>
    expect(coloured("RETURN count(n), COUNT { (n) } AS count")).toEqual({
      keyword: ["RETURN", "COUNT", "AS", "count"],
      function: ["count"],
    }));
  it("take no value of a map and no item of a list for a label", () =>
    expect(coloured("RETURN {key: value, other: [x IN list | x], last: m.x}").label).toBeUndefined());
  it("know labels inside a query in the query", () =>
    expect(coloured("CALL (x) { WITH x WHERE x:Unit RETURN 1 AS n } RETURN EXISTS { (x:A|(B)) }").label).toEqual([
      "Unit",
      "A",
      "B",
    ]));
});
