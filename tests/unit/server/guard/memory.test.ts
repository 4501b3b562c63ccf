import {describe, expect, it} from "vitest";
import {memoryWatch} from "../../../../src/server/guard/run/memory.js";
import {eventually} from "../../../support/eventually.js";

describe("memoryWatch(heavy, bytes)", () => {
  it("tells the query that holds too much, and no other", async () => {
    const told: string[] = [];
    const watch = memoryWatch(async () => (told.includes("large") ? [] : ["large", "somebody else's"]), 1000, 1);
    const leave = ["small", "large"].map((id) => watch.enter(id, () => told.push(id)));
    await eventually("one is told", () => told.length > 0);
    for (const left of leave) left();
    expect(told).toEqual(["large"]);
  });
  it("looks on when the server did not answer", async () => {
    let looks = 0;
    const watch = memoryWatch(
      async () => {
        looks += 1;
        if (looks === 1) throw new Error("no answer in time");
        return ["large"];
      },
      1000,
      1,
    );
    const leave = await new Promise<() => void>((resolve) => {
      const left = watch.enter("large", () => resolve(left));
    });
    leave();
    expect(looks).toBe(2);
  });
  it("looks again after a rest, when nothing ran meanwhile", async () => {
    let looks = 0;
    const watch = memoryWatch(async () => [String(++looks)], 1000, 1);
    for (const id of ["1", "2"]) {
      await new Promise<void>((resolve) => {
        const leave = watch.enter(id, () => {
          leave();
          resolve();
        });
      });
    }
    expect(looks).toBe(2);
  });
});
