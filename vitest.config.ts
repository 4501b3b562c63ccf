import {defineConfig} from "vitest/config";
import {LongFirst} from "./tests/support/long-first.js";

/** What a test may take before it counts as stuck; the machine may be busy with another suite. */
const patience = {testTimeout: 60_000, hookTimeout: 180_000};

/**
 * The floors of the tests, from the ground up. `npm test` runs the first three, `npm run test:nightly` the last.
 *
 * unit     no process, no browser: functions and their facts
 * pages    a page mounted on fixture rows in a real browser; no Neo4j, no built site
 * e2e      real Neo4j, built site, commands: the flows that need them
 * nightly  what takes too long for every change: all bombs, full sizes, other programs
 */
export default defineConfig({
  test: {
    // Two cores: more workers would only wait for each other.
    maxWorkers: 2,
    sequence: {sequencer: LongFirst},
    projects: [
      {test: {...patience, name: "unit", include: ["tests/unit/**/*.test.ts"]}},
      {
        test: {
          ...patience,
          name: "pages",
          include: ["tests/pages/**/*.test.ts"],
          globalSetup: ["tests/support/pages-bundle.ts"],
        },
      },
      {
        test: {
          ...patience,
          // Some tests start the database three times.
          testTimeout: 180_000,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/neo4j.ts"],
        },
      },
      {
        test: {
          testTimeout: 600_000,
          hookTimeout: 600_000,
          name: "nightly",
          include: ["tests/nightly/**/*.test.ts"],
          globalSetup: ["tests/support/neo4j.ts", "tests/support/pages-bundle.ts"],
        },
      },
    ],
  },
});
