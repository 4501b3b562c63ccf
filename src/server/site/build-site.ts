/**
 * The site built from docs/ by Observable Framework, when its sources changed since the last time.
 *
 * Sources in, a folder of pages out. The result takes the old one's place by renaming, so a build that is killed or
 * fails leaves the old pages. What Framework cannot do is done to the built pages: the language of <html>, and the
 * check that no page carries an error in its place.
 */
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {CHECKOUT} from "../../checkout.js";
import {bundlePages} from "./bundle-pages.js";
import {buildError, buildStage} from "./framework.js";
import {filesBelow, sourcesFingerprint} from "./sources.js";
import {type StageOptions, setStage} from "./stage.js";

export interface BuildSiteOptions {
  /** Folder of the built site; default `.yaodian/site` in the checkout. */
  output?: string;
  /** One line at a time of what happens. */
  onProgress?: (line: string) => void;
  /**
   * Put the graph's rows into the pages, for a copy that no service serves. Such a copy is always built anew, since
   * rows change without a source. Default false: the pages ask the service, and building needs no database.
   */
  embedRows?: boolean;
}

export interface BuiltSite {
  output: string;
  /** False when the pages were as new as their sources. */
  built: boolean;
}

const STAMP = ".sources";

/**
 * Builds the site if its sources changed.
 *
 * @throws YaodianError site-build-failed, with the last lines of the build; the old site is then as it was
 */
export async function buildSite(options: BuildSiteOptions = {}): Promise<BuiltSite> {
  const {output = join(CHECKOUT, ".yaodian", "site"), embedRows = false} = options;
  const old = `${output}.old`;
  // A build that was killed between its two renames left the old pages under their other name.
  if (!existsSync(output) && existsSync(old)) renameSync(old, output);
  const fingerprint = sourcesFingerprint();
  const stamp = join(output, STAMP);
  if (!embedRows && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return {output, built: false};

  const draft = `${output}.draft-${process.pid}`;
  rmSync(draft, {recursive: true, force: true});
  mkdirSync(dirname(output), {recursive: true});
  try {
    await buildPages({output: draft, embedRows}, options.onProgress);
    // Pages with rows are as old as their rows: no stamp says that they are new.
    if (!embedRows) writeFileSync(join(draft, STAMP), fingerprint);
    rmSync(old, {recursive: true, force: true});
    if (existsSync(output)) renameSync(output, old);
    renameSync(draft, output);
    rmSync(old, {recursive: true, force: true});
  } finally {
    rmSync(draft, {recursive: true, force: true});
  }
  return {output, built: true};
}

/**
 * Builds the pages of docs/, or other pages in their place, into a folder.
 *
 * @throws YaodianError site-build-failed
 */
export async function buildPages(
  options: StageOptions & {output: string},
  onProgress: (line: string) => void = () => {},
): Promise<void> {
  const stage = setStage(options);
  try {
    await bundlePages(join(stage.docs, "pages"));
    await buildStage(stage, onProgress);
    finishPages(options.output);
  } finally {
    stage.remove();
  }
}

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
