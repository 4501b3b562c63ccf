/** The page's answer in each view, and the sentences of the view 单位–任务. Pure: no DOM. */
import type {DocumentRow} from "../../../analytics/rows.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import type {BipartiteModel} from "./bipartite.js";
import type {Hovered} from "./network.js";
import {largerFirst, type Network} from "./network.js";
import type {View} from "./network-state.js";
import type {PlanChange} from "./plan-change.js";
import {headline, rests} from "./sentences.js";
import type {ViewModel} from "./view-model.js";

/**
 * The page's title, which is its answer, and what that rests on.
 *
 * @param counted  the network with the units that are shown
 * @param before   the plan that this one is compared with
 */
export function viewAnswer(
  {network, change}: Pick<ViewModel, "network" | "change">,
  {
    counted,
    view,
    now,
    before,
    language,
  }: {counted: Network; view: View; now: DocumentRow; before: DocumentRow | undefined; language: Language},
): {title: string; rests: string} {
  if (network.madeUp) {
    const {madeUpTitle} = inLanguage(networkMessages, language);
    return {title: madeUpTitle(network.units.length, network.ties.length), rests: ""};
  }
  if (change !== null && before !== undefined)
    return {title: changeHeadline(change, now, before, language), rests: changeRests({network, change}, language)};
  const nothingLeft = counted.units.length === 0 && network.units.length > 0;
  const {filteredAway} = inLanguage(networkViewMessages, language);
  return {
    title: nothingLeft ? filteredAway : headline(counted, view, language),
    rests: rests(counted, view, language),
  };
}

/** What became of the ties between two plans, in one sentence. */
function changeHeadline({fate}: PlanChange, now: DocumentRow, then: DocumentRow, language: Language): string {
  const said = ({year, title}: DocumentRow) => (year === null || now.year === then.year ? title : String(year));
  const count = (kind: string) => [...fate.values()].filter((own) => own === kind).length;
  return inLanguage(networkViewMessages, language).changeHeadline(
    said(now),
    said(then),
    count("gained"),
    count("lost"),
  );
}

/** The rest of it, and the largest change. */
function changeRests({network, change}: Pick<ViewModel, "network" | "change">, language: Language): string {
  const words = inLanguage(networkViewMessages, language);
  const count = (kind: string) => [...(change?.fate.values() ?? [])].filter((own) => own === kind).length;
  const top = change?.links.find(({key}) => change.fate.get(key) !== "same");
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const {a, b} = top === undefined ? {a: "", b: ""} : largerFirst(network, top.source, top.target);
  return words.changeRests(
    count("stronger"),
    count("weaker"),
    count("same"),
    top === undefined ? "" : words.changeTop(name(a), name(b), change?.was.get(top.key) ?? 0, top.points),
  );
}

/** What the sentence says in the view 单位–任务. */
export function bipartiteSentence(
  network: Network,
  {things, links}: BipartiteModel,
  hovered: Hovered,
  language: Language,
): {name: string; text: string} | null {
  if (hovered === null) return null;
  const gap = language === "zh" ? "、" : ", ";
  const thing = (id: string) => things.find((one) => one.id === id);
  const unit = (id: string) => network.unit.get(id)?.name ?? "";
  if ("link" in hovered) {
    const {source, target, points} = hovered.link;
    const one = thing(target);
    return {name: unit(source), text: `${one?.label ?? ""} ${one?.words || points}`};
  }
  const one = thing(hovered.unit);
  const own = links.filter(({source, target}) => source === hovered.unit || target === hovered.unit);
  own.sort((a, b) => Number(b.lead !== null) - Number(a.lead !== null) || b.points - a.points);
  const {led} = inLanguage(networkViewMessages, language);
  const said = own.slice(0, 8).map(({source, target, lead, points}) => {
    const other = one === undefined ? (thing(target)?.label ?? "") : unit(source);
    return other + (lead !== null ? ` (${led})` : points > 1 ? ` ${points}` : "");
  });
  const text = inLanguage(networkSentences, language).andMore(said.join(gap), own.length - said.length);
  return one === undefined
    ? {name: unit(hovered.unit), text: `${own.length}: ${text}`}
    : {name: one.label, text: `${one.words === "" ? "" : `${one.words}… `}${text}`};
}
