/**
 * The named queries on the sample: each runs, answers the columns that its header promises, and the facts of the
 * plan come out exactly.
 */
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {records} from "../../../src/analytics/records.js";
import type {Connection} from "../../../src/neo4j/connection.js";
import {read} from "../../../src/neo4j/database.js";
import {namedQueries, parseQueryFile, queryParameters, runNamedQuery} from "../../../src/neo4j/queries.js";
import {sampleNeo4j} from "../../support/sample-neo4j.js";

/** What a query needs beside what its header supplies. */
const GIVEN: Record<string, unknown> = {documentId: "liuzhou-2019", unit: "教育局"};

let connection: Connection;

beforeAll(async () => {
  connection = await sampleNeo4j();
});

afterAll(() => connection?.close());

const answers = async (name: string, given: Record<string, unknown> = {}) =>
  records(await runNamedQuery(connection, name, given));

describe("every named query", () => {
  it.each(namedQueries().map((query) => [query.name, query] as const))(
    "%s answers what its header promises",
    async (_, query) => {
      const given = Object.fromEntries(
        query.parameters.filter(({name}) => name in GIVEN).map(({name}) => [name, GIVEN[name]]),
      );
      const promised = query.columns.map((column) => column.name);
      const keys = await read(connection, async (transaction) => {
        const parameters = queryParameters(query, given);
        const result = transaction.run(query.cypher, parameters);
        return result.keys();
      });
      expect(keys).toEqual(promised);
      const {columns, rows, graph} = await runNamedQuery(connection, query.name, given);
      expect(columns).toEqual(promised);
      expect(graph.loadedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
      for (const {type, name} of query.columns) {
        const filled = rows.map((row) => row[columns.indexOf(name)]).filter((value) => value !== null);
        if (!type.endsWith("?")) expect(filled.length, `${name} is never null`).toBe(rows.length);
      }
    },
  );
});

describe("the sample plan in the graph", () => {
  const documentId = "liuzhou-2019";

  it("has 36 points in 4 chapters", async () => {
    expect(await answers("points", {documentId})).toHaveLength(36);
    const sections = await answers("sections", {documentId});
    expect(sections.filter((section) => section.parentId === null)).toHaveLength(4);
  });
  it("has 155 responsibilities of units and 7 of 各成员单位", async () => {
    const rows = await answers("responsibilities", {documentId});
    expect(rows.filter((row) => row.group === false)).toHaveLength(155);
    expect(rows.filter((row) => row.group === true).map((row) => row.name)).toEqual(Array(7).fill("各成员单位"));
  });
  it("counts positions among the units of a point, up to the number of units named there", async () => {
    const rows = (await answers("responsibilities", {documentId})) as {
      pointId: string;
      group: boolean;
      position: number;
      of: number;
      start: number;
    }[];
    expect(rows.map(({start}) => start)).toEqual(rows.map(({start}) => start).sort((a, b) => a - b));
    for (const pointId of new Set(rows.map((row) => row.pointId))) {
      const units = rows.filter((row) => row.pointId === pointId && !row.group);
      expect(units.map(({position}) => position)).toEqual(units.map((_, index) => index + 1));
      for (const {of} of units) expect(of).toBe(units.length);
    }
  });
  it("names 23 units, 科协 in 24 points, 科技局 in 15, 教育局 in 14", async () => {
    const rows = await answers("unit-workload", {documentId});
    const full = Object.fromEntries(rows.map((row) => [row.unit, row.full]));
    expect(rows).toHaveLength(23);
    expect(full).toMatchObject({科协: 24, 科技局: 15, 教育局: 14, 文化广电和旅游局: 13, 市委宣传部: 9, 团市委: 9});
  });
  it("lets 教育局 and 科协 lead 8 points each, 农业农村局 4, 人力资源和社会保障局 3", async () => {
    const lead = Object.fromEntries((await answers("unit-workload", {documentId})).map((row) => [row.unit, row.lead]));
    expect(lead).toMatchObject({教育局: 8, 科协: 8, 农业农村局: 4, 人力资源和社会保障局: 3});
  });
  it("ties 168 pairs of units, 科协 to 科技局 and to 文化广电和旅游局 in 13 points each", async () => {
    const ties = await answers("collaborations", {documentId});
    expect(ties).toHaveLength(168);
    const partners = await answers("partners", {documentId, unit: "科协", atLeast: 13});
    expect(partners.map((row) => row.partner).sort()).toEqual(["文化广电和旅游局", "科技局"].sort());
    expect(partners.map((row) => row.shared)).toEqual([13, 13]);
  });
  it("invites 16 units to a meeting about 农民", async () => {
    expect(await answers("whom-to-invite", {documentId, target: "农民"})).toHaveLength(16);
  });
  it("leads every quoted word back to the document", async () => {
    const wrong = await read(connection, async (transaction) => {
      const {records} = await transaction.run(`
        MATCH (document:Document {id: 'liuzhou-2019'})-[:HAS_SECTION*]->(section)-[:HAS_POINT]->(point)
        OPTIONAL MATCH (point)-[mention:RESPONSIBLE_FOR|TARGETS|INVOLVES|NAMES]-()
        WITH document, point, mention
        WHERE substring(document.text, point.start, point.end - point.start) <> point.source
          OR substring(document.text, mention.start, mention.end - mention.start) <> mention.raw
        RETURN count(*) AS wrong`);
      return records[0]?.get("wrong").toNumber();
    });
    expect(wrong).toBe(0);
  });
});

describe("parseQueryFile(name, text)", () => {
  const body = "\nMATCH (n) RETURN n.name AS name";
  it("reads title, group, parameters with fallback, columns and passes over remarks", () => {
    const text = `// zh: 问 $a？\n// en: Ask $a?\n// group: checking\n// parameters\n//   a  integer = 3  甲 | a\n// columns\n//   name string? 名 | name\n// A remark.${body}`;
    expect(parseQueryFile("x", text)).toMatchObject({
      title: {zh: "问 $a？", en: "Ask $a?"},
      group: "checking",
      parameters: [{name: "a", type: "integer", optional: true, fallback: 3, zh: "甲", en: "a"}],
      columns: [{name: "name", type: "string?", zh: "名", en: "name"}],
    });
  });
  it("names file and line of what it cannot read", () => {
    const text = `// zh: 问\n// en: ask\n// columns\n//   name${body}`;
    expect(() => parseQueryFile("x", text)).toThrow(/x\.cypher:4/);
  });
});

describe("queryParameters(query, given)", () => {
  const query = parseQueryFile(
    "x",
    "// zh: 问\n// en: ask\n// parameters\n//   n integer 数 | n\n// columns\n//   a string 甲 | a\nRETURN 1 AS a",
  );
  it("reads numbers from text", () => expect(queryParameters(query, {n: "5"})).toEqual({n: 5}));
  it("refuses what is missing, unknown or of another type", () => {
    for (const given of [{}, {n: 1, m: 2}, {n: "x"}, {n: 1.5}]) {
      expect(() => queryParameters(query, given)).toThrow(expect.objectContaining({code: "query-parameter"}));
    }
  });
});
