/** Every bomb under the real limits, and the graph after each hostile query. */
import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {LIMITS} from "../../../src/server/guard/run/limits.js";
import {ask, short} from "../../support/corpus/ask.js";
import {STOPPED_BOMBS, UNSTOPPABLE} from "../../support/corpus/bombs.js";
import {REFUSED} from "../../support/corpus/refused.js";
import {bombsThatRun} from "../../support/corpus/running-bombs.js";
import {fingerprint, sampleNeo4j} from "../../support/sample-neo4j.js";

describe("after each hostile query", () => {
  let connection: Connection;
  let app: FastifyInstance;
  let before: string;
  beforeAll(async () => {
    connection = await sampleNeo4j();
    app = await buildApp({connection, site: null});
    before = await fingerprint(connection);
  });
  afterAll(async () => {
    await app.close();
    await connection.close();
  });

  it.each(REFUSED.map((one) => [short(one.cypher), one] as const))("the graph is as it was: %s", async (_, one) => {
    for (let round = 0; round < 2; round += 1) expect((await ask(app, one)).status).toBe(403);
    expect(await fingerprint(connection)).toBe(before);
  });
});

bombsThatRun({timeMs: LIMITS.timeMs, stopped: STOPPED_BOMBS, unstoppable: UNSTOPPABLE, restoredWithin: 15});
