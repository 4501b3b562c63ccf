/**
 * The site while somebody writes it: a stage that follows the sources, and Framework's preview of it.
 *
 * A change below docs/ is copied to the stage; a change below src/pages, or in what it imports, is joined again by
 * esbuild. Framework notices both and the page that is open shows them.
 */
import type {ChildProcess} from "node:child_process";
import {cpSync, existsSync, rmSync, statSync, watch} from "node:fs";
import {createServer} from "node:net";
import {join} from "node:path";
import {context} from "esbuild";
import {CHECKOUT} from "../../checkout.js";
import {entryFile, OPTIONS, pageEntries, workersOf} from "./bundle-pages.js";
import {startFramework} from "./framework.js";
import {type Stage, setStage} from "./stage.js";

/** ms after the last of several changes that come together, as an editor's saving does. */
const SETTLES = 50;

export interface DevSite {
  /** Address of the preview, without the API: e.g. "http://127.0.0.1:40123". */
  upstream: string;
  close(): Promise<void>;
}

/** Starts the preview and follows the sources until it is closed; `onLine` gets what went wrong in a build. */
export async function openDevSite(onLine: (line: string) => void): Promise<DevSite> {
  const stage = setStage({embedRows: false});
  const pages = join(stage.docs, "pages");
  const bundler = await watchPages(pages);
  const docs = watchDocs(stage);
  const port = await freePort();
  const preview = startFramework(
    stage,
    ["preview", "--host", "127.0.0.1", "--port", String(port), "--no-open"],
    onLine,
  );
  await listening(preview, port);
  return {
    upstream: `http://127.0.0.1:${port}`,
    async close() {
      docs.close();
      await bundler.close();
      preview.kill("SIGTERM");
      stage.remove();
    },
  };
}

/** Joins the pages' modules again at each change; what pages share is joined once, since size does not count here. */
async function watchPages(folder: string) {
  const entryPoints = pageEntries().map(entryFile);
  const first = await context({...OPTIONS, entryPoints, outdir: folder, splitting: true, metafile: true, write: false});
  const {metafile} = await first.rebuild();
  await first.dispose();
  const bundler = await context({
    ...OPTIONS,
    entryPoints: [...entryPoints, ...workersOf(metafile)],
    outdir: folder,
    splitting: true,
    minify: false,
  });
  await bundler.rebuild();
  // esbuild's own watching looks at a part of the files at a time, which may take longer than a person waits.
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(join(CHECKOUT, "src"), {recursive: true}, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void bundler.rebuild().catch(() => {}), SETTLES);
  });
  return {
    async close() {
      watcher.close();
      clearTimeout(timer);
      await bundler.dispose();
    },
  };
}

/** Copies what changes below docs/ to the stage. */
function watchDocs({docs}: Stage) {
  return watch(join(CHECKOUT, "docs"), {recursive: true}, (_, name) => {
    if (name === null || name.includes(".observablehq")) return;
    const source = join(CHECKOUT, "docs", name);
    const copy = join(docs, name);
    // A loader of rows has an empty answer in its place: see stage.ts.
    if (name.startsWith("data") && !existsSync(copy)) return;
    if (!existsSync(source)) rmSync(copy, {force: true, recursive: true});
    else if (statSync(source).isFile()) cpSync(source, copy);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as {port: number};
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the preview answers. */
async function listening(preview: ChildProcess, port: number): Promise<void> {
  let ended = false;
  preview.once("close", () => {
    ended = true;
  });
  while (!ended) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Framework's preview has ended before it answered");
}
