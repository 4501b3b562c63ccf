/**
 * Keys of the drawings: what dashes, widths, sizes and shades say, how many there are of each kind, and by a click on
 * a kind without it.
 */
import {html, svg, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {lineWidth} from "../layout/line-width.js";
import type {BipartiteModel} from "../model/bipartite.js";
import type {NetworkState} from "../model/network-state.js";
import {FATES} from "../model/plan-change.js";
import {measureOf, sectorKey} from "../model/resolve-state.js";
import {figureName, type ViewModel} from "../model/view-model.js";

export function legend(
  sight: ViewModel,
  state: NetworkState,
  directed: boolean,
  language: Language,
  change: (next: Partial<NetworkState>) => void,
): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const {network, reading, visible} = sight;
  const {off} = state;
  const kind = (key: string, name: string, count: number, mark: unknown) =>
    html`<button type="button" class="kind" aria-pressed=${!off.includes(key)} title=${views.putOut(name)} @click=${() =>
      change({
        off: off.includes(key) ? off.filter((other) => other !== key) : [...off, key],
      })}>${mark} ${name} <b>${count}</b></button>`;
  const line = (of: string, width: number, long: number) =>
    html`<svg width=${long} height="12" aria-hidden="true">${svg`<path class="line ${of}" d=${`M0,6H${long}`} stroke-width=${width}></path>`}</svg>`;
  // Kinds that are put out keep their number, so that one knows what is missing.
  const inSight = ({source, target}: {source: string; target: string}) =>
    visible.units.has(source) && visible.units.has(target);
  const links = reading.links.filter((link) => inSight(link) && link.value >= reading.filter.min);
  const {beside} = sight;
  if (beside !== null) return besideLegend(beside, language);
  const kinds = sight.change
    ? FATES.map((fate) =>
        kind(
          fate,
          views.fates[fate],
          links.filter(({key}) => sight.change!.fate.get(key) === fate).length,
          line(`shared ${fate}`, 3, 32),
        ),
      )
    : directed
      ? (["written", "strong", "weak"] as const).map((certainty) =>
          kind(
            certainty,
            say.certainty[certainty],
            network.arcs.filter((arc) => arc.certainty === certainty && inSight({source: arc.from, target: arc.to}))
              .length,
            line(certainty, 2.5, 32),
          ),
        )
      : [];
  const sectors = [...new Set(sight.base.units.map(({category}) => category))];
  const bySector =
    sectors.length < 2 && off.length === 0
      ? []
      : sectors.map((category) => {
          const key = sectorKey(category);
          const all = network.units.filter(
            (unit) => unit.category === category && (off.includes(key) || visible.units.has(unit.id)),
          );
          return kind(key, say.sector(category), all.length, "");
        });
  const free = reading.drawn === "force" || reading.drawn === "crowd";
  // A line to units that stand as one is as wide as all that it stands for.
  const arcs = (sight.part ?? sight).network.arcs;
  const most = (directed ? arcs : reading.links).reduce((top, {points}) => Math.max(top, points), 1);
  const steps = [...new Set([0, 1 / 3, 2 / 3, 1].map((part) => Math.round(1 + part * (most - 1))))];
  const widths =
    measureOf(network, state) === "points" && reading.drawn !== "crowd" && links.length > 0
      ? html`<span class="widths">${steps.map((points) => line(directed ? "strong" : "shared", lineWidth(points, most, false, directed ? 10 : 8), 16))} ${say.legendWidth(steps)}</span>
    ${most > 10 ? html`<span>${say.legendScaled(most)}</span>` : ""}`
      : "";
  const rounded = (value: number) => Number(value.toFixed(value < 10 ? 2 : 0));
  const shades = sight.looks.classes.map(
    ({from, to, ids}, index) =>
      html`<span><i class="swatch shade" data-shade=${index}></i>${from === to ? rounded(from) : `${rounded(from)}–${rounded(to)}`} <b>${ids.filter((id) => visible.units.has(id)).length}</b></span>`,
  );
  return html`<div class="legend network-legend">
    ${kinds}
    ${
      free
        ? html`<span><svg width="26" height="14" aria-hidden="true">${svg`<circle class="swatch" cx="5" cy="7" r="4"></circle><circle class="swatch" cx="18" cy="7" r="6.5"></circle>`}</svg> ${views.legendSize(figureName(state.size, language))}</span>`
        : ""
    }
    ${free && state.layout === "rings" ? html`<span>${views.ringsLegend(figureName(state.rings, language))}</span>` : ""}
    ${free && sight.groups.length > 0 ? html`<span>${views.circlesLegend}</span>` : ""}
    ${widths}
    ${free && state.shade !== "" && shades.length > 0 ? html`<span class="kinds">${figureName(state.shade, language)}${shades}${sight.looks.without.length > 0 ? html`<span>${views.withoutFigure} <b>${sight.looks.without.length}</b></span>` : ""}</span>` : ""}
    ${bySector.length > 1 ? html`<span class="kinds">${say.bySector} ${bySector}</span>` : ""}
  </div>`;
}

/** What the lines of 单位–任务 say. */
function besideLegend({links}: BipartiteModel, language: Language): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const kinds = ["written", "strong", "weak", null] as const;
  return html`<div class="legend network-legend">${kinds.map((kind) => {
    const count = links.filter(({lead}) => lead === kind).length;
    if (count === 0) return "";
    const line = svg`<path class="line ${kind ?? "shared"}" d="M0,6H32" stroke-width="2"></path>`;
    return html`<span><svg width="32" height="12" aria-hidden="true">${line}</svg> ${kind === null ? say.supportShort : `${views.led}${language === "zh" ? "，" : ", "}${say.certainty[kind]}`} <b>${count}</b></span>`;
  })}</div>`;
}
