/** Places in the free views: layouts without forces, what was put by hand, and the first unit of a made-up network. */
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {joinsOf} from "../../../../src/analytics/joins.js";
import {CanvasPositions} from "../../../../src/pages/network/layout/canvas-positions.js";
import {generatedNetwork} from "../../../../src/pages/network/model/generated-network.js";
import {linkOfTie} from "../../../../src/pages/network/model/links.js";
import {circlePlaces, ringPlaces, ringsOf} from "../../../../src/pages/network/model/preset-layouts.js";
import {visualEncoding} from "../../../../src/pages/network/model/visual-encoding.js";

const made = generatedNetwork({units: 40, ties: 120});
const ids = made.units.map(({id}) => id);
const links = made.ties.map((tie) => linkOfTie(tie));

describe("CanvasPositions", () => {
  const places = fc.array(fc.float({min: -5000, max: 5000, noNaN: true}), {minLength: 2, maxLength: 60});
  it("keeps the first unit 130 px from left and right and 90 px from top and bottom, wherever the layout put it", () =>
    fc.assert(
      fc.property(places, (numbers) => {
        const world = Float32Array.from(numbers.slice(0, 2 * Math.floor(numbers.length / 2)));
        const drawing = new CanvasPositions();
        drawing.keepFirst = true;
        drawing.resize({width: 966, height: 400});
        drawing.setLayout(world);
        const [x, y] = [drawing.x(0), drawing.y(0)];
        return x >= 130 && x <= 966 - 130 && y >= 90 && y <= 400 - 90;
      }),
    ));
  it("leaves a unit where a hand put it, at any size of the drawing", () => {
    const drawing = new CanvasPositions();
    drawing.resize({width: 1000, height: 500});
    drawing.setLayout(new Float32Array([0, 0, 10, 10, 20, 0]));
    const spot = drawing.move(1, 250, 100);
    expect(spot).toEqual([0.25, 0.2]);
    drawing.setByHand(new Map([[1, spot]]));
    drawing.resize({width: 400, height: 600});
    expect([drawing.x(1), drawing.y(1)]).toEqual([100, 120]);
  });
  it("finds the unit whose circle lies deepest around a place, and none beside all", () => {
    const drawing = new CanvasPositions();
    drawing.resize({width: 500, height: 500});
    drawing.radii = new Float32Array([20, 5]);
    drawing.visible = new Uint8Array([1, 1]);
    drawing.setLayout(new Float32Array([0, 0, 100, 0]));
    expect(drawing.unitAt(drawing.x(1), drawing.y(1))).toBe(1);
    expect(drawing.unitAt(250, 20)).toBe(-1);
  });
});

describe("ringsOf(ids)", () => {
  it("puts one in the middle, and every unit in one ring", () =>
    fc.assert(
      fc.property(fc.integer({min: 1, max: 400}), (count) => {
        const all = Array.from({length: count}, (_, index) => String(index));
        const rings = ringsOf(all);
        return rings[0]?.length === 1 && rings.flat().join() === all.join();
      }),
    ));
});

describe("layouts without forces", () => {
  const inside = (places: ReadonlyMap<string, readonly [number, number]>) =>
    [...places.values()].every(([x, y]) => x >= 0 && x <= 1 && y >= 0 && y <= 1);
  it("put every unit inside the drawing, and at the same place each time", () => {
    const rings = ringPlaces(ids, links);
    const circles = circlePlaces([ids.slice(0, 12), ids.slice(12, 30)], ids.slice(30));
    for (const places of [rings, circles]) {
      expect(places.size).toBe(40);
      expect(inside(places)).toBe(true);
    }
    expect(ringPlaces(ids, links)).toEqual(rings);
  });
  it("stand for one unit and for none", () => {
    expect(ringPlaces(["a"], []).get("a")).toEqual([0.5, 0.5]);
    expect(ringPlaces([], []).size).toBe(0);
    expect(inside(circlePlaces([["a"]], []))).toBe(true);
    expect(inside(circlePlaces([], ["a", "b"]))).toBe(true);
  });
});

describe("visualEncoding(network, figures, measures)", () => {
  it("sorts every unit into one class of the shade", () => {
    const looks = visualEncoding(made, {size: "points", shade: "degree"}, null);
    expect(looks.classes.flatMap((own) => own.ids)).toHaveLength(40);
    expect(Math.max(...ids.map((id) => looks.size(id)))).toBe(1);
  });
  it("leaves circles plain while the measures are not there", () =>
    expect(visualEncoding(made, {size: "points", shade: "betweenness"}, null).shade(ids[0] ?? "")).toBeNull());
});

describe("joinsOf(ids, ties)", () => {
  it("finds the unit and the tie that alone join two triangles", () => {
    const ties = ["ab", "bc", "ca", "cd", "de", "ef", "fd"].map(([a, b]) => ({a: a ?? "", b: b ?? ""}));
    const {units, ties: bridges} = joinsOf([..."abcdef"], ties);
    expect(units.map(({id}) => id).sort()).toEqual(["c", "d"]);
    expect(units[0]).toMatchObject({parts: 2, off: 2});
    expect(bridges).toEqual([{a: "c", b: "d"}]);
  });
  it("finds none in a circle, and all ties of a star", () => {
    expect(
      joinsOf(
        [..."abc"],
        [
          {a: "a", b: "b"},
          {a: "b", b: "c"},
          {a: "c", b: "a"},
        ],
      ).ties,
    ).toEqual([]);
    const star = joinsOf(
      [..."abcd"],
      ["b", "c", "d"].map((b) => ({a: "a", b})),
    );
    expect(star.units).toEqual([{id: "a", parts: 3, off: 2}]);
    expect(star.ties).toHaveLength(3);
  });
  it("walks a long chain", () => {
    const chain = Array.from({length: 3000}, (_, index) => String(index));
    const {ties} = joinsOf(
      chain,
      chain.slice(1).map((b, index) => ({a: String(index), b})),
    );
    expect(ties).toHaveLength(2999);
  });
});
