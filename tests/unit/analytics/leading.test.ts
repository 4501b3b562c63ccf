import {describe, expect, it} from "vitest";
import {certaintyOfAll, leadEvidence, leadingArcs} from "../../../src/analytics/leading.js";
import type {LeadBasis} from "../../../src/analytics/rows.js";

/** A point whose first unit leads on the basis given. */
const point = (pointId: string, leadBasis: LeadBasis, ...units: string[]) =>
  units.map((name, index) => ({
    pointId,
    unitId: name,
    name,
    lead: index === 0,
    leadBasis: index === 0 ? leadBasis : null,
    position: index + 1,
  }));

describe("leadingArcs(rows)", () => {
  it("goes from the lead of a point to each other unit of it, and not between those", () => {
    const arcs = leadingArcs(point("p/1", "stated", "教育局", "科协", "科技局"));
    expect(arcs.map(({from, to}) => [from, to])).toEqual([
      ["教育局", "科协"],
      ["教育局", "科技局"],
    ]);
  });
  it("counts the points of an arc by what the lead rests on; at least half strong makes it strong", () => {
    const arcs = leadingArcs([
      ...point("p/1", "first-against-order", "教育局", "科协"),
      ...point("p/2", "first-in-order", "教育局", "科协"),
    ]);
    expect(arcs).toEqual([
      {
        from: "教育局",
        to: "科协",
        points: 2,
        by: {written: 0, strong: 1, weak: 1},
        certainty: "strong",
        pointIds: ["p/1", "p/2"],
      },
    ]);
  });
  it("keeps the two directions between two units apart", () =>
    expect(
      leadingArcs([...point("p/1", "stated", "教育局", "科协"), ...point("p/2", "stated", "科协", "教育局")]),
    ).toHaveLength(2));
  it("makes no arc between two leads of one point", () => {
    const rows = point("p/1", "stated", "教育局", "科协", "妇联").map((row) =>
      row.name === "科协" ? {...row, lead: true, leadBasis: "stated" as const} : row,
    );
    expect(leadingArcs(rows).map(({from, to}) => `${from}→${to}`)).toEqual(["教育局→妇联", "科协→妇联"]);
  });
  it("makes no arc from a point that one unit carries alone", () =>
    expect(leadingArcs(point("p/1", "sole", "教育局"))).toEqual([]));
  it("refuses a unit that stands twice at a point", () =>
    expect(() => leadingArcs(point("p/1", "stated", "科协", "教育局", "科协"))).toThrow(RangeError));
});

describe("certaintyOfAll(by)", () => {
  it("is written when at least half of the points are", () =>
    expect(certaintyOfAll({written: 2, strong: 1, weak: 1})).toBe("written"));
  it("counts written points towards strong", () =>
    expect(certaintyOfAll({written: 1, strong: 1, weak: 2})).toBe("strong"));
  it("is weak when most are", () => expect(certaintyOfAll({written: 0, strong: 1, weak: 2})).toBe("weak"));
});

describe("leadEvidence(point, rank)", () => {
  const usual = ["市委宣传部", "教育局", "科技局", "科协"];
  const rank = (id: string) => (usual.includes(id) ? usual.indexOf(id) : null);
  it("names the unit that the usual order would have put first", () =>
    expect(leadEvidence(point("p/28", "first-against-order", "教育局", "科技局", "市委宣传部"), rank)).toMatchObject({
      basis: "first-against-order",
      lead: {name: "教育局"},
      outranks: {name: "市委宣传部"},
    }));
  it("names no unit where the order says nothing", () =>
    expect(leadEvidence(point("p/7", "first-in-order", "教育局", "科技局"), rank)?.outranks).toBeNull());
  it("is null without a lead", () =>
    expect(
      leadEvidence(
        point("p/1", "stated", "教育局").map((row) => ({...row, lead: false})),
        rank,
      ),
    ).toBeNull());
});
