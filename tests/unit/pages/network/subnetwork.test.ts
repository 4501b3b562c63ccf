/** What is shown of networks that are too large for two columns or one matrix: units that are taken together. */
import {describe, expect, it} from "vitest";
import {KINDS, kindsOf} from "../../../../src/pages/network/canvas/canvas-line-kinds.js";
import {canvasLinks} from "../../../../src/pages/network/canvas/canvas-links.js";
import {aggregated, aggregateId, visibleIn} from "../../../../src/pages/network/model/aggregate.js";
import {linkOfArc, linkOfTie} from "../../../../src/pages/network/model/links.js";
import {type Measures, measure} from "../../../../src/pages/network/model/measures.js";
import {type Network, network} from "../../../../src/pages/network/model/network.js";
import {
  columnAggregates,
  columnNetwork,
  LEADS,
  matrixSubnetwork,
} from "../../../../src/pages/network/model/subnetwork.js";
import {visible} from "../../../../src/pages/network/model/visible.js";
import {plan, point} from "../../analytics/rows.js";

const id = (name: string) => `unit/某市/${name}`;
const of = (...points: string[][]): Network =>
  network(plan(...points.map((units, index) => point(String(index + 1), "做事", units, "stated"))));
const names = (from: number, to: number) => Array.from({length: to - from}, (_, index) => `单位${from + index}`);
const all = {min: 1, backbone: null, hidden: [], centre: null};

describe("aggregated(network, aggregates)", () => {
  const whole = of(["甲", "乙", "丙"], ["甲", "乙"], ["丙", "乙"], ["乙", "丁"]);
  const aggregate = {key: "x", name: "乙丙", category: null, ids: [id("乙"), id("丙")]};
  const one = aggregated(whole, [aggregate]);
  it("counts a point once, however many of the aggregate's units it names", () => {
    expect(one.unit.get(aggregateId("x"))).toMatchObject({points: 4, led: 2, memberCount: 2, partners: 2});
    expect(one.arcs.map(({from, to, points}) => [from, to, points])).toEqual([
      [id("甲"), aggregateId("x"), 2],
      [aggregateId("x"), id("丁"), 1],
    ]);
  });
  it("adds up the weights of the ties that it stands for: 1/2 + 1/2 + 1", () =>
    expect(one.ties.find(({points}) => points === 2)?.weight).toBe(1 / 2 + 1 / 2 + 1));
  it("has a line in sight while one that it stands for is", () => {
    const left = visible(whole.units, whole.arcs.map(linkOfArc), {...all, hidden: [id("丙"), id("丁")]});
    expect(left.links.map(({key}) => key)).toEqual([`${id("甲")}\n${id("乙")}`]);
    expect([...visibleIn(one, [aggregate], left, "arcs").keys]).toEqual([`${id("甲")}\n${aggregateId("x")}`]);
  });
});

describe("columnAggregates(network, options)", () => {
  const options = {grouping: "sector" as const, opened: [], alone: [], nameOf: (_: string | null, n: number) => `${n}`};
  const manyLeads = of(...names(0, 15).map((name) => [name, "科协"]));
  const manyOthers = of(["科协", ...names(0, 39)]);
  it("leaves up to 14 leads and 38 others alone", () =>
    expect(columnAggregates(of(["科协", ...names(0, 38)], ...names(50, 63).map((name) => [name])), options)).toEqual(
      [],
    ));
  it("takes leads after the twelfth together", () =>
    expect(columnAggregates(manyLeads, options).map(({key, name}) => [key, name])).toEqual([[LEADS, `${15 - 12}`]]));
  it("takes the others of a sector together, but for one that is pinned", () => {
    expect(columnAggregates(manyOthers, options).map(({key, name}) => [key, name])).toEqual([["sector:", "39"]]);
    expect(columnAggregates(manyOthers, {...options, alone: [id("单位3")]})[0]?.ids).not.toContain(id("单位3"));
  });
  it("opens what the reader opened", () =>
    expect(columnAggregates(manyOthers, {...options, opened: ["sector:"]})).toEqual([]));
});

describe("columnNetwork(network, centre)", () => {
  const large = of(...names(0, 70).map((name) => ["科协", name]), ["单位1", "单位2"]);
  it("is the whole up to 60 units", () => {
    const small = of(["科协", ...names(0, 59)]);
    expect(columnNetwork(small, null)).toBe(small);
  });
  it("is what stands around the middle above that, or nothing where that is too much as well", () => {
    expect(columnNetwork(large, null)).toBeNull();
    expect(columnNetwork(large, id("科协"))).toBeNull();
    expect(
      columnNetwork(large, id("单位1"))
        ?.units.map(({name}) => name)
        .sort(),
    ).toEqual(["单位1", "单位2", "科协"]);
  });
});

describe("matrixSubnetwork(network, …)", () => {
  const two = (from: number) => names(from, from + 31).map((name) => [name, `单位${from}`]);
  const large = of(...two(0).slice(1), ...two(40).slice(1), ["单位0", "单位40"], ["孤"]);
  const seen = visible(
    large.units,
    large.ties.map((tie) => linkOfTie(tie)),
    all,
  );
  const {units, circles, joins} = measure(
    large.units.map((unit) => unit.id),
    large.ties,
  );
  const measures: Measures = {
    units: new Map(units.map((unit) => [unit.id, unit])),
    circles,
    joins,
    circle: new Map(),
  };
  it("waits for the circles", () => expect(matrixSubnetwork(large, seen, null, [])).toBeNull());
  it("has a row a circle, their shared points, and says how many units have no circle", () => {
    const part = matrixSubnetwork(large, seen, measures, [])!;
    expect(part.network.units.map(({name, memberCount: count}) => [name, count])).toEqual([
      ["甲", 31],
      ["乙", 31],
    ]);
    expect(part.network.ties.map(({points}) => points)).toEqual([1]);
    expect(part.omitted).toBe(1);
  });
  it("has the units of an opened circle, and at most 60 of several", () => {
    expect(matrixSubnetwork(large, seen, measures, [id("单位5")])).toMatchObject({aggregates: [], omitted: 0});
    expect(matrixSubnetwork(large, seen, measures, [id("单位5")])?.network.units).toHaveLength(31);
    const both = matrixSubnetwork(large, seen, measures, [id("单位5"), id("单位45")])!;
    expect([both.network.units.length, both.omitted]).toEqual([60, 2]);
  });
  it("passes over an opened unit that is gone", () =>
    expect(matrixSubnetwork(large, seen, measures, ["gone"])?.aggregates).toHaveLength(2));
});

describe("kinds of lines in a large network", () => {
  const small = of(["甲", "乙"], ["甲", "丙"]);
  const links = small.ties.map((tie) => linkOfTie(tie));
  const index = new Map(small.units.map((unit, at) => [unit.id, at]));
  const kinds = (scene: Parameters<typeof kindsOf>[0]) =>
    [...canvasLinks(links, index, kindsOf(scene)).edges.kinds].map((kind) => KINDS[kind]);
  it("tell what became of a tie between two plans, what changed on top", () => {
    const changeKind = new Map([
      [links[0]!.key, "gained" as const],
      [links[1]!.key, "same" as const],
    ]);
    expect(kinds({directed: false, network: small, changeKind})).toEqual(["same", "gained"]);
  });
  it("tell how sure a lead is, and are one where neither is asked", () => {
    const arcs = small.arcs.map(linkOfArc);
    expect([...canvasLinks(arcs, index, kindsOf({directed: true, network: small, changeKind: null})).kinds]).toEqual([
      KINDS.indexOf("written"),
      KINDS.indexOf("written"),
    ]);
    expect(kinds({directed: false, network: small, changeKind: null})).toEqual(["shared", "shared"]);
  });
});
