/**
 * The real site for a browser test: the sample in a real Neo4j, the pages built from docs/, the service on a free port
 * of loopback, and a headless browser in front of it.
 */
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {BrowserContextOptions} from "playwright-core";
import lockfile from "proper-lockfile";
import {loadOntology} from "../../src/extract/ontology.js";
import type {Plan} from "../../src/extract/plan.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {type Connection, connect} from "../../src/neo4j/connection.js";
import {loadPlan} from "../../src/neo4j/load.js";
import {buildApp} from "../../src/server/app.js";
import {buildSite} from "../../src/server/site/build-site.js";
import {type OpenedPage, openBrowser} from "./browser.js";
import {yaodian} from "./programs.js";
import {loadSample, sampleHome, sampleNeo4j} from "./sample-neo4j.js";
import {temporaryHome} from "./temporary-home.js";

/** Pages in a browser, whatever serves them. */
export interface TestSite {
  /** Address of the site, ending with a slash. */
  address: string;
  /** Folder of the built pages. */
  folder: string;
  /** A folder of the test's own, for files that it loads or saves. */
  home: string;
  /** Reads a plan and puts it next to those that are there; `change` may rewrite what was read. */
  load(path: string, change?: (plan: Plan) => void): Promise<void>;
  open(options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

const NO_NETWORK = 'globalThis.fetch = () => Promise.reject(new Error("no network"));';

export interface Site extends TestSite {
  connection: Connection;
}

/**
 * The built pages, made by the first test of a run that needs them: a copy with the sample's rows inside, so that they
 * can be looked at without a service too. A program without such a run, as a benchmark is, builds them for itself.
 */
export async function builtSite(): Promise<string> {
  const shared = process.env.YAODIAN_TEST_SITES;
  if (shared === undefined) return (await buildSite({output: join(process.env.YAODIAN_HOME!, "site")})).output;
  const folder = join(shared, "site");
  const unlock = await lockfile.lock(shared, {retries: {retries: 600, minTimeout: 500, maxTimeout: 500}});
  try {
    if (!existsSync(folder)) {
      const connection = await sampleNeo4j();
      const {code, err} = await yaodian(["site", folder], {
        YAODIAN_HOME: sampleHome().path,
        // Nothing is asked of another host: a build without a network is the same build.
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NO_NETWORK)}`,
      });
      await connection.close();
      if (code !== 0) throw new Error(err);
    }
    return folder;
  } finally {
    await unlock();
  }
}

/**
 * Opens the site on the sample.
 *
 * @param options  `own`: on a Neo4j of its own, for a test that loads more; else on the one that all tests read
 */
export async function openSite({own = false}: {own?: boolean} = {}): Promise<Site> {
  const home = temporaryHome();
  const connection = own ? await connect({env: home.env, purpose: "browser tests"}) : await sampleNeo4j();
  if (own) await loadSample(connection);
  const folder = await builtSite();
  const app = await buildApp({connection, site: folder});
  const address = `${await app.listen({host: "127.0.0.1", port: 0})}/`;
  const browser = await openBrowser();
  return {
    address,
    folder,
    connection,
    home: home.path,
    async load(path, change = () => {}) {
      if (!own) throw new Error("other tests read this graph: open a site of your own to load into it");
      const {plan, contentHash} = await readPlan(path, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
      change(plan);
      await loadPlan(connection, plan, {contentHash});
    },
    open: (options) => browser.open(options),
    async close() {
      await browser.close();
      await app.close();
      await connection.close();
      await home.remove();
    },
  };
}
