/**
 * The program as built code: src/ joined by esbuild into a few files, built at the first run and again when a source
 * is newer. It starts in half the time of the sources, which must be translated one by one.
 *
 * Plain JavaScript, since it runs before anything is built.
 */
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {CHECKOUT} from "./packages.js";

const SOURCES = join(CHECKOUT, "src");
const PROGRAMS = join(CHECKOUT, ".yaodian", "program");
/** Programs and the file that each begins with. The supervisor is a process of its own. */
const ENTRIES = {main: "cli/main.ts", supervisor: "neo4j/supervisor.ts"};
/** Built programs that are kept: a process that runs may still ask for a part of its own. */
const KEPT = 3;

/**
 * The file of a built program, built where it is missing or older than a source.
 *
 * @param {keyof typeof ENTRIES} name
 * @returns {Promise<string>}  absolute path
 */
export async function builtProgram(name) {
  const folder = join(PROGRAMS, sourcesStamp());
  if (!existsSync(folder)) {
    await build(folder);
    removeOld(folder);
  }
  return join(folder, `${name}.js`);
}

/** Changes with every edit of a source: names, sizes and times of change, in the blink of an eye. */
function sourcesStamp() {
  const hash = createHash("sha256").update(process.version);
  const files = readdirSync(SOURCES, {recursive: true, encoding: "utf8"}).filter(
    // Pages are built with the site.
    (name) => /\.[jt]s$/.test(name) && !/^pages[\\/]/.test(name),
  );
  for (const name of files.sort()) {
    const {mtimeMs, size} = statSync(join(SOURCES, name));
    hash.update(`${name}\0${mtimeMs}\0${size}\0`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Builds into a draft, which then takes its name: a program is there whole or not at all. @param {string} folder */
async function build(folder) {
  const esbuild = await import("esbuild");
  const draft = `${folder}.draft-${process.pid}`;
  mkdirSync(PROGRAMS, {recursive: true, mode: 0o700});
  await esbuild.build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(SOURCES, file)])),
    outdir: draft,
    absWorkingDir: CHECKOUT,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    charset: "utf8",
    sourcemap: true,
    logLevel: "error",
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another command was faster; its program is the same.
    rmSync(draft, {recursive: true, force: true});
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} newest */
function removeOld(newest) {
  const others = readdirSync(PROGRAMS)
    .map((name) => join(PROGRAMS, name))
    .filter((path) => path !== newest)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of others.slice(KEPT - 1)) rmSync(path, {recursive: true, force: true});
}
