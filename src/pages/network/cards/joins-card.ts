/** Bridges and brokers in plain words: who and what alone holds parts of the network together, and who goes between. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import type {Measures} from "../model/measures.js";
import {largerFirst, type Network} from "../model/network.js";

const SHOWN = 3;

export function joinsPart(
  network: Network,
  measures: Measures | null,
  language: Language,
  pin: (...ids: string[]) => void,
): TemplateResult | string {
  if (measures === null || network.ties.length === 0) return "";
  const say = inLanguage(networkViewMessages, language);
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const {units, ties} = measures.joins;
  const more = Math.max(0, units.length - SHOWN) + Math.max(0, ties.length - SHOWN);
  const by = (figure: "betweenness" | "constraint", sign: 1 | -1) =>
    [...measures.units.values()]
      .filter((unit) => unit.degree > 1 && unit[figure] !== null)
      .sort((a, b) => sign * (b[figure]! - a[figure]!))[0];
  const [between, loose] = [by("betweenness", 1), by("constraint", -1)];
  return html`<h3>${say.joins}</h3>
    ${
      units.length + ties.length === 0
        ? html`<p class="s">${say.noCuts}</p>`
        : html`${units.slice(0, SHOWN).map(({id, parts, off}) => html`<p class="s"><button type="button" class="link" @click=${() => pin(id)}>${say.cutUnit(name(id), parts, off)}</button></p>`)}
          ${ties.slice(0, SHOWN).map((tie) => {
            const {a, b} = largerFirst(network, tie.a, tie.b);
            const points =
              network.ties.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.points ?? 0;
            return html`<p class="s"><button type="button" class="link" @click=${() => pin(a, b)}>${say.cutTie(name(a), name(b), points)}</button></p>`;
          })}${more > 0 ? html`<p class="s soft">${say.moreCuts(more)}</p>` : ""}`
    }
    ${
      between === undefined || between.betweenness === 0
        ? ""
        : html`<p class="s">${say.broker(name(between.id), `${(between.betweenness * 100).toFixed(1)}%`)}${loose === undefined ? "" : loose.id === between.id ? say.brokerBoth : say.brokerConstraint(name(loose.id))}</p>`
    }`;
}
