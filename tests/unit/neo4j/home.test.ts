import {mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {CHECKOUT} from "../../../src/checkout.js";
import {homePath, openHome, writePrivately} from "../../../src/neo4j/home.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yaodian 测试-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe("openHome(path)", () => {
  it("makes the folder for its owner only, whatever its name", () => {
    const home = openHome(join(folder, "数据 文件夹"));
    expect(statSync(home.path).mode & 0o777).toBe(0o700);
    writePrivately(home.password, "secret\n");
    expect(statSync(home.password).mode & 0o777).toBe(0o600);
  });

  it("refuses a folder that cannot be made, and names it", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const path = join(file, "home");
    expect(() => openHome(path)).toThrow(expect.objectContaining({code: "home-unwritable"}));
    expect(() => openHome(path)).toThrow(path);
  });
});

describe("homePath(env)", () => {
  it("is YAODIAN_HOME, else .yaodian in the checkout", () => {
    expect(homePath({YAODIAN_HOME: folder})).toBe(folder);
    expect(homePath({})).toBe(join(CHECKOUT, ".yaodian"));
  });
});
