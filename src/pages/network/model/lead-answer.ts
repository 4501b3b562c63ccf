/** The answer of the view of leads: who leads most, and how sure the text is of it. Pure: no DOM. */
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import type {Network, NetworkUnit} from "./network.js";

/** Up to so many units are named of those that lead half of the points. */
const NAMED = 3;

export function leadHeadline(network: Network, language: Language): string {
  const words = inLanguage(networkSentences, language);
  const leads = leadsOf(network);
  const first = leads[0];
  if (first === undefined) return words.noLeadsHeadline;
  const {stated, inferred} = leadCounts(network);
  const half = leadingHalf(leads);
  const [top] = network.arcs;
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  return words.leadHeadline({
    certainty: inferred === 0 ? "written" : stated === 0 ? "inferred" : "some",
    half: half.length <= NAMED ? half.map((unit) => unit.name) : [],
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

/** What the headline rests on. */
export function leadRests(network: Network, language: Language): string {
  const words = inLanguage(networkSentences, language);
  const leads = leadsOf(network);
  const first = leads[0];
  if (first === undefined) return "";
  const {stated, inferred} = leadCounts(network);
  const led = Object.values(network.bases).reduce((sum, count) => sum + count, 0);
  const firsts = leads.filter((unit) => unit.led === first.led).map(({name}) => name);
  const others = network.units.length - leads.length;
  const size = words.leadRests(leads.length, led, firsts.slice(0, NAMED), first.led, others);
  if (inferred === 0) return size + words.leadsStated;
  return size + (stated === 0 ? words.leadsUnsaid : words.leadsPartlyUnsaid(stated, inferred));
}

/** Units that lead, most points led first. */
const leadsOf = (network: Network): NetworkUnit[] =>
  network.units.filter(({led}) => led > 0).sort((a, b) => b.led - a.led || b.points - a.points);

/** The fewest units that together lead more than half of all points led. */
function leadingHalf(leads: readonly NetworkUnit[]): readonly NetworkUnit[] {
  const all = leads.reduce((sum, {led}) => sum + led, 0);
  let sum = 0;
  let needed = 0;
  while (sum * 2 <= all && needed < leads.length) sum += leads[needed++]!.led;
  return leads.slice(0, needed);
}

/** How many points have a lead that the text states, and how many an inferred one. */
function leadCounts({bases}: Network): {stated: number; inferred: number} {
  return {
    stated: (bases.stated ?? 0) + (bases.rule ?? 0),
    inferred: (bases["first-against-order"] ?? 0) + (bases["first-in-order"] ?? 0),
  };
}
