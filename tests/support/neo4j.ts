/**
 * The one Neo4j that the suites share, in a data folder of this test run: the global set-up of vitest.
 *
 * YAODIAN_HOME names that folder in every worker and NEO4J_… is gone from the environment, so whatever a test calls
 * (`connect()`, a command, the server) meets this Neo4j and never the developer's. It starts when the first test
 * connects, stays until the run ends, and goes with the run even if the run is killed, since a lease of the main
 * process keeps it. A test that kills servers takes a data folder of its own: `temporaryHome()`.
 */
import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as delay} from "node:timers/promises";
import type {Home} from "../../src/neo4j/home.js";
import {join as joinLease, type Lease} from "../../src/neo4j/lease.js";
import {temporaryHome} from "./temporary-home.js";

export default function setup(): () => Promise<void> {
  for (const name of Object.keys(process.env)) if (name.startsWith("NEO4J_")) delete process.env[name];
  const home = temporaryHome();
  process.env.YAODIAN_HOME = home.path;
  // Browser tests have data folders of their own, but look at the same pages: see site.ts.
  process.env.YAODIAN_TEST_SITES = join(home.path, "sites");
  mkdirSync(process.env.YAODIAN_TEST_SITES);

  // As soon as a worker has started the server, the run holds on to it: the next suite need not start it again.
  const over = new AbortController();
  const lease = joinWhenStarted(home, over.signal);
  return async () => {
    over.abort();
    await (await lease)?.release();
    await home.remove();
  };
}

async function joinWhenStarted(home: Home, over: AbortSignal): Promise<Lease | undefined> {
  while (!over.aborted) {
    const lease = await joinLease({home, purpose: "test run"});
    if (lease) return lease;
    // Woken by the end of the run: a timer that keeps no process alive would let it end before the folder is removed.
    await delay(100, undefined, {ref: false, signal: over}).catch(() => {});
  }
  return undefined;
}
