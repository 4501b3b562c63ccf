/** Counting the sample's network again without a unit or without long points. */
import {beforeAll, describe, expect, it} from "vitest";
import {type Network, network, recounted} from "../../../../src/pages/network/model/network.js";
import {type NetworkRows, NO_FILTER} from "../../../../src/pages/network/model/point-filter.js";
import {sampleRows} from "../../../support/sample-rows.js";

let rows: NetworkRows;
let base: Network;

beforeAll(async () => {
  rows = await sampleRows();
  base = network(rows);
});

describe("recounted(base, rows, filter)", () => {
  it("has 146 ties of 231 pairs without 科协", () => {
    const again = recounted(base, rows, {...NO_FILTER, hidden: ["科协"]});
    expect(again.ties).toHaveLength(146);
    expect(again.pairs.size).toBe((22 * 21) / 2);
  });
  it("has 65 ties at points of at most 7 units, and every unit keeps its place", () => {
    const again = recounted(base, rows, {...NO_FILTER, most: 7});
    expect(again.ties).toHaveLength(168 - 103);
    expect(again.units.map(({id}) => id)).toEqual(base.units.map(({id}) => id));
  });
  it("is the network itself when nothing is left out", () => expect(recounted(base, rows, NO_FILTER)).toBe(base));
});
