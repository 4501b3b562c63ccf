import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // One Neo4j in a temporary data folder for the whole run.
    globalSetup: ["tests/support/neo4j.ts"],
    // One real Neo4j and one real browser serve many files: two cores gain nothing from more workers than that.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
