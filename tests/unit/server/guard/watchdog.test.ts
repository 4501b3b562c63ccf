import {describe, expect, it} from "vitest";
import {watchdog} from "../../../../src/server/guard/run/watchdog.js";

/** A server that answers the looks one after another; null = no answer. */
function server(looks: (number | null)[], managed = true) {
  const seen = {restarts: 0};
  return {
    seen,
    managed,
    lingering: async () => {
      const found = looks.length === 0 ? 0 : looks.shift();
      if (found === null || found === undefined) throw new Error("no answer in time");
      return found;
    },
    restart: async () => {
      seen.restarts += 1;
    },
  };
}

describe("watchdog(server)", () => {
  const restartsAfter = async (looks: (number | null)[], managed = true) => {
    const watched = server(looks, managed);
    const dog = watchdog(watched, {everyMs: 1});
    dog.alarm();
    await dog.idle();
    return watched.seen.restarts;
  };
  it("lets a server be whose query ends by itself", async () => expect(await restartsAfter([1, 1, 1, 0])).toBe(0));
  it("restarts one whose query does not end", async () => expect(await restartsAfter([1, 1, 1, 1])).toBe(1));
  it("restarts one that does not answer twice", async () => expect(await restartsAfter([null, null])).toBe(1));
  it("waits for one that answers again", async () => expect(await restartsAfter([null, 0])).toBe(0));
  it("never restarts somebody else's", async () => expect(await restartsAfter([1, 1, 1, 1], false)).toBe(0));
  it("says that the database restarts, while it does", async () => {
    let finish = () => {};
    const watched = {
      ...server([1, 1, 1, 1]),
      restart: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    };
    const states: string[] = [];
    const dog = watchdog(watched, {
      everyMs: 1,
      onRestart: ({state}) => {
        states.push(state);
        if (state === "restarting") {
          expect(() => dog.check()).toThrow(expect.objectContaining({code: "neo4j-restarting"}));
          queueMicrotask(() => finish());
        }
      },
    });
    dog.alarm();
    await dog.idle();
    expect(() => dog.check()).not.toThrow();
    expect(states).toEqual(["restarting", "restarted"]);
  });
});
