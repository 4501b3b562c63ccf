import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {MEASURES, measureOf, USUAL} from "../../../src/analytics/measures.js";
import {parts, workloads} from "../../../src/analytics/workload.js";
import {mention, plan, point} from "./rows.js";

describe("MEASURES", () => {
  const rows = {
    ...plan(
      point("1", "一。", ["教育局", "科协", "妇联"], "first-in-order"),
      point("2", "二。", ["科协", "教育局", "科技局", "民政局"], "first-against-order"),
      point("3", "三。", ["教育局"], "sole"),
    ),
    mentions: [
      mention("p/1", "target", "青少年"),
      mention("p/1", "activity", "培训"),
      mention("p/2", "activity", "培训"),
      mention("p/2", "programme", "科技馆"),
      mention("p/2", "programme", "全国科普日"),
      mention("p/2", "programme", "科技馆"),
      mention("p/3", "target", "农民"),
    ],
  };
  const loads = workloads(rows, {borders: {short: 1, long: 4}});
  const figures = (name: string) => loads.find(({unit}) => unit.name === name)!.figures;

  it("counts a programme once a point, however often the point names it", () => {
    expect(figures("教育局").programmes).toBe(0 + 2 + 0);
    expect(figures("妇联").programmes).toBe(0);
  });
  it("tells short lists from long ones by borders that belong to them", () => {
    expect([figures("教育局").small, figures("教育局").large]).toEqual([1, 1]);
    expect([figures("妇联").small, figures("妇联").large]).toEqual([0, 0]);
  });
  it("counts partners once, and never the unit itself", () => {
    // 科协, 妇联 at point 1; 科协, 科技局, 民政局 at point 2.
    expect(figures("教育局").partners).toBe(4);
    expect(figures("妇联").partners).toBe(2);
  });
  it("counts distinct activity types and target groups", () => {
    // 青少年, 培训, 农民; 培训 stands at two of its points.
    expect(figures("教育局").breadth).toBe(3);
    expect(figures("民政局").breadth).toBe(1);
  });
  it("counts a gathered thing in the part of its most certain point, so that parts add up", () => {
    const education = loads.find(({unit}) => unit.name === "教育局")!;
    // 农民 by the sole point, then 青少年 and 培训 by the point that it leads in the usual order.
    expect(parts(education, measureOf("breadth"))).toEqual({certain: 1, strong: 0, weak: 2, rest: 0, group: 0});
  });
  it("has a rule for each measure, and the usual ones among them", () => {
    for (const measure of MEASURES) expect("weigh" in measure).not.toBe("gather" in measure);
    expect(USUAL.map((id) => measureOf(id).id)).toEqual(USUAL);
  });
  it("divides every figure into parts that add up, and does not depend on the order of rows", () => {
    const names = ["甲局", "乙局", "丙局", "丁局", "戊局"];
    const lists = fc.array(fc.uniqueArray(fc.constantFrom(...names), {minLength: 1}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(lists, (units) => {
        const made = plan(...units.map((list, index) => point(String(index + 1), "做事。", list)));
        const mentions = units.map((list, index) => mention(`p/${index + 1}`, "activity", `类${list.length}`));
        const straight = workloads({...made, mentions});
        const turned = workloads({
          units: made.units,
          points: [...made.points].reverse(),
          responsibilities: [...made.responsibilities].reverse(),
          mentions: [...mentions].reverse(),
        });
        for (const load of straight) {
          const twin = turned.find(({unit}) => unit.id === load.unit.id)!;
          for (const measure of MEASURES) {
            const sum = Object.values(parts(load, measure)).reduce((total, part) => total + part, 0);
            expect(sum).toBeCloseTo(load.figures[measure.id], 9);
            expect(twin.figures[measure.id]).toBeCloseTo(load.figures[measure.id], 9);
          }
        }
      }),
    );
  });
});
