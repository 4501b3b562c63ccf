import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, describe, expect, it} from "vitest";
import type {YaodianError} from "../../../src/errors.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import type {Plan} from "../../../src/extract/plan.js";
import {readPlan} from "../../../src/extract/read-plan.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const folder = await mkdtemp(path.join(tmpdir(), "更正 "));
afterAll(() => rm(folder, {recursive: true}));
const document = path.join(folder, "plan.txt");
const TEXT = `清河市科普工作要点
1.办好全国科普日活动。（市科协、市教育局）深入实施科普惠农，培训农民。（市农业农村局）
2.建设科普场馆。（科技局、各成员单位）
3.开展评选。（市妇联，6月底前完成）
4.总结全年工作。（市科协）
`;

async function corrected(yaml: string): Promise<Plan> {
  await writeFile(document, TEXT);
  await writeFile(path.join(folder, "plan.overrides.yaml"), yaml);
  return (await readPlan(document, {ontology})).plan;
}
const refused = (yaml: string): Promise<YaodianError> =>
  corrected(yaml).then(
    () => {
      throw new Error("the correction was applied");
    },
    (error: YaodianError) => error,
  );
const units = (plan: Plan, id: string) =>
  plan.points
    .find((point) => point.id === id)!
    .responsibilities.map((each) => [each.unit ?? `[${each.group}]`, each.role, each.leadBasis ?? "—"].join(" "));

describe("corrections beside the document", () => {
  it("split a point at quoted words, each part with its own units, targets and lead", async () => {
    const plan = await corrected("corrections:\n  - {point: plan/1, split: 深入实施科普惠农}\n");
    expect(plan.points.map((point) => point.id)).toEqual(["plan/1", "plan/1~2", "plan/2", "plan/3", "plan/4"]);
    expect(units(plan, "plan/1")).toEqual(["市科协 listed first-against-order", "市教育局 listed —"]);
    expect(units(plan, "plan/1~2")).toEqual(["市农业农村局 listed sole"]);
    const second = plan.points[1]!;
    expect(second.text).toBe("深入实施科普惠农，培训农民。（市农业农村局）");
    expect(second.targets.map((each) => each.name)).toEqual(["农民"]);
    for (const quote of second.responsibilities) expect(TEXT.slice(quote.start, quote.end)).toBe(quote.raw);
  });

  it("join a point with the next, and drop one", async () => {
    const plan = await corrected(
      "corrections:\n  - {point: plan/2, join: plan/3}\n  - {point: plan/4, drop: true, words: 总结全年工作}\n",
    );
    expect(plan.points.map((point) => point.id)).toEqual(["plan/1", "plan/2"]);
    expect(units(plan, "plan/2")).toEqual(["科技局 listed first-in-order", "[各成员单位] listed —", "市妇联 listed —"]);
    expect(plan.points[1]!.deadline?.raw).toBe("6月底前完成");
  });

  it("leave units in positions 1 to k, and groups in positions of their own", async () => {
    const plan = await corrected("corrections:\n  - {point: plan/2, add: {unit: 市科协, words: 建设}}\n");
    const {responsibilities} = plan.points.find((point) => point.id === "plan/2")!;
    expect(responsibilities.map(({unit, group, position}) => [unit ?? group, position])).toEqual([
      ["市科协", 1],
      ["科技局", 2],
      ["各成员单位", 1],
    ]);
  });

  it("add, remove and rename a unit, and set its role", async () => {
    const plan = await corrected(`corrections:
  - {point: plan/4, add: {unit: 市文联, words: 总结, role: support}}
  - {point: plan/1, remove: {unit: 市农业农村局}}
  - {point: plan/1, role: {unit: 市教育局, is: lead}}
  - {rename: {unit: 科技局, to: 市工信局}}
`);
    expect(units(plan, "plan/4")).toEqual(["市文联 support —", "市科协 listed —"]);
    expect(units(plan, "plan/1")).toEqual(["市科协 listed —", "市教育局 lead stated"]);
    expect(units(plan, "plan/2")[0]).toMatch(/^市工信局 listed/);
    expect(plan.units.map((unit) => unit.name)).not.toContain("市农业农村局");
  });

  it("add and remove what a point is about", async () => {
    const plan = await corrected(`corrections:
  - {point: plan/1, remove: {programme: 全国科普日}}
  - {point: plan/3, add: {target: 妇女, words: 妇联}}
`);
    expect(plan.points[0]!.programmes).toEqual([]);
    expect(plan.points[2]!.targets).toMatchObject([{name: "妇女", raw: "妇联"}]);
  });

  it("say who belongs to a group, and set title, year and place", async () => {
    const plan = await corrected(
      "document: {title: 清河市要点, year: 2024, place: 清河市}\ngroups: {各成员单位: [市科协, 市教育局]}\n",
    );
    expect(plan.document).toMatchObject({title: "清河市要点", year: 2024, place: "清河市"});
    expect(plan.groups).toEqual([{name: "各成员单位", members: ["市科协", "市教育局"], basis: "override"}]);
    expect(plan.diagnostics.map((doubt) => doubt.code)).not.toContain("group-unresolved");
    expect(plan.points[2]!.deadline).toMatchObject({from: null, to: "2024-06-30"});
  });

  it("fail with line and column where the words or the point are no longer there", async () => {
    const words = await refused("corrections:\n  - {point: plan/1, split: 原来的字句}\n");
    expect(words.code).toBe("overrides-invalid");
    expect(words.sentence.zh).toContain("plan.overrides.yaml 第 2 行第 28 列：任务 plan/1 里没有“原来的字句”");
    const point = await refused("corrections:\n  - {point: plan/9, drop: true}\n");
    expect(point.sentence.en).toContain(":2:13: no point has the id “plan/9”");
    expect((await refused("groups: {各有关部门: [市科协]}\n")).sentence.zh).toContain("没有名为“各有关部门”的统称");
    expect((await refused("corrections:\n  - {point: plan/1, spilt: 办好}\n")).sentence.en).toContain("spilt");
  });

  it("change the plan's fingerprint", async () => {
    const hash = async () => (await readPlan(document, {ontology})).contentHash;
    await corrected("document: {year: 2024}\n");
    const one = await hash();
    await corrected("document: {year: 2025}\n");
    expect(await hash()).not.toBe(one);
  });

  it.each(["docs/about/corrections.md", "docs/en/about/corrections.md"])(
    "does what the example of %s says",
    async (page) => {
      const example = /```yaml\n([\s\S]*?)```/.exec(await readFile(page, "utf8"))![1]!;
      const overrides = path.join(folder, "example.yaml");
      await writeFile(overrides, example);
      const {plan} = await readPlan("graph/documents/liuzhou-2019.txt", {ontology, overrides});
      expect(plan.points).toHaveLength(36 + 1 - 1 - 1);
      expect(plan.points.map(({id}) => id)).toContain("liuzhou-2019/7~2");
      expect(units(plan, "liuzhou-2019/14")).toContain("科协 lead stated");
      expect(plan.groups).toMatchObject([{name: "各成员单位", basis: "override"}]);
      expect(plan.units.map(({name}) => name)).toContain("社会科学界联合会");
    },
  );
});
