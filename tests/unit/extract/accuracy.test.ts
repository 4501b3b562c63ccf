import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {accuracyOf, compare, notesSchema} from "../../../src/extract/accuracy.js";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const plan = extract(
  {
    path: "plan.txt",
    text: "2024年清河市科普工作要点\n1.办好全国科普日主场活动。（市科协牵头，市教育局配合，9月底前完成）\n2.建设科普场馆。（市科技局）",
  },
  {ontology},
);
const first = {
  label: "1",
  start: "办好全国科普日主场活动",
  units: [
    {raw: "市科协", role: "lead"},
    {raw: "市教育局", role: "support"},
  ],
  deadline: "9月底",
};
const second = {label: "2", start: "建设科普场馆。", units: [{raw: "市科技局", role: "listed"}], deadline: null};
const notes = (...items: unknown[]) => notesSchema.parse({items});

describe("compare(notes, plan)", () => {
  it("finds no difference where the notes say what the plan says", () => {
    const differences: string[] = [];
    const counts = compare(notes(first, second), plan, (words) => differences.push(words));
    expect(differences).toEqual([]);
    expect(counts.points).toEqual({right: 2, wrong: 0, missed: 0});
    expect(counts.units).toEqual({right: 3, wrong: 0, missed: 0});
    expect(counts.unitsWithRole).toEqual({right: 3, wrong: 0, missed: 0});
    expect(counts.deadlines).toEqual({right: 1, wrong: 0, missed: 0});
  });

  it("counts a wrong role, a missed unit and one too many, and says each in words", () => {
    const differences: string[] = [];
    const other = {
      ...first,
      units: [
        {raw: "市科协", role: "listed"},
        {raw: "市妇联", role: "support"},
      ],
    };
    const counts = compare(notes(other, second), plan, (words) => differences.push(words));
    expect(counts.units).toEqual({right: 2, wrong: 1, missed: 1});
    expect(counts.roles).toEqual({right: 1, wrong: 1, missed: 1});
    expect(differences).toEqual([
      "1 办好全国科普日主场活动: 市科协 listed ≠ lead",
      "1 办好全国科普日主场活动: − 市妇联",
      "1 办好全国科普日主场活动: + 市教育局",
    ]);
  });

  it("counts a point that was not found with its units, and one that is not there", () => {
    const counts = compare(notes(first, {...second, label: "3", start: "评选最美科技工作者"}), plan);
    expect(counts.points).toEqual({right: 1, wrong: 1, missed: 1});
    expect(counts.units).toEqual({right: 2, wrong: 1, missed: 1});
  });

  it("leaves out what the notes call optional", () => {
    const counts = compare(notes(first, {...second, optional: true}), plan);
    expect(counts.points).toEqual({right: 1, wrong: 0, missed: 0});
    expect(counts.units).toEqual({right: 2, wrong: 0, missed: 0});
  });
});

describe("accuracyOf(count)", () => {
  it("is right of found, right of there, and their harmonic mean", () =>
    expect(accuracyOf({right: 6, wrong: 2, missed: 4})).toEqual({
      precision: 6 / 8,
      recall: 6 / 10,
      f1: (2 * (6 / 8) * (6 / 10)) / (6 / 8 + 6 / 10),
    }));
  it("is null where nothing was found and nothing is there", () =>
    expect(accuracyOf({right: 0, wrong: 0, missed: 0})).toEqual({precision: null, recall: null, f1: null}));
});
