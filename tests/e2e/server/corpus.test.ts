/**
 * The corpus: what people ask is answered, what is wrong is explained, what is hostile changes nothing, and what
 * takes too much is stopped, one query after another against a real server.
 *
 * The bombs that run meet short limits here, one of each kind; `npm run test:nightly` runs all of them under the real
 * ones, and looks at the graph after each hostile query.
 */
import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {ask, short} from "../../support/corpus/ask.js";
import {QUOTED, UNREADABLE} from "../../support/corpus/attacks.js";
import {BOMBS_BY_KIND, REFUSED_BOMBS, UNSTOPPABLE} from "../../support/corpus/bombs.js";
import {HIDDEN_LOOPS, REGEXES} from "../../support/corpus/hidden-loops.js";
import {CLAUSES, PATTERNS, VALUES} from "../../support/corpus/language.js";
import {AWKWARD, type Legitimate, MISTAKES, PLANNER} from "../../support/corpus/legitimate.js";
import {REFUSED} from "../../support/corpus/refused.js";
import {bombsThatRun} from "../../support/corpus/running-bombs.js";
import {LOOPS, PREFIXES, WRITING} from "../../support/corpus/writing.js";
import {HARMLESS} from "../../support/hostile.js";
import {fingerprint, sampleNeo4j} from "../../support/sample-neo4j.js";

const ANSWERED = [
  ...PLANNER,
  ...AWKWARD,
  ...CLAUSES,
  ...PATTERNS,
  ...VALUES,
  ...PREFIXES,
  ...WRITING,
  ...LOOPS,
  ...QUOTED,
  ...HARMLESS.map((cypher): Legitimate => ({cypher})),
];
describe("the corpus", () => {
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

  it.each(ANSWERED.map((one) => [short(one.cypher), one]))("answers %s", async (_, one) => {
    const {status, body} = await ask(app, one as Legitimate);
    expect([status, body.error]).toEqual([200, undefined]);
  });
  it("answers each of them again from the verdicts that it kept", async () => {
    for (const one of ANSWERED) {
      const {status, body} = await ask(app, one);
      expect([one.cypher, status, body.error]).toEqual([one.cypher, 200, undefined]);
    }
  });
  it.each([...MISTAKES, ...UNREADABLE].map((one) => [short(one.cypher), one]))("explains %s", async (_, one) => {
    const {status, body} = await ask(app, one as Legitimate);
    expect(status).toBe(400);
    expect(body.error.message).toBeTruthy();
    expect(body.error.remedy).toBeTruthy();
  });
  it("refuses every hostile one, twice, and the graph is as it was", async () => {
    for (const one of REFUSED) {
      for (let round = 0; round < 2; round += 1) {
        expect([one.cypher, (await ask(app, one)).status]).toEqual([one.cypher, 403]);
      }
    }
    expect(await fingerprint(connection)).toBe(before);
  });
  it.each([...REFUSED_BOMBS, ...HIDDEN_LOOPS, ...REGEXES].map((one) => [short(one.cypher), one]))(
    "does not begin %s",
    async (_, one) => {
      const {status, body} = await ask(app, one as Legitimate);
      expect([status, body.error?.code]).toEqual([400, "query-too-complex"]);
    },
  );
});

bombsThatRun({timeMs: 1200, stopped: BOMBS_BY_KIND, unstoppable: UNSTOPPABLE.slice(0, 1), restoredWithin: null});
