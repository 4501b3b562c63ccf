/** Bridges and go-betweens: which units and ties alone hold the network together, and which units lie between others. */
import {html, type TemplateResult} from "lit-html";
import {pairKey} from "../../../analytics/collaboration.js";
import type {Joins} from "../../../analytics/joins.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import type {Measures} from "../model/measures.js";
import {largerFirst, type Network} from "../model/network.js";

/** How many units, and how many ties, are listed. */
const SHOWN = 3;

export function joinsSection(
  network: Network,
  measures: Measures | null,
  language: Language,
  pin: (...ids: string[]) => void,
): TemplateResult | "" {
  if (measures === null || network.ties.length === 0) return "";
  const say = inLanguage(networkViewMessages, language);
  return html`<h3>${say.joins}</h3>
    ${cutList(network, measures.joins, language, pin)}
    ${goBetweens(network, measures, language)}`;
}

function cutList(
  network: Network,
  {units, ties}: Joins,
  language: Language,
  pin: (...ids: string[]) => void,
): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  if (units.length + ties.length === 0) return html`<p class="s">${say.noCuts}</p>`;
  const entry = (text: string, ...ids: string[]) =>
    html`<p class="s"><button type="button" class="link" @click=${() => pin(...ids)}>${text}</button></p>`;
  const more = Math.max(0, units.length - SHOWN) + Math.max(0, ties.length - SHOWN);
  return html`${units.slice(0, SHOWN).map(({id, parts, off}) => entry(say.cutUnit(name(id), parts, off), id))}
          ${ties.slice(0, SHOWN).map((tie) => {
            const {a, b} = largerFirst(network, tie.a, tie.b);
            const points = network.tie.get(pairKey(a, b))?.points ?? 0;
            return entry(say.cutTie(name(a), name(b), points), a, b);
          })}${more > 0 ? html`<p class="s soft">${say.moreCuts(more)}</p>` : ""}`;
}

/** The unit on most shortest paths, and the one whose partners are least tied to each other. */
function goBetweens(network: Network, {units}: Measures, language: Language): TemplateResult | "" {
  const say = inLanguage(networkViewMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const first = (figure: "betweenness" | "constraint", sign: 1 | -1) =>
    [...units.values()]
      .filter((unit) => unit.degree > 1 && unit[figure] !== null)
      .sort((a, b) => sign * (b[figure]! - a[figure]!))[0];
  const [between, loose] = [first("betweenness", 1), first("constraint", -1)];
  if (between === undefined || between.betweenness === 0) return "";
  const constraint =
    loose === undefined ? "" : loose.id === between.id ? say.brokerBoth : say.brokerConstraint(name(loose.id));
  const share = `${(between.betweenness * 100).toFixed(1)}%`;
  return html`<p class="s">${say.broker(name(between.id), share)}${constraint}</p>`;
}
