/** What is said above the drawing when it needs a word: nothing left by the filters, too many units, a dense plan. */
import {html, nothing, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {SVG_UNIT_LIMIT} from "../model/limits.js";
import {MATRIX_LIMIT} from "../model/network.js";
import {DEFAULTS, type NetworkState} from "../model/network-state.js";
import type {ViewModel} from "../model/view-model.js";

export function notice(
  {network, reading, visible, part}: Pick<ViewModel, "network" | "reading" | "visible" | "part">,
  {view, min, table, figures, open}: NetworkState,
  language: Language,
  change: (change: Partial<NetworkState>) => void,
): TemplateResult | typeof nothing {
  const {links, filter, drawn, ownMin} = reading;
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const reset = html`<button type="button" class="btn line" @click=${() => change(DEFAULTS as Partial<NetworkState>)}>${say.reset}</button>`;
  const line = (content: unknown) => html`<p class="state-line">${content}</p>`;
  const picture = !table && !figures;
  if (view === "matrix" && drawn === "none" && picture) return line(say.matrixTooLarge(MATRIX_LIMIT));
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
  if (!picture) return nothing;
  const again = (words: string) =>
    open.length === 0
      ? ""
      : html`<button type="button" class="btn line" @click=${() => change({open: []})}>${words}</button>`;
  if (drawn === "matrix" && part !== null && part.network !== network)
    return line(
      part.folds.length > 0
        ? html`${views.circleMatrix(MATRIX_LIMIT)} ${part.left > 0 ? say.isolated(part.left) : ""}`
        : html`${views.circleOpened(part.network.units.length)} ${part.left > 0 ? views.circleCut(MATRIX_LIMIT, part.left) : ""} ${again(views.allCircles)}`,
    );
  if (drawn === "columns" && part !== null) {
    const centre = filter.centre === null ? undefined : network.unit.get(filter.centre);
    const around = centre !== undefined && part.network.units.length < network.units.length && part.folds.length === 0;
    if (around) return line(views.aroundNote(centre.name, part.network.units.length));
    return part.folds.length > 0 || open.length > 0
      ? line(html`${views.foldedNote} ${again(views.foldAgain)}`)
      : nothing;
  }
  if (drawn !== "force" && drawn !== "crowd") return nothing;
  const tied = new Set(links.flatMap(({source, target}) => [source, target]));
  const alone = network.units.filter(({id}) => !tied.has(id)).length;
  if (network.units.length > SVG_UNIT_LIMIT)
    return line(
      html`${say.tooMany} <button type="button" class="btn line" @click=${() => change({view: "matrix", min: 0})}>${say.matrix}</button> ${alone > 0 ? say.isolated(alone) : ""}`,
    );
  if (min === 0 && ownMin > 1)
    return line(
      html`${say.dense(ownMin)} <button type="button" class="btn line" @click=${() => change({view: "matrix", min: 0})}>${say.matrix}</button>`,
    );
  return alone > 0 ? line(say.isolated(alone)) : nothing;
}
