/** Programmes and figures: what a point names and counts, and what only looks so. */
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const pointOf = (words: string) =>
  extract(
    {path: "plan.txt", text: `2024年清河市科普工作要点\n1.${words}（市科协）\n2.办好活动。（市科协）`},
    {ontology},
  ).points[0]!;
const programmes = (words: string) => pointOf(words).programmes.map(({name, kind, raw}) => `${name} ${kind} ${raw}`);
const figures = (words: string) => pointOf(words).figures.map((each) => each.raw);

describe("programmes of a point", () => {
  it("finds known ones by their words, under their canonical name", () => {
    expect(programmes("办好科普日、八桂科普大行动，用好科普中国，开放县级科技馆。")).toEqual([
      "全国科普日 campaign 科普日",
      "八桂科普大行动 campaign 八桂科普大行动",
      "科普中国 platform 科普中国",
      "科技馆 venue 县级科技馆",
    ]);
  });

  it("finds others in quotation marks, by the word behind or at the end", () => {
    expect(programmes("开展“圆梦蒲公英”主题活动，实施“春潮行动”，打造“清河微科普”亮点品牌。")).toEqual([
      "圆梦蒲公英 campaign “圆梦蒲公英”主题活动",
      "春潮行动 campaign “春潮行动”",
      "清河微科普 platform “清河微科普”亮点品牌",
    ]);
  });

  it("takes no phrase for a name, and nothing out of a title or the responsibility", () => {
    expect(programmes("做好“三农”的科普工作，发挥“两新”主体作用，建设“一所多基地多平台”。")).toEqual([]);
    expect(programmes("落实《“清河英才”行动计划》。")).toEqual([]);
    expect(programmes("开放场馆。（市科技馆、市教育局）")).toEqual([]);
  });
});

describe("figures of a point", () => {
  it("finds amounts with their unit and bound", () => {
    expect(figures("举办活动100场以上，引进1名院士，覆盖率达到85%，投入3.5亿元，建设5—8个基地。")).toEqual([
      "100场以上",
      "1名",
      "85%",
      "3.5亿元",
      "5—8个",
    ]);
  });

  it("counts no date, version, number of order or name", () => {
    expect(figures("到2025年6月30日，升级2.0版平台，落实第3项任务，办好“50人会”活动、121人才项目。")).toEqual([]);
  });
});
