/**
 * Bombs that run: each is answered in time, and the service answers the next question soon after. Part of the daily
 * suite with short limits and one bomb of each kind, of the nightly one with the real limits and all of them.
 */
import type {FastifyInstance} from "fastify";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {type Connection, connect} from "../../../src/neo4j/connection.js";
import {buildApp} from "../../../src/server/app.js";
import {LIMITS} from "../../../src/server/guard/run/limits.js";
import {queryTarget} from "../../../src/server/guard/run/target.js";
import {eventually} from "../eventually.js";
import {loadSample} from "../sample-neo4j.js";
import {type TemporaryHome, temporaryHome} from "../temporary-home.js";
import {ask, short} from "./ask.js";
import type {Legitimate} from "./legitimate.js";

export interface RunningBombs {
  /** Limit of a query's time, ms. */
  timeMs: number;
  stopped: readonly Legitimate[];
  unstoppable: readonly Legitimate[];
  /** Seconds from the time limit until a query is answered again after a restart; null: not asserted. */
  restoredWithin: number | null;
}

export function bombsThatRun({timeMs, stopped, unstoppable, restoredWithin}: RunningBombs): void {
  describe("bombs that run", {timeout: 120_000}, () => {
    let home: TemporaryHome;
    /** Seconds that Neo4j's last restart took by itself: on a machine that runs other suites, most of the time. */
    let restart = 0;
    let connection: Connection;
    let app: FastifyInstance;
    beforeAll(async () => {
      home = temporaryHome();
      connection = await connect({env: home.env});
      await loadSample(connection);
      app = await buildApp({
        connection,
        site: null,
        settings: {
          limits: {...LIMITS, timeMs, wallMs: timeMs + 1000},
          logStream: {
            write(line) {
              const {state, ms} = JSON.parse(line) as {state?: string; ms?: number};
              if (state === "restarted") restart = (ms as number) / 1000;
            },
          },
        },
      });
    });
    afterAll(async () => {
      await app.close();
      await connection.close();
      await home.remove();
    });

    const answered = () =>
      eventually(
        "a query is answered",
        async () => (await ask(app, {cypher: "MATCH (u:Unit) RETURN count(u) AS n"})).status === 200,
        60_000,
      );
    // A machine that runs other suites may have been too slow to end the one before, and the server is restarted.
    beforeEach(answered);

    /** Seconds from the time limit until a query is answered again. */
    const restored = async (since: number): Promise<number> => {
      await answered();
      return (performance.now() - since - timeMs) / 1000;
    };

    it.each(stopped.map((one) => [short(one.cypher), one]))("ends in time: %s", async (_, one) => {
      const started = performance.now();
      const {status} = await ask(app, one as Legitimate);
      expect([200, 400, 408, 413]).toContain(status);
      expect(performance.now() - started).toBeLessThan(timeMs + 3000);
      expect(await restored(started)).toBeLessThan(15);
    });
    it.each(unstoppable.map((one) => [short(one.cypher), one]))(
      "is answered, and goes with its server at the latest: %s",
      async (_, one) => {
        restart = 0;
        const started = performance.now();
        const {status} = await ask(app, one as Legitimate);
        expect([status, performance.now() - started < timeMs + 3000]).toEqual([408, true]);
        // The query goes on in Neo4j until it comes to its end after all or the watchdog has had the server restarted.
        const {lingering} = queryTarget(connection);
        await eventually("the query is gone", async () => restart > 0 || (await lingering()) === 0, 60_000);
        const seconds = await restored(started);
        process.stdout.write(
          `    restored ${seconds.toFixed(1)} s after the time limit, ${restart.toFixed(1)} s of it the start of Neo4j\n`,
        );
        expect(seconds - restart).toBeLessThan(8);
        if (restoredWithin !== null) expect(seconds).toBeLessThan(restoredWithin);
      },
    );
  });
}
