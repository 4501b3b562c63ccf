/** What is said above the drawing when it needs a word: nothing left by the filters, too many units, a dense plan. */
import {html, nothing, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {CROWD} from "./force-layout.js";
import {MATRIX_LIMIT, type Network, type Visible} from "./model.js";
import {DEFAULTS, type NetworkState} from "./network-state.js";
import type {Reading} from "./reading.js";

export function state(
  network: Network,
  {links, filter, drawn, ownMin}: Reading,
  visible: Visible,
  {view, min, table, figures}: NetworkState,
  language: Language,
  change: (change: Partial<NetworkState>) => void,
): TemplateResult | typeof nothing {
  const say = inLanguage(networkMessages, language);
  const reset = html`<button type="button" class="btn line" @click=${() => change(DEFAULTS as Partial<NetworkState>)}>${say.reset}</button>`;
  const line = (content: unknown) => html`<p class="state-line">${content}</p>`;
  if (view === "matrix" && network.units.length > MATRIX_LIMIT && !table) return line(say.matrixTooLarge(MATRIX_LIMIT));
  if (view === "leads" && drawn === "none")
    return line(
      html`${say.noLeadsToDraw} <button type="button" class="btn line" @click=${() => change({view: "shared"})}>${say.shared}</button>`,
    );
  if (links.length === 0)
    return line(html`${say.noLinks} ${network.units.length > 1 ? say.isolated(network.units.length) : ""}`);
  if (visible.links.length === 0) {
    const most = Number(links.reduce((top, {value}) => Math.max(top, value), 0).toFixed(2));
    return filter.min > most
      ? line(
          html`${say.nothingLeft(filter.min, most)} <button type="button" class="btn line" @click=${() => change({min: most})}>${say.lower(most)}</button> ${reset}`,
        )
      : line(html`${say.nothingShown} ${reset}`);
  }
  if (network.madeUp) return line(say.madeUp);
  if (table || figures || (drawn !== "force" && drawn !== "crowd")) return nothing;
  const tied = new Set(links.flatMap(({source, target}) => [source, target]));
  const alone = network.units.filter(({id}) => !tied.has(id)).length;
  if (network.units.length > CROWD) return line(html`${say.tooMany} ${alone > 0 ? say.isolated(alone) : ""}`);
  if (min === 0 && ownMin > 1)
    return line(
      html`${say.dense(ownMin)} <button type="button" class="btn line" @click=${() => change({view: "matrix", min: 0})}>${say.matrix}</button>`,
    );
  return alone > 0 ? line(say.isolated(alone)) : nothing;
}
