/** The network of the sample plan, from the document itself: read, counted, compared with chance. */
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import {pairsAgainstChance, survivors} from "../../../src/analytics/chance.js";
import {collaborations, type Mention, partnerCounts} from "../../../src/analytics/collaboration.js";
import {type Leading, leadingArcs} from "../../../src/analytics/leading.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../../src/extract/read-plan.js";

let rows: (Mention & Leading)[] = [];

beforeAll(async () => {
  const sample = fileURLToPath(new URL("../../../graph/documents/liuzhou-2019.txt", import.meta.url));
  const {plan} = await readPlan(sample, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
  rows = plan.points.flatMap((point) =>
    point.responsibilities.map(({unit, group, lead, leadBasis, position}) => ({
      pointId: point.id,
      unitId: unit,
      name: unit ?? group ?? "",
      lead,
      leadBasis,
      position,
    })),
  );
});

const pair = (a: string, b: string) => [a, b].sort().join("–");

describe("the sample's ties", () => {
  it("are 168 of 253 pairs of 23 units", () => {
    expect(new Set(rows.flatMap(({unitId}) => unitId ?? [])).size).toBe(23);
    expect(collaborations(rows)).toHaveLength(168);
  });
  it("are strongest for 科协 with 科技局 and 文化广电和旅游局, then 教育局, then 市委宣传部", () => {
    const strongest = collaborations(rows).slice(0, 4);
    expect(Object.fromEntries(strongest.map(({a, b, points}) => [pair(a, b), points]))).toEqual({
      [pair("科协", "科技局")]: 13,
      [pair("科协", "文化广电和旅游局")]: 13,
      [pair("科协", "教育局")]: 10,
      [pair("科协", "市委宣传部")]: 9,
    });
  });
  it("join 科协 to all 22 others", () => expect(partnerCounts(collaborations(rows)).get("科协")).toBe(22));
  it("are 146 of 231 without 科协", () =>
    expect(collaborations(rows.filter(({unitId}) => unitId !== "科协"))).toHaveLength(168 - 22));
});

describe("the sample's arcs", () => {
  it("are 70 from 7 leads, 51 inferred on strong evidence and 19 on weak, none written", () => {
    const arcs = leadingArcs(rows);
    const count = (kind: string) => arcs.filter(({certainty}) => certainty === kind).length;
    expect([arcs.length, count("strong"), count("weak"), count("written")]).toEqual([70, 51, 19, 0]);
    expect(new Set(arcs.map(({from}) => from)).size).toBe(7);
  });
  it("are strongest from 教育局 to 科协: 7 points, of which 1 on strong evidence", () =>
    expect(leadingArcs(rows)[0]).toMatchObject({
      from: "教育局",
      to: "科协",
      points: 7,
      by: {written: 0, strong: 1, weak: 6},
    }));
});

describe("the sample against chance", () => {
  it("has 29 pairs above expectation at 0.05, 8 at 0.01, and none after correction over all 253", () => {
    const upper = pairsAgainstChance(rows).map((each) => each.upper);
    expect(upper).toHaveLength(253);
    expect(upper.filter((p) => p < 0.05)).toHaveLength(29);
    expect(upper.filter((p) => p < 0.01)).toHaveLength(8);
    expect(survivors(upper)).toBe(0);
  });
  it("has one pair when only the 168 tied ones are tested", () =>
    expect(survivors(pairsAgainstChance(rows).flatMap(({shared, upper}) => (shared > 0 ? [upper] : [])))).toBe(1));
  it("finds 人力资源和社会保障局–总工会 least like chance: 3 against 3·3/29", () =>
    expect(pairsAgainstChance(rows)[0]).toMatchObject({shared: 3, expected: (3 * 3) / 29}));
  it("finds 教育局–民政局 below expectation", () => {
    const below = pairsAgainstChance(rows).filter(({lower}) => lower < 0.05);
    expect(below.map(({a, b, shared}) => [pair(a, b), shared])).toEqual([[pair("教育局", "民政局"), 0]]);
  });
});
