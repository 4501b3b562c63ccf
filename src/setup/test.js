/**
 * `npm test`: installs what is missing (packages, Neo4j, a browser), then checks types and style and runs the tests.
 *
 * With arguments (`npm test -- tests/neo4j`) they go to vitest and only the tests run. Beside the lines on the
 * terminal a report is written to .yaodian/test-report.json.
 */
import {mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {ChromiumError, ensureChromium} from "./chromium.js";
import {CHECKOUT, ensurePackagesOrExit} from "./packages.js";
import {run} from "./run.js";

const REPORT = join(CHECKOUT, ".yaodian", "test-report.json");

/** @param {string[]} args  of vitest */
async function test(args) {
  mkdirSync(join(CHECKOUT, ".yaodian"), {recursive: true, mode: 0o700});
  rmSync(REPORT, {force: true});
  ensurePackagesOrExit();
  const node = (/** @type {string[]} */ ...arguments_) =>
    run(process.execPath, arguments_, {cwd: CHECKOUT, env: {...process.env, CHROME_PATH: ensureChromium()}});
  const bin = (/** @type {string[]} */ ...path) => join(CHECKOUT, "node_modules", ...path);

  /** @type {string[][]} */
  const steps = [["--import", "tsx", join(CHECKOUT, "src", "neo4j", "fetch-jars.ts")]];
  if (args.length === 0)
    steps.push([bin("typescript", "bin", "tsc"), "--noEmit"], [bin("@biomejs", "biome", "bin", "biome"), "check", "."]);
  steps.push([
    bin("vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
    ...args,
  ]);
  for (const step of steps) {
    const code = await node(...step);
    if (code !== 0) return code;
  }
  return 0;
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ChromiumError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
