import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {applyEdits, changes, type Edit, readEdit, tieChanges, writeEdit} from "../../../src/analytics/scenario.js";
import {shorterLists, spreadLeads} from "../../../src/analytics/suggestions.js";
import {thresholds, verdicts} from "../../../src/analytics/threshold.js";
import {workloads} from "../../../src/analytics/workload.js";
import {mention, plan, point, unit} from "./rows.js";

const names = ["甲局", "乙局", "丙局", "丁局", "戊局"];
const idOf = (name: string) => unit(name).id;
const rows = plan(
  point("1", "一。", ["甲局", "乙局", "丙局"], "first-in-order"),
  point("2", "二。", ["甲局", "乙局"], "first-against-order"),
  point("3", "三。", ["丁局"], "sole"),
);
const tried = (...edits: Edit[]) => {
  const {responsibilities, refused} = applyEdits(rows, edits);
  const loads = workloads({...rows, responsibilities});
  return {responsibilities, refused, figures: (name: string) => loads.find((load) => load.unit.name === name)!.figures};
};
const edit = (kind: "drop" | "add" | "lead", label: string, name: string): Edit => ({
  kind,
  pointId: `p/${label}`,
  unitId: idOf(name),
});
const move = (label: string, from: string, to: string): Edit => ({
  kind: "move",
  pointId: `p/${label}`,
  unitId: idOf(from),
  to: idOf(to),
});

describe("applyEdits(rows, edits)", () => {
  it("takes a unit out of a point and shares its part among the others", () => {
    const {figures} = tried(edit("drop", "1", "丙局"));
    expect(figures("丙局").all).toBe(0);
    expect(figures("乙局").fractional).toBe(1 / 2 + 1 / 2);
    expect(figures("甲局").lead).toBe(2);
  });
  it("leaves a point without a lead when its lead is dropped, and makes the last unit sole", () => {
    expect(tried(edit("drop", "1", "甲局")).figures("乙局").lead).toBe(0);
    const {responsibilities} = tried(edit("drop", "2", "甲局"));
    const left = responsibilities.filter((row) => row.pointId === "p/2");
    expect(left).toMatchObject([{name: "乙局", lead: true, leadBasis: "sole", of: 1}]);
  });
  it("hands place, role and lead to the unit that takes over", () => {
    const {figures} = tried(move("2", "甲局", "丁局"));
    expect([figures("甲局").all, figures("丁局").all]).toEqual([1, 2]);
    expect([figures("甲局").lead, figures("丁局").lead]).toEqual([1, 2]);
  });
  it("leaves the positions of the units at a point 1 to k, whoever goes or comes", () => {
    const {responsibilities} = tried(edit("drop", "1", "乙局"), edit("add", "1", "丁局"));
    const at = responsibilities.filter((row) => row.pointId === "p/1");
    expect(at.map(({name, position, of}) => [name, position, of])).toEqual([
      ["甲局", 1, 3],
      ["丙局", 2, 3],
      ["丁局", 3, 3],
    ]);
  });
  it("adds a unit at the end of the list, and changes a lead", () => {
    expect(tried(edit("add", "3", "甲局")).figures("丁局").fractional).toBe(1 / 2);
    const {figures} = tried(edit("lead", "1", "丙局"));
    expect([figures("甲局").lead, figures("丙局").lead]).toEqual([1, 1]);
  });
  it("leaves out what does not fit the plan, says why, and makes the rest", () => {
    const {refused, figures} = tried(
      edit("drop", "9", "甲局"),
      edit("drop", "3", "甲局"),
      edit("add", "1", "甲局"),
      {kind: "drop", pointId: "p/1", unitId: "unit/某市/无名局"},
      edit("drop", "1", "丙局"),
    );
    expect(refused.map(({why}) => why)).toEqual(["no-such-point", "not-at-point", "already-at-point", "no-such-unit"]);
    expect(figures("丙局").all).toBe(0);
  });
  const someEdit = fc.oneof(
    fc.record({
      kind: fc.constantFrom("drop" as const, "add" as const, "lead" as const),
      pointId: fc.constantFrom("p/1", "p/2", "p/3"),
      unitId: fc.constantFrom(...names.slice(0, 4).map(idOf)),
    }),
    fc.record({
      kind: fc.constant("move" as const),
      pointId: fc.constantFrom("p/1", "p/2", "p/3"),
      unitId: fc.constantFrom(...names.slice(0, 4).map(idOf)),
      to: fc.constantFrom(...names.slice(0, 4).map(idOf)),
    }),
  );
  it("a move and its way back restore every figure", () => {
    fc.assert(
      fc.property(fc.constantFrom("1", "2", "3"), fc.constantFrom(...names), fc.constantFrom(...names), (at, a, b) => {
        const there = tried(move(at, a, b));
        fc.pre(there.refused.length === 0);
        const back = tried(move(at, a, b), move(at, b, a));
        for (const {
          unit: {name},
        } of workloads(rows))
          expect(back.figures(name)).toEqual(tried().figures(name));
      }),
    );
  });
  it("changes the total by exactly what the edits say, and shares always add up to the points that name units", () => {
    fc.assert(
      fc.property(fc.array(someEdit, {maxLength: 8}), (edits) => {
        const {responsibilities, refused} = applyEdits(rows, edits);
        const made = edits.filter((each) => !refused.some((no) => no.edit === each));
        const count = (kind: Edit["kind"]) => made.filter((each) => each.kind === kind).length;
        const loads = workloads({...rows, responsibilities});
        const total = loads.reduce((sum, load) => sum + load.figures.all, 0);
        expect(total).toBe(rows.responsibilities.length + count("add") - count("drop"));
        const named = new Set(responsibilities.map((row) => row.pointId)).size;
        expect(loads.reduce((sum, load) => sum + load.figures.fractional, 0)).toBeCloseTo(named, 9);
      }),
    );
  });
  it("travels in an address and back", () => {
    fc.assert(
      fc.property(someEdit, (each) => {
        expect(readEdit(writeEdit(each))).toEqual(each);
      }),
    );
    for (const text of ["", "drop", "drop|p/1", "move|p/1|u", "fly|p/1|u", "drop|p/1|u|v"])
      expect(readEdit(text)).toBeUndefined();
  });
});

describe("changes(before, after), tieChanges(before, after)", () => {
  it("lists the units whose figures move, and the pairs that meet or part", () => {
    const {responsibilities} = tried(move("2", "乙局", "丁局"));
    const judged = (list: typeof responsibilities) => {
      const loads = workloads({...rows, responsibilities: list});
      return verdicts(loads, thresholds(loads, "tukey", []), []);
    };
    const moved = changes(judged(rows.responsibilities), judged(responsibilities));
    expect(moved.map((each) => [each.unit.name, each.before.all, each.after.all])).toEqual([
      ["甲局", 2, 2],
      ["乙局", 2, 1],
      ["丁局", 1, 2],
    ]);
    expect(tieChanges(rows.responsibilities, responsibilities)).toEqual({
      made: [[idOf("丁局"), idOf("甲局")].sort()],
      broken: [],
    });
  });
});

describe("spreadLeads(responsibilities)", () => {
  it("gives leads to units already named, and leaves what the text states", () => {
    const heavy = plan(
      point("1", "一。", ["甲局", "乙局"], "first-in-order"),
      point("2", "二。", ["甲局", "丙局"], "first-in-order"),
      point("3", "三。", ["甲局", "丁局"], "stated"),
    );
    const {before, after: most, edits} = spreadLeads(heavy.responsibilities);
    expect([before, most]).toEqual([3, 1]);
    expect(edits.map(({pointId, unitId}) => `${pointId} ${unitId}`)).toEqual([
      `p/1 ${idOf("乙局")}`,
      `p/2 ${idOf("丙局")}`,
    ]);
  });
  it("says when nothing helps", () => {
    const alone = plan(point("1", "一。", ["甲局"], "sole"), point("2", "二。", ["甲局"], "sole"));
    expect(spreadLeads(alone.responsibilities)).toEqual({before: 2, after: 2, edits: []});
  });
  it("is as good as trying every way", () => {
    const lists = fc.array(fc.uniqueArray(fc.constantFrom(...names.slice(0, 4)), {minLength: 1}), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lists, fc.array(fc.boolean(), {minLength: 6, maxLength: 6}), (units, stated) => {
        const made = plan(
          ...units.map((list, index) =>
            point(
              String(index + 1),
              "做。",
              list,
              stated[index] ? "stated" : list.length === 1 ? "sole" : "first-in-order",
            ),
          ),
        );
        const choices = units.map((list, index) => (stated[index] ? list.slice(0, 1) : list));
        const best = (index: number, count: Map<string, number>): number => {
          if (index === choices.length) return Math.max(...count.values());
          return Math.min(
            ...choices[index]!.map((name) => best(index + 1, new Map(count).set(name, (count.get(name) ?? 0) + 1))),
          );
        };
        const spread = spreadLeads(made.responsibilities);
        expect(spread.after).toBe(best(0, new Map()));
        const {responsibilities, refused} = applyEdits(made, spread.edits);
        expect(refused).toEqual([]);
        const most = Math.max(...workloads({...made, responsibilities}).map((load) => load.figures.lead));
        expect(most).toBe(spread.after);
      }),
    );
  });
});

describe("shorterLists(loads)", () => {
  it("names units on long lists whose other points have nothing in common with it", () => {
    const made = plan(
      point("1", "一。", ["甲局", "乙局", "丙局"], "stated"),
      point("2", "二。", ["乙局"]),
      point("3", "三。", ["丙局"]),
    );
    const mentions = [
      mention("p/1", "activity", "培训"),
      mention("p/2", "activity", "培训"),
      mention("p/3", "target", "农民"),
    ];
    const found = shorterLists(workloads({...made, mentions}, {borders: {short: 1, long: 3}}));
    // 甲局 leads; 乙局 trains elsewhere too; 丙局 has nothing in common.
    expect(found.map(({load, share}) => `${load.unit.name} ${share.point.label}`)).toEqual(["丙局 1"]);
  });
});
