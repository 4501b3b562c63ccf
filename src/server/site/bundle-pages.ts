/**
 * The code of the pages, joined into few files that the pages of docs/ import.
 *
 * `src/pages/entries/<name>.ts` becomes `<folder>/<name>.js`, with all that the page needs at once in one file, each
 * worker in one, and what it asks for later in a few more. Without this a page asks for more than a hundred modules
 * one by one, and a worker loads all of d3 for one force. Pages share no file: one request less costs more than the
 * same words in several files. Framework then names the files by their content and tells the browser of them early.
 */
import {readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {type BuildOptions, build, type Metafile} from "esbuild";
import {CHECKOUT} from "../../checkout.js";

const ENTRIES = join(CHECKOUT, "src", "pages", "entries");
/** How a module of a page names its worker, which lies next to it. */
const WORKER = /import\.meta\.resolve\("\.\/([^"]+)\.js"\)/g;

/** All files of all pages lie side by side, so a worker's name holds wherever its module ends up. */
export const OPTIONS: BuildOptions = {
  absWorkingDir: CHECKOUT,
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  minify: true,
  logLevel: "error",
};

/** Names of the pages' entries: "network", "workload", … */
export const pageEntries = (): string[] => readdirSync(ENTRIES).map((name) => name.replace(/\.ts$/, ""));

/** The file of an entry. */
export const entryFile = (name: string): string => join(ENTRIES, `${name}.ts`);

/**
 * Joins the modules of every page below a folder.
 *
 * @param folder  where the joined files go, e.g. `<stage>/docs/pages`
 * @throws Error of esbuild, with file and line, where a module cannot be read or found
 */
export async function bundlePages(folder: string): Promise<void> {
  const pages = await Promise.all(pageEntries().map((name) => bundlePage(name, folder)));
  const workers = [...new Set(pages.flatMap(workersOf))];
  await build({...OPTIONS, entryPoints: workers, outdir: folder});
}

/** Splitting one entry at a time keeps pages apart: what they have in common is in each of them. */
async function bundlePage(name: string, folder: string): Promise<Metafile> {
  const {metafile} = await build({
    ...OPTIONS,
    entryPoints: [entryFile(name)],
    outdir: folder,
    splitting: true,
    metafile: true,
  });
  return metafile;
}

/** Files of the workers that the modules of a page start. */
export function workersOf({inputs}: Pick<Metafile, "inputs">): string[] {
  return Object.keys(inputs)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => resolve(CHECKOUT, file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(WORKER)].map(([, name]) => resolve(file, "..", `${name}.ts`)),
    );
}
