import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import type {YaodianError} from "../../../src/errors.js";
import {loadOntology} from "../../../src/extract/ontology.js";

const own = fileURLToPath(new URL("../../../graph/ontology", import.meta.url));
const folder = await mkdtemp(path.join(tmpdir(), "本体 "));
beforeEach(() => cp(own, folder, {recursive: true}));
afterAll(() => rm(folder, {recursive: true}));

async function edit(file: string, change: (text: string) => string): Promise<YaodianError> {
  const at = path.join(folder, file);
  await writeFile(at, change(await readFile(at, "utf8")));
  return loadOntology(folder).then(
    () => {
      throw new Error("the mistake was not met");
    },
    (error: YaodianError) => error,
  );
}

describe("loadOntology(dir)", () => {
  it("has the same hash for the same files, and another after an edit", async () => {
    const before = await loadOntology(folder);
    expect((await loadOntology(own)).hash).toBe(before.hash);
    const at = path.join(folder, "units.yaml");
    await writeFile(at, `${await readFile(at, "utf8")}# 注\n`);
    expect((await loadOntology(folder)).hash).not.toBe(before.hash);
  });

  it("gives every entry a source", async () => {
    const {units, groups, targets, activities} = await loadOntology(own);
    for (const entry of [...units, ...groups, ...targets, ...activities]) expect(entry.source).not.toBe("");
  });

  it("names file, line and column of a YAML syntax error", async () => {
    const error = await edit("units.yaml", (text) => text.replace("local: [民政局]", "local: [民政局"));
    expect(error.code).toBe("ontology-invalid");
    expect(error.sentence.zh).toMatch(/units\.yaml 第 \d+ 行第 \d+ 列：YAML 语法有误/);
  });

  it("names the place of an unknown key", async () => {
    const lines = (await readFile(path.join(own, "unit-groups.yaml"), "utf8")).split("\n");
    const line = lines.findIndex((each) => each.includes("source:")) + 1;
    const error = await edit("unit-groups.yaml", (text) => text.replace("source:", "sourse:"));
    expect(error.sentence.zh).toContain("sourse");
    expect(error.details.position).toMatchObject({line, column: 5});
  });

  it("refuses one form for two units", async () => {
    const error = await edit("units.yaml", (text) => text.replace("local: [民政局]", "local: [民政局, 司法局]"));
    expect(error.code).toBe("ontology-invalid");
    expect(error.sentence.zh).toContain("“司法局”同时属于“民政局”和“司法局”");
    expect(error.sentence.en).toContain("keep one");
  });

  it("refuses a member and a predecessor that are no units", async () => {
    const member = await edit("unit-groups.yaml", (text) =>
      text.replace("name: 各成员单位\n", "name: 各成员单位\n    members: [科协, 不存在局]\n"),
    );
    expect(member.sentence.zh).toContain("不存在局");
  });

  it("says which file is missing", async () => {
    await rm(path.join(folder, "target-groups.yaml"));
    await expect(loadOntology(folder)).rejects.toMatchObject({code: "ontology-invalid"});
  });
});
