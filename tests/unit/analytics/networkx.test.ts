/**
 * Every measure of networks against networkx and scipy, whose answers record_networkx.py has written to networkx.json.
 * The figures are asked of them about the same inputs, which the recording names by their hash.
 */
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {inputsOf, type OwnAnswers, ownAnswers} from "./networkx-inputs.js";

interface RecordedNetwork extends Record<(typeof MEASURES)[number], (number | null)[]> {
  modularity: number;
  /** Of 20 searches by networkx's own Louvain. */
  bestModularity: number;
  /** Places of units and ties in the inputs. */
  cuts: number[];
  bridges: [number, number][];
  kept: number[];
}

interface Recorded {
  inputs: string;
  networks: Record<keyof OwnAnswers["networks"], RecordedNetwork>;
  pairs: {expected: number[]; upper: number[]; lower: number[]; survivors: number};
  files: {units: number; lines: number; directed: boolean}[];
}

const MEASURES = [
  "degree",
  "strength",
  "betweenness",
  "closeness",
  "eigenvector",
  "clustering",
  "core",
  "constraint",
] as const;
const NETWORKS = ["sample", "made", "thin"] as const;

const recorded = JSON.parse(readFileSync(new URL("networkx.json", import.meta.url), "utf8")) as Recorded;
let own: OwnAnswers;

beforeAll(async () => {
  own = await ownAnswers();
});

/** Relative to the other figure, absolute for figures below 1. */
function expectSame(what: string, mine: number | null, other: number | null, tolerance = 1e-6): void {
  if (mine === null || other === null) expect(mine, what).toBe(other);
  else expect(Math.abs(mine - other), what).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(other)));
}

describe("measures of networks agree with networkx and scipy", () => {
  it("on the inputs that the answers were recorded for; else run record_networkx.py again", () => {
    expect(createHash("sha256").update(inputsOf(own)).digest("hex")).toBe(recorded.inputs);
  });

  describe.each(NETWORKS)("in the network %s", (name) => {
    const other = recorded.networks[name];

    it.each(MEASURES)("in the %s of every unit", (measure) => {
      const {units} = own.networks[name];
      expect(other[measure]).toHaveLength(units.length);
      units.forEach((unit, index) => {
        expectSame(`${measure} of ${unit.id}`, unit[measure], other[measure][index]!, 1e-5);
      });
    });

    it("in the modularity of its circles, which no search of networkx betters by more than 0.01", () => {
      const {modularity} = own.networks[name].circles;
      expectSame("modularity", modularity, other.modularity);
      expect(modularity).toBeGreaterThanOrEqual(other.bestModularity - 0.01);
    });

    it("in the units and ties that hold it together", () => {
      const {ids, joins} = own.networks[name];
      const at = new Map(ids.map((id, index) => [id, index]));
      expect(new Set(joins.units.map(({id}) => at.get(id)))).toEqual(new Set(other.cuts));
      const bridges = joins.ties.map(({a, b}) => [at.get(a)!, at.get(b)!].sort((x, y) => x - y).join("–"));
      expect(new Set(bridges)).toEqual(new Set(other.bridges.map((bridge) => bridge.join("–"))));
    });

    it("in its backbone", () => {
      const {ties, kept} = own.networks[name];
      expect(kept).toEqual(other.kept.map((index) => ties[index]));
    });
  });

  it("in every pair against chance, and how many of them hold together", () => {
    expect(recorded.pairs.expected).toHaveLength(own.pairs.length);
    own.pairs.forEach(({a, b, expected, upper, lower}, index) => {
      expectSame(`expected ${a}–${b}`, expected, recorded.pairs.expected[index]!);
      expectSame(`upper ${a}–${b}`, upper, recorded.pairs.upper[index]!);
      expectSame(`lower ${a}–${b}`, lower, recorded.pairs.lower[index]!);
    });
    expect(own.survivors).toBe(recorded.pairs.survivors);
  });

  it("in what networkx reads in the files of a network", () => {
    expect(recorded.files).toEqual(own.files.map(({units, ties, directed}) => ({units, lines: ties, directed})));
  });
});
