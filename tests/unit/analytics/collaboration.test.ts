import {describe, expect, it} from "vitest";
import {collaborations, partnerCounts} from "../../../src/analytics/collaboration.js";

const rows = (pointId: string, ...units: string[]) => units.map((name) => ({pointId, unitId: name, name}));
const group = (pointId: string) => ({pointId, unitId: null, name: "各成员单位"});

describe("collaborations(rows)", () => {
  it("adds 1/(k−1) for each shared point of k units", () => {
    const ties = collaborations([...rows("p/1", "教育局", "科协"), ...rows("p/2", "科协", "教育局", "妇联")]);
    expect(ties[0]).toEqual({a: "教育局", b: "科协", points: 2, weight: 1 / 1 + 1 / 2, pointIds: ["p/1", "p/2"]});
    expect(ties).toHaveLength(3);
  });
  it("puts the pair with most shared points first, then the one with the shorter lists", () => {
    const ties = collaborations([...rows("p/1", "甲", "乙", "丙"), ...rows("p/2", "丁", "戊")]);
    expect(ties.map(({a, b}) => a + b)[0]).toBe("丁戊");
  });
  it("makes no tie from a point with one unit", () => expect(collaborations(rows("p/1", "教育局"))).toEqual([]));
  it("makes no tie from a point given to a group", () =>
    expect(collaborations([group("p/1"), ...rows("p/1", "教育局")])).toEqual([]));
  it("refuses a unit that stands twice at a point, since k would be wrong", () =>
    expect(() => collaborations(rows("p/1", "科协", "教育局", "科协"))).toThrow(RangeError));
});

describe("partnerCounts(ties)", () => {
  it("counts distinct partners, not shared points", () => {
    const ties = collaborations([...rows("p/1", "科协", "教育局"), ...rows("p/2", "科协", "教育局", "妇联")]);
    expect(Object.fromEntries(partnerCounts(ties))).toEqual({科协: 2, 教育局: 2, 妇联: 2});
  });
});
