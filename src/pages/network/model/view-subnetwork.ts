/** What the view of one address draws of a network that is too large for two columns or a matrix. Pure: no DOM. */
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {memoize} from "../../shared/memoize.js";
import type {Measures} from "./measures.js";
import type {Network} from "./network.js";
import type {NetworkState} from "./network-state.js";
import type {ResolvedState} from "./resolve-state.js";
import {
  type AggregateOptions,
  columnAggregates,
  columnNetwork,
  columnSubnetwork,
  LEADS,
  matrixSubnetwork,
  type Subnetwork,
} from "./subnetwork.js";
import type {Visible} from "./visible.js";

interface Filtered {
  network: Network;
  resolved: ResolvedState;
  visible: Visible;
  /** Null while they are computed. */
  measures: Measures | null;
}

/** @returns null for other drawings than these two, and for a matrix whose circles are being computed */
export function viewSubnetwork(
  {column: grouping, open: opened}: Pick<NetworkState, "column" | "open">,
  {network, resolved: {drawn, filter, pinned}, visible, measures}: Filtered,
  language: Language,
): Subnetwork | null {
  if (drawn === "matrix") return inMatrix(network, visible, measures, opened);
  if (drawn !== "columns") return null;
  const columns = columnPart(network, filter.centre)!;
  const nameOf = aggregateNames(network, grouping, language);
  return inColumns(columns, columnAggregates(columns, {grouping, opened, alone: pinned, nameOf}), visible);
}

const answers = 1;
const columnPart = memoize(columnNetwork, {answers});
const inColumns = memoize(columnSubnetwork, {
  answers,
  key: (columns, aggregates, visible) => [columns, visible, aggregates.map(({key, name}) => key + name).join()],
});
const inMatrix = memoize(matrixSubnetwork, {
  answers,
  key: (network, visible, measures, opened) => [network, visible, measures, opened.join()],
});

/** Names units that are taken together by their sector, or by the lead that calls them most. */
function aggregateNames(
  network: Network,
  grouping: NetworkState["column"],
  language: Language,
): AggregateOptions["nameOf"] {
  const words = inLanguage(networkViewMessages, language);
  const {sector} = inLanguage(networkMessages, language);
  const groupName = (group: string | null) =>
    grouping === "sector" ? sector(group) : (network.unit.get(group ?? "")?.name ?? sector(null));
  return (group, count) => (group === LEADS ? words.foldedLeads(count) : words.foldedUnits(groupName(group), count));
}
