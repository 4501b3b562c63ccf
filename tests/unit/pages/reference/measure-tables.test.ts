import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {centralities} from "../../../../src/analytics/centrality.js";
import {MEASURES} from "../../../../src/analytics/measures.js";
import {LIST_BORDERS} from "../../../../src/analytics/workload.js";
import {countingRows, networkRows} from "../../../../src/pages/reference/measure-tables.js";

const LANGUAGES = ["zh", "en"] as const;

describe.each(LANGUAGES)("countingRows(%s)", (language) => {
  const rows = countingRows(language);

  it("has one row per way of counting, in the order of the records", () => {
    expect(rows.map(({id}) => id)).toEqual(MEASURES.map(({id}) => id));
  });
  it.each(MEASURES.map((measure) => [measure.id, measure] as const))("names, explains and writes %s", (id, measure) => {
    const row = rows.find((each) => each.id === id)!;
    for (const words of [row.name, row.meaning, row.formula, row.unit]) expect(words).toMatch(/\S/);
    expect(row.source).toBe(measure.source ?? "");
  });
  it("gives the borders of short and long lists as the records count them", () => {
    const formulaOf = (id: string) => rows.find((row) => row.id === id)!.formula;
    expect(formulaOf("small")).toContain(`≤ ${LIST_BORDERS.short}`);
    expect(formulaOf("large")).toContain(`≥ ${LIST_BORDERS.long}`);
  });
});

describe.each(LANGUAGES)("networkRows(%s)", (language) => {
  const rows = networkRows(language);

  it("has one row per strength of a tie, then one per figure that is computed for a unit", () => {
    const {id: _, ...figures} = centralities(["甲"], [])[0]!;
    expect(rows.slice(0, 3).map(({id}) => id)).toEqual(["points", "weight", "expected"]);
    expect(
      rows
        .slice(3)
        .map(({id}) => id)
        .sort(),
    ).toEqual(Object.keys(figures).sort());
  });
  it.each(rows.map((row) => [row.id, row] as const))("names, explains and writes %s", (_, row) => {
    for (const words of [row.name, row.meaning, row.formula, row.about]) expect(words).toMatch(/\S/);
    expect(row.meaning.charAt(0)).toBe(row.meaning.charAt(0).toUpperCase());
  });
});

describe("rows in both languages", () => {
  it("differ in their words and agree in the rest", () => {
    for (const rowsIn of [countingRows, networkRows]) {
      const [zh, en] = [rowsIn("zh"), rowsIn("en")];
      expect(en.map(({id, source}) => [id, source])).toEqual(zh.map(({id, source}) => [id, source]));
      for (const [index, {name, meaning}] of zh.entries()) {
        expect([name, meaning]).not.toContain(en[index]!.name);
        expect(meaning).not.toBe(en[index]!.meaning);
      }
    }
  });
  it.each([
    ["docs/about/method.md", "zh"],
    ["docs/en/about/method.md", "en"],
  ])("are on %s, as tables of the pages' code", (page, language) => {
    const text = readFileSync(page, "utf8");
    expect(text).toContain(`\${countingTable("${language}")}`);
    expect(text).toContain(`\${networkMeasureTable("${language}")}`);
    // A table written by hand would fall behind the records.
    expect(text).not.toMatch(/^\| (?:全部计入|All points) \|/m);
  });
});
