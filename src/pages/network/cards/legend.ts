/**
 * Legends of the drawings: what dashes, widths, sizes and shades mean, and how many lines and units there are of each
 * kind. A click on a kind switches it off.
 */
import {html, svg, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {lineWidth} from "../layout/line-width.js";
import type {BipartiteModel} from "../model/bipartite.js";
import {figureName} from "../model/figure-names.js";
import type {NetworkState} from "../model/network-state.js";
import {CHANGE_KINDS} from "../model/plan-change.js";
import {isFree, measureOf, sectorKey} from "../model/resolve-state.js";
import type {ViewModel} from "../model/view-model.js";

interface LegendOptions {
  viewModel: ViewModel;
  state: NetworkState;
  directed: boolean;
  language: Language;
  change: (next: Partial<NetworkState>) => void;
}

export function legend(options: LegendOptions): TemplateResult {
  const {viewModel, state, language} = options;
  if (viewModel.bipartite !== null) return bipartiteLegend(viewModel.bipartite, language);
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const free = isFree(viewModel.resolved.drawn);
  const sectors = sectorKinds(options);
  return html`<div class="legend network-legend">
    ${lineKinds(options)}
    ${free ? html`<span>${sizeSample()} ${views.legendSize(figureName(state.size, language))}</span>` : ""}
    ${
      free && state.layout === "rings" ? html`<span>${views.ringsLegend(figureName(state.rings, language))}</span>` : ""
    }
    ${free && viewModel.groups.length > 0 ? html`<span>${views.circlesLegend}</span>` : ""}
    ${widths(options)}
    ${free ? shades(options) : ""}
    ${sectors.length > 1 ? html`<span class="kinds">${say.bySector} ${sectors}</span>` : ""}
  </div>`;
}

/** A button that switches a kind of lines or units off and on again. */
function kindButton(
  {state: {off}, language, change}: LegendOptions,
  kind: {
    /** As the address names it. */
    key: string;
    name: string;
    count: number;
    mark: TemplateResult | "";
  },
): TemplateResult {
  const {key, name, count, mark} = kind;
  const {putOut} = inLanguage(networkViewMessages, language);
  const isOff = off.includes(key);
  const toggle = () => change({off: isOff ? off.filter((other) => other !== key) : [...off, key]});
  return html`<button type="button" class="kind" aria-pressed=${!isOff} title=${putOut(name)}
    @click=${toggle}>${mark} ${name} <b>${count}</b></button>`;
}

/** Kinds of lines. Those that are switched off keep their number, so that the reader knows what is missing. */
function lineKinds(options: LegendOptions): TemplateResult[] {
  const {viewModel, directed, language} = options;
  const {network, planChange, visible} = viewModel;
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  if (planChange !== null) {
    const links = linksInSight(viewModel);
    return CHANGE_KINDS.map((changeKind) =>
      kindButton(options, {
        key: changeKind,
        name: views.changeKinds[changeKind],
        count: links.filter(({key}) => planChange.changeKind.get(key) === changeKind).length,
        mark: lineSample(`shared ${changeKind}`, 3, 32),
      }),
    );
  }
  if (!directed) return [];
  const arcs = network.arcs.filter(({from, to}) => visible.units.has(from) && visible.units.has(to));
  return (["written", "strong", "weak"] as const).map((certainty) =>
    kindButton(options, {
      key: certainty,
      name: say.certainty[certainty],
      count: arcs.filter((arc) => arc.certainty === certainty).length,
      mark: lineSample(certainty, 2.5, 32),
    }),
  );
}

/** Lines between units that are seen, of every kind. */
const linksInSight = ({resolved: {links, filter}, visible: {units}}: ViewModel) =>
  links.filter(({source, target, value}) => units.has(source) && units.has(target) && value >= filter.min);

/** Sectors of the plan; none where all units are of one. */
function sectorKinds(options: LegendOptions): TemplateResult[] {
  const {viewModel, state, language} = options;
  const {base, network, visible} = viewModel;
  const say = inLanguage(networkMessages, language);
  const sectors = [...new Set(base.units.map(({category}) => category))];
  if (sectors.length < 2 && state.off.length === 0) return [];
  return sectors.map((category) => {
    const key = sectorKey(category);
    const isOff = state.off.includes(key);
    const units = network.units.filter((unit) => unit.category === category && (isOff || visible.units.has(unit.id)));
    return kindButton(options, {key, name: say.sector(category), count: units.length, mark: ""});
  });
}

function lineSample(kind: string, width: number, length: number): TemplateResult {
  const path = svg`<path class="line ${kind}" d=${`M0,6H${length}`} stroke-width=${width}></path>`;
  return html`<svg width=${length} height="12" aria-hidden="true">${path}</svg>`;
}

/** A small and a large circle. */
function sizeSample(): TemplateResult {
  const circle = (x: number, radius: number) => svg`<circle class="swatch" cx=${x} cy="7" r=${radius}></circle>`;
  return html`<svg width="26" height="14" aria-hidden="true">${circle(5, 4)}${circle(18, 6.5)}</svg>`;
}

/** Samples of the widths of lines, where these show shared points. */
function widths({viewModel, state, directed, language}: LegendOptions): TemplateResult | "" {
  const {network, subnetwork, resolved} = viewModel;
  if (measureOf(network, state) !== "points" || resolved.drawn === "canvas") return "";
  if (linksInSight(viewModel).length === 0) return "";
  const say = inLanguage(networkMessages, language);
  // A line of units taken together is as wide as all lines that it stands for.
  const lines = directed ? (subnetwork?.network ?? network).arcs : resolved.links;
  const most = lines.reduce((top, {points}) => Math.max(top, points), 1);
  const steps = [...new Set([0, 1 / 3, 2 / 3, 1].map((part) => Math.round(1 + part * (most - 1))))];
  const sample = (points: number) =>
    lineSample(directed ? "strong" : "shared", lineWidth(points, most, false, directed ? 10 : 8), 16);
  return html`<span class="widths">${steps.map(sample)} ${say.legendWidth(steps)}</span>
    ${most > 10 ? html`<span>${say.legendScaled(most)}</span>` : ""}`;
}

/** Classes of the shade with their bounds and number of units. */
function shades({viewModel, state, language}: LegendOptions): TemplateResult | "" {
  const {visible, encoding} = viewModel;
  if (state.shade === "" || encoding.classes.length === 0) return "";
  const {withoutFigure} = inLanguage(networkViewMessages, language);
  const rounded = (value: number) => Number(value.toFixed(value < 10 ? 2 : 0));
  const classes = encoding.classes.map(({from, to, ids}, index) => {
    const bounds = from === to ? rounded(from) : `${rounded(from)}–${rounded(to)}`;
    const count = ids.filter((id) => visible.units.has(id)).length;
    return html`<span><i class="swatch shade" data-shade=${index}></i>${bounds} <b>${count}</b></span>`;
  });
  const without = encoding.without.length;
  return html`<span class="kinds">${figureName(state.shade, language)}${classes}${
    without > 0 ? html`<span>${withoutFigure} <b>${without}</b></span>` : ""
  }</span>`;
}

/** What the lines of 单位–任务 mean. */
function bipartiteLegend({links}: BipartiteModel, language: Language): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const {led} = inLanguage(networkViewMessages, language);
  const comma = language === "zh" ? "，" : ", ";
  return html`<div class="legend network-legend">${(["written", "strong", "weak", null] as const).map((kind) => {
    const count = links.filter(({lead}) => lead === kind).length;
    if (count === 0) return "";
    const name = kind === null ? say.supportShort : `${led}${comma}${say.certainty[kind]}`;
    return html`<span>${lineSample(kind ?? "shared", 2, 32)} ${name} <b>${count}</b></span>`;
  })}</div>`;
}
