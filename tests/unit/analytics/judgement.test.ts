import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {judge, USUAL_CHOICES} from "../../../src/analytics/judgement.js";
import type {DocumentRow} from "../../../src/analytics/rows.js";
import {byYear, shortName, together} from "../../../src/analytics/several-plans.js";
import {workloadTable} from "../../../src/tables/workload-table.js";
import {mention, plan, point} from "./rows.js";

const NAMES = ["甲局", "乙局", "丙局", "丁局", "戊局", "己局", "庚局"];
const document = (id: string, year: number | null, title = `${id}要点`): DocumentRow => ({
  id,
  title,
  year,
  issuer: null,
  addressees: null,
  place: "某市",
  documentNumber: null,
  date: null,
  contentHash: "",
  points: 0,
  units: 0,
  diagnostics: 0,
});

/** A plan whose rows carry its id. */
function planOf(id: string, lists: readonly (readonly string[])[]) {
  const made = plan(
    ...lists.map((list, index) => point(String(index + 1), "办培训。建机制。", list, "first-in-order")),
  );
  const of = <Row extends {documentId: string}>(row: Row): Row => ({...row, documentId: id});
  const place = (pointId: string) => pointId.replace("p/", `${id}/`);
  return {
    units: made.units.map(of),
    points: made.points.map((row) => ({...of(row), id: place(row.id), sectionId: `${id}/s`})),
    sections: [
      {documentId: id, id: `${id}/s`, parentId: null, label: "一", title: "总", level: 1, position: 1, targets: []},
    ],
    responsibilities: made.responsibilities.map((row) => ({...of(row), pointId: place(row.pointId)})),
    mentions: made.points.map((row) => ({...of(mention(row.id, "activity", "培训")), pointId: place(row.id)})),
  };
}
type PlanRows = ReturnType<typeof planOf>;
const joined = (plans: readonly PlanRows[]): PlanRows => ({
  units: plans.flatMap((each) => each.units),
  points: plans.flatMap((each) => each.points),
  sections: plans.flatMap((each) => each.sections),
  responsibilities: plans.flatMap((each) => each.responsibilities),
  mentions: plans.flatMap((each) => each.mentions),
});

const lists = fc.array(fc.uniqueArray(fc.constantFrom(...NAMES), {minLength: 1, maxLength: 5}), {
  minLength: 1,
  maxLength: 12,
});
const plans = fc.array(lists, {minLength: 1, maxLength: 4});

describe("judge(rows, choices)", () => {
  it("does not depend on the order of rows, nor on that of the plans", () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.nat()), (made, random) => {
        const shuffled = <Row>(rows: readonly Row[]): Row[] =>
          rows
            .map((row) => ({row, key: random.next().value as number}))
            .sort((a, b) => a.key - b.key)
            .map(({row}) => row);
        const documents = made.map((_, index) => document(`d${index}`, 2015 + index));
        const rows = joined(made.map((each, index) => planOf(`d${index}`, each)));
        const mixed: PlanRows = {
          units: shuffled(rows.units),
          points: shuffled(rows.points),
          sections: shuffled(rows.sections),
          responsibilities: shuffled(rows.responsibilities),
          mentions: shuffled(rows.mentions),
        };
        const one = judge(together(rows, documents), USUAL_CHOICES);
        const other = judge(together(mixed, shuffled(documents)), USUAL_CHOICES);
        const told = ({verdicts, lines}: typeof one) => ({
          lines: Object.values(lines).map(({line, without}) => [line?.toFixed(9), without?.toFixed(9)]),
          units: verdicts
            .map(
              ({load, kind, marks}) =>
                `${load.unit.name} ${kind} ${JSON.stringify(marks)} ${Object.values(load.figures).map((figure) => figure.toFixed(9))}`,
            )
            .sort(),
        });
        expect(told(other)).toEqual(told(one));
      }),
    );
  });
});

describe("together(rows, documents)", () => {
  const two = joined([planOf("a", [["甲局", "乙局"], ["甲局"]]), planOf("b", [["甲局"], ["丙局", "各成员单位"]])]);
  it("adds up what a unit carries in each plan, and tells the points of two plans apart", () => {
    const rows = together(two, [document("a", 2019), document("b", 2020)]);
    const {loads} = judge(rows, USUAL_CHOICES);
    expect(loads.map(({unit, figures}) => [unit.name, figures.all])).toEqual([
      ["甲局", 3],
      ["丙局", 1],
      ["乙局", 1],
    ]);
    expect(loads[0]!.shares.map(({point: {label}}) => label)).toEqual(["2019·1", "2019·2", "2020·1"]);
  });
  it("leaves out the plans that were not chosen, and one plan as it is", () => {
    const rows = together(two, [document("a", 2019)]);
    expect(rows.points.map(({label}) => label)).toEqual(["1", "2"]);
    expect(rows.units.map(({name}) => name)).toEqual(["甲局", "乙局"]);
    expect(new Set(rows.responsibilities.map(({documentId}) => documentId))).toEqual(new Set(["a"]));
  });
  it("takes a group to mean the units of its own plan", () => {
    const group = joined([planOf("a", [["甲局", "乙局"]]), planOf("b", [["丙局"], ["各成员单位"]])]);
    const {loads} = judge(together(group, [document("a", 2019), document("b", 2020)]), {
      ...USUAL_CHOICES,
      groups: true,
    });
    expect(Object.fromEntries(loads.map(({unit, figures}) => [unit.name, figures.all]))).toEqual({
      甲局: 1,
      乙局: 1,
      丙局: 2,
    });
  });
  it("names two plans of one year by their titles", () => {
    const [one, other] = [document("a", 2019, "甲要点"), document("b", 2019, "乙要点")];
    const third = document("c", 2020);
    expect([shortName(one, [one, other, third]), shortName(third, [one, other, third])]).toEqual(["甲要点", "2020"]);
  });
});

describe("byYear(documents)", () => {
  it("puts the oldest first and plans without a year last", () => {
    const [none, second, first] = [document("a", null), document("b", 2020), document("c", 2019)];
    expect(byYear([none, second, first])).toEqual([first, second, none]);
  });
});

describe("workloadTable(judgement, choices, language)", () => {
  it("has a column for each counting that gives a figure, and for its marks", () => {
    const rows = together(planOf("a", [["甲局", "乙局"], ["甲局"]]), [document("a", 2019)]);
    const {columns, rows: cells} = workloadTable(judge(rows, USUAL_CHOICES), USUAL_CHOICES, "zh");
    expect(columns.slice(0, 4)).toEqual(["单位", "全部计入（项）", "只计牵头（项）", "按参与单位平摊（项）"]);
    expect(cells.map((row) => row.slice(0, 4))).toEqual([
      ["甲局", 2, 2, 1.5],
      ["乙局", 1, 0, 0.5],
    ]);
    expect(cells[0]).toHaveLength(columns.length);
  });
});
