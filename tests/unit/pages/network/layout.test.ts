import {describe, expect, it} from "vitest";
import type {LeadBasis} from "../../../../src/analytics/rows.js";
import {columnLayout} from "../../../../src/pages/network/layout/column-layout.js";
import {lineWidth} from "../../../../src/pages/network/layout/line-width.js";
import {byHand, columnOrder} from "../../../../src/pages/network/model/column-order.js";
import {linkOfTie, partnersOf} from "../../../../src/pages/network/model/links.js";
import {density, network} from "../../../../src/pages/network/model/network.js";
import {findUnits, spell} from "../../../../src/pages/network/model/search.js";
import {shortestPath} from "../../../../src/pages/network/model/shortest-path.js";
import {visible} from "../../../../src/pages/network/model/visible.js";
import {shade} from "../../../../src/pages/network/tables/matrix.js";
import {forceLayout} from "../../../../src/pages/node-link/force-layout.js";
import {emWidth, wrapName} from "../../../../src/pages/node-link/name-width.js";
import {sizedNode} from "../../../../src/pages/node-link/node-size.js";
import {fitWithoutOverlap} from "../../../../src/pages/node-link/overlap-removal.js";

const SECTORS: Record<string, string> = {
  市委宣传部: "党委",
  教育局: "政府",
  科技局: "政府",
  民政局: "政府",
  科协: "群团",
  妇联: "群团",
};
const USUAL = Object.keys(SECTORS);

/** A plan whose points name units, the first of each leading it. */
function plan(points: readonly string[][], leadBasis: LeadBasis = "first-in-order") {
  const names = [...new Set(points.flat())];
  const base = {documentId: "p"};
  return network({
    units: names.map((name) => ({
      ...base,
      id: name,
      name,
      place: "",
      category: SECTORS[name] ?? null,
      rank: USUAL.includes(name) ? USUAL.indexOf(name) : null,
      aliases: [],
    })),
    points: points.map((_, index) => ({
      ...base,
      id: `p/${index}`,
      label: String(index),
      position: index,
      sectionId: "",
      text: "",
      source: "",
      start: 0,
      end: 0,
      clauses: [],
      line: 1,
      page: null,
      deadlineRaw: null,
      deadlineFrom: null,
      deadlineTo: null,
    })),
    responsibilities: points.flatMap((units, index) =>
      units.map((name, at) => ({
        ...base,
        pointId: `p/${index}`,
        unitId: name,
        name,
        group: false,
        role: "listed" as const,
        lead: at === 0,
        leadBasis: at === 0 ? leadBasis : null,
        position: at + 1,
        of: units.length,
        raw: name,
        start: at,
        end: at + 1,
      })),
    ),
  });
}

const small = plan([
  ["教育局", "科协", "妇联"],
  ["教育局", "科协"],
  ["科协", "市委宣传部", "民政局", "科技局"],
]);

describe("columnOrder(units, arcs, grouping, hand)", () => {
  it("puts leads by what they lead and the others by sector in the usual order of organs", () => {
    const {leads, groups} = columnOrder(small.units, small.arcs, "sector");
    expect(leads).toEqual(["教育局", "科协"]);
    expect(groups.map(({key}) => key)).toEqual(["党委", "政府", "群团"]);
  });
  it("groups the others by the lead that calls them most", () => {
    const {groups} = columnOrder(small.units, small.arcs, "lead");
    expect(groups).toEqual([
      {key: "教育局", ids: ["妇联"]},
      {key: "科协", ids: expect.arrayContaining(["市委宣传部", "科技局", "民政局"])},
    ]);
  });
  it("keeps an order made by hand", () =>
    expect(columnOrder(small.units, small.arcs, "sector", ["科协", "教育局"]).leads).toEqual(["科协", "教育局"]));
  it("leaves units that the hand did not touch where they are", () =>
    expect(byHand(["甲", "乙", "丙", "丁"], ["丁", "乙"])).toEqual(["甲", "丁", "丙", "乙"]));
});

describe("columnLayout(units, arcs, options)", () => {
  const wide = columnLayout(small.units, small.arcs, {width: 758, grouping: "sector"});
  it("shows each unit once", () =>
    expect([...wide.cards, ...wide.rows].map(({id}) => id).sort()).toEqual(small.units.map(({id}) => id).sort()));
  it("makes a card 44 px and 5.4 px a led point high", () =>
    expect(wide.cards.map(({height}) => height)).toEqual([44 + 5.4 * 2, 44 + 5.4 * 1]));
  it("draws one line an arc, those among leads with an arrowhead", () => {
    expect(wide.lines).toHaveLength(small.arcs.length);
    expect(wide.amongCount).toBe(1);
    expect(wide.lines.filter(({head}) => head !== null).map(({key}) => key)).toEqual(["教育局\n科协"]);
  });
  it("sets a row's bar as high as all lines that arrive, at least 3 px", () =>
    expect(wide.rows.find(({id}) => id === "妇联")?.bar.height).toBe(3));
  it("gives rows at least 40 px on a narrow screen, so that each can be touched", () =>
    expect(
      Math.min(
        ...columnLayout(small.units, small.arcs, {width: 328, grouping: "sector"}).rows.map(({height}) => height),
      ),
    ).toBeGreaterThanOrEqual(40));
  it("puts one lead alone at middle height, without room for arcs at its left", () => {
    const one = plan([["教育局", "科协", "妇联"]]);
    const {cards, x, height} = columnLayout(one.units, one.arcs, {width: 758, grouping: "sector"});
    expect(x.lead).toBe(0);
    expect(cards[0]!.y + cards[0]!.height / 2).toBeCloseTo((44 + height - 8) / 2, 0);
  });
});

describe("lineWidth(points, most, narrow)", () => {
  it("adds 1.05 px a point", () => expect(lineWidth(7, 7, false)).toBeCloseTo(1.2 + 1.05 * 6, 12));
  it("scales so that the widest is 10 px above 10 points", () => expect(lineWidth(21, 21, false)).toBe(10));
});

describe("wrapName(name, limit)", () => {
  it("breaks between words, in even lines", () =>
    expect(wrapName("人力资源和社会保障局", 6)).toEqual(["人力资源和", "社会保障局"]));
  it("keeps a name that fits whole", () => expect(wrapName("文化广电和旅游局", 12)).toEqual(["文化广电和旅游局"]));
  it("takes 40 characters in lines within the limit and loses none", () => {
    const name = "市".repeat(40);
    const lines = wrapName(name, 12);
    expect(lines.join("")).toBe(name);
    expect(Math.max(...lines.map(emWidth))).toBeLessThanOrEqual(12);
  });
});

describe("visible(units, links, filter)", () => {
  const links = small.ties.map((tie) => linkOfTie(tie));
  const all = {min: 1, hidden: [], backbone: null, centre: null};
  it("keeps lines of at least so many points, and every unit", () => {
    const left = visible(small.units, links, {...all, min: 2});
    expect(left.links.map(({points}) => points)).toEqual([2]);
    expect(left.units.size).toBe(small.units.length);
  });
  it("takes a hidden unit away with its lines", () =>
    expect(visible(small.units, links, {...all, hidden: ["科协"]}).links.length).toBe(
      // 教育局–妇联, and the three of 市委宣传部, 民政局, 科技局
      1 + 3,
    ));
  it("keeps a unit and its partners when it is in the middle", () =>
    expect([...visible(small.units, links, {...all, centre: "妇联"}).units].sort()).toEqual(
      ["妇联", "教育局", "科协"].sort(),
    ));
});

describe("model", () => {
  it("counts a unit's partners and points", () =>
    expect(small.unit.get("科协")).toMatchObject({points: 3, led: 1, partners: 5, fractional: 1 / 3 + 1 / 2 + 1 / 4}));
  it("has density tied pairs ÷ possible pairs", () => expect(density(small)).toBe((3 + 6) / 15));
  it("names partners strongest first", () => expect(partnersOf("教育局", small.ties.map(linkOfTie))[0]).toBe("科协"));
  it("finds the shortest way between two units", () => {
    expect(shortestPath(small.ties, "妇联", "民政局")).toEqual(["妇联", "科协", "民政局"]);
    expect(shortestPath(small.ties, "妇联", "财政局")).toEqual([]);
  });
});

describe("force layout", () => {
  const layOut = () => {
    const size = {width: 758, height: 640};
    const {nodes, simulation} = forceLayout(
      small.units.map((unit) => sizedNode(unit, unit.points / 12, false)),
      small.ties.map((tie) => linkOfTie(tie)),
      size,
    );
    simulation.tick(300);
    fitWithoutOverlap(nodes, size);
    return nodes;
  };
  it("is the same at each visit", () =>
    expect(layOut().map(({x, y}) => [x, y])).toEqual(layOut().map(({x, y}) => [x, y])));
  it("keeps names of four lines inside the drawing", () => {
    const name = "全民科学素质行动计划纲要实施工作联席会议办公室协调领导小组成员单位甲乙丙丁";
    const size = {width: 600, height: 300};
    const units = ["a", "b"].map((id) => sizedNode({id, name}, 1, false));
    const {nodes, simulation} = forceLayout(units, [], size);
    simulation.tick(300);
    fitWithoutOverlap(nodes, size);
    for (const {y, radius, halfHeight} of nodes) expect(y - radius + 2 * halfHeight).toBeLessThanOrEqual(300);
  });
  it("lays no unit's name on another", () => {
    const boxes = layOut().map((node) => ({...node, middle: node.y - node.radius + node.halfHeight}));
    boxes.forEach((one, index) => {
      for (const two of boxes.slice(index + 1)) {
        const apart =
          Math.abs(one.x - two.x) >= one.halfWidth + two.halfWidth - 1 ||
          Math.abs(one.middle - two.middle) >= one.halfHeight + two.halfHeight - 1;
        expect(apart, `${one.id} and ${two.id}`).toBe(true);
      }
    });
  });
});

describe("shade(points, most)", () => {
  it("leaves out the grounds on which neither ink nor card colour can be read", () => {
    const grounds = Array.from({length: 13}, (_, index) => shade(index + 1, 13));
    expect(grounds.filter(({percent}) => percent > 63 && percent < 84)).toEqual([]);
    expect(grounds[0]).toEqual({percent: 7, strong: false});
    expect(grounds[12]).toEqual({percent: 100, strong: true});
  });
});

describe("findUnits(units, query)", () => {
  const units = USUAL.map((name) => ({name}));
  const names = (query: string) => findUnits(units, query).map(({name}) => name);
  it("finds by characters, names that begin with them first", () => expect(names("科")).toEqual(["科技局", "科协"]));
  it("finds by initials and by pinyin", async () => {
    await spell(units);
    expect(names("jyj")).toEqual(["教育局"]);
    expect(names("kexie")).toEqual(["科协"]);
  });
  it("finds none for an empty query", () => expect(names(" ")).toEqual([]));
});
