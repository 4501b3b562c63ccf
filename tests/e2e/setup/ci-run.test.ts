import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {CHECKOUT} from "../../../src/checkout.js";
import {program} from "../../support/programs.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yaodian 测试-"));
  mkdirSync(join(folder, ".ci"));
  cpSync(join(CHECKOUT, ".ci", "run"), join(folder, ".ci", "run"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** Runs .ci/run with an npm that ends with `code` and leaves `report`. */
function run(code: number, report?: object): {status: number | null; last: string | undefined} {
  const npm = program(join(folder, "bin"), "npm", `echo "npm $@"\nexit ${code}`);
  if (report) {
    mkdirSync(join(folder, ".yaodian"), {recursive: true});
    writeFileSync(join(folder, ".yaodian", "test-report.json"), JSON.stringify(report));
  }
  const path = [npm, dirname(process.execPath), "/usr/bin", "/bin"].join(":");
  const {status, stdout} = spawnSync(join(folder, ".ci", "run"), {env: {PATH: path}, encoding: "utf8"});
  return {status, last: stdout.trim().split("\n").at(-1)};
}

const report = {numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: []};

describe(".ci/run", () => {
  it("ends with the counts and the tests' own exit code", () => {
    expect(run(0, report)).toEqual({status: 0, last: "12 passed, 0 failed"});
    expect(run(1, {...report, numFailedTests: 2})).toEqual({status: 1, last: "12 passed, 2 failed"});
  });

  it("names skipped tests", () => {
    expect(run(0, {...report, numPendingTests: 1, numTodoTests: 2}).last).toBe("12 passed, 0 failed, 3 skipped");
  });

  it("counts a file that could not be loaded as a failure", () => {
    const testResults = [{status: "failed", assertionResults: []}];
    expect(run(1, {...report, testResults})).toEqual({status: 1, last: "12 passed, 1 failed"});
  });

  it("counts a failure before any test as one", () => {
    expect(run(2)).toEqual({status: 2, last: "0 passed, 1 failed"});
  });
});
