/** The sample's network by target, section, role and group; whom to invite; two plans; units and points. */
import {beforeAll, describe, expect, it} from "vitest";
import {bipartiteModel} from "../../../../src/pages/network/model/bipartite.js";
import {invitation} from "../../../../src/pages/network/model/invitation.js";
import {linksOf} from "../../../../src/pages/network/model/links.js";
import {type Network, network, recounted} from "../../../../src/pages/network/model/network.js";
import {together} from "../../../../src/pages/network/model/other-plans.js";
import {planChange} from "../../../../src/pages/network/model/plan-change.js";
import {
  type NetworkRows,
  NO_FILTER,
  pointsLeft,
  responsibilitiesLeft,
  topicCounts,
} from "../../../../src/pages/network/model/point-filter.js";
import {visible} from "../../../../src/pages/network/model/visible.js";
import {sampleRows} from "../../../support/sample-rows.js";

let rows: NetworkRows;
let base: Network;

beforeAll(async () => {
  rows = await sampleRows();
  base = network(rows);
});

const nothing = {target: "", activity: "", programme: ""};

describe("invitation(rows, topics)", () => {
  it("invites 16 units for 农民 and lets 农业农村局 convene, which leads most", () => {
    const {units, points} = invitation(rows, {...nothing, target: "农民"});
    expect(units).toHaveLength(16);
    expect(units[0]).toEqual({id: "农业农村局", points: 6, led: 4, inferred: true});
    expect(points).toHaveLength(7);
  });
  it("invites nobody for what no point concerns", () =>
    expect(invitation(rows, {...nothing, target: "火星人"}).units).toEqual([]));
});

describe("pointsLeft(rows, filter)", () => {
  it("takes a section with all that stands below it", () => {
    const chapter = rows.sections.find((section) => rows.sections.some(({parentId}) => parentId === section.id));
    const below = rows.sections.filter(({parentId}) => parentId === chapter?.id).map(({id}) => id);
    const own = rows.points.filter(({sectionId}) => sectionId === chapter?.id || below.includes(sectionId));
    expect(pointsLeft(rows, {...NO_FILTER, section: chapter?.id ?? ""})).toEqual(new Set(own.map(({id}) => id)));
    expect(own.length).toBeGreaterThan(1);
  });
  it("takes points that belong to every topic asked for", () => {
    const target = pointsLeft(rows, {...NO_FILTER, topics: {...nothing, target: "青少年"}});
    const both = pointsLeft(rows, {...NO_FILTER, topics: {...nothing, target: "青少年", activity: "培训"}});
    expect([...both].every((id) => target.has(id))).toBe(true);
    expect(both.size).toBeLessThan(target.size);
  });
});

describe("responsibilitiesLeft(rows, filter)", () => {
  it("divides duties into leads and the rest", () => {
    const direct = rows.responsibilities.filter(({unitId}) => unitId !== null).length;
    const count = (role: "lead" | "rest") =>
      responsibilitiesLeft(rows, {...NO_FILTER, role}).filter(({unitId}) => unitId !== null).length;
    expect(count("lead") + count("rest")).toBe(direct);
    expect(count("lead")).toBe(29);
  });
  it("counts a duty of 各成员单位 for every named unit when asked to: 科协 then has 31 points", () => {
    const counted = recounted(base, rows, {...NO_FILTER, groups: true});
    expect(counted.unit.get("科协")?.points).toBe(31);
    expect(counted.directPoints).toBe(36);
  });
});

describe("topicCounts(rows, topic)", () => {
  it("counts points by their own words and by their section's heading", () =>
    expect(topicCounts(rows, "target").find(({name}) => name === "农民")?.points).toBe(7));
});

describe("visible(units, links, filter)", () => {
  const open = {min: 1, backbone: null, hidden: [], centre: null};
  it("reaches further with each step around a unit", () => {
    const links = linksOf(base, "points").filter(({points}) => points >= 3);
    const sizes = [1, 2, 3].map((depth) => visible(base.units, links, {...open, centre: "总工会", depth}).units.size);
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
    expect(sizes[1]).toBeLessThanOrEqual(sizes[2] ?? 0);
  });
  it("keeps only units picked out, with the lines between them", () => {
    const only = new Set(["科协", "科技局", "教育局"]);
    const {units, links} = visible(base.units, linksOf(base, "points"), {...open, only});
    expect(units).toEqual(only);
    expect(links).toHaveLength(3);
  });
  it("puts out kinds of lines", () => {
    const links = linksOf(base, "arcs");
    const weak = new Map(base.arcs.map((arc) => [`${arc.from}\n${arc.to}`, arc.certainty]));
    const left = visible(base.units, links, {...open, lineOff: (key) => weak.get(key) === "weak"});
    expect(left.links).toHaveLength(51);
  });
});

describe("planChange(before, after)", () => {
  it("tells gained, lost, stronger, weaker and unchanged ties apart", () => {
    const without = {...rows, responsibilities: rows.responsibilities.filter(({unitId}) => unitId !== "财政局")};
    const {changeKind, before, links} = planChange(base, network(without));
    expect([...changeKind.values()].filter((own) => own === "lost")).toHaveLength(1);
    expect([...changeKind.values()].filter((own) => own === "same")).toHaveLength(167);
    const lost = links[0];
    expect([lost?.points, before.get(lost?.key ?? "")]).toEqual([0, 1]);
    expect(planChange(network(without), base).changeKind.get(lost?.key ?? "")).toBe("gained");
  });
});

describe("together(plans)", () => {
  it("counts a unit of two plans once and its points in both", () => {
    const other = {
      ...rows,
      points: rows.points.map((point) => ({...point, id: `later/${point.id}`})),
      responsibilities: rows.responsibilities.map((row) => ({...row, pointId: `later/${row.pointId}`})),
    };
    const both = network(together([rows, other]));
    expect(both.units).toHaveLength(23);
    expect(both.unit.get("科协")?.points).toBe(48);
  });
});

describe("bipartiteModel(rows, filter, kind)", () => {
  it("has a link from every unit to its points, leads with their certainty", () => {
    const {things, links} = bipartiteModel(rows, NO_FILTER, "points");
    expect(things).toHaveLength(36);
    expect(links.filter(({lead}) => lead !== null)).toHaveLength(29);
    expect(things.filter(({long}) => long).every(({count}) => count >= 8)).toBe(true);
  });
  it("counts a unit's points by target group", () => {
    const {links} = bipartiteModel(rows, NO_FILTER, "target");
    expect(links.find(({key}) => key === "农业农村局\ntarget:农民")?.points).toBe(6);
  });
});
