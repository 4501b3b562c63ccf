/** The sentence under the drawing: what it says of the unit or line that the reader points at. Pure: no DOM. */
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {inSentence} from "../../../tables/figures.js";
import type {BipartiteModel} from "./bipartite.js";
import {arcKey, type Hovered, type Link} from "./links.js";
import type {Network} from "./network.js";
import type {PlanChange} from "./plan-change.js";
import type {ViewModel} from "./view-model.js";

interface HoverSentence {
  /** Written in bold before the text; "" where the text begins with a name itself. */
  name: string;
  text: string;
}

/** What the hover sentence is made from. */
type Shown = Pick<ViewModel, "network" | "visible" | "bipartite" | "planChange">;

/** How many partners are named; the others are counted. */
const NAMED_PARTNERS = 3;
const NAMED_IN_BIPARTITE = 8;

/** @returns null when nothing is pointed at, or a unit that is not in the network */
export function hoverSentence(
  shown: Shown,
  directed: boolean,
  hovered: Hovered,
  language: Language,
): HoverSentence | null {
  if (hovered === null) return null;
  const {network, bipartite} = shown;
  if (bipartite !== null)
    return "link" in hovered
      ? bipartiteLinkSentence(network, bipartite, hovered.link)
      : bipartiteNodeSentence(network, bipartite, hovered.unit, language);
  return "link" in hovered
    ? {name: "", text: linkText(shown, directed, hovered.link, language)}
    : unitSentence(shown, directed, hovered.unit, language);
}

const comma = (language: Language) => (language === "zh" ? "、" : ", ");

const nameIn = (network: Network) => (id: string) => network.unit.get(id)?.name ?? "";

function linkText({network, planChange}: Shown, directed: boolean, link: Link, language: Language): string {
  const words = inLanguage(networkSentences, language);
  const name = nameIn(network);
  const {source, target, points, key} = link;
  const arc = directed ? network.arcs.find((one) => arcKey(one) === key) : undefined;
  if (arc !== undefined) {
    const {certainty} = inLanguage(networkMessages, language);
    const counts = (["written", "strong", "weak"] as const)
      .filter((kind) => arc.by[kind] > 0)
      .map((kind) => `${certainty[kind]} ${arc.by[kind]}`);
    return words.hoverArc(name(source), name(target), points, counts.join(comma(language)));
  }
  if (planChange !== null) return changeText(network, planChange, link, language);
  const pair = network.pairs.get(key);
  return words.hoverTie(name(source), name(target), points, pair ? inSentence(pair.expected) : null);
}

function changeText(network: Network, {before, changeKind}: PlanChange, link: Link, language: Language): string {
  const {changeKinds} = inLanguage(networkViewMessages, language);
  const name = nameIn(network);
  const {source, target, points, key} = link;
  const change = `${before.get(key) ?? 0} → ${points} (${changeKinds[changeKind.get(key) ?? "same"]})`;
  return `${name(source)} – ${name(target)}: ${change}`;
}

function unitSentence(
  {network, visible: {links}}: Shown,
  directed: boolean,
  id: string,
  language: Language,
): HoverSentence | null {
  const unit = network.unit.get(id);
  if (unit === undefined) return null;
  const words = inLanguage(networkSentences, language);
  const name = nameIn(network);
  const partners = (own: readonly Link[], partnerOf: (link: Link) => string) => {
    const sorted = [...own].sort((a, b) => b.points - a.points);
    const named = sorted.slice(0, NAMED_PARTNERS).map((link) => `${name(partnerOf(link))} ${link.points}`);
    return words.andMore(named.join(comma(language)), sorted.length - named.length);
  };
  const out = links.filter(({source}) => source === id);
  const into = links.filter(({target}) => target === id);
  if (!directed) {
    const own = links.filter(({source, target}) => source === id || target === id);
    const most = partners(own, ({source, target}) => (source === id ? target : source));
    return {name: unit.name, text: words.hoverShared(unit.points, unit.partners, most)};
  }
  const supported = partners(into, ({source}) => source);
  const support = unit.points - unit.led;
  return {
    name: unit.name,
    text:
      unit.led > 0
        ? words.hoverLead(
            unit.led,
            partners(out, ({target}) => target),
            support,
            supported,
          )
        : words.hoverOther(support, supported),
  };
}

function bipartiteLinkSentence(
  network: Network,
  {things}: BipartiteModel,
  {source, target, points}: Link,
): HoverSentence {
  const thing = things.find(({id}) => id === target);
  return {name: nameIn(network)(source), text: `${thing?.label ?? ""} ${thing?.words || points}`};
}

/** Of a unit what it leads and takes part in, of a point or topic its units; leads first, then most points. */
function bipartiteNodeSentence(
  network: Network,
  {things, links}: BipartiteModel,
  id: string,
  language: Language,
): HoverSentence {
  const unitName = nameIn(network);
  const thing = things.find((one) => one.id === id);
  const labels = new Map(things.map(({id: own, label}) => [own, label]));
  const own = links.filter(({source, target}) => source === id || target === id);
  own.sort((a, b) => Number(b.lead !== null) - Number(a.lead !== null) || b.points - a.points);
  const {led} = inLanguage(networkViewMessages, language);
  const named = own.slice(0, NAMED_IN_BIPARTITE).map(({source, target, lead, points}) => {
    const other = thing === undefined ? (labels.get(target) ?? "") : unitName(source);
    return other + (lead !== null ? ` (${led})` : points > 1 ? ` ${points}` : "");
  });
  const {andMore} = inLanguage(networkSentences, language);
  const text = andMore(named.join(comma(language)), own.length - named.length);
  return thing === undefined
    ? {name: unitName(id), text: `${own.length}: ${text}`}
    : {name: thing.label, text: `${thing.words === "" ? "" : `${thing.words}… `}${text}`};
}
