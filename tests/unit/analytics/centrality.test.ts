/** Measures of the sample's network against networkx 3.6.1, and of small ones by hand. */
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import {backbone} from "../../../src/analytics/backbone.js";
import {centralities, circlesOf} from "../../../src/analytics/centrality.js";
import {collaborations, type Mention, type Tie} from "../../../src/analytics/collaboration.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../../src/extract/read-plan.js";
import {seededRandom} from "../../../src/pages/node-link/seeded-random.js";

let rows: Mention[] = [];
let ties: Tie[] = [];
let ids: string[] = [];

beforeAll(async () => {
  const sample = fileURLToPath(new URL("../../../graph/documents/liuzhou-2019.txt", import.meta.url));
  const {plan} = await readPlan(sample, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
  rows = plan.points.flatMap((point) =>
    point.responsibilities.map(({unit, group}) => ({pointId: point.id, unitId: unit, name: unit ?? group ?? ""})),
  );
  ties = collaborations(rows);
  ids = [...new Set(rows.flatMap(({unitId}) => unitId ?? []))];
});

// networkx: G.degree, G.degree(weight), betweenness_centrality(G), closeness_centrality(G), clustering(G),
// eigenvector_centrality(G, weight), constraint(G, weight), core_number(G)
const NETWORKX: Record<string, number[]> = {
  科协: [22, 24, 0.13635, 1, 0.632035, 0.533172, 0.223388, 11],
  教育局: [16, 13, 0.011029, 0.785714, 0.816667, 0.36493, 0.318797, 11],
  文化广电和旅游局: [20, 13, 0.024878, 0.916667, 0.747368, 0.324655, 0.28274, 11],
  市委组织部: [5, 3, 0, 0.564103, 1, 0.098914, 0.469318, 5],
  财政局: [1, 1, 0, 0.511628, 0, 0.049915, 1, 1],
  总工会: [11, 3, 0.000722, 0.666667, 0.963636, 0.058919, 0.310888, 11],
};

describe("centralities(ids, ties)", () => {
  it.each(Object.entries(NETWORKX))("gives %s what networkx gives it", (name, expected) => {
    const own = centralities(ids, ties).find(({id}) => id === name)!;
    const {degree, strength, betweenness, closeness, clustering, eigenvector, constraint, core} = own;
    const found = [degree, strength, betweenness, closeness, clustering, eigenvector, constraint, core];
    found.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index]!, 5);
    });
  });
  it("puts a go-between of two others on their only path", () => {
    const way = [
      {a: "A", b: "B", weight: 1},
      {a: "B", b: "C", weight: 1},
    ];
    const [a, b] = centralities(["A", "B", "C", "D"], way);
    expect([a!.betweenness, b!.betweenness]).toEqual([0, 1 / 3]);
    // Two equal partners that are not tied: (1/2)² + (1/2)².
    expect(b!.constraint).toBe(0.25 + 0.25);
  });
  it("knows nothing of a unit without ties", () =>
    expect(centralities(["A"], [])).toEqual([
      {
        id: "A",
        degree: 0,
        strength: 0,
        betweenness: 0,
        closeness: 0,
        eigenvector: null,
        clustering: 0,
        core: 0,
        constraint: null,
      },
    ]));
});

describe("circlesOf(ids, ties, random)", () => {
  it("finds the sample's three circles at modularity 0.1286, as the best of 50 starts of networkx", () => {
    const {circles, modularity} = circlesOf(ids, ties, seededRandom);
    expect(modularity).toBeCloseTo(0.128637, 5);
    expect(circles.map((circle) => circle.length).sort()).toEqual([7, 8, 8]);
    expect(circles.find((circle) => circle.includes("科协"))?.sort()).toEqual(
      ["市委宣传部", "市委组织部", "文化广电和旅游局", "社科联", "科协", "科技局", "财政局"].sort(),
    );
  });
  it("is the same each time", () =>
    expect(circlesOf(ids, ties, seededRandom)).toEqual(circlesOf(ids, ties, seededRandom)));
  it("finds none without ties", () => expect(circlesOf(["A"], [], seededRandom).circles).toEqual([]));
});

describe("backbone(ties, alpha)", () => {
  it("keeps 7 of the sample's 168 ties at 0.05 and 14 at 0.1, as networkx's degrees and strengths give", () => {
    expect(backbone(ties, 0.05)).toHaveLength(7);
    expect(backbone(ties, 0.1)).toHaveLength(14);
  });
  it("keeps no tie of two units that have no other", () =>
    expect(backbone([{a: "A", b: "B", weight: 1}], 0.5)).toEqual([]));
});

describe("the sample without long points", () => {
  it("has 65 ties at points with fewer than 8 units: 103 of 168 stand only in longer ones", () => {
    const sizes = new Map<string, number>();
    for (const {pointId, unitId} of rows) if (unitId !== null) sizes.set(pointId, (sizes.get(pointId) ?? 0) + 1);
    expect(collaborations(rows.filter(({pointId}) => (sizes.get(pointId) ?? 0) < 8))).toHaveLength(168 - 103);
  });
});
