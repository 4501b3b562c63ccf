/**
 * The page's sentences, made from the network: headline, what it rests on, and what hovering says.
 *
 * (model, view, language) in, plain text out. Pure: no DOM.
 */
import {chance, survivors} from "../../../analytics/chance.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {inSentence} from "../../../tables/figures.js";
import {LONG} from "./bipartite.js";
import type {Hovered} from "./network.js";
import {arcKey, type Link, largerFirst, type Network, type NetworkUnit} from "./network.js";
import type {View} from "./network-state.js";
import type {ViewModel} from "./view-model.js";
import {bipartiteSentence} from "./view-sentences.js";

const sentences = (language: Language) => inLanguage(networkSentences, language);

/** The answer of a view in one sentence. */
export function headline(network: Network, view: View, language: Language): string {
  const words = sentences(language);
  const {units, ties} = network;
  const [only] = units;
  if (only === undefined) return words.noUnitsHeadline;
  if (units.length === 1) return words.oneUnitHeadline(only.name);
  if (view === "leads") return leadHeadline(network, language);
  if (ties.length === 0) return words.noTiesHeadline;
  if (view === "beside") return sharedHeadline(network, language);
  return view === "shared" ? sharedHeadline(network, language) : matrixHeadline(network, language);
}

/** What the headline rests on. */
export function rests(network: Network, view: View, language: Language): string {
  const words = sentences(language);
  const {units, ties} = network;
  if (units.length < 2) return "";
  const pairs = (units.length * (units.length - 1)) / 2;
  if (view === "shared" || view === "beside") {
    const length = LONG;
    const long = ties.filter((tie) => tie.pointIds.every((id) => directUnits(network, id) >= length)).length;
    return words.sharedRests(pairs, ties.length, long, length);
  }
  if (view === "matrix") {
    const {below, above} = contrasts(network);
    const names = (pair: {a: string; b: string}) => {
      const {a, b} = largerFirst(network, pair.a, pair.b);
      return [network.unit.get(a)?.name ?? "", network.unit.get(b)?.name ?? ""] as const;
    };
    return (
      words.matrixRests(pairs, ties.length) +
      (below ? words.belowExpected(...names(below), below.shared, oneDecimal(below.expected)) : "") +
      (above ? words.aboveExpected(...names(above), above.shared, oneDecimal(above.ratio)) : "")
    );
  }
  return leadRests(network, language);
}

const directUnits = (network: Network, pointId: string) =>
  (network.at.get(pointId) ?? []).filter((row) => row.unitId !== null).length;

const oneDecimal = (value: number) => String(Number(value.toFixed(1)));

function leadsOf(network: Network): NetworkUnit[] {
  return network.units.filter(({led}) => led > 0).sort((a, b) => b.led - a.led || b.points - a.points);
}

/** How many points have a lead that the text states, and how many an inferred one. */
function leadCounts({bases}: Network): {stated: number; inferred: number} {
  return {
    stated: (bases.stated ?? 0) + (bases.rule ?? 0),
    inferred: (bases["first-against-order"] ?? 0) + (bases["first-in-order"] ?? 0),
  };
}

function leadHeadline(network: Network, language: Language): string {
  const words = sentences(language);
  const leads = leadsOf(network);
  const first = leads[0];
  if (first === undefined) return words.noLeadsHeadline;
  const {stated, inferred} = leadCounts(network);
  const all = leads.reduce((sum, {led}) => sum + led, 0);
  let sum = 0;
  let needed = 0;
  while (sum * 2 <= all && needed < leads.length) sum += leads[needed++]!.led;
  const [top] = network.arcs;
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  return words.leadHeadline({
    certainty: inferred === 0 ? "written" : stated === 0 ? "inferred" : "some",
    half: needed <= 3 ? leads.slice(0, needed).map((unit) => unit.name) : [],
    leads: leads.length,
    first,
    top:
      top === undefined
        ? null
        : {
            from: name(top.from),
            to: name(top.to),
            points: top.points,
            same: network.arcs.filter(({points}) => points === top.points).length,
          },
  });
}

function leadRests(network: Network, language: Language): string {
  const words = sentences(language);
  const leads = leadsOf(network);
  const first = leads[0];
  if (first === undefined) return "";
  const {stated, inferred} = leadCounts(network);
  const led = Object.values(network.bases).reduce((sum, count) => sum + count, 0);
  const firsts = leads.filter((unit) => unit.led === first.led).map(({name}) => name);
  const size = words.leadRests(leads.length, led, firsts.slice(0, 3), first.led, network.units.length - leads.length);
  if (inferred === 0) return size + words.leadsStated;
  return size + (stated === 0 ? words.leadsUnsaid : words.leadsPartlyUnsaid(stated, inferred));
}

function sharedHeadline(network: Network, language: Language): string {
  const first = [...network.units].sort((a, b) => b.partners - a.partners || b.points - a.points)[0]!;
  const own = network.ties.filter((tie) => tie.a === first.id || tie.b === first.id);
  const most = own[0]?.points ?? 0;
  const tied = own
    .filter(({points}) => points === most)
    .map((tie) => network.unit.get(tie.a === first.id ? tie.b : tie.a)!.name);
  return sentences(language).sharedHeadline(first.name, first.partners, network.units.length - 1, tied, most, 0);
}

/** A large pair that meets less than its size lets expect, and the small pair least like chance. */
function contrasts(network: Network) {
  const byShared = [...network.pairs.values()].sort((x, y) => y.shared - x.shared || y.expected - x.expected);
  const below = byShared.slice(0, 5).find((pair) => pair.ratio < 1);
  const [above] = leastLikeChance(network);
  return {below, above, top: byShared[0]};
}

/** Pairs that meet more often than chance lets expect at p < 0.05, least likely first. */
export const leastLikeChance = (network: Network) =>
  [...network.pairs.values()].filter(({upper, shared}) => shared > 0 && upper < 0.05).sort((x, y) => x.upper - y.upper);

/** Pairs that meet less often than chance lets expect at p < 0.05, least likely first. */
export const belowChance = (network: Network) =>
  [...network.pairs.values()].filter(({lower}) => lower < 0.05).sort((x, y) => x.lower - y.lower);

/** What so many tests mean. */
export function manyTests(network: Network, language: Language): string {
  const pairs = [...network.pairs.values()];
  // With few points p falls in steps, so fewer than 5 % lie below 0.05 by chance: each pair's own chance is summed.
  const expected = pairs.reduce((sum, pair) => sum + chanceBelow(network, pair.a, pair.b), 0);
  const found = leastLikeChance(network).length;
  return sentences(language).byChance(
    oneDecimal(expected),
    found,
    pairs.length,
    survivors(pairs.map(({upper}) => upper)),
  );
}

/** The chance that two units of their sizes reach p < 0.05 blindly: the largest upper tail below it. */
function chanceBelow(network: Network, a: string, b: string): number {
  const [one, two] = [network.unit.get(a)?.points ?? 0, network.unit.get(b)?.points ?? 0];
  for (let shared = Math.max(0, one + two - network.directPoints); shared <= Math.min(one, two); shared += 1) {
    const {upper} = chance(network.directPoints, one, two, shared);
    if (upper < 0.05) return upper;
  }
  return 0;
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
  const closest = leastLikeChance(network).slice(0, 3);
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
    oneDecimal(above.ratio),
  );
}

const NAMED = 3;

/** What the sentence under the drawing says of a unit or a line; "" when nothing is pointed at. */
export function hoverSentence(
  {network, visible: {links}, beside, change}: Pick<ViewModel, "network" | "visible" | "beside" | "change">,
  directed: boolean,
  hovered: Hovered,
  language: Language,
): {name: string; text: string} | null {
  if (hovered === null) return null;
  const words = sentences(language);
  if (beside !== null) return bipartiteSentence(network, beside, hovered, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const named = (own: readonly Link[], other: (link: Link) => string) => {
    const sorted = [...own].sort((a, b) => b.points - a.points);
    const gap = language === "zh" ? "、" : ", ";
    const shown = sorted.slice(0, NAMED).map((link) => `${name(other(link))} ${link.points}`);
    return words.andMore(shown.join(gap), sorted.length - shown.length);
  };
  if ("link" in hovered) {
    const {source, target, points, key} = hovered.link;
    const arc = directed ? network.arcs.find((one) => arcKey(one) === key) : undefined;
    if (arc !== undefined) {
      const basis = inLanguage(networkMessages, language).certainty;
      const parts = (["written", "strong", "weak"] as const)
        .filter((kind) => arc.by[kind] > 0)
        .map((kind) => `${basis[kind]} ${arc.by[kind]}`);
      return {
        name: "",
        text: words.hoverArc(name(source), name(target), points, parts.join(language === "zh" ? "、" : ", ")),
      };
    }
    if (change !== null) {
      const {fates} = inLanguage(networkViewMessages, language);
      return {
        name: "",
        text: `${name(source)} – ${name(target)}: ${change.was.get(key) ?? 0} → ${points} (${fates[change.fate.get(key) ?? "same"]})`,
      };
    }
    const pair = network.pairs.get(key);
    return {
      name: "",
      text: words.hoverTie(name(source), name(target), points, pair ? inSentence(pair.expected) : null),
    };
  }
  const unit = network.unit.get(hovered.unit);
  if (unit === undefined) return null;
  const own = links.filter(({source, target}) => source === unit.id || target === unit.id);
  if (!directed) {
    const most = named(own, ({source, target}) => (source === unit.id ? target : source));
    return {name: unit.name, text: words.hoverShared(unit.points, unit.partners, most)};
  }
  const out = named(
    own.filter(({source}) => source === unit.id),
    ({target}) => target,
  );
  const into = named(
    own.filter(({target}) => target === unit.id),
    ({source}) => source,
  );
  const support = unit.points - unit.led;
  return {
    name: unit.name,
    text: unit.led > 0 ? words.hoverLead(unit.led, out, support, into) : words.hoverOther(support, into),
  };
}
