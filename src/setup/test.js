/**
 * `npm test`: installs what is missing (packages, Neo4j, a browser), then checks types and style and runs the tests.
 *
 *     npm test                          everything that every change must pass
 *     npm test -- tests/unit/document   these tests alone: arguments go to vitest
 *     npm run test:nightly              what takes too long for every change
 *
 * Besides the lines on the terminal a report is written to .yaodian/test-report.json.
 */
import {mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {ChromiumError, ensureChromium} from "./chromium.js";
import {CHECKOUT, ensurePackagesOrExit} from "./packages.js";
import {run, runTogether} from "./run.js";

const REPORT = join(CHECKOUT, ".yaodian", "test-report.json");

/** @param {string[]} args  of vitest, or ["--nightly", …] */
async function test(args) {
  mkdirSync(join(CHECKOUT, ".yaodian"), {recursive: true, mode: 0o700});
  rmSync(REPORT, {force: true});
  ensurePackagesOrExit();
  const options = {cwd: CHECKOUT, env: {...process.env, CHROME_PATH: ensureChromium()}};
  const bin = (/** @type {string[]} */ ...path) => join(CHECKOUT, "node_modules", ...path);

  const isNightly = args[0] === "--nightly";
  const rest = isNightly ? args.slice(1) : args;
  const before = [
    {name: "Neo4j", args: ["--import", "tsx", join(CHECKOUT, "src", "neo4j", "fetch-jars.ts")]},
    {name: "types", args: [bin("typescript", "bin", "tsc"), "--noEmit"]},
    {name: "style", args: [bin("@biomejs", "biome", "bin", "biome"), "check", "."]},
  ];
  const code = await runTogether(args.length === 0 ? before : before.slice(0, 1), options);
  if (code !== 0) return code;
  const floors = isNightly ? ["nightly"] : ["unit", "pages", "e2e"];
  return run(
    process.execPath,
    [
      bin("vitest", "vitest.mjs"),
      "run",
      ...floors.flatMap((floor) => ["--project", floor]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORT}`,
      ...rest,
    ],
    options,
  );
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ChromiumError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
