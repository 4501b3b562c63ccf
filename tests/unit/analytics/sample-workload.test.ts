/** The workload of the sample plan, from the document itself: who carries how much, and who stands above which line. */
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import type {ResponsibilityRow} from "../../../src/analytics/rows.js";
import {thresholds, verdicts} from "../../../src/analytics/threshold.js";
import {coordinatingUnit, type MeasureId, type UnitLoad, workloads} from "../../../src/analytics/workload.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../../src/extract/read-plan.js";
import {rowsOf} from "../../support/plan-rows.js";

let loads: UnitLoad[] = [];
let responsibilities: ResponsibilityRow[] = [];

beforeAll(async () => {
  const sample = fileURLToPath(new URL("../../../graph/documents/liuzhou-2019.txt", import.meta.url));
  const {plan} = await readPlan(sample, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
  const rows = rowsOf(plan);
  responsibilities = rows.responsibilities;
  loads = workloads(rows);
});

const figure = (id: MeasureId) =>
  loads
    .filter((load) => load.figures[id] > 0)
    .sort((a, b) => b.figures[id] - a.figures[id])
    .map((load) => `${load.unit.name} ${load.figures[id]}`);

describe("the sample's workload", () => {
  it("is heaviest for 科协, 科技局, 教育局", () => {
    expect(figure("all").slice(0, 4)).toEqual(["科协 24", "科技局 15", "教育局 14", "文化广电和旅游局 13"]);
    expect(figure("all").slice(4, 6).sort()).toEqual(["团市委 9", "市委宣传部 9"].sort());
  });
  it("names these units first, and states no lead", () => {
    expect(figure("lead").sort()).toEqual(
      [
        "教育局 8",
        "科协 8",
        "农业农村局 4",
        "人力资源和社会保障局 3",
        "市委宣传部 2",
        "市委组织部 2",
        "科技局 2",
      ].sort(),
    );
    expect(responsibilities.filter((row) => row.leadBasis === "stated")).toEqual([]);
  });
  it("shared out, adds up to the 29 points that name units", () => {
    expect(Math.abs(loads.reduce((sum, load) => sum + load.figures.fractional, 0) - 29)).toBeLessThan(1e-9);
  });
  it("stands above Tukey's fence for 科协 alone (15.5), and without it for 科技局 and 教育局 (13)", () => {
    const coordinator = coordinatingUnit(loads)!;
    const lines = thresholds(loads, "tukey", [coordinator]);
    expect(coordinator.unit.name).toBe("科协");
    expect(lines.all).toEqual({line: 15.5, without: 13});
    const judged = verdicts(loads, lines, [coordinator]);
    const under = (mark: string) => judged.filter(({marks}) => marks.all === mark).map(({load}) => load.unit.name);
    expect(under("over")).toEqual(["科协"]);
    expect(under("over-without")).toEqual(["科技局", "教育局"]);
  });
  it("has no robust line for leads, since more than half of the units lead nothing", () =>
    expect(thresholds(loads, "robust-z", []).lead.line).toBeNull());
});
