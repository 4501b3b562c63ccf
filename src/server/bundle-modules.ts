/**
 * The modules of the pages, joined into few files before Framework builds the pages.
 *
 * A copy of docs/ in, the same folder out: each page then imports from a folder of its own below docs/bundle/, where
 * all that it needs at once is one file, each worker is one, and what it asks for later is a few more. Without this a
 * page asks for more than a hundred modules one by one, and a worker loads all of d3 for one force. Pages share no
 * file: one that is asked for less costs more than the same words in several. Framework still names the files by their
 * content and tells the browser of them early.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, dirname, join, relative, resolve} from "node:path";
import {type BuildOptions, build} from "esbuild";

const FOLDER = "bundle";
/** The file of a page's folder that the page imports. */
const ENTRY = "page";
/** What a page imports of the site's own, as `from "./components/x.js"`. */
const PAGE_IMPORT = /(from\s*")(\.{1,2}\/[^"]*(?:components|src\/pages)\/[^"]+\.js)(")/g;
/** How a component names the worker beside it. */
const WORKER = /import\.meta\.resolve\("(\.\/[^"]+\.js)"\)/g;

const OPTIONS: BuildOptions = {
  // All files of a page side by side: a worker's name holds good wherever its component comes to lie.
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

/**
 * Joins the modules below a folder of pages and lets the pages import the joined ones.
 *
 * @param docs  a copy of docs/, which is changed
 * @throws Error of esbuild, with file and line, where a module cannot be read or found
 */
export async function bundleModules(docs: string): Promise<void> {
  const pages = readdirSync(docs, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".md"));
  const folders = new Map<string, readonly string[]>();
  for (const page of pages.map((name) => join(docs, name))) {
    const text = readFileSync(page, "utf8");
    const modules = [...text.matchAll(PAGE_IMPORT)].map(([, , name]) => sourceOf(resolve(dirname(page), name!)));
    if (modules.length === 0) continue;
    // A page in two languages imports the same: both take one folder.
    const folder = join(docs, FOLDER, modules.map((file) => basename(file).replace(/\.\w+$/, "")).join("-"));
    folders.set(folder, modules);
    const entry = relative(dirname(page), join(folder, `${ENTRY}.js`)).replaceAll("\\", "/");
    const address = entry.startsWith(".") ? entry : `./${entry}`;
    writeFileSync(
      page,
      text.replace(PAGE_IMPORT, (_, before, __, after) => before + address + after),
    );
  }
  for (const [folder, modules] of folders) await bundlePage(folder, modules);
}

async function bundlePage(folder: string, modules: readonly string[]): Promise<void> {
  mkdirSync(folder, {recursive: true});
  const exported = modules.map((file) => `export * from ${JSON.stringify(file)};`).join("\n");
  const stdin = {contents: exported, resolveDir: folder, sourcefile: `${ENTRY}-imports.js`};
  const entries = {...OPTIONS, outdir: folder};
  const {metafile} = await build({...entries, stdin, entryNames: ENTRY, splitting: true, metafile: true});
  const workers = Object.keys(metafile.inputs)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(WORKER)].map(([, name]) => sourceOf(resolve(dirname(file), name!))),
    );
  if (workers.length > 0) await build({...entries, entryPoints: workers});
}

/** The file behind a module's name: TypeScript is imported as `.js`. */
function sourceOf(name: string): string {
  const typed = name.replace(/\.js$/, ".ts");
  return existsSync(typed) ? typed : name;
}
