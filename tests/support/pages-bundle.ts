/**
 * Global set-up of the tests that mount pages: the code of src/pages and the site's style, joined once a run.
 *
 * Nothing of Framework and no database takes part. The folder is handed to the tests as `pagesFolder`.
 */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {build} from "esbuild";
import type {TestProject} from "vitest/node";
import {CHECKOUT} from "../../src/checkout.js";
import {bundlePages} from "../../src/server/site/bundle-pages.js";

declare module "vitest" {
  export interface ProvidedContext {
    pagesFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "yaodian-pages-"));
  await bundlePages(join(folder, "pages"));
  await build({
    entryPoints: [join(CHECKOUT, "docs", "style.css")],
    outfile: join(folder, "style.css"),
    bundle: true,
    logLevel: "error",
  });
  project.provide("pagesFolder", folder);
  return () => rmSync(folder, {recursive: true, force: true});
}
