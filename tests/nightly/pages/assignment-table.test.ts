/** LibreOffice opens the table that an office circulates, in both formats. It must be installed (libreoffice-nogui). */
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../../src/extract/read-plan.js";
import {docxFile} from "../../../src/pages/assignment/docx-file.js";
import {assignmentTable} from "../../../src/pages/assignment/table.js";
import {xlsxFile} from "../../../src/pages/assignment/xlsx-file.js";
import {rowsOf} from "../../support/plan-rows.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "任务 分工表-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

it.each(["docx", "xlsx"] as const)("opens the table as %s", async (format) => {
  if (program === undefined) throw new Error("LibreOffice is missing: apt-get install libreoffice-nogui");
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  const {plan} = await readPlan("graph/documents/liuzhou-2019.txt", {ontology});
  const options = {language: "zh", plan: plan.document.title ?? "", date: "2026-11-23", by: "point"} as const;
  const table = assignmentTable(rowsOf(plan), options);
  const path = join(folder, `table.${format}`);
  writeFileSync(path, new Uint8Array(await (await (format === "docx" ? docxFile : xlsxFile)(table)).arrayBuffer()));
  const run = spawnSync(program, [
    `-env:UserInstallation=file://${encodeURI(join(folder, "profile"))}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    path,
  ]);
  expect(run.status).toBe(0);
  const pdf = readFileSync(path.replace(/\.\w+$/, ".pdf"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
