/** What the page shows under an address, and what a change of the address leaves as it was. */
import {beforeAll, describe, expect, it} from "vitest";
import {DEFAULTS, type NetworkState} from "../../../../src/pages/network/model/network-state.js";
import type {NetworkRows} from "../../../../src/pages/network/model/point-filter.js";
import {type PlanRows, viewModel, viewModelSteps} from "../../../../src/pages/network/model/view-model.js";
import {atOnce} from "../../../../src/pages/shared/cooperative-work.js";
import {sampleRows} from "../../../support/sample-rows.js";

let rows: NetworkRows;
let plans: PlanRows;

beforeAll(async () => {
  rows = await sampleRows();
  plans = {own: rows, others: [], earlier: null};
});

const atRest: NetworkState = {
  ...DEFAULTS,
  ...{view: "leads", table: false, figures: false, by: "points", q: "", beside: "points", pin: [], point: "", demo: ""},
};
/** With a pinned unit nothing asks for the measures of the units, which take seconds. */
const shared: Partial<NetworkState> = {view: "shared", pin: ["教育局"]};
const options = {language: "zh" as const, redraw: () => {}};
const shown = (change: Partial<NetworkState> = {}, own: Partial<PlanRows> = {}) =>
  viewModel({...atRest, ...change}, {...plans, ...own}, options);

describe("viewModel(state, plans, options)", () => {
  it("draws the sample's leads in two columns, with all 70 arcs", () => {
    const {network, base, resolved, visible, subnetwork, lineCounts} = shown();
    expect(resolved.drawn).toBe("columns");
    expect(network).toBe(base);
    expect(visible.units.size).toBe(23);
    expect(lineCounts).toEqual({shown: 70, all: 70});
    expect(subnetwork?.aggregates).toEqual([]);
  });
  it("keeps what a search does not change", () => {
    const [before, after] = [shown(), shown({q: "教育"})];
    for (const stage of ["base", "network", "resolved", "visible", "subnetwork", "encoding"] as const)
      expect(after[stage]).toBe(before[stage]);
  });
  it("counts again without a hidden unit, and with it as before", () => {
    const whole = shown(shared);
    const without = shown({...shared, hide: ["科协"]});
    expect(without.base).toBe(whole.base);
    expect(without.network.ties).toHaveLength(146);
    expect(shown(shared).network).toBe(whole.network);
  });
  it("takes no step that was done before", () => {
    const first = atOnce(viewModelSteps({...atRest, column: "lead"}, plans, options));
    const again = shown({column: "lead"});
    expect(again.base).toBe(first.base);
    expect(again.visible).toBe(first.visible);
    expect(again.subnetwork).toBe(first.subnetwork);
  });
  it("compares with an earlier plan", () => {
    const earlier = {
      ...rows,
      points: rows.points.map((point) => ({...point, id: `earlier/${point.id}`})),
      responsibilities: rows.responsibilities
        .filter(({unitId}) => unitId !== "财政局")
        .map((row) => ({...row, pointId: `earlier/${row.pointId}`})),
    };
    const {planChange, resolved} = shown({...shared, versus: "earlier"}, {earlier});
    expect([...(planChange?.changeKind.values() ?? [])].filter((kind) => kind === "gained")).toHaveLength(1);
    expect(resolved.drawn).toBe("force");
  });
  it("has places for rings, the unit with most of the measure in the middle", () => {
    const {fixedPlaces, base, layoutKey} = shown({...shared, layout: "rings"});
    expect(fixedPlaces?.get(base.units[0]!.id)).toEqual([0.5, 0.5]);
    expect(shown({...shared, layout: "rings", hide: ["科技局"]}).fixedPlaces?.size).toBe(base.units.length);
    expect(shown(shared).layoutKey).not.toBe(layoutKey);
    expect(shown(shared).fixedPlaces).toBeNull();
  });
  it("names a section and topics that no plan has, and filters nothing by such a section", () => {
    const {missingSections, unknownTopics, network, base} = shown({section: "nowhere", target: "火星人"});
    expect([missingSections, unknownTopics]).toEqual([["nowhere"], ["火星人"]]);
    expect(network).not.toBe(base);
    expect(shown({section: "nowhere"}).network).toBe(base);
  });
});
