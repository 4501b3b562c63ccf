/** What a drawing is given to draw: the view model and the address as a scene. */
import type {Language} from "../../messages/language.js";
import {sectionName} from "../shared/section-name.js";
import type {Scene} from "./model/drawing.js";
import type {NetworkState} from "./model/network-state.js";
import {TOPICS} from "./model/point-filter.js";
import {findUnits} from "./model/search.js";
import type {ViewModel} from "./model/view-model.js";
import type {BipartiteScene} from "./svg/bipartite-drawing.js";

export function sceneOf(viewModel: ViewModel, state: NetworkState, language: Language): Scene {
  const {base, resolved, layoutLinks, layoutKey, fixedPlaces, groups, encoding, planChange} = viewModel;
  const {network, visible} = viewModel.subnetwork ?? viewModel;
  const found = findUnits(viewModel.network.units, state.q).map(({id}) => id);
  return {
    network,
    base,
    layoutLinks,
    language,
    links: resolved.links,
    visible,
    directed: state.view === "leads" && planChange === null && network.arcs.length > 0,
    pinned: resolved.pinned,
    marked: new Set([...found, ...resolved.picked]),
    grouping: state.column,
    handOrder: state.hand,
    layoutKey,
    fixedPlaces,
    handPlaces: state.place,
    groups,
    encoding,
    changeKind: planChange?.changeKind ?? null,
  };
}

/** @param title  head of the column next to the units */
export function bipartiteScene(viewModel: ViewModel, state: NetworkState, title: string): BipartiteScene | null {
  const {bipartite, rows} = viewModel;
  if (bipartite === null) return null;
  const sections = new Map(rows.sections.map((section) => [section.id, section]));
  const pinnedPoint = state.point === "" ? [] : [`point:${state.point}`];
  const pinnedTopics = TOPICS.filter((topic) => state[topic] !== "").map((topic) => `${topic}:${state[topic]}`);
  return {
    model: bipartite,
    sectionTitle: (id) => {
      const section = sections.get(id);
      return section === undefined ? "" : sectionName(section);
    },
    title,
    chosen: [...pinnedPoint, ...pinnedTopics],
  };
}
