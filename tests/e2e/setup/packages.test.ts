import {spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {CHECKOUT} from "../../../src/checkout.js";
import {packagesState} from "../../../src/setup/packages.js";
import {program} from "../../support/programs.js";

const LOCK = {
  lockfileVersion: 3,
  packages: {
    "": {name: "a-project"},
    "node_modules/d3": {version: "7.9.0", integrity: "sha512-d3"},
    "node_modules/other-system": {version: "1.0.0", integrity: "sha512-os", optional: true},
  },
};
/** What npm lists after an install: no root, no package of another system. */
const INSTALLED = {lockfileVersion: 3, packages: {"node_modules/d3": LOCK.packages["node_modules/d3"]}};

let checkout: string;
const write = (path: string, value: unknown): void => {
  const file = join(checkout, path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, JSON.stringify(value));
};
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "yaodian 测试-"));
  write("package-lock.json", LOCK);
});
afterEach(() => rmSync(checkout, {recursive: true, force: true}));

describe("packagesState(checkout)", () => {
  it("is missing without node_modules, unfinished where npm did not come to its end", () => {
    expect(packagesState(checkout)).toBe("missing");
    write("node_modules/d3/package.json", {});
    expect(packagesState(checkout)).toBe("unfinished");
    write("node_modules/.package-lock.json", INSTALLED);
    expect(packagesState(checkout)).toBeUndefined();
  });

  it("is changed with another version or checksum in the lock file, not with another time", () => {
    write("node_modules/.package-lock.json", INSTALLED);
    utimesSync(join(checkout, "package-lock.json"), new Date(), new Date(Date.now() + 3_600_000));
    expect(packagesState(checkout)).toBeUndefined();
    for (const d3 of [
      {version: "7.9.1", integrity: "sha512-d3"},
      {version: "7.9.0", integrity: "sha512-else"},
    ]) {
      write("package-lock.json", {...LOCK, packages: {...LOCK.packages, "node_modules/d3": d3}});
      expect(packagesState(checkout)).toBe("changed");
    }
  });

  it("finds the packages of this checkout complete", () => expect(packagesState(CHECKOUT)).toBeUndefined());
});

describe("package-lock.json", () => {
  it("names the packages of every system, or npm ci refuses it", () => {
    const {packages} = JSON.parse(readFileSync(join(CHECKOUT, "package-lock.json"), "utf8"));
    const missing = Object.entries<{optionalDependencies?: object}>(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe("a script that needs the packages", () => {
  const NPM = (script: string) => program(join(checkout, "bin"), "npm", script);
  /** Runs ensurePackagesOrExit() in a checkout of its own. */
  function ensure(path: string) {
    cpSync(join(CHECKOUT, "src", "setup", "packages.js"), join(checkout, "src", "setup", "packages.mjs"));
    writeFileSync(
      join(checkout, "run.mjs"),
      'import {ensurePackagesOrExit} from "./src/setup/packages.mjs"; ensurePackagesOrExit(); console.log("on we go");',
    );
    const {status, stdout, stderr} = spawnSync(process.execPath, ["run.mjs"], {
      cwd: checkout,
      env: {PATH: path},
      encoding: "utf8",
    });
    return {status, stdout, stderr};
  }

  it("installs them by npm ci, then goes on; a second time asks npm for nothing", () => {
    const list = JSON.stringify(INSTALLED);
    const bin = NPM(
      `echo "$@" >> calls; echo progress; mkdir -p node_modules; echo '${list}' > node_modules/.package-lock.json`,
    );
    for (const _ of [1, 2]) expect(ensure(`${bin}:/usr/bin:/bin`)).toMatchObject({status: 0, stdout: "on we go\n"});
    expect(readFileSync(join(checkout, "calls"), "utf8").trim().split("\n")).toEqual(["ci --no-audit --no-fund"]);
  });

  it("ends with one clear message where npm is missing or cannot reach its registry", () => {
    const missing = ensure(join(checkout, "nowhere"));
    expect(missing).toMatchObject({status: 1, stdout: ""});
    expect(missing.stderr).toContain("npm was not found");
    const offline = ensure(`${NPM("echo ENOTFOUND registry >&2; exit 1")}:/usr/bin:/bin`);
    expect(offline).toMatchObject({status: 1, stdout: ""});
    expect(offline.stderr).toMatch(/ENOTFOUND registry[\s\S]*could not be installed/);
  });

  it("does a broken-off install again", () => {
    write("node_modules/.package-lock.json", {...INSTALLED, packages: {}});
    ensure(`${NPM("exit 1")}:/usr/bin:/bin`);
    expect(existsSync(join(checkout, "node_modules", ".package-lock.json"))).toBe(false);
    expect(packagesState(checkout)).toBe("unfinished");
  });
});
