/**
 * The table that an office circulates comes back as the plan that it was made from: written as docx and xlsx, read by
 * the project's own reader.
 */
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadOntology, type Ontology} from "../../../../src/extract/ontology.js";
import type {Plan} from "../../../../src/extract/plan.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../../../src/extract/read-plan.js";
import {docxFile} from "../../../../src/pages/assignment/docx-file.js";
import {assignmentTable, type TableOptions} from "../../../../src/pages/assignment/table.js";
import {unitFiles} from "../../../../src/pages/assignment/unit-files.js";
import {xlsxFile} from "../../../../src/pages/assignment/xlsx-file.js";
import {rowsOf} from "../../../support/plan-rows.js";

const MIXED = `2024年柳州市全民科学素质行动工作要点
一、重点人群
（一）青少年
1.办好青少年科技创新大赛。（牵头单位：科协，配合单位：教育局、团市委；完成时限：2024年9月）
2.开展科普进校园。（教育局、科技局）
（二）农民
3.办农民培训。（农业农村局；完成时限：2024年第二季度）
4.全市动员。（各成员单位）
5.建设科技馆。（发展改革委牵头，财政局、科协配合，2024年12月底前完成）
6.没有写明单位的一项工作。
`;

let ontology: Ontology;
let folder: string;
beforeAll(async () => {
  ontology = await loadOntology(ONTOLOGY_FOLDER);
  folder = mkdtempSync(join(tmpdir(), "任务 分工表-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function read(path: string): Promise<Plan> {
  return (await readPlan(path, {ontology})).plan;
}

async function mixed(): Promise<Plan> {
  const path = join(folder, "mixed.txt");
  writeFileSync(path, MIXED);
  return read(path);
}

/** Writes the plan's table to a file and gives its path. */
async function written(plan: Plan, format: "docx" | "xlsx", more: Partial<TableOptions> = {}): Promise<string> {
  const options = {language: "zh", plan: plan.document.title ?? "", date: "2026-11-23", by: "point", ...more} as const;
  const table = assignmentTable(rowsOf(plan), options);
  const path = join(folder, `${plan.document.id}-${options.by}.${format}`);
  writeFileSync(path, new Uint8Array(await (await (format === "docx" ? docxFile : xlsxFile)(table)).arrayBuffer()));
  return path;
}

/** What must come back: points in order, their units with role and lead, and their deadlines. */
const told = (plan: Plan) =>
  plan.points.map(({responsibilities, deadline}) => ({
    units: responsibilities
      .map(({unit, group, role, lead, leadBasis}) => `${unit ?? `[${group}]`} ${role} ${lead ? leadBasis : ""}`)
      .sort(),
    from: deadline?.from ?? null,
    to: deadline?.to ?? null,
  }));

describe.each(["docx", "xlsx"] as const)("the assignment table as %s", (format) => {
  it.each([
    ["the sample", () => read("graph/documents/liuzhou-2019.txt")],
    ["a plan with roles, deadlines, a group and a point without a unit", mixed],
  ])("of %s reads back as the same plan", async (_, open) => {
    const plan = await open();
    const back = await read(await written(plan, format));
    expect(told(back)).toEqual(told(plan));
    expect(back.points.map(({label}) => label)).toEqual(plan.points.map((_point, index) => String(index + 1)));
    const words = (text: string) => text.replace(/\s|（[^（）]*）$|\([^()]*\)$/g, "");
    plan.points.forEach((point, index) => {
      expect(words(back.points[index]!.text)).toContain(words(point.text).slice(0, 12));
    });
  });
  it("of one unit reads back as its points, with all the units at them", async () => {
    const plan = await mixed();
    const back = await read(await written(plan, format, {by: "unit", unitId: "教育局"}));
    const own = plan.points.filter(({responsibilities}) => responsibilities.some(({unit}) => unit === "教育局"));
    const sorted = (list: ReturnType<typeof told>) => list.map((each) => JSON.stringify(each)).sort();
    expect(sorted(told(back))).toEqual(sorted(told({...plan, points: own})));
  });
});

describe("unitFiles(rows, options)", () => {
  it("has a Word file for each unit with points, each of which reads back", async () => {
    const plan = await mixed();
    const rows = rowsOf(plan);
    const zip = await unitFiles(rows, {
      language: "zh",
      plan: plan.document.title ?? "",
      date: "2026-11-23",
      by: "unit",
    });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual(rows.units.map(({name}) => `${name}-任务分工表.docx`).sort());
    const path = join(folder, "one.docx");
    writeFileSync(path, files["科协-任务分工表.docx"]!);
    expect((await read(path)).points).toHaveLength(2);
  });
});
