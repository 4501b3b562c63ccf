/**
 * The page's answer: its headline in each view, and what that rests on.
 *
 * (network, view, language) in, plain text out. Pure: no DOM.
 */
import {aboveChance} from "../../../analytics/chance.js";
import type {DocumentRow} from "../../../analytics/rows.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {inSentence} from "../../../tables/figures.js";
import {LONG_POINT} from "./bipartite.js";
import {leadHeadline, leadRests} from "./lead-answer.js";
import {largerFirst, type Network} from "./network.js";
import type {View} from "./network-state.js";
import type {ChangeKind, PlanChange} from "./plan-change.js";
import type {ViewModel} from "./view-model.js";

const sentences = (language: Language) => inLanguage(networkSentences, language);

export interface Answer {
  title: string;
  /** What the title rests on; "" where there is nothing to add. */
  rests: string;
}

/**
 * The page's title, which is its answer, and what that rests on.
 *
 * @param counted  the network with the units that are shown
 * @param earlier  the plan that this one is compared with
 */
export function answerOf(
  {network, planChange}: Pick<ViewModel, "network" | "planChange">,
  {
    counted,
    view,
    plan,
    earlier,
    language,
  }: {counted: Network; view: View; plan: DocumentRow; earlier: DocumentRow | undefined; language: Language},
): Answer {
  if (network.generated) {
    const {madeUpTitle} = inLanguage(networkMessages, language);
    return {title: madeUpTitle(network.units.length, network.ties.length), rests: ""};
  }
  if (planChange !== null && earlier !== undefined)
    return {
      title: changeHeadline(planChange, plan, earlier, language),
      rests: changeRests(network, planChange, language),
    };
  const nothingLeft = counted.units.length === 0 && network.units.length > 0;
  const {filteredAway} = inLanguage(networkViewMessages, language);
  return {
    title: nothingLeft ? filteredAway : headline(counted, view, language),
    rests: rests(counted, view, language),
  };
}

/** The answer of a view in one sentence. */
function headline(network: Network, view: View, language: Language): string {
  const words = sentences(language);
  const {units, ties} = network;
  const [only] = units;
  if (only === undefined) return words.noUnitsHeadline;
  if (units.length === 1) return words.oneUnitHeadline(only.name);
  if (view === "leads") return leadHeadline(network, language);
  if (ties.length === 0) return words.noTiesHeadline;
  return view === "matrix" ? matrixHeadline(network, language) : sharedHeadline(network, language);
}

/** What the headline rests on. */
function rests(network: Network, view: View, language: Language): string {
  const {units, ties} = network;
  if (units.length < 2) return "";
  if (view === "leads") return leadRests(network, language);
  const pairs = (units.length * (units.length - 1)) / 2;
  if (view === "matrix") return matrixRests(network, pairs, language);
  const long = ties.filter((tie) => tie.pointIds.every((id) => unitsAt(network, id) >= LONG_POINT)).length;
  return sentences(language).sharedRests(pairs, ties.length, long, LONG_POINT);
}

const unitsAt = (network: Network, pointId: string) =>
  (network.rowsAt.get(pointId) ?? []).filter((row) => row.unitId !== null).length;

function sharedHeadline(network: Network, language: Language): string {
  const first = [...network.units].sort((a, b) => b.partners - a.partners || b.points - a.points)[0]!;
  const own = network.ties.filter((tie) => tie.a === first.id || tie.b === first.id);
  const most = own[0]?.points ?? 0;
  const strongest = own
    .filter(({points}) => points === most)
    .map((tie) => network.unit.get(tie.a === first.id ? tie.b : tie.a)!.name);
  return sentences(language).sharedHeadline(first.name, first.partners, network.units.length - 1, strongest, most, 0);
}

/** A large pair that meets less than its size lets expect, and the small pair least like chance. */
function contrasts(network: Network) {
  const byShared = [...network.pairs.values()].sort((x, y) => y.shared - x.shared || y.expected - x.expected);
  const below = byShared.slice(0, 5).find((pair) => pair.ratio < 1);
  const [above] = aboveChance(network.pairs.values());
  return {below, above, top: byShared[0]};
}

function matrixHeadline(network: Network, language: Language): string {
  const words = sentences(language);
  const {top, above} = contrasts(network);
  if (top === undefined) return sharedHeadline(network, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const largest = [...network.pairs.values()].sort((x, y) => y.shared - x.shared).slice(0, 5);
  const sizes = network.units.map(({points}) => points).sort((x, y) => x - y);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const size = (id: string) => network.unit.get(id)?.points ?? 0;
  const closest = aboveChance(network.pairs.values()).slice(0, 3);
  const mostlySize = largest.filter(({ratio}) => ratio < 1.25).length * 2 > largest.length;
  const small = closest.length > 0 && closest.every(({a, b}) => size(a) <= median && size(b) <= median);
  if (mostlySize && small) return words.matrixSize;
  if (above === undefined) return sharedHeadline(network, language);
  return words.matrixHeadline(
    name(top.a),
    name(top.b),
    top.shared,
    name(above.a),
    name(above.b),
    inSentence(above.ratio, 1),
  );
}

function matrixRests(network: Network, pairs: number, language: Language): string {
  const words = sentences(language);
  const {below, above} = contrasts(network);
  const names = (pair: {a: string; b: string}) => {
    const {a, b} = largerFirst(network, pair.a, pair.b);
    return [network.unit.get(a)?.name ?? "", network.unit.get(b)?.name ?? ""] as const;
  };
  return (
    words.matrixRests(pairs, network.ties.length) +
    (below ? words.belowExpected(...names(below), below.shared, inSentence(below.expected, 1)) : "") +
    (above ? words.aboveExpected(...names(above), above.shared, inSentence(above.ratio, 1)) : "")
  );
}

const countOf = ({changeKind}: PlanChange, kind: ChangeKind) =>
  [...changeKind.values()].filter((own) => own === kind).length;

/** What became of the ties between two plans, in one sentence. */
function changeHeadline(change: PlanChange, plan: DocumentRow, earlier: DocumentRow, language: Language): string {
  const named = ({year, title}: DocumentRow) => (year === null || plan.year === earlier.year ? title : String(year));
  return inLanguage(networkViewMessages, language).changeHeadline(
    named(plan),
    named(earlier),
    countOf(change, "gained"),
    countOf(change, "lost"),
  );
}

/** How many ties became stronger, weaker or stayed the same, and the largest change. */
function changeRests(network: Network, change: PlanChange, language: Language): string {
  const words = inLanguage(networkViewMessages, language);
  const top = change.links.find(({key}) => change.changeKind.get(key) !== "same");
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const {a, b} = top === undefined ? {a: "", b: ""} : largerFirst(network, top.source, top.target);
  return words.changeRests(
    countOf(change, "stronger"),
    countOf(change, "weaker"),
    countOf(change, "same"),
    top === undefined ? "" : words.changeTop(name(a), name(b), change.before.get(top.key) ?? 0, top.points),
  );
}
