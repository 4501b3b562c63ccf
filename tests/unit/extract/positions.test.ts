/**
 * Position in a point's list: units are counted among the distinct units, groups among the groups, so that the
 * positions of k units are 1 to k.
 */
import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {YaodianError} from "../../../src/errors.js";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import type {Responsibility, WorkPoint} from "../../../src/extract/plan.js";

const root = new URL("../../../", import.meta.url);
const ontology = await loadOntology(fileURLToPath(new URL("graph/ontology", root)));
const positions = ({responsibilities}: WorkPoint) =>
  responsibilities.map(({unit, group, position}) => `${unit ?? `[${group}]`} ${position}`);

describe("position of a responsibility", () => {
  it("counts units among units and groups among groups; a unit named again keeps its first position", () => {
    const text = "2024年清河市科普工作要点\n1.办好科技节。（教育局、各成员单位、科技局、教育局、有关单位）\n";
    const [point] = extract({path: "plan.txt", text}, {ontology}).points;
    expect(positions(point!)).toEqual(["教育局 1", "[各成员单位] 1", "科技局 2", "教育局 1", "[各有关单位] 2"]);
  });

  it("is 1 to k for the k units and 1 to g for the g groups of every point of the sample and the small plans", () => {
    const folder = new URL("tests/plans/", root);
    const small = readdirSync(folder).filter((file) => file.endsWith(".txt"));
    const files = [...small.map((file) => new URL(file, folder)), new URL("graph/documents/liuzhou-2019.txt", root)];
    const points = files.flatMap((file) => {
      try {
        return extract({path: "plan.txt", text: readFileSync(file, "utf8")}, {ontology}).points;
      } catch (error) {
        if (error instanceof YaodianError) return [];
        throw error;
      }
    });
    expect(points.length).toBeGreaterThan(200);
    for (const point of points) {
      for (const kind of ["unit", "group"] as const) {
        const own = point.responsibilities.filter((each) => each[kind] !== null);
        const byName = new Map(own.map((each: Responsibility) => [each[kind], each.position]));
        expect([...byName.values()]).toEqual([...byName].map((_, index) => index + 1));
      }
    }
  });
});
