/** Keys of the drawings: what a line's dash and width say, and how many lines there are of each kind. */
import {html, svg, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {lineWidth} from "./column-layout.js";
import {arcKey, type Measure, type Network, type Visible} from "./model.js";

export function legend(
  network: Network,
  visible: Visible,
  directed: boolean,
  language: Language,
  by: Measure,
): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const arcs = network.arcs.filter((arc) => visible.keys.has(arcKey(arc)));
  const most = (directed ? network.arcs : network.ties).reduce((top, {points}) => Math.max(top, points), 1);
  const steps = [...new Set([0, 1 / 3, 2 / 3, 1].map((part) => Math.round(1 + part * (most - 1))))];
  const kinds = ["written", "strong", "weak"] as const;
  const line = (of: string, width: number, long: number) =>
    html`<svg width=${long} height="12" aria-hidden="true">${svg`<path class="line ${of}" d=${`M0,6H${long}`} stroke-width=${width}></path>`}</svg>`;
  const widths =
    () => html`<span>${steps.map((points) => line(directed ? "strong" : "shared", lineWidth(points, most, false, directed ? 10 : 8), 16))} ${say.legendWidth(steps)}</span>
    ${most > 10 ? html`<span>${say.legendScaled(most)}</span>` : ""}`;
  return html`<div class="legend network-legend">
    ${
      directed
        ? kinds.map(
            (kind) =>
              html`<span>${line(kind, 2.5, 32)} ${say.certainty[kind]} <b>${arcs.filter(({certainty}) => certainty === kind).length}</b></span>`,
          )
        : html`<span><svg width="26" height="14" aria-hidden="true">${svg`<circle class="swatch" cx="5" cy="7" r="4"></circle><circle class="swatch" cx="18" cy="7" r="6.5"></circle>`}</svg> ${say.legendSize}</span>`
    }
    ${by === "points" ? widths() : ""}
  </div>`;
}
