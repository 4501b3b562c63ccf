/**
 * The site built from docs/ by Observable Framework, when its sources changed since the last time.
 *
 * Sources in, a folder of pages out. Framework works on a copy of docs/ of its own, so that two builds share no cache
 * and no edit meets a build halfway. The result takes the old one's place by renaming, so a build that is killed or
 * fails leaves the old pages. What Framework cannot do is done to the built pages: the language of
 * <html>, and the check that no page carries an error in its place.
 */
import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join, relative} from "node:path";
import {YaodianError} from "../errors.js";
import {CHECKOUT} from "../neo4j/home.js";
import {isAlive} from "../neo4j/processes.js";
import {bundleModules} from "./bundle-modules.js";

export interface BuildSiteOptions {
  /** Folder of the built site; default `.yaodian/site` in the checkout. */
  output?: string;
  /** One line at a time of what happens. */
  onProgress?: (line: string) => void;
  /** Build although nothing changed. */
  force?: boolean;
}

export interface BuiltSite {
  output: string;
  /** False when the pages were as new as their sources. */
  built: boolean;
}

const STAMP = ".sources";
const SOURCES = [
  "docs",
  "graph/queries",
  "src/analytics",
  "src/client",
  "src/messages",
  "src/neo4j",
  "src/pages",
  "src/server",
  "src/errors.ts",
  "package-lock.json",
];
/** Left out of the fingerprint: caches, and what editors leave behind. */
const NOT_SOURCES = /^(?:\.observablehq|\..*|.*~|.*\.tmp)$/;

/**
 * Builds the site if its sources changed.
 *
 * @throws YaodianError site-build-failed, with the last lines of the build; the old site is then as it was
 */
export async function buildSite(options: BuildSiteOptions = {}): Promise<BuiltSite> {
  const output = options.output ?? join(CHECKOUT, ".yaodian", "site");
  const progress = options.onProgress ?? (() => {});
  const old = `${output}.old`;
  // A build that was killed between its two renames left the old pages under their other name.
  if (!existsSync(output) && existsSync(old)) renameSync(old, output);
  const fingerprint = sourcesFingerprint();
  const stamp = join(output, STAMP);
  if (!options.force && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return {output, built: false};

  const draft = `${output}.draft-${process.pid}`;
  rmSync(draft, {recursive: true, force: true});
  mkdirSync(dirname(output), {recursive: true});
  try {
    await runFramework(draft, progress);
    finishPages(draft);
    writeFileSync(join(draft, STAMP), fingerprint);
    rmSync(old, {recursive: true, force: true});
    if (existsSync(output)) renameSync(output, old);
    renameSync(draft, output);
    rmSync(old, {recursive: true, force: true});
  } finally {
    rmSync(draft, {recursive: true, force: true});
  }
  return {output, built: true};
}

/** Fingerprint of everything that the pages are made of. */
export function sourcesFingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    for (const file of filesBelow(join(CHECKOUT, source))) {
      hash.update(`\0${relative(CHECKOUT, file)}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
    }
  }
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSyncOrFile(path);
  if (entries === null) return [path];
  return entries.flatMap((name) => (NOT_SOURCES.test(name) ? [] : filesBelow(join(path, name))));
}

function readdirSyncOrFile(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return null;
    throw error;
  }
}

/** A copy of docs/ inside the checkout, where its imports of ../src and of packages lead to the checkout's own. */
function stageSources(): string {
  const stages = join(CHECKOUT, ".yaodian", "build");
  mkdirSync(stages, {recursive: true});
  // What builds that were killed have left.
  for (const left of readdirSync(stages)) {
    if (!isAlive(Number(left))) rmSync(join(stages, left), {recursive: true, force: true});
  }
  const stage = join(stages, String(process.pid));
  rmSync(stage, {recursive: true, force: true});
  mkdirSync(stage, {recursive: true});
  cpSync(join(CHECKOUT, "docs"), join(stage, "docs"), {
    recursive: true,
    filter: (source) => !source.includes(".observablehq"),
  });
  for (const name of ["src", "graph", "node_modules"]) symlinkSync(join(CHECKOUT, name), join(stage, name), "junction");
  copyFileSync(join(CHECKOUT, "package.json"), join(stage, "package.json"));
  return stage;
}

/** Runs Framework's build into a folder, under the site's own configuration with another output. */
async function runFramework(output: string, progress: (line: string) => void): Promise<void> {
  const stage = stageSources();
  await bundleModules(join(stage, "docs"));
  const config = join(stage, "build.config.js");
  writeFileSync(
    config,
    `import base from "./docs/observablehq.config.js";\nexport default {...base, output: ${JSON.stringify(output)}};\n`,
  );
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const child = spawn(
    process.execPath,
    [join(framework, "dist", "bin", "observable.js"), "build", "--config", config],
    {
      cwd: stage,
      stdio: ["ignore", "pipe", "pipe"],
      env: {...process.env, PATH: searchPath(), OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", FORCE_COLOR: "0"},
    },
  );
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  const tail: string[] = [];
  const listen = (stream: NodeJS.ReadableStream) => {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      for (const line of chunk
        .split("\n")
        .map((entry) => entry.trimEnd())
        .filter(Boolean)) {
        // Of what Framework says, the steps that went well explain no failure.
        if (!/^(?:alias|build|copy|load|render|parse) /.test(line)) tail.push(line);
        if (tail.length > 20) tail.shift();
        progress(line);
      }
    });
  };
  listen(child.stdout);
  listen(child.stderr);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (code !== 0) throw buildError(tail.join("\n"));
  } finally {
    process.removeListener("exit", stop);
    rmSync(stage, {recursive: true, force: true});
  }
}

/** Framework starts the loaders' interpreter by its bare name. */
const searchPath = (): string => [join(CHECKOUT, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);

const buildError = (reason: string): YaodianError =>
  new YaodianError("site-build-failed", {
    zh: `页面没有生成成功：\n${reason}`,
    en: `the pages could not be built:\n${reason}`,
  });

/** Gives each page its language, and refuses a site on which a page shows an error. */
function finishPages(folder: string): void {
  const broken: string[] = [];
  for (const file of filesBelow(folder).filter((path) => path.endsWith(".html"))) {
    const html = readFileSync(file, "utf8");
    if (html.includes("observablehq--error")) broken.push(relative(folder, file));
    writeFileSync(file, withLanguage(html));
  }
  if (broken.length > 0) throw buildError(`observablehq--error: ${broken.join(", ")}`);
}

/** The page with `lang` on <html>, from the mark that the site's configuration leaves in the head. */
export function withLanguage(html: string): string {
  const language = /<meta name="yaodian-language" content="en">/.test(html) ? "en" : "zh-Hans";
  return html.replace(/<html(?:\s+lang="[^"]*")?/, `<html lang="${language}"`);
}
