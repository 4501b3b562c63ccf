/**
 * The modules of the pages, joined into few files before Framework builds the pages.
 *
 * A copy of docs/ in, the same folder out: the pages then import from docs/bundle/, where each component that a page
 * names, and each worker, is one file, and what several share is a file of its own. Without this a page asks for more
 * than a hundred modules one by one, and a worker loads all of d3 for one force. Framework still names the files by
 * their content and tells the browser of them early.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, dirname, join, relative, resolve} from "node:path";
import {type BuildOptions, build} from "esbuild";

const FOLDER = "bundle";
/** What a page imports of the site's own, as `from "./components/x.js"`. */
const PAGE_IMPORT = /(from\s*")(\.{1,2}\/[^"]*components\/[^"]+\.js)(")/g;
/** How a component names the worker beside it. */
const WORKER = /import\.meta\.resolve\("(\.\/[^"]+\.js)"\)/g;

/**
 * Joins the modules below a folder of pages and lets the pages import the joined ones.
 *
 * @param docs  a copy of docs/, which is changed
 * @throws Error of esbuild, with file and line, where a module cannot be read or found
 */
export async function bundleModules(docs: string): Promise<void> {
  const files = readdirSync(docs, {recursive: true, encoding: "utf8"}).map((name) => join(docs, name));
  const components = new Set<string>();
  for (const page of files.filter((file) => file.endsWith(".md"))) {
    const bundle = relative(dirname(page), join(docs, FOLDER)).replaceAll("\\", "/");
    const text = readFileSync(page, "utf8").replace(PAGE_IMPORT, (_, before: string, name: string, after: string) => {
      components.add(sourceOf(resolve(dirname(page), name)));
      return `${before}${bundle.startsWith(".") ? "" : "./"}${bundle}/${basename(name)}${after}`;
    });
    writeFileSync(page, text);
  }
  const workers = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(WORKER)].map(([, name]) => sourceOf(resolve(dirname(file), name!))),
    );
  const options: BuildOptions = {
    // All files side by side: a worker's name holds good wherever its component comes to lie.
    outdir: join(docs, FOLDER),
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
  await build({...options, entryPoints: [...components].sort(), splitting: true});
  await build({...options, entryPoints: [...workers].sort()});
}

/** The file behind a module's name: TypeScript is imported as `.js`. */
function sourceOf(name: string): string {
  const typed = name.replace(/\.js$/, ".ts");
  return existsSync(typed) ? typed : name;
}
