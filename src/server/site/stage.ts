/**
 * A stage: a copy of docs/ on which Framework works, so that two builds share no cache and no edit meets a build
 * halfway.
 *
 * It lies inside the checkout, where imports of ../src and of packages lead to the checkout's own.
 */
import {copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {CHECKOUT} from "../../checkout.js";
import {isAlive} from "../../neo4j/processes.js";

export interface Stage {
  /** The folder that holds the copy of docs/. */
  folder: string;
  docs: string;
  /** Framework's configuration for this stage. */
  config: string;
  remove(): void;
}

export interface StageOptions {
  /** Where Framework puts the built pages. */
  output?: string;
  /** Whether the rows of named queries are put into the pages, for a copy without a service. */
  embedRows: boolean;
  /** Texts by file name, in place of the pages of docs/. */
  pages?: Readonly<Record<string, string>>;
}

const STAGES = join(CHECKOUT, ".yaodian", "build");

/** Sets up a stage of this process; `remove` takes it away. */
export function setStage({output, embedRows, pages}: StageOptions): Stage {
  mkdirSync(STAGES, {recursive: true});
  removeLeftovers();
  stages += 1;
  const folder = join(STAGES, `${process.pid}-${stages}`);
  const docs = join(folder, "docs");
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  cpSync(join(CHECKOUT, "docs"), docs, {recursive: true, filter: (source) => !source.includes(".observablehq")});
  if (pages !== undefined) replacePages(docs, pages);
  if (!embedRows) leaveRowsOut(join(docs, "data"));
  nameLibraries(docs);
  for (const name of ["src", "graph", "node_modules"]) {
    symlinkSync(join(CHECKOUT, name), join(folder, name), "junction");
  }
  copyFileSync(join(CHECKOUT, "package.json"), join(folder, "package.json"));
  const config = join(folder, "framework.config.js");
  const own = output === undefined ? "" : `, output: ${JSON.stringify(output)}`;
  writeFileSync(config, `import base from "./docs/observablehq.config.js";\nexport default {...base${own}};\n`);
  return {folder, docs, config, remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** What Framework names in its own code as a package that a page might ask for. */
const LIBRARY = /"npm:((?:@[\w-]+\/)?[\w-]+)/g;

/**
 * Tells Framework a version of each library that a page might ask for by name. It would look them up in the public
 * registry, at each build, although no page asks for any: all code comes joined, from the project's own packages.
 */
function nameLibraries(docs: string): void {
  const code = ["libraries.js", "resolvers.js", join("javascript", "module.js")].map((name) =>
    readFileSync(join(frameworkFolder(), "dist", name), "utf8"),
  );
  for (const [, name] of code.join("\n").matchAll(LIBRARY)) {
    mkdirSync(join(docs, ".observablehq", "cache", "_npm", `${name}@0.0.0`), {recursive: true});
  }
}

/** The folder of Observable Framework among the packages. */
export const frameworkFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));

/** Stages that this process has set up. */
let stages = 0;

/** What builds that were killed have left. */
function removeLeftovers(): void {
  for (const name of readdirSync(STAGES)) {
    if (!isAlive(Number.parseInt(name, 10))) rmSync(join(STAGES, name), {recursive: true, force: true});
  }
}

function replacePages(docs: string, pages: Readonly<Record<string, string>>): void {
  for (const name of readdirSync(docs, {recursive: true, encoding: "utf8"})) {
    if (name.endsWith(".md")) rmSync(join(docs, name));
  }
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(docs, name), text);
}

/**
 * Puts an empty answer in place of each loader of rows.
 *
 * A page names its files literally, so each must be there; the loaders need a database, and a page that a service
 * serves asks that service.
 */
function leaveRowsOut(data: string): void {
  for (const name of readdirSync(data)) {
    if (!readFileSync(join(data, name), "utf8").includes("neo4j/embed.js")) continue;
    rmSync(join(data, name));
    writeFileSync(join(data, name.replace(/\.ts$/, "")), "null");
  }
}
