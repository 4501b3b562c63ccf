/**
 * The real site for a browser test: the sample in a Neo4j of its own (the test may load more), the pages built from
 * docs/, the service on a free port of loopback, and a headless browser in front of it.
 */
import {join} from "node:path";
import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import lockfile from "proper-lockfile";
import {loadOntology} from "../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {type Connection, connect} from "../../src/neo4j/connection.js";
import {loadPlan} from "../../src/neo4j/load.js";
import {buildApp} from "../../src/server/app.js";
import {buildSite} from "../../src/server/site/build-site.js";
import {temporaryHome} from "./temporary-home.js";

export interface Site {
  /** Address of the live site, ending with a slash. */
  address: string;
  /** Folder of the built pages. */
  folder: string;
  connection: Connection;
  /** The data folder, for files that a test loads. */
  home: string;
  /** A new page, and what went wrong in it so far: console errors, exceptions, requests to other hosts. */
  open(options?: BrowserContextOptions): Promise<{page: Page; faults: string[]}>;
  close(): Promise<void>;
}

/**
 * The pages with the sample's rows inside, built by the first test of a run that needs them; a program without such a
 * run, as a benchmark is, builds them for itself. What is built depends on docs/ and the sample alone, and the service
 * in front of it has live rows.
 */
async function sampleSite(): Promise<string> {
  const shared = process.env.YAODIAN_TEST_SITES;
  if (shared === undefined) return (await buildSite({output: join(process.env.YAODIAN_HOME!, "site")})).output;
  const unlock = await lockfile.lock(shared, {retries: {retries: 600, minTimeout: 500, maxTimeout: 500}});
  try {
    return (await buildSite({output: join(shared, "sample")})).output;
  } finally {
    await unlock();
  }
}

export async function openSite(): Promise<Site> {
  const home = temporaryHome();
  // The build's data loaders are processes of their own: they find this Neo4j by the environment.
  process.env.YAODIAN_HOME = home.path;
  const connection = await connect({purpose: "browser tests"});
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  const {plan, contentHash} = await readPlan("graph/documents/liuzhou-2019.txt", {ontology});
  await loadPlan(connection, plan, {contentHash});
  const folder = await sampleSite();
  const app = await buildApp({connection, site: folder});
  const address = `${await app.listen({host: "127.0.0.1", port: 0})}/`;
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  return {
    address,
    folder,
    connection,
    home: home.path,
    async open(options) {
      const context = await browser.newContext({viewport: {width: 1440, height: 1000}, ...options});
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url}`);
      });
      page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && url.hostname !== "127.0.0.1") faults.push(`request to ${url.host}`);
      });
      return {page, faults};
    },
    async close() {
      await browser.close();
      await app.close();
      await connection.close();
      await home.remove();
    },
  };
}
