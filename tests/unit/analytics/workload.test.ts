import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  coordinatingUnit,
  directLoads,
  LIST_BORDERS,
  MEASURES,
  parts,
  ranks,
  withGroupPoints,
  workloads,
} from "../../../src/analytics/workload.js";
import {plan, point, unit} from "./rows.js";

const figures = (rows: ReturnType<typeof plan>, options = {}) =>
  Object.fromEntries(
    workloads(rows, options).map(({unit, figures: {all, lead, fractional, sentences}}) => [
      unit.name,
      {all, lead, fractional, sentences},
    ]),
  );

describe("workloads(rows)", () => {
  const rows = plan(
    point("1", "办培训。办讲座。", ["教育局", "科协"], "first-in-order"),
    point("2", "建机制。", ["科协", "教育局", "妇联", "科技局"], "first-against-order"),
    point("3", "人人有责。", ["各成员单位"], null),
  );

  it("counts 1, the lead, 1/k and the sentences of each point", () => {
    expect(figures(rows)).toEqual({
      教育局: {all: 2, lead: 1, fractional: 1 / 2 + 1 / 4, sentences: 2 + 1},
      科协: {all: 2, lead: 1, fractional: 1 / 2 + 1 / 4, sentences: 2 + 1},
      妇联: {all: 1, lead: 0, fractional: 1 / 4, sentences: 1},
      科技局: {all: 1, lead: 0, fractional: 1 / 4, sentences: 1},
    });
  });
  it("leaves the points of a group out, and counts them for every named unit when asked", () => {
    expect(figures(rows, {includeGroups: true}).妇联).toEqual({
      all: 2,
      lead: 0,
      fractional: 1 / 4 + 1 / 4,
      sentences: 2,
    });
  });
  it("leaves the load of a unit that no group stands for as it was, so that nothing of it is counted again", () => {
    const elsewhere = {...unit("气象局"), documentIds: ["another plan"]};
    const made = {...rows, units: [...rows.units, elsewhere]};
    const direct = directLoads(made, LIST_BORDERS);
    const grouped = withGroupPoints(direct, made, LIST_BORDERS);
    const of = (loads: typeof direct, name: string) => loads.find((load) => load.unit.name === name)!;
    expect(of(grouped, "气象局")).toBe(of(direct, "气象局"));
    expect(of(direct, "妇联").figures.all).toBe(1);
    expect(of(grouped, "妇联").figures.all).toBe(1 + 1);
  });
  it("gives each unit its position among the units that `of` counts, whatever groups are named between them", () => {
    const mixed = plan(point("1", "办培训。", ["教育局", "各成员单位", "科技局", "科协"], null));
    const shares = workloads(mixed).map(({unit: {name}, shares: [share]}) => [name, share?.position, share?.of]);
    expect(Object.fromEntries(shares.map(([name, ...place]) => [name, place]))).toEqual({
      教育局: [1, 3],
      科技局: [2, 3],
      科协: [3, 3],
    });
  });
  it("puts the heaviest first and keeps every point's words with the figure", () => {
    const [first] = workloads(rows);
    expect(first?.unit.name).toBe("教育局");
    expect(first?.shares.map((share) => share.point.label)).toEqual(["1", "2"]);
  });
  it("refuses a responsibility at a point that is not there", () => {
    expect(() => workloads({...rows, points: []})).toThrow(RangeError);
  });
  it("gives every unit its share of one: fractional figures add up to the number of points that name units", () => {
    const names = ["甲局", "乙局", "丙局", "丁局", "戊局"];
    const lists = fc.array(fc.uniqueArray(fc.constantFrom(...names), {minLength: 1}), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(lists, (units) => {
        const made = plan(...units.map((list, index) => point(String(index + 1), "做事。", list)));
        const loads = workloads(made);
        const total = loads.reduce((sum, load) => sum + load.figures.fractional, 0);
        expect(total).toBeCloseTo(units.length, 9);
        for (const load of loads) {
          for (const measure of MEASURES) {
            const divided = Object.values(parts(load, measure)).reduce((sum, part) => sum + part, 0);
            expect(divided).toBeCloseTo(load.figures[measure.id], 9);
          }
        }
      }),
    );
  });
});

describe("parts(load, measure)", () => {
  it("divides a unit's points by what its leads rest on", () => {
    const rows = plan(
      point("1", "一。", ["教育局"], "sole"),
      point("2", "二。", ["教育局", "科协"], "first-in-order"),
      point("3", "三。", ["教育局", "市委宣传部"], "first-against-order"),
      point("4", "四。", ["科协", "教育局"], "stated"),
    );
    const [load] = workloads(rows);
    expect(parts(load!, MEASURES[0]!)).toEqual({certain: 1, strong: 1, weak: 1, rest: 1, group: 0});
  });
});

describe("coordinatingUnit(loads)", () => {
  it("is the unit that stands in more than half of the points", () => {
    const rows = plan(
      point("1", "一。", ["甲局", "科协"]),
      point("2", "二。", ["乙局", "科协"]),
      point("3", "三。", ["丙局"]),
    );
    expect(coordinatingUnit(workloads(rows))?.unit.name).toBe("科协");
  });
  it("is nobody when no unit stands in more than half", () => {
    const rows = plan(point("1", "一。", ["甲局"]), point("2", "二。", ["乙局"]), point("3", "三。", ["丙局"]));
    expect(coordinatingUnit(workloads(rows))).toBeNull();
  });
});

describe("ranks(loads, measure)", () => {
  it("gives equal figures the better rank and marks them tied: 1, 2, 2, 4", () => {
    const rows = plan(
      point("1", "一。", ["甲局", "乙局", "丙局", "丁局"]),
      point("2", "二。", ["甲局", "乙局", "丙局"]),
      point("3", "三。", ["甲局"]),
    );
    const byId = ranks(workloads(rows), "all");
    expect([...byId.values()]).toEqual([
      {rank: 1, tied: false},
      {rank: 2, tied: true},
      {rank: 2, tied: true},
      {rank: 4, tied: false},
    ]);
  });
});
