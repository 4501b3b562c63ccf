/**
 * Lines, Gini and ranks beside numpy and scipy on random figures. Runs where a Python with both is found (PYTHON, else
 * python3, else python); where none is, the run says so.
 */
import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gini} from "../../../src/analytics/inequality.js";
import {robustZLine, tukeyFence} from "../../../src/analytics/threshold.js";
import {ranks, type UnitLoad} from "../../../src/analytics/workload.js";
import {unit} from "./rows.js";

interface Independent {
  fence: number;
  q1: number;
  q3: number;
  mad: number;
  robust: number;
  gini: number | null;
  ranks: number[];
}

const SCRIPT = fileURLToPath(new URL("statistics.py", import.meta.url));
const python = [process.env.PYTHON || "python3", "python3", "python"].find(
  (program) => program !== undefined && spawnSync(program, ["-c", "import numpy, scipy"]).status === 0,
);
if (python === undefined)
  process.stderr.write("statistics.test.ts: not compared with numpy and scipy: no Python has them (set PYTHON)\n");

const near = (own: number | null, other: number | null) => {
  if (own === null || other === null) expect(own).toBe(other);
  else expect(Math.abs(own - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
};

describe("figures beside numpy and scipy", () => {
  it.skipIf(python === undefined)("have the same fence, robust line, Gini and ranks", () => {
    const whole = fc.array(fc.integer({min: 0, max: 40}), {minLength: 5, maxLength: 60});
    const parts = fc.array(fc.double({min: 0, max: 50, noNaN: true}), {minLength: 5, maxLength: 60});
    const many = fc.sample(fc.oneof(whole, parts), 400);
    const run = spawnSync(python!, [SCRIPT], {input: JSON.stringify(many), encoding: "utf8", maxBuffer: 1e8});
    expect(run.stderr).toBe("");
    const independent = JSON.parse(run.stdout) as Independent[];
    many.forEach((figures, index) => {
      const other = independent[index]!;
      near(tukeyFence(figures), other.q1 === other.q3 ? null : other.fence);
      near(robustZLine(figures), other.mad === 0 ? null : other.robust);
      near(gini(figures), other.gini);
      const loads = figures.map(
        (all, place): UnitLoad => ({
          unit: unit(`${place}局`),
          shares: [],
          figures: {...NONE, all},
        }),
      );
      // Two figures closer than 1e-9 are one figure here, sums of thirds being what they are.
      const apart = [...figures].sort((a, b) => a - b);
      if (apart.some((figure, place) => place > 0 && figure !== apart[place - 1] && figure - apart[place - 1]! < 1e-8))
        return;
      const own = ranks(loads, "all");
      expect(loads.map((load) => own.get(load.unit.id)?.rank)).toEqual(other.ranks);
    });
  });
});

const NONE: UnitLoad["figures"] = {
  all: 0,
  lead: 0,
  fractional: 0,
  sentences: 0,
  programmes: 0,
  small: 0,
  large: 0,
  partners: 0,
  breadth: 0,
  dated: 0,
};
