/** Networks of many units: the made-up one of a wanted size, and its layout. */
import {describe, expect, it} from "vitest";
import {canvasLayout} from "../../../../src/pages/network/layout/canvas-layout.js";
import {
  GENERATED_LIMITS,
  generatedNetwork,
  generatedSize,
} from "../../../../src/pages/network/model/generated-network.js";

describe("generatedSize(text)", () => {
  it("reads units and ties", () => expect(generatedSize("500x10000")).toEqual({units: 500, ties: 10_000}));
  it("is null where nothing is asked", () => expect(generatedSize("")).toBeNull());
  it.each([
    "rubbish",
    "500",
    "x",
    "-1x5",
    "1e3x2",
    "1000000000x1",
    "0x0",
    "3x4",
    `${GENERATED_LIMITS.units + 1}x1`,
    "900x60000",
  ])("does not take %s", (text) => expect(generatedSize(text)).toBe("bad"));
});

describe("generatedNetwork(size)", () => {
  it.each([
    [23, 230],
    [4, 6],
    [500, 10_000],
    [1, 0],
  ])("has %i units and %i different ties, most partners first", (units, ties) => {
    const network = generatedNetwork({units, ties});
    expect(network.units).toHaveLength(units);
    expect(network.tie.size).toBe(ties);
    expect(network.ties.every(({a, b}) => a < b)).toBe(true);
    const partners = network.units.map((unit) => unit.partners);
    expect(partners).toEqual([...partners].sort((a, b) => b - a));
    expect(partners.reduce((sum, own) => sum + own, 0)).toBe(2 * ties);
  });
  it("is the same each time", () =>
    expect(generatedNetwork({units: 60, ties: 300}).ties).toEqual(generatedNetwork({units: 60, ties: 300}).ties));
});

describe("canvasLayout(input)", () => {
  const {units, ties} = generatedNetwork({units: 120, ties: 600});
  const at = new Map(units.map(({id}, index) => [id, index]));
  const input = () => ({
    radii: Float32Array.from(units, () => 4),
    ends: Uint32Array.from(ties.flatMap(({a, b}) => [at.get(a) ?? 0, at.get(b) ?? 0])),
    pulls: Float32Array.from(ties, ({points}) => points / 13),
  });
  const run = () => {
    const layout = canvasLayout(input());
    let ticks = 1;
    while (!layout.tick()) ticks += 1;
    return {ticks, places: layout.positions()};
  };
  it("rests, and at the same places each time", () => {
    const [one, two] = [run(), run()];
    expect(one.ticks).toBeLessThanOrEqual(300);
    expect(one.places).toEqual(two.places);
    expect(one.places.every(Number.isFinite)).toBe(true);
  });
  it("puts tied units closer together than others", () => {
    const {places} = run();
    const distance = (a: number, b: number) =>
      Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const {ends} = input();
    const tied = Array.from({length: ties.length}, (_, index) => distance(ends[2 * index]!, ends[2 * index + 1]!));
    const all = units.flatMap((_, a) => units.slice(a + 1).map((__, b) => distance(a, a + 1 + b)));
    expect(mean(tied)).toBeLessThan(mean(all));
  });
});
