/** The console's tabs, columns and pages to keep, as plain data. */
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {namedQueries} from "../../../../src/neo4j/queries.js";
import {columnWidths} from "../../../../src/pages/console/answer/column-widths.js";
import {columnsOf, shownRows} from "../../../../src/pages/console/answer/columns.js";
import {layOut} from "../../../../src/pages/console/graph/graph-layout.js";
import type {NamedQuery} from "../../../../src/pages/console/state/api.js";
import {initialTabs} from "../../../../src/pages/console/state/initial-state.js";
import {readTabs, writeTabs} from "../../../../src/pages/console/state/stored-tabs.js";
import {type Answered, MOST_TABS, newTab, questionTab} from "../../../../src/pages/console/state/tab.js";
import type {Value} from "../../../../src/tables/answer-values.js";

const queries = namedQueries() as NamedQuery[];
const partners = queries.find(({name}) => name === "partners")!;
const suggested = {documentId: "liuzhou-2019", unit: "科协"};

/** A store as a browser has it. */
function memory(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return {getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text)};
}

describe("tabs", () => {
  it("come back as they were left, in the language of the page", () => {
    const store = memory();
    const own = newTab({cypher: "RETURN $k", params: '{"k": 1}'});
    writeTabs([questionTab(partners, suggested, "zh"), own], own, store);
    const {tabs, shown} = readTabs(queries, "en", store);
    expect(shown).toBe(1);
    expect(tabs[0]).toMatchObject({question: partners, texts: suggested, edited: false});
    expect(tabs[0]?.cypher).toContain("Which units share");
    expect(tabs[1]).toMatchObject({cypher: "RETURN $k", params: '{"k": 1}', question: null});
  });
  it("are none where the store holds something else", () => {
    for (const text of ["{", "[]", '{"tabs": 3}', '{"tabs": [null]}', '{"tabs": [{"cypher": 1}]}']) {
      expect(readTabs(queries, "zh", {getItem: () => text}).tabs).toEqual([]);
    }
  });
  it("show what the address wants: where it is open already, else beside the work that is", () => {
    const store = memory();
    const work = newTab({cypher: "RETURN 1"});
    writeTabs([work, questionTab(partners, suggested, "zh")], work, store);
    const link = "?query=leads&param.documentId=liuzhou-2019";
    const opened = initialTabs(link, queries, [], suggested, "zh", store);
    expect(opened.tabs.map(({cypher, question}) => question?.name ?? cypher)).toEqual(["RETURN 1", "leads"]);
    expect(opened.runAtOnce).toBe(true);
    writeTabs(opened.tabs, opened.tab, store);
    expect(initialTabs(link, queries, [], suggested, "zh", store).tabs).toHaveLength(2);
    const text = initialTabs("?cypher=RETURN+2", queries, [], suggested, "zh", store);
    expect([text.tab.cypher, text.runAtOnce]).toEqual(["RETURN 2", false]);
  });
  it("are never more than there is room for", () => {
    const store = memory();
    const many = Array.from({length: MOST_TABS}, (_, index) => newTab({cypher: `RETURN ${index}`}));
    writeTabs(many, many[0]!, store);
    const {tabs, tab} = initialTabs("?cypher=RETURN+99", queries, [], suggested, "zh", store);
    expect(tabs).toHaveLength(MOST_TABS);
    expect(tab.cypher).toBe("RETURN 99");
  });
});

const answered = (columns: string[], rows: Value[][]): Answered => ({
  result: {
    columns,
    rows,
    truncated: false,
    summary: {consumedAfterMs: 1, rowLimit: 1000, byteLimit: 2_000_000, timeLimitMs: 8000, warnings: []},
  },
  plan: null,
  cypher: "",
  question: null,
  params: {},
});

describe("columns", () => {
  const answer = answered(
    ["unit", "points", "day", "text"],
    [
      ["科协", 24, "2019-05-04", "长".repeat(200)],
      ["教育局", 14, null, "短"],
    ],
  );
  const columns = columnsOf(answer, {language: "zh"});
  it("are figures or days where they hold nothing else", () =>
    expect(columns.map(({numeric, temporal}) => [numeric, temporal])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [false, false],
    ]));
  it("fill the table's room where they can, and keep the widths that were set", () => {
    for (const available of [600, 900, 1400]) {
      const widths = columnWidths(columns, answer.result.rows, {available, given: {}, sorted: 1});
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(available);
    }
    expect(columnWidths(columns, answer.result.rows, {available: 600, given: {0: 333}, sorted: null})[0]).toBe(333);
  });
  it("stay easy to read where the table has to be scrolled anyway", () => {
    const widths = columnWidths(columns, answer.result.rows, {available: 300, given: {}, sorted: null});
    expect(widths[3]).toBe(300);
  });
  it("show the rows that hold all words, in the order asked for", () => {
    const shown = (filter: string, descending: boolean) =>
      shownRows(answer, {filter, sort: {column: 1, descending}}).map(([unit]) => unit);
    expect(shown("", false)).toEqual(["教育局", "科协"]);
    expect(shown("", true)).toEqual(["科协", "教育局"]);
    expect(shown("局 14", true)).toEqual(["教育局"]);
  });
});

describe("places of an answer's nodes", () => {
  it("are inside the picture, the same each time, and near where they stood", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 90}), fc.integer({min: 0, max: 120}), (count, ties) => {
        const nodes = Array.from({length: count}, (_, index) => ({
          id: `n${index}`,
          label: "Unit",
          name: `单位${index}`,
          node: {labels: ["Unit"], properties: {}},
        }));
        const lines = Array.from({length: ties}, (_, index) => ({
          id: `t${index}`,
          type: "T",
          from: `n${index % count}`,
          to: `n${(index * 7) % count}`,
          properties: {},
        }));
        const input = {
          nodes,
          ties: lines,
          width: 800,
          height: 560,
          nameOf: (id: string) => id,
          sizeOf: () => "middle" as const,
        };
        const first = layOut({...input, before: new Map()});
        const places = first.map(({id, x, y}) => ({id, x, y}));
        for (const {x, y} of places) {
          expect(x >= 0 && x <= 800 && y >= 0 && y <= 560).toBe(true);
        }
        expect(layOut({...input, before: new Map()}).map(({id, x, y}) => ({id, x, y}))).toEqual(places);
      }),
      {numRuns: 15},
    );
  });
});
